"""What a reader sees: offsets, spans, blocks, and where they stand."""

from __future__ import annotations

from typing import Literal, NewType

from msgspec import Struct

ProseOffset = NewType("ProseOffset", int)
SourceOffset = NewType("SourceOffset", int)
HtmlOffset = NewType("HtmlOffset", int)
Scope = Literal[
    "headline", "summary", "heading", "paragraph", "item", "quotation", "caption", "alt", "cell",
    "tag", "category", "author", "source",
]  # fmt: skip
PROSE_SCOPES: frozenset[Scope] = frozenset({"headline", "summary", "heading", "paragraph", "item", "quotation", "caption", "alt", "cell"})
"""What is running text; the other scopes are fields of the header, and entries of a list of sources (others' titles, others' dates)."""
BODY_SCOPES: frozenset[Scope] = frozenset({"heading", "paragraph", "item", "quotation", "caption", "cell"})
LINK_SCOPES: frozenset[Scope] = BODY_SCOPES | {"source"}
"""Where a link that leads nowhere is the writer's own slip, whoever's title it stands on."""


class Span(Struct, frozen=True, gc=False, order=True, array_like=True):
    """A stretch of `Document.text`."""

    start: ProseOffset
    end: ProseOffset

    @classmethod
    def of(cls, start: int, end: int) -> Span:
        """From plain integers that are known to be prose offsets (a regex match on `Document.text`)."""
        return cls(ProseOffset(start), ProseOffset(end))

    def touches(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def holds(self, other: Span) -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def cut(self, most: int) -> Span:
        """Its first characters, `most` at most: enough to be seen."""
        return Span.of(self.start, min(self.end, self.start + most))


class Block(Struct, frozen=True):
    """One block of prose: a paragraph, a heading, a list item, a cell, a headline, one tag."""

    scope: Scope
    span: Span
    level: int = 0
    """Of a heading: 1 to 6."""
    quoted: bool = False
    """Inside a <blockquote>: somebody else's words, whatever the marks."""
    linked: tuple[int, ...] = ()
    """Indexes into `Document.links` of the links inside."""


class Link(Struct, frozen=True):
    """A link of the body, as the reader of the page gave it (`{filename}` unresolved)."""

    span: Span
    """The words that are linked; empty where an image is."""
    target: str
    block: int
    """Index into `Document.blocks`."""
    title: str | None = None


class Image(Struct, frozen=True):
    """An image of the body. `alt` is None where the attribute is missing."""

    target: str
    alt: str | None
    block: int
    """Index into `Document.blocks` of its alt text or, without one, of the block it stands in or follows; -1 where there is none."""


class Place(Struct, frozen=True, gc=False, order=True, array_like=True):
    """A place in a source file. `exact` False: the nearest line that is known."""

    path: str
    line: int
    column: int
    end_line: int
    end_column: int
    exact: bool = True
