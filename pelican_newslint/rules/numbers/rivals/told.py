"""Every figure that an article tells, ages, scores and magnitudes too, each with what it can be compared by."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from pelican_newslint.model import Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.numerals import cardinal
from pelican_newslint.prose.facts.quantities import Quantity
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.figures import Range, after, before, meant

_SCORE = later(
    r"(?<![\d.,–-])(\d{1,2})[-–](\d{1,2})(?!\d|[.,–-]\d|[–-]|st|nd|rd|th| (?:per|%|year|day|week|month|hour|minute|mile|metre|km|people|million|"
    r"\w+s\b))"
)
_WON = later(
    r"\b(?:win|wins|won|winning|beat|beats|beaten|beating|lose|loses|lost|losing|draw|drew|draws|drawn|drawing|victory|defeat|defeated|"
    r"defeating|score|scored|thrash\w{0,4}|edge[ds]?|sink|sank|"
    r"level|tied|finished|ended)\b",
    re.IGNORECASE,
)
_RUNNING_BEFORE = later(
    r"\b(?:led|leads?|leading|trail(?:ed|s|ing)?|up|(?<!went )(?<!go )(?<!goes )(?<!gone )down|ahead|behind|made it|making it|"
    r"make it|level at|tied at|"
    r"pulled back to|jumped out to|out to|the score to|early)"
    r"(?: by| to| at| an?| the)? $",
    re.IGNORECASE,
)
_RUNNING = later(
    r"^ (?:up|down|ahead|behind|lead|advantage|run|deficit|(?:at|after|by|in|through|with|going into|"
    r"heading into|midway|early|late in) (?:the |one |two |an? )?"
    r"(?:half|first|second|third|fourth|break|interval|quarter|end of the (?:first|second|third)|[a-z]+ (?:minutes?|quarters?|innings?|"
    r"periods?|overs?|"
    r"seconds?|frames?|sets?)|\d+ minutes?))\b"
)
"""What stood during a game."""
_ODDS = later(r"\b(?:odds|outsiders?|bookmakers?|bookies|starting price|tote|(?:1[6-9]|[2-9]\d|\d{3})[-–]1)\b", re.IGNORECASE)
"""Prices of a bet: 66-1."""
_VOTES = later(
    r"(?<![\d.,–-])(\d{1,3}|[a-z]+)(?:(?: votes?)? to |[-–]| votes to )(\d{1,3}|[a-z]+)"
    r"(?!\d|[.,–-]\d|[–-]|st|nd|rd|th| (?:per|%|year|day|week|month|hour|minute|people|million))"
)
_SETS = later(r"\d[-–]\d{1,2}(?:\(\d+\))?(?:,| and|, and) \d{1,2}[-–]\d")
"""A score of its own each: "6-4, 6-2"."""
_PART_BEFORE = later(r"\b(?:series|aggregate|shoot-?out|tie-?break|penalt(?:y|ies)|frames|sets|legs) (?:\w+ )?(?:by )?$", re.IGNORECASE)
_PART_BEHIND = later(
    r"^ (?:on|in|after|from) (?:penalties|aggregate|spot-kicks|the spot|a shoot-?out|(?:the|their|a) (?:\w+ )?(?:series|shoot-?out|tie-?break))\b"
)
"""A result of many games, or of none."""
_VOTED = later(
    r"\b(?:vot(?:e[ds]?|ing)|majority|ballot|ruling|ruled|motion|carrie[ds]|approve[ds]?|rejects?|rejected|"
    r"back(?:s|ed)|pass(?:es|ed)|adopt(?:s|ed)|clear(?:s|ed) (?:the )?(?:senate|house|assembly|council)|ratif(?:y|ies|ied))\b",
    re.IGNORECASE,
)
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


_SAME_LENGTH = 0.035
"""Between durations in different units: 30 months are two and a half years, four weeks are a month of 28 days."""
_ABOUT_AS_LONG = 0.15
"""Where one is "less than four hours", "nearly four hours": three hours and 40 minutes."""
_ROUNDED = 0.3
"""Of a week that is told in words: 19 days are three weeks."""


class Told(msgspec.Struct, frozen=True):
    """`kind`: count, money, percent (fractions too), duration (in days), unit, ordinal, age, score, votes or magnitude.

    `aside`: the words round it that speak of others, or of a part.
    """

    kind: str
    low: float
    exact: Range
    unit: str | None
    noun: str | None
    span: Span
    block: int
    aside: str = ""
    approximate: bool = False
    step: float = 0.0

    def meets(self, other: Told) -> bool:
        """Whether both may be one figure; two that are equally exact must be equal."""
        if self.kind == "duration":
            slack = _ABOUT_AS_LONG if self.approximate or other.approximate else _SAME_LENGTH
            return abs(self.low - other.low) <= slack * max(self.low, other.low)
        if self.step == other.step and not self.approximate and not other.approximate:
            return self.low == other.low
        return self.exact.meets(other.exact)


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
    found += _scores(article)
    found += _votes(article)
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
    slack = max(low * _SAME_LENGTH, _ROUNDED * days if quantity.in_words and quantity.unit == "week" else 0.0)
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


def _scores(article: Article) -> Iterator[Told]:
    """ "3-1" where the sentence tells of a win or a defeat."""
    for sentence in article.sentences:
        text = article.slice(sentence.span)
        if ("-" in text or "–" in text) and _WON.search(text) and not _ODDS.search(text) and not _SETS.search(text):
            for found in _SCORE.finditer(text):
                lead, behind = text[: found.start()], text[found.end() :]
                if _RUNNING_BEFORE.search(lead) or _RUNNING.match(behind) or _PART_BEFORE.search(lead) or _PART_BEHIND.match(behind):
                    continue
                low, high = sorted((int(found[1]), int(found[2])))
                value = low * 100.0 + high
                span = Span.of(sentence.span.start + found.start(), sentence.span.start + found.end())
                yield Told("score", value, Range(value, value), None, None, span, sentence.block)


def _votes(article: Article) -> Iterator[Told]:
    """ "31 to 22", "by nine votes to four" where the sentence tells of a vote."""
    for sentence in article.sentences:
        text = article.slice(sentence.span)
        if not (" to " in text or "-" in text or "–" in text) or not _VOTED.search(text) or _SCORED.search(text):
            continue
        for found in _VOTES.finditer(text):
            ayes, noes = (cardinal(each) for each in (found[1], found[2]))
            if ayes is not None and noes is not None and noes > 1:  # "a bill to merge" is no vote, "two to one" is a ratio
                value = min(ayes, noes) * 1000.0 + max(ayes, noes)
                span = Span.of(sentence.span.start + found.start(), sentence.span.start + found.end(2))
                yield Told("votes", value, Range(value, value), None, None, span, sentence.block)
                break


_SCORED = later(r"\b(?:goal|match|game|season|penalt|from \d|rose from|fell (?:by|from|to \d)|between)", re.IGNORECASE)
