"""What runs from a beginning to an end, and how long it's said to have: offices, stays, prison, closures, marriages, strikes (courses.toml).

A passage of one or two sentences that tells when a thing began and when it ended, each by a verb of the same course, and one length with a word
of that course, tells the same time twice: "arrested in June 2021 … walked free in August 2021", "held for 18 months"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import msgspec

from pelican_newslint.cache.derived import read_toml
from pelican_newslint.model import Match, Related, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.lengths import Length
from pelican_newslint.prose.facts.moments import Moment
from pelican_newslint.prose.facts.stems import stem
from pelican_newslint.prose.later import later
from pelican_newslint.rules.dates.reading.own_day import own_day
from pelican_newslint.rules.dates.reading.sketch import SOFT, Distance, L, M, Sketch, amount, as_told, distance, fits, sketch


class _Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    begin: str
    end: str
    lasts: str


class _Course(NamedTuple):
    name: str
    begin: re.Pattern[str]
    end: re.Pattern[str]
    lasts: re.Pattern[str]


_AT = r"(?:,? (?:in|on|at|since|from|by|of|early|late|the|around|about|last|that|spring|summer|autumn|winter)){1,4} "
_WAY = r"(?:(?!\b(?:and|but|after|before|when|while|who|which|until|since|because|where)\b)[^.;:\[\]]){0,60}?"


@lru_cache(maxsize=1)
def _courses() -> tuple[_Course, ...]:
    data = read_toml(Path(__file__).with_name("courses.toml"), dict[str, _Words])
    return tuple(_Course(name, _told(each.begin), _told(each.end), _lasting(each.lasts)) for name, each in data.items())


def _told(verbs: str) -> re.Pattern[str]:
    """A verb with its point behind it, or before: "retired in 2011", "In 2011 he retired"."""
    verbs = verbs.replace("~", r"\b")
    return re.compile(
        rf"\b(?:{verbs})\b{_WAY}{_AT}(?P<p>{M})|(?:^|(?<=[,.;] )|\band )(?:in|on|by) (?:early |late |the )?(?P<q>{M}),? "
        rf"(?:(?!\b(?:and|but|after|before|when|while|who|which|until)\b)[^.;:\[\]]){{0,50}}?\b(?:{verbs})\b",
        re.IGNORECASE,
    )


def _lasting(words: str) -> re.Pattern[str]:
    """A length with a word of its course round it, or of what "lasted" or "took" so long."""
    bare = "(?P<d>(?!))"
    if {"lasted", "took"} & set(words.split("|")):
        bare = rf"\b(?:lasted|took|went on for|ran for|dragged on for) {SOFT}(?P<d>{L})"
    return re.compile(
        rf"\b(?:{words})\b(?:(?!\b(?:and|but|which|who|when)\b)[^.;:,\[\]]){{0,45}}?\b(?:for|lasted|took|over|during|of|"
        rf"spent) {SOFT}(?P<a>{L})(?![ -](?:old|later|ago|before|after|earlier))"
        rf"|\b(?:{words}),? (?:which|that) (?:has |had )?(?:lasted|took|went on for|ran for|dragged on for)(?: for)? {SOFT}(?P<c>{L})"
        rf"|\b(?:after|for|spent|spending|during|in|over|following|lasted|took|ended|ends|ending|of|a|an|the|its|his|her|"
        rf"their) {SOFT}(?P<b>{L})(?: (?:[a-z-]+ )?|-)(?:{words})\b|{bare}",
        re.IGNORECASE,
    )


_SHY = later(
    r"\b(?:if|would|could|might|may|every|each|usually|normally|per|aged|sentenc\w+|another|other|second|third|fourth|two separate|again|"
    r"twice|several|"
    r"except|excluding|not (?:counting|including)|apart from|ban|contract|loan|ago|anniversary|born|study|average|suspended|first|last|previous\w*|"
    r"former\w*|extend\w*|postpon\w*|resum\w*|next|deputy|vice|assistant|interim|acting)\b|[“”\"]"
)
_OPENS = later(
    r"(?:(?:He|She|It|They|This|That|Work|Construction|Arrested|Detained|Elected|Appointed|Captured|Kidnapped|Married|Founded|Closed|Shut|In all)\b"
    r"|(?:His|Her|Their|Its|The|Those) [\w-]+ (?:years?|months?|weeks?|days?|nights?)\b"
    r"|(?:In|On|After|During|Since|By|From) (?:[\w-]+ ){0,5}?(?:there|work|he|she|it|they)\b|"
    r"(?:The|Its|His|Her|Their|That|This|Mr|Mrs|Ms|Dr) (?P<noun>[\w-]+)|An? (?:[a-z]+ )?(?P<deal>agreement|deal|treaty|accord|pact|settlement|"
    r"contract|truce)\b)"
)
_COURSE = frozenset(
    "strike jury verdict closure marriage sponsorship partnership work works war siege ban law trial search hunt couple pair building restoration "
    "renovation dispute lockdown curfew blockade occupation walkout".split()
)
"""Nouns that take up what the sentence before told by its verb."""


_TALKS = frozenset(map(stem, "talks negotiations negotiation negotiating discussions mediation bargaining haggling".split()))
_REPAIRS = frozenset(map(stem, "restoration renovation refurbishment refit repairs overhaul works rebuilding".split()))
_REOPENS = later(r" (?:was |has |is )?(?:reopen\w*|back in use|ready)\b")
""" "The restoration began … The chapel reopened": of one thing."""


def _goes_on(article: Article, first: int, last: int) -> bool:
    """Whether the second sentence speaks of what the first does: by a pronoun or a noun of both."""
    opening = _OPENS.match(article.text, article.sentences[last].span.start)
    if opening is None:
        return False
    noun = opening["noun"]
    if noun is None and opening["deal"] is None:
        return True
    before = frozenset(map(stem, re.findall(r"[\w-]+", article.slice(article.sentences[first].span).lower())))
    if noun is None:
        return not _TALKS.isdisjoint(before)
    if _REOPENS.match(article.text, opening.end()) and not _REPAIRS.isdisjoint(before):
        return True
    return noun.lower() in _COURSE or stem(noun.lower()) in before


_LENGTHS = frozenset({"day", "week", "month", "year"})
_LEAST, _MOST = 0.3, 30.0
"""Of what lies between: less may be a part of it, more is of another scale."""
_PART = frozenset({"office", "stay"})
"""Where less may be one post of several."""
_PARTLY = later(rf"{L} (?:[a-z]+ )?(?:restoration|renovation|refit|refurbishment|search|hunt)\b|{L} as \b")
_WHOLE = later(
    rf"{M},? (?:ending |with )?after {SOFT}{L}|\b[Aa]fter {SOFT}{L} (?:there|abroad|away|in the (?:job|post|role))\b|"
    rf"\b(?:[Hh]is|[Hh]er|[Tt]heir) {SOFT}{L} (?:there|abroad|in the (?:job|post|role)|at the (?:firm|club|company|school|college|helm))\b"
)


_AS_ELSE = later(r" as an? (?:[a-z-]+ )?([a-z]+)\b")
""" "Elected mayor in 1980 … retired in 1996, after 40 years as a teacher": what the beginning doesn't name."""


