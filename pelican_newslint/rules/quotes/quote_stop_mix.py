"""A piece closes its quotations one way.

“The bridge is safe,” she said; then he said: “I saw it move”. Where the comma or the full stop stands, inside the marks or behind them, is
the house's style, and one piece has one. Only whole sentences are compared, since British papers close parts of one otherwise; in American
posts parts are, too, with each other. Only the odd one out of several is reported.

Bad:

    "The bridge is safe," said the mayor. "It was built to last."

    The county said, "We paid for it." A driver said: "I saw it move".
                                                                    ^^ The stop stands behind the marks here, inside them elsewhere in the piece.

Good:

    "The bridge is safe," said the mayor. "It was built to last."

    The county said, "We paid for it." A driver said: "I saw it move."

Good:

    "The bridge is safe," said the mayor. "It was built to last."

    The county said, "We paid for it." A driver called it "old and safe".

Good:

    "The bridge is safe", said the mayor. "It was built to last."

    A driver said: "I saw it move". The county said, "We paid for it."

Good:

    "The bridge is safe," said the mayor. "It was built to last."

    The county said, "We paid for it." He sang "Home on the Range".

Evidence: 10 in 520,000 words of Wikinews, student and wire news, all true.
"""

from __future__ import annotations

from typing import NamedTuple

import msgspec

from pelican_newslint.model import BODY_SCOPES, Block, Edit, Fix, Match, Related, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.quotations import Quotation
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes, starts

RULE = Rule(
    kind="residue", severity="suggestion", scopes=BODY_SCOPES, languages=("en",), wakes=Wakes(tokens=frozenset({"quotation"})),
    category="quote-punctuation",
)  # fmt: skip

_STOPS = ".,"
_NEXT = later(r", (?:and |or )?[\"“]")
_WORDS = 3
"""Words of a quotation that is speech, at least."""
_HABIT = 3
"""Quotations of the same sort that are closed the other way, at least; all of them are."""


class _Closed(NamedTuple):
    quotation: Quotation
    whole: bool
    """A sentence of its own: it begins with a capital behind a comma, a colon or nothing."""
    inside: bool


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    closed = [each for quotation in article.quotations if (each := _closed(article, quotation)) is not None]
    begins = starts(woken)
    for whole in (True, False) if article.language == "en-US" else (True,):
        alike = [each for each in closed if each.whole is whole]
        inside = [each for each in alike if each.inside]
        outside = [each for each in alike if not each.inside]
        if len(outside) == 1 and len(inside) >= _HABIT and article.blocks[outside[0].quotation.block].span.start in begins:
            yield _match(article, outside[0].quotation, inside[0].quotation)


def _closed(article: Article, quotation: Quotation) -> _Closed | None:
    """How it is closed; None where no comma or full stop ends it, or where it may be a name or a word."""
    text, span = article.text, quotation.span
    if quotation.single or quotation.open or quotation.continued or quotation.depth or len(article.words.within(quotation.inner)) < _WORDS:
        return None
    last, behind = text[quotation.inner.end - 1], text[span.end : span.end + 1]
    inside = last in _STOPS
    if not inside and not (behind and behind in _STOPS and last.isalnum()):
        return None
    opening, before = text[quotation.inner.start], text[max(span.start - 2, 0) : span.start].strip()
    led = not before or before[-1] in ',:.”"\n'
    listed = opening.isupper() and _NEXT.match(text, span.end)  # "He sang “Home on the Range”, “Go Down, Moses”"
    if listed or (opening.isupper() and not led):
        return None
    return _Closed(quotation, opening.isupper(), inside)


def _match(article: Article, odd: Quotation, usual: Quotation) -> Match:
    mark, stop = article.text[odd.span.end - 1], article.text[odd.span.end]
    span = Span.of(odd.span.end - 1, odd.span.end + 1)
    name = "comma" if stop == "," else "stop"
    there = Span.of(usual.span.end - 2, usual.span.end)
    return Match(
        span, f"The {name} stands behind the marks here, inside them elsewhere in the piece.",
        (Fix("Put it inside", (Edit(span, stop + mark),)),), related=(Related(there, "inside here"),),
    )  # fmt: skip
