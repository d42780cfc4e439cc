"""A headline has the form of one: no full stop, no exclamation mark, no shouting in capitals.

A headline in capitals can't be told from one that shouts, and names in it can't be told from words. An exclamation mark is the desk's
own excitement. Mixed case is told by the words: names, acronyms and titles may stand in capitals.

Bad:

    Title: COUNCIL SELLS BRIDGE TO COUNTY
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The headline shouts in capitals: write it in sentence case.

    The bridge is sold.

Bad:

    Title: Council sells bridge!
                               ^ A headline doesn't need an exclamation mark.

    The bridge is sold.

Bad:

    Title: Council sells the bridge.
                                   ^ A headline has no full stop.

    The bridge is sold.

Bad:

    Title: BREAKING: Council sells bridge
           ^^^^^^^^ These words shout: write them in sentence case.

    The bridge is sold.

Bad:

    Title: POLICE FIND BODY under the bridge
           ^^^^^^^^^^^^^^^^ These words shout: write them in sentence case.

    The bridge is shut.

Good:

    Title: NATO and UNICEF watch bridge as USA TODAY reports

    The bridge is sold.

Bad:

    Title: Bridge sold! Council has the money
                      ^ A headline doesn't need an exclamation mark.

    The bridge is sold.

Good:

    Title: Council sells bridge to NATO

    The bridge is sold.

Good:

    Title: Mayor of D.C. sells bridge built by Yahoo!

    The bridge is sold.

Good:

    Title: EU, UN and IMF agree

    The bridge is sold. It was no use!

Evidence: 98 in 100 by form; none in 2,072 BBC headlines in capitals.
"""

from __future__ import annotations

import re

import msgspec

from pelican_newslint.knowledge.words import common
from pelican_newslint.model import Block, Edit, Fix, Match, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule

RULE = Rule(kind="style", severity="suggestion", scopes=frozenset({"headline"}), guides=("BBC", "AP"))
"""Always awake: there is one headline in an article."""

_SHORTEST = 4
"""Words of four letters or more in capitals that no acronym explains."""
_LABEL = later(r"^[A-Z][a-z]+(?: [A-Z]?[a-z]+)? ?[:|] ")
_SHOUTED = later(
    r"\b(?:BREAKING(?: NEWS)?|EXCLUSIVE|WATCH|VIDEO|UPDATED?|JUST IN|ALERT|SHOCKING|PHOTOS|REVEALED|URGENT|MUST READ"
    r"|DEVELOPING)(?= ?[:|!–—-])|\b(?!NATO\b|UNICEF\b|UNESCO\b|OPEC\b|AIDS\b)[A-Z]{4,20}(?: [A-Z]{2,20}){0,3} [A-Z]{4,20}\b"
)
"""A label in capitals, or two words and more of a headline that is else in lower case."""
_LETTERS = 3
_DOTTED = later(r"(?:\b[A-Z]\.|\b(?:Inc|Co|Corp|Ltd|Jr|Sr|etc|vs|No|a\.m|p\.m)\.)$")
_CRY = later(r"^(?!Hello)[^“\"‘']{2,60}[ ][a-z]+!(?= [A-Z])")
"""Before the rest of the headline."""
_NAMES_WITH_MARK = later(r"\b(?:Yahoo|Jeopardy|Oliver|Mamma Mia|Hello|OK|Airplane|Oklahoma|Mother)!$")


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    for block in woken:
        text = article.slice(block.span)
        words = [word for word in re.findall(r"[^\W\d_]{2,}", text) if len(word) >= _SHORTEST]
        capitals = _LABEL.sub("", text)
        if len(words) >= 3 and capitals.upper() == capitals and text.lower() != text:
            yield Match(block.span, "The headline shouts in capitals: write it in sentence case.", severity="warning")
        elif (shouted := _SHOUTED.search(text)) and not common().isdisjoint(_loud(shouted[0])):
            span = Span.of(block.span.start + shouted.start(), block.span.start + shouted.end())
            yield Match(span, "These words shout: write them in sentence case.", severity="warning")
        elif text.endswith("!") and not _NAMES_WITH_MARK.search(text):
            yield _last(block, "A headline doesn't need an exclamation mark.")
        elif (cry := _CRY.search(text)) is not None and not _NAMES_WITH_MARK.search(text[: cry.end()]):
            at = block.span.start + cry.end() - 1
            yield Match(
                Span.of(at, at + 1), "A headline doesn't need an exclamation mark.", (Fix("Remove it", (Edit(Span.of(at, at + 1), ":"),)),)
            )
        elif text.endswith(".") and not text.endswith("..") and not _DOTTED.search(text) and ". " not in text:
            yield _last(block, "A headline has no full stop.")


def _loud(shouted: str) -> list[str]:
    """Its words of four letters or more: where none of them is a word, they are letters that stand for others."""
    return [word.lower() for word in shouted.split() if len(word) > _LETTERS]


def _last(block: Block, message: str) -> Match:
    span = Span.of(block.span.end - 1, block.span.end)
    return Match(span, message, (Fix("Remove it", (Edit(span, ""),)),))
