"""A designator has one form in one article.

TB2 and TB-2, JAS 39E and JAS-39E, F-39 and F39, Covid19 and COVID-19: letters with a number are one name, and readers take two forms
for two things. Which form is right is for the maker or the house to say; here only that they agree.

Bad:

    The TB2 drone was sold in May. Two more TB-2 drones follow.
                                            ^^^^ “TB-2” here, “TB2” elsewhere: one form for one thing.

Bad:

    The JAS 39E flew first. The JAS-39E is new; a JAS 39E costs more.
                                ^^^^^^^ “JAS-39E” here, “JAS 39E” elsewhere: one form for one thing.

Bad:

    Two Kormoran-5 flew over the town. The Kormoran 5 is slow.
                                           ^^^^^^^^^^ “Kormoran 5” here, “Kormoran-5” elsewhere: one form for one thing.

Good:

    A category-4 storm is near; Category 4 is high, and the Class-2 road ends.

Good:

    The TB2 drone was sold in May. Two more TB2 drones follow.

Good:

    The F-16 and the F-15 flew over the A1; the TB2 stayed. On May 5 and 5 May they met.

Good:

    See example.org/tb-2 on the TB2.

Evidence: one in 104,000 words of edited news and government posts, true.
"""

from __future__ import annotations

from collections import defaultdict

import msgspec

from pelican_newslint.model import PROSE_SCOPES, Block, Match, Related, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule, Wakes

RULE = Rule(kind="fact", severity="warning", wakes=Wakes.on(tokens=("number",)), category="designation")


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    found: dict[str, dict[str, list[Span]]] = defaultdict(lambda: defaultdict(list))
    for each in article.designators:
        if article.block_at(each.span.start).scope in PROSE_SCOPES:
            found[each.key][article.slice(each.span)].append(each.span)
    for forms in found.values():
        if len(forms) < 2:
            continue
        usual, *rare = sorted(forms.values(), key=lambda spans: (-len(spans), spans[0].start))
        for spans in rare:
            said = f"“{article.slice(spans[0])}” here, “{article.slice(usual[0])}” elsewhere: one form for one thing."
            yield Match(spans[0], said, related=(Related(usual[0], "the other way"),))
