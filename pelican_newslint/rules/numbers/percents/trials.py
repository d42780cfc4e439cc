"""What is tried so many times, and so often with success: "48 goals from 52 shots", "medals in seven of ten events"."""

from __future__ import annotations

from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.outline import Figure

_FROM = later(r"^(?: [a-z'-]+){0,3} (?:from|in|on|with) (?:his |her |their |its |just |only |the |a total of ){0,2}$")
_TRIALS = frozenset(
    "attempt shot try kick throw game match race start serve appearance chance opportunity visit test fight contest delivery penalty bid "
    "application trial outing round question pass tackle bout test-match event fixture ride swing jump lift event pitch putt hole operation launch "
    "flight call raid search inspection check experiment ballot election".split()
)


def of_trials(part: Figure, whole: Figure, between: str) -> bool:
    """Whether "from", "in" or "on" make the one the part of the other that came off."""
    return part.kind == whole.kind == "N" and whole.noun in _TRIALS and part.value < whole.value and _FROM.match(between) is not None
