"""Marks on the words of a written page: where they stand, whatever the theme made of the article around them.

The article's blocks are looked for in the page by their text, so a page may be minified, its links resolved, its words
cut by inline tags. A mark never holds a tag: words that are cut in three get three marks. All else of the page stays as it is.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from itertools import pairwise

from msgspec import Struct

from pelican_newslint.model import Block, Severity, Span
from pelican_newslint.plugin.homes import homes_of
from pelican_newslint.plugin.pagetext import PageText, Shown, letters

WORDS: dict[Severity, str] = {"error": "must", "warning": "should", "suggestion": "consider"}
"""Severity as classes of the page name it: must fix, should fix, consider."""
_GRAVITY = {severity: rank for rank, severity in enumerate(WORDS)}


class Wanted(Struct, frozen=True):
    """Words to mark: those of finding `number`, or the place that is its `related`-th."""

    number: int
    span: Span
    severity: Severity
    related: int | None = None


class Segment(Struct, frozen=True):
    """A stretch of the page without a tag inside, and all that is marked there. `chip`: the words to show where the page has none."""

    start: int
    end: int
    wanted: tuple[Wanted, ...]
    chip: str = ""


class Insertion(Struct, frozen=True):
    """`text` to put in at offset `at` of the page."""

    at: int
    text: str


class Located(Struct, frozen=True):
    """Where a page's marks go. `first` names for each finding on the page the index of its first segment."""

    segments: tuple[Segment, ...]
    first: dict[int, int]
    head_end: int | None
    body_end: int


def locate(page: str, body: str, text: str, blocks: Sequence[Block], wanted: Iterable[Wanted]) -> Located:
    """Where the marks go in `page`.

    `body` is the article's HTML as the theme was given it, `text` and `blocks` are its `Document`'s. What the page doesn't show
    gets no segment.
    """
    seen = PageText(page)
    homes = homes_of(page, body, seen, text, blocks)
    segments: list[Segment] = []
    stretches: dict[int, list[_Stretch]] = defaultdict(list)
    spelt: dict[int, list[int]] = {}
    for mark, index, span in _parts(wanted, blocks):
        home = homes.get(index)
        if isinstance(home, int):
            segments.append(Segment(home, home, (mark,), text[span.start : span.end]))
        elif home:
            if index not in spelt:
                spelt[index] = letters(text[blocks[index].span.start : blocks[index].span.end])
            start, end = (home[1] + bisect_left(spelt[index], edge - blocks[index].span.start) for edge in (span.start, span.end))
            stretches[home[0]] += [(start, end, mark)] if start < end else []
    for number, found in stretches.items():
        segments += _segments(page, seen.blocks[number], found)
    segments.sort(key=lambda segment: (segment.start, segment.end))
    return Located(tuple(segments), _first(segments), seen.head_end, seen.body_end)


def _parts(wanted: Iterable[Wanted], blocks: Sequence[Block]) -> Iterator[tuple[Wanted, int, Span]]:
    """Each mark with the numbers of the blocks that it touches, and where in the text it does."""
    begins = [block.span.start for block in blocks]
    for mark in sorted(wanted, key=lambda mark: (mark.span, mark.related is not None, mark.number)):
        for index in range(max(bisect_right(begins, mark.span.start) - 1, 0), bisect_left(begins, mark.span.end)):
            if mark.span.touches(blocks[index].span):
                inside = max(mark.span.start, blocks[index].span.start), min(mark.span.end, blocks[index].span.end)
                yield mark, index, Span(*inside)


def _first(segments: Iterable[Segment]) -> dict[int, int]:
    first: dict[int, int] = {}
    for at, segment in enumerate(segments):
        for mark in segment.wanted:
            if mark.related is None:
                first.setdefault(mark.number, at)
    return first


_Stretch = tuple[int, int, Wanted]
"""From and to which letter of a page's block something is wanted."""


def _segments(page: str, shown: Shown, stretches: list[_Stretch]) -> Iterable[Segment]:
    """Cut where a mark begins or ends and where a tag stands, so that marks nest in nothing and hold nothing."""
    cuts = sorted({edge for start, end, _ in stretches for edge in (start, end)})
    done = 0
    spaced = False
    covering: list[_Stretch] = []
    waiting = deque(sorted(stretches, key=lambda each: each[:2]))
    for start, end in pairwise(cuts):
        covering = [each for each in covering if each[1] >= end]
        while waiting and waiting[0][0] == start:
            covering.append(waiting.popleft())
        came = not spaced and all(first < start for first, _, _ in covering)
        spaced = all(last > end for _, last, _ in covering)
        if not covering:
            continue
        for first, last in shown.stretches(page, Span.of(start, end), came=came, goes_on=spaced):
            if first >= done:  # else an entity of two characters is cut in the middle: it has its mark
                done = last
                yield Segment(first, last, tuple(mark for _, _, mark in covering))


def insertions(located: Located) -> list[Insertion]:
    """The tags of all marks, in order."""
    tags: list[Insertion] = []
    for at, segment in enumerate(located.segments):
        tags.append(Insertion(segment.start, _opening(at, segment, located.first) + escape(segment.chip)))
        tags.append(Insertion(segment.end, "</mark>"))
    return tags


def _opening(at: int, segment: Segment, first: dict[int, int]) -> str:
    found = [mark for mark in segment.wanted if mark.related is None]
    near = [mark for mark in segment.wanted if mark.related is not None]
    gravest = min((found or near), key=lambda mark: _GRAVITY[mark.severity])
    classes = ["newslint-mark", f"newslint-{WORDS[gravest.severity] if found else 'related'}", *(["newslint-chip"] if segment.chip else [])]
    begun = [mark.number for mark in found if first[mark.number] == at]
    attributes = [f'class="{" ".join(classes)}"', f'id="newslint-{at}"']
    attributes += [f'data-newslint="{" ".join(dict.fromkeys(str(mark.number) for mark in found))}"'] if found else []
    attributes += [f'data-newslint-near="{" ".join(dict.fromkeys(f"{mark.number}.{mark.related}" for mark in near))}"'] if near else []
    attributes += [f'aria-describedby="{" ".join(f"newslint-note-{number}" for number in begun)}"'] if begun else []
    return f"<mark {' '.join(attributes)}>"


def splice(page: str, parts: Iterable[Insertion]) -> str:
    """The page with `parts` put in; what stands at one offset keeps its order. Everything else stays as it is, byte for byte."""
    pieces: list[str] = []
    done = 0
    for part in sorted(parts, key=lambda part: part.at):
        pieces += page[done : part.at], part.text
        done = part.at
    return "".join([*pieces, page[done:]])
