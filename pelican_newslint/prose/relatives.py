"""Time words that count from the article's own date: "yesterday", "last Tuesday", "next year", "three years ago"."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from pelican_newslint.model import Span

Unit = Literal["minute", "hour", "day", "week", "month", "quarter", "season", "year", "decade", "century"]


class Relative(Struct, frozen=True, gc=False):
    """A stretch of time told from now."""

    span: Span
    """The whole phrase: "at the end of this year", "three years ago", "last Tuesday", "on Tuesday" without its "on"."""
    unit: Unit
    offset: float | None
    """-1 last, 0 this, +1 next, -3 for "three years ago", -1 for yesterday; None for a bare weekday ("on Tuesday")."""
    weekday: int | None
    """0 Monday to 6 Sunday in "last Tuesday", "Tuesday"; `unit` is then "day" and `offset` the -1/0/+1 of the word before it."""
    month: int | None
    """1 to 12 in "last December"; `unit` is then "month"."""
    base: str
    """The phrase without its part, lower case: "this year", "last tuesday", "three years ago"."""
    form: Literal["this", "ago", "day", "weekday", "named"]
    """`this`: this, last, next, coming with a unit · `ago`: a count with ago, earlier, from now, later · `day`: yesterday, today … ·
    `weekday`: bare or with last, next · `named`: a month or season with last, next."""
    direction: Literal["past", "future", "unknown"]
    block: int
    part: Literal["start", "middle", "end"] | None = None
    """"at the end of this year", "early next month", "mid-": which part."""
    approximate: bool = False
    """"about three years ago"."""
