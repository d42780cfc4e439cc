"""Times that somebody needed, not of a clock: "2:05:46", "1:58.40", "9.84 seconds" is a quantity."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from pelican_newslint.model import Span
from pelican_newslint.prose.later import later

_LONG = later(r"(?<![\d:.])(?P<h>\d{1,2}):(?P<m>[0-5]\d):(?P<s>[0-5]\d(?:\.\d{1,2})?)(?![\d:])")
_WORDED = later(
    r"(?<![\w.])(?:(?P<h>\d{1,2}) ?(?:hours?|hrs?|h),? )?(?P<m>[0-5]?\d) ?(?:minutes?|mins?|m),? "
    r"(?:and )?(?P<s>[0-5]?\d(?:\.\d{1,3})?) ?(?:seconds?|secs?|s)\b"
)
_SPRINT = later(
    r"(?<![\w.:])(?P<s>\d{1,3}\.\d{1,3})(?= ?(?:seconds|secs?|s)\b(?! (?:behind|ahead|faster|slower|quicker|clear|adrift|off|inside|outside|better)))"
)
_SHORT = later(r"(?<![\d:.])(?P<m>\d{1,2}):(?P<s>[0-5]\d\.\d{1,3})(?![\d:])")

_FORMS = (_LONG, _SHORT, _WORDED, _SPRINT)


class RaceTime(Struct, frozen=True, gc=False):
    """How long somebody took."""

    span: Span
    seconds: float
    exact: bool
    """Told to tenths or hundredths of a second."""


def find_race_times(text: str, start: int, end: int) -> Iterator[RaceTime]:
    """All in `text[start:end]`, in order: hours, minutes and seconds, minutes and seconds with a fraction, or a sprint's seconds with one."""
    found = [match for pattern in _FORMS for match in pattern.finditer(text, start, end)]
    for each in sorted(found, key=lambda match: match.start()):
        parts = each.groupdict()
        seconds = int(parts.get("h") or 0) * 3600 + int(parts.get("m") or 0) * 60 + float(each["s"])
        yield RaceTime(Span.of(*each.span()), seconds, "." in each["s"])
