"""The tutorial, word for word: its console blocks are run in their order, and what it shows is what is printed."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

PAGE = Path(__file__).parents[1] / "docs" / "tutorial.md"


def blocks(kind: str) -> list[str]:
    return re.findall(rf"```{kind}\n(.*?)```", PAGE.read_text("utf-8"), flags=re.DOTALL)


def script() -> str:
    """All commands, the installing left out: what is tested is installed already."""
    lines = [line.removeprefix("$ ") for block in blocks("console") for line in block.splitlines()]
    return "\n".join(line for line in lines if not line.startswith("pip install"))


@pytest.mark.slow
def test_every_command_of_the_tutorial_does_what_it_says(tmp_path: Path) -> None:
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}", "PYTHONUTF8": "1"}
    command = ["bash", "-euo", "pipefail", "-c", script()]
    done = subprocess.run(
        command, cwd=tmp_path, env=environment, capture_output=True, text=True, encoding="utf-8", check=False, timeout=240
    )
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    for shown in blocks("text"):
        assert shown in done.stdout
