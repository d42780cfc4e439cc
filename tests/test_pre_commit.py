"""The hook as the documentation has it, run by pre-commit itself on a scratch repository."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.pelican_sites import make_site

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "how-to" / "gate-in-ci.md"
FLAWED = "Title: Council votes\nDate: 2024-03-06\nSummary: On the bridge.\n\nThe council met on Monday, March 5, 2024, to vote.\n"


def run(*command: str, at: Path) -> subprocess.CompletedProcess[str]:
    tools = Path(sys.executable).parent
    environment = {
        **os.environ, "PATH": f"{tools}{os.pathsep}{os.environ['PATH']}", "PRE_COMMIT_HOME": str(at.parent / "pre-commit"),
        "GIT_AUTHOR_NAME": "Ana", "GIT_AUTHOR_EMAIL": "ana@example.org", "GIT_COMMITTER_NAME": "Ana", "GIT_COMMITTER_EMAIL": "ana@example.org",
    }  # fmt: skip
    return subprocess.run(command, cwd=at, env=environment, capture_output=True, text=True, check=False)


def test_the_hooks_are_what_pre_commit_takes() -> None:
    done = run("pre-commit", "validate-manifest", ".pre-commit-hooks.yaml", at=ROOT)
    assert (done.returncode, done.stdout + done.stderr) == (0, "")


@pytest.mark.slow
def test_a_commit_with_a_flaw_is_held_and_a_mended_one_goes_through(tmp_path: Path) -> None:
    site = make_site(tmp_path / "site", {"council.md": FLAWED})
    config = re.search(r"```yaml\n(repos:.*?)```", PAGE.read_text("utf-8"), flags=re.DOTALL)
    assert config is not None
    (site / ".pre-commit-config.yaml").write_text(config[1], "utf-8")
    for command in ("git init -q .", "pre-commit install", "git add -A"):
        assert run(*command.split(), at=site).returncode == 0
    held = run("git", "commit", "-q", "-m", "post", at=site)
    assert held.returncode == 1
    assert "content/council.md:5:20: error: 5 March 2024 was a Tuesday, not a Monday. [weekday-mismatch]" in held.stderr + held.stdout
    (site / "content" / "council.md").write_text(FLAWED.replace("Monday", "Tuesday"), "utf-8")
    run("git", "add", "-A", at=site)
    assert run("git", "commit", "-q", "-m", "post", at=site).returncode == 0
