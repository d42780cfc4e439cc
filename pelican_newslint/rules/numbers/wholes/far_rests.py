"""Rests whose whole stands behind them or a paragraph off: "the other four of the 39", "11 of 16 could hear … the remaining six"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pelican_newslint.model import Block, Match, Related, Right
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.outline import Figure, Outline, sketches
from pelican_newslint.rules.numbers.reading.part_lists import plain_value
from pelican_newslint.rules.numbers.reading.reckoned import COUNTED, hedged, like, woken_sketches
from pelican_newslint.rules.numbers.reading.relations import shown, written

_THE_OTHER = later(r"\b(?:the|its|their) (?:other|others,?|remaining|last|rest,?|missing) $")
_OPENS = later(r"^[\"“]?(?:but |and |while |only )?the (?:other|remaining|last|others,?) $")
_OF_WHOLE = later(r"^(?: [a-z'-]+)? of (?:the |its |their |all )(?:council's |club's |company's )?$")
_PART_OF = later(r"^(?: [a-z'-]+){0,2} of (?:the |its |their |all |his |her )?(?:[a-z'-]+ )?$")
_MORE = later(r"\b(?:another|others?|more|rest|remaining|also|half|most|some)\b")
_BACK, _AWAY = 2, 8
_FAR, _NEAR = 0.2, 0.2


def far_rests(article: Article, woken: Sequence[Block], done: set[int]) -> Iterator[Match | Right]:
    """Each rest once; `done` are the starts of those judged already."""
    for number, sketch in woken_sketches(article, woken, 1):
        for at, told in enumerate(sketch.figures):
            if told.kind not in COUNTED or told.span.start in done or hedged(told) or not _THE_OTHER.search(sketch.gaps[at]):
                continue
            found = _of_whole(article, number, sketch, at) or _alone(article, number, sketch, at)
            if found:
                done.add(told.span.start)
                yield found
                break


def _of_whole(article: Article, number: int, sketch: Outline, at: int) -> Match | Right | None:
    """ "18 were for and 19 against. The other four of the 39 members abstained"."""
    if at + 1 >= len(sketch.figures) or not _OF_WHOLE.match(sketch.gaps[at + 1]):
        return None
    told, whole = sketch.figures[at : at + 2]
    parts = [each for each in sketch.figures[:at] if each.kind in COUNTED and like(each, whole)]
    for other in () if parts else _before(article, number, _BACK):
        parts = [each for each in other.figures if each.kind in COUNTED and like(each, whole) and each.value != whole.value]
        if parts:
            break
    if not parts or not like(told, whole) or any(map(hedged, (*parts, whole))) or plain_value(whole) <= plain_value(told):
        return None
    return _judge(article, told, whole, parts, None)


def _alone(article: Article, number: int, sketch: Outline, at: int) -> Match | Right | None:
    """ "Eleven of 16 people could hear", and further down a sentence that begins with "The remaining six"."""
    told = sketch.figures[at]
    if at or not _OPENS.match(sketch.gaps[0]) or sum(each.kind in COUNTED and like(each, told) for each in sketch.figures) > 1:
        return None
    pairs = []
    for other in _before(article, number, _AWAY):
        for part, whole, gap in zip(other.figures, other.figures[1:], other.gaps[1:], strict=False):
            if (
                _PART_OF.match(gap)
                and part.kind == whole.kind == told.kind == "N"
                and like(part, whole)
                and told.noun in (None, whole.noun)
            ):
                pairs.append((part, whole, other))
        if pairs:
            break
        if any(each.kind == "N" and each.noun in (None, told.noun) for each in other.figures):
            return None
    if len(pairs) != 1 or any(map(hedged, pairs[0][:2])) or _MORE.search(pairs[0][2].text) or not pairs[0][0].value < pairs[0][1].value:
        return None
    return _judge(article, told, pairs[0][1], [pairs[0][0]], "warning")


def _before(article: Article, number: int, back: int) -> Iterator[Outline]:
    """The outlines before, nearest first, figures or none."""
    every = sketches(article)
    scope = article.blocks[article.sentences[number].block].scope
    for at in range(number - 1, max(number - 1 - back, -1), -1):
        if article.blocks[article.sentences[at].block].scope == scope:
            yield every[at]


def _judge(article: Article, told: Figure, whole: Figure, parts: list[Figure], severity: str | None) -> Match | Right | None:
    left = plain_value(whole) - sum(map(plain_value, parts))
    taken = " and ".join(shown(article, each) for each in parts)
    says = f"{shown(article, whole)} less {taken} leaves {written(told, left, article)}"
    if abs(left - plain_value(told)) < 1e-6 * plain_value(whole):
        return Right(told.span, f"{says}.")
    gap = abs(left - plain_value(told))
    if left <= 0 or gap > max((_NEAR if severity else _FAR) * plain_value(whole), 1.0):
        return None
    related = (Related(whole.span, "the whole"), *(Related(each.span, "a part") for each in parts))
    return Match(told.span, f"{says}, not {shown(article, told)}.", related=related, severity="warning" if severity else None)
