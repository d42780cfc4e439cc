"""Which word of the text is which word of the source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pelican_newslint.prose.alignment.align import align
from pelican_newslint.prose.alignment.relocate import claim_whole, find_moved
from pelican_newslint.prose.alignment.tokens import Numbers, Tokens, cut
from pelican_newslint.prose.source.masks import Masked
from pelican_newslint.prose.source.stretches import Stretch

WINDOW = 4_000
"""Characters of source in which words are looked for again with the masks lifted, and in which a title without a header is."""
SHORTEST = 3
"""Words in a row that are believed to be the ones that were looked for, where not all were found."""


class Piece(NamedTuple):
    """A block's words: tokens `first` to `last` of the text, and the stretch of source in which they can stand."""

    first: int
    last: int
    low: int
    high: int


class Matcher:
    """Matches the tokens of one text. `starts` and `ends` say for each where it stands in the source; -1 where that isn't known."""

    def __init__(self, text: Tokens, masked: Masked) -> None:
        self.text = text
        self.masked = masked
        self.numbers = Numbers()
        self.starts = [-1] * len(text.words)
        self.ends = [-1] * len(text.words)
        self.lifted: list[Stretch] = []
        """Where the source is shown though the masks cover it."""

    def field(self, piece: Piece) -> None:
        """A field of the header, in its own value."""
        source = cut(self.masked.text, piece.low, piece.high)
        tokens = range(piece.first, piece.last)
        here = self.numbers.of(self.text.words[piece.first : piece.last])
        self._write(tokens, align(here, self.numbers.of(source.words)), source)
        self._lift(tokens, piece.low, piece.high)

    def loose(self, piece: Piece) -> None:
        """A title that stands in no header: the first place near the body's top that has all its words in a row."""
        words = self.text.words[piece.first : piece.last]
        source = cut(self.masked.text, piece.low, min(piece.high, piece.low + WINDOW))
        for at in range(len(source.words) - len(words) + 1):
            if words and source.words[at : at + len(words)] == words:
                self._write(range(piece.first, piece.last), list(range(at, at + len(words))), source)
                return

    def body(self, pieces: Sequence[Piece], order: Sequence[int], low: int) -> None:
        """All blocks of the body at once. `order` are their tokens as they follow each other in the HTML."""
        if not order:
            return
        source = cut(self.masked.text, low)
        here = self.numbers.of([self.text.words[token] for token in order])
        there = self.numbers.of(source.words)
        match = align(here, there)
        if min(match) < 0:
            rank = dict(zip(order, range(len(order)), strict=True))
            blocks = [[rank[token] for token in range(piece.first, piece.last)] for piece in pieces if piece.last > piece.first]
            claim_whole(here, there, match, blocks)
            find_moved(here, there, match, blocks)
        self._write(order, match, source)
        self._lift(order, low, len(self.masked.source))

    def share(self, first: int, last: int) -> float:
        """Of the tokens from `first` to `last`, the share whose place is known; 1 where there are none."""
        return 1 - self.starts[first:last].count(-1) / (last - first) if last > first else 1.0

    def _write(self, tokens: Sequence[int], match: Sequence[int], source: Tokens) -> None:
        starts, ends, source_starts, source_ends = self.starts, self.ends, source.starts, source.ends
        for token, at in zip(tokens, match, strict=True):
            if at >= 0:
                starts[token], ends[token] = source_starts[at], source_ends[at]

    def _lift(self, order: Sequence[int], low: int, high: int) -> None:
        """Runs of words that found no place are looked for between their neighbours with the masks lifted: an address that is shown."""
        left = 4 * len(self.masked.source) + 100_000  # characters to look through in all, so that no page can make this slow
        for first, last in _runs([place for place, token in enumerate(order) if self.starts[token] < 0]):
            begin = self.ends[order[first - 1]] if first else low
            end = self.starts[order[last]] if last < len(order) else high
            if not first and last < len(order):
                begin = max(begin, end - WINDOW)
            elif last == len(order):
                end = min(end, begin + WINDOW)
            if 0 < end - begin <= min(WINDOW, left):
                left -= end - begin
                self._look_between(order[first:last], begin, end)

    def _look_between(self, run: Sequence[int], begin: int, end: int) -> None:
        source = cut(self.masked.plain, begin, end)
        match = align(self.numbers.of([self.text.words[token] for token in run]), self.numbers.of(source.words))
        for index in range(len(match)):
            row = index and match[index - 1] >= 0 and match[index] == match[index - 1] + 1
            if not row and not _long(match, index):
                match[index] = -1
        self._write(run, match, source)
        known = [at for at in match if at >= 0]
        if known:
            self.lifted.append(Stretch(source.starts[known[0]], source.ends[known[-1]]))


def _runs(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Numbers that rise, as runs: first and the one behind the last."""
    first = last = -1
    for place in places:
        if place != last:
            if last > first:
                yield first, last
            first = place
        last = place + 1
    if last > first:
        yield first, last


def _long(match: Sequence[int], index: int) -> bool:
    """Whether a row that begins at `index` is long enough, or all there is."""
    end = index
    while end < len(match) and match[end] >= 0 and match[end] == match[index] + end - index:
        end += 1
    return end - index >= min(SHORTEST, len(match))
