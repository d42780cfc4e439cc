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

    The tram line has laid 12 of its 48 miles of rail, or 40 per cent.
                                                          ^^^^^^^^^^^ 12 of 48 miles is 25 per cent, not 40 per cent.

Bad:

    The zoo wrote to 8,400 members. Of these 4,620 took the tour, an uptake of 62 per cent.
                                                                               ^^^^^^^^^^^ 4,620 of 8,400 is 55 per cent, not 62 per cent.

Bad:

    The bank has let 30 of its 40 safes, leaving a third of them empty.
                                                 ^^^^^^^ 30 of 40 leaves 25 per cent, not a third.

Bad:

    One newt in 200, or 5 per cent, is red, and one in 200, or 2%, is blind.
                                                               ^^ “one in 200” is 0.5 per cent, not 2%.

Bad:

    She said that 12 of the 16 geese, or two in three, had a ring.
                                         ^^^^^^^^^^^^ 12 of 16 is 75 per cent, not two in three.

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

    Two of the five bridges are shut, and fees rose 12 per cent.

Good:

    Of 300 people 40 per cent said yes, and 20 were asked again.

Good:

    One of 12 judges, 60 per cent of them women, will hear it; 3 of 4 appeals fail, a rise of 5 per cent.

Good:

    The council owns 5,000 flats in 40 towers. It will sell 1,500, 40 per cent of them with gardens. A fifth of the flats are damp.

Good:

    The port will shed 12 of its 80 pilots and cut the hours of the others by 14 per cent. Three of the five towns voted; turnout was 55 per cent.

Good:

    The board voted by six to five. Two of the five have left, and a third, who is 70, will not stand again.

Good:

    The school has 31 pupils and 22 of them, 70 per cent, walk. He bought shares at $12 and sold them for $19, a gain of $2,800, or 58 per cent.

Good:

    Ray ended on six points out of eight, half a point behind Hale, and level with 12 others.

Good:

    A lease costs €9m. The port pays €6m of that and the city €3m, or a third. Of 50 huts, 30 are on the coast, where four in ten stand empty.

Good:

    In a study of nine farms, seven of which were seen again, 31 per cent was lost. Where two in five are entitled, 64 per cent of all eat there.

Good:

    It cuts jobs at two of its five plants, about one in six of its staff. They sold two of their five inns in May and a third last year.

Bad:

    A third of the 90 farms - 36 - have no well.
                              ^^ A third of 90 is 30, not 36.

Good:

    More than half of the 620 guards - 390 - and less than half of the 300 cooks - 110 - went home.

Bad:

    Orr scored 48 goals from 52 shots, an accuracy of 88 per cent.
                                                      ^^^^^^^^^^^ 48 of 52 is 92.3 per cent, not 88 per cent.

Bad:

    About 70 per cent of the seats for the first three nights, 210 of 280, are sold.
          ^^^^^^^^^^^ 210 of 280 is 75 per cent, not 70 per cent.

Bad:

    The mill takes 8,000 litres a day. This is 5 per cent of its supply, that is 200,000 litres.
                                               ^^^^^^^^^^ 8,000 litres of 200,000 litres is 4 per cent, not 5 per cent.

Good:

    Orr scored 48 goals from 52 shots, an accuracy of 92 per cent. About 75 per cent of the seats for the first three nights, 210 of 280, are sold.

Good:

    The mill takes 8,000 litres a day. This is 4 per cent of its supply, that is 200,000 litres.

Good:

    Ann Roe had 21,870 votes, or 54 per cent, when all were counted. Paul Hale had 18,630, or 46 per cent.

Evidence: 0 false in 2.5 million words of edited news, posts and court notices, where seven shares were right; earlier 1 true ("102 (57%)" of 184).
"""

from __future__ import annotations

import msgspec

from pelican_newslint.model import Block, Right, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.numbers.percents.named_shares import named_shares
from pelican_newslint.rules.numbers.percents.near_ratios import near_ratios
from pelican_newslint.rules.numbers.percents.only_pair import loose_shares
from pelican_newslint.rules.numbers.percents.over_whole import over_whole
from pelican_newslint.rules.numbers.percents.round_shares import rounded_share
from pelican_newslint.rules.numbers.percents.stated_shares import judge_share, stated_shares
from pelican_newslint.rules.numbers.percents.tied_shares import tied_shares
from pelican_newslint.rules.numbers.percents.told_shares import told_shares
from pelican_newslint.rules.numbers.reading.another_thing import of_things, without_others
from pelican_newslint.rules.numbers.reading.figures import Range, by_sentence
from pelican_newslint.rules.numbers.reading.made_elsewhere import share_of_another
from pelican_newslint.rules.numbers.reading.relations import Tie, alike, judged, shown, ties, written

RULE = Rule(
    kind="fact", severity="error", languages=("en",), category="percent-arithmetic",
    wakes=Wakes.on(
        "majority", "most", "bulk", "part", "capacity", "seats", "holds",
        "half", "third", "quarter", "fifth", "tenth", "two-thirds", "one", "four", "nine", "three", "two", "three-quarters",
        tokens=("percent",),
    ),
)  # fmt: skip


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    found = (each for each in without_others(article, _found(article, woken), turn=True) if not of_things(article, each))
    found = (each for each in found if not share_of_another(article, each))
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
    for means, expected in (("share", _expected), ("same", _same)):
        for tie in ties(article, woken, means):
            if tie.figures["told"].span.start not in judged_spans and (found := judged(article, tie, expected)):
                judged_spans.add(found.span.start)
                yield found
    yield from told_shares(article, woken, judged_spans)
    yield from tied_shares(article, woken, judged_spans)
    yield from named_shares(article, woken, judged_spans)
    yield from loose_shares(article, woken, judged_spans)
    yield from near_ratios(article, woken, judged_spans, frozenset({"share"}))
    yield from over_whole(article, woken)


def _expected(article: Article, tie: Tie) -> tuple[Range, str] | None:
    part, whole, told = (tie.figures[name] for name in ("part", "whole", "told"))
    counted = part.kind == whole.kind == "N" or alike(part, whole)
    if not counted or not 0 < part.value <= whole.value:
        return None
    made = Range(100 * part.exact.low / whole.exact.high, 100 * part.exact.high / whole.exact.low)
    return made, f"{shown(article, part)} of {shown(article, whole)} is {written(told, 100 * part.value / whole.value, article)}"


def _same(article: Article, tie: Tie) -> tuple[Range, str] | None:
    """ "More than half, 47 per cent": one share in words and in figures."""
    first = tie.figures["first"]
    over = first.quantity is not None and first.quantity.approximate == "over"
    return Range(first.exact.low, 100) if over else first.exact, f"“{shown(article, first)}” is {written(first, first.value, article)}"
