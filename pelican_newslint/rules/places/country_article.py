"""Ukraine needs no "the".

"The Ukraine", "the Sudan" and "the Lebanon" were regions of somebody else's map; the countries ask to be called by their names. "The
Ukraine war" and "the Congo river" are other things.

Bad:

    Grain from the Ukraine arrived on Friday.
               ^^^^^^^^^^^ “Ukraine” stands without “the”.

Good:

    Grain from Ukraine arrived on Friday.

Good:

    The Ukraine war, the Lebanon of his youth and the Sudan talks filled the page.

Good:

    The Gambia, the Bahamas, the Netherlands, Sudan and the Philippines voted.

Evidence: 0 in 104,000 words of news and public service writing.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.model import Block, Edit, Fix, Match, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes

RULE = Rule(
    kind="style", severity="warning", languages=("en",), guides=("AP", "BBC"), category="place-name",
    wakes=Wakes.on("ukraine", "sudan", "lebanon", "argentine", "yemen", "cameroon", "cameroons", "ivory"),
)  # fmt: skip

_ENDS = (
    r"is|was|has|had|will|would|and|or|but|in|on|at|to|from|for|by|with|as|who|which|where|when|that|since|after|before|during|said|says|could|can"
    r"|may|\w{2,20}ed"
)
_WITH = later(
    rf"\b[Tt]he (?P<name>Ukraine|Sudan|Lebanon|Argentine|Yemen|Cameroons?|Ivory Coast)"
    rf"(?=[.,;:!?)\n]|$| (?:{_ENDS})\b)(?! (?:and|or) \w{{1,30}} (?:war|crisis|talks|teams?))"
)


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    for block in woken:
        for found in _WITH.finditer(article.text, block.span.start, block.span.end):
            name = "Argentina" if found["name"] == "Argentine" else found["name"].removesuffix("s")
            span = Span.of(*found.span())
            yield Match(span, f"“{name}” stands without “the”.", fixes=(Fix("Leave out “the”", (Edit(span, name),)),))
