"""The whole way from a post to its document."""

from __future__ import annotations

from collections.abc import Sequence

from pelican_newslint.model import Block, Image, Link, Post, Span, Suppression
from pelican_newslint.prose.alignment.matching import WINDOW, Matcher, Piece
from pelican_newslint.prose.alignment.places import Way
from pelican_newslint.prose.alignment.tokens import Tokens, cut
from pelican_newslint.prose.document import Document
from pelican_newslint.prose.drafts import Draft, drafts_of, html_order, joined, ranges
from pelican_newslint.prose.long_blocks import divided
from pelican_newslint.prose.page.blocks import walk
from pelican_newslint.prose.page.walked import Walk
from pelican_newslint.prose.source.comments import suppressions
from pelican_newslint.prose.source.header import Header, header
from pelican_newslint.prose.source.masks import Masked, mask, painted, unpainted
from pelican_newslint.prose.source.stretches import Stretch

GENERATED = 0.5
"""A block of which fewer words have a counterpart in the source was made by a plugin."""


def reading(post: Post) -> Document:
    """See `pelican_newslint.prose.read`."""
    head = header(post.source, post.markup)
    walked = walk(post.html)
    drafts = drafts_of(post, head, walked)
    masked = _masked(post, head, drafts)
    zones = [_zone(draft, head, post) for draft in drafts]
    text, starts = joined(drafts)
    tokens = cut(text)
    spans = ranges(tokens, drafts, starts)
    matcher = _match(tokens, masked, drafts, starts, spans, zones)
    masked = unpainted(masked, matcher.lifted) if matcher.lifted else masked
    blocks = [_block(*pair) for pair in zip(drafts, starts, strict=True)]
    looks = tuple(dict.fromkeys((_without_alts(masked, drafts, spans, matcher), masked.text, masked.plain)))  # often one text
    way = Way(text, tokens.starts, tokens.ends, matcher.starts, matcher.ends, blocks, starts, zones, looks)
    kept = [number for number, draft in enumerate(drafts) if _has_counterpart(draft, starts[number], spans[number], matcher, way)]
    if len(kept) < len(drafts):
        drafts, way = _without(drafts, kept, way, spans)
    return _document(post, head, walked, drafts, way, suppressions(post, head, masked.code))


def _masked(post: Post, head: Header, drafts: Sequence[Draft]) -> Masked:
    """The source masked; of its header only the fields that are blocks show."""
    masked = mask(post.source, post.markup, head.body if post.markup != "other" else 0)
    parts, position = [], 0
    for start, end in sorted({(draft.field.start, draft.field.end) for draft in drafts if draft.field}):
        if start >= position:
            parts += [masked.text[position:start], mask(post.source[start:end], post.markup).text]
            position = end
    return masked._replace(text="".join([*parts, masked.text[position:]]))


def _zone(draft: Draft, head: Header, post: Post) -> tuple[int, int]:
    """Where in the source a block can stand."""
    if draft.field:
        return draft.field.start, draft.field.end
    if draft.walked is None and post.markup == "other":
        return 0, min(WINDOW, len(post.source))
    return head.body, len(post.source)


def _match(
    tokens: Tokens,
    masked: Masked,
    drafts: Sequence[Draft],
    starts: Sequence[int],
    spans: Sequence[tuple[int, int]],
    zones: Sequence[tuple[int, int]],
) -> Matcher:
    matcher = Matcher(tokens, masked)
    body: list[Piece] = []
    for draft, span, zone in zip(drafts, spans, zones, strict=True):
        piece = Piece(*span, *zone)
        if draft.walked is not None:
            body.append(piece)
        elif draft.field:
            matcher.field(piece)
        else:
            matcher.loose(piece)
    matcher.body(body, html_order(drafts, starts, tokens, spans), body[0].low if body else 0)
    return matcher


def _without_alts(masked: Masked, drafts: Sequence[Draft], spans: Sequence[tuple[int, int]], matcher: Matcher) -> str:
    """The masked source with alt texts painted over: in it they stand in the middle of a sentence, on the page they don't."""
    stretches: list[Stretch] = []
    for draft, span in zip(drafts, spans, strict=True):
        if draft.scope == "alt":
            known = [token for token in range(*span) if matcher.starts[token] >= 0]
            if known and matcher.starts[known[0]] < matcher.ends[known[-1]]:
                stretches.append(Stretch(matcher.starts[known[0]], matcher.ends[known[-1]]))
    return painted(masked.text, stretches) if stretches else masked.text


def _has_counterpart(draft: Draft, start: int, span: tuple[int, int], matcher: Matcher, way: Way) -> bool:
    if draft.walked is None:
        return True
    if span[0] < span[1]:
        return matcher.share(*span) >= GENERATED
    return bool(draft.walked.masks) or way.sure(Span.of(start, start + len(draft.text))) is not None


def _without(drafts: Sequence[Draft], kept: Sequence[int], way: Way, spans: Sequence[tuple[int, int]]) -> tuple[list[Draft], Way]:
    """The same with only the blocks that are kept; all after a gap moves up."""
    left = [drafts[number] for number in kept]
    text, starts = joined(left)
    moved = [(way.block_starts[number] - start, range(*spans[number])) for number, start in zip(kept, starts, strict=True)]
    tokens = [token for _, part in moved for token in part]
    return left, Way(
        text,
        [way.starts[token] - shift for shift, part in moved for token in part],
        [way.ends[token] - shift for shift, part in moved for token in part],
        [way.source_starts[token] for token in tokens],
        [way.source_ends[token] for token in tokens],
        [_block(draft, start) for draft, start in zip(left, starts, strict=True)],
        starts,
        [way.zones[number] for number in kept],
        way.looks,
    )


def _block(draft: Draft, start: int) -> Block:
    walked = draft.walked
    return Block(draft.scope, Span.of(start, start + len(draft.text)), walked.level if walked else 0, walked.quoted if walked else False)


def _document(post: Post, head: Header, walked: Walk, drafts: Sequence[Draft], way: Way, comments: tuple[Suppression, ...]) -> Document:
    numbers = {draft.number: number for number, draft in enumerate(drafts) if draft.walked is not None}
    if numbers:
        numbers[-1] = min(numbers.values())  # what stands before the first block belongs to it
    links: list[Link] = []
    linked: dict[int, int] = {}
    for old, link in enumerate(walked.links):
        if link.block in numbers:
            number = numbers[link.block]
            start = way.block_starts[number]
            linked[old] = len(links)
            links.append(Link(Span.of(start + link.start, start + link.end), link.target, number, link.title))
    blocks = [
        Block(block.scope, block.span, block.level, block.quoted, tuple(linked[old] for old in draft.walked.links if old in linked))
        if draft.walked
        else block
        for draft, block in zip(drafts, way.blocks, strict=True)
    ]
    masks = [start + at for draft, start in zip(drafts, way.block_starts, strict=True) if draft.walked for at in draft.walked.masks]
    images = [
        Image(image.target, image.alt, numbers.get(image.block, -1)) for image in walked.images if image.block < 0 or image.block in numbers
    ]
    parts, links_there, images_there, numbered = divided(way.text, blocks, links, images)
    return Document(
        path=post.path,
        text=way.text,
        blocks=tuple(parts),
        links=tuple(links_there),
        images=tuple(images_there),
        anchors=frozenset(walked.anchors),
        masks=tuple(Span.of(at, at + 1) for at in masks),
        metadata=post.metadata,
        source=post.source,
        way=way._replace(blocks=blocks),
        header=head.fields,
        body_index=tuple(drafts[number].number for number in numbered),
        comments=comments,
    )
