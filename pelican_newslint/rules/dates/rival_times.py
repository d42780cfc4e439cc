"""Two times for what reads like one event.

The summary has the vote on 21 March, the text on the 12th; the landing is on Tuesday in the caption, on Wednesday in the lead. Whether one
event is told twice is weighed: the event's own noun or the verb in both, "the landslide" the second time, how much of the clauses is the
same, other names, "earlier", "another", how many more times the piece has. Then what looks like a slip: the weekday before or
after, digits that changed places, a day, a month or ten years off. Headline, summary and caption
restate the text, which counts too. The likeliest two other times of the whole piece are set against each other, in whatever words: help that
came before the blast, what has been so since another day, a range that ends elsewhere. None of it proves a slip. Where one verb has both days or
hours, and little else stands in the two clauses, it is a warning, and so is another part of the day in the lead than in the summary.

Bad:

    Date: 2023-06-14
    Summary: The lock at Ormsay was flooded on Monday after a pipe burst.

    The old lock at Ormsay was flooded on Sunday, and boats must wait until autumn.
                                          ^^^^^^ “Monday” in the summary, “Sunday” here: if that is one event, which is right?

Bad:

    Date: 2023-06-14
    Summary: Thieves took 40 sheep from a farm near Ayr on Monday night.

    Somebody took 40 sheep near Ayr on Monday morning.
                                       ^^^^^^^^^^^^^^ “Monday night” in the summary, “Monday morning” here: if that is one event, which is right?

Bad:

    Date: 2023-06-14
    Summary: Nurses at the clinic in Troon have been on strike since 2am on Monday.

    Nurses walked out at 2pm on Monday in the longest strike that Troon has seen.
                         ^^^ “2am” in the summary, “2pm” here: if that is one event, which is right?

Bad:

    Date: 2023-06-14
    Title: Village votes on bridge
    Summary: Ormsay holds a referendum on its bridge on 13 July.

    The vote will be held on 31 July, the council said.
                             ^^^^^^^ “13 July” in the summary, “31 July” here: if that is one event, which is right?

Bad:

    Date: 2023-06-14

    A landslide swept two cars off the road at Melkvoll on Sunday morning.

    The road has been shut since Saturday by the landslide.
                                 ^^^^^^^^ “Sunday” in the text, “Saturday” here: if that is one event, which is right?

Bad:

    Date: 2023-06-14
    Summary: The library at Wick is to be closed, by 7 votes to 4, at the end of September.

    The Wick library is to close its doors for good on 31 October, councillors decided on Tuesday.
                                                       ^^^^^^^^^^ “September” in the summary, “31 October” here: if that is one event, which is right?

Bad:

    Date: 2023-06-14

    The boiler at the mill burst at 3.20pm on Monday, the company said.

    Firemen reached the mill at 3.05pm.
                                ^^^^^^ “3.20pm” in the text, “3.05pm” here: can both be right?

Bad:

    Date: 2023-06-14

    The clerk wrote 31 cheques between May 2019 and March 2021, the police say.

    She denies that she signed the cheques, written between May 2019 and June 2022, for a house.
                                                                         ^^^^^^^^^ “March 2021” in the text, “June 2022” here: can both be right?

Good:

    Members gave 900 crowns. The tractor, which is blue, was built in 2011.

    The chapel, built in 2001, is of stone.

Good:

    Date: 2023-06-14
    Title: Village votes on bridge
    Summary: Ormsay holds a referendum on its bridge on 31 July.

    The vote will be held on 31 July, the council said on Monday. Objections can be sent in until 13 July.

Good:

    Date: 2023-06-14
    Title: Second blast at quarry

    An explosion shut the quarry on Tuesday. Another explosion, on Monday, had broken windows. The first blast was heard in Ayr on Sunday.

Good:

    Date: 2023-06-14
    Summary: Profit rose at the brewery and the group plans nine new pubs in the coming year.

    The group plans nine new pubs in the current year, two of them in Wales, it said on Monday.

Good:

    Date: 2023-06-14

    The launch, planned for Monday, was put off. The launch is now set for Tuesday.

Good:

    Date: 2023-06-14

    The pool in Troon is shut on Mondays. From Tuesday to Sunday the pool opens at ten. Men swim in the pool on Wednesday, women on Thursday.

Good:

    Date: 2023-06-14

    Orr was arrested on Monday after the fire. He was charged over the fire on Tuesday, and a court heard of the fire on Wednesday.

Evidence: tried on each of 18 labelled sets with weights fitted without it. As it stands it points at some 115 marked slips in 96,000 words, and at
19 places beside them; at 32 places in 203,000 words of clean text, and, with a bound of -0.8 for pairs told loosely, at 102 in 637,000 of
others' news.
"""

from __future__ import annotations

from typing import NamedTuple

import msgspec

from pelican_newslint.model import Block, Match, Related, Severity
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.dates.events.loose_pairs import likeliest
from pelican_newslint.rules.dates.events.restated import rival_parts
from pelican_newslint.rules.dates.events.rival_pairs import begun_again, rivals, told_again, weigh
from pelican_newslint.rules.dates.reading.points import Point
from pelican_newslint.rules.form import Found, Rule, Wakes, starts

RULE = Rule(
    kind="fact", severity="suggestion", languages=("en",), category="temporal-contradiction",
    wakes=Wakes.on(tokens=("weekday", "date", "month", "year", "time")),
)  # fmt: skip

_LIKELY = -0.5
"""The least sum of weights that is told of."""
_LOOSE = 0.5
"""The same for the one pair of a piece that is compared though other words tell of it."""
_ONE_EVENT = "if that is one event, which is right?"
_WHERE = {"headline": " in the headline", "summary": " in the summary", "caption": " in a caption", "alt": " in a caption"}


class _Asked(NamedTuple):
    first: Point
    second: Point
    question: str
    severity: Severity | None = None


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    begun = starts(woken)
    told: dict[int, tuple[float, _Asked]] = {}
    for pair in rivals(article):
        again = told_again(pair) or begun_again(article, pair)
        sum_of_weights = weigh(pair) + again * _LIKELY
        at = pair.second.span.start
        if (again or sum_of_weights >= _LIKELY) and (at not in told or sum_of_weights > told[at][0]):
            told[at] = sum_of_weights, _Asked(pair.first, pair.second, _ONE_EVENT, "warning" if again else None)
    asked = [each for _, each in told.values()]
    if (
        loose := likeliest(article, _LOOSE, but=frozenset(each.span.start for pair in asked for each in (pair.first, pair.second)))
    ) is not None:
        asked.append(_Asked(loose.first, loose.second, "can both be right?"))
    for each in asked:
        pairs = ((each.first, each.second), (each.second, each.first))
        one, here = next((pair for pair in pairs if article.blocks[pair[1].block].span.start in begun), (None, None))
        if one is not None and here is not None:
            where = _WHERE.get(article.blocks[one.block].scope, " in the text")
            message = f"“{_said(article, one)}”{where}, “{_said(article, here)}” here: {each.question}"
            yield Match(here.span, message, related=(Related(one.span, "or this"),), severity=each.severity, confidence="medium")
    yield from _parts_of_day(article)


def _parts_of_day(article: Article) -> Found:
    """ "Sunday night" in the summary, "Sunday dawn" in the lead."""
    for one, other in rival_parts(article):
        message = f"“{article.slice(one)}” in the summary, “{article.slice(other)}” here: {_ONE_EVENT}"
        yield Match(other, message, related=(Related(one, "or this"),), severity="warning", confidence="medium")


def _said(article: Article, time: Point) -> str:
    return article.slice(time.span).removesuffix("’s").removesuffix("'s")
