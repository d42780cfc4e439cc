"""Lives told whole: born, died, at what age."""

from __future__ import annotations

from collections.abc import Iterator

from pelican_newslint.model import Match, Right, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.numerals import ORDINALS, cardinal
from pelican_newslint.prose.facts.sentences import Sentence
from pelican_newslint.prose.later import later
from pelican_newslint.rules.dates.lives.birth_cues import NO_YEAR, N

_AGED = rf"(?P<all>\b(?:aged|at (?:the age of )?|age|was|at age) ?{N})\b(?! ?(?:per|%|years? after))"
_DIED = (
    later(
        rf"\b(?:[Bb]orn|[Bb]irth)\b[^.;]{{1,50}}?(?P<b>(?:18|19|20)\d\d)\b[^.;]{{1,80}}?\bdied\b[^.;]{{1,40}}?(?P<d>(?:19|"
        rf"20)\d\d)\b[^.;]{{0,40}}?{_AGED}"
    ),
    later(
        rf"\bdied\b{NO_YEAR}{{1,40}}?(?P<d>(?:18|19|"
        rf"20)\d\d)\b{NO_YEAR}{{0,30}}?{_AGED}{NO_YEAR}{{0,40}}?\bborn\b{NO_YEAR}{{0,40}}?(?P<b>(?:18|19|20)\d\d)\b"
    ),
    later(rf"\((?P<b>(?:18|19)\d\d) ?[–-] ?(?P<d>(?:19|20)\d\d)\)[^.;]{{0,60}}?\bdied (?P<all>(?:aged|at (?:the age of )?|at age) ?{N})\b"),
)


def lives(article: Article, sentence: Sentence) -> Iterator[tuple[int, int, int, Span]]:
    """Year of birth, year of death, the age that is told, and where it stands."""
    text, start = article.slice(sentence.span), sentence.span.start
    if "died" not in text:
        return
    for pattern in _DIED:
        for found in pattern.finditer(text):
            if age := cardinal(found["n"]):
                yield int(found["b"]), int(found["d"]), age, Span.of(start + found.start("all"), start + found.end("all"))


_BORN = r"(?:who (?:was|had been) )?[Bb]orn (?:[^.;]{1,40}? )?in (?:[A-Z][a-z]+ )?(?P<b>(?:18|19|20)\d\d)\b"
_NTH = r"(?P<all>(?P<n>\d{1,3}(?=st|nd|rd|th)|[a-z]{5,9})(?:st|nd|rd|th)?(?:th)? birthday)"
_BIRTHDAYS = (
    later(rf"\b[Ii]n (?:[A-Z][a-z]+ )?(?P<y>(?:19|20)\d\d)\b{NO_YEAR}{{0,80}}?\b{_NTH} of {NO_YEAR}{{2,50}}?,? {_BORN}"),
    later(
        rf"\b{_BORN},? {NO_YEAR}{{0,60}}?\b(?:his|her) {_NTH},? (?:on [a-z ]{{2,14}}day |which was )?in (?:[A-Z][a-z]+ )?(?P<y>(?:19|20)\d\d)\b"
    ),
)


def birthdays(article: Article, sentence: Sentence) -> Iterator[tuple[int, int, int, Span]]:
    """Which birthday, in what year, the year of birth, and where the birthday stands."""
    text, start = article.slice(sentence.span), sentence.span.start
    if "birthday" not in text or "orn " not in text:
        return
    for pattern in _BIRTHDAYS:
        for found in pattern.finditer(text):
            nth = int(found["n"]) if found["n"].isdecimal() else ORDINALS.get(found["n"], 0)
            if nth:
                yield nth, int(found["y"]), int(found["b"]), Span.of(start + found.start("all"), start + found.end("all"))


def told_whole(article: Article, sentence: Sentence) -> Iterator[Match | Right]:
    """What is wrong, and what is right, with the lives and birthdays of a sentence."""
    for born, died, age, span in lives(article, sentence):
        if age in {died - born, died - born - 1}:
            yield Right(span, f"Born in {born}, died in {died}.")
        else:
            message = f"Born in {born}, he or she was {died - born - 1} or {died - born} in {died}, not {age}."
            yield Match(span, message, severity="error")
    for nth, year, born, span in birthdays(article, sentence):
        if born + nth == year:
            yield Right(span, f"Born in {born}, {nth} in {year}.")
        else:
            yield Match(span, f"Whoever was born in {born} was {year - born} in {year}, not {nth}.", severity="error")
