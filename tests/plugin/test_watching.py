"""`pelican -r` in this process: Pelican's own loop, with the wait for the next edit replaced by the edit."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pelican
import pytest
from pelican.log import LimitFilter

from pelican_newslint.errors import EngineError
from pelican_newslint.plugin.mode import Mode, mode
from tests.pelican_sites import make_site, written
from tests.plugin.conftest import Editor

_CLEAN = "Title: Clean\nDate: 2024-01-01\n\ntext\n"
_FLAWED = "Title: Clean\nDate: 2024-01-01\n\na flawed text\n"


def _watch(monkeypatch: pytest.MonkeyPatch, *edits: Callable[[], Any]) -> None:
    """Run `pelican -r`: build, edit, build, … and interrupt it after the last build."""
    steps: Iterator[Callable[[], Any]] = iter(edits)

    def wait_for_changes(*_: Any) -> set[tuple[str, str]]:
        LimitFilter._raised_messages.clear()
        step = next(steps, None)
        if step is None:
            raise KeyboardInterrupt
        return {("modified", str(step()))}

    monkeypatch.setattr("pelican.wait_for_changes", wait_for_changes)
    with pytest.raises(KeyboardInterrupt):
        pelican.autoreload(pelican.parse_arguments(["-r", "-s", "pelicanconf.py"]))
    assert next(steps, None) is None


def test_three_edits_are_looked_at_and_the_gate_never_ends_the_watch(
    tmp_path: Path, editor: Editor, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(make_site(tmp_path, {"a.md": _CLEAN}, 'NEWSLINT_ANNOTATE = "never"\n'))
    post = Path("content/a.md")
    _watch(monkeypatch, lambda: post.write_text(_FLAWED), lambda: post.write_text(_CLEAN), lambda: Path("content/b.md").write_text("text"))
    assert [(len(site.posts), len(site.dropped)) for site in editor.sites] == [(1, 0), (1, 0), (1, 0), (1, 1)]
    out = capsys.readouterr().out
    assert out.count("content/a.md:4:1  must fix") == 1
    assert out.count("1 finding must be fixed.") == 1
    assert out.count("The gate is open.") == 3
    assert "Caught exception" not in out
    files = written(tmp_path / "output")
    assert "newslint/index.html" in files
    assert [name for name, data in files.items() if b"newslint" in data and not name.startswith("newslint/")] == []


def test_a_broken_house_file_is_said_and_mended_without_a_restart(
    tmp_path: Path, editor: Editor, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(make_site(tmp_path, {"a.md": _CLEAN}, 'NEWSLINT_ANNOTATE = "never"\n'))
    house = Path("newslint.toml")
    _watch(monkeypatch, lambda: house.write_text("[rulez]\n"), lambda: house.write_text('language = "en-GB"\n'))
    assert [config.house.language for config in editor.configs] == [None, "en-GB"]
    out = capsys.readouterr().out
    assert out.count("newslint did not look: newslint.toml:1") == 1
    assert out.count("Done: Processed 1 article") == 3


def test_a_mistake_of_ours_is_said_once_and_the_watch_goes_on(
    tmp_path: Path, editor: Editor, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(make_site(tmp_path, {"a.md": _CLEAN}))
    editor.fails = RuntimeError("nobody thought of this")
    _watch(monkeypatch)
    out = capsys.readouterr().out
    assert out.count("RuntimeError: nobody thought of this") == 1
    assert "Done: Processed 1 article" in out


def test_a_page_that_cannot_be_marked_never_ends_the_watch(
    tmp_path: Path, editor: Editor, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(*_: Any, **__: Any) -> None:
        raise OSError("no room")

    monkeypatch.setattr("pelican_newslint.plugin.annotate.annotate", full)
    monkeypatch.setattr("pelican_newslint.reporters.html.write", full)
    monkeypatch.chdir(make_site(tmp_path, {"a.md": _FLAWED}))
    _watch(monkeypatch, lambda: Path("content/a.md").write_text(_CLEAN))
    out = capsys.readouterr().out
    assert len(editor.sites) == 2
    assert out.count("OSError: no room") == 4
    assert out.count("Done: Processed 1 article") == 2


def test_a_missing_engine_is_said_while_watching(
    tmp_path: Path, editor: Editor, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(make_site(tmp_path, {"a.md": _CLEAN}))
    editor.fails = EngineError("LanguageTool is required but doesn't look.")
    _watch(monkeypatch)
    out = capsys.readouterr().out
    assert "newslint did not look: LanguageTool is required but doesn't look.\n" in out
    assert "Traceback" not in out


def test_an_engine_stays_warm_from_run_to_run(tmp_path: Path, editor: Editor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(make_site(tmp_path, {"a.md": _CLEAN}, 'NEWSLINT_ANNOTATE = "never"\n'))
    said: list[str] = []
    monkeypatch.setattr("pelican_newslint.engines.desk.Desk.start", lambda _desk: said.append("start"))
    monkeypatch.setattr("pelican_newslint.engines.desk.Desk.close", lambda _desk: said.append("close"))
    _watch(monkeypatch, lambda: Path("content/a.md").write_text(_FLAWED))
    assert len(editor.sites) == 2
    assert said == ["start", "start"]  # each is a word that a run begins, and starts only what doesn't run


def test_the_preview_is_marked(tmp_path: Path, editor: Editor, monkeypatch: pytest.MonkeyPatch) -> None:
    marked: list[str] = []
    monkeypatch.setattr("pelican_newslint.plugin.annotate.annotate", lambda path, _content, _result: marked.append(Path(path).name))
    monkeypatch.chdir(make_site(tmp_path, {"a.md": _FLAWED}))
    _watch(monkeypatch)
    assert editor.sites
    assert marked == ["clean.html"]
    assert (tmp_path / "output" / "newslint" / "live.json").exists()


def test_settings_that_pelican_only_wants_to_know_start_no_engine(tmp_path: Path, editor: Editor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(make_site(tmp_path, {"a.md": _CLEAN}))
    seen: list[Mode] = []
    monkeypatch.setattr("pelican.autoreload", lambda _args: seen.append(mode()))

    def get_instance(_args: Any) -> tuple[None, dict[str, Any]]:
        seen.append(mode())
        return None, {}

    monkeypatch.setattr("pelican.get_instance", get_instance)
    monkeypatch.setattr("pelican.listen", lambda *_: None)
    for arguments in (["-r"], ["-l"], ["-s", "other.py", "-r"]):
        pelican.main(arguments)
    assert seen[0] == Mode(watching=False, builds=False, settings_file=None)
    assert [each.builds for each in seen] == [False] * len(seen)
    assert seen[-1].settings_file == tmp_path / "other.py"
    assert editor.sites == []


def test_nobody_above_us_is_a_plain_call() -> None:
    assert mode() == Mode(watching=False, builds=True, settings_file=None)


def test_what_is_known_starts_no_engine_in_the_next_watch(tmp_path: Path, editor: Editor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(make_site(tmp_path, {"a.md": _CLEAN}, 'NEWSLINT_CACHE = ".newslint_cache"\nNEWSLINT_ANNOTATE = "never"\n'))
    started: list[int] = []
    monkeypatch.setattr("pelican_newslint.engines.desk.Desk.start", lambda _desk: started.append(len(editor.sites)))
    _watch(monkeypatch, lambda: Path("content/a.md").write_text(_FLAWED))
    _watch(monkeypatch, lambda: Path("content/a.md").write_text(_CLEAN))
    assert len(editor.sites) == 4
    assert started == [0, 1]
