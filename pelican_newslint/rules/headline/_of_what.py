"""What the outcome of a headline and that of the text are of: "drops plan to build" and "keep the site" can both be true."""

from __future__ import annotations

from typing import Literal

from pelican_newslint.knowledge.inflections import participles, pasts, thirds
from pelican_newslint.knowledge.outcomes import pairs
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.stems import SMALL
from pelican_newslint.rules.headline._how_told import clause_before
from pelican_newslint.rules.headline._keys import anchor, keys
from pelican_newslint.rules.headline._no_direction import no_direction
from pelican_newslint.rules.headline._outcomes import Mention
from pelican_newslint.rules.headline._phrases_told import STOPS

_PLANS = frozenset("plan plans proposal proposals scheme schemes bid idea move threat call calls motion request".split())
_PASSED_BY = frozenset("in at on near off outside beside by for from with since until before after during".split())
_TRAVELS = frozenset("left leaves departed departs arrived arrives landed sailed docked ran set".split())
_OF_FIGURES = frozenset({"direction", "price", "spending"})
_LINKS = frozenset("it its this that they he she there".split())


def of_other_things(article: Article, head: Mention, other: Mention) -> bool:
    """Whether the two have objects that have nothing in common, one of them a plan to do something; or, without any, subjects."""
    if pairs()[head.pair].name in _OF_FIGURES and (no_direction(article, head) or no_direction(article, other)):
        return True
    if _of_one_journey(article, other) and not _of_one_journey(article, head):
        return True
    mine, theirs = _behind(article, head), _behind(article, other)
    if {_plan(article, mine), _plan(article, theirs)} == {"to do", None}:
        return True
    if keys(article, mine) and keys(article, theirs) and not head.gap and not other.gap:
        return not anchor(article, head) & (keys(article, theirs) | _nouns_before(article, other))
    if keys(article, mine) or keys(article, theirs) or head.gap or other.gap:
        return False
    told = _nouns_before(article, other)
    return bool(told) and not told & keys(article, head.sentence.words) and not anchor(article, head) & told


def _of_one_journey(article: Article, mention: Mention) -> bool:
    """ "The 6.12 left on time" tells nothing of the line, which opened years late."""
    words = article.words
    return words.texts[mention.first].islower() and words.before(mention.first) in _TRAVELS


def _behind(article: Article, mention: Mention) -> range:
    """The words of the clause behind the phrase."""
    words = article.words
    for at in range(mention.last + 1, mention.sentence.last_word + 1):
        if not words.spaced(at):
            return range(mention.last + 1, at)
    return range(mention.last + 1, mention.sentence.last_word + 1)


def _plan(article: Article, behind: range) -> Literal["to do", "of"] | None:
    """Whether the object is a plan: one "to build" or one "for 90 homes"."""
    lower = article.words.lower
    for at in behind[:4]:
        if lower[at] in STOPS:
            return None
        if lower[at] in _PLANS:
            return "to do" if at + 1 in behind and lower[at + 1] == "to" else "of"
    return None


def _nouns_before(article: Article, mention: Mention) -> frozenset[str]:
    """Keys of the subject, without what is told beside it; none for a pronoun."""
    lower = article.words.lower
    found: list[int] = []
    clause = clause_before(article, mention.sentence, mention.first)
    if not clause and mention.first > mention.sentence.first_word:  # "The minister, Ana Pires, quit"
        clause = range(mention.sentence.first_word, mention.first)
    for at in clause:
        word = lower[at]
        if word in _LINKS and not (word == "this" and lower[at + 1] not in SMALL):  # "this year's harvest"
            return frozenset()
        if found and ("," in article.words.gaps[at] or word in _PASSED_BY or word in pasts() or word in thirds() or word in participles()):
            break
        if word not in SMALL:
            found.append(at)
    return keys(article, found)
