"""One figure of one thing is told once, in headline, summary, captions and text alike.

"11 killed" over a text that counts nine dead, "214 branches" here and "241 branches" there: one of them is a slip, mostly of the
fingers. Figures are compared where they count the same noun, or the dead and the hurt of one event; a figure whose digits were only
swapped is told from all other pairs. Figures of other days, of others ("another 12", "more") and of parts are left alone.

Bad:

    Title: 11 killed in fire
           ^^ “11” killed here, “nine” elsewhere in the text.
    Date: 2024-03-06

    At least nine people were killed when fire swept through a hall on Monday.

Bad:

    Title: Bank to close
    Date: 2024-03-06
    Summary: The bank has 214 branches in five states.

    The bank has money and 241 branches in Iowa.
                           ^^^ “241” branches here, “214” elsewhere: two digits have changed places.

Bad:

    The drug was tested on 52,400 people in ten countries.

    He said that of 25,400 volunteers half were given nothing.
                    ^^^^^^ “25,400” here, “52,400” elsewhere: two digits have changed places.

Bad:

    Title: Smugglers lose £360,000 of gold at Dover

    Gold worth £630,000 was found in a car at Dover on Monday.
               ^^^^^^^^ “630,000” here, “360,000” elsewhere: two digits have changed places.

Bad:

    Nine people were killed when fire swept through a hall on Monday.

    <figure><img src="hall.jpg" alt="The hall"><figcaption>Eleven people were killed in this hall.</figcaption></figure>
                                                           ^^^^^^ “Eleven” killed here, “Nine” elsewhere in the text.

Bad:

    Title: Two drown off Skye
           ^^^ “Two” killed here, “A man drowned” in the text.

    A man drowned off Skye on Sunday when his canoe turned over in a squall.

Good:

    Nine men were on board, and six of them were saved by noon. All nine were saved by Tuesday. Two of them were hurt, and all nine were cold.

Good:

    Title: Six held over stolen boats

    Police in Oban have arrested five men and a woman over boats that were stolen in May.

Good:

    Title: Nine killed in fire
    Date: 2024-03-06

    Nine people were killed when fire swept through a hall on Monday. In 2019 another fire killed 12 people.

Good:

    The north has 12 bridges and 24 ferries; the south has 21 bridges.

Good:

    Title: 20 hurt as bus turns over
    Date: 2024-03-06

    Twenty people were hurt on Monday, 12 of them children. Three people were hurt last year.

Good:

    A vet was fined £4,500 and must pay costs of £5,400. The tower is 142 metres tall; in Linz a tower of 124 metres fell.

Evidence: swapped digits and the dead of a headline; 0 false in 2.5 million words of edited news, posts and court notices. The free
comparison of like sentences was 5 in 100 true and isn't made.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.model import Block, Match
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.numbers.counts.all_of_them import all_of_them
from pelican_newslint.rules.numbers.counts.told_tolls import tolls
from pelican_newslint.rules.numbers.reading.strongest import strongest
from pelican_newslint.rules.numbers.rivals.other_scale import other_scales
from pelican_newslint.rules.numbers.rivals.other_unit import other_units
from pelican_newslint.rules.numbers.rivals.same_words import same_words
from pelican_newslint.rules.numbers.rivals.transposed import transposed

RULE = Rule(kind="fact", severity="warning", wakes=Wakes.on(tokens=("number",)), languages=("en",), category="number-inconsistency")


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    starts = frozenset(block.span.start for block in woken)
    figures = [
        each for each in article.quantities
        if not each.ordinal and not each.fraction and not each.range and not each.malformed and article.blocks[each.block].span.start in starts
    ]  # fmt: skip
    told = list(
        strongest(
            (
                *tolls(article, figures),
                *transposed(article, figures),
                *other_scales(article, figures),
                *other_units(article, figures),
                *all_of_them(article),
            )
        )
    )
    marked = {place.start for each in told if isinstance(each, Match) for place in (each.span, *(other.span for other in each.related))}
    yield from told
    for each in same_words(article, starts):
        if marked.isdisjoint({each.span.start, *(other.span.start for other in each.related)}):
            yield each
