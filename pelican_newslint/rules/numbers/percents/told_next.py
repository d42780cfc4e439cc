"""Percentages that speak of the figures of the sentence before: "It cut 90 of its 400 posts. The 30 per cent cut is its largest"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pelican_newslint.model import Block, Match, Right, Severity
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.changes.base_pairs import base_pairs
from pelican_newslint.rules.numbers.reading.figures import Range
from pelican_newslint.rules.numbers.reading.outline import Figure, Outline
from pelican_newslint.rules.numbers.reading.reckoned import COUNTED, earlier, hedged, held, tally, within, woken_sketches
from pelican_newslint.rules.numbers.reading.relations import shown, written

_MEANS = later(
    r"^[\"“]?(?:so |and |but )?(?:that|this|which|it) (?P<way>means|meant|is|was|leaves|left)(?: that)?"
    r"(?: (?:about|some|only|just|roughly|nearly|almost|around))? $"
)
_OF_THEM = later(
    r"^(?:[.,;]| of (?:them|those|these|the (?:[a-z]+ )?[a-z]+s)\b| (?:are|were|have|had|has|is|was|will|must|need|did|do|cannot|could|can|still)\b)"
)
_THE = later(r"^[\"“]?(?:the|this|that|such an?) $")
_CUT = later(r"^ (?:[a-z]+ )?(?P<what>cut|cutback|reduction|drop|fall|decline|loss|decrease|contraction)\b(?! of\b)")
_RISE = later(r"^ (?:[a-z]+ )?(?P<what>rise|increase|jump|gain|growth|hike|surge|leap|expansion)\b(?! of\b)")
_TAKEN = later(
    r"\b(?:lay|lays|laid|laying) off|\b(?:cut|cuts|cutting|los(?:e|es|t|ing)|shed|sheds|clos(?:e|es|ed|ing)|axe[sd]?|sack(?:s|ed)?|dismiss(?:es|ed)?|"
    r"dropp?(?:s|ed)?|scrap(?:s|ped)?|shut|remov(?:e|es|ed)|withdr[ae]w)\b"
)
_OF = later(
    r"^(?: [a-z'-]+){0,3} (?:out )?of (?:the|its|their|his|her|our|all|those|these|some|a total of|[a-z'-]+'s?)? ?(?:[a-z'-]+ ){0,2}$"
)
_RATE = later(
    r"\b(?:turnout|occupancy|attendance|take-up|uptake|(?:pass|success|response|survival|failure|occupancy|vacancy|attendance|conviction|clear-up|"
    r"graduation|literacy|acceptance|vaccination|completion|recovery) rate) (?:was|is|of|stood at|stands at|reached|came to|at) (?:just |only )?$"
)
_OF_LEAD = later(r"^[\"“]?(?:out )?of (?:the|its|their|those|all) (?:[a-z'-]+ )?$")
_FAR, _NEAR = 3.0, 1.0


def told_next(article: Article, woken: Sequence[Block], done: set[int]) -> Iterator[Match | Right]:
    """Each percentage once; `done` are the starts of those judged already."""
    for number, sketch in woken_sketches(article, woken, 1):
        before = next(earlier(article, number, back=1), None)
        if before is None or before.block != sketch.block:
            continue
        found = _of_cut(article, sketch, before) or _of_pair(article, sketch, before) or _of_rate(article, sketch, before)
        if found and found.span.start not in done:
            done.add(found.span.start)
            yield found


def _only_rate(sketch: Outline) -> Figure | None:
    """The only percentage of a sentence, where it is its first figure."""
    rates = [each for each in sketch.figures if each.kind in "PF"]
    return rates[0] if len(rates) == 1 and rates[0] is sketch.figures[0] and not hedged(rates[0]) else None


def _of_pair(article: Article, sketch: Outline, before: Outline) -> Match | Right | None:
    """ "45 of the 60 dams are low. That means 85 per cent are in trouble"."""
    rate, way = _only_rate(sketch), _MEANS.match(sketch.gaps[0])
    pair = _pair(before) if rate is not None and way is not None and _OF_THEM.match(sketch.gaps[1]) else None
    if rate is None or way is None or pair is None:
        return None
    return _share(article, rate, *pair, "warning", left=way["way"] in {"leaves", "left"})


def _of_cut(article: Article, sketch: Outline, before: Outline) -> Match | Right | None:
    """ "It fell from 400 to 300. The 30 per cent drop is the largest"."""
    rate = _only_rate(sketch)
    if rate is None or not _THE.match(sketch.gaps[0]):
        return None
    down, up = _CUT.match(sketch.gaps[1]), _RISE.match(sketch.gaps[1])
    if not down and not up:
        return None
    inside = {each.span.start for each in before.figures}
    moved = [(old, new) for old, new in base_pairs(article) if old.span.start in inside and (new.value < old.value) == bool(down)]
    if len(moved) == 1 and not any(map(hedged, moved[0])):
        old, new = moved[0]
        return _change(article, rate, old, new)
    pair = _pair(before) if down and _TAKEN.search(before.text) else None
    return _share(article, rate, *pair, "warning") if pair is not None else None


def _of_rate(article: Article, sketch: Outline, before: Outline) -> Match | Right | None:
    """ "Turnout was 54 per cent. Of the 45,000 voters 27,000 cast a ballot"."""
    rates = [at for at, each in enumerate(before.figures) if each.kind in "PF"]
    if len(rates) != 1 or not _RATE.search(before.gaps[rates[0]]) or any(each.kind in "NF" for each in before.figures):
        return None
    counts = [each for each in sketch.figures if each.kind == "N"]
    pair = _pair(sketch)
    if (
        pair is None
        and len(counts) == 2
        and counts[0] is sketch.figures[0]
        and _OF_LEAD.match(sketch.gaps[0])
        and counts[0].value > counts[1].value
    ):
        pair = counts[1], counts[0]
    rate = before.figures[rates[0]]
    return _share(article, rate, *pair, "warning") if pair is not None and len(counts) == 2 and not hedged(rate) else None


def _pair(sketch: Outline) -> tuple[Figure, Figure] | None:
    """The one "45 of the 60" of a sentence that has no other such figures."""
    counted = [at for at, each in enumerate(sketch.figures) if each.kind in COUNTED]
    if len(counted) != 2 or counted[1] != counted[0] + 1 or any(each.kind in "PF" for each in sketch.figures):
        return None
    part, whole = (sketch.figures[at] for at in counted)
    fits = part.kind == whole.kind and part.unit == whole.unit and 0 < part.value < whole.value and _OF.match(sketch.gaps[counted[1]])
    return (part, whole) if fits and not hedged(whole) else None


def _share(
    article: Article, rate: Figure, part: Figure, whole: Figure, severity: Severity | None, *, left: bool = False
) -> Match | Right | None:
    one, all_ = held(part).exact, held(whole).exact
    low, high, value = 100 * one.low / all_.high, 100 * one.high / all_.low, 100 * part.value / whole.value
    if left:
        low, high, value = 100 - high, 100 - low, 100 - value
    if not within(rate.value, value, _FAR) or (hedged(part) and rate.exact.meets(Range(low - _NEAR, high + _NEAR))):
        return None
    verb = "leaves" if left else "is"
    says = f"{shown(article, part)} of {shown(article, whole)} {verb} {written(rate, value, article)}"
    return tally(article, rate, Range(low, high), says, ((part, "the part"), (whole, "the whole")), severity)


def _change(article: Article, rate: Figure, old: Figure, new: Figure) -> Match | Right | None:
    first, last, value = held(old).exact, held(new).exact, 100 * abs(new.value / old.value - 1)
    ends = [100 * abs(one / other - 1) for one in last for other in first]
    if not within(rate.value, value, _FAR):
        return None
    kind = "a decrease" if new.value < old.value else "an increase"
    says = f"From {shown(article, old)} to {shown(article, new)} is {kind} of {written(rate, value, article)}"
    return tally(article, rate, Range(min(ends), max(ends)), says, ((old, "from"), (new, "to")), "warning")
