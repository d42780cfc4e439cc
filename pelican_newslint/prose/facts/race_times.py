"""Times that somebody needed, not of a clock: "2:05:46", "1:58.40", "9.84 seconds" is a quantity."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from pelican_newslint.model import Span

_LONG = re.compile(r"(?<![\d:.])(?P<h>\d{1,2}):(?P<m>[0-5]\d):(?P<s>[0-5]\d(?:\.\d{1,2})?)(?![\d:])")
_SHORT = re.compile(r"(?<![\d:.])(?P<m>\d{1,2}):(?P<s>[0-5]\d\.\d{1,3})(?![\d:])")


class RaceTime(Struct, frozen=True, gc=False):
    """How long somebody took."""

    span: Span
    seconds: float
    exact: bool
    """Told to tenths or hundredths of a second."""


def find_race_times(text: str, start: int, end: int) -> Iterator[RaceTime]:
    """All in `text[start:end]`, in order: hours, minutes and seconds, or minutes and seconds with a fraction."""
    found = [*_LONG.finditer(text, start, end), *_SHORT.finditer(text, start, end)]
    for each in sorted(found, key=lambda match: match.start()):
        hours = int(each["h"]) if each.re is _LONG else 0
        yield RaceTime(Span.of(*each.span()), hours * 3600 + int(each["m"]) * 60 + float(each["s"]), "." in each["s"])
