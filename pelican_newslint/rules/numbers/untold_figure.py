"""A figure that comes back was told before.

"Of the 56 who fell ill" speaks of 56 as of people that the reader knows, and what opens somebody's words, "Ten weeks without a bus", is said
of the news. Where the piece tells no 56 and nothing in it makes 56, but 46 did fall ill, a hand or an ear has slipped: digits changed places,
one digit or a nought is another, a small count is one or two off. The noun may be another. Ten more teachers, two that a sum makes, last
year's figure, "the past six years", a longer list and the number of a bus explain a figure; then it's left alone.

Bad:

    Measles has spread to 46 pupils of the school. Of the 56 who fell ill, six are in hospital.
                                                          ^^ “56” here, which was told nowhere before; “46” was: is it the same?

Bad:

    Title: Firm to shut 31 bakeries

    A firm in Selby will shut 31 of its bakeries in May. Cooks at the 13 outlets heard of it by post.
                                                                      ^^ “13” here, which was told nowhere before; “31” was: is it the same?

Bad:

    Buses to Orlo are off for eight weeks.

    "Ten weeks without a bus," said Ann Orr, "and the dance is on Friday."
     ^^^^^^^^^ “Ten weeks” here, which was told nowhere before; “eight weeks” was: is it the same?

Bad:

    The new lift needs 36 seconds to the top.

    "Thirty-nine seconds without a word," said Ann Orr.
     ^^^^^^^^^^^^^^^^^^^ “Thirty-nine seconds” here, which was told nowhere before; “36 seconds” was: is it the same?

Bad:

    The mill will get 240 new windows.

    "Who will clean 420 panes in this town?" said Jo Low, who lives next door.
                    ^^^ “420” here, which was told nowhere before; “240” was: is it the same?

Bad:

    The spring is 2.5 km from the last house.

    "I carry my water for three and a half km uphill," said Ann Orr.
                          ^^^^^^^^^^^^^^^^^^^ “three and a half km” here, which was told nowhere before; “2.5 km” was: is it the same?

Good:

    The mill will get 240 new windows and 180 doors.

    "Who will paint 420 frames in this town?" said Jo Low. "My own house has 42 panes."

Good:

    The spring is 2.5 km from the last house.

    "I would walk three and a half km for such water, as my mother did in 1960," said Ann Orr.

Good:

    Measles has spread to 46 pupils of the school and ten of its teachers. Of the 56 who fell ill, six are in hospital.

Good:

    A firm in Selby will shut 31 of its 44 bakeries in May. Cooks at the 13 outlets that stay heard of it by post.

Good:

    Buses to Orlo are off for eight weeks. Over the past ten weeks fewer people had come anyway.

Evidence: written from 120 short labelled items, in which it points at 38 of 90 slips in figures; in 120 others, whose text nobody looked at, at
some 8 more than other rules. 4 marks, all false, in 680,000 words of papers, government posts and clean articles.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.model import Block, Match, Related
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule, Wakes, starts
from pelican_newslint.rules.numbers.untold.coming_back import coming_back
from pelican_newslint.rules.numbers.untold.rival_told import rival_told

RULE = Rule(kind="fact", severity="suggestion", wakes=Wakes.on(tokens=("number",)), languages=("en",), category="number-inconsistency")


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    for back in coming_back(article, starts(woken)):
        if (found := rival_told(article, back)) is None:
            continue
        rival, severity = found
        here, there = (article.slice(each.span) for each in (back.figure, rival))
        message = f"“{here}” here, which was told nowhere before; “{there}” was: is it the same?"
        yield Match(back.figure.span, message, related=(Related(rival.span, "or this"),), severity=severity, confidence="medium")
