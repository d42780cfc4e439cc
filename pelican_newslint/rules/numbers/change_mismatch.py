"""A change in plain figures is the difference of what was and what is.

"Up from 30 to 42, a rise of 14" is two too many, and who has 98 points is 14 behind one with 112. Rates in per cent have their own rules.

Bad:

    Membership went from 310 to 352, a gain of 52.
                                               ^^ From 310 to 352 is an increase of 42, not 52.

Bad:

    Leigh are third with 41 points, nine behind Wigan, who have 52.
                                    ^^^^ Between 52 and 41 lie 11, not nine.

Bad:

    The firm now has 640 staff, down from 720, a loss of 90.
                                                         ^^ From 720 to 640 is a decrease of 80, not 90.

Bad:

    The budget will be €31 million, down from €29 million.
                       ^^^^^^^^^^^ From €29 million to €31 million is an increase, not “down”.

Good:

    Membership went from 310 to 352, a gain of 42. Leigh are third with 41 points, 11 behind Wigan, who have 52.

Good:

    The firm now has 640 staff, down from 720, a loss of 80. Half its vans ran on time, down from 61 per cent in May and 74 per cent in June.

Good:

    The lake fell from 12 metres to 9 metres, a loss of 300 million litres, and the two firms lost 90 of 300 jobs, 12 more than in May.

Good:

    He scored 20 goals, two more than Smith, who has played 30 games; fares went from £4 to £5, a rise of 25 per cent.

Good:

    The budget will be €31 million, up from €29 million. He fell from 3rd to 5th.

Good:

    Rents have gone up, but the rise has eased, from 18 per cent to 7 per cent. Last year 23 riders died on the lane,
    which is 140 miles long, down from 35.

Good:

    Kent ended on 340, a lead of 58. By the close, Surrey had wiped off 36 of those for the loss of two wickets.

Good:

    Spending on roads goes up by £1.2m, to £9.4m, and on parks down by £300,000, to £2.7m. In five years pubs fell by 14 a year, from 310 to 240.
    Tuition rises by $480, to $12,480; room and board goes to $11,200, up $300.

Bad:

    Sales of ale fell by 6 per cent in May, the fourth consecutive rise.
                                                                   ^^^^ “rise” here, but “fell” before: which way did it go?

Good:

    Sales of ale fell by 6 per cent in May, ending the fourth consecutive rise. Ale rose again in June, the second gain in a row.

Good:

    Profit was $3.5bn – up nearly $1bn from 2003 – while sales rose by $7.2bn to $170bn.

Bad:

    The lake stood at 7.2 metres, its highest since 1950. In 1956 it was 7.9 metres.
                      ^^^^^^^^^^ No record: 7.9 metres is more than 7.2 metres.

Bad:

    The port moved a record 5.4 million boxes last year. In 2019 the figure was 5.9 million boxes.
                            ^^^^^^^^^^^ No record: 5.9 million is more than 5.4 million.

Good:

    The lake stood at 7.2 metres, its highest since 1960. In 1956 it was 7.9 metres. Rents rose from £400 to £440, the most ever. In 2019
    they were £310.

Good:

    Her lead is 16 points, nine more than before the race, with 22 to go.

Evidence: 0 false in 2.5 million words of edited news, posts and court notices, where few changes are told so.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.model import Block
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.numbers.changes.in_a_row import in_a_row
from pelican_newslint.rules.numbers.changes.records import records
from pelican_newslint.rules.numbers.changes.told_changes import told_changes
from pelican_newslint.rules.numbers.changes.wrong_way import wrong_way

RULE = Rule(
    kind="fact", severity="error", languages=("en",), category="sum-mismatch",
    wakes=Wakes.on(
        "increase", "rise", "jump", "gain", "growth", "leap", "hike", "decrease", "fall", "drop", "decline", "cut", "reduction", "loss", "saving",
        "up", "down", "higher", "lower", "more", "fewer", "less", "ahead", "behind", "adrift", "clear", "short", "above", "below", "from",
        "unchanged", "level", "same", "rose", "fell", "grew",
        "highest", "largest", "biggest", "most", "lowest", "smallest", "fewest", "record",
    ),
)  # fmt: skip


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    yield from told_changes(article, woken, "plain", set())
    yield from wrong_way(article, woken, set())
    yield from in_a_row(article, woken)
    yield from records(article)
