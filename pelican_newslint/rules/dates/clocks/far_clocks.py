"""A length of hours or minutes in headline, summary or lead, and the one pair of clocks of the text."""

from __future__ import annotations

from collections.abc import Iterator

from pelican_newslint.model import Match
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.lengths import Length
from pelican_newslint.prose.facts.moments import Moment
from pelican_newslint.prose.facts.stems import content_stems
from pelican_newslint.prose.later import later
from pelican_newslint.rules.dates.clocks import clock_cues as cues
from pelican_newslint.rules.dates.clocks.clock_passages import Passage, clocks_in, is_other, lies_between, misfit, over_a_day, told_match
from pelican_newslint.rules.dates.reading.sketch import sketch

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
    if not pairs:
        lone = [each for each in _lone(article) if article.blocks[article.block_index(each.span.start)].scope not in _HEAD]
        pairs = [(lone[0], lone[1])] if len(lone) == _TWO and _course(article, lone[0], lone[1]) else []
    out = [each for each in pairs if each[0] is not each[1] and _of_a_jury(article, each[0].span.start)]
    if len(out) == 1:
        pairs, heads = out, [each for each in heads if len(pairs) == 1 or _of_a_jury(article, each[1].span.start)]
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
        if between is None:
            continue
        if out and _of_a_jury(article, length.span.start):
            far = length.bound in ("", "under") and length.minutes < _LUNCH * lies_between(between)
            yield told_match(article, length, *pairs[0], between, "error" if far else "warning")
        elif over_a_day(length) or _FAR[0] <= length.minutes / max(lies_between(between), 1.0) <= _FAR[1]:
            yield told_match(article, length, *pairs[0], between, "suggestion")


def _of_a_jury(article: Article, at: int) -> bool:
    return _JURY.search(article.slice(article.sentence_at(at).span)) is not None


def _lone(article: Article) -> Iterator[Moment]:
    """Clocks that stand alone in their sentence."""
    for sentence in article.sentences:
        if any(sentence.span.holds(each.span) for each in article.times):
            clocks = clocks_in(sketch(article, sentence.span, []))
            if len(clocks) == 1:
                yield clocks[0]


def _course(article: Article, first: Moment, last: Moment) -> bool:
    """Whether two clocks, each alone in its sentence, are those at which one thing began and ended."""
    one, other = (article.sentence_index(each.span.start) for each in (first, last))
    if not 0 < other - one <= _NEAR or first.low == last.low:
        return False
    told = article.text[article.sentences[other].span.start : last.span.start]
    lead = article.text[article.sentences[one].span.start : first.span.start]
    return cues.OVER_AGAIN.search(told) is not None and (_DONE.search(lead) or cues.BEGINS.search(lead)) is not None


_TWO, _NEAR = 2, 8
_JURY = later(r"\b(?:[Jj]ury|[Jj]urors|[Jj]uries|[Dd]eliberat\w+)\b")
"""Goes out once, and comes back."""
_LUNCH = 0.75
"""Of the time that a jury is out, below which no lunch makes up for the rest."""
_DONE = later(r"\b[a-z]{3,}ed\b")


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
