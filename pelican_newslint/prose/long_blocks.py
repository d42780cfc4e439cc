"""A paragraph longer than anybody writes is taken for several, so that what is set against all of its paragraph stays small.

Rules and engines look at a sentence or a paragraph as a whole: at a megabyte without a break, or without a full stop, each of their words would be
held against each of a hundred thousand others. The text stays as it is, and so does every place in it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec.structs import replace

from pelican_newslint.model import Block, Image, Link, Span
from pelican_newslint.prose.later import later

MOST = 20_000
"""Characters, some 3,400 words. The longest paragraphs of news, whole pieces that lost their breaks, have half of it."""
_LATE = MOST // 4
"""At the end of a sentence that is in this last part, else between two words, else anywhere."""
_ENDS = (later(r"[.!?][\"'”’)]? (?=[^\s.!?])"), later(r"\s"))


def divided(
    text: str, blocks: Sequence[Block], links: Sequence[Link], images: Sequence[Image]
) -> tuple[Sequence[Block], Sequence[Link], Sequence[Image], Sequence[int]]:
    """The blocks with the long ones divided, links and images that know them so, and for each block what its number was."""
    if all(block.span.end - block.span.start <= MOST for block in blocks):
        return blocks, links, images, range(len(blocks))
    numbers = [number for number, block in enumerate(blocks) for _ in _parts(text, block.span)]
    spans = [span for block in blocks for span in _parts(text, block.span)]
    firsts: dict[int, int] = {}
    for new, old in enumerate(numbers):
        firsts.setdefault(old, new)
    at = [_now(link, firsts, spans) for link in links]
    linked: dict[int, list[int]] = {}
    for number, new in enumerate(at):
        linked.setdefault(new, []).append(number)
    parts = [
        replace(blocks[old], span=span, linked=tuple(linked.get(new, ())))
        for new, (old, span) in enumerate(zip(numbers, spans, strict=True))
    ]
    moved = [replace(link, block=new) for link, new in zip(links, at, strict=True)]
    return parts, moved, [replace(image, block=firsts.get(image.block, -1)) for image in images], numbers


def _now(link: Link, firsts: dict[int, int], spans: Sequence[Span]) -> int:
    """The number of the part that holds the link's first word."""
    new = firsts[link.block]
    while new + 1 < len(spans) and new + 1 < firsts.get(link.block + 1, len(spans)) and spans[new + 1].start <= link.span.start:
        new += 1
    return new


def _parts(text: str, span: Span) -> Iterator[Span]:
    """Stretches of it, none longer than the most; the blank between two is in neither."""
    bounds = [int(span.start)]
    while span.end - bounds[-1] > MOST:
        bounds.append(_bound(text, bounds[-1]))
    for start, end in pairwise((*bounds, int(span.end))):
        yield Span.of(start, start + len(text[start:end].rstrip()) if end < span.end else end)


def _bound(text: str, start: int) -> int:
    """Where the next part begins."""
    for ends in _ENDS:
        found = [each.end() for each in ends.finditer(text, start + MOST - _LATE, start + MOST)]
        if found:
            return found[-1]
    return start + MOST
