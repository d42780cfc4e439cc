"""The way back: from a stretch of text to its stretch of source, sure or not at all."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from pelican_newslint.model import Block, SourceOffset, Span
from pelican_newslint.prose.alignment.follow import CutShort, Unit, follow, units
from pelican_newslint.prose.alignment.tokens import JOINERS

SLACK = 400
"""Characters of source beyond the text's own length in which a stretch must be found."""
NEAR = 30
"""The same, tried first: nearly always it is enough."""
LONGEST = 240
"""Characters of text that are compared one by one; of more only the two ends."""
STARTS = 50
"""Beginnings that are tried for a block without words (emoji, a dash)."""

Found = tuple[SourceOffset, SourceOffset]


class Way(NamedTuple):
    """Everything that is known of where the text stands. The lists run over the text's words."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]
    source_starts: Sequence[int]
    """-1 where a word's place isn't known."""
    source_ends: Sequence[int]
    blocks: Sequence[Block]
    block_starts: Sequence[int]
    zones: Sequence[tuple[int, int]]
    """For each block the stretch of source in which it can stand."""
    looks: Sequence[str]
    """The source as it is compared, the likeliest form first: masked, alt texts too; masked; as it stands."""

    def sure(self, span: Span) -> Found | None:
        """Where in the source `span` stands; None where the source there doesn't say the same."""
        if span.end <= span.start:
            return self._point(span.start)
        if span.end - span.start > LONGEST:
            return self._long(span)
        first = bisect_right(self.ends, span.start)
        last = bisect_left(self.starts, span.end) - 1
        known = [token for token in range(first, last + 1) if self.source_starts[token] >= 0]
        if any(self.source_starts[after] < self.source_ends[before] for before, after in pairwise(known)):
            return None
        if known and (found := self._verbatim(span, known[0], known[-1])):
            return found
        for source in self.looks:
            found = self._around(span, known[0], known[-1], source) if known else self._between(span, first, source)
            if found:
                return found
        return None

    def nearest(self, offset: int) -> SourceOffset | None:
        """The place of the word nearest to `offset`, in its own block if possible; None where no word has one."""
        number = self.block_at(offset)
        at = bisect_right(self.ends, offset)
        block = self.blocks[number].span if self.blocks else Span.of(0, 0)
        best: tuple[bool, int, int] | None = None
        for step in (-1, 1):
            token = at - 1 if step < 0 else at
            while 0 <= token < len(self.starts):
                if self.source_starts[token] >= 0:
                    inside = block.start <= self.starts[token] < block.end
                    candidate = (not inside, abs(self.starts[token] - offset), token)
                    best = candidate if best is None else min(best, candidate)
                    break
                token += step
        low = self.zones[number][0] if self.zones else 0
        if (best is None or best[0]) and self.blocks and self.blocks[number].scope in {"headline", "summary", "author", "category", "tag"}:
            return SourceOffset(low)
        return None if best is None else SourceOffset(self.source_starts[best[2]])

    def block_at(self, offset: int) -> int:
        """Number of the block that holds `offset`."""
        return max(bisect_right(self.block_starts, offset) - 1, 0)

    def _long(self, span: Span) -> Found | None:
        """A span too long to be compared whole: its two ends."""
        head = self.sure(Span.of(span.start, span.start + LONGEST // 4))
        tail = self.sure(Span.of(span.end - LONGEST // 4, span.end))
        return (head[0], tail[1]) if head and tail and head[1] <= tail[0] else None

    def _point(self, offset: int) -> Found | None:
        """Between two characters: behind the one before, or before the one behind."""
        if not self.blocks:
            return None
        block = self.blocks[self.block_at(offset)].span
        if offset > block.start and (before := self.sure(Span.of(offset - 1, offset))):
            return before[1], before[1]
        if offset < block.end and (behind := self.sure(Span.of(offset, offset + 1))):
            return behind[0], behind[0]
        return None

    def _verbatim(self, span: Span, first: int, last: int) -> Found | None:
        """The usual case: the source says the very same characters but for the width of its spaces, and goes on with others."""
        begin = self.source_starts[first] - self.starts[first] + span.start
        end = self.source_ends[last] - self.ends[last] + span.end
        low, high = self.zones[self.block_at(self.starts[first])]
        source = self.looks[0]
        if begin < low or end > high:
            return None
        ours, theirs = self.text[span.start : span.end], source[begin:end]
        if ours != theirs and ours.split() != theirs.split():
            return None
        alone = _ends_there(source[begin : begin + 1], source[begin - 1 : begin]) and _ends_there(
            source[end - 1 : end], source[end : end + 1]
        )
        return (SourceOffset(begin), SourceOffset(end)) if alone else None

    def _around(self, span: Span, first: int, last: int, source: str) -> Found | None:
        """A span with known words: forward from the first of them, and backward from it to the span's start."""
        zone = self.zones[self.block_at(self.starts[first])]
        begin, until = self.source_starts[first], self.source_ends[last]
        size = span.end - span.start
        if until - begin > 4 * size + 20 * SLACK:
            return None
        ours = units(self.text, self.starts[first], max(span.end, self.ends[last]))
        tail = span.end - self.ends[last]
        forward = None
        for slack in (NEAR, SLACK) if tail > 0 else (0,):
            high = min(until + 2 * max(tail, 0) + slack, zone[1])
            forward = follow(ours, units(source, begin, _past_run(source, high, zone[1]) if slack else until))
            if forward is not None and forward[-1] is not None:
                break
        if forward is None:
            return None
        if span.start >= self.starts[first]:
            return _ends(span, ours, forward)
        lead = units(self.text, span.start, self.starts[first])[::-1]
        backward = _backward(lead, source, begin, 3 * len(lead), zone[0])
        return None if backward is None else _ends(span, lead[::-1] + ours, backward[::-1] + forward)

    def _between(self, span: Span, first: int, source: str) -> Found | None:
        """A span without known words: from the nearest known word of its block on, or back from the one behind it."""
        number = self.block_at(span.start)
        block, zone = self.blocks[number].span, self.zones[number]
        before = self._known(first - 1, -1, block)
        after = self._known(bisect_left(self.starts, span.end), 1, block)
        if before is not None:
            ours = units(self.text, self.ends[before], span.end)
            found = _forward(ours, source, self.source_ends[before], 3 * (span.end - self.ends[before]), zone[1])
            if found and (sure := _ends(span, ours, found)):
                return sure
        if after is not None:
            ours = units(self.text, span.start, self.starts[after])[::-1]
            found = _backward(ours, source, self.source_starts[after], 3 * (self.starts[after] - span.start), zone[0])
            return _ends(span, ours[::-1], found[::-1]) if found else None
        return self._wordless(span, block, zone, source) if before is None else None

    def _known(self, token: int, step: int, block: Span) -> int | None:
        while 0 <= token < len(self.starts) and block.start <= self.starts[token] < block.end:
            if self.source_starts[token] >= 0:
                return token
            token += step
        return None

    def _wordless(self, span: Span, block: Span, zone: tuple[int, int], source: str) -> Found | None:
        """A block in which no word is known: it must stand between the words around it, or alone in its field."""
        low, high = zone
        first = bisect_left(self.starts, block.start)
        before = self._known(first - 1, -1, Span.of(0, block.start))
        after = self._known(bisect_left(self.starts, block.end), 1, Span.of(block.end, len(self.text)))
        if before is not None and low <= self.source_ends[before] <= high:
            low = self.source_ends[before]
        if after is not None and low <= self.source_starts[after] <= high:
            high = self.source_starts[after]
        ours = units(self.text, block.start, min(block.end, span.end + SLACK))
        theirs = units(source, low, min(high, low + 3 * (block.end - block.start) + 10 * SLACK))
        begins = [place for place, unit in enumerate(theirs) if ours and unit.shown == ours[0].shown][:STARTS]
        for place in begins:
            found = follow(ours, theirs[place:])
            if found:
                return _ends(span, ours, found)
        return None


def _forward(ours: list[Unit], source: str, low: int, size: int, limit: int) -> list[Unit | None] | None:
    """The units that follow `low` in the source, in step with ours."""
    try:
        return follow(ours, units(source, low, min(low + size + NEAR, limit))[:-1], cut=True)  # the last may be half of one
    except CutShort:
        return follow(ours, units(source, low, min(low + size + SLACK, limit)))


def _backward(ours: list[Unit], source: str, high: int, size: int, limit: int) -> list[Unit | None] | None:
    """The units that come before `high` in the source, the nearest first, in step with ours."""
    try:
        return follow(ours, units(source, max(high - size - NEAR, limit), high)[:0:-1], cut=True)
    except CutShort:
        return follow(ours, units(source, max(high - size - SLACK, limit), high)[::-1])


def _past_run(source: str, end: int, limit: int) -> int:
    """The end of the run of equal signs that `end` would cut in two: code is painted over with one sign for each of its own."""
    while 0 < end < limit and source[end] == source[end - 1]:
        end += 1
    return end


def _ends_there(last: str, beyond: str) -> bool:
    """Whether a stretch that ends in `last` isn't the half of a unit that goes on with `beyond` (see `follow`)."""
    return (not beyond or beyond not in JOINERS) and (last.isalnum() or (last in ".,;:?!)" and beyond not in (last, ".", "\u2026")))


def _ends(span: Span, ours: list[Unit], theirs: list[Unit | None]) -> Found | None:
    """From the first character of the span to its last; None where one of the two has no counterpart."""
    inside = [place for place, unit in enumerate(ours) if unit.end > span.start and unit.start < span.end]
    if not inside:
        return None
    first, last = theirs[inside[0]], theirs[inside[-1]]
    if first is None or last is None:
        return None
    start, end = first.start, last.end
    ours_first, ours_last = ours[inside[0]], ours[inside[-1]]
    if first.end - first.start == ours_first.end - ours_first.start:
        start += max(span.start - ours_first.start, 0)
    if last.end - last.start == ours_last.end - ours_last.start:
        end -= max(ours_last.end - span.end, 0)
    return SourceOffset(start), SourceOffset(end)
