"""Clock times with their zones."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from pelican_newslint.model import Span


class ClockTime(Struct, frozen=True, gc=False):
    """A time of day as written: "3 a.m.", "15:30 GMT", "noon", "7.30pm", "0900 BST"."""

    span: Span
    """With am/pm and zone."""
    hour: int
    """As written (8 for "8 p.m.", 25 for "25:00"); 12 for noon, 0 for midnight."""
    minute: int
    """As written; 0 where none is."""
    meridiem: Literal["am", "pm"] | None
    meridiem_text: str | None
    """As written: "p.m.", "pm", "PM"."""
    zone: str | None
    """As written: "GMT", "EST", "BST", "local time"."""
    zone_span: Span | None
    form: Literal["12-hour", "24-hour", "word"]
    """`word`: noon, midnight, midday."""
    valid: bool
    """Whether a clock can show it: not "25:00", not "13 p.m.", not "0 a.m."."""
    block: int

    @property
    def minutes(self) -> int | None:
        """Minutes since midnight; None where it's not valid. "12 p.m." is 720."""
        if not self.valid:
            return None
        hour = self.hour % 12 + (12 if self.meridiem == "pm" else 0) if self.meridiem else self.hour
        return hour * 60 + self.minute
