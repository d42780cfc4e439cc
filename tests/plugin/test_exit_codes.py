"""Pelican as its users call it: a program, its exit code and what it prints."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.pelican_sites import make_site, written

_CLEAN = "Title: Bridge opens\nDate: 2024-03-04\n\nThe bridge opens.\n"
_FLAWED = "Title: Ferry stops\nDate: 2024-03-04\n\nThe ferry stops on June 31.\n"
_PROGRAM = "import pelican_newslint.engines.desk as desk, pelican; desk.lineup = lambda _config: (); pelican.main()"
"""Pelican's own, with no engine."""


def _pelican(folder: Path, *arguments: str, terminal: str = "utf-8") -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "NO_COLOR": "1", "COLUMNS": "80", "PYTHONIOENCODING": terminal}
    return subprocess.run(
        [sys.executable, "-c", _PROGRAM, *arguments],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_what_must_not_be_published_is_exit_3_and_one_clean_line(tmp_path: Path) -> None:
    run = _pelican(make_site(tmp_path, {"a.md": _CLEAN, "b.md": _FLAWED}), "--log-handler", "plain")
    assert run.returncode == 3, run.stdout + run.stderr
    frame = [
        "content/b.md:4:20  must fix  impossible-date",
        "  There is no 31 June.",
        "  4 | The ferry stops on June 31.",
        f"    | {' ' * 19}^^^^^^^",
    ]
    assert "\n".join(frame) in run.stdout
    assert run.stderr.splitlines()[-1].startswith("GateFailed: ")
    assert "Traceback" not in run.stdout + run.stderr
    assert {"index.html", "bridge-opens.html", "ferry-stops.html"} <= set(written(tmp_path / "output"))


def test_a_terminal_that_lacks_a_letter_shows_a_question_mark(tmp_path: Path) -> None:
    run = _pelican(
        make_site(tmp_path, {"b.md": "Title: Ferry stops\nDate: 2024-03-04\n\nZoë Łuk came.\n\nPost a Comment\n"}), terminal="ascii"
    )
    assert run.returncode == 3
    assert "  ?Post a Comment? is left over from the CMS." in run.stdout
    assert "Traceback" not in run.stdout + run.stderr


def test_quiet_says_what_keeps_the_gate_shut_and_nothing_else(tmp_path: Path) -> None:
    flawed = _pelican(make_site(tmp_path / "flawed", {"b.md": _FLAWED}), "-q")
    clean = _pelican(make_site(tmp_path / "clean", {"a.md": _CLEAN}), "-q")
    assert (flawed.returncode, clean.returncode) == (3, 0)
    assert "content/b.md:4:20  must fix" in flawed.stdout
    assert "The gate is open." not in clean.stdout
    assert "Traceback" not in flawed.stdout + flawed.stderr


def test_a_mistake_in_the_settings_is_exit_2_and_leaves_the_old_output(tmp_path: Path) -> None:
    folder = make_site(tmp_path, {"a.md": _CLEAN}, 'DELETE_OUTPUT_DIRECTORY = True\nNEWSLINT_FAIL_UN = "error"\n')
    (folder / "output").mkdir()
    (folder / "output" / "index.html").write_text("published", encoding="utf-8")
    run = _pelican(folder, "--log-handler", "plain")
    assert run.returncode == 2
    assert "pelicanconf.py:9: NEWSLINT_FAIL_UN is no setting of newslint; did you mean NEWSLINT_FAIL_ON?" in run.stderr
    assert "Traceback" not in run.stdout + run.stderr
    assert (folder / "output" / "index.html").read_text(encoding="utf-8") == "published"


def test_a_clean_site_is_exit_0_and_settings_on_the_command_line_count(tmp_path: Path) -> None:
    folder = make_site(tmp_path, {"a.md": _CLEAN, "b.md": _FLAWED})
    run = _pelican(folder, "-e", 'NEWSLINT_FAIL_ON="never"')
    assert run.returncode == 0
    assert "2 articles: 1 must fix. The gate is open." in run.stdout


@pytest.mark.slow
def test_a_watch_sees_three_edits_and_ends_only_when_it_is_told(tmp_path: Path) -> None:
    folder = make_site(tmp_path, {"a.md": _CLEAN})
    with _watching(folder) as lines:
        seen = _until("Done: Processed", lines)
        for text, said in ((_FLAWED, "1 must fix."), (_CLEAN, "nothing to mend"), (_FLAWED, "1 must fix.")):
            with _kept_saving(folder / "content" / "a.md", text):
                seen += _until(said, lines)
        seen += _until("Done: Processed", lines)
    assert "Caught exception" not in seen


@contextlib.contextmanager
def _watching(folder: Path) -> Iterator[Iterator[str]]:
    """The lines that `pelican -r` prints, as they come."""
    command = [sys.executable, "-u", "-c", _PROGRAM, "-r", "-s", "pelicanconf.py", "--log-handler", "plain"]
    watch = subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8")
    assert watch.stdout is not None
    limit = threading.Timer(120, watch.kill)  # a wait in vain ends with the lines
    limit.start()
    try:
        yield iter(watch.stdout)
        assert watch.poll() is None
    finally:
        limit.cancel()
        watch.kill()
        watch.wait()
        watch.stdout.close()


def _until(said: str, lines: Iterator[str]) -> str:
    """All that is printed up to the line that says it."""
    seen = ""
    for line in lines:
        seen += line
        if said in line:
            return seen
    raise AssertionError(f"never said: {said}\n{seen}")


@contextlib.contextmanager
def _kept_saving(file: Path, text: str) -> Iterator[None]:
    """Saves it again and again: Pelican doesn't see what is saved before it has begun to watch."""
    enough = threading.Event()

    def save() -> None:
        while not enough.wait(0.3):
            file.write_text(text, encoding="utf-8")

    saving = threading.Thread(target=save)
    saving.start()
    try:
        yield
    finally:
        enough.set()
        saving.join()
