"""What sentences say about the year in which somebody was born."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from pelican_newslint.model import Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.sentences import Sentence

_N = r"(?P<n>\d{1,2}|10\d)"
_YEAR = r"(?P<y>(?:18|19|20)\d\d)"
_THEN = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?:was|were|turned) {_N}(?= when\b)(?:(?!\bin (?:18|19|20)\d\d).){{1,90}}?\bin {_YEAR}\b",
        rf"\b(?:was|turned) (?:aged )?{_N} (?:years old )?in {_YEAR}\b",
        rf"\bin {_YEAR},? (?:\w+ ){{0,4}}?(?:at (?:the age of |age )|aged |when (?:he|she) was |at ){_N}\b(?! ?(?:per|%|million|a\.?m|p\.?m))",
        rf"\b[Ii]n {_YEAR},? (?:he|she) (?:was|turned) {_N}\b(?! ?(?:per|%|years? in))",
        rf"\b(?:at (?:the age of |age )|[Aa]ged ){_N},? (?:(?!\bin (?:18|19|20)\d\d).){{0,60}}?\bin {_YEAR}\b",
        rf"\bwhen (?:she|he) (?:was|turned) {_N}\b(?:(?!\bin (?:18|19|20)\d\d).){{0,60}}?\bin {_YEAR}\b",
        rf"\bin {_YEAR}\b(?:(?!\bin (?:18|19|20)\d\d)[^.;]){{0,50}}?\bwhen (?:she|he) (?:was|turned) {_N}\b",
    )
)
_NOW = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?<=\w), {_N}, (?!then\b)(?=\w)",
        rf"(?:^[A-Z][\w'’-]+|\b[Ss]he|\b[Hh]e) (?:was|is) {_N}\.$",
        rf"\b(?:is|are|and) now (?:aged )?{_N}\b(?! ?(?:per|%|million|years|of|people|\w+s\b))",
        rf"\b[Nn]ow (?:aged )?{_N},",
        rf"\b[Tt]he {_N}-year-old(?:,| (?:was|is|has|had|who|said|says|will|lived|lives|died|from|told|made|won|scored|joined|played|denies|"
        rf"denied|also)\b)",
        rf"(?<=\w), {_N}\.$",
    )
)
_FIGURE = re.compile(r"\d")
_DATED = re.compile(r"(?:18|19|20)\d\d")
"""Without a year none of the patterns but `_NOW` can match."""
_BORN = re.compile(rf"\b(?:[Bb]orn|[Bb]irth) (?:\w+ ){{0,6}}?(?:in|on) (?:\d{{1,2}} )?(?:[A-Z][a-z]+ )?(?:\d{{1,2}}, )?{_YEAR}\b")


class Birth(msgspec.Struct, frozen=True):
    """The years of birth that a statement allows; `span` is the age or the year of birth, `year` the year of an age."""

    low: int
    high: int
    span: Span
    said: str
    now: bool = False
    year: Span | None = None


def births(article: Article, sentence: Sentence) -> Iterator[Birth]:
    """All statements of one sentence; ages without a year are of the article's own day."""
    text, start = article.slice(sentence.span), sentence.span.start
    if not _FIGURE.search(text):
        return
    dated = _DATED.search(text) is not None
    taken: set[int] = set()
    for born in _BORN.finditer(text) if dated else ():
        taken.add(born.start("y"))
        year = int(born["y"])
        yield Birth(year, year, Span.of(start + born.start("y"), start + born.end("y")), f"born in {year}")
    for pattern in _THEN if dated else ():
        for found in pattern.finditer(text):
            if taken.isdisjoint({found.start("n"), found.start("y")}):
                taken |= {found.start("n"), found.start("y")}
                age, year = int(found["n"]), int(found["y"])
                span, at = (Span.of(start + found.start(group), start + found.end(group)) for group in ("n", "y"))
                yield Birth(year - age - 1, year - age, span, f"{age} in {year}", year=at)
    if article.date is None:
        return
    for pattern in _NOW:
        for found in pattern.finditer(text):
            group = "n"
            if found[group] is None or found.start(group) in taken or ("year-old" in found.group() and _past(text)):
                continue
            taken.add(found.start(group))
            age, now = int(found[group]), article.date.year
            yield Birth(now - age - 1, now - age, Span.of(start + found.start(group), start + found.end(group)), f"{age} now", now=True)


def _past(text: str) -> bool:
    """Whether "the 16-year-old" of the sentence may be so old in another year."""
    return re.search(r"\b(?:in|of|during) (?:the )?(?:18|19|20)\d\d\b|\b(?:then|ago|at the time)\b", text) is not None


_DIED = re.compile(
    rf"\b(?:[Bb]orn|[Bb]irth)\b[^.;]{{1,50}}?(?P<b>(?:18|19|20)\d\d)\b[^.;]{{1,80}}?\bdied\b[^.;]{{1,40}}?(?P<d>(?:19|20)\d\d)\b[^.;]{{0,40}}?"
    rf"(?P<all>\b(?:aged|at (?:the age of )?|age|was|at age) ?{_N})\b(?! ?(?:per|%|years? after))"
)
_BRACKETS = re.compile(
    rf"\((?P<b>(?:18|19)\d\d) ?[–-] ?(?P<d>(?:19|20)\d\d)\)[^.;]{{0,60}}?\bdied (?P<all>(?:aged|at (?:the age of )?|at age) ?{_N})\b"
)


def lives(article: Article, sentence: Sentence) -> Iterator[tuple[int, int, int, Span]]:
    """Year of birth, year of death, the age that is told, and where it stands."""
    text, start = article.slice(sentence.span), sentence.span.start
    if "died" not in text:
        return
    for pattern in (_DIED, _BRACKETS):
        for found in pattern.finditer(text):
            yield int(found["b"]), int(found["d"]), int(found["n"]), Span.of(start + found.start("all"), start + found.end("all"))
