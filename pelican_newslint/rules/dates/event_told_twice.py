"""A blast on Tuesday is not "Monday's blast" two paragraphs on.

An event that a piece tells of once has one day, month, year or hour: "a landslide on Sunday" and "blocked since the landslide on Saturday", "the
ship ran aground on Thursday" and "since the ship ran aground on Wednesday". The noun must be the same, or the verb and what it tells of; no
third time may be told of it, and nothing may set the two apart.

Bad:

    Date: 2023-06-14

    A bomb blast on Tuesday killed two men.

    The market has been shut since Monday's blast.
                                   ^^^^^^^^ The blast is on Monday here, on Tuesday elsewhere.

Bad:

    Date: 2023-06-14

    The ship ran aground on Thursday night.

    Divers have searched since the ship ran aground on Wednesday.
                                                       ^^^^^^^^^ “ran aground” on Wednesday here, on Thursday elsewhere.

Bad:

    Date: 2023-06-14

    The lake crested at 11 ft at 6.30am.

    At 3.10am, when the lake crested, a wall gave way.
       ^^^^^^ “crested” at 3.10am here, at 6.30am elsewhere.

Good:

    Date: 2023-06-14

    The lake in Hull crested at 11 ft at 6.30am. At 3.10am, when the rain stopped, the lake had not crested.

Good:

    Date: 2023-06-14

    A bomb blast on Tuesday killed two men. A smaller blast on Monday had broken windows.

Good:

    Date: 2023-06-14

    The talks in Oslo ended on Thursday, those in Geneva
    on Friday.

Good:

    Date: 2023-06-14

    Her first husband died in 2011. Her second husband died in 2012. The first phase begins in May. The second phase begins in September.

Good:

    Date: 2023-06-14

    Two men died in separate crashes. The crash on Saturday was on a farm track. Police blame ice for Sunday's crash.

Good:

    Date: 2023-06-14

    The auction on Tuesday made little. Thursday's auction, of prints, should bring more. The quake of 1967 struck at 2.46pm. The quake struck
    at 5.12am on 11 May 1989.

Good:

    Date: 2023-06-14

    The school will open on 7 September. The nursery beside it opens on 1 September. The lower house voted on Monday; the upper house votes on Friday.

Good:

    Date: 2024-03-05

    The funeral was on Saturday. The funeral was announced on Tuesday.

Good:

    Date: 2009-03-05

    Thomas Anders, a clerk of the Alver House of Trade, was convicted in July 2007. Peter Kolt, its speaker, was convicted in September 2007.

Evidence: 0 in 1.2 million words of edited news and public reports.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

import msgspec
from msgspec.structs import replace

from pelican_newslint.model import Block, Match, Related
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.dated_events import DatedEvent, dated_events
from pelican_newslint.prose.facts.moments import Moment
from pelican_newslint.prose.later import later
from pelican_newslint.rules.dates.events.events_apart import told_apart
from pelican_newslint.rules.form import Found, Rule, Wakes, starts

RULE = Rule(
    kind="fact", severity="warning", languages=("en",), needs=frozenset({"date"}), category="temporal-contradiction",
    wakes=Wakes(tokens=frozenset({"weekday", "date", "month", "year", "time"})),
)  # fmt: skip

_OTHER = later(
    r"\b(?:another|the other [a-z]+|other [a-z]+s|previous\w*|again|last (?:year|month|week|season|time)|earlier|each|every|"
    r"postpon\w+|put off|(?:was|were|been|is) moved|"
    r"delay\w*|brought forward|originally|instead|would have|if|anniversary|usually|normally|similar|different|then|next (?:year|month|week)|"
    r"since then|a day (?:later|earlier)|extend\w*|rescheduled|resum\w+|compared|than)\b",
    re.IGNORECASE,
)
_POSSESSIVE = "['’]s?$"
_YEARLY = 300
_WIDE = 40


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    begins = starts(woken)
    by_kind: dict[str, list[DatedEvent]] = {}
    for each in dated_events(article):
        if not article.quoted(each.moment.span):
            by_kind.setdefault(each.kind, []).append(each)
    for kind in [each for each in by_kind if each.startswith("* ")]:
        things = [each for each in by_kind if each.endswith(kind[1:]) and each != kind]
        if len(things) == 1:
            _taken_up(article, by_kind[things[0]], by_kind[kind])
    for kind, events in by_kind.items():
        if not kind.startswith("* ") and len({each.sentence for each in events}) > 1:
            yield from _compared(article, events, begins)


def _taken_up(article: Article, named: list[DatedEvent], by_pronoun: list[DatedEvent]) -> None:
    """Joins "when it opens" to the one thing that opens."""
    for each in by_pronoun:
        if each.kind == "* found" or any(0 <= each.sentence - other.sentence <= _NEAR for other in named):
            named.append(each)
    named.sort(key=lambda each: each.moment.span)


_NEAR = 2


def _as_weekday(article: Article, event: DatedEvent) -> DatedEvent:
    """A day of this week by its weekday: "on Tuesday, 14 July" beside "on Sunday"."""
    moment = event.moment
    if moment.kind != "day" or moment.low != moment.high or article.date is None or abs(moment.low - article.date.toordinal()) > _WEEK:
        return event
    day = (int(moment.low) - 1) % 7
    return replace(event, moment=replace(moment, kind="weekday", low=float(day), high=float(day)))


_WEEK = 6


def _compared(article: Article, events: list[DatedEvent], begins: frozenset[int]) -> Iterator[Match]:
    if len({each.moment.kind for each in events} - {"clock"}) > 1:
        events = [_as_weekday(article, each) for each in events]
    for kind in ("day", "weekday", "clock"):
        alike = [each for each in events if each.moment.kind == kind]
        first = next(iter(alike), None)
        if first is None:
            continue
        apart = [each for each in alike if each.sentence != first.sentence and _apart(first.moment, each.moment)]
        rest = [each for each in alike if each not in apart]
        if len(apart) != 1 or any(_apart(first.moment, each.moment) for each in rest):
            continue
        other = apart[0]
        if any(
            each.noun and _SPOKEN_OF.search(article.text, max(each.moment.span.start - _CLAUSE, 0), each.moment.span.start)
            for each in alike
        ):
            continue
        if kind == "clock" and _as_late(article, first, other):
            continue
        if kind == "clock" and any(_ZONE.search(_around(article, each)) for each in (first, other)):
            continue
        if other.new or told_apart(article, first, other) or any(_OTHER.search(_around(article, each)) for each in (first, other)):
            continue
        if article.block_at(other.moment.span.start).span.start in begins:
            here, there = (_when(article, each.moment) for each in (other, first))
            what = f"The {other.word.lower()} is" if other.noun else f"“{other.word}”"
            yield Match(other.moment.span, f"{what} {here} here, {there} elsewhere.", related=(Related(first.moment.span, "another time"),))


def _as_late(article: Article, first: DatedEvent, other: DatedEvent) -> bool:
    """ "Due at 2.29pm, it was seven hours and 20 minutes late. It was expected at 9.49": how far the two are apart is told, too."""
    gap = abs(first.moment.low - other.moment.low) % _HALF_DAY
    spans = [article.sentences[each.sentence].span for each in (first, other)]
    told = (each for each in article.lengths if any(span.start <= each.span.start < span.end for span in spans))
    return any(round(each.minutes) % _HALF_DAY in (round(gap), round(_HALF_DAY - gap)) for each in told)


_HALF_DAY = 720
_SPOKEN_OF = later(
    r"\b(?:announced|called|agreed|planned|rehearsed|booked|ordered|confirmed|condemned|criticised|welcomed|discussed|debated|reported|promised|"
    r"mentioned|demanded|requested|approved|sold|published|filmed|reviewed|praised)(?: by (?:the )?\w+)? (?:late |early )?(?:on|at|in) (?:the )?$"
)
"""What was done about the event on a day of its own."""
_ZONE = later(r"\b(?:GMT|UTC|BST|CET|EST|EDT|PST|PDT|IST|local time|[A-Z][a-z]+ time)\b")


def _around(article: Article, event: DatedEvent) -> str:
    sentence = article.sentences[event.sentence].span
    span = event.moment.span
    return article.text[max(sentence.start, span.start - _CLAUSE) : min(sentence.end, span.end + _CLAUSE // 2)]


_CLAUSE = 80


def _apart(one: Moment, other: Moment) -> bool:
    if one.kind == "weekday":
        return one.low != other.low
    if one.kind == "clock":
        return one.sure and other.sure and abs(one.low - other.low) > 12 and one.low == one.high and other.low == other.high
    wide = (one.high - one.low, other.high - other.low)
    if min(wide) < 1 and _SHORTEST_MONTH <= max(wide) < _WIDE and one.sure != other.sure:
        return _month(one) != _month(other)  # "on 12 March 2021" and "in February"
    gap = max(one.low - other.high, other.low - one.high)
    alike = max(wide) < 1 or min(wide) * 4 >= max(wide)
    return alike and 0 < gap < (_YEARLY if max(wide) < _WIDE else 9e9) and one.sure == other.sure


_SHORTEST_MONTH = 27


def _month(moment: Moment) -> int:
    return datetime.date.fromordinal(int(moment.low)).month


def _when(article: Article, moment: Moment) -> str:
    word = "at" if moment.kind == "clock" else "on" if moment.low == moment.high else "in"
    return f"{word} {re.sub(_POSSESSIVE, '', article.slice(moment.span))}"
