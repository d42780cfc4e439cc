"""Every figure that an article tells, ages, scores and magnitudes too, each with what it can be compared by."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pelican_newslint.model import Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.quantities import Quantity
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.figures import Range, after, before, meant
from pelican_newslint.rules.numbers.rivals.results import scores, votes
from pelican_newslint.rules.numbers.rivals.told_figure import SAME_LENGTH, Told

_DAYS = {"hour": 1 / 24, "day": 1.0, "week": 7.0, "month": 30.44, "year": 365.25}
_MAGNITUDE = later(r"\bmagnitude(?: of)?(?: about)? $")
_ASIDE_BEFORE = later(
    r"\b(another|other|further|more|additional|including|among them|first|initially|some of the|each|every|per|average of|of the|previous|only|"
    r"than|just|remaining|compared (?:with|to)|from|about|around|some|up to|at least|almost|nearly|least|over) (?:\w+ )?$"
)
_ASIDE_BEHIND = later(
    r"^(?: [\w'’-]{1,20}){0,2} (more|others?|of them|of whom|of those|of these|of the|a (?:day|week|month|year)|per|each|last (?:year|month|week)|"
    r"earlier|ago|in (?:19|20)\d\d)\b"
)


_ROUNDED = 0.3
"""Of a week that is told in words: 19 days are three weeks."""


def told_figures(article: Article) -> list[Told]:
    """In the order of the text."""
    found = [each for quantity in article.quantities if (each := _of(article, quantity)) is not None]
    for age in article.ages:
        start = next((at for at in range(age.span.start, age.span.end) if article.text[at].isdigit()), age.span.start)
        end = start
        while end < age.span.end and article.text[end].isdigit():
            end += 1
        span = Span.of(start, end) if end > start else age.span
        found.append(Told("age", age.years, Range(age.years, age.years), None, None, span, age.block))
    done = {each.span for each in found if each.kind == "age"}
    found += (each for each in (*_title_ages(article), *_bare_ages(article)) if each.span not in done)
    found += scores(article)
    found += votes(article)
    return sorted(found, key=lambda each: each.span)


def _of(article: Article, quantity: Quantity) -> Told | None:
    if quantity.malformed or quantity.range:
        return None
    if quantity.unit in _DAYS and not quantity.ordinal:
        return _duration(article, quantity)
    kind, noun = _kind(article, quantity)
    if kind is None:
        return None
    lead, behind = before(article, quantity), after(article, quantity, 60)
    factor = 100.0 if quantity.fraction else 1.0
    exact = meant(quantity)
    if quantity.fraction:
        exact = Range(min(exact.low, quantity.low * 0.93) * factor, max(exact.high, quantity.low * 1.07) * factor)
    part = kind != "percent" and _ASIDE_BEHIND.match(behind)
    fallen = noun == "wicket" and not lead.endswith("by ")
    aside = _ASIDE_BEFORE.search(lead) or part if quantity.approximate is None else None
    return Told(
        kind,
        quantity.low * factor,
        exact,
        "percent" if quantity.fraction else quantity.unit,
        noun,
        quantity.span,
        quantity.block,
        aside[1] if aside else "fallen" if fallen else "",
        quantity.approximate is not None,
        quantity.step if not quantity.fraction else -1.0,
    )


_AGO = later(r"^ (ago|later|earlier|old|of|each|per|a|in a row|running|before|after)\b")
_REACHES = later(r"\b(last|past|next|first|than|every|in|within|after|about|least|to|nearly|almost|some|around) $")


_AND_MINUTES = later(r" (?:and )?(\d{1,2}) min")


def _duration(article: Article, quantity: Quantity) -> Told | None:
    """A stretch of time, in days, so that "18 months" and "two years" compare."""
    days = _DAYS[quantity.unit or "day"]
    minutes = _AND_MINUTES.match(article.text, quantity.span.end) if quantity.unit == "hour" else None
    low = quantity.low * days + (int(minutes[1]) / 1440 if minutes else 0.0)
    slack = max(low * SAME_LENGTH, _ROUNDED * days if quantity.in_words and quantity.unit == "week" else 0.0)
    exact = Range(low - slack, low + slack)
    lead = before(article, quantity)
    found = (None if lead.endswith(" for ") else _AGO.match(after(article, quantity))) or _REACHES.search(lead)
    aside = found[1] if found else ""
    return Told("duration", low, exact, None, None, quantity.span, quantity.block, aside, quantity.approximate is not None, days)


def _kind(article: Article, quantity: Quantity) -> tuple[str | None, str | None]:
    if (
        quantity.noun == "magnitude"
        or article.text.startswith(" magnitude", quantity.span.end)
        or _MAGNITUDE.search(before(article, quantity))
    ):
        return "magnitude", None
    if quantity.ordinal:
        return ("ordinal", quantity.noun) if quantity.noun else (None, None)
    if quantity.fraction:
        of = quantity.noun or article.text.startswith((" of the ", " of its ", " of their ", " of all "), quantity.span.end)
        return ("percent", None) if of and quantity.unit is None and quantity.low < 1 else (None, None)
    if quantity.money:
        return "money", None
    if quantity.unit in {"percent", "points"}:
        return "percent", None
    if quantity.unit is not None:
        return "unit", None
    return ("count", quantity.noun) if quantity.noun else ("bare", None)


_TITLE_AGE = later(
    r"(?:(?<=[A-Za-z]), (?=\d{1,2}, )|\b(?:dies|died|dead) (?:at|aged) )(\d{1,3})(?!\d|[.:]\d|am|pm| [a-z]*(?:am|pm|feet|ft|metres|miles))"
)


def _title_ages(article: Article) -> Iterator[Told]:
    """ "Man, 34, charged": in a headline it has no name before it."""
    for block in article.blocks:
        if block.scope == "headline":
            for found in _TITLE_AGE.finditer(article.text, block.span.start, block.span.end):
                yield Told(
                    "age",
                    float(found[1]),
                    Range(float(found[1]), float(found[1])),
                    None,
                    None,
                    Span.of(*found.span(1)),
                    article.block_index(found.start()),
                )


_BARE_AGES = (
    (later(r"(?<=[.”\"] )(?:He|She) (?:was|is) (\d{2,3})(?=\.(?:\s|$))"), ("He was ", "She was ", "He is ", "She is ")),
    (later(r"(?<![a-z] )At (\d{2,3})(?=, (?:he|she) )"), ("At ",)),
    (later(r"\b(?:girl|boy|man|woman|pensioner) of (\d{1,2})(?=[,.;]? [a-z]|\.)"), ("girl of ", "boy of ", "man of ", "pensioner of ")),
)
"""Each with signs of which a match holds one."""
_SUMMARY_AGE = later(r"\b[A-Z][a-z]+, who (?:was|is) (\d{2,3})(?=,)")


def _bare_ages(article: Article) -> Iterator[Told]:
    """ "Smith died on Saturday. He was 84.": what ends most obituaries' first paragraph."""
    text = article.text
    cued = (pattern for pattern, signs in _BARE_AGES if any(map(text.__contains__, signs)))
    every = sorted((found for pattern in cued for found in pattern.finditer(text)), key=re.Match.start)
    for block in article.blocks:
        if block.scope == "summary":
            every += _SUMMARY_AGE.finditer(text, block.span.start, block.span.end)
    for found in every:
        years = float(found[1])
        yield Told("age", years, Range(years, years), None, None, Span.of(*found.span(1)), article.block_index(found.start()))
