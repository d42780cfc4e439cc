"""A summary is a sentence, not the first letters of one.

"The bridge over the Marlow will be opened on Friday by the mayor and …" was cut by a machine. What a writer writes into the header can
end. Only written summaries are meant; those that the site makes from the text are its theme's affair.

Bad:

    Title: Bridge opens
    Date: 2024-03-06
    Summary: The bridge over the Marlow will be opened on Friday by the mayor and...
                                                                              ^^^^^^ The summary breaks off: end the sentence.

    The bridge opens.

Good:

    Title: Bridge opens
    Date: 2024-03-06
    Summary: The mayor opens the bridge over the Marlow on Friday.

    The bridge opens.

Good:

    Title: Bridge opens
    Date: 2024-03-06
    Summary: And then there were none ... until Friday.

    The bridge opens.

Good:

    Title: Bridge opens
    Date: 2024-03-06
    Summary: Twelve years, four mayors, one bridge

    The bridge opens.

Good:

    Title: Bridge opens
    Date: 2024-03-06
    Summary: It opens at last!...

    The bridge opens.

Evidence: true by form; none of the sites tried writes summaries so.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.model import Block, Match, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes

RULE = Rule(kind="style", severity="suggestion", scopes=frozenset({"summary"}), wakes=Wakes(tokens=frozenset({"name"})))

_CUT = later(r"\b[^\W\d_][\w’'-]{0,40},? ?(?:\.\.\.|…|\[(?:\.\.\.|…)\])$")
_LEAST = 40
"""Code points of a summary that a machine would cut."""


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    for block in woken:
        text = article.slice(block.span)
        if len(text) >= _LEAST and (found := _CUT.search(text)):
            yield Match(Span.of(block.span.start + found.start(), block.span.end), "The summary breaks off: end the sentence.")
