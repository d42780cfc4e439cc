"""A length of hours or minutes in headline, summary or lead, and the one pair of clocks of the text."""

from __future__ import annotations

from collections.abc import Iterator

from pelican_newslint.model import Match
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.lengths import Length
from pelican_newslint.prose.facts.moments import Moment
from pelican_newslint.prose.facts.stems import content_stems
from pelican_newslint.rules.dates import _clock_cues as cues
from pelican_newslint.rules.dates._clock_passages import Passage, clocks_in, is_other, lies_between, misfit, told_match
from pelican_newslint.rules.dates._sketch import sketch

_HEAD = frozenset({"headline", "summary"})
_FAR = (0.4, 2.6)
"""Of what lies between, at least and at most."""


def far_clocks(article: Article, by_sentence: dict[int, list[Length]], told: set[int]) -> Iterator[Match]:
    """A length in headline, summary or lead, and the one pair of clocks of the text."""
    top = _top(article)
    heads = [(at, each) for at, lengths in by_sentence.items() for each in lengths if at in top and at not in told and len(lengths) == 1]
    if not heads or len(article.times) > 6:
        return
    pairs = list(_pairs(article, set(by_sentence)))
    if len(pairs) != 1:
        return
    for at, length in heads:
        drawn = sketch(article, article.sentences[at].span, [length])
        mark = next(name for name, each in drawn.marks.items() if each is length)
        passage = Passage(drawn, mark, length, *pairs[0], one=False)
        if (
            clocks_in(drawn)
            or cues.FAR_APART.search(drawn.text)
            or is_other(article, drawn, passage)
            or length.bound not in ("", "about", "under", "over")
        ):
            continue
        if length.hyphenated and not _shared(article, at, pairs[0]):
            continue
        between = misfit(passage)
        if between is not None and _FAR[0] <= length.minutes / max(lies_between(between), 1.0) <= _FAR[1]:
            yield told_match(article, length, *pairs[0], between, "suggestion")


def _shared(article: Article, at: int, pair: tuple[Moment, Moment]) -> bool:
    """Whether both places speak of one thing: "a two-hour storm" and "the storm began at noon"."""
    other = article.sentence_at(pair[0].span.start).span
    return not content_stems(article, article.sentences[at].span).isdisjoint(content_stems(article, other))


def _top(article: Article) -> frozenset[int]:
    """The sentences of headline, summary and lead."""
    lead = next((at for at, block in enumerate(article.blocks) if block.scope == "paragraph"), -1)
    return frozenset(at for at, each in enumerate(article.sentences) if each.block == lead or article.blocks[each.block].scope in _HEAD)


def _pairs(article: Article, with_length: set[int]) -> Iterator[tuple[Moment, Moment]]:
    """Two clocks of one sentence that tell a beginning and an end; every other clock makes a pair of its own."""
    for at, sentence in enumerate(article.sentences):
        if not any(sentence.span.holds(each.span) for each in article.times):
            continue
        drawn = sketch(article, sentence.span, [])
        clocks = clocks_in(drawn)
        if len(clocks) == 1:
            continue
        first = drawn.text.index(next(name for name, each in drawn.marks.items() if each is clocks[0])) if clocks else 0
        plain = len(clocks) == 2 and at not in with_length and clocks[0].low != clocks[1].low and not cues.APART.search(drawn.text)
        if plain and not cues.ZONE.search(drawn.text) and (cues.BEGINS.search(drawn.text[:first]) or cues.ENDS.search(drawn.text[first:])):
            yield clocks[0], clocks[1]
        elif clocks:
            yield from ((each, each) for each in clocks)
