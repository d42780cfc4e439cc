"""A reader is told who somebody is.

"Rosa Tembo said that nobody had asked": who is she? A title before the name, a few words behind it, an age: something must come
with the first mention. The rule looks at the plainest case: the full name opens the sentence or ends it, and speaks at once.

Bad:

    The market closes on Friday.

    Rosa Tembo said that nobody had asked.
    ^^^^^^^^^^ Who is Rosa Tembo? Say it at the first mention.

Good:

    The market closes on Friday.

    Fish seller Rosa Tembo said that nobody had asked.

Good:

    Rosa Tembo, who sells fish, said that nobody had asked. Her colleague Piotr Nowak agreed.

Good:

    Mayor Rosa Tembo and Piotr Nowak, 34, left. Ana Ruiz of the library stayed, said Sir Karl Berg.

Good:

    The oldest seller is Rosa Tembo. "I like Piotr Nowak," she said.

Evidence: 5 in 570,000 words of edited text, 3 of them worth a word; an estimate of 75 in 100.
"""

from __future__ import annotations

import re

import msgspec

from pelican_newslint.knowledge import offices
from pelican_newslint.model import Block, Match, Scope
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.names import Name
from pelican_newslint.rules.form import Found, Rule, Wakes

_SCOPES: frozenset[Scope] = frozenset({"paragraph", "item"})
_BEHIND = re.compile(
    r"(?:[’']s)? ?(?:,|\(|–|—|:| of | from | at | for | with | as | is | was | and his | and her | and their | who | whose | aged )"
)
_SAYS = re.compile(r"(?:[’']s)? (?:said|says|told|added|explained|warned|argued|wrote|claimed|admitted|insisted)\b")
_OPENS = re.compile(
    r"(?:day|\d|January|February|March|April|May|June|July|August|September|October|November|December), $|[”\"] $|\b(?:said|says|told) $"
)
_IS = re.compile(r"\b(?:is|was|are|were|by|called|named|including|like|and|with|as|colleague|friend)\s$")

RULE = Rule(
    kind="style", severity="suggestion", scopes=_SCOPES, languages=("en",), wakes=Wakes(tokens=frozenset({"name"})),
    category="title-on-first-reference", guides=("AP",),
)  # fmt: skip


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    seen: set[str] = set()
    for name in article.names:
        if not name.person or name.lone or name.given is None or article.blocks[name.block].scope not in _SCOPES:
            continue
        surname = name.surname or name.text
        first = surname not in seen
        seen.add(surname)
        if first and name.title is None and not article.quoted(name.span) and _bare(article, name) and not offices.terms_of(name.text):
            yield Match(name.span, f"Who is {name.text}? Say it at the first mention.")


def _bare(article: Article, name: Name) -> bool:
    """Nothing before or behind the name says who it is: it opens the sentence or follows a comma, and speaks at once."""
    sentence = article.sentence_at(name.span.start).span
    before, behind = article.text[sentence.start : name.span.start], article.text[name.span.end : name.span.end + 20]
    opens = not before.strip() or _OPENS.search(before) is not None
    if not opens or _IS.search(before):
        return False
    return bool(_SAYS.match(behind)) or (not _BEHIND.match(behind) and re.search(r"\b(?:said|says) $", before) is not None)
