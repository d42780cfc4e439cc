"""Ages, years of birth and years of events agree.

Nobody who is 57 in 2023 was 16 in 1987, and somebody who was born in 1950 and died in 2010 was 59 or 60. Each statement allows two
years of birth; where two about one person allow none in common, one of them is wrong. A year more or less is let pass.

Bad:

    Date: 2023-10-03

    Professor Ruiz, 57, was 16 when the mill closed in 1987.
                            ^^ 16 in 1987 goes with a birth in 1970 or 1971, but “57” with 1965 or 1966.

Bad:

    He was born in 1950 and died in 2010 aged 65.
                                         ^^^^^^^ Born in 1950, he or she was 59 or 60 in 2010, not 65.

Bad:

    Date: 2024-03-05

    She was born in 1990. The 41-year-old has played for Spain since 2012.
                              ^^ 41 now goes with a birth in 1982 or 1983, but “1990” with 1990.

Bad:

    Date: 2024-03-05

    Peter Lund, 45, is on trial. Lund, 54, denies the charge.
                                       ^^ “54” here and “45” elsewhere, for what reads like one person.

Good:

    Date: 2023-10-03

    Professor Ruiz, 57, was 21 when the mill closed in 1987.

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
from itertools import combinations, product

import msgspec

from pelican_newslint.model import Block, Match, Related, Right
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.ages import Age
from pelican_newslint.prose.facts.sentences import Sentence
from pelican_newslint.rules.dates._births import Birth, births, lives
from pelican_newslint.rules.form import Found, Rule, Wakes

RULE = Rule(
    kind="fact", severity="warning", languages=("en",), needs=frozenset({"date"}),
    wakes=Wakes.on("was", "aged", "age", "born", "when", "turned", "now", tokens=("year", "number")),
)  # fmt: skip

_SLACK = 1
_FIGURE = re.compile(r"\d")
_KIN = re.compile(
    r"\b(?:sons?|daughters?|father|mother|brother|sister|wife|husband|widow|widower|partner|child|children|parents?|grand\w+|uncle|aunt|cousin|twins?|"
    r"couple|friend|victim|neighbour|colleague)\b"
)
_PLACE = re.compile(r"\b(?:in|at|from|near|of|for|to) (?:the )?$")
_THEN = re.compile(r"\b(?:(?:18|19|20)\d\d|then|ago|when|at the time|years (?:before|later|earlier)|born)\b")
_HIM = re.compile(r"(?:She|He|The|Now|In|Born|Mr|Mrs|Ms|Dr|Prof)\b")


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    starts = {block.span.start for block in woken}
    last: tuple[Sentence, list[Birth]] | None = None
    told: set[int] = set()
    for sentence in article.sentences:
        if article.blocks[sentence.block].span.start not in starts:
            continue
        if not _FIGURE.search(article.text, sentence.span.start, sentence.span.end):
            last = sentence, []
            continue
        yield from _lives(article, sentence)
        said = list(births(article, sentence))
        lived = {each[3].end for each in lives(article, sentence)}
        said = [each for each in said if each.span.end not in lived]
        pairs: list[tuple[Birth, Birth]] = []
        if len(said) > 1 and len(people := _people(article, sentence)) < 2:
            pairs += [pair for pair in combinations(said, 2) if "kin" not in people or pair[0].now or pair[1].now]
        if last is not None and said and last[1] and last[0].block == sentence.block and _one_person(article, last[0], sentence):
            pairs += product(last[1], said)
        for first, second in pairs:
            if (found := _compare(article, first, second)) and found.span.start not in told:
                told.add(found.span.start)
                yield found
        last = sentence, said
    yield from (found for found in _twice(article, woken) if found.span.start not in told)


def _one_person(article: Article, first: Sentence, second: Sentence) -> bool:
    """Whether two neighbouring sentences speak of one person only."""
    people = _people(article, first) | _people(article, second)
    if len(people) > 1 or "kin" in _people(article, second):
        return False
    return bool(people and _people(article, second)) or _HIM.match(article.slice(second.span)) is not None


def _compare(article: Article, first: Birth, second: Birth) -> Match | Right | None:
    """Two statements about one person, the more plain one as what is known."""
    if first.span.touches(second.span) or (first.now and second.now and abs(first.low - second.low) <= _SLACK):
        return None
    known, then = (second, first) if second.now and first.year is not None else (first, second)
    if then.low <= known.high + _SLACK and known.low <= then.high + _SLACK:
        return Right(then.span, f"{then.said} goes with “{article.slice(known.span)}”.")
    if first.now and second.now:
        message = f"“{article.slice(then.span)}” here and “{article.slice(known.span)}” elsewhere, for what reads like one person."
        return Match(then.span, message, related=(Related(known.span, "here"),))
    birth = f"{known.low}" if known.low == known.high else f"{known.low} or {known.high}"
    other = f"in {then.low}" if then.low == then.high else f"in {then.low} or {then.high}"
    message = f"{then.said} goes with a birth {other}, but “{article.slice(known.span)}” with {birth}."
    related = [Related(known.span, "the other statement")]
    related += [Related(each.year, "in this year") for each in (known, then) if each.year is not None]
    return Match(then.span, message, related=tuple(related))


def _lives(article: Article, sentence: Sentence) -> Found:
    for born, died, age, span in lives(article, sentence):
        if age in {died - born, died - born - 1}:
            yield Right(span, f"Born in {born}, died in {died}.")
        else:
            message = f"Born in {born}, he or she was {died - born - 1} or {died - born} in {died}, not {age}."
            yield Match(span, message, severity="error")


def _people(article: Article, sentence: Sentence) -> frozenset[str]:
    """The different people that the sentence speaks of; relatives count, since their ages stand there too."""
    names = {
        each.surname or each.text for each in article.names
        if sentence.span.holds(each.span) and each.person is not False and not each.known and not _PLACE.search(article.text[: each.span.start][-12:])
    }  # fmt: skip
    return frozenset(names | {"kin"}) if _KIN.search(article.slice(sentence.span)) else frozenset(names)


def _twice(article: Article, woken: tuple[Block, ...]) -> Found:
    """One person who is given two ages: by the same surname, where the article knows one bearer of it."""
    starts = {block.span.start for block in woken}
    first: dict[str, Age] = {}
    for age in article.ages:
        if (
            age.name is None
            or age.form not in {"apposition", "aged"}
            or age.years < 1
            or article.blocks[age.block].span.start not in starts
        ):
            continue
        name = article.names[age.name]
        surname = name.surname or name.text
        if name.person is False or " " in surname or _when(article, age):
            continue
        bearers = {each.given for each in article.names if each.surname == surname and each.given}
        known = first.setdefault(surname, age)
        if len(bearers) == 1 and abs(known.years - age.years) > _SLACK:
            message = f"“{article.slice(age.span)}” here and “{article.slice(known.span)}” elsewhere, for what reads like one person."
            yield Match(age.span, message, related=(Related(known.span, "here"),))


def _when(article: Article, age: Age) -> bool:
    """Whether the sentence tells of another time."""
    return _THEN.search(article.slice(article.sentence_at(age.span.start).span)) is not None
