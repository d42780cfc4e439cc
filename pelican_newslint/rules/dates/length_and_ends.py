"""A length of time goes with its beginning and its end.

"From 9am until 2pm, or seven hours" is five, and who has led a club "for 12 years, since 2014" has done so since 2008 in a piece of 2020. The
beginning, the end and the length stand in one sentence, or in one that goes on with "it", "the work", "they"; where no end is told it's the
article's own day. Half a unit more or less is let pass, and more for "about".

Bad:

    The counter is open from 8am until 1pm, or seven hours.
                                               ^^^^^^^^^^^ From 8am to 1pm are 5 hours, not seven hours.

Bad:

    Date: 2020-06-04

    He has led the club for 12 years, since 2014.
                            ^^^^^^^^ From 2014 to now are 6 years, not 12 years.

Bad:

    Date: 2021-12-07

    She will sail on Sunday 12 December and stay away for three weeks, until 23 December.
                                                          ^^^^^^^^^^^ From 12 December to 23 December are 11 days, not three weeks.

Bad:

    It leaves Cork at 18.40 and docks at 9.10 the next morning, after a trip of 11 hours.
                                                                                ^^^^^^^^ From 18.40 to 9.10 are 14 hours 30 minutes, not 11 hours.

Bad:

    Date: 2024-02-27

    An appeal must be filed within a month of the ruling, by 6 May.
                                   ^^^^^^^ 6 May is more than a month away.

Good:

    The counter is open from 8am until 1pm, or five hours. It shuts at six, with an hour for lunch.
    The match began at 3pm, was stopped for an hour and ended at 6.10pm. They left on 3 February 2024, spent five days in Oslo and docked on
    20 February 2024. He was a priest from 1985 to 1996 and, for two years, a chaplain. From 1990 to 2010, for six years with Moe, she led.

Good:

    Date: 2020-06-04

    He has led the club for six years, since 2014. She was its treasurer for 12 years until 2014.

Good:

    It went to Oslo in 1987, which took six weeks, and was sold again in 2003.

Good:

    Date: 2024-02-27

    Between 2003 and 2019 he spent six years in prison. The three-day fair is on sale from 1 to 9 March. It opened in 1990. For
    ten years he was its keeper, until 2014. Work began in May 2021, after
    two years of looking for money, and was finished in December.

Good:

    The panel on the flood sat for 61 days, between June 2021 and February 2022.

Evidence: 0 in 1.1 million words of edited news and public reports; half a unit more or less is let pass.
"""

from __future__ import annotations

import re

import msgspec

from pelican_newslint.model import Block, Match, Related, Right, Severity, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.lengths import Length
from pelican_newslint.prose.facts.moments import Moment
from pelican_newslint.prose.later import later
from pelican_newslint.rules.dates.lengths.by_sentence import lengths_by_sentence
from pelican_newslint.rules.dates.lengths.length_claims import Claim, claims, one, so_long, two_ended, until_now
from pelican_newslint.rules.dates.lengths.length_cues import GOES_ON, LOOSE, SINCE
from pelican_newslint.rules.dates.lengths.next_sentence import next_sentence
from pelican_newslint.rules.dates.lengths.whole_length import inclusive
from pelican_newslint.rules.dates.reading.own_day import own_day
from pelican_newslint.rules.dates.reading.sketch import Distance, amount, distance, fits, sketch
from pelican_newslint.rules.form import Found, Rule, Wakes, starts

_NAMED = tuple(
    f"{count}-{unit}"
    for count in (*range(2, 31), 36, 48, 72, *"two three four five six seven eight nine ten twelve".split())
    for unit in ("minute", "hour", "day", "night", "week", "month", "year")
)
""" "A two-year trial"."""
_AGAIN = 2.5
RULE = Rule(
    kind="fact", severity="warning", languages=("en",), category="temporal-contradiction",
    wakes=Wakes.on(
        "minutes", "hour", "hours", "day", "days", "nights", "week", "weeks", "fortnight", "month", "months", "year", "years", "decade", "decades",
        "century", *_NAMED,
    ),
)  # fmt: skip


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    begins = starts(woken)
    lengths = [each for each in article.lengths if not each.step and article.blocks[each.block].span.start in begins]
    by_sentence = lengths_by_sentence(article, lengths)
    for at, inside in by_sentence.items():
        told: set[int] = set()
        window = article.sentences[at].span
        drawn = sketch(article, window, inside)
        for claim in claims(article, drawn):
            if claim.length.span.start not in told:
                told.add(claim.length.span.start)
                yield from _judged(article, claim)
        for claim in () if told else tuple(next_sentence(article, at, inside)):
            told.add(claim.length.span.start)
            yield from _judged(article, claim)
        if (
            told
            or not at
            or article.sentences[at - 1].block != article.sentences[at].block
            or not GOES_ON.match(article.text, window.start)
        ):
            continue
        both = sketch(article, Span.of(article.sentences[at - 1].span.start, window.end), inside)
        both = msgspec.structs.replace(both, text=one(both.text))
        for claim in (*two_ended(both, LOOSE), *until_now(article, both)):
            if (
                claim.length.span.start not in told
                and claim.start is not None
                and claim.start.span.end < window.start
                and (claim.end is None or not SINCE.search(article.text, claim.start.span.start - 12, claim.start.span.start))
            ):
                told.add(claim.length.span.start)
                yield from _judged(article, claim)
        yield from (each for claim in so_long(article, both) if claim.length.span.start not in told for each in _judged(article, claim))


