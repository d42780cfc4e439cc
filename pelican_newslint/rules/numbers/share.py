"""A share is what its part makes of its whole.

"31 of its 52 jobs, or about 72 per cent" is 60 per cent, and readers who divide stop believing the rest. The part, the whole and
the percentage must stand in one sentence and be tied together by its words.

Bad:

    The county has filled 31 of its 52 jobs, or about 72%.
                                                      ^^^ 31 of 52 is 60 per cent, not 72.

Bad:

    Turnout was 67 per cent, with 1,910 of 3,900 members voting.
                ^^^^^^^^^^^ 1,910 of 3,900 is 49 per cent, not 67.

Bad:

    Of 20 people who were hurt, five (30 percent) are in hospital.
                                      ^^^^^^^^^^ five of 20 is 25 per cent, not 30.

Bad:

    About 1,200 people use the four routes, or 45 per cent of the 4,800 who travel by night.
                                               ^^^^^^^^^^^ 1,200 of 4,800 is 25 per cent, not 45.

Bad:

    They owe a debt of 8 million cedis. The club has paid 2 million cedis, which is half of the debt.
                                                                                    ^^^^ 2 million cedis of 8 million cedis is 25 per cent, not half.

Bad:

    In total 2,500 people voted. Turnout was 61 per cent of the 5,000 registered voters.
                                             ^^^^^^^^^^^ 2,500 of 5,000 is 50 per cent, not 61 per cent.

Bad:

    She said that 3 workers in every 5, or 65 per cent, were women.
                                           ^^^^^^^^^^^ 3 in 5 is 60 per cent, not 65 per cent.

Bad:

    The council owns 5,000 flats in 40 towers. It will sell 1,500 of them, that is 40 per cent, in May.
                                                                                   ^^^^^^^^^^^ 1,500 of 5,000 is 30 per cent, not 40 per cent.

Bad:

    Wardens checked 900 boats in June and fined 27 skippers, or 8 per cent.
                                                                ^^^^^^^^^^ 27 of 900 is 3 per cent, not 8 per cent.

Bad:

    Of the 640 boats in the valley 160, or 20 per cent, leak.
                                           ^^^^^^^^^^^ 160 of 640 is 25 per cent, not 20.

Good:

    Ann Orr had 640 votes, or 80 per cent, and Jo Low 160, or 20 per cent.

Good:

    The list of those who wait fell from 5,210 to 4,480, or 14 per cent.

Good:

    The deal sent shares in the brewer up 12p, or 9.1%, to 144p.

Good:

    The bank has let 30 of its 40 safes, leaving a quarter of them empty. Of the 16 geese 12, or three in four, had a ring.

Good:

    Wardens checked 900 boats in June and fined 27 skippers, or 3 per cent. They own 40 vans, and 9 men, or 5 per cent of the staff, drive.

Good:

    Two thirds were against the route, and 40 of the 90 speakers came from the north.

Good:

    They owe a debt of 8 million cedis. The club has paid 2 million cedis, which is a quarter of the debt.

Good:

    The county has filled 31 of its 52 jobs, or about 60%.

Good:

    The club has 900 members, up 300, or 50 per cent, in a year. They guessed 40 per cent; it is half as many again, 60 per cent.

Good:

    Two of the five bridges are shut, and fees rose 12 per cent.

Evidence: 0 false in 2.5 million words of edited news, posts and court notices, where seven shares were right; earlier 1 true ("102 (57%)" of 184).
"""

from __future__ import annotations

import msgspec

from pelican_newslint.model import Block, Match, Related, Right, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.numbers.derived.ratios import told_ratios
from pelican_newslint.rules.numbers.percents.far_shares import far_shares
from pelican_newslint.rules.numbers.percents.named_shares import named_shares
from pelican_newslint.rules.numbers.percents.near_ratios import near_ratios
from pelican_newslint.rules.numbers.percents.only_pair import loose_shares
from pelican_newslint.rules.numbers.percents.over_whole import over_whole
from pelican_newslint.rules.numbers.percents.round_shares import rounded_share
from pelican_newslint.rules.numbers.percents.side_shares import side_shares
from pelican_newslint.rules.numbers.percents.stated_shares import judge_share, stated_shares
from pelican_newslint.rules.numbers.percents.strike_rates import strike_rates
from pelican_newslint.rules.numbers.percents.tied_shares import tied_shares
from pelican_newslint.rules.numbers.percents.told_next import told_next
from pelican_newslint.rules.numbers.percents.told_shares import told_shares
from pelican_newslint.rules.numbers.percents.whole_above import shares_of_named
from pelican_newslint.rules.numbers.reading.another_thing import of_things, without_others
from pelican_newslint.rules.numbers.reading.figures import Range, by_sentence
from pelican_newslint.rules.numbers.reading.made_elsewhere import of_what_was, share_of_another
from pelican_newslint.rules.numbers.reading.reckoned import hedged
from pelican_newslint.rules.numbers.reading.relations import Tie, alike, judged, rounded_little, shown, ties, written

