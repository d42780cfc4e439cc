"""A correction says what was wrong.

Readers who saw the mistake need to know which sentence it was. A note that only says that the text "has been updated", "clarified" or
"amended for accuracy" hides it, and a correction by another name isn't one.

Bad:

    The bridge opens on Friday.

    Correction: This article has been updated.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Say what was wrong and what is right: this note hides it.

Bad:

    The bridge opens on Friday.

    This story has been clarified for accuracy.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Say what was wrong and what is right: this note hides it.

Good:

    The bridge opens on Friday.

    Correction, 6 March: An earlier version of this article said that the bridge opens on Thursday. It opens on Friday.

Good:

    The bridge opens on Friday.

    This article was amended on 6 March 2024 to give the bridge's height as 40 metres, not 40 feet.

Good:

    The bridge opens on Friday.

    The correction of the river's bed has been updated in the plan, and the minister's statement has been clarified.

Evidence: 0 in 104,000 words of news and public service writing: strict forms, which reach little.
"""

from __future__ import annotations

import re

import msgspec

from pelican_newslint.model import Block, Match, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes

RULE = Rule(
    kind="style", severity="warning", scopes=frozenset({"paragraph", "item"}), languages=("en",), guides=("AP", "BBC"),
    wakes=Wakes.on("correction", "corrected", "clarification", "clarified", "amended", "updated", "edited", "revised", "update", "editor", "note"),
)  # fmt: skip

_NOTE = later(
    r"(?:(?:correction|clarification|update|editor's note|editors' note|note)s?(?:,? (?:on )?[\w ,./]{4,25})?[:.–—-]{1,2} ?)?"
    r"(?:this|the|an earlier version of this|a previous version of this) (?:article|story|post|piece|page|report|version)"
    r" (?:has been|was|has since been|have been) (?:since |slightly |lightly )?(?:updated|corrected|clarified|amended|edited|revised|changed)"
    r"(?: (?:for|to improve|to ensure) (?:accuracy|clarity|style|clarity and accuracy|accuracy and clarity|length|grammar|factual accuracy))?"
    r"(?: (?:since|after) (?:it was |its )?(?:first )?(?:published|publication))?(?: (?:on|at) [\w ,.:/]{4,30})?[.!]?",
    re.IGNORECASE,
)
_LONGEST = 120


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    for block in woken:
        text = article.slice(block.span).replace("’", "'").strip(" *_[]()")
        if len(text) <= _LONGEST and (found := _NOTE.fullmatch(text)) and not _plain_update(found.group()):
            start = block.span.start + article.slice(block.span).replace("’", "'").index(text)
            yield Match(Span.of(start, start + len(text)), "Say what was wrong and what is right: this note hides it.")


def _plain_update(note: str) -> bool:
    """Whether it only says that news was added: no correction at all."""
    return not re.search(r"correct|clarif|amend|accura|revis|edited|changed", note, re.IGNORECASE)
