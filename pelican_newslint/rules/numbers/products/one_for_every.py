"""One for every so many: "12 taps, or one for every 90 people" of 1,500; "stopped 15 times in 390 km, once every 32 km"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pelican_newslint.model import Block, Match, Right
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.numerals import cardinal
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.figures import Range
from pelican_newslint.rules.numbers.reading.outline import Figure, Outline, sketches
from pelican_newslint.rules.numbers.reading.person_nouns import names_people
from pelican_newslint.rules.numbers.reading.reckoned import hedged, tally, within, woken_sketches
from pelican_newslint.rules.numbers.reading.relations import shown, written

_ONE = later(
    r"(?:,|;|:| –|\(|\bor\b)(?: (?:or|that is|that's|which is|which means|meaning|this is|about|roughly|some|nearly|just|only|on average|"
    r"an average of|i\.e\.)){0,3} ?(?:one|once|a single|an?)(?: (?!than\b|to\b|in\b)[a-z-]+){0,2}? (?:for |to |in |per )?(?:every |each |per )$"
)
_TIMES = later(r"(?:^|(?<= ))(?P<n>\d{1,3}|[a-z]{3,9}) (?:times|occasions)\b[^.;]{0,30}$")
_SLACK, _SOFT, _FAR = 0.04, 0.12, 3.0
_FEW = 2


def ones_for_every(article: Article, woken: Sequence[Block], done: set[int]) -> Iterator[Match | Right]:
    """Each told rate once; `done` are the starts of those judged already."""
    for number, sketch in woken_sketches(article, woken, 1):
        for at, told in enumerate(sketch.figures):
            lead = _ONE.search(sketch.gaps[at]) if told.kind in "NUDM" and told.span.start not in done else None
            many = _count(sketch, at, lead.start()) if lead is not None else None
            if many and (found := _judge(article, number, sketch, at, *many)):
                done.add(told.span.start)
                yield found


def _count(sketch: Outline, at: int, end: int) -> tuple[float, str, Figure | None] | None:
    """How many there are: "20 times", or the figure right before."""
    times = _TIMES.search(sketch.gaps[at], 0, end)
    if times is not None:
        value = float(times["n"]) if times["n"].isdigit() else cardinal(times["n"])
        return (float(value), f"{times['n']} times", None) if value and value > 1 else None
    before = sketch.figures[at - 1] if at else None
    if before is None or before.kind != "N" or before.value < _FEW or hedged(before) or before.noun == sketch.figures[at].noun:
        return None
    return before.value, "", before


def _judge(
    article: Article, number: int, sketch: Outline, at: int, count: float, name: str, counted: Figure | None
) -> Match | Right | None:
    told = sketch.figures[at]
    here = [each for each in sketch.figures if each is not told and each is not counted and _whole(each, told)]
    far = (
        [each for other in sketches(article)[: number + 1] for each in other.figures if _whole(each, told, exact=True)] if not here else []
    )
    wholes = {each.value: each for each in here or far}
    right = next((each for each in wholes.values() if told.exact.meets(_made(each, told, count))), None)
    if right is None and len(wholes) != 1:
        return None
    whole = right or next(iter(wholes.values()))
    value = whole.value / count
    if not within(told.value, value, _FAR):
        return None
    name = name or (shown(article, counted) if counted is not None else "")
    says = f"{shown(article, whole)} for {name} is one for every {written(told, round(value, 1 if value < 10 else 0), article)}"
    related = ((whole, "all of them"), *(((counted, "how many"),) if counted is not None else ()))
    return tally(article, told, _made(whole, told, count), says, related, None if here and counted is None else "warning")


def _whole(each: Figure, told: Figure, *, exact: bool = False) -> bool:
    """Whether it can be what the ones are for: of one unit, or the same people by another name."""
    if each.kind != told.kind or each.unit != told.unit or each.value <= told.value:
        return False
    if told.kind != "N" or each.noun == told.noun:
        return told.kind != "N" or told.noun is not None
    return not exact and all(noun is not None and (noun == "person" or names_people(noun)) for noun in (each.noun, told.noun))


def _made(whole: Figure, told: Figure, count: float) -> Range:
    """What a desk would write: rounded as the told figure is."""
    value = whole.value / count
    step = next(each for each in (1000, 100, 10, 1) if told.value % each == 0 or each == 1)
    slack = max((_SOFT if hedged(whole) or hedged(told) else _SLACK) * value, step / 2)
    return Range(value - slack, value + slack)
