"""Ages, and whose they are."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from pelican_newslint.model import Span


class Age(Struct, frozen=True, gc=False):
    """An age as written: "aged 65", "Smith, 34,", "a 12-year-old boy", "58 years old"."""

    span: Span
    """The age's own words: "aged 65", "34", "12-year-old", "58 years old"."""
    years: float
    """In years: 0.5 for "six months old"."""
    form: Literal["aged", "apposition", "year-old", "years old", "at age"]
    block: int
    name: int | None = None
    """Index into `article.names` of whom it belongs to, where that is plain."""
    noun: str | None = None
    """Else the noun: "boy" in "a 12-year-old boy"; lower case."""
    in_words: bool = False
