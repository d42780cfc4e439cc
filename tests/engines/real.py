"""The LanguageTool that `make languagetool` brings, for the tests that really start it."""

from __future__ import annotations

from pathlib import Path

import pytest

from pelican_newslint.config.model import Config, House
from pelican_newslint.engines.java import place, runtime

FOLDER = Path(__file__).parents[2] / ".languagetool"


def needed() -> None:
    """Skip where it can't be had, and say why."""
    if place.installed(FOLDER) is None:
        pytest.skip("the local LanguageTool isn't installed: make languagetool")
    if not runtime.there_is_one():
        pytest.skip("there is no Java to run LanguageTool with")
    pytest.importorskip("language_tool_python")


def config(*ways: str, house: House | None = None, memory: str = "1g") -> Config:
    return Config(root=Path("/"), languagetool=ways, languagetool_folder=FOLDER, languagetool_memory=memory, house=house or House())
