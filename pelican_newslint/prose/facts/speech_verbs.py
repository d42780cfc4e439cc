"""Verbs that attribute speech, and words that name a source (attributions.toml)."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

from msgspec import Struct


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
    table = tomllib.loads(files(__package__).joinpath("attributions.toml").read_text("utf-8"))
    forms = {form: verb for verb, several in table["verbs"].items() for form in several}
    return SpeechVerbs(forms, frozenset(table["sources"]["words"]), frozenset(table["weak"]["verbs"]))
