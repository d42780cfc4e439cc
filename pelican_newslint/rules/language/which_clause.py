"""A clause with “which” follows a comma, one with “that” doesn't.

AP keeps “which” for what could be left out, behind a comma, and “that” for what tells one thing from another. British copy uses
“which” for both, so only American posts are looked at.

Bad:

    Lang: en-US

    The crew waited for a flight which launches in June.
                          ^^^^^^^^^^^^ A comma before “which”, or “that”.

Good:

    Lang: en-US

    The crew waited for a flight, which launches in June.

Good:

    Lang: en-US

    The crew waited for a flight that launches in June, the one in which all fly. They asked which is best.

Good:

    The theatre shut the centre which opened in June.

Evidence: 59 in 300,000 words of edited news and government posts, most of them in interviews; AP would change nearly all, other houses few:
a suggestion. In 176,000 words that no rule was written from 26 hits, 10 of them judged: 10 true.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.knowledge import inflections
from pelican_newslint.model import Block, Match
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.language._clauses import AUXILIARIES, BOUND, begins_sentence
from pelican_newslint.rules.language._variety import is_american

RULE = Rule(
    kind="grammar", severity="suggestion", wakes=Wakes(frozenset(("which",))), scopes=frozenset({"summary", "paragraph", "item"}),
    languages=("en",), guides=("AP",), confidence="medium",
)  # fmt: skip


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    words = article.words
    if not is_american(article):
        return
    for block in woken:
        for at in words.in_(block.span)[1:-1]:
            if words.texts[at] != "which" or not words.spaced(at) or not words.spaced(at + 1) or begins_sentence(article, at):
                continue
            if words.lower[at - 1] in inflections.thirds() and words.lower[at + 1] in inflections.plurals():
                continue  # "the board controls which bills are heard"
            if _is_noun(words.lower[at - 1]) and _is_verb(words.lower[at + 1]) and not article.quoted(words.span(at)):
                yield Match(words.span(at - 1, at), "A comma before “which”, or “that”.")


def _is_noun(word: str) -> bool:
    return word not in BOUND and (word in inflections.plurals() or word in inflections.plain_nouns())


def _is_verb(word: str) -> bool:
    return word in AUXILIARIES or word in inflections.thirds() or word in inflections.pasts()