def told_by_course(article: Article, at: int, length: Length) -> Iterator[Match]:
    """The length of sentence `at` against the beginning and the end that this one tells, or it and one beside it."""
    if length.unit not in _LENGTHS or length.step or article.quoted(length.span):
        return
    for first, last in ((at, at), (at - 1, at), (at, at + 1)):
        if first < 0 or last >= len(article.sentences) or article.sentences[first].block != article.sentences[last].block:
            continue
        window = Span.of(article.sentences[first].span.start, article.sentences[last].span.end)
        inside = [each for each in article.lengths if window.holds(each.span) and each.unit in _LENGTHS]
        if inside != [length] or _SHY.search(article.text, window.start, window.end):
            continue
        if first != last and not _goes_on(article, first, last):
            continue
        drawn = sketch(article, window, inside)
        points = drawn.points("day")
        if len(points) == 2:
            yield from _held(article, drawn, length, points)
            return
        if len(points) == 1 and article.date is not None:
            yield from _going_on(article, drawn, length)


def _held(article: Article, drawn: Sketch, length: Length, points: list[Moment]) -> Iterator[Match]:
    for course in _courses():
        if not any(_of(drawn, found) is length for found in course.lasts.finditer(drawn.text)):
            continue
        begun, ended = _points(drawn, course.begin), _points(drawn, course.end)
        pairs = [(start, end) for start, _ in begun for end, _ in ended if start is not end]
        if len(pairs) == 2 and pairs[0] == pairs[1][::-1]:
            pairs = [(points[0], points[1])]  # "left" and "joined" may each be of either: as they are told
        if len(pairs) != 1:
            continue
        start, end = pairs[0]
        between = distance(start, end)
        if between is None or between.high <= 0 or fits(length, between) or not _LEAST < length.minutes / max(between.high, 1) < _MOST:
            return
        if length.minutes < between.low and (_PARTLY.search(drawn.text) or (course.name in _PART and _WHOLE.search(drawn.text) is None)):
            continue
        if (post := _AS_ELSE.match(article.text, length.span.end)) is not None and drawn.text.lower().count(post[1]) == 1:
            continue
        here, there = (article.slice(each.span) for each in (start, end))
        message = f"From {here} to {there} are {amount(between, length.unit)}, not {as_told(article, length)}."
        related = (Related(start.span, "the beginning"), Related(end.span, "the end"))
        yield Match(length.span, message, related=related)
        return