def _judged(article: Article, claim: Claim) -> Found:
    length = claim.length
    told = re.sub(r"-([a-z]+)$", r" \1s", article.slice(length.span))  # "a two-year trial": two years
    if claim.start is None:
        assert claim.end is not None
        between = distance(own_day(article), claim.end)
        if between is not None and claim.end.low > own_day(article).low and between.low > length.minutes * 1.08 + 2 * 1440:
            message = f"{_said(article, claim.end)} is more than {told} away."
            yield Match(length.span, message, related=(Related(claim.end.span, "the end"),))
        return
    end = claim.end or own_day(article)
    if claim.end is not None and sum("local time" in article.slice(each.span) for each in (claim.start, claim.end)) == 1:
        return
    between = inclusive(article, distance(claim.start, end, whole=claim.end is not None), end)
    if between is None or (between.cycle is None and between.high < 0) or (_clocks(between) and length.minutes >= 1440):
        return
    named = "-" in article.slice(length.span)
    if _sittings(article, length, between) or (named and _may_come_again(claim, between)):
        return
    if fits(length, between):
        yield Right(length.span, f"From {_said(article, claim.start)} to {_end(article, claim)} are {told}.")
        return
    message = f"From {_said(article, claim.start)} to {_end(article, claim)} are {amount(between, length.unit)}, not {told}."
    related = tuple(Related(each.span, "one end") for each in (claim.start, claim.end) if each is not None)
    yield Match(length.span, message, related=related, severity=None if named else _severity(claim, between))


def _may_come_again(claim: Claim, between: Distance) -> bool:
    """Whether a thing named for its length may have been held several times, or isn't the one: "a 12-week course ran from 2021 to 2023"."""
    behind = claim.start is not None and claim.start.span.start < claim.length.span.start
    return behind or (between.cycle is None and between.low > _AGAIN * claim.length.minutes)


def _sittings(article: Article, length: Length, between: Distance) -> bool:
    """Whether it counts the days on which somebody sat or met, fewer than those from the first to the last: "sat for 61 days from May to March"."""
    fewer = between.cycle is None and length.unit in {"hour", "day"} and length.minutes < between.low
    return fewer and _SAT.search(article.text[max(length.span.start - 30, 0) : length.span.start]) is not None


_SAT = later(r"\b(?:sat|sits?|sitting|met|meets?|heard (?:evidence|witnesses|argument)|played|performed)\b(?: \w+){0,2} $")


def _clocks(between: Distance) -> bool:
    return between.cycle in (720.0, 1440.0)


def _severity(claim: Claim, between: Distance) -> Severity | None:
    """Proved where both ends are plain, with year or half of the day, or both days without; where the tie is loose only for a wide gap."""
    start, end = claim.start, claim.end
    if start is None or claim.length.bound not in ("", "about"):
        return None
    alike = end is None or start.sure == end.sure or (end.kind == "day" and end.sure)
    plain = start.sure or (start.kind == "day" and start.low == start.high and (end is None or end.low == end.high))
    if not alike or not plain or not (claim.tight or _far(claim.length, between)):
        return None
    return "error" if between.cycle is None or (between.cycle == 1440 and claim.length.minutes < 1440) else None


def _far(length: Length, between: Distance) -> bool:
    """Whether the length is off by more than a fifth of what lies between."""
    low, high = (each % between.cycle for each in (between.low, between.high)) if between.cycle else (between.low, between.high)
    return not low * 0.8 <= length.minutes <= high * 1.25


def _said(article: Article, moment: Moment) -> str:
    return re.sub(r"^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? (?=\w)", "", article.slice(moment.span))


def _end(article: Article, claim: Claim) -> str:
    return "now" if claim.end is None else _said(article, claim.end)
