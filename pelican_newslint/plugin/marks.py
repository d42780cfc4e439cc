"""Marks on the words of a written page: where they stand, whatever the theme made of the article around them.

The article's blocks are looked for in the page by their text, so a page may be minified, its links resolved, its words
cut by inline tags. A mark never holds a tag: words that are cut in three get three marks. All else of the page stays as it is.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict, deque
from collections.abc import Iterable, Sequence
from html import escape
from itertools import pairwise

from msgspec import Struct
from rapidfuzz.distance import LCSseq

from pelican_newslint.model import BODY_SCOPES, Block, Severity, Span
from pelican_newslint.plugin.pagetext import PageText, Shown, key

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
    homes = _homes(page, body, seen, text, blocks)
    covers: dict[int, list[tuple[int, int, Wanted]]] = defaultdict(list)
    segments: list[Segment] = []
    begins = [block.span.start for block in blocks]
    for mark in sorted(wanted, key=lambda mark: (mark.span, mark.related is not None, mark.number)):
        for index in range(max(bisect_right(begins, mark.span.start) - 1, 0), bisect_left(begins, mark.span.end)):
            block, home = blocks[index], homes.get(index)
            start, end = max(mark.span.start, block.span.start), min(mark.span.end, block.span.end)
            if start >= end:
                continue
            if isinstance(home, int):
                segments.append(Segment(home, home, (mark,), text[start:end]))
            elif home and key(text[start:end]):
                before = home[1] + len(key(text[block.span.start : start]))
                covers[home[0]].append((before, before + len(key(text[start:end])), mark))
    for number, stretches in covers.items():
        segments += _segments(page, seen.blocks[number], stretches)
    segments.sort(key=lambda segment: (segment.start, segment.end))
    first: dict[int, int] = {}
    for at, segment in enumerate(segments):
        for mark in segment.wanted:
            if mark.related is None:
                first.setdefault(mark.number, at)
    return Located(tuple(segments), first, seen.head_end, seen.body_end)


Home = tuple[int, int] | int
"""Of a text: the page's block that shows it, and from which of its characters on. Of an alternative text: where its picture stands."""


def _homes(page: str, body: str, seen: PageText, text: str, blocks: Sequence[Block]) -> dict[int, Home]:
    words = [key(text[block.span.start : block.span.end]) for block in blocks]
    at = page.find(body.strip()) if body.strip() else -1
    inside = range(at, at + len(body.strip())) if at >= 0 else range(seen.body_start, seen.body_end)
    shown = [n for n, block in enumerate(seen.blocks) if block.start in inside and (at >= 0 or not block.aside)]
    homes: dict[int, Home] = {}
    of_body = [n for n, block in enumerate(blocks) if block.scope in BODY_SCOPES]
    ours, theirs = _interned([words[n] for n in of_body], [seen.blocks[n].key for n in shown])
    for step in LCSseq.opcodes(ours, theirs):
        if step.tag == "equal":
            homes.update((of_body[step.src_start + n], (shown[step.dest_start + n], 0)) for n in range(step.src_end - step.src_start))
    taken = {home[0] for home in homes.values() if isinstance(home, tuple)}
    for n, block in enumerate(blocks):
        if block.scope in ("headline", "summary") and words[n]:
            found = _header(seen, words[n], taken, headline=block.scope == "headline")
            if found:
                homes[n] = found
    return homes | _pictures(seen, inside, blocks, words)


def _interned(ours: list[str], theirs: list[str]) -> tuple[list[int], list[int]]:
    known: dict[str, int] = {}
    return [known.setdefault(word, len(known)) for word in ours], [known.setdefault(word, len(known)) for word in theirs]


def _header(seen: PageText, words: str, taken: set[int], *, headline: bool) -> Home | None:
    """The block outside the body that shows a title or a summary: a heading before other blocks, equal text before text that holds it."""
    best: tuple[bool, bool, int] | None = None
    for n, block in enumerate(seen.blocks):
        if n in taken or block.aside or words not in block.key:
            continue
        whole = block.key == words
        if whole or (headline and block.heading):
            rank = (headline and not block.heading, not whole, n)
            best = min(best, rank) if best else rank
    return (best[2], seen.blocks[best[2]].key.index(words)) if best else None


def _pictures(seen: PageText, inside: range, blocks: Sequence[Block], words: list[str]) -> dict[int, Home]:
    left = [picture for picture in seen.pictures if picture.place in inside]
    homes: dict[int, Home] = {}
    for n, block in enumerate(blocks):
        if block.scope == "alt":
            found = next((picture for picture in left if picture.key == words[n]), None)
            if found:
                homes[n] = found.place
                left.remove(found)
    return homes


def _segments(page: str, shown: Shown, stretches: list[tuple[int, int, Wanted]]) -> Iterable[Segment]:
    """Cut where a mark begins or ends and where a tag stands, so that marks nest in nothing and hold nothing."""
    cuts = sorted({edge for start, end, _ in stretches for edge in (start, end)})
    done = 0
    spaced = False
    covering: list[tuple[int, int, Wanted]] = []
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
