"""No hyphen behind an adverb in -ly.

A hyphen joins two words that could be misread apart. After an adverb in -ly nothing can be misread: "a newly elected council", "a poorly
lit lane". Words in -ly that are no adverbs ("early-morning", "family-run", "friendly-looking") keep theirs.

Bad:

    The newly-elected council met in a poorly-lit hall.
        ^^^^^^^^^^^^^ No hyphen behind an adverb in -ly: “newly elected”.
                                       ^^^^^^^^^^ No hyphen behind an adverb in -ly: “poorly lit”.

Good:

    The newly elected council met in a poorly lit hall.

Good:

    The council met in a family-run inn on an early-morning visit.

Good:

    A fly-fishing club and the weekly-paid staff of the Harbour wrote.

Evidence: the rule of AP, the Guardian, the Economist and Chicago alike; sites that print the hyphen everywhere can switch it off.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.model import PROSE_SCOPES, Block, Edit, Fix, Match, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes

RULE = Rule(
    kind="style", severity="suggestion", scopes=PROSE_SCOPES - {"alt"}, languages=("en",), category="hyphenation",
    guides=("AP", "Guardian", "Economist"), wakes=Wakes(tokens=frozenset({"name"})),
)  # fmt: skip

_JOINED = later(r"(?<![\w’'./@-])([A-Za-z][a-z]{2,15}ly)-([a-z]{3,20})(?![\w’'/@-])")
_NO_ADVERBS = frozenset(
    "family early only daily weekly monthly yearly hourly nightly quarterly fortnightly friendly elderly likely unlikely lovely ugly silly "
    "holy ally rally supply bully jelly belly reply assembly anomaly curly scholarly costly deadly lively lonely orderly kindly sickly "
    "prickly wrinkly crumbly bubbly woolly hilly chilly smelly jolly brolly trolley dolly folly lily gully butterfly barfly dragonfly fly "
    "firefly gadfly multiply apply comply imply rely italy july sly poly anomaly homily doily monopoly panoply melancholy burly surly gnarly "
    "measly paisley heavenly manly womanly motherly fatherly brotherly sisterly neighbourly neighborly worldly otherworldly earthly bodily "
    "ghostly saintly princely courtly cowardly stately timely untimely homely comely unruly oily wily steely gravelly".split()
)


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    if "ly-" not in article.text:
        return
    for block in woken:
        for found in _JOINED.finditer(article.text, block.span.start, block.span.end):
            if found[1].lower() in _NO_ADVERBS:
                continue
            span = Span.of(*found.span())
            apart = f"{found[1]} {found[2]}"
            fix = Fix("Take the hyphen out", (Edit(span, apart),), "unsafe")
            yield Match(span, f"No hyphen behind an adverb in -ly: “{apart}”.", (fix,))
