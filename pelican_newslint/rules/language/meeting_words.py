"""Two small words that cannot meet don't stand side by side.

"The a problem", "of in the town", "was were", "of the of the": half of an old wording was left when the sentence was changed. What
brings such words together rightly ("what it is is", "the people he spoke of in May") is left alone.

Bad:

    It is the a problem of in the town. The road was were shut.
          ^^^^^ One of the two small words is too many.
                        ^^^^^ Two prepositions that cannot meet: one is too many.
                                                 ^^^^^^^^ Two verbs that cannot meet: one is too many.

Bad:

    They met at the end of the of the war.
                        ^^^^^^^^^^^^^ “of the” stands twice.

Good:

    It is a problem of the town, and what it was is known. The reach a lab can have is wide. All they have is used. The people
    he spoke of in the hall had left.

Good:

    The A team gave her the prize; the friends of his the world over. A free will can do it. Group A the other day met.

Good:

    It is to be, to be sure. The dog was a his-and-hers gift; the its and buts of the law.

Evidence: 2 in 500,000 words of edited news, interviews and government posts, 2 true (“into a into a”).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import compress, pairwise
from operator import eq
from pathlib import Path

import msgspec

from pelican_newslint.cache.derived import read_toml
from pelican_newslint.model import Block, Edit, Fix, Match, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.language._clauses import BOUND, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, PRONOUNS, begins_sentence

_LEADS = frozenset(
    "what all everything anything nothing thing things whatever only that which who how where as than most best more those there one".split()
)
"""Words that make "is is" and "has is" right: "what he has is"."""
_MODALS = frozenset("can could may might will would must should".split())  # "the reach a lab can have is wide"
_TWICE = PREPOSITIONS | DETERMINERS | frozenset("is are was were be been has have will to of that as".split())
_SHORTEST = 4
"""Letters of the noun that must follow: shorter words may be letters, grades and abbreviations."""


class _Pair(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`noun`: a noun must follow, `determined`: behind an article; `verbs`: nothing in the sentence may lead to a second verb."""

    why: str
    first: str
    second: str
    before: str = ""
    noun: bool = False
    determined: bool = False
    verbs: bool = False


RULE = Rule(
    kind="grammar", severity="warning",
    wakes=Wakes(
        frozenset("the a an his its their our my of in at by with from for is are was were has have will would can could that to as on".split())
    ),
    scopes=frozenset({"summary", "paragraph", "item", "quotation", "caption"}), languages=("en",), guides=("AP",),
)  # fmt: skip


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    lower = article.words.lower
    pairs = _pairs()
    for block in woken:
        inside = article.words.in_(block.span)
        here = lower[inside.start : inside.stop]
        if not pairs.keys().isdisjoint(pairwise(here)):
            for at in inside[:-1]:
                pair = pairs.get((lower[at], lower[at + 1]))
                if pair and _cannot_meet(article, at, pair) and not article.quoted(article.words.span(at)):
                    yield Match(article.words.span(at, at + 1), pair.why)
        yield from _twice(article, inside)


@cache
def _pairs() -> dict[tuple[str, str], _Pair]:
    pairs = read_toml(Path(__file__).with_suffix(".toml"), dict[str, list[_Pair]])["pair"]
    return {(first, second): pair for pair in pairs for first in pair.first.split() for second in pair.second.split() if first != second}


def _cannot_meet(article: Article, at: int, pair: _Pair) -> bool:
    words = article.words
    if not words.spaced(at + 1) or not words.texts[at + 1].islower() or not (words.texts[at].islower() or begins_sentence(article, at)):
        return False
    before = words.before(at)
    if before in pair.before.split() or begins_sentence(article, at + 1) or words.texts[at] == "A":
        return False
    if pair.verbs:
        return before not in PRONOUNS and before not in CONJUNCTIONS and before not in _MODALS and before != "" and not _led(article, at)
    if pair.determined and before.endswith(("ed", "ing", "-")):
        return False
    return _noun_follows(article, at + 2, determined=pair.determined)


def _led(article: Article, at: int) -> bool:
    words = article.words
    first = words.in_(article.sentence_at(words.starts[at]).span).start
    return not _LEADS.isdisjoint(words.lower[first:at])


def _noun_follows(article: Article, at: int, *, determined: bool) -> bool:
    words = article.words
    if determined:
        if at >= len(words) or not words.spaced(at) or words.lower[at] not in ("the", "a", "his", "her", "their", "its"):
            return False
        at += 1
    if at >= len(words) or not words.spaced(at) or begins_sentence(article, at):
        return False
    return words.texts[at].islower() and words.texts[at].isalpha() and len(words.texts[at]) >= _SHORTEST and words.lower[at] not in BOUND


def _twice(article: Article, inside: range) -> Iterator[Match]:
    """ "of the of the": two small words, and the same two again."""
    words = article.words
    lower = words.lower
    here = lower[inside.start : inside.stop]
    for at in compress(inside[:-3], map(eq, here, here[2:])):
        if lower[at + 1] != lower[at + 3] or lower[at] == lower[at + 1]:
            continue
        small = lower[at] in _TWICE and lower[at + 1] in _TWICE and all(map(words.spaced, (at + 1, at + 2, at + 3)))
        if small and not begins_sentence(article, at + 2):
            again = Span.of(words.ends[at + 1], words.ends[at + 3])
            said = article.slice(words.span(at, at + 1))
            yield Match(words.span(at, at + 3), f"“{said}” stands twice.", (Fix("Remove the second one", (Edit(again, ""),), "safe"),))
