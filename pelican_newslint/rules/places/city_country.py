"""A city lies in its own country.

"Dakar, Bangladesh" is Dhaka, and "Bucharest, Hungary" is Budapest: names that sound alike change places. Large cities are known, with
every country that has a place of their name; a name that many share ("Tripoli, Lebanon"; "Victoria") says nothing, and so does one in
a sentence about the past, when borders ran elsewhere.

Bad:

    The ship reached Dakar, Bangladesh, on Friday.
                     ^^^^^^^^^^^^^^^^^ Dakar lies in Senegal, not in Bangladesh.

Good:

    The ship reached Dhaka, Bangladesh, on Friday.

Bad:

    A market in Lahore, India, burned down. She left Rio de Janeiro, Argentina, in May.
                ^^^^^^^^^^^^^ Lahore lies in Pakistan, not in India.
                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^ Rio de Janeiro lies in Brazil, not in Argentina.

Good:

    A market in Hyderabad, Pakistan, burned down. She left Sevastopol, Ukraine, and was born in 1921 in Lviv, Poland.

Good:

    The ship stops in Dakar, Bangladesh and Ghana, and in Paris, Germany, Spain and Italy.

Good:

    He was born in Tripoli, Lebanon, lived in Athens, Georgia, and died in Kingston, Canada.

Good:

    Offices in Mumbai, China's consulate and a school shut. He flew from Lahore, India said.

Good:

    She lives near the coast in Kent, England. The lake lies in Ontario, Canada.

Evidence: 0 false in a million words of edited news, government posts and web text, where 27 cities with their country are right.
"""

from __future__ import annotations

import re
from functools import cache

import msgspec

from pelican_newslint.knowledge import cities, countries
from pelican_newslint.model import Block, Match, Right
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes, starts

RULE = Rule(kind="fact", severity="warning", languages=("en",), wakes=Wakes(tokens=frozenset({"name"})))

_SHARED = frozenset(
    "Tripoli Santiago Victoria Kingston Georgetown Hamilton Kingstown London Paris Rome Athens Moscow Alexandria Belgrade Lima Vienna Berlin "
    "Dublin Lisbon Cairo Manila Bern Warsaw Valletta Melbourne Sucre Freetown Monrovia Luxembourg Monaco Singapore Guatemala Panama Mexico "
    "Djibouti Kuwait Brasilia Roseau Castries Stanley Jerusalem Ramallah Taipei Pristina".split()
)
"""Capitals whose name other towns have, and seats that are disputed."""
_COUNTIES = frozenset(
    "Kent Essex Surrey Norfolk Suffolk Devon Dorset Cornwall Somerset Cumbria Durham Lancashire Cheshire Cambridge Bedford Hereford Rutland "
    "Fife Angus Moray Powys Gwent Antrim Down Tyrone Ontario Alberta Manitoba Quebec Tasmania".split()
)
"""Regions that a town elsewhere is named after."""
_STATES = frozenset({"Georgia", "Jersey", "Jordan", "Chad", "Luxembourg"})
"""Countries that are also a state, an island or a given name."""
_NATIONS = {"England": "GB", "Scotland": "GB", "Wales": "GB", "Northern Ireland": "GB"}
_BEFORE = frozenset("in from at near outside to reached leave left visit visited around of".split())
_PAST = later(r"\b(?:1\d{3}|then|now in|former|formerly|colonial|empire|occupied|annexed|pre-war|was part)\b", re.IGNORECASE)
_AFTER = frozenset("on in at for to after before during with by when where who which because until near".split())
"""Words before which a place ends."""
_LONGEST = 4
"""Words of a place's name."""


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    words, begins = article.words, starts(woken)
    for first in sorted(words.forms.keys() & _by_first().keys()):
        for at in words.forms[first]:
            if at < 2 or words.gaps[at] != ", " or article.block_at(words.starts[at]).span.start not in begins:
                continue
            lengths = range(min(_LONGEST, len(words) - at), 0, -1)
            end = next((at + length - 1 for length in lengths if " ".join(words.texts[at : at + length]) in _codes()), None)
            if end is not None and (found := _city(article, at, end)):
                yield found


def _city(article: Article, at: int, end: int) -> Match | Right | None:
    """What is to be said of the city before the country of the words from `at` to `end`."""
    words = article.words
    country = " ".join(words.texts[at : end + 1])
    lengths = range(min(_LONGEST, at - 1), 0, -1)
    start = next((at - length for length in lengths if _known(" ".join(words.texts[at - length : at]))), None)
    if start is None or words.lower[start - 1] not in _BEFORE or any(words.gaps[each] != " " for each in range(start, at)):
        return None
    city = " ".join(words.texts[start:at])
    if city in _SHARED or city in _COUNTIES or country in _STATES or _listed(article, end):
        return None
    span, codes = words.span(start, end), _known(city)
    if _codes()[country] in codes:
        return Right(span, f"{city} lies in {country}.")
    if _PAST.search(article.slice(article.sentence_at(span.start).span)):
        return None
    lies = " or ".join(name for code in codes if (name := _countries().get(code)))
    return Match(span, f"{city} lies in {lies}, not in {country}.") if lies else None


def _known(city: str) -> tuple[str, ...]:
    """Codes of the countries that the city may lie in."""
    capital = countries.by_capital().get(city, ())
    known = cities.cities().get(city, ())
    return tuple(dict.fromkeys([*(countries.countries()[name].code for name in capital), *known]))


@cache
def _codes() -> dict[str, str]:
    """What news calls a country → its code."""
    named = {name: each.code for each in countries.countries().values() for name in (each.name, *each.also)}
    return {name: code for name, code in {**named, **_NATIONS}.items() if not name.endswith(".")}


@cache
def _by_first() -> dict[str, str]:
    return {name.split()[0]: name for name in _codes()}


@cache
def _countries() -> dict[str, str]:
    return {each.code: each.name for each in countries.countries().values()}


def _listed(article: Article, end: int) -> bool:
    """Whether more places follow, or the country owns or does something: then city and country are two items or two clauses."""
    words = article.words
    if end + 1 >= len(words):
        return False
    gap, following = words.gaps[end + 1], words.texts[end + 1]
    if gap == " ":
        return following not in _AFTER
    return gap == ", " and (following[:1].isupper() or following in {"and", "or"})
