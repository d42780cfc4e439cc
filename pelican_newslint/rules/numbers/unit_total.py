"""So many at so much make the total that is printed.

"12 buses at £300,000 each, at a cost of £4m" is £400,000 too much, and "200 families get $500 each, $150,000 in all" half as much again.
Equal shares are checked the other way round.

Bad:

    The council will buy 12 buses at £300,000 each, at a cost of £4m.
                                                                 ^^^ 12 times £300,000 is £3.6m, not £4m.

Bad:

    Each of the 200 families will get $500, $150,000 in all.
                                            ^^^^^^^^ 200 times $500 is $100,000, not $150,000.

Bad:

    The prize of €1.2m will be shared equally by three winners, who get €500,000 each.
                                                                        ^^^^^^^^ €1.2m in three equal parts is €400,000, not €500,000.

Bad:

    Six vans took 30 tonnes of salt to the depot. Each van carries 4 tonnes.
                  ^^^^^^^^^ Six times 4 tonnes is 24, not 30 tonnes.

Bad:

    The museum counts on 300 guests a day, or 21,000 in the first seven days.
                                              ^^^^^^ 300 for seven days is 2,100, not 21,000.

Bad:

    The centre gave out 9,000 masks, 12 for each of 700 pupils.
                        ^^^^^ 12 times 700 is 8,400, not 9,000.

Bad:

    The club has 250 members who pay £40 a year, which brings in £12,000.
                                                                 ^^^^^^^ 250 times £40 is £10,000, not £12,000.

Bad:

    A field of 50 metres by 30 metres, or 1,800 square metres, was dug up.
                                          ^^^^^^^^^^^^^^^^^^^ 50 metres by 30 metres is 1,500, not 1,800 square metres.

Bad:

    The port has put up 62 cranes since May. It spent $12.4 million, or $300,000 a crane.
                                                                        ^^^^^^^^ $12.4 million for 62 is $200,000 each, not $300,000.

Good:

    Three ferries run at noon. The fare is £2.60 each way; the tour of the bay costs £5.10.

Good:

    Each of the 60 widows will get a goat worth R900, at a total cost of R54,000. The lease is £2,000 a year for six years, or £12,000.

Good:

    Farmers have planted 5,000 willows. A tree makes 30 bats. The crop would make 150,000 bats. Three roads are shut; the firm has had
    £310m of a contract worth £775m.

Good:

    The port has put up 62 cranes. It spent $12.4 million, or $200,000 a crane. The tower, of $9 million, cost $90,000 a floor.

Good:

    Six vans took 24 tonnes of salt to the depot. Each van carries 4 tonnes. Some of the 40 drivers got 5 tonnes each.

Good:

    The museum counts on 300 guests a day, or 2,100 in the first seven days.

Good:

    The council will buy 12 buses at £300,000 each, at a cost of £3.6m.

Good:

    Each of the 200 families will get $500, $100,000 in all. The two brothers split $90,000 equally and got $45,000 each.

Evidence: 0 false in 303,000 words of edited news; rare there.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.model import Block
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.numbers.products.by_measure import by_measure
from pelican_newslint.rules.numbers.products.each_in_all import each_in_all
from pelican_newslint.rules.numbers.products.far_each import far_each
from pelican_newslint.rules.numbers.products.far_products import far_products
from pelican_newslint.rules.numbers.products.loose_averages import loose_averages
from pelican_newslint.rules.numbers.products.near_products import near_products
from pelican_newslint.rules.numbers.products.one_for_every import ones_for_every
from pelican_newslint.rules.numbers.products.told_each import told_each
from pelican_newslint.rules.numbers.products.told_rates import told_rates
from pelican_newslint.rules.numbers.products.with_one_sum import with_one_sum
from pelican_newslint.rules.numbers.products.yields import yields
from pelican_newslint.rules.numbers.reading.figures import Range
from pelican_newslint.rules.numbers.reading.made_elsewhere import shared_by_others
from pelican_newslint.rules.numbers.reading.reckoned import within
from pelican_newslint.rules.numbers.reading.relations import Tie, judged, rounded_little, shown, ties, written

RULE = Rule(
    kind="fact", severity="error", languages=("en",), category="sum-mismatch",
    wakes=Wakes.on(
        "each", "apiece", "every", "equally", "per", "at", "a", "an", "average", "averaging", "payments",
        "instalments", "installments", "donations", "grants", "fines", "by", "cost", "tickets", "square", "area", "one", "speed",
    ),
)  # fmt: skip

_SLACK = 0.02
_ROUND = 0.05
_FAR = 3.0


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    return (each for each in _found(article, woken) if not shared_by_others(article, each))


def _found(article: Article, woken: tuple[Block, ...]) -> Found:
    done: set[int] = set()
    for tie in ties(article, woken, "product"):
        figures = {name: rounded_little(each, _ROUND) for name, each in tie.figures.items()}
        if found := judged(article, msgspec.structs.replace(tie, figures=figures), _expected):
            done.add(found.span.start)
            yield found
    yield from ones_for_every(article, woken, done)
    yield from each_in_all(article, woken, done)
    yield from told_rates(article, woken, done)
    yield from told_each(article, woken, done)
    yield from loose_averages(article, woken, done)
    yield from with_one_sum(article, woken, done)
    yield from by_measure(article, woken, done)
    yield from yields(article, woken, done)
    yield from near_products(article, woken, done)
    yield from far_products(article, woken, done)
    yield from far_each(article, woken, done)


def _expected(article: Article, tie: Tie) -> tuple[Range, str] | None:
    """Count times each, or the total by the count."""
    count, told = tie.figures["count"], tie.figures["told"]
    each, total = tie.figures.get("each"), tie.figures.get("total")
    other = each or total
    if other is None or other.unit != told.unit or count.exact.low <= 0 or told.value <= 0:
        return None
    if each is not None:
        value, made = count.value * each.value, Range(count.exact.low * each.exact.low, count.exact.high * each.exact.high)
        says = f"{shown(article, count)} times {shown(article, each)} is"
    else:
        value, made = other.value / count.value, Range(other.exact.low / count.exact.high, other.exact.high / count.exact.low)
        says = f"{shown(article, other)} in {shown(article, count)} equal parts is"
    if not within(told.value, value, _FAR):
        return None
    slack = _SLACK * value
    return Range(made.low - slack, made.high + slack), f"{says} {written(told, value, article)}"
