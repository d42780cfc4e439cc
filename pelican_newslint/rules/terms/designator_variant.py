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

Bad:

    Nine Class 40 engines are left. A Class-40 pulled the train.
                                      ^^^^^^^^ “Class-40” here, “Class 40” elsewhere: one form for one thing.

Bad:

    The mower is a Grasser 400X. Each 400-X has a lamp. The MV Ida sank; the MS Ida was new.
                                      ^^^^^ “400-X” here, “400X” elsewhere: one form for one thing.
                                                                             ^^^^^^ “MS Ida” here, “MV Ida” elsewhere: one form for one thing.

Bad:

    Pickers come on an H-2A visa. Each H2-A visa costs money.
                                       ^^^^ “H2-A” here, “H-2A” elsewhere: one form for one thing.

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
from pelican_newslint.rules.terms._marks import PREFIXES, marks

RULE = Rule(kind="fact", severity="warning", wakes=Wakes.on("plus", *PREFIXES, tokens=("number",)), category="designation")


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    found: dict[str, dict[str, list[Span]]] = defaultdict(lambda: defaultdict(list))
    for each in article.designators:
        if article.block_at(each.span.start).scope in PROSE_SCOPES:
            found[each.key][article.slice(each.span)].append(each.span)
    told = {span for forms in found.values() if len(forms) > 1 for spans in forms.values() for span in spans}
    for key, span in marks(article):
        if article.block_at(span.start).scope in PROSE_SCOPES and not any(span.touches(each) for each in told):
            found[key][article.slice(span)].append(span)
    for forms in found.values():
        if len(forms) < 2:
            continue
        usual, *rare = sorted(forms.values(), key=lambda spans: (-len(spans), spans[0].start))
        for spans in rare:
            said = f"“{article.slice(spans[0])}” here, “{article.slice(usual[0])}” elsewhere: one form for one thing."
            yield Match(spans[0], said, related=(Related(usual[0], "the other way"),))
