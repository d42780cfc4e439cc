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

    The barge is 15 years old and was launched in 2011.
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

Bad:

    Date: 2024-05-06

    The bakery, founded in 1987, will celebrate its 40th anniversary next month.
                                                    ^^^^^^^^^^^^^^^^ Since 1987 are 37 years, not 40.

Good:

    Date: 2024-05-06

    The band was formed in 1990. The club celebrates its 50th birthday, and the bank its 12th. The firm, founded in 1987, celebrates its 10th
    anniversary in Chile.

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
from pelican_newslint.rules.dates.lives.focus import KIN
from pelican_newslint.rules.dates.lives.jubilees import JUBILEES
from pelican_newslint.rules.dates.lives.stood_since import stood_since
from pelican_newslint.rules.dates.lives.thing_cues import BACK, BORN, CARS, MODEL, NOT_NOUN, OLD, PEOPLE, SOFT, SORTS
from pelican_newslint.rules.form import Found, Rule, Wakes, starts

RULE = Rule(
    kind="fact", severity="warning", languages=("en",), needs=frozenset({"date"}), category="temporal-contradiction",
    wakes=Wakes.on(
        "old", "turns", "turn", "anniversary", "birthday", "jubilee", *JUBILEES, tokens=("year",)
    ),
)  # fmt: skip


class _Made(NamedTuple):
    noun: str  # its stem; empty for "it"
    year: int
    span: Span
    sentence: int
    about: frozenset[str]


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    begins = starts(woken)
    made: list[_Made] | None = None
    yield from stood_since(article, begins)
    for at, sentence in enumerate(article.sentences):
        if article.blocks[sentence.block].span.start not in begins or not _WORDS.search(
            article.text, sentence.span.start, sentence.span.end
        ):
            continue
        marked: set[int] = set()
        for pattern in OLD:
            for found in pattern.finditer(article.text, sentence.span.start, sentence.span.end):
                told = _told(found) if found.start("all") not in marked else 0
                if not told or _people(found) or BACK.search(article.text, sentence.span.start, sentence.span.end):
                    continue
                made = list(_things(article)) if made is None else made
                for match in _judged(article, at, found, told, made):
                    marked.add(found.start("all"))
                    yield match


def _people(found: re.Match[str]) -> bool:
    return not PEOPLE.isdisjoint({found["noun"].lower(), found.groupdict().get("head") or ""})


_WORDS = later(r"-year-old|years old|\bturn|\bwill be \d|centen|jubilee|anniversary|birthday|half-century|(?:th|st|nd|rd) year\b")


def _judged(article: Article, at: int, found: re.Match[str], told: int, made: list[_Made]) -> Iterator[Match]:
    thing = _which(article, at, found, made)
    if thing is None:
        return
    assert article.date is not None
    groups = found.groupdict()
    soon = (groups.get("when") or "").strip()
    then = int(groups.get("at") or 0) or article.date.year + (soon == "next year") - (soon.lower() == "last year")
    if soon.lower().startswith("last ") and _MONTHS[soon.split()[1]] > article.date.month:
        then -= 1  # "last autumn", told in spring
    real = then - thing.year
    soft = SOFT.search(article.text[max(found.start("all") - 12, 0) : found.start("all")])
    loose = 0.15 if soft else 0.05 if told % 10 == 0 and "old" in found["all"] else 0.0
    if real < 0 or abs(real - told) <= max(1.0, loose * real):
        return
    span = Span.of(*found.span("all"))
    says = f"From {thing.year} to {then} are" if then != article.date.year else f"Since {thing.year} are"
    sure = thing.sentence == at and not soft and abs(real - told) > _PLAIN and not article.quoted(span)
    yield Match(span, f"{says} {real} years, not {told}.", related=(Related(thing.span, "the year"),), severity="error" if sure else None)


def _spoken_of(article: Article, at: int, thing: _Made) -> bool:
    """Whether a sentence speaks of what the one before was about: "It will mark …", "The bakery will …"."""
    first, last = article.sentences[at].first_word, article.sentences[at].last_word
    words = article.words.lower[first : last + 1]
    words = words[2:] if words[:1] in (("last",), ("this",), ("in",)) else words
    return words[:1] in (("it",), ("its",), ("they",), ("their",)) or not thing.noun or thing.noun in map(stem, words)


_MONTHS = {"year": 0, "week": 1, "month": 1, "spring": 4, "summer": 7, "autumn": 10, "winter": 12}
"""By when in a year it can have been its own."""
_PLAIN = 2
"""Years off, from which it's no matter of counting."""


def _which(article: Article, at: int, found: re.Match[str], made: list[_Made]) -> _Made | None:
    """The one thing with a year that the age can be of."""
    noun = found["noun"].lower()
    here = [each for each in made if each.sentence == at and not each.span.touches(Span.of(*found.span("all")))]
    if noun in ("it", ""):
        if _ELSE.search(article.text, article.sentences[at].span.start, found.start()):
            return None
        if KIN.search(article.slice(article.sentences[at].span)):
            return None
        near = here or [each for each in made if at - each.sentence == 1 and _spoken_of(article, at, each)]
        near = near or [each for each in made if each.sentence - at == 1 and not each.noun]
        return near[0] if len(near) == 1 else None
    nouns = {noun, found.groupdict().get("head") or noun}
    stems = {stem(each) for each in nouns}
    sorts = [sort for sort in SORTS if not sort.isdisjoint(nouns)]
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
        for found in BORN.finditer(article.text, sentence.span.start, sentence.span.end):
            if _NEW.search(found["lead"]):
                continue
            yield _Made(
                _subject(found["lead"]),
                int(found["y"]),
                Span.of(*found.span("y")),
                at,
                frozenset(re.findall(r"\w+", found["lead"].lower())),
            )
        for found in MODEL.finditer(article.text, sentence.span.start, sentence.span.end):
            yield _Made("*", int(found["y"]), Span.of(*found.span("y")), at, CARS)


_ELSE = later(r";|\bits [a-z]+ (?:marks?|celebrates?|is|will|has|holds?)\b|\bwhose\b")
_NEW = later(r"\b(?:another|second|new|replacement|extension|wing|annex)\b")


def _subject(lead: str) -> str:
    """The noun that is said to be made then: the last of the words before the verb that can be one."""
    words = re.findall(r"[A-Za-z'’-]+", re.sub(r", (?:which|that|who) [^,]*,| (?:is|are) [\w-]+ years old\b", " ", lead))
    for word in reversed(words):
        if word.lower() in ("it", "its"):
            return ""
        if word.lower() in NOT_NOUN or word.lower().endswith("ly"):
            continue
        return stem(word.lower())
    return ""


def _told(found: re.Match[str]) -> int:
    groups = found.groupdict()
    if named := groups.get("c"):
        return JUBILEES[named]
    written = (groups.get("n") or groups.get("o") or "").lower()
    digits = re.match(r"\d+", written)
    if whole := re.fullmatch(r"(\w+) hundred(?: and (\S+))?", written):
        return 100 * CARDINALS.get(whole[1], 1) + CARDINALS.get(whole[2] or "", 0)
    count = int(digits[0]) if digits else CARDINALS.get(written) or ORDINALS.get(written) or 0
    return count if count >= 3 else 0
