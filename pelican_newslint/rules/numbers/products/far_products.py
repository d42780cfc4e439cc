"""So much for each, and a total, where what they are is counted elsewhere: "at $1.50 a trip, the charges came to $4,500" of 2,400 trips."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pelican_newslint.model import Block, Match, Right, Severity
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.plurals import singular
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.products.of_one import of_one
from pelican_newslint.rules.numbers.reading.figures import Range
from pelican_newslint.rules.numbers.reading.outline import Figure, Outline, sketches
from pelican_newslint.rules.numbers.reading.part_lists import plain_value
from pelican_newslint.rules.numbers.reading.part_rounding import in_unit
from pelican_newslint.rules.numbers.reading.reckoned import hedged, same_measure, tally, within, woken_sketches
from pelican_newslint.rules.numbers.reading.relations import shown, written

_PER = later(
    r"^(?: (?!of\b|in\b|for\b|and\b|to\b|on\b|with\b|from\b|at\b|into\b|as\b|than\b|or\b)[a-z]+)? "
    r"(?:an?|per|(?:for|to|from|in|on) (?:each|every)(?: of (?:the|its))?|each(?! (?:way|direction|side|end|other)\b)|every|by|"
    r"apiece|a piece)(?: (?P<noun>[a-z]{3,}))?"
    r"(?=[ ,.;:)]|$)"
)
_EACH_LEAD = later(
    r"(?:^| )(?:(?:each|every|the average)(?= (?:[a-z]+ )?[a-z]{3,} (?:[a-z]+ ){0,6}?[a-z])|(?:an?|one)(?= (?:[a-z]+ )?[a-z]{3,} (?:[a-z]+ ){0,6}?"
    r"(?:[a-z]+s|is worth)(?: [a-z]+)? $)) (?:of (?:the|its|their|these|those|our|his|her) )?(?:[a-z]+ )?(?P<noun>[a-z]{3,}) "
    r"(?:[a-z]+ ){0,6}?(?:and )?(?:has|have|had|makes?|made|gives?|gave|yields?|"
    r"produces?|costs?|brings?|weighs?|takes?|needs?|uses?|holds?|carries|carry|hold|seat|offers?|houses?|employs?|accommodates?|"
    r"earns?|gets?|got|pays?|paid|is worth|lays?|bears?|contains?|serves?|seats?|"
    r"sells? for|sold for)(?: (?:about|some|around|only|just))? $"
)
_PRICE_OF = later(
    r"\b(?:price|cost|fare|rent|fee|value|bill|pay) (?:of|for) (?:an?|one|each|"
    r"every) (?:\[U\d+\] )?(?:[\w-]+ ){0,2}?(?P<noun>[a-z]{3,})(?: of [a-z]+)?,? (?:[a-z]+ ){0,2}?"
    r"(?:to|at|is|was|of)(?: about| only| just)? $"
)
_WITHHELD = later(r"\b(?:each|apiece)\b[^.;:\[]{0,30}$")
_APIECE = later(r"^(?: [a-z-]+){0,3}? (?:each|apiece)\b")
_TOTAL = later(
    r"\b(?:amount(?:s|ed|ing)?(?: to)?|costs? (?:the|its|their|him|her|them|it)(?: [a-z]+)?|value (?:of [a-z ]{1,30} )?(?:is|was)|"
    r"came to|comes? to|coming to|total(?:s|l?ing|led)?(?: of)?|"
    r"in all|altogether|worth|costs?|costing|cost|raised?|raises|raising|made|makes?|"
    r"making|took|takes?|taking|brought in|brings? in|bringing|earn(?:s|ed|ing)?|paid|pays?|paying|bill (?:of|is|was|comes to|came to)|sum of|or|"
    r"(?:would|will|could|can|to) (?:make|cost|give|bring in|bring|produce|yield|need|take|come to|add|carry|hold|seat|house|serve|feed|"
    r"move|lift)|"
    r"(?:enough|room|space|seats|beds|food|place) for|add(?:s|ed|ing)|yield\w*|produc\w+|so|means?|gives?|gave|using|"
    r"needs?|weigh\w*|holds?|opening of|length of|crop of|load of|total is|total was|fetched|sold for|spent|spends?)(?: (?:some|about|around|nearly|"
    r"almost|a total of|up to|as much as))* $|[,(–:;] ?(?:or |that is |which is |making )?(?:some |about |around )?$"
)
_IN_ALL = later(r"^(?: [a-z-]+){0,3},? (?:in all|in total|altogether|all told|overall|between them|together|for the lot)\b")
_AVERAGE = later(
    r"\b(?:average|mean)(?: of| was| is)?(?: just| only| about| some)? $|\b(?:or|that is|which is|works out at|worked out at|about) $"
)
_OTHERWISE = later(
    r"\b(?:discount|children under|free|from \[|up to \[|to \[M\d+\] (?:an?|each)|at least|more than|between|most|some of|different|plus)\b"
)
_RAISED = later(r"(?<=\]),? (?:up |down )?from \[M\d+\]")
"""Behind the price that is: what it was."""
_TIMES = frozenset("day week month year hour minute night season head person people time share one piece lot fold".split())
_MEASURES = frozenset(
    "kilometre kilometer mile metre meter yard foot tonne ton kilogram kilo pound ounce litre liter gallon acre hectare".split()
)
_OPENERS = ("Each ", "Every one ")
_PERIODS = frozenset("day week month year hour minute night season time share".split())
_SLACK, _SOFT, _FAR = 0.02, 0.08, 3.0
_FEW, _OFF = 3, 1.4
_TENFOLD = (0.1, 10.0, 100.0, 0.01, 1000.0, 0.001)
_NEAR, _NEARLY, _CLOSE = 0.02, 0.12, 0.04
_AHEAD = 6
"""Sentences in which what several cost may be told, where they are counted beside it."""


def far_products(article: Article, woken: Sequence[Block], done: set[int]) -> Iterator[Match | Right]:
    """Each total or average once; `done` are the starts of those judged already."""
    for number, sketch in woken_sketches(article, woken, 1):
        for at, rate in enumerate(sketch.figures):
            if rate.kind not in "MUN" or (rate.kind == "N" and rate.noun is None) or rate.value <= 0:
                continue
            if article.text[: rate.span.start].endswith("up to "):
                continue  # a limit: nobody said that each got as much
            noun = _per(sketch, at)
            if noun is not None and (found := _judged(article, number, sketch, at, noun, done)) and found.span.start not in done:
                done.add(found.span.start)
                yield found


def _per(sketch: Outline, at: int) -> str | None:
    """What the figure is told of one of ("crossing"), "" where no noun says it; None where it is no rate."""
    if (one := of_one(sketch, at)) is not None:
        return one
    found = (
        _PER.match(sketch.gaps[at + 1])
        or _EACH_LEAD.search(sketch.gaps[at])
        or _PRICE_OF.search(sketch.text[: sketch.text.find(f"{at}]") - 2])
    )
    if found is None:
        return "" if _WITHHELD.search(sketch.gaps[at]) else None
    noun = found["noun"] or ""
    return None if noun in _PERIODS else "" if noun in _TIMES else singular(noun)


def _judged(article: Article, number: int, sketch: Outline, at: int, noun: str, done: set[int]) -> Match | Right | None:
    rate = sketch.figures[at]
    total = _total(article, number, sketch, at, noun)
    found = _count(article, noun, rate, total) if total is not None else None
    if total is None or found is None or total.span.start in done or _OTHERWISE.search(_RAISED.sub("", sketch.text)):
        return None
    count, named = found
    many, value = plain_value(count), plain_value(count) * plain_value(rate)
    ratio = plain_value(total) / value
    close = _NEARLY if hedged(rate) or hedged(total) else _NEAR
    if not (1 / _FAR < ratio < _FAR or any(abs(ratio / each - 1) < close for each in _TENFOLD)):
        return None
    soft = any(map(hedged, (rate, count, total)))
    slack = (_SOFT if soft else _SLACK) * value + _half(total) + many * _half(rate)
    if total.kind == "M" and rate.kind == "M" and slack > 0.12 * value:
        slack = 0.12 * value
    severity: Severity | None = "warning" if soft or not named or abs(article.sentence_index(count.span.start) - number) > 1 else None
    average = _AVERAGE.search(sketch.gaps[at]) is not None
    factor = total.value / plain_value(total)
    if average:
        told, other = rate, plain_value(total) / many
        made = Range((plain_value(total) - slack) / many, (plain_value(total) + slack) / many)
        says = f"{shown(article, total)} for {shown(article, count)} is {written(told, other, article)} each"
        return tally(article, told, made, says, ((total, "the whole"), (count, "how many")), severity)
    unit = f" {rate.unit}" if rate.kind == "U" else ""
    says = f"{shown(article, count)} times {shown(article, rate)} is {written(total, value, article)}{unit}"
    made = Range((value - slack) * factor, (value + slack) * factor)
    return tally(article, total, made, says, ((count, "how many"), (rate, "each")), severity)


def _half(figure: Figure) -> float:
    return figure.quantity.step / 2 if figure.quantity is not None and figure.quantity.scale is not None else 0.0


def _total(article: Article, number: int, sketch: Outline, at: int, noun: str) -> Figure | None:
    """The one like figure that is told as a whole, in the sentence or in one beside it."""
    rate = sketch.figures[at]
    here = _totals(sketch, rate)
    if not here:
        every = sketches(article)
        behind = every[number + 1] if number + 1 < len(every) and every[number + 1].block == sketch.block else None
        here = _totals(behind, rate) if behind is not None else []
    for other in sketches(article)[number + 1 : number + 1 + _AHEAD] if not here and noun and rate.kind == "M" else ():
        counted = [place for place, each in enumerate(other.figures) if each.kind == "N" and each.noun == noun and each.value > 1]
        here = _totals(other, rate) if len(counted) == 1 else []
        if here:
            break
    return here[0] if len(here) == 1 else None


def _totals(sketch: Outline, rate: Figure) -> list[Figure]:
    likes = [at for at, each in enumerate(sketch.figures) if each is not rate and same_measure(in_unit(each, rate), rate)]
    if len(likes) != 1:
        return []
    at = likes[0]
    cue = _TOTAL.search(sketch.gaps[at]) or _IN_ALL.match(sketch.gaps[at + 1])
    per = _PER.match(sketch.gaps[at + 1])
    rate_too = (per is not None and per["noun"] not in _PERIODS) or _WITHHELD.search(sketch.gaps[at]) or _APIECE.match(sketch.gaps[at + 1])
    total = in_unit(sketch.figures[at], rate)
    return [total] if cue and not rate_too and plain_value(total) > plain_value(rate) else []


def _count(article: Article, noun: str, rate: Figure, total: Figure) -> tuple[Figure, bool] | None:
    """How many there are, and whether the article calls them so; else the one count near by that misses the total by little."""
    found = [each for each in _counts(article) if each.span not in (rate.span, total.span)]
    if not noun and article.text.startswith(_OPENERS, article.sentence_at(rate.span.start).span.start):
        here = article.block_index(rate.span.start)  # "Each costs £40": each of what was just told
        near = [each for each in found if article.block_index(each.span.start) == here and each.span.start < rate.span.start]
        found = near or [each for each in found if article.blocks[article.block_index(each.span.start)].scope == "headline"]
    named = [each for each in found if noun and each.noun == noun]
    beside = _in_sentence(article, noun, rate, total)
    if beside is not None and (not named or beside.noun is None):
        return beside, bool(named)
    if named:
        return (named[-1], True) if len({each.value for each in named}) == 1 else None
    if noun in _MEASURES:
        return None  # "£3m a kilometre" is no price of one of the 12 stops
    implied = plain_value(total) / plain_value(rate)
    near_by = _SOFT if any(map(hedged, (rate, total))) else _CLOSE
    if any(abs(each.value - implied) <= near_by * implied for each in found):
        return None
    block = article.block_index(total.span.start)
    near = [each for each in found if each.value >= _FEW and _beside(article, each, block)]
    close = _NEARLY if hedged(rate) or hedged(total) else _NEAR
    near = [
        each for each in near if within(each.value, implied, _OFF) or any(abs(each.value / implied / ten - 1) < close for ten in _TENFOLD)
    ]
    return (near[0], False) if len({each.value for each in near}) == 1 else None


def _in_sentence(article: Article, noun: str, rate: Figure, total: Figure) -> Figure | None:
    """The only count between rate and total that nothing or the rate's own noun names: "$7 for each pupil, so the loss of 600 costs $4,200"."""
    if rate.span.start > total.span.start or not noun:
        return None
    at = article.sentence_index(total.span.start)
    found = [
        each for each in sketches(article)[at].figures
        if each.kind == "N" and each.value > 1 and rate.span.end <= each.span.start < total.span.start and each.noun in (None, noun)
        and not (each.quantity is not None and (each.quantity.ordinal or each.quantity.range))
    ]  # fmt: skip
    return found[0] if len(found) == 1 else None


def _beside(article: Article, count: Figure, block: int) -> bool:
    """In the same paragraph or the one before, or above the text."""
    at = article.block_index(count.span.start)
    return block - 2 <= at <= block or article.blocks[at].scope in {"headline", "summary"}


def _counts(article: Article) -> Iterator[Figure]:
    for each in article.quantities:
        plain = each.unit is None and each.low > 1 and not (each.range or each.fraction or each.ordinal or each.malformed)
        if (
            plain
            and each.noun is not None
            and each.noun not in _TIMES - {"time", "person", "people", "head", "piece", "share", "lot", "season"}
        ):
            yield Figure("N", each.low, Range(each.low, each.low), each.span, None, each.noun, each)
