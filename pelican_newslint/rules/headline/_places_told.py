"""Where a headline says that something is, and whether the text's place may be a part of it."""

from __future__ import annotations

from functools import cache

from pelican_newslint.knowledge import cities, countries, inflections, people, regions
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.names import Name
from pelican_newslint.prose.facts.stems import SMALL
from pelican_newslint.prose.later import later
from pelican_newslint.prose.letters import plain
from pelican_newslint.rules.headline._phrases_told import STOPS

PLACED = later(r"\b(?:[Ii]n|[Aa]t|[Nn]ear|off|outside|between|from|to|for|across|around|leave|leaves|reach|reaches) (?:the |and )?$")
_PART = later(r"[’']s\b| (?:\d|(?:island|valley|district|market|suburb|area|peninsula|coast|side|quarter|ward|estate|county)s?\b)")
_FROM = frozenset("from of to for".split())
_NEAR = frozenset("near off".split())


def part_of_it(article: Article, other: Name) -> bool:
    """Whether the text's place is plainly a small one, which a headline gives in larger: "Sector 26", "Yavat district", "near Burl"."""
    return _PART.match(article.text, other.span.end) is not None or article.words.before(other.first_word) in _NEAR


def stands_alone(article: Article, name: Name) -> bool:
    """Whether it says where something is, and isn't what somebody or something is from: "Tarn ferry", "skater from Tarn"."""
    behind = article.words.after(name.last_word)
    placed = PLACED.search(article.text, max(name.span.start - 20, 0), name.span.start) is not None
    hills = article.words.before(name.first_word) == "the" and name.text.endswith("s")
    ends = not behind or behind in STOPS or behind in SMALL or behind in inflections.thirds() or behind.isdigit()
    return placed and ends and not hills and not name.possessive and article.words.before(name.first_word) not in _FROM


def of_one_kind(name: Name, other: Name) -> bool:
    """Whether neither can be a part of the other as far as the tables know: an unknown name may be a region's."""
    if countries_of(name.text) or name.known in {"place", "nationality"} or name.text in regions.regions():
        return bool(countries_of(other.text)) or other.text in cities.cities() or other.text in regions.regions()
    known = other.text in cities.cities() or countries_of(other.text) or other.text in regions.regions()
    return name.text in cities.cities() and (
        bool(known) or name.text not in countries.by_capital()
    )  # a quarter of a capital may be unknown


def somebody(name: Name) -> bool:
    """Whether it begins with a given name: "the murder of Noel Lund"."""
    return not name.lone and plain(name.parts[0]) in people.given_names()


@cache
def countries_of(text: str) -> tuple[str, ...]:
    return countries.by_word().get(text, ())
