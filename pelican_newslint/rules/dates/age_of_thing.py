"""A thing is as old as its year says.

"The hotel is 25 years old; it opened in 1984" and "the 2005 Opel … the ten-year-old car" don't agree with an article of 2019. The age and the year
must be of one thing: the same noun, or "it" in the sentence beside. A year more or less is let pass, and more for "nearly".

Bad:

    Date: 2019-02-13

    The hotel is 25 years old; it opened in 1984.
                 ^^^^^^^^^^^^ Since 1984 are 35 years, not 25.

Bad:

    Date: 2024-05-10

    Its hall, a chapel built in 1874, was sold. The chapel, which would be 140 years old this autumn, needs heating.
                                                                           ^^^^^^^^^^^^^ Since 1874 are 150 years, not 140.

Bad:

    Date: 2016-12-02

    The club was established in 1889 and celebrates its centenary next year.
                                                        ^^^^^^^^^ From 1889 to 2017 are 128 years, not 100.

Bad:

    Date: 2020-01-10

    The fire began in a 2005 Opel Zafira. The ten-year-old car had been recalled.
                                              ^^^^^^^^^^^^ Since 2005 are 15 years, not 10.

Bad:

    Date: 2020-11-24

    The tractor is 15 years old and was built in 2011.
                   ^^^^^^^^^^^^ Since 2011 are 9 years, not 15.

Good:

    Date: 2019-02-13

    The hotel is 35 years old; it opened in 1984. The chapel, built in 1874, has a 40-year-old roof.

Good:

    Date: 2019-02-13

    In 2010 the school, built in 1960, was 50 years old.

Good:

    Date: 2019-02-13

    The tower was built in 1850 on the site of a church that was 140 years old. A museum opened in 1990; the 12-year-old boy broke in.

Evidence: 0 in 1.1 million words of edited news and public reports.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

import msgspec

from pelican_newslint.model import Block, Match, Related, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.numerals import CARDINALS, ORDINALS
from pelican_newslint.prose.facts.stems import stem
from pelican_newslint.prose.later import later
from pelican_newslint.rules.dates._focus import KIN
from pelican_newslint.rules.form import Found, Rule, Wakes, starts

RULE = Rule(
    kind="fact", severity="warning", languages=("en",), needs=frozenset({"date"}), category="temporal-contradiction",
    wakes=Wakes.on(
        "old", "turns", "turn", "centenary", "centennial", "bicentenary", "anniversary", "birthday", "jubilee", tokens=("year",)
    ),
)  # fmt: skip

_Y = r"(?P<y>(?:1[4-9]|20)\d\d)"
_MADE = (
    r"(?:founded|built|opened(?: its doors)?|established|formed|launched|created|started|set up|erected|completed|put up|constructed|"
    r"incorporated|installed|planted|manufactured|assembled|cast|cut|painted|woven|sunk|"
    r"first (?:held|opened|built|staged|published|printed|shown|played|run)|inaugurated|unveiled|introduced|dug (?:up|out)|discovered|"
    r"commissioned|laid|dating|dates?(?: back)? (?:from|to)|"
    r"goes back to|made|born|chartered|registered|began|delivered)"
)
_BORN = later(
    rf"(?P<lead>(?:[\w'’-]+,? ){{0,7}}?)(?<![\w-]){_MADE}(?: here| back| there)?(?: by (?:[\w'’-]+ ){{1,4}}?)? ?(?:in |from |to "
    rf")?(?:[A-Z][a-z]+ )?{_Y}\b(?!-)"
)
_MODEL = later(rf"\b(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir) (?:[a-z-]+ )?{_Y} (?P<make>[A-Z]\w+)(?: [A-Z0-9]\w*)?")
_N = r"(?P<n>\d{1,3}|(?:an?|one|two|three|four|five) hundred(?: and [a-z]+(?:-[a-z]+)?)?|[a-z]+(?:-[a-z]+)?)"
_SOON = (
    r"(?: (?P<when>next year|this (?:year|month|week|spring|summer|autumn|fall|winter)|today|on \w+day|"
    r"in (?:January|February|March|April|May|June|July|August|September|October|November|December)))"
)
_OLD = (
    later(rf"\b(?P<all>{_N}-year-old) (?P<noun>[a-z-]+)(?: (?P<head>[a-z]+))?\b"),
    later(
        rf"\b(?P<noun>[a-z]+|[Ii]t),? (?:(?:which |that )?(?:was |were )?{_MADE}[^,.;]{{0,40}}\d{{4}},? (?:and |which |that )?)?(?:which |that )?"
        rf"(?:is|are|will be|would be|turns|will turn|is now|is just) (?P<all>{_N} years "
        rf"old)\b(?P<soon>{_SOON}?)"
    ),
    later(
        rf"\b(?P<noun>[a-z]+|[Ii]t),? (?:(?:which|that) )?(?:(?:was |were )?(?:{_MADE})[^,.;]{{0,30}}\d{{4}},? (?:and )?)?(?:turns|will "
        rf"turn|will be|turned) (?P<all>{_N})(?P<soon>{_SOON})"
    ),
    later(rf"\band (?:is|will be) (?:now )?(?P<all>{_N} years old)(?P<soon>{_SOON}?)(?P<noun>)"),
    later(
        rf"\b(?:its|their|the) (?P<all>(?P<c>centenary|centennial|bicentenary|bicentennial|sesquicentenary|tercentenary|half-century|golden "
        rf"jubilee|silver jubilee|diamond jubilee)|"
        rf"(?:(?P<o>[a-z]+(?:-[a-z]+)?|\d{{1,3}}(?:st|nd|rd|th)) (?:anniversary|birthday|year)))\b(?: in (?:the|this) \w+| with "
        rf"[^.,;]{{3,30}})?(?P<soon>{_SOON})(?P<noun>)"
    ),
)
_JUBILEES = {
    "centenary": 100, "centennial": 100, "bicentenary": 200, "bicentennial": 200, "sesquicentenary": 150, "tercentenary": 300, "half-century": 50,
    "golden jubilee": 50, "silver jubilee": 25, "diamond jubilee": 60,
}  # fmt: skip
_PEOPLE = frozenset(
    "boy girl man woman son daughter student pupil victim suspect teenager youth child keeper driver owner player striker midfielder defender "
    "mother father brother sister singer actor actress president leader person resident farmer pensioner grandmother widow widower".split()
)
_CARS = frozenset("car vehicle van truck lorry minivan saloon model hatchback pickup bus motorcycle motorbike jeep taxi".split())
_SORTS = (
    _CARS, frozenset("aircraft plane aeroplane airplane jet airliner bomber helicopter".split()),
    frozenset("ship boat vessel ferry trawler steamer yacht tug".split()))  # fmt: skip
_SOFT = later(r"\b(?:about|around|nearly|almost|some|more than|over|at least|roughly)(?: a)? $")
_NOT_NOUN = frozenset(
    "was were is are been be had has have which that it and first originally only just also being in on at by of the a an".split()
)
_BACK = later(r"\b(?:then|at the time|in (?:1[5-9]|20)\d\d the|was [a-z]+ed [^.;]{3,40} (?:site|place|ruins) of)\b")


class _Made(NamedTuple):
    noun: str  # its stem; empty for "it"
    year: int
    span: Span
    sentence: int
    about: frozenset[str]


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    begins = starts(woken)
    made: list[_Made] | None = None
    for at, sentence in enumerate(article.sentences):
        if article.blocks[sentence.block].span.start not in begins or not _WORDS.search(
            article.text, sentence.span.start, sentence.span.end
        ):
            continue
        marked: set[int] = set()
        for pattern in _OLD:
            for found in pattern.finditer(article.text, sentence.span.start, sentence.span.end):
                told = _told(found) if found.start("all") not in marked else 0
                if not told or _people(found) or _BACK.search(article.text, sentence.span.start, sentence.span.end):
                    continue
                made = list(_things(article)) if made is None else made
                for match in _judged(article, at, found, told, made):
                    marked.add(found.start("all"))
                    yield match


def _people(found: re.Match[str]) -> bool:
    return not _PEOPLE.isdisjoint({found["noun"].lower(), found.groupdict().get("head") or ""})


_WORDS = later(r"-year-old|years old|\bturn|\bwill be \d|centen|jubilee|anniversary|birthday|half-century|(?:th|st|nd|rd) year\b")


def _judged(article: Article, at: int, found: re.Match[str], told: int, made: list[_Made]) -> Iterator[Match]:
    thing = _which(article, at, found, made)
    if thing is None:
        return
    assert article.date is not None
    groups = found.groupdict()
    soon = (groups.get("when") or "").strip()
    then = article.date.year + (soon == "next year")
    real = then - thing.year
    soft = _SOFT.search(article.text[max(found.start("all") - 12, 0) : found.start("all")])
    loose = 0.15 if soft else 0.05 if told % 10 == 0 and "old" in found["all"] else 0.0
    if real < 0 or abs(real - told) <= max(1.0, loose * real):
        return
    span = Span.of(*found.span("all"))
    says = f"From {thing.year} to {then} are" if soon == "next year" else f"Since {thing.year} are"
    yield Match(span, f"{says} {real} years, not {told}.", related=(Related(thing.span, "the year"),))


def _which(article: Article, at: int, found: re.Match[str], made: list[_Made]) -> _Made | None:
    """The one thing with a year that the age can be of."""
    noun = found["noun"].lower()
    here = [each for each in made if each.sentence == at and not each.span.touches(Span.of(*found.span("all")))]
    if noun in ("it", ""):
        if _ELSE.search(article.text, article.sentences[at].span.start, found.start()):
            return None
        if KIN.search(article.slice(article.sentences[at].span)):
            return None
        near = here or [each for each in made if at - each.sentence == 1]
        return near[0] if len(near) == 1 else None
    nouns = {noun, found.groupdict().get("head") or noun}
    stems = {stem(each) for each in nouns}
    sorts = [sort for sort in _SORTS if not sort.isdisjoint(nouns)]
    same = [each for each in made if each.noun in stems or any(not sort.isdisjoint(each.about) for sort in sorts)]
    if len({each.year for each in same}) == 1:
        return same[0]
    own = [each for each in here if each.noun in {"", *stems}]
    beside = [each for each in made if each.noun == "" and abs(each.sentence - at) == 1 and each.sentence > at]
    return own[0] if len(own) == 1 and not same else beside[0] if len(beside) == 1 and not same and not here else None


def _things(article: Article) -> Iterator[_Made]:
    for at, sentence in enumerate(article.sentences):
        if article.blocks[sentence.block].scope not in {"paragraph", "item", "caption", "summary"}:
            continue
        if not any(sentence.span.holds(each.span) for each in article.years):
            continue
        for found in _BORN.finditer(article.text, sentence.span.start, sentence.span.end):
            if _NEW.search(found["lead"]):
                continue
            yield _Made(
                _subject(found["lead"]),
                int(found["y"]),
                Span.of(*found.span("y")),
                at,
                frozenset(re.findall(r"\w+", found["lead"].lower())),
            )
        for found in _MODEL.finditer(article.text, sentence.span.start, sentence.span.end):
            yield _Made("*", int(found["y"]), Span.of(*found.span("y")), at, _CARS)


_ELSE = later(r";|\bits [a-z]+ (?:marks?|celebrates?|is|will|has|holds?)\b|\bwhose\b")
_NEW = later(r"\b(?:another|second|new|replacement|extension|wing|annex)\b")


def _subject(lead: str) -> str:
    """The noun that is said to be made then: the last of the words before the verb that can be one."""
    words = re.findall(r"[A-Za-z'’-]+", re.sub(r", (?:which|that|who) [^,]*,| (?:is|are) [\w-]+ years old\b", " ", lead))
    for word in reversed(words):
        if word.lower() in ("it", "its"):
            return ""
        if word.lower() in _NOT_NOUN or word.lower().endswith("ly"):
            continue
        return stem(word.lower())
    return ""


def _told(found: re.Match[str]) -> int:
    groups = found.groupdict()
    if named := groups.get("c"):
        return _JUBILEES[named]
    written = (groups.get("n") or groups.get("o") or "").lower()
    digits = re.match(r"\d+", written)
    if whole := re.fullmatch(r"(\w+) hundred(?: and (\S+))?", written):
        return 100 * CARDINALS.get(whole[1], 1) + CARDINALS.get(whole[2] or "", 0)
    count = int(digits[0]) if digits else CARDINALS.get(written) or ORDINALS.get(written) or 0
    return count if count >= 3 else 0
