"""Lists of words that lie as TOML beside the module that reads them: `name = "word word …"`."""

from __future__ import annotations

from pathlib import Path

from pelican_newslint.cache.derived import read_toml


def word_lists(path: Path) -> dict[str, frozenset[str]]:
    return {name: frozenset(words.split()) for name, words in read_toml(path, dict[str, str]).items()}
