"""A headline takes single quotation marks.

AP, the BBC, Reuters and the Guardian all print ‘single’ marks in headlines, where double ones take room and shout. For the strict profile.

Bad:

    Title: Mayor calls the bridge "safe"
                                  ^^^^^^ Single quotation marks in a headline.
    Date: 2024-03-06

    The mayor calls it safe.

Good:

    Title: Mayor calls the bridge 'safe'
    Date: 2024-03-06

    The mayor calls it safe.

Good:

    Title: Mayor calls the bridge ‘safe’ and the ferry's old
    Date: 2024-03-06

    The mayor calls it "safe".

Good:

    Title: Screens of 55" are sold
    Date: 2024-03-06

    The "screens" are new.

Evidence: by form; a matter of style.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.model import Block, Match
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule, Wakes, inside

RULE = Rule(
    kind="fact", severity="suggestion", profile="strict", scopes=frozenset({"headline"}), languages=("en",), category="headline-marks",
    guides=("AP", "BBC", "Reuters", "Guardian"), wakes=Wakes(tokens=frozenset({"quotation"})),
)  # fmt: skip
"""Of kind fact, since matters of style are not looked for inside quotation marks, and these are about the marks."""


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    for quotation in inside(article, article.quotations, woken):
        if quotation.depth == 0 and article.text[quotation.span.start] in '"“”':
            yield Match(quotation.span, "Single quotation marks in a headline.")
