"""Before a noun a country's adjective stands: “a Belgian hospital”, not “a Belgium hospital”.

English does put a country before some nouns ("the Germany coach", "Ukraine war", "Turkey earthquake"), headlines before most. Institutions
and people of the country take the adjective in the text.

Bad:

    He lay in a Belgium hospital for a week. They sailed in Indonesia waters.
                ^^^^^^^^^^^^^^^^ The adjective: “Belgian hospital”.
                                                            ^^^^^^^^^^^^^^^^ The adjective: “Indonesian waters”.

Good:

    He lay in a Belgian hospital for a week. They sailed in Indonesian waters.

Good:

    The Germany coach spoke on the Ukraine war. South Korea government bonds fell, and the Congo police are called that.

Good:

    Bank of China branches closed, and she of the Turkey embassy desk in the Brazil team hotel left for New England hospitals.

Evidence: 4 in 1.1 million words of edited news, interviews and government posts, 4 true.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import msgspec

from pelican_newslint.knowledge import countries
from pelican_newslint.model import Block, Fix, Match
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.language._clauses import ADVERBS, AUXILIARIES, CONJUNCTIONS, PREPOSITIONS, begins_sentence, positions

_HEADS = frozenset(
    "hospital hospitals waters court courts authorities army police soldiers soldier troops citizen citizens nationals man woman men women "
    "company companies firm firms newspaper newspapers parliament president minister officials official language culture village villages town "
    "towns city cities navy airline government law laws passport passports passengers tourist tourists students student farmers ambassador "
    "diplomat diplomats currency people journalist journalists doctor doctors actor actress singer scientist scientists coastguard capital island "
    "islands university prosecutors police prison prisons restaurant film films economy politician politicians".split()
)
_ENDS = PREPOSITIONS | AUXILIARIES | CONJUNCTIONS | ADVERBS | {"said", "says", "told", "who", "which", "that"}
_SPARED = frozenset(
    "Georgia Jordan Chad Guinea Congo Turkey Singapore Monaco Luxembourg Niger Mali Panama Kuwait Mexico Guatemala Djibouti Lebanon Hong".split()
)
"""Cities, states and names too, or with no adjective in use."""

RULE = Rule(
    kind="grammar", severity="warning", wakes=Wakes(_HEADS), languages=("en",),
    scopes=frozenset({"summary", "paragraph", "item", "quotation", "caption"}),
)  # fmt: skip


@cache
def _adjectives() -> dict[str, str]:
    return {
        name: each.adjectives[0]
        for name, each in countries.countries().items()
        if name.isalpha() and each.adjectives and name not in _SPARED
    }


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    words = article.words
    if _adjectives().keys().isdisjoint(words.forms):
        return
    for at in positions(article, woken, _HEADS, last=True):
        if at > 0 and words.texts[at].islower() and words.spaced(at) and words.texts[at - 1] in _adjectives():
            yield from _judged(article, at)


def _judged(article: Article, noun: int) -> Iterator[Match]:
    words = article.words
    country = noun - 1
    if country > 0 and not begins_sentence(article, country) and (words.texts[country - 1][0].isupper() or not words.spaced(country)):
        return
    ends = noun + 1 >= len(words) or begins_sentence(article, noun + 1) or not words.spaced(noun + 1) or words.lower[noun + 1] in _ENDS
    if not ends or words.gaps[noun + 1].startswith("-"):
        return
    right = _adjectives()[words.texts[country]]
    fix = Fix.change(words.span(country), right)
    yield Match(words.span(country, noun), f"The adjective: “{right} {words.texts[noun]}”.", (fix,))
