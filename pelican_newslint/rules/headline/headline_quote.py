"""What a headline puts in quotation marks was said so.

Readers take quotation marks for somebody's words. Where the words stand in the text in another wording, the headline makes up a quotation.
It's silent where the text has nothing like it: a headline may quote what the text reports in its own words.

Bad:

    Title: Mayor: 'We will never sell the bridge'
                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The text quotes this in other words: “We shall not sell the bridge”.

    "We shall not sell the bridge," the mayor said.

Good:

    Title: Mayor: 'We shall not sell the bridge'

    "We shall not sell the bridge," the mayor said.

Good:

    Title: Mayor calls sale 'madness'

    The sale is "madness", the mayor said.

Good:

    Title: Mayor: 'Nobody asked the ferrymen'

    "We shall not sell the bridge," the mayor said.

Good:

    Title: 'You don't keep a mill. The mill keeps you'

    "You don't keep a mill," he says with a foot on the step. "The mill keeps you. It is true."

Evidence: an estimate of 90 in 100.
"""

from __future__ import annotations

import msgspec
from rapidfuzz import fuzz

from pelican_newslint.model import BODY_SCOPES, Block, Match, Related, Right
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.quotations import Quotation
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes, inside

RULE = Rule(kind="fact", severity="warning", scopes=frozenset({"headline"}), wakes=Wakes(tokens=frozenset({"quotation"})))

_WORD = later(r"\w+")
_SHORTEST = 4
"""Words from which a quotation can be told from a word in quotation marks."""
_ALIKE = 72
"""Per cent of likeness from which two quotations are one in two wordings."""


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    body = " ".join(_WORD.findall(" ".join(article.slice(block.span) for block in article.blocks if block.scope in BODY_SCOPES).lower()))
    spoken = [each for each in article.quotations if article.blocks[each.block].scope in BODY_SCOPES]
    together = " ".join(_WORD.findall(" ".join(article.slice(each.inner) for each in spoken).lower()))
    for quotation in inside(article, article.quotations, woken):
        words = _WORD.findall(article.slice(quotation.inner).lower())
        if " ".join(words) in body or " ".join(words) in together:  # "It is ours," she says. "We keep it."
            yield Right(quotation.inner, "The text quotes it word for word.")
        elif len(words) >= _SHORTEST and (near := _nearest(article, words, spoken)):
            message = f"The text quotes this in other words: “{article.slice(near.inner).rstrip(',.')}”."
            yield Match(quotation.inner, message, related=(Related(near.span, "in the text"),))


def _nearest(article: Article, words: list[str], spoken: list[Quotation]) -> Quotation | None:
    """The quotation of the text that is most like these words, where it is like enough to be the same."""
    wanted = " ".join(words)
    rated = [(fuzz.ratio(wanted, " ".join(_WORD.findall(article.slice(each.inner).lower()))), -each.span.start, each) for each in spoken]
    best = max(rated, default=None, key=lambda each: each[:2])
    return best[2] if best is not None and best[0] >= _ALIKE else None
