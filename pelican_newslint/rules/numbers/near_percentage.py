"""Percentages that the figures beside them nearly make.

"The bridge was to cost £40 million. The bill is now £60 million, an overrun of 66 per cent" is an overrun of half. Where the words say
what is part and whole, or old and new, `share` and `percentage-change` reckon; here the signs are weighed that no word says: how near
the three figures stand, that they're the only ones of their kind, a word of change, a comma behind. What may well be so is a
suggestion, what is likely a warning: nothing proves it.

Bad:

    Priced at £40m, it cost £60m, an overrun of 66%.
                                                ^^^ From £40m to £60m is an increase of 50 per cent: if 66% is of them, one of the three is wrong.

Bad:

    The club has spent £12,000 to mend this boat, about half of takings of last summer £48,000.
                                                        ^^^^ £12,000 of £48,000 is 25 per cent: if half is of them, one of the three is wrong.

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

    The zoo counted 64,000 guests, 4 per cent more than in 2022, though below the 70,000 of 2018.

Good:

    From 26 minutes to seven: so far has the tram cut the trip. A third of riders used to drive. It rained on 22 of 31 days, about 70 per cent, and on
    12 in August. Eggs went up to $5 from $2.50, and ham is up by a quarter, at $8.

Good:

    Ann Orr won with 11,842 votes, or 43.2 per cent. Jo Low had 9,610 votes (35.1 per cent), and Li Roe was third with 4,207 (15.4 per cent).

    In all, 27,400 votes were cast.

Good:

    The book of orders stood at £1,150m in May, of which exports made up 60 per cent, or £690m.

    The ferry is 18 metres long and cost 42m shillings. The county paid half, a fund 15m and its builder the remaining 6m.

Good:

    Takings rose 15% to £546,000; the mill's were £4.3m.

Evidence: fitted on 700 triples of figures in pieces with marked slips and 300 in 1.2 million words of edited news. In 637,000 words of papers and
press releases it now has some 30 suggestions and warnings, most of them false, and in as many as 72,000 words with marked slips it points at 178.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.model import Block, Match, Related, Right, Severity, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes, starts
from pelican_newslint.rules.numbers.changes.moved_by import moved_by
from pelican_newslint.rules.numbers.derived.ratios import ratio_starts
from pelican_newslint.rules.numbers.percents.own_increase import is_change
from pelican_newslint.rules.numbers.percents.own_rates import told_of_itself
from pelican_newslint.rules.numbers.percents.percent_evidence import NearPercentage, near_percentages
from pelican_newslint.rules.numbers.percents.round_shares import rounded_share
from pelican_newslint.rules.numbers.reading.another_thing import of_things, without_others
from pelican_newslint.rules.numbers.reading.made_elsewhere import of_what_was, share_beside, share_of_total
from pelican_newslint.rules.numbers.reading.relations import shown, written
from pelican_newslint.rules.numbers.reading.told_there import told_near

RULE = Rule(
    kind="fact", severity="warning", languages=("en",), category="percent-arithmetic",
    wakes=Wakes.on("half", "third", "quarter", "fifth", "sixth", "tenth", "thirds", "two-thirds", "quarters", "three-quarters", "one",
        tokens=("percent",)),
)  # fmt: skip

_SUGGESTED, _BASE_TOLD, _WARNED = -2.1, 0.4, 0.3
_LIKELY = 0.0
"""Logarithms of the odds, which the fit tells too low. Between the first and the last the words beside the percentage must leave it open."""


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    found = without_others(article, _found(article, woken))
    return (
        each
        for each in found
        if not (
            of_things(article, each)
            or share_of_total(article, each)
            or share_beside(article, each)
            or (isinstance(each, Match) and rounded_share(article, each))
        )
    )


def _found(article: Article, woken: tuple[Block, ...]) -> Found:
    begun = starts(woken)
    likeliest: dict[int, NearPercentage] = {}
    for each in near_percentages(article):
        at = each.told.span.start
        if (
            at in ratio_starts(article)
            or each.odds < _least(article, each)
            or _right_otherwise(each)
            or article.block_at(at).span.start not in begun
        ):
            continue
        if each.relation != "share" and any(is_change(article, one) for one in (each.low, each.high)):
            continue  # from one rise to another
        if each.odds < _LIKELY and (each.value > _ALL_BUT or told_of_itself(article, each)):
            continue
        if at not in likeliest or each.odds > likeliest[at].odds:
            likeliest[at] = each
    right = {each.span.start for each in moved_by(article, woken, set()) if isinstance(each, Right)} if likeliest else set()
    for each in likeliest.values():
        if each.told.span.start in right or _corrected(article, each) or _has_its_own(article, each):
            continue
        related = tuple(Related(figure.span, name) for figure, name in zip((each.low, each.high), _names(each), strict=True))
        severity: Severity | None = None if each.odds >= _WARNED and each.tied else "suggestion"
        match = Match(each.told.span, _message(article, each), related=related, severity=severity, confidence="medium")
        if not of_what_was(article, match):
            yield match


_ALL_BUT = 85.0
"""Per cent: two figures of which one is next to nothing, or nearly the other, seldom belong to a share."""


def _least(article: Article, found: NearPercentage) -> float:
    """The odds from which it is worth a look. "4 per cent more than in 2022" tells from when its base is, which seldom stands beside it."""
    return _BASE_TOLD if _MORE_THAN.match(article.text, found.told.span.end) else _SUGGESTED


_MORE_THAN = later(r" (?:more|fewer|less|higher|lower|up|down)(?: than)? (?:in|on|a|last|the|for) ")


def _right_otherwise(found: NearPercentage) -> bool:
    """Whether the same two figures make the percentage in another sense: "orders of £1,150m, of which exports are 60 per cent, or £690m"."""
    low, high, exact = found.low.value, found.high.value, found.told.exact
    return low > 0 and any(exact.low <= 100 * made <= exact.high for made in (low / high, (high - low) / high, (high - low) / low))


def _has_its_own(article: Article, found: NearPercentage) -> bool:
    """Whether the greater figure is itself told as a share: "two firms get $78 million, or almost 40%; one gets $62 million, or roughly 30%"."""
    behind = _ITS_OWN.match(article.text, found.high.span.end)
    return behind is not None and not found.told.span.touches(Span.of(*behind.span()))


_ITS_OWN = later(r"(?: \w+)?, or (?:[a-z]+ ){0,2}\d[\d.]{0,5} ?(?:%|per ?cent)")


def _corrected(article: Article, found: NearPercentage) -> bool:
    """Whether what the two make is told beside it: "we said that 41 of 164, or 20 per cent, are late; it is 25 per cent"."""
    near = article.sentence_index(found.told.span.start)
    return any(
        each.unit == "percent" and abs(each.low - found.value) < _EXACT
        for each in told_near(article, near, _BESIDE)
        if each.span != found.told.span
    )


_EXACT, _BESIDE = 0.06, 2


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
