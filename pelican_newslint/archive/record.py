"""Making an article's Record: the few facts that rules over the whole site compare."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator

from pelican_newslint.archive.datelines import dateline
from pelican_newslint.archive.forms import forms
from pelican_newslint.archive.sketch import sketch
from pelican_newslint.archive.told import Said, Told
from pelican_newslint.knowledge import words
from pelican_newslint.model import BODY_SCOPES, Block, Record, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.published import published
from pelican_newslint.prose.later import later

_HASHED_WORDS = 8
"""Shorter paragraphs are alike by chance ("Read more", a name, a score)."""
_WORD_LENGTH = 4
"""Letters from which a word that no list knows may be the site's own."""
DATE_ORDERS = ("day month", "month day")
_WORD = later(r"\w+")


def record(article: Article) -> Record:
    """The facts of one article."""
    return told(article).record(article)


def told(article: Article) -> Told:
    """What its text says, which is all but the header, the links and the pictures."""
    sources = list(published(article))
    known = words.common()
    return Told(
        names=_names(article),
        forms=forms(article),
        words=frozenset(word for word in set(article.words.lower) if len(word) >= _WORD_LENGTH and word.isalpha() and word not in known),
        date_orders=dict(_date_orders(article)),
        acronyms={use.letters: use.expansion or "" for use in sorted(article.acronyms, key=lambda use: (use.letters, use.expansion or ""))},
        paragraphs=_paragraphs(article),
        shingles=sketch(_body(article)),
        attributed=len(sources),
        linked=sum(source.link for source in sources),
        dateline=dateline(article),
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


def _names(article: Article) -> tuple[Said, ...]:
    """Every name with its count, at its first place outside the header."""
    counts = Counter(name.text for name in article.names)
    first = {}
    for name in article.names:
        if name.text not in first:
            first[name.text] = Said(name.text, counts[name.text], name.span)
    return tuple(first[text] for text in sorted(first))


def _date_orders(article: Article) -> Iterator[tuple[str, Said]]:
    for order in DATE_ORDERS:
        written = [
            each.span for each in article.dates
            if each.form == order and each.day is not None and each.month_text
            and article.block_at(each.span.start).scope in BODY_SCOPES and not article.quoted(each.span)
        ]  # fmt: skip
        if written:
            yield order, Said(article.slice(written[0]), len(written), written[0])


def _paragraphs(article: Article) -> tuple[tuple[str, Span], ...]:
    found = []
    for block in article.blocks:
        if block.scope in BODY_SCOPES and (digest := paragraph_hash(article, block)):
            found.append((digest, block.span))
    return tuple(found)


def paragraph_hash(article: Article, block: Block) -> str:
    """Of a paragraph's words, whatever their case and marks; "" where it has too few to be told from others."""
    words = _WORD.findall(article.slice(block.span).lower())
    return hashlib.blake2b(" ".join(words).encode(), digest_size=8).hexdigest() if len(words) >= _HASHED_WORDS else ""
