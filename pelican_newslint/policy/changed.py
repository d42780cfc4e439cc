"""What a change has to do with findings: those on its lines, and those elsewhere that weren't there before it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher

from msgspec import Struct

from pelican_newslint.model import Finding, Place


class Stretches(Struct, frozen=True):
    """The lines of a file that changed, as pairs of first and last, inclusive."""

    pairs: tuple[tuple[int, int], ...]

    def hold(self, place: Place) -> bool:
        """Whether `place` has a line among them."""
        return any(place.line <= last and first <= place.end_line for first, last in self.pairs)


def stretches(former: str | None, source: str) -> Stretches:
    """Which lines of `source` aren't as they were in `former`; all where there was no such file. How lines end doesn't count."""
    lines = source.splitlines()
    if former is None:
        return Stretches(((1, max(len(lines), 1)),))
    matcher = SequenceMatcher(None, former.splitlines(), lines, autojunk=False)
    return Stretches(tuple((start + 1, end) for tag, _, _, start, end in matcher.get_opcodes() if tag != "equal" and end > start))


def of_change(
    after: Iterable[Finding], before: Iterable[Finding], changed: Mapping[str, Stretches], renamed: Mapping[str, str]
) -> tuple[list[Finding], list[Finding]]:
    """The findings on changed lines (by path), and those elsewhere that nobody would have been told of before.

    `before`: the findings on the site as it was; `renamed`: old path → new path.
    """
    known = Counter((renamed.get(one.place.path, one.place.path), one.fingerprint) for one in before)
    here, elsewhere = [], []
    for finding in after:
        key = (finding.place.path, finding.fingerprint)
        was_there = known[key] > 0
        known[key] -= was_there
        if finding.place.path in changed and changed[finding.place.path].hold(finding.place):
            here.append(finding)
        elif not was_there and finding.suppressed is None:
            elsewhere.append(finding)
    return here, elsewhere
