"""Further ways in which a sentence tells how old somebody was: counted back from now, on the way to a birthday, "then 35", "as a boy of nine"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from pelican_newslint.prose.facts.numerals import cardinal
from pelican_newslint.prose.later import later
from pelican_newslint.rules.dates.lives.birth_cues import TEENS, TENS, N

_K = rf"(?<![\w-])(?P<k>\d{{1,2}}|(?i:{TEENS}|{TENS}|two|three|four))"
_GAP = r"(?:(?!\b(?:18|19|20)\d\d)[^.;])"
_END = r"(?=[,.;)]| (?:and|when|after|but|he|she|to|in|on|from|as|before)\b|$)(?! in (?:18|19|20))"
_BACK = tuple(
    later(pattern)
    for pattern in (
        rf"\b{_K} years (?:ago|earlier|before),? {_GAP}{{0,40}}?\b(?:at|aged|at the age of|at age|when s?he was) (?:just |only )?{N}{_END}",
        rf"\b(?:at|aged|at the age of|at age|when s?he was) (?:just |only )?{N},? (?:more than |over |nearly |almost |some |"
        rf"about )?{_K} years ago\b",
        rf"\bfor (?:the (?:last|past) )?{_K} years,? (?:ever |now )?since (?:s?he was|turning|the age of|age) (?:just |only )?{N}{_END}",
        rf"\bfor (?:the (?:last|past) )?{_K} years,? {_GAP}{{0,20}}?\b(?:having|since|starting|after|when s?he|he|she) "
        rf"(?:(?!\b(?:(?:18|19|20)\d\d|and|but|aged?|who|which)\b)[^.;]){{0,40}}?\b(?:at|aged|at the age of|at age) (?:just |only )?{N}{_END}",
    )
)
_TURN = later(
    rf"(?:\b(?:[Hh]e|[Ss]he|[Tt]hey|who|[A-Z][\w'’-]+|\d{{2,4}}|[a-z],|, and),? (?:turns?|clocks?(?: in at| up)?|marks (?:his|her)|"
    rf"celebrates (?:his|her))|"
    rf"\b(?:will|is to|would(?: have)?|and) (?:turn(?:ed)?|turns|clocks?|be|mark (?:his|her|their)|celebrate (?:his|her|their)|attain|reach)) "
    rf"{N}(?:st|nd|rd|th)?(?: years(?: old| of age)?| birthday)? (?:(?P<year>this year)|in|on|next|this|later|tomorrow|today)\b"
)
_THEN = tuple(
    later(pattern)
    for pattern in (
        rf"\b(?:[Ii]n|of|[Ss]ince) (?:[A-Z][a-z]+ )?(?P<y>(?:18|19|20)\d\d)\b{_GAP}{{0,50}}?\bthen (?:aged |only |just )?{N}(?=[,.;)])",
        rf"\bthen (?:aged |only |just )?{N}[,)] {_GAP}{{1,70}}?\b(?:in|of) (?:[A-Z][a-z]+ )?(?P<y>(?:18|19|20)\d\d)\b",
        rf"\b(?:[Ii]n|[Ss]ince) (?:[A-Z][a-z]+ )?(?P<y>(?:18|19|20)\d\d)\b{_GAP}{{0,40}}?\b(?:as|when s?he was) (?:a|"
        rf"an) (?:[a-z]+ )?[a-z]+ of (?:just |only |"
        rf"about )?{N}\b",
        rf"\bas (?:a|an) (?:[a-z]+ )?[a-z]+ of (?:just |only )?{N},? {_GAP}{{0,30}}?\bin (?:[A-Z][a-z]+ )?(?P<y>(?:18|19|20)\d\d)\b",
        rf"\bwas (?:just |only |aged )?{N} (?:years old )?at the time of {_GAP}{{2,60}}?\b(?:in|of) (?:[A-Z][a-z]+ )?(?P<y>(?:18|19|20)\d\d)\b",
        rf"\b(?:was|turned) (?:just |only )?{N},? in (?:[A-Z][a-z]+ )?(?P<y>(?:18|19|20)\d\d)\b",
    )
)
_PAST = tuple(
    later(pattern)
    for pattern in (
        rf"(?:(?<=, )who|\b[Hh]e|\b[Ss]he|\b[A-Z][\w'’-]+(?:, \d\d,)?) was (?:already |just |only |aged )?{N}(?: years old)? when "
        rf"(?!it|they|we|I\b)",
        rf"\b[Aa]t (?:the age of )?{N},? (?:he|she) (?:was|had|became|left|joined|moved|began|started|went|won|married|took|bought|wrote|"
        rf"opened|set up|lost|made)\b",
        rf"\b(?:joined|left|married|retired|began|started|became|moved|qualified|enlisted|was (?:convicted|jailed|elected|appointed|"
        rf"ordained|widowed)) "
        rf"[^.,;]{{0,40}}?\b(?:at the age of|aged) (?:just |only )?{N}(?=[.,;]|$| (?:and|but)\b)",
    )
)
"""Of some time gone by, when nobody was older than now."""
_BEFORE_NOW = later(
    r"\b(?:was|[Aa]t|age|aged) (?:already |just |only |aged |the age of |of )?(?:\d|[a-z]+(?:een|ty|nine|ten|eleven|twelve)\b)"
)
_OLDEST = 115
_AWAKE = later(
    r"\bwas \w+,? in [A-Z\d]|\b(?:ago|earlier|before|then|turn(?:ed|s)?|clocks?|marks?|celebrates?|attain|reach|would|as an? [a-z ]{2,24} of|"
    r"when s?he was an? [a-z ]{2,24} of|at the time of|"
    r"for (?:the )?[a-z\d -]{1,16} years|will be)\b"
)
_ROUND = 0.9


class Told(NamedTuple):
    """The years of birth that it allows, and where the age stands in the text; `year`: the year of the age, where one is told."""

    low: float
    high: float
    start: int
    end: int
    age: int
    year: tuple[int, int, int] | None
    """The year and where it stands."""
    loose: bool = False
    """Whose age it is says a pronoun alone."""


def _past(text: str, now: float) -> Iterator[Told]:
    """Ages without a year: born so long ago at least."""
    if _YEAR.search(text):
        return
    for pattern in _PAST:
        for found in pattern.finditer(text):
            if age := cardinal(found["n"]):
                yield Told(now - _OLDEST, now - age, *found.span("n"), age, None, pattern is not _PAST[0])


_YEAR = later(r"\b(?:18|19|20)\d\d\b")


def ages_told(text: str, now: float | None) -> Iterator[Told]:
    """In one sentence; `now` is the article's day as a year and its part."""
    if now is not None and _BEFORE_NOW.search(text):
        yield from _past(text, now)
    if not _AWAKE.search(text):
        return
    for pattern in _THEN:
        for found in pattern.finditer(text):
            if age := cardinal(found["n"]):
                year = int(found["y"])
                yield Told(year - age - 1, year + 1 - age, *found.span("n"), age, (year, *found.span("y")))
    if now is None:
        return
    for pattern in _BACK:
        for found in pattern.finditer(text):
            age, back = cardinal(found["n"]) or 0, cardinal(found["k"].lower()) or 0
            if age and back:
                yield Told(now - back - age - 1 - _ROUND, now - back - age + _ROUND, *found.span("n"), age, None)
    yield from _turned(text, now)


def _turned(text: str, now: float) -> Iterator[Told]:
    """The birthday that is to come, or that is this year's."""
    for found in _TURN.finditer(text):
        age = cardinal(found["n"])
        if age and found["year"]:
            yield Told(int(now) - age - 0.02, int(now) - age + 1, *found.span("n"), age, None)
        elif age:
            yield Told(now - age - 0.05, now - age + 1.05 + ("next year" in found.string[found.end() - 5 :]), *found.span("n"), age, None)
