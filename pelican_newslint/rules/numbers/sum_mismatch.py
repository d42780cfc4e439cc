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

Bad:

    Some 640 people must leave. The order covers three villages: Arn with 310, Bel with 220 and Cor with 150.
         ^^^ 310, 220 and 150 make 680, not 640.

Bad:

    The mayor and 14 others, 16 people in all, signed the letter.
                             ^^ 1 and 14 make 15, not 16.

Bad:

    Leeds won five games, drew two and lost one, which makes 18 points.
                                                             ^^ five wins and two draws make 17 points, not 18.

Bad:

    Reid got 1,420 votes, Moss 1,360 and Kerr 310. That makes 3,190 votes.
                                                              ^^^^^ 1,420, 1,360 and 310 make 3,090, not 3,190.

Bad:

    Labour (31), the Greens (8) and the Liberals (3) hold 44 seats.
                                                          ^^ 31, 8 and 3 make 42, not 44.

Bad:

    The lorry had gone 212 miles that day, its log says: 96 before noon and 126 after it.
                       ^^^^^^^^^ 96 and 126 make 222, not 212 miles.

Bad:

    The liner had 417 people on board. It was carrying 372 passengers and 47 crew.
                  ^^^ 372 and 47 make 419, not 417.

Bad:

    Pia was the eldest of eight children, with five brothers and three sisters.
                          ^^^^^ One and five and three make 9, not eight.

Bad:

    The museum needs £11,500, of which the city pays £6,000, a bank £3,000 and the lottery £3,000.
                     ^^^^^^^ £6,000, £3,000 and £3,000 make £12,000, not £11,500.

Bad:

    Of the 90 stalls in the barn, 40 (44 per cent) are let and 60 stand empty.
           ^^ 40 and 60 make 100, not 90.

Bad:

    Nine of the hurt, six men and four boys, went home at once.
    ^^^^ six and four make 10, not Nine.

Bad:

    The chapel has four tenors, three altos and two basses, and all ten singers live in Hull.
                                                                    ^^^ four, three and two make 9, not ten.

Bad:

    The roof cost £46,000. The bishop gave £25,000, the Friends of Oak Lane £12,000 and a bank £5,000.
                  ^^^^^^^ £25,000, £12,000 and £5,000 make £42,000, not £46,000.

Bad:

    Five carts burned in Kom, three in Sere and two in Oda, bringing the number of carts lost to 12.
                                                                                                 ^^ Five, three and two make 10, not 12.

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

Good:

    The club sold players for £2m, £3m and £4m and bought one for £5m. The fee was £750,000.

Good:

    About 20 people were hurt: 12 men and seven women. Two sons, three daughters and a dog survive him.

Good:

    Eight people died when the ferry sank on Monday. On Tuesday four men, two women and a boy died in another accident.

Good:

    Leeds won five games, drew two and lost one, which makes 17 points.

Good:

    Nine clinics would become six: two would close and one pair would join. A total of 90 cars began; 60 came in, ten of them late, and
    30 broke down.

Good:

    Of 40 flats, 25 are let, and the remaining 15 will be sold with 12 in a second block.

Good:

    The motion needs 351 and got 299 of 640 in 2013. The jury of eight women and four men went out at noon.

Good:

    Of the 90 letters that came in, 50 were for the plan, 30 were against and ten were about parking.

Good:

    Of the 80 shops, 61 have been let and 32 were open by Easter. The other block has nine lifts, six of which climb and five of which groan.

Good:

    The state has asked for $95m. After the flood of 2009 it asked for $60m and got $45m. About 70,000 jobs a month are needed; 44,000 were lost in
    building and 31,000 in shops.

Good:

    The shop had 3,000 guests in May, 1,900 of them on Mondays and 1,400 of them with a dog. "Nine of us could swim," he said of the 12 who sang.

Good:

    Of the 70 members, 31 voted for it and 28 against; four tellers and the speaker did not vote, and six were away.

Good:

    He took 10 per cent of the first $2m and a fifth of the rest, $600,000 of the $4m in all. It won 24 of its 38 games, 14 of them at home,
    and lost six.

Good:

    Kent were 212 for six at the close, still 190 behind, with Hale on 40. The tug had 26 men, 19 women and a pair of nuns on it,
    47 people in all. The hall has 14 ewes, six rams and in all 310 pens.

Good:

    Of 1,200 members, 780 voted; 610 were for it and 165 against, and five papers were blank. Orr admitted 18 counts of theft and 18 of fraud. Moss
    admitted ten counts of theft and ten of fraud.

Good:

    Town have 41 points from 22 games, with 12 wins and five draws. Five games were lost. In a house of 31 seats, the Greens have 15, the Reds 13
    and others two, with one seat to be decided.

Good:

    Police made 36 arrests, 21 of them for theft, and issued 14 fines. The team scored 84 goals, 51 of them at home, and let in 39. They walked 31
    miles on the first day, 22 on the second and 26 on the third, 79 in all.

