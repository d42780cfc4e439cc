"""Parts add up to their whole.

"Nine people were killed: six women and four men" is one too many, and readers count. So is a list of sums with a total that is
another. The parts must be listed side by side, and the whole must be tied to them: by a colon, by "a total of", or by what the parts
are parts of, in the same piece.

Bad:

    Nine people were killed: six women and four men.
    ^^^^ six and four make 10, not 9.

Bad:

    The team saved 312 people in Vik, 208 in Nes and 95 in Moss, a total of 655.
                                                                            ^^^ 312, 208 and 95 make 615, not 655.

Bad:

    The airport cancelled 180 flights. It lists 94 departures and 76 arrivals.
                          ^^^ 94 and 76 make 170, not 180.

Bad:

    The plan saves £750,000 a year. The barges cost £210,000, £180,000, £140,000 and £80,000 a year.
                   ^^^^^^^^ £210,000, £180,000, £140,000 and £80,000 make £610,000, not £750,000.

Bad:

    The pact covers 52 Greek and 31 Turkish sailors. The 93 men will go home in May.
                                                         ^^ 52 and 31 make 83, not 93.

Bad:

    The brigade has been given five more pumps, making 16 in all. It had 12 before.
                                                       ^^ 12 and five make 17, not 16.

Bad:

    The firm has 240 km of track in Kent and 310 in Essex, altogether 450.
                                                                      ^^^ 240 km and 310 make 550, not 450.

Bad:

    Wells give 40,000 litres a day and lorries bring another 25,000, so that 75,000 litres can be used.
                                                                             ^^^^^^^^^^^^^ 40,000 litres and 25,000 make 65,000, not 75,000 litres.

Bad:

    The dead were six men, two women and a boy, police said.

    Eight people died when the ferry sank on Monday.
    ^^^^^ six, two and a boy make 9, not Eight.

Good:

    The mill will take on 80 bakers by May, another 60 in June and the remaining 40 in autumn.

Good:

    The guild holds 41 of the 80 places and the lodge nine, giving the two 50.

    The chapel has four tenors, three altos and two basses, and its nine bells are loud. He got a fine of £200 and costs of £80 from a court that
    fined six others £1,200. Two goals in May and one in June were hers; all ten players scored.

Good:

    Twenty members voted for it, nine were against and two abstained, out of the 32 who were present. The chair does not vote.

Good:

    The pact covers 52 Greek and 31 Turkish sailors. The 83 men will go home in May. It has five more pumps, making 17 in all. It had 12 before.

Good:

    Ten people were killed: six women and four men.

Good:

    Nine people were killed, including six women and two men. Five men and four women were hurt.

Good:

    The team saved 312 people in Vik and 208 in Nes, and 655 more on Monday.

Evidence: 1 error in 2.5 million words of edited news, posts and court notices, true (3, 6 and 33 for 46); 26 lists were right. A warning
in text that two columns had garbled.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.model import Block, Match, Right
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.numbers.reading.made_elsewhere import part_of_larger
from pelican_newslint.rules.numbers.reading.own_verbs import counted_twice
from pelican_newslint.rules.numbers.reading.strongest import strongest
from pelican_newslint.rules.numbers.reading.sums import tied_sums
from pelican_newslint.rules.numbers.wholes.item_lists import item_lists
from pelican_newslint.rules.numbers.wholes.medals import medals
from pelican_newslint.rules.numbers.wholes.more_told import more_told
from pelican_newslint.rules.numbers.wholes.no_parts import by_rate, half_told, in_brackets, of_a_new_thing, of_a_part, three_groups
from pelican_newslint.rules.numbers.wholes.open_lists import open_list
from pelican_newslint.rules.numbers.wholes.partition import partitions
from pelican_newslint.rules.numbers.wholes.results import known_sums
from pelican_newslint.rules.numbers.wholes.season_records import season_records
from pelican_newslint.rules.numbers.wholes.shared_out import shared_out
from pelican_newslint.rules.numbers.wholes.siblings import siblings
from pelican_newslint.rules.numbers.wholes.side_by_side import side_by_side
from pelican_newslint.rules.numbers.wholes.table_totals import table_totals
from pelican_newslint.rules.numbers.wholes.that_makes import that_makes
from pelican_newslint.rules.numbers.wholes.told_behind import told_behind
from pelican_newslint.rules.numbers.wholes.told_parts import told_parts
from pelican_newslint.rules.numbers.wholes.told_totals import told_totals

RULE = Rule(kind="fact", severity="error", wakes=Wakes.on(tokens=("number",)), languages=("en",))


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    found = (
        each
        for each in _found(article, woken)
        if not (open_list(article, each) or by_rate(article, each) or of_a_new_thing(article, each) or three_groups(article, each))
    )
    fitting = (
        each
        for each in found
        if not (
            part_of_larger(article, each)
            or in_brackets(article, each)
            or half_told(article, each)
            or _said_of_another(article, each)
            or of_a_part(article, each)
            or _twice(article, each)
            or more_told(article, each)
        )
    )
    return strongest((*medals(article, woken, set()), *fitting))


def _found(article: Article, woken: tuple[Block, ...]) -> Found:
    ways = (
        siblings,
        side_by_side,
        tied_sums,
        told_parts,
        told_behind,
        told_totals,
        that_makes,
        shared_out,
        known_sums,
        season_records,
        item_lists,
        table_totals,
    )
    found = list(strongest(each for way in ways for each in way(article, woken, set())))
    wholes = {each.span.start for each in found}
    wrong = {part.span.start for each in found if isinstance(each, Match) for part in each.related}
    more = partitions(article, woken, set())
    fresh = (each for each in more if each.span.start in wholes or wrong.isdisjoint(_parts(each)))
    yield from strongest((*found, *fresh))


def _twice(article: Article, found: Match | Right) -> bool:
    return isinstance(found, Match) and bool(found.related) and counted_twice(article, found.span, [each.span for each in found.related])


def _said_of_another(article: Article, found: Match | Right) -> bool:
    """Whether somebody says all parts, of a whole in the headline that he doesn't speak of: "My legs are 16 and the rest of me is 90"."""
    if not isinstance(found, Match) or article.block_at(found.span.start).scope not in {"headline", "summary"}:
        return False
    return bool(found.related) and all(article.quoted(each.span) for each in found.related)


def _parts(found: Match | Right) -> set[int]:
    return {each.span.start for each in found.related} if isinstance(found, Match) else set()
