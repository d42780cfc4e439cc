"""A headline in which somebody comes off well, over a lead in which the same one comes off badly, however either is put."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from msgspec import Struct

from pelican_newslint.knowledge.outcomes import pairs
from pelican_newslint.model import Match, Related, Severity
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.sentences import Sentence
from pelican_newslint.rules.headline._against import against
from pelican_newslint.rules.headline._fortunes import MATTER, PRONOUN, Fortune, fortunes, told
from pelican_newslint.rules.headline._keys import keys
from pelican_newslint.rules.headline._outcomes import mentions, sentences_of
from pelican_newslint.rules.headline._phrases_told import whole_phrases

_READ = 60
"""Sentences of the text that may bear the headline out."""
_FIRST = 2
"""Sentences of the first paragraph that have the news."""
_SHARED = 2
"""Words that headline and sentence have in common beside two outcomes of one pair, where nobody is named for whom they are."""
_OF_PARTIES = frozenset(
    "attack returning restriction rank contest disclosure direction price spending schedule draw arrest cancelling size".split()
)
"""Pairs whose phrases need a party: both may be told of two."""


class _Turn(Struct, frozen=True):
    head: tuple[int, int]
    there: tuple[int, int]
    severity: Severity


def reversed_outcome(article: Article, block_start: int) -> Iterator[Match]:
    """Of the headline that begins there."""
    title = next(each for each in article.blocks if each.span.start == block_start)
    if article.slice(title.span).endswith("?") or not article.telling:
        return
    heads = list(sentences_of(article, [title]))
    lead = list(sentences_of(article, [article.blocks[article.telling[0]]]))[:_FIRST]
    body = list(sentences_of(article, [article.blocks[each] for each in article.telling]))[:_READ]
    turn = _turn(article, heads, lead, body)
    if turn is not None:
        span, there = article.words.span(*turn.head), article.words.span(*turn.there)
        message = f"The headline says “{article.slice(span)}”, the text “{article.slice(there)}”."
        yield Match(span, message, related=(Related(there, "here"),), severity=turn.severity)


def _turn(article: Article, heads: Sequence[Sentence], lead: Sequence[Sentence], body: Sequence[Sentence]) -> _Turn | None:
    mine = [each for sentence in heads for each in fortunes(article, sentence, headline=True)]
    theirs = [each for sentence in body for each in (*fortunes(article, sentence), *against(article, sentence))] if mine else []
    for head in mine:
        if any(_against(head, each) and head.whose & each.whose for each in mine):
            continue  # "Mayor who lost seat wins it back"
        if any(_agrees(head, each, lead) for each in theirs):
            continue
        for each in theirs:
            if each.sentence in lead and _against(head, each):
                if head.whose & each.whose:
                    return _Turn((head.first, head.last), (each.first, each.last), "warning")
                if each.whose in (MATTER, PRONOUN) and each.sentence == lead[-1]:
                    return _Turn((head.first, head.last), (each.first, each.last), "suggestion")
    if any(one.kind == other.kind and one.well == other.well and one.whose & other.whose for one in mine for other in theirs):
        return None
    return _of_pairs(article, heads, lead, body)


def _against(head: Fortune, other: Fortune) -> bool:
    return head.kind == other.kind and head.well != other.well


def _agrees(head: Fortune, other: Fortune, lead: Collection[Sentence]) -> bool:
    if head.kind != other.kind or head.well != other.well:
        return False
    return bool(head.whose & other.whose) or other.whose == MATTER or (other.whose == PRONOUN and other.sentence in lead)


class _Said(Struct, frozen=True):
    """One of the two outcomes of a pair: `so` is None where it is a wish or a fear, `first_side` what the words alone say."""

    pair: int
    so: bool | None
    first_side: bool
    place: tuple[int, int]
    sentence: Sentence


def _said(article: Article, sentence: Sentence, only: Collection[int] | None = None, *, headline: bool = False) -> Iterator[_Said]:
    for first, last, phrase in whole_phrases(article, sentence, only, headline=headline):
        fact = told(article, sentence, first, headline=headline)
        if last < sentence.last_word and article.words.lower[last + 1] == "to" and not headline:
            continue  # "refused to quash": what it was is told behind
        side = phrase.side == 0
        yield _Said(phrase.pair, None if fact is None else side is fact, side, (first, last), sentence)


def _of_pairs(article: Article, heads: Sequence[Sentence], lead: Sequence[Sentence], body: Sequence[Sentence]) -> _Turn | None:
    """Outcomes of one pair whose parties aren't told in one word, where nothing in the text bears the headline's out."""
    plain = {
        (each.pair, each.first) for sentence in heads for each in mentions(article, sentence, headline=True) if each.told in ("so", "not")
    }
    mine = [each for sentence in heads for each in _said(article, sentence, headline=True) if (each.pair, each.place[0]) in plain]
    mine = [each for each in mine if each.so is not None]
    about = {each.pair for each in mine if pairs()[each.pair].name not in _OF_PARTIES and not pairs()[each.pair].actor}
    theirs = [each for sentence in body for each in _said(article, sentence, about)] if about else []
    for head in mine:
        several = [each for each in theirs if each.pair == head.pair]
        mixed = any(each.pair == head.pair and each.so != head.so for each in mine)
        if mixed or any(each.so == head.so or (each.so is None and each.first_side == head.so) for each in several):
            continue
        own = range(head.place[0], head.place[1] + 1)
        beside = keys(article, [at for sentence in heads for at in sentence.words if at not in own])
        for each in several:
            if each.so is not None and each.sentence in lead and len(beside & keys(article, each.sentence.words)) >= _SHARED:
                return _Turn(head.place, each.place, "warning")
    return None
