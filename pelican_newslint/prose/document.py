"""One article as running text, with the way back to its source."""

from __future__ import annotations

from pelican_newslint.model import Block, Image, Link, Metadata, Place, Span, Suppression


class Document:
    """What a reader sees of one article, as one string."""

    def __init__(
        self, path: str, text: str, blocks: tuple[Block, ...], links: tuple[Link, ...], images: tuple[Image, ...], anchors: frozenset[str],
        masks: tuple[Span, ...], metadata: Metadata, source: str, comments: tuple[Suppression, ...] = (),
    ) -> None:  # fmt: skip
        self.path = path
        self.text = text
        self.blocks = blocks
        self.links = links
        self.images = images
        self.anchors = anchors
        self.masks = masks
        self.metadata = metadata
        self.source = source
        self.language = metadata.lang
        self.comments = comments

    def place(self, span: Span) -> Place:
        """Where `span` stands in the source."""
        at = self.source.find(self.text[span.start : span.end])
        line = self.source.count("\n", 0, max(at, 0)) + 1
        column = max(at, 0) - (self.source.rfind("\n", 0, max(at, 0)) + 1) + 1
        return Place(self.path, line, column, line, column + span.end - span.start, exact=at >= 0)

    def field(self, name: str) -> Place:
        """Where the header's field stands; line 1 where it is unknown."""
        return Place(self.path, 1, 1, 1, 1, exact=False)
