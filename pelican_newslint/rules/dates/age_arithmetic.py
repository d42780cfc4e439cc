"""Ages, years of birth and years of events agree.

Somebody who is 57 in 2023 was not 16 in 1987, and somebody who was born in 1950 and died in 2010 was 59 or 60. Each statement allows two
years of birth; where two about one person allow none in common, one of them is wrong. A year more or less is let pass.

Bad:

    Date: 2023-10-03

    Professor Ruiz, 57, was 16 when she first dived in 1987.
                            ^^ 16 in 1987 goes with a birth in 1970 or 1971, but “57” with 1965 or 1966.

Bad:

    He was born in 1950 and died in 2010 aged 65.
                                         ^^^^^^^ Born in 1950, he or she was 59 or 60 in 2010, not 65.

Good:

    Date: 2023-10-03

    Professor Ruiz, 57, was 21 when she first dived in 1987.

Good:

    He was born in 1950 and died in 2010 aged 60.

Good:

    Date: 2023-10-03

    Her son, 56, was 20 when the ferry, then 16, was sold in 1987. Ana Ruiz, 40, and Bo Lund, 60, met in 1990 at the age of seven.

Good:

    She was 16 when it opened in 1987, and her father was 40 when it closed in 1999.

Evidence: no person is given an age twice in 2,072 BBC pieces in a form that is read here; the sums are certain.
"""

from __future__ import annotations

import re

import msgspec

from pelican_newslint.model import Block, Match, Related, Right, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.sentences import Sentence
from pelican_newslint.rules.form import Found, Rule, Wakes

RULE = Rule(
    kind="fact", severity="warning", languages=("en",), needs=frozenset({"date"}),
    wakes=Wakes.on("was", "aged", "age", "born", "when", tokens=("year",)),
)  # fmt: skip

_N = r"(\d{1,2}|10\d)"
_YEAR = r"((?:18|19|20)\d\d)"
_THEN = re.compile(
    rf"\b(?:was|were|turned) {_N} when\b|\bwhen (?:she|he|they) (?:was|were|turned) {_N}\b|\bat (?:the age of |age ){_N}\b|\b[Aa]ged {_N}\b"
)
_NOW = re.compile(
    rf"(?<=\w), {_N}, (?:was|is|had|has|who|said|says|a|an|the)\b|^[A-Z][\w'’-]+ (?:was|is) {_N}\.$|\b(?:[Ss]he|[Hh]e) (?:was|is) {_N}\.$"
)
_BORN = re.compile(rf"\bborn (?:\w+ ){{0,6}}?in {_YEAR}\b")
_DIED = re.compile(
    rf"\bborn (?:\w+ ){{0,6}}?in {_YEAR}\b.{{1,80}}?\bdied (?:\w+ ){{0,6}}?in {_YEAR}\b.{{0,40}}?\b(aged {_N}|at (?:the age of )?{_N})\b"
)
_PRONOUN = re.compile(r"(?:She|He)\b")
_SLACK = 1


class _Birth(msgspec.Struct, frozen=True):
    """The years of birth that a statement allows."""

    low: int
    high: int
    span: Span
    said: str


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    starts = {block.span.start for block in woken}
    sentences = [each for each in article.sentences if article.blocks[each.block].span.start in starts]
    for at, sentence in enumerate(sentences):
        text = article.slice(sentence.span)
        yield from _life(sentence, text)
        following = sentences[at + 1] if at + 1 < len(sentences) and sentences[at + 1].block == sentence.block else None
        known = _now(article, sentence, text) or _born(sentence, text)
        if known is None or _people(article, sentence) > 1:
            continue
        for other in (sentence, following):
            if other is None or (other is following and not _PRONOUN.match(article.slice(other.span))):
                continue
            then = _then(article, other)
            if then is not None and not then.span.touches(known.span):
                yield _compare(article, known, then)


def _compare(article: Article, known: _Birth, then: _Birth) -> Match | Right:
    if then.low <= known.high + _SLACK and known.low <= then.high + _SLACK:
        return Right(then.span, f"{then.said} goes with “{article.slice(known.span)}”.")
    birth = f"in {known.low}" if known.low == known.high else f"{known.low} or {known.high}"
    message = f"{then.said} goes with a birth in {then.low} or {then.high}, but “{article.slice(known.span)}” with {birth}."
    return Match(then.span, message, related=(Related(known.span, "the other statement"),))


def _life(sentence: Sentence, text: str) -> Found:
    if found := _DIED.search(text):
        born, died, age = int(found[1]), int(found[2]), int(found[4] or found[5])
        span = Span.of(sentence.span.start + found.start(3), sentence.span.start + found.end(3))
        if age in {died - born, died - born - 1}:
            yield Right(span, f"Born in {born}, died in {died}.")
        else:
            message = f"Born in {born}, he or she was {died - born - 1} or {died - born} in {died}, not {age}."
            yield Match(span, message, severity="error")


def _now(article: Article, sentence: Sentence, text: str) -> _Birth | None:
    """An age on the article's own day."""
    assert article.date is not None
    found = _NOW.search(text)
    if found is None:
        return None
    span, age = _number(sentence, found)
    return _Birth(article.date.year - age - 1, article.date.year - age, span, f"{age} now")


def _born(sentence: Sentence, text: str) -> _Birth | None:
    found = _BORN.search(text)
    if found is None:
        return None
    span = Span.of(sentence.span.start + found.start(1), sentence.span.start + found.end(1))
    return _Birth(int(found[1]), int(found[1]), span, f"born in {found[1]}")


def _then(article: Article, sentence: Sentence) -> _Birth | None:
    """An age in a year that the same sentence names, where it names only one."""
    found = _THEN.search(article.slice(sentence.span))
    years = [each for each in article.years if sentence.span.holds(each.span) and each.form == "year"]
    if found is None or len(years) != 1 or years[0].preposition not in {"in", "since"}:
        return None
    span, age = _number(sentence, found)
    year = years[0].year
    if article.text[: years[0].span.start].endswith("born in "):
        return None
    return _Birth(year - age - 1, year - age, span, f"{age} in {year}")


def _number(sentence: Sentence, found: re.Match[str]) -> tuple[Span, int]:
    group = found.lastindex or 0
    return Span.of(sentence.span.start + found.start(group), sentence.span.start + found.end(group)), int(found[group])


def _people(article: Article, sentence: Sentence) -> int:
    """How many different people the sentence names; relatives count, since their ages stand there too."""
    names = {each.surname or each.text for each in article.names if sentence.span.holds(each.span) and each.person is not False and not each.known}
    kin = re.search(r"\b(?:son|daughter|father|mother|brother|sister|wife|husband|partner|child|children)\b", article.slice(sentence.span))
    return len(names) + bool(kin)
