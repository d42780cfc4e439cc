"""Whatever tells how long something lasts or how old somebody was: lengths, "four years ago", "their second day", "his 10th season", "at 11"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import msgspec

from pelican_newslint.model import Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.lengths import MINUTES, Length, LengthUnit
from pelican_newslint.prose.facts.numerals import CARDINALS, ORDINALS
from pelican_newslint.prose.later import later
from pelican_newslint.prose.once import once
from pelican_newslint.rules.dates.reading.sketch import Distance, fits

Form = Literal["plain", "ago", "nth", "anniversary", "age"]
_NTH = later(
    r"\b(?:the|its|their|his|her|a|for|in|into|on|and) (?P<all>(?P<n>\d{1,3}(?:st|nd|rd|th)|[a-z]{5,10}(?:-[a-z]{5,8})?)"
    r"(?: straight| consecutive| successive| full| and final| and last)? (?P<unit>day|week|month|year|season|anniversary|birthday|edition))\b"
)
_UNITS: dict[str, LengthUnit] = {
    "day": "day", "week": "week", "month": "month", "year": "year", "season": "year", "anniversary": "year", "birthday": "year", "edition": "year",
}  # fmt: skip
_BEFORE_AGE = later(
    r"\b(?:(?:when|since|until|till|after|before|as|and|that|where) (?:he|she|I|they)(?:'d| had)? (?:was|were|turned|is)|[Aa]t(?: the age "
    r"of| age)?|"
    r"[Aa]ged|turned|(?:he|she|I|who|[A-Z][\w’'-]{0,30},?) was|as an?(?: [a-z]{1,20})? of) (?:only |just |about |barely |already |an? )?$"
)
_AFTER_AGE = later(
    r"(?! (?!January|February|March|April|May|June|July|August|September|October|November|December)[A-Z])"
    r"(?! ?(?:per|%|percent|million|p\.?m|a\.?m|o['’]clock|minutes|hours|days|weeks|months|points|runs|goals|feet|miles|km|k?g\b|of the|people|"
    r"to the|metres|seconds|men|women|children|other|different|more|inches|degrees|January|February|March|April|May|June|July|August|September|"
    r"October|November|December|years? (?:in|after|before|later|ago|earlier)|[-–/:.,]\d)|['’.,:]\d|-(?!year))(?!\w)"
)
_LEAD = 60
_LATELY = later(r" (?:on|in|last|this|earlier) (?!(?:18|19|20)\d\d)(?:[\w’'-]+ ?){1,3}(?<!\d\d\d\d)(?=[,.;)]| and\b)")
_YOUNGEST, _OLDEST_AGE = 3, 99
_AGO: dict[str, tuple[LengthUnit, float]] = {
    "minute": ("minute", 1), "hour": ("hour", 1), "day": ("day", 1), "week": ("week", 1), "month": ("month", 1), "year": ("year", 1),
    "decade": ("year", 10), "century": ("year", 100),
}  # fmt: skip
_OLDEST = 5000
AGES = {word: count for word, count in CARDINALS.items() if _YOUNGEST <= count <= _OLDEST_AGE}
"""In words."""
_YEAR, _AGE_SLACK = MINUTES["year"], 0.05


class Told(msgspec.Struct, frozen=True, gc=False):
    span: Span
    length: Length
    form: Form
    sentence: int
    block: int

    def goes(self, between: Distance) -> bool:
        """Whether it can be what lies between two points."""
        if self.form == "age":
            years = self.length.count
            return between.low <= (years + 1 + _AGE_SLACK) * _YEAR and between.high >= (years - _AGE_SLACK) * _YEAR
        if self.form == "nth":
            return any(fits(each, between) for each in (self.length, _less(self.length)))
        return fits(self.length, between)


def _less(length: Length) -> Length:
    return msgspec.structs.replace(length, count=length.count - 1, minutes=length.minutes - MINUTES[length.unit])


@once
def told_lengths(article: Article) -> tuple[Told, ...]:
    """All in order; where two stand in one place, the longer."""
    found = sorted(
        (*_lengths(article), *_agos(article), *_nths(article), *_ages(article)), key=lambda each: (each.span.start, -each.span.end)
    )
    kept: list[Told] = []
    for each in found:
        if not kept or kept[-1].span.end <= each.span.start:
            kept.append(each)
    return tuple(kept)


_RATE = later(
    r"['’]|s?['’] | (?:a (?:day|night|week|month|year)|per|each|at a time|or (?:more|older)|of age|apiece|notice|worth|old|(?:later|earlier|more|"
    r"longer|ahead) (?:than|of|in the)|in a row)\b| to (?=[A-Z\d])"
)
"""Behind a length: so much for each, "12 years of age", "six weeks' notice"."""
_EACH = later(r"(?:\d|[a-z]s|each|every|per|once|twice|cents?|time|percent) $")
"""Before "a month"."""
_EVERY = later(r"\b(?:every|each of the|each|per)(?: past| last| next)? $")


def _no_length(article: Article, span: Span) -> bool:
    """Whether it says how often, or how much at a time."""
    opening = article.text[span.start : span.start + 3]
    each = opening.startswith(("a ", "an ")) and _EACH.search(article.text, max(span.start - 12, 0), span.start) is not None
    each = each or _EVERY.search(article.text, max(span.start - 20, 0), span.start) is not None
    return each or _RATE.match(article.text, span.end) is not None


def _told(article: Article, span: Span, length: Length, form: Form) -> Told:
    at = article.sentence_index(span.start)
    return Told(span, length, form, at, article.sentences[at].block)


def _length(span: Span, count: float, unit: LengthUnit, *, about: bool = False) -> Length:
    return Length(span, count * MINUTES[unit], unit, count, "about" if about else "", 0)


def _lengths(article: Article) -> Iterator[Told]:
    for each in article.lengths:
        if 1 < each.count <= _OLDEST and each.unit != "second" and not each.step and not _no_length(article, each.span):
            yield _told(article, each.span, each, "plain")


def _agos(article: Article) -> Iterator[Told]:
    for each in article.relatives:
        if each.form == "ago" and each.offset is not None and each.unit in _AGO:
            unit, size = _AGO[each.unit]
            yield _told(article, each.span, _length(each.span, abs(each.offset) * size, unit, about=each.approximate), "ago")


def _nths(article: Article) -> Iterator[Told]:
    if article.words.index.keys().isdisjoint(_UNITS):
        return
    for found in _NTH.finditer(article.text):
        count = int(found["n"][:-2]) if found["n"][0].isdigit() else ORDINALS.get(found["n"], 0)
        if count > 1:
            unit, span = _UNITS[found["unit"]], Span.of(*found.span("all"))
            form: Form = "anniversary" if found["unit"] == "anniversary" else "age" if found["unit"] == "birthday" else "nth"
            yield _told(article, span, _length(span, count, unit), form)


def _ages(article: Article) -> Iterator[Told]:
    words, text = article.words, article.text
    places = [at for at in words.figures if len(words.texts[at]) < 3 and words.texts[at].isdecimal()]
    places += (at for word in words.index.keys() & AGES for at in words.index[word])
    for at in places:
        span = words.span(at, at)
        if _BEFORE_AGE.search(text, max(span.start - _LEAD, 0), span.start) and _AFTER_AGE.match(text, span.end):
            if text[max(span.start - 7, 0) : span.start] == "turned " and _LATELY.match(text, span.end):
                continue  # "who turned 71 in May": so old now
            count = AGES.get(words.lower[at]) or int(words.lower[at] if words.lower[at].isdecimal() else 0)
            if _YOUNGEST <= count <= _OLDEST_AGE:
                yield _told(article, span, _length(span, count, "year"), "age")
