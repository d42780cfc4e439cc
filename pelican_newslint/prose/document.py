"""One article as running text, with the way back to its source."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from pelican_newslint.model import Block, Image, Link, Metadata, Place, Span, Suppression
from pelican_newslint.prose.alignment.places import Way
from pelican_newslint.prose.source.header import Field
from pelican_newslint.prose.source.source_lines import Lines


@dataclass(frozen=True, eq=False)
class Document:
    """What a reader sees of one article, as one string: the title, the summary where the author wrote one, authors,
    category, tags, then the body, block by block, joined by blank lines."""

    path: str
    text: str
    blocks: tuple[Block, ...]
    links: tuple[Link, ...]
    images: tuple[Image, ...]
    anchors: frozenset[str]
    """Ids that links to this page can name."""
    masks: tuple[Span, ...]
    """The placeholders in `text`: code and formulas."""
    metadata: Metadata
    source: str
    way: Way
    header: Mapping[str, Field]
    """Fields of the source's header, by lower-case name."""
    body_index: tuple[int, ...]
    """For each block the index of the same block in `walk(post.html).blocks`, -1 for the header's."""
    comments: tuple[Suppression, ...] = ()
    """What the source says is fine."""

    @property
    def language(self) -> str:
        """BCP 47."""
        return self.metadata.lang

    @cached_property
    def lines(self) -> Lines:
        """The source's lines."""
        return Lines(self.source)

    def place(self, span: Span) -> Place:
        """Where `span` stands in the source: `exact` where the source says the same there, else the nearest line that is known."""
        found = self.way.sure(span)
        if found is None:
            return self._near(self.way.nearest(span.start) or 0)
        return self._exact(*found)

    def said_at(self, place: Place, text: str) -> Span | None:
        """The way forth again: where the words `text` that stand at `place` are in this text; None where readers don't see them."""
        start = self.text.find(text) if text else -1
        while start >= 0:
            span = Span.of(start, start + len(text))
            if self.place(span) == place:
                return span
            start = self.text.find(text, start + 1)
        return None

    def stretch(self, start: int, end: int) -> Place:
        """The place of a stretch of the source, for what readers don't see: code of an embed, a picture without words."""
        return self._exact(start, end)

    def field(self, name: str) -> Place:
        """The value of a header's field (lower-case name); near line 1 where the header hasn't got it."""
        field = self.header.get(name)
        return self._exact(field.start, field.end) if field else self._near(0)

    def _exact(self, start: int, end: int) -> Place:
        return Place(self.path, *self.lines.of(start), *self.lines.of(end))

    def _near(self, offset: int) -> Place:
        line, _ = self.lines.of(offset)
        return Place(self.path, line, 1, line, self.lines.width(line) + 1, exact=False)
