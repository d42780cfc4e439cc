"""Where an engine found something, as tests of its known mistakes ask for it."""

from __future__ import annotations

from collections.abc import Sequence

from pelican_newslint.engines.spelling import Unknown


class At:
    """A finding's place: the text, its span, and the words in the text that LanguageTool doesn't know."""

    def __init__(self, text: str, start: int, end: int, unknown: Sequence[Unknown]) -> None:
        self.text, self.start, self.end, self.unknown = text, start, end, unknown
        self.found = text[start:end]
        self.before = text[:start]
        self.after = text[end:]
