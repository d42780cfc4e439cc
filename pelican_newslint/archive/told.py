"""What an article's text alone says to the archive, before it has places in a source: kept under the text, as what rules saw in it.

What makes it lies in `archive.record`, and needs most of what is known of names and terms; this is all that a post needs whose text was
seen before.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from msgspec import Struct

from pelican_newslint.model import Dateline, LinkMention, Mention, Pictured, Record, Span

if TYPE_CHECKING:
    from pelican_newslint.prose.article import Article

_FIELDS = ("title", "date", "modified", "author", "authors", "category", "tags", "summary", "slug", "status", "lang")


class Said(Struct, frozen=True, gc=False, array_like=True):
    """A form that a text uses: how often, and where first."""

    text: str
    count: int
    span: Span

    def mention(self, article: Article) -> Mention:
        return Mention(self.text, self.count, article.document.place(self.span), self.span)


class Begun(Struct, frozen=True, gc=False, array_like=True):
    """How a text begins, where it says from where it comes; see `Dateline`."""

    text: str
    form: str
    agency: str
    span: Span


class Told(Struct, frozen=True, gc=False, array_like=True):
    """The fields of a `Record` that are the text's."""

    names: tuple[Said, ...]
    forms: tuple[Said, ...]
    words: frozenset[str]
    date_orders: dict[str, Said]
    acronyms: dict[str, str]
    paragraphs: tuple[tuple[str, Span], ...]
    shingles: tuple[int, ...]
    attributed: int
    linked: int
    dateline: Begun | None
    word_count: int
    headings: tuple[int, ...]

    def record(self, article: Article) -> Record:
        """All facts of the article, each with the place where it first stands."""
        document = article.document
        metadata, begun = document.metadata, self.dateline
        return Record(
            path=document.path,
            metadata=metadata,
            fields={name: document.field(name) for name in _FIELDS if name == "title" or name in metadata.written},
            names=tuple(each.mention(article) for each in self.names),
            forms=tuple(each.mention(article) for each in self.forms),
            words=self.words,
            date_orders={order: each.mention(article) for order, each in self.date_orders.items()},
            acronyms=self.acronyms,
            links=tuple(LinkMention(link.target, article.slice(link.span), document.place(link.span)) for link in document.links),
            anchors=document.anchors,
            paragraphs=tuple((digest, document.place(span)) for digest, span in self.paragraphs),
            shingles=self.shingles,
            attributed=self.attributed,
            linked=self.linked,
            dateline=None if begun is None else Dateline(begun.text, begun.form, begun.agency, document.place(begun.span)),
            pictures=_pictures(article),
            word_count=self.word_count,
            headings=self.headings,
        )

    def fits(self, article: Article) -> bool:
        """Whether it can be of this text: it may come from anywhere."""
        return all(0 <= span.start <= span.end <= len(article.text) for span in self._spans())

    def _spans(self) -> Iterator[Span]:
        said: Iterable[Said] = (*self.names, *self.forms, *self.date_orders.values())
        yield from (each.span for each in said)
        yield from (span for _, span in self.paragraphs)
        if self.dateline is not None:
            yield self.dateline.span


def _pictures(article: Article) -> tuple[Pictured, ...]:
    if not article.images:
        return ()
    from pelican_newslint.archive.pictured import pictured

    return pictured(article)
