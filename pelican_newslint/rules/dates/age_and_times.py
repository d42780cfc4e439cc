"""Whoever is 45 in 2022 wasn't 11 in 1997.

Ages whose owner and year the words make plain are summed by `age-arithmetic`; here an age of some time ("when she was 11", "turned 16") is set
against any year, "four years ago" or another's birth, and against how old anybody of the piece is now or when he or she was born. Whether the
three belong together is weighed: what stands between, how many other people are named, how many ages the piece has. A year near that goes
with the age explains it. The likeliest that doesn't is shown, to be looked at: it may be somebody else's.

Bad:

    Date: 2022-06-08

    Orr has kept bees since she was 11, in 1997. Orr, 45, sells the honey at the gate.
                                    ^^ Whoever is 45 was 19 to 21 then (1997), not 11: if they belong together, which is right?

Bad:

    Date: 2022-06-08

    Four years ago, when she was five, Ivy, 11, gave her doll away.
                                 ^^^^ Whoever is 11 was 6 to 8 then (Four years ago), not five: if they belong together, which is right?

Good:

    Date: 2022-06-08

    Orr has kept bees since she was 20, in 1997. Orr, 45, sells the honey at the gate.

Good:

    Date: 2022-06-08

    Ivy Tull, 11, played first. She began lessons four years ago, when she was seven. Her father died in 2001 at the age of 61.

Good:

    Date: 2022-06-08

    Ida Moss, 94, drew the first plan in 1985 and saw the gate open 23 years later, when she was 80.

Good:

    Date: 2022-06-08

    Orr has kept bees since 1997, when she was 20; she left home at 17. Orr, 45, was 38 when the hives burned in 2015.

Evidence: weighed with `length-and-times`. Five places in 900,000 words of edited news.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.model import Block, Match, Related
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.lengths import MINUTES
from pelican_newslint.rules.dates.lengths.rival_points import points
from pelican_newslint.rules.dates.lengths.rival_weights import Rival, likeliest
from pelican_newslint.rules.dates.lengths.told_lengths import AGES, told_lengths
from pelican_newslint.rules.form import Found, Rule, Wakes, starts

RULE = Rule(
    kind="fact", severity="suggestion", languages=("en",), needs=frozenset({"date"}), category="age-arithmetic",
    wakes=Wakes.on(*AGES, "birthday", tokens=("number",)),
)  # fmt: skip
_LIKELY = -1.0
"""The least logarithm of the odds that is told of."""


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    begun = starts(woken)
    ages = [each for each in told_lengths(article) if each.form == "age" and article.blocks[each.block].span.start in begun]
    if not ages or not any(each.kind == "birth" for each in points(article)):
        return
    for told in ages:
        found = likeliest(article, told)
        if found is not None and found.odds >= _LIKELY:
            yield _match(article, found)


def _match(article: Article, found: Rival) -> Match:
    pair, told = found.pair, found.pair.told
    birth, other = (pair.one, pair.other) if pair.one.kind == "birth" else (pair.other, pair.one)
    born, then = article.slice(birth.moment.span), article.slice(other.moment.span)
    low, high = (max(int(each / MINUTES["year"]), 0) for each in pair.between[:2])
    real = f"{low}" if low == high else f"{low} {'or' if high == low + 1 else 'to'} {high}"
    if other.kind == "birth":
        real = f"Between the ages of {born} and {then} are {real} years"
    elif len(born) == len("1961") and born.isdecimal():
        real = f"Whoever was born in {born} was {real} then ({then})"
    else:
        real = f"Whoever is {born} was {real} then ({then})"
    message = f"{real}, not {article.slice(told.span)}: if they belong together, which is right?"
    related = (Related(birth.moment.span, "by this"), Related(other.moment.span, "then"))
    return Match(told.span, message, related=related, confidence="medium")
