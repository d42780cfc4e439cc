"""Verbs that attribute speech, and words that name a source (attributions.toml)."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from msgspec import Struct

from pelican_newslint.cache.derived import read_toml


class SpeechVerbs(Struct, frozen=True):
    """All in lower case."""

    forms: dict[str, str]
    """"said" to "say"."""
    sources: frozenset[str]
    """Participles that name a source before "by"."""
    weak: frozenset[str]
    """Verbs, in their base form, that attribute only beside a quotation."""


@cache
def speech_verbs() -> SpeechVerbs:
    table = read_toml(Path(__file__).with_name("attributions.toml"), dict[str, Any])
    forms = {form: verb for verb, several in table["verbs"].items() for form in several}
    return SpeechVerbs(forms, frozenset(table["sources"]["words"]), frozenset(table["weak"]["verbs"]))
