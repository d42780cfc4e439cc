"""How far a figure lies above or below a mark that is told with it: "The weir rose to 19.4 feet. That is 3.1 feet above the mark of 15.2 feet"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pelican_newslint.model import Block, Match, Related, Right
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.figures import Range
from pelican_newslint.rules.numbers.reading.outline import Figure, Outline
from pelican_newslint.rules.numbers.reading.part_rounding import in_unit
from pelican_newslint.rules.numbers.reading.reckoned import earlier, hedged, one_voice, tally, within, woken_sketches
from pelican_newslint.rules.numbers.reading.relations import shown, written

_MORE = r"above|over|beyond|past|(?:more|higher|longer|taller|heavier|deeper|wider|hotter|warmer|dearer|faster|better|larger|bigger|further) than"
_LESS = r"below|under|short of|shy of|(?:less|lower|fewer|shorter|lighter|shallower|narrower|colder|cooler|cheaper|slower|smaller) than"
_MARK = (
    r"(?:record|mark|high|low|peak|maximum|minimum|limit|target|goal|average|mean|norm|normal|median|level|best|forecast|estimate|"
    r"stage|height|depth|threshold|quota|ceiling|floor|budget|asking price|guide price|reserve|price|bid|offer|time|total|figure|rate)"
)
_TO_MARK = later(
    rf"^(?: [a-z]+)? (?:(?P<more>{_MORE})|(?P<less>{_LESS})) (?:the|its|their|his|her|an?|last year's|a previous) "
    r"(?:(?:old|present|current|former|first|planned) )?"
    rf"(?:(?:[a-z'-]+ ){{0,4}}?{_MARK}(?: [a-z]+){{0,2}}?,? (?:of|at|which is|which was|set at|is|was|stands at)(?: only| just)? )?$"
)
_LEAD = later(
    r"(?:^[\"“]?(?:that|this|it|which)(?: is| was|'s| would be| has been| made it| makes it| puts it| put it| left it| leaves it|"
    r" stood| stands| means it is| ended| finished)?|(?:,|;| –)(?: (?:or|which is|which was|that is|that was|still|and))*)"
    r"(?: (?:exactly|just|only|about|some|a full|still|now))? $"
)
_RATIO = 6.0
_BACK = later(r"^[\"“]?(?:that|this|it|which)\b")


def gaps_to_marks(article: Article, woken: Sequence[Block], done: set[int]) -> Iterator[Match | Right]:
    """Each told gap once; `done` are the starts of those judged already."""
    for number, sketch in woken_sketches(article, woken):
        for at in range(len(sketch.figures) - 1):
            told = sketch.figures[at]
            if told.kind not in "UMNB" or told.span.start in done or hedged(told):
                continue
            if _LEAD.search(sketch.gaps[at]) and (found := _judge(article, number, sketch, at)):
                done.add(told.span.start)
                yield found


def _judge(article: Article, number: int, sketch: Outline, at: int) -> Match | Right | None:
    told, side = sketch.figures[at], _TO_MARK.match(sketch.gaps[at + 1])
    mark = in_unit(sketch.figures[at + 1], told)
    if side is None or not _alike(mark, told) or hedged(mark):
        return None
    first = _first(article, number, sketch, at)
    if first is None or hedged(first) or not one_voice(article, first, mark):
        return None
    value = round(first.value - mark.value, 6)
    slack = _half(first) + _half(mark)
    related = ((first, "this"), (mark, "the mark"))
    if value and (value > 0) != bool(side["more"]):
        told_side, way = side["more"] or side["less"], "more" if value > 0 else "less"
        says = f"{shown(article, first)} is {way} than {shown(article, mark)}, not {told_side.removesuffix(' than')}"
        return Match(told.span, f"{says}.", related=tuple(Related(each.span, name) for each, name in related))
    if not within(told.value, abs(value), _RATIO):
        return None
    more, less = (first, mark) if value > 0 else (mark, first)
    says = f"{shown(article, more)} less {shown(article, less)} is {_written(told, abs(value), article)}"
    return tally(article, told, Range(abs(value) - slack, abs(value) + slack), says, related, None)


def _first(article: Article, number: int, sketch: Outline, at: int) -> Figure | None:
    """What is held against the mark: the only like figure before it in the sentence, or "that" of the sentence before."""
    told = sketch.figures[at]
    here = _likes(sketch.figures[:at], told)
    if not here and _BACK.match(sketch.text):
        before = next(earlier(article, number, back=1), None)
        here = _likes(before.figures, told) if before is not None and before.block == sketch.block else []
    return here[0] if len({each.value for each in here}) == 1 else None


def _likes(figures: Sequence[Figure], told: Figure) -> list[Figure]:
    return [each for each in (in_unit(figure, told) for figure in figures) if _alike(each, told)]


def _alike(each: Figure, told: Figure) -> bool:
    """Of one unit; points lie between percentages, and a bare figure may take the noun of the other."""
    if told.kind == "B" or (told.kind == "N" and told.noun == "point" and each.kind == "P"):
        return each.kind == "P"
    return (
        each.kind == told.kind and each.unit == told.unit and (told.kind != "N" or None in (each.noun, told.noun) or each.noun == told.noun)
    )


def _half(figure: Figure) -> float:
    """What rounding may have done to it."""
    return figure.quantity.step / 2 if figure.kind != "N" and figure.quantity is not None else 0.0


def _written(told: Figure, value: float, article: Article) -> str:
    unit = f" {told.quantity.sign}" if told.kind == "U" and told.quantity is not None and told.quantity.sign else ""
    return f"{written(told, round(value, 3), article)}{unit}"
