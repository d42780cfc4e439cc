"""One event lies as far back as its year says.

"K2 was first identified in 2015" and, further down, "the planet, which was discovered six years ago" don't agree in a piece of 2019. The same
for "in March, eight months ago" and for "that fire, 20 years ago" after a sentence that names its year. The year and the count must be of one
event: a verb of one kind with a subject in common, or a noun that the sentence before has dated. A year more or less is let pass.

Bad:

    Date: 2019-09-14

    The moon was found in 2015. He said the moon, which was spotted six years ago, is dry.
                                                                    ^^^^^^^^^^^^^ Six years ago was 2013, but “found” was in 2015.

Bad:

    Date: 2013-09-12

    The centre opened in May, seven months ago.
                              ^^^^^^^^^^^^^^^^ From May to now are 3 to 4 months, not seven months.

Bad:

    Date: 2019-02-13

    It was the worst fire since 1997, when nine died. That fire, 32 years ago, led to new rules.
                                                                 ^^^^^^^^^^^^ 32 years ago was 1987, but the fire was in 1997.

Good:

    Date: 2019-09-14

    The planet was first identified in 2015. Its star was discovered six years ago, and the planet was found four years ago.

Good:

    Date: 2013-09-12

    The centre opened in May, four months ago. It closed in 2001 and reopened six years ago.

Good:

    Date: 2013-09-12

    He won in 2001; six years ago his son won. That was the worst fire since 1997. The flood, six years ago, was worse.

Evidence: 0 in 1.1 million words of edited news and public reports.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import msgspec

from pelican_newslint.cache.derived import read_toml
from pelican_newslint.model import Block, Match, Related, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.lengths import MINUTES, Bound, Length, LengthUnit
from pelican_newslint.prose.facts.moments import moments
from pelican_newslint.prose.facts.relatives import Relative
from pelican_newslint.prose.facts.stems import SMALL, stem
from pelican_newslint.prose.later import later
from pelican_newslint.rules.dates.lengths.that_ago import of_that, that_was
from pelican_newslint.rules.dates.reading.own_day import own_day
from pelican_newslint.rules.dates.reading.sketch import amount, distance, fits
from pelican_newslint.rules.form import Found, Rule, Wakes, inside

RULE = Rule(
    kind="fact", severity="warning", languages=("en",), needs=frozenset({"date"}), category="temporal-contradiction", wakes=Wakes.on("ago"),
)  # fmt: skip

_TIED = later(r",? (?:or |just |only |some |about |nearly |almost |more than |over |exactly |barely )*$")
_THEN = later(r",? (?:in|on) (?:early |late |mid-)?$")
_NOUN = later(r"\b(?:[Tt]he|[Tt]hat|[Tt]his) ((?:[a-z-]+ )?)([a-z-]+), (?:some |about |nearly |almost |more than )?$")
_CLAUSE = later(r"[;:.!?—–]|, (?:and|but)\b|\band (?=he|she|it|they|the|was|were|in\b)")
_OTHER = later(r"\b(?:another|other|second|similar|different|previous|one|same|first)\b")
_UNITS: dict[str, tuple[LengthUnit, int]] = {
    "day": ("day", 1), "week": ("week", 1), "month": ("month", 1), "year": ("year", 1), "decade": ("year", 10), "century": ("year", 100),
}  # fmt: skip
_STEM_MIN = 3
_MONTH = 32


class _Told(NamedTuple):
    """One statement of an event: its kind, its verb as written, and the stems of what stands before the verb."""

    kind: str
    verb: str
    about: frozenset[str]
    sentence: int


class _Dated(NamedTuple):
    told: _Told
    year: int
    span: Span


@lru_cache(maxsize=1)
def _verbs() -> re.Pattern[str]:
    kinds = read_toml(Path(__file__).parent / "events" / "event_verbs.toml", dict[str, str])
    return re.compile("|".join(rf"(?P<{kind}>\b(?:{words})\b)" for kind, words in kinds.items()), re.IGNORECASE)


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    assert article.date is not None
    agos = [
        each for each in inside(article, article.relatives, woken) if each.form == "ago" and each.offset is not None and each.offset < 0
    ]
    dated: list[_Dated] | None = None
    for ago in agos:
        beside = list(_beside(article, ago)) if ago.unit in _UNITS else []
        yield from beside
        if beside or ago.unit not in ("year", "decade") or _years_beside(article, ago):
            continue
        if (found := _of_noun(article, ago)) is not None:
            yield from found
            continue
        if dated is None:
            dated = list(_dated(article))
        yield from _of_verb(article, ago, dated)


def _beside(article: Article, ago: Relative) -> Iterator[Match]:
    """ "In May, seven months ago": a point right beside the count."""
    sentence = article.sentence_at(ago.span.start).span
    for point in moments(article, sentence):
        before = _TIED.match(article.text[point.span.end : ago.span.start]) if point.span.end <= ago.span.start else None
        behind = _THEN.match(article.text[ago.span.end : point.span.start]) if point.span.start >= ago.span.end else None
        if (before or behind) and point.kind == "day" and point.low <= own_day(article).low:
            assert ago.offset is not None
            unit, size = _UNITS[ago.unit]
            if unit == "year" and size == 1 and ago.offset <= -1 and any(point.span.holds(each.span) for each in article.years):
                continue  # the rule years-ago has it
            more = article.text[: ago.span.start].endswith(("more than ", "over "))
            bound: Bound = "over" if more else "about" if ago.approximate or size > 1 else ""
            length = Length(ago.span, -ago.offset * size * MINUTES[unit], unit, -ago.offset * size, bound, ago.block)
            between = distance(point, own_day(article))
            if between is not None and not fits(length, between):
                told = article.slice(ago.span).removesuffix(" ago")
                message = f"From {article.slice(point.span)} to now are {amount(between, unit)}, not {told}."
                sure = bound == "" and point.high - point.low < _MONTH and not article.quoted(ago.span)
                yield Match(ago.span, message, related=(Related(point.span, "the day"),), severity="error" if sure else None)


def _years_beside(article: Article, ago: Relative) -> bool:
    """Whether a year stands in the same clause: the rule years-ago looks at it."""
    sentence = article.sentence_at(ago.span.start).span
    return any(sentence.holds(each.span) for each in article.years)


def _year(article: Article, ago: Relative) -> int:
    assert article.date is not None
    assert ago.offset is not None
    return round(article.date.year + ago.offset * (10 if ago.unit == "decade" else 1))


def _of_noun(article: Article, ago: Relative) -> list[Match] | None:
    """ "That fire, 32 years ago," after the sentence with the one year in which it was."""
    at = article.sentence_index(ago.span.start)
    sentence = article.sentences[at]
    found = _NOUN.search(article.text[sentence.span.start : ago.span.start])
    that = that_was(article, sentence.span.start, ago)
    if (found is None and not that) or not at or article.sentences[at - 1].block != sentence.block:
        return None
    before = article.sentences[at - 1].span
    if that:
        return of_that(article, ago, before, _year(article, ago), _slack(ago))
    assert found is not None
    years = [each for each in article.years if before.holds(each.span) and each.form == "year"]
    stems = {stem(word) for word in re.findall(r"[a-z-]+", article.slice(before).lower())}
    if len(years) != 1 or stem(found[2]) not in stems:
        return None
    year = _year(article, ago)
    if abs(year - years[0].year) <= _slack(ago):
        return []
    message = f"{_capital(article.slice(ago.span))} was {year}, but the {found[2]} was in {years[0].year}."
    return [Match(ago.span, message, related=(Related(years[0].span, "the year"),))]


def _of_verb(article: Article, ago: Relative, dated: list[_Dated]) -> Iterator[Match]:
    at = article.sentence_index(ago.span.start)
    told = _told(article, at, ago.span.start)
    if told is None:
        return
    fitting = [each for each in dated if each.told.kind == told.kind and _one_thing(article, each.told, told)]
    year = _year(article, ago)
    if len({each.year for each in fitting}) != 1 or abs(fitting[0].year - year) <= _slack(ago):
        return
    other = fitting[0]
    message = f"{_capital(article.slice(ago.span))} was {year}, but “{other.told.verb}” was in {other.year}."
    yield Match(ago.span, message, related=(Related(other.span, "the year"),))


def _one_thing(article: Article, one: _Told, other: _Told) -> bool:
    shared = one.about & other.about
    near = abs(one.sentence - other.sentence) == 1 and article.sentences[one.sentence].block == article.sentences[other.sentence].block
    pronoun = near and "it" in (one.about if one.sentence > other.sentence else other.about)
    if not (shared - {"it"}) and not pronoun:
        return False
    return one.sentence != other.sentence


def _told(article: Article, at: int, end: int) -> _Told | None:
    """The event whose verb stands last before `end` in its clause."""
    sentence = article.sentences[at].span
    clause = _CLAUSE.split(article.text[sentence.start : end])[-1]
    cues = list(_verbs().finditer(clause))
    if not cues or len(clause) - cues[-1].end() > 70 or _OTHER.search(clause):
        return None
    cue = cues[-1]
    lead = clause[: cue.start()]
    words = re.findall(r"[A-Za-z][\w'’-]*", lead)[-7:]
    about = frozenset(stem(word.lower()) for word in words if word.lower() not in SMALL and len(word) >= _STEM_MIN)
    if "it" in {word.lower() for word in words[-3:]}:
        about |= {"it"}
    return _Told(str(cue.lastgroup), cue[0], about, at)


def _dated(article: Article) -> Iterator[_Dated]:
    for year in article.years:
        if (
            year.form == "year"
            and year.preposition == "in"
            and (told := _told(article, article.sentence_index(year.span.start), year.span.start))
        ):
            yield _Dated(told, year.year, year.span)


def _slack(ago: Relative) -> float:
    assert ago.offset is not None
    count = -ago.offset * (10 if ago.unit == "decade" else 1)
    return max(1.0, 0.15 * count if ago.approximate or ago.unit == "decade" else 1.0)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