def _going_on(article: Article, drawn: Sketch, length: Length) -> Iterator[Match]:
    """ "Has led the country for nine years. He took office in 2018": up to the article's own day, for longer than since then."""
    for course in _courses():
        found = next((each for each in course.lasts.finditer(drawn.text) if _of(drawn, each) is length), None)
        begun = _points(drawn, course.begin)
        if (
            found is None
            or len(begun) != 1
            or _points(drawn, course.end)
            or not _NOW.search(drawn.text, max(found.start() - 30, 0), found.end())
        ):
            continue
        start, told = begun[0]
        if course.name == "office" and not _one_post(found.group(), told):
            continue
        between = distance(start, own_day(article))
        if between is not None and between.high > 0 and not fits(length, between) and between.high < length.minutes < _MOST * between.high:
            since = amount(Distance(max(between.low, 0), between.high), length.unit)
            message = f"From {article.slice(start.span)} to now are {since}, not {as_told(article, length)}."
            yield Match(length.span, message, related=(Related(start.span, "the beginning"),))
        return


_NOW = later(
    r"\b(?:has|have|is|are)\b|['’](?:s|ve) been\b|\b(?:after|ends|ending|retires?|leaves|resign(?:s|ed)|stepp?(?:s|ed) down|quits?|leaving)\b",
    re.IGNORECASE,
)


def _of(drawn: Sketch, found: re.Match[str]) -> Length:
    return drawn.length(found["a"] or found["b"] or found["c"] or found["d"])


def _one_post(lasts: str, begun: str) -> bool:
    """Whether it's one office: the highest ("led", "in power"), or named in both: "been mayor", "elected mayor"."""
    if "re-elected" in begun or "reelected" in begun:
        return False
    return _TOP.search(lasts) is not None or bool(set(re.findall(r"[a-z]{4,}", lasts)) & set(re.findall(r"[a-z]{4,}", begun)) - {"since"})


_TOP = later(
    r"\b(?:led|ruled|governed|reigned|headed|chaired|in (?:the |his |her )?(?:office|post|job|role|power|charge|chair)|at the (?:helm|top))\b"
)


def _points(drawn: Sketch, told: re.Pattern[str]) -> list[tuple[Moment, str]]:
    """Each point once, with the words that tell it."""
    found = [(drawn.moment(each["p"] or each["q"]), each.group()) for each in told.finditer(drawn.text)]
    return [each for at, each in enumerate(found) if each[0].kind == "day" and all(each[0] is not other for other, _ in found[:at])]
