"""“Friday's budget” isn't read on Thursday.

A weekday's own event ("Friday's budget", "Monday's reading") and a sentence elsewhere that puts the same noun on another weekday ("the budget is
read on Thursday") can't both be right. The noun must stand in the singular throughout, with one weekday here and one there; what comes every day
or week (editions, sessions, shifts) is left alone.

Bad:

    Mr Lund must name four ministers before Friday's budget.
                                            ^^^^^^^^ “Friday's budget” here, but the budget is told of Thursday too.

    The posts will be filled before the budget is read on Thursday.

Bad:

    The regatta was held on Sunday in heavy rain.

    Few will forget Saturday's regatta.
                    ^^^^^^^^^^ “Saturday's regatta” here, but the regatta is told of Sunday too.

Good:

    Mr Lund must name four ministers before Thursday's budget.

    The posts will be filled before the budget is read on Thursday.

Good:

    Few will forget Saturday's regatta. The next regatta was held on Sunday.

    Sunday's edition sold out. The edition was printed on Saturday.

Good:

    Friday's budget was his first. The budget that was read on a Thursday in 2010 was hers.

Good:

    Hundreds came to Saturday's funeral. The funeral was announced on Tuesday.

Good:

    Saturday's regatta was called off, and the regatta will be held on Sunday.

Evidence: 0 in 1.2 million words of edited news and public reports.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator

import msgspec

from pelican_newslint.model import Block, Match, Related, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes

RULE = Rule(
    kind="fact", severity="warning", languages=("en",), category="temporal-contradiction", wakes=Wakes(tokens=frozenset({"weekday"}))
)  # fmt: skip

_DAYS = "|".join(calendar.day_name)
_OWN = later(
    rf"(?<!last )(?<!next )\b(?P<day>{_DAYS})['’]s (?:(?P<adjective>(?!first|second|third|final|other)[a-z-]+) )?(?P<noun>[a-z]{{4,}})\b(?! on\b)"
)
_VERBS = (
    r"(?:(?:(?:is|was|will be|would be|is to be|has been) (?:only |just )?(?:held|read|presented|delivered|played|staged|unveiled|fought|run|set for|"
    r"due|here|out)|is|was|will be|takes place|took place|will take place|comes|will come) (?:in [A-Z]\w+ |at [A-Z]\w+ )?)"
)
"""Of the event itself: a vote may be called, a funeral announced, a deal agreed on days of their own."""
_RECURS = frozenset(
    "morning afternoon evening night edition editions paper newspaper episode session game games match matches meeting programme program show "
    "issue training close trading closing shift service services results weather rain temperature temperatures high start news papers play "
    "prices figures share "
    "attack fighting violence protests "
    "events comments remarks statement announcement visit race training newsletter column "
    "front deadly "
    "decision draw card opening lunch dinner post report story sitting performance performances market markets practice class lesson".split()
)
_ELSE = later(
    r"\b(?:second|third|another|other|also|separate|unrelated|next|previous|earlier|last|first|final|both|again|each|every|weekly|daily|usually|"
    r"moved|postponed|brought forward|put off|delayed|originally|instead|rather|not|follow\w*|Eve|hopes?|hoped|years|on a screen|resum\w*|continu\w*|"
    r"had been|a (?:" + _DAYS + r"))\b"
)
_PUT_OFF = later(
    r"\b(?:postpon\w+|reschedul\w+|rearrang\w+|called off|rained off|washed out|cancel\w+|abandon\w+|adjourn\w+|put off|delay\w*|brought forward|"
    r"moved to|new date|second day|two days|two parts|two-day|rerun|replay\w*)\b"
)
"""Whatever the piece says of it: a thing that was put off has two days."""
_DETAIL = later(r"(?: \(|,? (?:of|in|at|near|off|on|outside|between|with|against|involving|for|which|that|where|who)\b|, \d)")


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    told: set[str] = set()
    for block in woken:
        for found in _OWN.finditer(article.text, block.span.start, block.span.end):
            noun = found["noun"]
            if noun in _RECURS or noun in told or found["adjective"] in _RECURS or noun.endswith(("ing", "s")):
                continue
            span = Span.of(*found.span("day"))
            if not article.quoted(span) and (other := _other(article, found)) is not None:
                told.add(noun)
                yield other


def _other(article: Article, found: re.Match[str]) -> Match | None:
    """The noun told of one other weekday, once, and of no more."""
    noun, day = found["noun"], found["day"]
    index = article.words.index
    if f"{noun}s" in index or f"{noun}es" in index or not 2 <= len(index.get(noun, ())) <= 6:
        return None
    here = article.sentence_at(found.start()).span
    if _DETAIL.match(article.text, found.end()):
        return None  # "Thursday's auction, of prints"
    if _ELSE.search(article.text, here.start, found.end()) or _PUT_OFF.search(article.text):
        return None
    places = list(_places(article, noun, here))
    if len(places) != 1 or article.slice(places[0]) == day:
        return None
    there = article.slice(places[0])
    sentence = article.sentence_at(places[0].start).span
    if day in article.slice(sentence) or there in article.slice(here) or _ELSE.search(article.slice(sentence)):
        return None
    if any(year.span.start >= sentence.start and year.span.end <= sentence.end for year in article.years):
        return None
    span = Span.of(found.start("day"), found.end("day") + 2)
    message = f"“{day}'s {noun}” here, but the {noun} is told of {there} too."
    return Match(span, message, related=(Related(places[0], "another day"),))


def _places(article: Article, noun: str, here: Span) -> Iterator[Span]:
    """The weekdays that sentences elsewhere give the noun."""
    pattern = re.compile(
        rf"\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er) (?:[a-z-]+ ){{0,2}}{noun} {_VERBS}(?:on |next |this )(?P<day>{_DAYS})\b(?! \d)"
        rf"|\b(?P<own>{_DAYS})['’]s (?:[a-z-]+ )?{noun}\b"
    )
    for found in pattern.finditer(article.text):
        group = "day" if found["day"] else "own"
        span = Span.of(*found.span(group))
        if not here.holds(span) and not article.quoted(span):
            yield span
