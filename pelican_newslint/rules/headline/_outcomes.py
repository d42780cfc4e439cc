"""What a headline or a lead says of how an affair ended: each mention of an outcome."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from msgspec import Struct

from pelican_newslint.knowledge.inflections import participles, pasts
from pelican_newslint.knowledge.outcomes import GAP, Phrase
from pelican_newslint.model import Block
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.numerals import TO_TWELVE
from pelican_newslint.prose.facts.sentences import Sentence
from pelican_newslint.prose.facts.stems import SMALL
from pelican_newslint.rules.headline._how_told import Told, clause_before, how_told
from pelican_newslint.rules.headline._phrases_told import LONGEST_GAP, STOPS, whole_phrases

_OVER = frozenset("after since despite following from amid".split())
_FEW = frozenset("rebel rebels several some few dissenters opponents independents".split())
_AHEAD = frozenset({"to", "will"})


class Mention(Struct, frozen=True):
    """`first`, `last`: indexes of its words, inclusive."""

    pair: int
    side: int
    first: int
    last: int
    told: Told
    sentence: Sentence
    gap: bool
    """Whether its object stands inside: "wins landmark case"."""
    ahead: bool
    """Whether it is to come: "to fall", "will fall"."""


def mentions(article: Article, sentence: Sentence, only: Collection[int] | None = None, *, headline: bool = False) -> list[Mention]:
    """Those of one sentence, of the pairs `only`; one inside a longer one is left out, in a headline only where both are of one pair."""
    lower = article.words.lower
    whole = whole_phrases(article, sentence, only, headline=headline)
    return [
        Mention(
            phrase.pair,
            phrase.side,
            first,
            last,
            how_told(article, sentence, first, headline),
            sentence,
            GAP in phrase.rest,
            ahead=first > sentence.first_word and lower[first - 1] in _AHEAD,
        )
        for first, last, phrase in whole
        if not (
            headline
            and first == last
            and (tells_which(article, first) or _came_before(article, first, phrase) or _is_match(article, first))
        )
        and not (phrase.side and not headline and _of_some(article, sentence, first))
        and not (first == last and not headline and _merely_says(article, first))
    ]


def _came_before(article: Article, at: int, phrase: Phrase) -> bool:
    """Whether a headline's noun is what was over: "reopens after nine-month blasting ban"."""
    words, first = article.words, at
    while first and at - first < LONGEST_GAP and words.spaced(first) and words.lower[first - 1] not in STOPS:
        first -= 1
    return words.lower[at] == phrase.base and bool(first) and words.lower[first - 1] in _OVER


_OF_MATCHES = frozenset("cup league round leg qualifying knockout davis fed preliminary opening home away".split())


def _is_match(article: Article, at: int) -> bool:
    """Whether a "tie" is one match of a cup and no draw: "seven-goal cup tie"."""
    before = article.words.before(at)
    return article.words.lower[at] == "tie" and (before in _OF_MATCHES or before.endswith(("-goal", "-final", "-round", "-leg")))


def _merely_says(article: Article, at: int) -> bool:
    """Whether it is said between commas who says the rest: "It pulled the shirts, a clerk confirmed on Monday"."""
    word, text = article.words.starts[at], article.text
    return any(
        each.span.start <= word < each.span.end and each.speaker is not None and text[: each.speaker.start].rstrip().endswith(",")
        for each in article.attributions
    )


def _of_some(article: Article, sentence: Sentence, at: int) -> bool:
    """Whether it is told of a few who differ: "five rebels voted against it"."""
    lower = article.words.lower
    clause = clause_before(article, sentence, at)
    if lower[at - 1] == "have" and "since" in lower[at + 1 : sentence.last_word + 1] and any(_is_count(lower[each]) for each in clause):
        return True  # "in the county 11 schools have closed since 2014"
    return any(lower[each] in _FEW for each in clause) or (bool(clause) and lower[clause.start] in TO_TWELVE)


def done_to(article: Article, head: Mention) -> bool:
    """Whether a headline's participle has no object, and its noun is whom it was done to: "Old mill bought", "Hiker rescued from cliff"."""
    lower, last = article.words.lower, head.last
    alone = last == head.sentence.last_word or lower[last + 1] in STOPS or not article.words.spaced(last + 1)
    return not head.gap and alone and lower[head.first] in participles()


def _is_count(word: str) -> bool:
    return word in TO_TWELVE or word.isdigit()


def tells_which(article: Article, at: int) -> bool:
    """Whether a participle stands before its noun in a headline: "Keeper finds escaped lynx", "Council revives rejected plan"."""
    words = article.words
    word, behind = words.lower[at], words.after(at)
    noun = behind.isalpha() and words.texts[at + 1].islower() and not behind.endswith("ly")
    return (
        noun
        and word.endswith(("ed", "en"))
        and word in participles()
        and behind not in SMALL
        and behind not in STOPS
        and behind not in pasts()
    )


def sentences_of(article: Article, blocks: Collection[Block]) -> Iterator[Sentence]:
    """Those of the blocks, in order."""
    starts = {block.span.start for block in blocks}
    return (each for each in article.sentences if article.blocks[each.block].span.start in starts)
