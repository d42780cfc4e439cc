"""What the rules on offices share: saying a term as a sentence's part, and whether a text speaks of a country."""

from __future__ import annotations

import calendar
from collections.abc import Iterable
from datetime import date
from functools import cache

from pelican_newslint.knowledge import countries, people, regions
from pelican_newslint.knowledge.office_terms import Term
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.letters import plain
from pelican_newslint.prose.once import once

_PROPER = frozenset(
    "Council European Commission NATO United Nations Exchequer World Trade Organization International Monetary Fund Bank".split()
)
_ADJECTIVES = {"United States": "US", "United Kingdom": "UK"}


def served(terms: Iterable[Term]) -> str:
    """ "US president from 20 January 2017 to 20 January 2021 and from 20 January 2025"."""
    by_title: dict[str, list[Term]] = {}
    for term in terms:
        by_title.setdefault(office_of(term), []).append(term)
    return ", and ".join(f"{office} {' and '.join(_time(term) for term in held)}" for office, held in by_title.items())


def office_of(term: Term) -> str:
    """ "US president", "Indian minister of external affairs", "chief minister of Tamil Nadu"."""
    if term.office in {"regional_head", "governor", "house"}:
        kind, _, region = term.title.partition(" of ")
        return f"{kind.lower()} of {region}"
    title = " ".join(word if word in _PROPER else word.lower() for word in term.title.split()).replace("state Council", "State Council")
    country = countries.countries().get(term.country)
    if country is None or term.country in term.title:
        return title
    return f"{_ADJECTIVES.get(term.country) or country.adjectives[0]} {title}"


def _time(term: Term) -> str:
    since, until = term.written
    if not until:
        return f"from {_day(since)}"
    return f"from {_day(since)} to {_day(until)}"


def _day(written: str) -> str:
    """ "2017-01-20" → "20 January 2017", "2004-01" → "January 2004", "1998" → "1998"."""
    year, *rest = written.split("-")
    words = [calendar.month_name[int(rest[0])], year] if rest else [year]
    return " ".join([str(int(rest[1])), *words] if len(rest) == 2 else words)


def say_day(day: date) -> str:
    """ "6 April 2021"."""
    return _day(day.isoformat())


def speaks_of(article: Article, country: str) -> bool:
    """Whether the article names the country, its people, what is its own, or its capital."""
    known = countries.countries().get(country)
    if known is None:
        return country in article.text
    return any(word in article.text for word in (*known.words, *known.capitals))


def named_in_full(article: Article, terms: Iterable[Term]) -> bool:
    """Whether the article gives one of the holders' full names, diacritics aside."""
    text = plain(article.text)
    return any(plain(form) in text for term in terms for form in term.forms)


def tells_of_a_part(article: Article, country: str) -> bool:
    """Whether the article names a region of the country: "Devon", "Ontario"."""
    known = countries.countries().get(country)
    return known is not None and any(
        regions.regions().get(part) == known.code for name in article.names for part in (name.text, *name.parts)
    )


@once
def countries_of(article: Article) -> tuple[str, ...]:
    """Countries that the article speaks of, in the table's order. Looked up once for all rules."""
    single, phrases = _country_words()
    spoken = {country for word in article.words.forms.keys() & single.keys() for country in single[word]}
    for first, longer in phrases.items():
        if first in article.text:
            spoken |= {country for phrase, names in longer if phrase in article.text for country in names}
    return tuple(name for name in countries.countries() if name in spoken)


@cache
def _country_words() -> tuple[dict[str, set[str]], dict[str, list[tuple[str, set[str]]]]]:
    """From each way to speak of a country to the countries: the single words as a text may have them, and the phrases by first word."""
    single: dict[str, set[str]] = {}
    phrases: dict[str, set[str]] = {}
    for name, country in countries.countries().items():
        for word in (*country.words, *country.capitals):
            if word.replace("-", "").isalpha():
                for form in (word, f"{word}'s", f"{word}’s", f"{word}s"):
                    single.setdefault(form, set()).add(name)
            else:
                phrases.setdefault(word, set()).add(name)
    by_first: dict[str, list[tuple[str, set[str]]]] = {}
    for phrase, names in phrases.items():
        by_first.setdefault(phrase.split()[0], []).append((phrase, names))
    return single, by_first


def frequent(surname: str) -> bool:
    """Whether many people bear it, so that it says little about who is meant."""
    return plain(surname) in people.frequent_surnames()
