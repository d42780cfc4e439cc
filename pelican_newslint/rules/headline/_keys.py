"""What two mentions are compared by: the words that carry meaning, of what an outcome is, who does it, and what a name goes with."""

from __future__ import annotations

from collections.abc import Collection

from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.names import Name
from pelican_newslint.prose.facts.stems import SMALL, stem
from pelican_newslint.rules.headline._how_told import ENDS_CLAUSE, clause_before
from pelican_newslint.rules.headline._outcomes import Mention
from pelican_newslint.rules.headline._phrases_told import STOPS

_KEY = 6
_COUNTS = frozenset("two thre four fiv six seven eight nin ten".split())
_MERELY = frozenset("again soon now instead late early".split())
"""Behind an outcome, and no object of it: "to stand again"."""
_BETWEEN = frozenset("in at near off outside of by from the a an northern southern eastern western central".split())


def keys(article: Article, positions: Collection[int]) -> frozenset[str]:
    """The words that carry meaning, cut down so that "Galician" and "Galicia" compare."""
    lower = article.words.lower
    return frozenset(
        stem(lower[at])[:_KEY] for at in positions if lower[at] not in SMALL and (len(lower[at]) > 2 or lower[at][0].isdigit())
    )


def anchor(article: Article, head: Mention) -> frozenset[str]:
    """Keys of what the outcome is of: the object behind the phrase, else the words before it."""
    words = article.words
    behind: list[int] = []
    for at in range(head.last + 1, head.sentence.last_word + 1):
        if words.lower[at] in STOPS or any(mark in words.gaps[at] for mark in ENDS_CLAUSE):
            break
        behind.append(at)
    own = keys(article, range(head.first, head.last + 1)) if head.gap else frozenset()
    if words.lower[head.last] in STOPS and head.last > head.first:  # "sold for three times the price"
        return subject(article, head) - _COUNTS
    found = own | keys(article, behind)
    return frozenset(key for key in found - _COUNTS - _MERELY if not key.isdigit()) or subject(article, head) - _COUNTS


def subject(article: Article, mention: Mention) -> frozenset[str]:
    """Keys of the words before the phrase, up to the first preposition."""
    found: list[int] = []
    clause = clause_before(article, mention.sentence, mention.first)
    if not keys(article, clause) - _COUNTS and clause.start > mention.sentence.first_word:  # "Man, 52, rescued"
        clause = range(mention.sentence.first_word, mention.first)
    for at in clause:
        if article.words.lower[at] in STOPS and found and article.words.lower[at] != "of":  # "A club of anglers"
            break
        found.append(at)
    return frozenset(key for key in keys(article, found) if not key.isdigit())


def belongs_to(article: Article, name: Name) -> frozenset[str]:
    """Keys of the nouns that a name goes with: "oldest shoe works in Forlì", "Ravenna shoe works"."""
    words = article.words
    start = max(name.first_word - 1, 0)
    while start and words.lower[start] in _BETWEEN:
        start -= 1
    inside = article.sentences[name.sentence].words
    before = range(max(start - 1, inside.start), start + 1) if start < name.first_word - 1 else range(0)
    behind = range(name.last_word + 1, min(name.last_word + 3, inside.stop))
    return keys(article, [*before, *behind])