RULE = Rule(
    kind="fact", severity="error", languages=("en",), category="percent-arithmetic",
    wakes=Wakes.on(
        "majority", "most", "rate", "economy", "bulk", "part", "capacity", "seats", "holds", "stadium", "arena",
        "half", "third", "quarter", "fifth", "tenth", "two-thirds", "one", "four", "nine", "three", "two", "three-quarters",
        tokens=("percent",),
    ),
)  # fmt: skip


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    found = (each for each in without_others(article, _found(article, woken), turn=True) if not of_things(article, each))
    found = (each for each in found if not share_of_another(article, each) and not of_what_was(article, each))
    return (each for each in found if isinstance(each, Right) or not (_loosely_said(article, each.span) or rounded_share(article, each)))


def _loosely_said(article: Article, told: Span) -> bool:
    """Whether somebody says in words what nobody reckons on the spot: "$1.3bn, or one third of that"."""
    return article.quoted(told) and not any(each.isdigit() for each in article.slice(told))


def _found(article: Article, woken: tuple[Block, ...]) -> Found:
    judged_spans: set[int] = set()
    for _, quantities in by_sentence(article, woken):
        for share in stated_shares(article, quantities):
            judged_spans.add(share.percent.span.start)
            yield from judge_share(article, share)
    yield from strike_rates(article, woken, judged_spans)
    yield from shares_of_named(article, woken, judged_spans)
    for means, expected in (("share", _expected), ("same", _same)):
        for tie in ties(article, woken, means):
            if tie.figures["told"].span.start not in judged_spans and (found := judged(article, tie, expected)):
                judged_spans.add(found.span.start)
                yield (_round_shares(article, tie) if means == "share" and isinstance(found, Right) else None) or found
    yield from told_shares(article, woken, judged_spans)
    yield from tied_shares(article, woken, judged_spans)
    yield from named_shares(article, woken, judged_spans)
    yield from loose_shares(article, woken, judged_spans)
    yield from near_ratios(article, woken, judged_spans, frozenset({"share"}))
    yield from told_next(article, woken, judged_spans)
    yield from far_shares(article, woken, judged_spans)
    yield from over_whole(article, woken)
    yield from side_shares(article, judged_spans)
    yield from told_ratios(article, woken, judged_spans, frozenset({"share"}))


def _expected(article: Article, tie: Tie) -> tuple[Range, str] | None:
    part, whole, told = (tie.figures[name] for name in ("part", "whole", "told"))
    counted = part.kind == whole.kind == "N" or alike(part, whole)
    if not counted or not 0 < part.value <= whole.value:
        return None
    made = Range(100 * part.exact.low / whole.exact.high, 100 * part.exact.high / whole.exact.low)
    return made, f"{shown(article, part)} of {shown(article, whole)} is {written(told, 100 * part.value / whole.value, article)}"


def _round_shares(article: Article, tie: Tie) -> Match | None:
    """Of £4 million nobody calls £3 million 60 per cent, though £2.5 million of £4.2 million, so rounded, would be: likely wrong."""
    part, whole, told = (tie.figures[name] for name in ("part", "whole", "told"))
    one, other = (rounded_little(each, _ROUND).exact for each in (part, whole))
    if hedged(part) or hedged(whole) or told.exact.meets(Range(100 * one.low / other.high, 100 * one.high / other.low)):
        return None
    says = f"{shown(article, part)} of {shown(article, whole)} is {written(told, 100 * part.value / whole.value, article)}"
    related = (Related(part.span, "the part"), Related(whole.span, "the whole"))
    return Match(told.span, f"{says}, not {article.slice(told.span)}.", related=related, severity="warning")


_ROUND = 0.08
"""How far a figure of one digit may be from what it stands for."""


def _same(article: Article, tie: Tie) -> tuple[Range, str] | None:
    """ "More than half, 47 per cent": one share in words and in figures."""
    first = tie.figures["first"]
    over = first.quantity is not None and first.quantity.approximate == "over"
    return Range(first.exact.low, 100) if over else first.exact, f"“{shown(article, first)}” is {written(first, first.value, article)}"
