"""A stock that goes down and up: "had 1,240 sacks, sold 380 and bought 150, leaving 1,010"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pelican_newslint.model import Block, Match, Related, Right
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.outline import Figure, Outline
from pelican_newslint.rules.numbers.reading.reckoned import COUNTED, earlier, hedged, like, woken_sketches
from pelican_newslint.rules.numbers.reading.relations import shown, written

_OUT = later(
    r"\b(?:sold|lost|gave (?:away|out|back)|spent|paid(?: out)?|used|withdrew|drew out|died|left|culled|scrapped|sent (?:away|home|back|"
    r"out)|shut|closed|"
    r"released|discharged|retired|resigned|dismissed|cut|shed|shipped|lent|slaughtered|felled|stolen|written off)(?: (?:another|a further|"
    r"some|about|off))? $"
)
_IN = later(
    r"\b(?:bought|took in|received|added|gained|hired|took on|got|built|opened|born|joined|arrived|admitted|acquired|ordered|harvested|raised|"
    r"recruited|borrowed|planted|deposited|paid in|put in)(?: (?:another|a further|some|about|back))? $"
)
_DIED, _CAME = (
    later(r"^(?: [a-z-]+){0,2} (?:died|left|were sold|were lost|were culled|went)\b"),
    later(r"^(?: [a-z-]+){0,2} (?:were born|were bought|were added|joined|came|arrived|were hired)\b"),
)
_ENDS = later(
    r"\b(?:leaving|leaves|left with|left it with|now has|now have|has now|had now|ended (?:[a-z]+ ){0,3}with|ending with|stands? at|stood at|making|"
    r"is now|are now|so (?:that )?(?:it|they|there) (?:now )?(?:has|have|are|is)|total of)(?: (?:it|them|him|her|"
    r"the [a-z]+)(?: with)?)? (?:just |only )?$"
)
_MOST, _OFF = 6, 0.3


def running(article: Article, woken: Sequence[Block], done: set[int]) -> Iterator[Match | Right]:
    """`done` are the starts of those judged already."""
    for number, sketch in woken_sketches(article, woken):
        told = next((at for at, each in enumerate(sketch.figures) if each.kind in COUNTED and at and _ENDS.search(sketch.gaps[at])), None)
        if told is not None and (found := _judge(article, number, sketch, told)) and found.span.start not in done:
            done.add(found.span.start)
            yield found


def _judge(article: Article, number: int, sketch: Outline, told_at: int) -> Match | Right | None:
    told, moves = sketch.figures[told_at], []
    for at, each in enumerate(sketch.figures[:told_at]):
        if each.kind in COUNTED and (way := _way(sketch, at)):
            moves.append((each, way, at))
    if len({way for _, way, _ in moves}) != 2 or len(moves) > _MOST:
        return None
    before = [each for each in sketch.figures[: moves[0][2]] if each.kind in COUNTED]
    if not before:
        other = next(earlier(article, number, back=1), None)
        before = [each for each in other.figures if each.kind in COUNTED] if other is not None and other.block == sketch.block else []
    if len(before) != 1 or len(moves) != sum(each.kind in COUNTED for each in sketch.figures[:told_at]) - (before[0] in sketch.figures):
        return None
    start, figures = before[0], [each for each, _, _ in moves]
    if any(map(hedged, (start, told, *figures))) or not all(like(start, each) for each in (told, *figures)):
        return None
    value = start.value + sum(way * each.value for each, way, _ in moves)
    says = f"{shown(article, start)} {' '.join(_said(article, each, way) for each, way, _ in moves)} makes {written(told, value, article)}"
    if abs(value - told.value) < 1e-6 * max(value, 1):
        return Right(told.span, f"{says}.")
    if value <= 0 or abs(value - told.value) > _OFF * value:
        return None
    related = (Related(start.span, "before"), *(Related(each.span, "less" if way < 0 else "more") for each, way, _ in moves))
    return Match(told.span, f"{says}, not {shown(article, told)}.", related=related, severity="warning")


def _way(sketch: Outline, at: int) -> int:
    if _OUT.search(sketch.gaps[at]) or _DIED.match(sketch.gaps[at + 1]):
        return -1
    return 1 if _IN.search(sketch.gaps[at]) or _CAME.match(sketch.gaps[at + 1]) else 0


def _said(article: Article, figure: Figure, way: int) -> str:
    return f"{'less' if way < 0 else 'and'} {shown(article, figure)}"
