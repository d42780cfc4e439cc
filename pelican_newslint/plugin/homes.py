"""Where in a written page the blocks of its article stand, found by their text."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz.distance import LCSseq

from pelican_newslint.model import BODY_SCOPES, Block
from pelican_newslint.plugin.pagetext import PageText, key

Home = tuple[int, int] | int
"""Of a text: the page's block that shows it, and from which of its characters on. Of an alternative text: where its picture stands."""


def homes_of(page: str, body: str, seen: PageText, text: str, blocks: Sequence[Block]) -> dict[int, Home]:
    """The home of each of the article's `blocks` that the page shows, by its number. `body` is its HTML as the theme was given it."""
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
