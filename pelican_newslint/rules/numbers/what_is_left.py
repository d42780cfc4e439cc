"""What is left is the whole less its parts.

"Ten miners were trapped. Six have been rescued and five are still underground" buries one too many; "six of its seven matches, losing
two" is a match too many.

Bad:

    Five people were shot, two of them fatally; the four survivors are in hospital.
                                                    ^^^^ Five less two leaves 3, not four.

Bad:

    Ten miners were trapped. Six have been rescued and five are still underground.
                                                       ^^^^ Ten less Six leaves 4, not five.

Bad:

    Before the flood there were 90 stalls; now there are 35, and 65 are gone.
                                                                 ^^ 90 less 35 leaves 55, not 65.

Bad:

    In the end 21 were for it and 16 against. The other four of the 40 members were away.
                                                        ^^^^ 40 less 21 and 16 leaves 3, not four.

Bad:

    Nine of 14 divers were found on Monday. The search began at dawn.

    The remaining six may be in a cave.
                  ^^^ 14 less Nine leaves 5, not six.

Bad:

    A flood fouled 8,200 wells. By June 5,300 wells had water again, which left 3,100 out of use.
                                                                                ^^^^^ 8,200 less 5,300 leaves 2,900, not 3,100.

Good:

    The mill will take on 80 bakers by May, another 60 in June and the remaining 40 in autumn.

Good:

    In 2016 it had named 21 bridges. Sixteen of those have been painted and five are on it again. The other seven are new. A flood fouled 8,200
    wells; by June 5,300 wells had water again, which left 2,900 out of use.

Good:

    A bank paid for ten, a shop for eight and the town for the other six. Nine of 14 divers were found. The remaining five may be in a cave.

Good:

    Five people were shot, two of them fatally; the three survivors are in hospital.

Good:

    Ten miners were trapped. Six have been rescued and four are still underground.

Good:

    A boat licensed to carry 90 people had 62 on its list; the owner must say who the other 17 were. Ten trucks left. Six people
    were hurt and five roads are still blocked. The team won six of its eight matches, losing one.

Good:

    Before the flood there were 90 stalls; now there are 35, and 55 are gone. Of 41 delegates, he has 27, she has eight and the other six are free.

Good:

    Water was drawn from six wells. The worst held 6 grams of salt a litre; the limit is 2 grams. At the other five it was less than half a gram.

Good:

    The appeal brought in £90,000. Of that, £30,000 paid for the roof, £40,000 went on windows, and the remaining £20,000 is for the organ.

Bad:

    The farm had 420 ewes, sold 60 and bought 35, and now has 385.
                                                              ^^^ 420 less 60 and 35 makes 395, not 385.

Evidence: 0 false in 2.5 million words of edited news, posts and court notices; six rests were right. Over two sentences it is a warning.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.model import Block
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.numbers.derived.closed_parts import closed_parts
from pelican_newslint.rules.numbers.reading.figures import Range
from pelican_newslint.rules.numbers.reading.made_elsewhere import part_of_larger, rest_of_share
from pelican_newslint.rules.numbers.reading.relations import Tie, judged, shown, ties, written
from pelican_newslint.rules.numbers.wholes.far_rests import far_rests
from pelican_newslint.rules.numbers.wholes.rest_triples import rest_triples
from pelican_newslint.rules.numbers.wholes.running import running
from pelican_newslint.rules.numbers.wholes.told_rests import told_rests

RULE = Rule(
    kind="fact", severity="error", languages=("en",), category="sum-mismatch",
    wakes=Wakes.on(
        "survivors", "survived", "others", "losing", "winning", "lost", "still", "missing", "remaining", "other", "trapped", "remain",
        "leaving", "leaves", "leave", "left", "rest", "remainder", "balance", "remained", "remains", "gone", "idle", "unsold", "outstanding", "yet",
        "owes", "owed", "needs", "short", "gain", "gains", "gained", "tied", "empty", "untouched", "escaped", "saved", "go", "come",
        "lacks", "last", "now", "stands", "find", "themselves",
    ),
)  # fmt: skip


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    return (each for each in _found(article, woken) if not (part_of_larger(article, each) or rest_of_share(article, each)))


def _found(article: Article, woken: tuple[Block, ...]) -> Found:
    done: set[int] = set()
    yield from running(article, woken, done)
    for tie in ties(article, woken, "rest"):
        if found := judged(article, tie, _expected):
            done.add(found.span.start)
            yield found
    yield from told_rests(article, woken, done)
    yield from far_rests(article, woken, done)
    for each in rest_triples(article, woken, done):
        done.add(each.span.start)
        yield each
    yield from closed_parts(article, woken, done)


def _expected(article: Article, tie: Tie) -> tuple[Range, str] | None:
    whole, part, told = (tie.figures[name] for name in ("whole", "part", "told"))
    nouns = {each.noun for each in (part, told) if each.noun and each.noun != whole.noun}
    if (
        whole.value <= part.value
        or (nouns and tie.severity)
        or any(each.quantity is not None and each.quantity.approximate for each in (whole, part, told))
    ):
        return None
    left = whole.value - part.value
    drawn = "match" in article.slice(article.sentence_at(told.span.start).span) or "game" in article.slice(
        article.sentence_at(told.span.start).span
    )
    made = Range(0 if drawn else left, left)
    return made, f"{shown(article, whole)} less {shown(article, part)} leaves {written(whole, left, article)}"
