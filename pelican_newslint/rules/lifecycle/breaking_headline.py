"""A headline doesn't say BREAKING.

The word dates within hours, and readers who come later are told that old news breaks. Say what happened.

Bad:

    Title: BREAKING: Bridge closed in Saltmarsh
           ^^^^^^^^ “BREAKING” dates within hours: say what happened and leave it out.
    Date: 2024-03-06

    The bridge is closed.

Bad:

    Title: Bridge closed in Saltmarsh - live updates
                                        ^^^^^^^^^^^^ “live updates” dates within hours: say what happened and leave it out.
    Date: 2024-03-06

    The bridge is closed.

Good:

    Title: Bridge closed in Saltmarsh just before noon
    Date: 2024-03-06

    The bridge is closed.

Good:

    Title: Breaking the ice: record-breaking swim, and a developing country's live music
    Date: 2024-03-06

    She swam.

Good:

    Title: Breaking Bad returns with more updates of the breaking news business
    Date: 2024-03-06

    It returns.

Evidence: 0 in 104,000 words of news and public service writing: strict forms, which reach little.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.model import Block, Match, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes

RULE = Rule(
    kind="style", severity="warning", scopes=frozenset({"headline"}), languages=("en",), category="clickbait",
    wakes=Wakes.on("breaking", "live", "developing", "just", "updated", "updating"),
)  # fmt: skip

_STALE = later(
    r"^\W{0,2}(?:BREAKING(?: NEWS)?|Breaking(?: [Nn]ews)?|JUST IN|Just in|DEVELOPING|Developing|LIVE UPDATES|Live updates|Live blog|UPDATED)"
    r"(?=\s?[:|\])–—!]|\s-\s)"
    r"|(?<=[-–—|:(\[] )(?:[Ll]ive updates|LIVE UPDATES|LIVE|breaking news|BREAKING NEWS|developing(?: story)?|updating live)(?=[)\]]?$)"
    r"|\bBREAKING(?: NEWS)?\b(?= [A-Z]?[a-z])"
)


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    for block in woken:
        found = _STALE.search(article.slice(block.span))
        if found is not None:
            said = found.group().strip(" [(")
            start = block.span.start + found.end() - len(said)
            yield Match(Span.of(start, start + len(said)), f"“{said}” dates within hours: say what happened and leave it out.")
