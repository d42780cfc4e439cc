"""`--no-skips`: where everything should be there, a skip is a failure."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SUITE = """\
import pytest

@pytest.mark.browser
def test_pages():
    pytest.skip("no browser")

def test_other():
    pytest.skip("not on this machine")
"""


def run(folder: Path, *arguments: str) -> tuple[int, str]:
    shutil.copy(Path(__file__).with_name("conftest.py"), folder / "conftest.py")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *arguments, str(folder)]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False)
    return done.returncode, done.stdout


@pytest.mark.parametrize(
    ("arguments", "code", "closing"),
    [([], 0, "2 skipped"), (["--no-skips=languagetool"], 0, "2 skipped"), (["--no-skips=browser,languagetool"], 1, "1 failed, 1 skipped")],
)
def test_only_the_named_markers_may_not_be_skipped(tmp_path: Path, arguments: list[str], code: int, closing: str) -> None:
    (tmp_path / "test_a.py").write_text(SUITE, "utf-8")
    returned, printed = run(tmp_path, *arguments)
    assert returned == code, printed
    assert closing in printed


def test_a_whole_file_may_not_be_skipped_either(tmp_path: Path) -> None:
    (tmp_path / "test_b.py").write_text('import pytest\npytest.importorskip("no_such_module")\n', "utf-8")
    returned, printed = run(tmp_path, "--no-skips=browser")
    assert returned == 2, printed
    assert "was skipped where --no-skips forbids it" in printed


def test_a_marker_that_does_not_exist_is_a_mistake(tmp_path: Path) -> None:
    (tmp_path / "test_a.py").write_text(SUITE, "utf-8")
    assert run(tmp_path, "--no-skips=browsr")[0] == 4
