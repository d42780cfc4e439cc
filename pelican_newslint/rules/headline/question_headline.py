"""A headline states; it doesn't ask.

A question in a headline hints that the desk doesn't know, or that the answer is no. Readers came for the answer. A question
that somebody asks in quotation marks is somebody's, and columns may ask: switch the rule off for them with an override.

Bad:

    Title: Bridge closes for repairs, what will commuters do?
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The headline asks a question: say what is known.

    The bridge closes on Friday.

Good:

    Title: Bridge closes for repairs: how commuters will get across

    The bridge closes on Friday. What will commuters do?

Bad:

    Title: Is the bridge safe? Engineers say no
           ^^^^^^^^^^^^^^^^^^^ The headline asks a question: say what is known.

    The bridge closes on Friday.

Good:

    Title: Mayor asks council 'Who pays for the bridge?'

    The bridge closes on Friday.

Good:

    Title: What the bridge costs, and who pays for it

    The bridge closes on Friday.

Evidence: 16 in 2,072 BBC headlines, all questions; whether one is wanted is the desk's choice. In 176,000 words that no rule was written
from 5 hits: 4 true, 1 debatable.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.model import Block, Match, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes

RULE = Rule(
    kind="style", severity="suggestion", scopes=frozenset({"headline"}), languages=("en",), guides=("BBC",),
    wakes=Wakes.on("what", "what's", "who", "who's", "how", tokens=("question",)),
)  # fmt: skip

_ASKED = later(r"^(?:Will|Is|Are|Can|Could|Should|Has|Have|Does|Do|Did|Was|Were|Who|What|Why|How|When|Where|Which)\b[^?!.]{5,100}\?(?= )")
_HANGING = later(
    r"[:,;–—-] (?:what(?: is|'s|’s)? next|now what|what now|what happens now|who(?: is|'s|’s) next|what it means for you"
    r"|how (?:bad|high|low|far|long) (?:can|will|could) [a-z ]{3,30})$"
)


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    if article.metadata.page:
        return
    for block in woken:
        text = article.slice(block.span).rstrip()
        question = _ASKED.search(text)
        if text.endswith("?") or _HANGING.search(text):
            yield Match(block.span, "The headline asks a question: say what is known.")
        elif question and not article.quoted(Span.of(block.span.start + question.start(), block.span.start + question.end())):
            yield Match(Span.of(block.span.start, block.span.start + question.end()), "The headline asks a question: say what is known.")
