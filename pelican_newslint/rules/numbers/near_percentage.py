"""Percentages that the figures beside them nearly make.

"The bridge was to cost £40 million. The bill is now £60 million, an overrun of 66 per cent" is an overrun of half. Where the words say
what is part and whole, or old and new, `share` and `percentage-change` reckon; here the signs are weighed that no word says: how near
the three figures stand, that they're the only ones of their kind, a word of change, a comma behind. What is likelier than not is a
suggestion, what is likely a warning: nothing proves it.

Bad:

    Priced at £40m, it cost £60m, an overrun of 66%.
                                                ^^^ From £40m to £60m is an increase of 50 per cent: if 66% is of them, one of the three is wrong.

Good:

    Priced at £40m, it cost £60m, an overrun of 50%.

Good:

    The bridge was to cost £40 million and the tunnel £60 million. Tolls rose by 66 per cent, and traffic fell by 30 per cent in five years.

Good:

    The old school had 400 pupils and the new one has 1,000. Girls make up 55 per cent of the year that begins in May.

Good:

    The paper has 1,200 readers who pay $60; the website's 3,400 pay half as much. Half of the 60 flats are sold; 24 stand empty, and six are let.

Good:

    It has 27 members. It needs 18 votes, or two thirds, and had 16. Sales of vans rose by a quarter, to 2,500, and 8,200 cars were sold.

Good:

    From 26 minutes to seven: so far has the tram cut the trip. A third of riders used to drive. It rained on 22 of 31 days, about 70 per cent, and on
    12 in August. Eggs went up to $5 from $2.50, and ham is up by a quarter, at $8.

Evidence: fitted on 3,300 triples of figures in pieces with marked slips and 700 in 1.2 million words of edited news, and tried on what was
left out of each fit: 147 marks true and 20 false, eight in all of the edited news; warnings 123 true and 3 false.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.model import Block, Match, Related
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule, Wakes, starts
from pelican_newslint.rules.numbers._another_thing import of_things, without_others
from pelican_newslint.rules.numbers._percent_evidence import NearPercentage, near_percentages
from pelican_newslint.rules.numbers._relations import shown, written
from pelican_newslint.rules.numbers._round_shares import rounded_share

RULE = Rule(
    kind="fact", severity="warning", languages=("en",), category="percent-arithmetic",
    wakes=Wakes.on("half", "third", "quarter", "fifth", "sixth", "tenth", "thirds", "two-thirds", "quarters", "three-quarters", "one",
        tokens=("percent",)),
)  # fmt: skip

_SUGGESTED, _UNTIED, _WARNED = 0.0, 4.0, 1.4
"""Logarithms of the odds: an even chance where words tie the figures, else of 49 in 50; and of four in five for a warning."""


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    found = without_others(article, _found(article, woken))
    return (each for each in found if not (of_things(article, each) or (isinstance(each, Match) and rounded_share(article, each))))


def _found(article: Article, woken: tuple[Block, ...]) -> Found:
    begun = starts(woken)
    likeliest: dict[int, NearPercentage] = {}
    for each in near_percentages(article):
        at = each.told.span.start
        if each.odds < (_SUGGESTED if each.tied else _UNTIED) or article.block_at(at).span.start not in begun:
            continue
        if at not in likeliest or each.odds > likeliest[at].odds:
            likeliest[at] = each
    for each in likeliest.values():
        related = tuple(Related(figure.span, name) for figure, name in zip((each.low, each.high), _names(each), strict=True))
        sure = each.odds >= _WARNED and each.tied and not each.loose
        yield Match(each.told.span, _message(article, each), related=related, severity=None if sure else "suggestion", confidence="medium")


def _names(found: NearPercentage) -> tuple[str, str]:
    return {"share": ("the part", "the whole"), "up": ("from", "to"), "down": ("to", "from")}[found.relation]


def _message(article: Article, found: NearPercentage) -> str:
    low, high, told = shown(article, found.low), shown(article, found.high), article.slice(found.told.span)
    value = written(found.told, found.value, article)
    if found.relation == "share":
        made = f"{low} of {high} is {value}"
    elif found.relation == "up":
        made = f"From {low} to {high} is an increase of {value}"
    else:
        made = f"From {high} to {low} is a decrease of {value}"
    return f"{made}: if {told} is of them, one of the three is wrong."
