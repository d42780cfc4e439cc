"""Rescue comes after the accident, by the calendar too.

"Two climbers fell on April 12. The search was called off on April 11" has one day wrong. The two days must stand in one sentence or in two that
follow each other, both with their year or both without, and the words must say which comes first.

Bad:

    Date: 2023-04-26

    Two climbers fell into a crevasse on April 12. Rescuers called off the search on April 11.
                                                                                     ^^^^^^^^ April 11 is before April 12, when it happened.

Good:

    Date: 2023-04-26

    Two climbers fell into a crevasse on April 12. Rescuers called off the search on April 15.

Good:

    Date: 2023-04-26

    The bridge collapsed on April 12. Another search was called off on April 11. The road reopened on April 20 after a rockfall on April 18.

Good:

    Date: 2023-04-26

    A boat sank on April 12. The crew had been rescued from another on April 10. The harbour reopened on May 3, 2022.

Evidence: 0 in 1.1 million words of edited news and public reports.
"""

from __future__ import annotations

import re

import msgspec

from pelican_newslint.model import Block, Match, Related
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.dates.clocks.clock_stages import Staged, staged
from pelican_newslint.rules.form import Found, Rule, Wakes, starts

RULE = Rule(
    kind="fact", severity="warning", languages=("en",), needs=frozenset({"date"}), category="temporal-contradiction",
    wakes=Wakes(tokens=frozenset({"date"})),
)  # fmt: skip

_OTHER = later(
    r"\b(?:another|other|second|third|separate|different|previous\w*|next|earlier|similar|each|every|usually|again|drill|would|will|if|planned|"
    r"scheduled|due|had|since|last (?:year|month|week)|until|because|after|before)\b",
    re.IGNORECASE,
)
_SENT = 2
_MONTH = 45


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    begins = starts(woken)
    last: list[Staged] = []
    seen = sorted({article.sentence_index(each.span.start) for each in article.dates if each.day is not None})
    for at in seen:
        sentence = article.sentences[at]
        if article.blocks[sentence.block].span.start not in begins or _OTHER.search(article.slice(sentence.span)):
            last = []
            continue
        here = staged(article, at, sentence, course=False, kind="day")
        before = last if last and at - last[0].sentence == 1 and article.sentences[at - 1].block == sentence.block else []
        for second in here:
            for first in (*before, *here):
                if first is not second and _turned(first, second):
                    message = f"{article.slice(second.moment.span)} is before {article.slice(first.moment.span)}, when it happened."
                    yield Match(second.moment.span, message, related=(Related(first.moment.span, "the first day"),))
        last = here


def _turned(first: Staged, second: Staged) -> bool:
    apart = first.moment.low - second.moment.low
    ordered = first.stage == 0 and second.stage >= _SENT and first.moment.span.start < second.moment.span.start
    return ordered and 0 < apart < _MONTH and first.moment.sure == second.moment.sure and not (first.perfect or second.perfect)
