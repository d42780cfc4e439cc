"""Making an article's Record: the few facts that rules over the whole site compare."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterator

from pelican_newslint.archive.forms import forms
from pelican_newslint.archive.habits import dateline, pictured
from pelican_newslint.archive.sketch import sketch
from pelican_newslint.knowledge import words
from pelican_newslint.model import BODY_SCOPES, Block, LinkMention, Mention, Place, Record
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.published import published

_FIELDS = ("title", "date", "modified", "author", "authors", "category", "tags", "summary", "slug", "status", "lang")
_HASHED_WORDS = 8
"""Shorter paragraphs are alike by chance ("Read more", a name, a score)."""
_WORD_LENGTH = 4
"""Letters from which a word that no list knows may be the site's own."""
DATE_ORDERS = ("day month", "month day")
_WORD = re.compile(r"\w+")


def record(article: Article) -> Record:
    """The facts of one article, each with the place where it first stands."""
    document = article.document
    metadata = document.metadata
    sources = list(published(article))
    known = words.common()
    return Record(
        path=document.path,
        metadata=metadata,
        fields={name: document.field(name) for name in _FIELDS if name == "title" or name in metadata.written},
        names=_names(article),
        forms=forms(article),
        words=frozenset(word for word in set(article.words.lower) if len(word) >= _WORD_LENGTH and word.isalpha() and word not in known),
        date_orders=dict(_date_orders(article)),
        acronyms={use.letters: use.expansion or "" for use in sorted(article.acronyms, key=lambda use: (use.letters, use.expansion or ""))},
        links=tuple(LinkMention(link.target, article.slice(link.span), document.place(link.span)) for link in document.links),
        anchors=document.anchors,
        paragraphs=_paragraphs(article),
        shingles=sketch(_body(article)),
        attributed=len(sources),
        linked=sum(source.link for source in sources),
        dateline=dateline(article),
        pictures=pictured(article),
        word_count=len(article.words.lower),
        headings=tuple(block.level for block in article.blocks if block.scope == "heading" and not block.quoted),
    )


def _body(article: Article) -> list[str]:
    """The words of the body, in order."""
    found: list[str] = []
    for block in article.blocks:
        if block.scope in BODY_SCOPES:
            found += article.words.within(block.span)
    return found


def _names(article: Article) -> tuple[Mention, ...]:
    """Every name with its count, at its first place outside the header."""
    counts = Counter(name.text for name in article.names)
    first = {}
    for name in article.names:
        if name.text not in first:
            first[name.text] = Mention(name.text, counts[name.text], article.document.place(name.span), name.span)
    return tuple(first[text] for text in sorted(first))


def _date_orders(article: Article) -> Iterator[tuple[str, Mention]]:
    for order in DATE_ORDERS:
        written = [
            each.span for each in article.dates
            if each.form == order and each.day is not None and each.month_text
            and article.block_at(each.span.start).scope in BODY_SCOPES and not article.quoted(each.span)
        ]  # fmt: skip
        if written:
            yield order, Mention(article.slice(written[0]), len(written), article.document.place(written[0]), written[0])


def _paragraphs(article: Article) -> tuple[tuple[str, Place], ...]:
    found = []
    for block in article.blocks:
        if block.scope in BODY_SCOPES and (digest := paragraph_hash(article, block)):
            found.append((digest, article.document.place(block.span)))
    return tuple(found)


def paragraph_hash(article: Article, block: Block) -> str:
    """Of a paragraph's words, whatever their case and marks; "" where it has too few to be told from others."""
    words = _WORD.findall(article.slice(block.span).lower())
    return hashlib.blake2b(" ".join(words).encode(), digest_size=8).hexdigest() if len(words) >= _HASHED_WORDS else ""
