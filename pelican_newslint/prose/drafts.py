"""The blocks that a document may have, before it is known which of them the source has too."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from pelican_newslint.model import Metadata, Post, Scope
from pelican_newslint.prose.alignment.tokens import Tokens
from pelican_newslint.prose.page.sources import sources_of
from pelican_newslint.prose.page.walked import Walk, WalkBlock
from pelican_newslint.prose.source.header import Field, Header

BETWEEN = "\n\n"
"""What joins the blocks of a text."""


class Draft(NamedTuple):
    """One block: of the header (`walked` None; `field` None where its value stands in no known field) or of the body."""

    scope: Scope
    text: str
    field: Field | None = None
    walked: WalkBlock | None = None
    number: int = -1
    """Of a body's block: its index in the walk."""


def drafts_of(post: Post, head: Header, walked: Walk) -> list[Draft]:
    """The header's blocks, then the body's, without what only repeats the headings (a table of contents)."""
    headings = {block.text for block in walked.blocks if block.scope == "heading"}
    sources = sources_of(walked.blocks)
    body = [
        Draft("source" if number in sources else block.scope, block.text, None, block, number)
        for number, block in enumerate(walked.blocks)
        if not (block.text in headings and block.scope != "heading" and _is_jump(block, walked))
    ]
    return _front(post.metadata, head, post.markup == "other") + body


def _is_jump(block: WalkBlock, walked: Walk) -> bool:
    """Whether all of a block is a link to a place in its own page."""
    if len(block.links) != 1:
        return False
    link = walked.links[block.links[0]]
    return link.target.startswith("#") and (link.start, link.end) == (0, len(block.text))


def _front(metadata: Metadata, head: Header, foreign: bool) -> list[Draft]:
    """`foreign`: the header's form isn't known, so that a field may be there though it wasn't found."""
    fields = head.fields
    values: list[tuple[Scope, tuple[str, ...], tuple[str, ...]]] = [
        ("headline", (metadata.title,), ("title",)),
        ("summary", (metadata.summary or "",), ("summary",)),
        ("author", metadata.authors, ("authors", "author")),
        ("category", (metadata.category or "",), ("category",)),
        ("tag", metadata.tags, ("tags", "tag")),
    ]
    found: list[Draft] = []
    for scope, texts, names in values:
        field = next((fields[name] for name in names if name in fields), None)
        written = field or scope in {"headline", "summary"} or (foreign and any(name in metadata.written for name in names))
        found += [Draft(scope, " ".join(text.split()), field) for text in texts if written and text.strip()]
    return found


def joined(drafts: Sequence[Draft]) -> tuple[str, list[int]]:
    """The text of the blocks, and where each begins in it."""
    starts: list[int] = []
    position = 0
    for draft in drafts:
        starts.append(position)
        position += len(draft.text) + len(BETWEEN)
    return BETWEEN.join(draft.text for draft in drafts), starts


def ranges(tokens: Tokens, drafts: Sequence[Draft], starts: Sequence[int]) -> list[tuple[int, int]]:
    """For each block its first token and the one behind its last."""
    firsts = [bisect_left(tokens.starts, start) for start in starts]
    return list(zip(firsts, [*firsts[1:], len(tokens.starts)], strict=True)) if drafts else []


def html_order(drafts: Sequence[Draft], starts: Sequence[int], tokens: Tokens, spans: Sequence[tuple[int, int]]) -> Sequence[int]:
    """The body's tokens as they follow each other in the HTML: an alt text stands inside the block that it comes after in the text."""
    body = [number for number, draft in enumerate(drafts) if draft.walked is not None]
    if not body:
        return range(0)
    if not any(drafts[number].scope == "alt" for number in body):
        return range(spans[body[0]][0], spans[body[-1]][1])
    order: list[int] = []
    group: list[tuple[int, int]] = []
    for number in body:
        block = drafts[number].walked
        if block is not None and drafts[number].scope != "alt":
            order += [token for _, token in sorted(group)]
            group = []
        if block is not None:
            group += [(block.place(tokens.starts[token] - starts[number]), token) for token in range(*spans[number])]
    return order + [token for _, token in sorted(group)]
