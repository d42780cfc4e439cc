"""So much for each over two sentences, and so much a day over so many days."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pelican_newslint.model import Block, Match, Right
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.plurals import singular
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.figures import Range
from pelican_newslint.rules.numbers.reading.outline import Figure, Outline, sketches
from pelican_newslint.rules.numbers.reading.reckoned import COUNTED, earlier, hedged, held, sized, tally, woken_sketches
from pelican_newslint.rules.numbers.reading.relations import shown, written

_EACH = later(
    r"^[\"“]?(?:each|every) (?:of the )?(?P<noun>[a-z-]+) (?:carries|carry|holds?|weighs?|costs?|seats?|takes?|gets?|gives?|produces?|"
    r"receives?|makes?|has|have|can (?:carry|hold|seat|take)|will (?:carry|hold|cost|get|weigh|take|receive)) $"
)
_EACH_ENDS = later(r"^(?: [a-z-]+){0,3}[.,;]")
_WHOLE = later(r"\b(?:whole|all|total|altogether|together|overall|between them|combined)\b")
_PER = later(r"^(?: [a-z-]+)? (?:an?|per|every|each) (?P<unit>hour|day|week|month|year)\b")
_OR = later(r"^[^.;:]{0,40}?(?:,? or|, that is|, making|, a total of|, which is|, which makes)(?: about| some| nearly)? $")
_OVER = later(
    r"^(?: [a-z]+){0,2} (?:in|over|during|for|after|within) (?:the |its |those |all |these |their |a )?(?:first |last |next |coming )?$"
)
_FOR = later(r"^(?:(?: [a-z]+){0,2},? (?:over|for|during|in each of|across)(?: the| its| all| about)?(?: next| first| last| coming)?)? $")
""""Over" is mostly read as a part of the length itself."""
_FAR, _SLACK, _SOFT = 3.0, 0.02, 0.1


def told_each(article: Article, woken: Sequence[Block], done: set[int]) -> Iterator[Match | Right]:
    """Each told figure once; `done` are the starts of those judged already."""
    for number, sketch in woken_sketches(article, woken, 1):
        found = (sketch.text.startswith(("each ", "every ")) and _of_many(article, number, sketch)) or _over_time(article, sketch)
        found = found or _for_so_long(article, sketch)
        if found and found.span.start not in done:
            done.add(found.span.start)
            yield found


def _of_many(article: Article, number: int, sketch: Outline) -> Match | Right | None:
    """ "Eight vans took 24 tonnes. Each van carries 2 tonnes"; "Each weighs 40 tonnes. All together weigh …"."""
    found = _EACH.match(sketch.gaps[0])
    if found is None or len(sketch.figures) != 1 or not _EACH_ENDS.match(sketch.gaps[1]):
        return None
    told, noun = sketch.figures[0], singular(found["noun"])
    if told.kind not in COUNTED or told.value <= 0 or hedged(told):
        return None
    before = next(earlier(article, number, back=1), None)
    counts = _counts(before.figures, noun) if before is not None else []
    total = _only(before, told) if before is not None and counts else None
    if total is None:
        behind = _behind(article, number, sketch)
        total = _only(behind, told) if behind is not None and _WHOLE.search(behind.text) else None
    counts = counts or [each for other in sketches(article) for each in _counts(other.figures, noun)]
    if total is None or hedged(total) or len({each.value for each in counts}) != 1 or hedged(counts[0]):
        return None
    count = counts[0]
    value = count.value * told.value
    if not sized(total.value, value, _FAR):
        return None
    one, slack = held(told).exact, _SLACK * value
    says = f"{shown(article, count)} times {shown(article, told)} is {written(total, value, article)}"
    made = Range(one.low * count.value - slack, one.high * count.value + slack)
    return tally(article, total, made, says, ((count, "how many"), (told, "each")), "warning")


def _counts(figures: Sequence[Figure], noun: str) -> list[Figure]:
    return [each for each in figures if each.kind == "N" and each.noun == noun and each.value > 1]


def _only(sketch: Outline, told: Figure) -> Figure | None:
    """The one figure of a sentence that can be the whole of what each has."""
    found = [
        each for each in sketch.figures
        if each.kind == told.kind and each.unit == told.unit and each.value > told.value and (told.kind != "N" or each.noun == told.noun)
    ]  # fmt: skip
    return found[0] if len(found) == 1 else None


def _behind(article: Article, number: int, sketch: Outline) -> Outline | None:
    """The sentence behind, in the same block."""
    every = sketches(article)
    return every[number + 1] if number + 1 < len(every) and every[number + 1].block == sketch.block else None


def _for_so_long(article: Article, sketch: Outline) -> Match | Right | None:
    """ "£1.2m a year over five years, or £6m"."""
    for at in range(len(sketch.figures) - 2):
        rate, time, told = sketch.figures[at : at + 3]
        per = _by_time(rate, sketch.gaps[at + 1], time)
        if per is None or told.kind != rate.kind or told.unit != rate.unit:
            continue
        if not _FOR.match(sketch.gaps[at + 1][per.end() :]) or not _OR.match(sketch.gaps[at + 2]) or _PER.match(sketch.gaps[at + 3]):
            continue
        return _reckoned(article, rate, time, told, per["unit"])
    return None


def _by_time(rate: Figure, behind: str, time: Figure) -> re.Match[str] | None:
    """The "a day" behind a rate, where the time is told in days."""
    per = _PER.match(behind) if rate.kind in COUNTED and rate.value > 0 and time.kind == "D" else None
    return per if per is not None and time.quantity is not None and time.quantity.noun == per["unit"] else None


def _over_time(article: Article, sketch: Outline) -> Match | Right | None:
    """ "300 guests a day, or 2,100 in the seven days"."""
    for at in range(len(sketch.figures) - 2):
        rate, told, time = sketch.figures[at : at + 3]
        per = _by_time(rate, sketch.gaps[at + 1], time)
        if per is None or told.kind not in COUNTED or told.unit not in (rate.unit, None):
            continue
        if not _OR.match(sketch.gaps[at + 1][per.end() :]) or not _OVER.match(sketch.gaps[at + 2]):
            continue
        return _reckoned(article, rate, time, told, per["unit"])
    return None


def _reckoned(article: Article, rate: Figure, time: Figure, told: Figure, unit: str) -> Match | Right | None:
    many = time.quantity.low if time.quantity is not None else 0.0
    value = rate.value * many
    if not value or not sized(told.value, value, _FAR):
        return None
    slack = (_SOFT if hedged(rate) or hedged(told) else _SLACK) * value
    one = held(rate).exact
    made = Range(one.low * many - slack, one.high * many + slack)
    says = f"{shown(article, rate)} for {shown(article, time)} is {written(told, value, article)}"
    return tally(article, told, made, says, ((rate, f"a {unit}"), (time, "so long")), None)