Good:

    The stable had 14 winners, nine at home and six in the rain. Oslo took 14 medals, four of them in judo, six in boxing and four in golf, two more
    than in Paris. Of the 1,500 members 40 per cent voted: 590 in all, 410 for the plan and 180 against.

Good:

    The fair had an average of 140 traders a day, in three big tents and four with 180 stalls. Ten cooks, seven waiters and two people
    who do nothing but wash up will serve the dinner.

Good:

    The party won with 310 votes out of 700, against 240 for the Greens and 150 for Labour.

    **In:** A Roe (Hull, £250,000); B Day (Leeds, £400,000); C Orr (York, £600,000).

Good:

    With a card the bottle is £7, or £14 a litre. The label says it was £20. There were 14 in the boat: four crew, eight guests and the two
    cooks. Nine of the 20 clubs made money last season, 12 the season before.

Good:

    Title: Boy rides 100 miles

    The boy of 16 rode them on Sunday. "My legs are 16 and the rest of me is 90," he said.

Good:

    The bench of nine women and four men let him go by a majority of 11 to two.

Bad:

    The loan is of €6 million: 3.5 million now, 1.5 million at Easter and 2 million if the mill is sold.
                   ^^^^^^^^^^ 3.5 million, 1.5 million and 2 million make €7 million, not €6 million.

Bad:

    Hull (€90,000), Goole (€50,000) and Leeds (€40,000) paid, at a total cost of €170,000.
                                                                                 ^^^^^^^^ €90,000, €50,000 and €40,000 make €180,000, not €170,000.

Bad:

    After five wins and three draws from nine matches, Goole have 20 points.
                                                                  ^^ five wins and three draws make 18 points, not 20.

Good:

    The fair was paid for by the town (€90,000), the county (€50,000) and a brewery (€40,000), at a total cost of €180,000. The loan is
    of €7 million: 3.5 million now, 1.5 million at Easter and 2 million later. Of the €2.6 million it has, 2 million is for seed and 600,000
    for debts. After five wins and three draws, Goole have 18 points.

Good:

    At 274, he was 14 under par for the four rounds and two strokes clear of Orr, who finished on 276. Standings: 6 A. Roe (Peru) 4½; 7 T. Orr
    (Mali) 4; 8 S. Hale (Chad) 3½; 9 L. Brand (Oman) 3; 10 B. Batt (Fiji) 2.

Good:

    Ned Orr struck 58, and Paul Hale, dropped on 12, went on to make 71.

Evidence: 1 error in 2.5 million words of edited news, posts and court notices, true (3, 6 and 33 for 46); 26 lists were right. A warning
in text that two columns had garbled.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.model import Block, Match, Right
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.numbers.reading.made_elsewhere import part_of_larger
from pelican_newslint.rules.numbers.reading.strongest import strongest
from pelican_newslint.rules.numbers.reading.sums import tied_sums
from pelican_newslint.rules.numbers.wholes.no_parts import by_rate, in_brackets
from pelican_newslint.rules.numbers.wholes.open_lists import open_list
from pelican_newslint.rules.numbers.wholes.partition import partitions
from pelican_newslint.rules.numbers.wholes.results import known_sums
from pelican_newslint.rules.numbers.wholes.shared_out import shared_out
from pelican_newslint.rules.numbers.wholes.siblings import siblings
from pelican_newslint.rules.numbers.wholes.side_by_side import side_by_side
from pelican_newslint.rules.numbers.wholes.that_makes import that_makes
from pelican_newslint.rules.numbers.wholes.told_behind import told_behind
from pelican_newslint.rules.numbers.wholes.told_parts import told_parts
from pelican_newslint.rules.numbers.wholes.told_totals import told_totals

RULE = Rule(kind="fact", severity="error", wakes=Wakes.on(tokens=("number",)), languages=("en",))


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    found = (each for each in _found(article, woken) if not open_list(article, each) and not by_rate(article, each))
    return (
        each
        for each in found
        if not part_of_larger(article, each) and not in_brackets(article, each) and not _said_of_another(article, each)
    )


def _found(article: Article, woken: tuple[Block, ...]) -> Found:
    ways = (siblings, side_by_side, tied_sums, told_parts, told_behind, told_totals, that_makes, shared_out, known_sums)
    found = list(strongest(each for way in ways for each in way(article, woken, set())))
    wholes = {each.span.start for each in found}
    wrong = {part.span.start for each in found if isinstance(each, Match) for part in each.related}
    more = partitions(article, woken, set())
    fresh = (each for each in more if each.span.start in wholes or wrong.isdisjoint(_parts(each)))
    yield from strongest((*found, *fresh))


def _said_of_another(article: Article, found: Match | Right) -> bool:
    """Whether somebody says all parts, of a whole in the headline that he doesn't speak of: "My legs are 16 and the rest of me is 90"."""
    if not isinstance(found, Match) or article.block_at(found.span.start).scope not in {"headline", "summary"}:
        return False
    return bool(found.related) and all(article.quoted(each.span) for each in found.related)


def _parts(found: Match | Right) -> set[int]:
    return {each.span.start for each in found.related} if isinstance(found, Match) else set()
