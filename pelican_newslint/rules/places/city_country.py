"""A capital lies in its own country.

"Dakar, Bangladesh" is Dhaka, and "Bucharest, Hungary" is Budapest: names that sound alike change places. Capitals are known, other
towns are not; those that share a capital's name ("Tripoli, Lebanon") are left alone.

Bad:

    The ship reached Dakar, Bangladesh, on Friday.
                     ^^^^^^^^^^^^^^^^^ Dakar is the capital of Senegal, not of Bangladesh.

Good:

    The ship reached Dhaka, Bangladesh, on Friday.

Good:

    The ship stops in Dakar, Bangladesh and Ghana, and in Paris, Germany, Spain and Italy.

Good:

    He was born in Tripoli, Lebanon, lived in Athens, Georgia, and died in Kingston, Canada.

Evidence: 0 wrong in 104,000 words of news and public service writing.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.knowledge import countries
from pelican_newslint.model import Block, Match, Right
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule, Wakes

RULE = Rule(kind="fact", severity="warning", languages=("en",), wakes=Wakes(tokens=frozenset({"name"})))

_SHARED = frozenset(
    "Tripoli Santiago Victoria Kingston Georgetown Hamilton Kingstown London Paris Rome Athens Moscow Alexandria Belgrade Lima Vienna Berlin "
    "Dublin Lisbon Cairo Manila Bern Warsaw Valletta Melbourne Sucre Freetown Monrovia Luxembourg Monaco Singapore Guatemala Panama Mexico "
    "Djibouti Kuwait Brasilia Roseau Castries Stanley Jerusalem Ramallah Taipei Pristina".split()
)
"""Capitals whose name other towns have, and seats that are disputed."""
_STATES = frozenset({"Georgia", "Jersey", "Jordan", "Chad", "Luxembourg"})
"""Countries that are also a state, an island or a given name."""
_BEFORE = frozenset("in from at near outside to reached leave left visit visited around of".split())


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    words = article.words
    capitals, names = countries.by_capital(), countries.countries()
    for block in woken if not words.forms.keys().isdisjoint(capitals) else ():
        inside = words.in_(block.span)
        for at in range(inside.start + 1, inside.stop - 1):
            city = words.texts[at]
            if city not in capitals or city in _SHARED or words.gaps[at + 1] != ", " or words.lower[at - 1] not in _BEFORE:
                continue
            end = next(
                (last for last in (at + 2, at + 1) if last < inside.stop and " ".join(words.texts[at + 1 : last + 1]) in names), None
            )
            country = " ".join(words.texts[at + 1 : end + 1]) if end is not None else ""
            if end is None or country in _STATES or _listed(article, end, inside.stop):
                continue
            span = words.span(at, end)
            if country in capitals[city]:
                yield Right(span, f"{city} is the capital of {country}.")
            else:
                yield Match(span, f"{city} is the capital of {' and '.join(capitals[city])}, not of {country}.")


def _listed(article: Article, end: int, stop: int) -> bool:
    """Whether more places follow: then city and country are two items of a list."""
    words = article.words
    if end + 1 >= stop:
        return False
    gap, following = words.gaps[end + 1], words.texts[end + 1]
    if gap == " ":
        return following.lower() in {"and", "or"} or following[:1].isupper()
    return gap == ", " and (following[:1].isupper() or following in {"and", "or"})
