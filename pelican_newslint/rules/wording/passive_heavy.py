"""Who did it stands in the sentence.

"Shelters were opened, meals were served and beds were brought": three things were done and nobody did them. One passive is often
right, since the news is what happened to somebody; a sentence with three of them hides the people. A passive with "by" names them.

Bad:

    The wounded were found, were carried to the road and were taken to Leeds.
                ^^^^^^^^^^ Three things are done in this sentence and nobody does them: say who did.

Good:

    Two firefighters found the wounded, and they were taken to Leeds.

Good:

    The wounded were found by two firefighters, carried to the road by others and taken to Leeds.

Good:

    The wounded were tired, were married and were interested in the case; the road was closed.

Evidence: one in 104,000 words of edited news and government posts, of three passives in 40 words, which was worth a look. In 176,000 words
that no rule was written from 7 hits: 2 true, 5 debatable.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from pelican_newslint.knowledge import inflections
from pelican_newslint.model import Block, Match, Related, Scope, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule, Wakes

_BE = frozenset("was were been being is are be got".split())
_SCOPES: frozenset[Scope] = frozenset({"summary", "paragraph", "item"})
RULE = Rule(
    kind="style", severity="suggestion", scopes=_SCOPES, languages=("en",), wakes=Wakes.on("were", "was", "been", "are", "is", "be"),
    category="passive", confidence="medium",
)  # fmt: skip

_BETWEEN = frozenset("not also then being been".split())
_NUMBERS = {3: "Three", 4: "Four", 5: "Five", 6: "Six"}
_ENOUGH = 3
_STATES = frozenset(
    "married divorced interested tired born based supposed used known aged located situated involved concerned worried pleased excited "
    "surprised disappointed engaged experienced limited qualified skilled dedicated committed related mixed closed open located gone done "
    "advanced crowded complicated armed disabled retired unemployed determined prepared accustomed scared frightened delighted convinced "
    "expected reported believed said thought understood estimated scheduled due composed made bored drunk left required allowed needed".split()
)
"""Participles that say what somebody is or what is thought of it."""


class _Passive(msgspec.Struct, frozen=True):
    span: Span
    by: bool


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    starts = {block.span.start for block in woken}
    for sentence in article.sentences:
        if article.blocks[sentence.block].span.start not in starts:
            continue
        found = list(_passives(article, sentence.first_word, sentence.last_word))
        bare = [passive.span for passive in found if not passive.by]
        if len(bare) >= _ENOUGH and len(bare) == len(found):
            number = _NUMBERS.get(len(bare), "Many")
            said = f"{number} things are done in this sentence and nobody does them: say who did."
            yield Match(bare[0], said, related=tuple(Related(span, "and here") for span in bare[1:]))


def _passives(article: Article, first: int, last: int) -> Iterator[_Passive]:
    """Forms of "be" with a participle of something that is done to somebody, outside direct speech."""
    words = article.words
    participles = inflections.participles()
    for at in range(first, last):
        if words.lower[at] not in _BE:
            continue
        verb = at + 1
        while verb <= last and words.spaced(verb) and (words.lower[verb].endswith("ly") or words.lower[verb] in _BETWEEN):
            verb += 1
        if verb > last or not words.spaced(verb) or words.lower[verb] in _STATES or words.lower[verb] not in participles:
            continue
        if not article.quoted(words.span(at)):
            by = "by" in words.lower[verb + 1 : min(verb + 5, last + 1)]
            yield _Passive(words.span(at, verb), by)
