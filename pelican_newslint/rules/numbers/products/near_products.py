"""So many at so much each, near a total that is almost their product, in one sentence or over two; and the area of so much by so much."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pelican_newslint.model import Block, Match, Related, Right
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.units import converted
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.products.of_one import ONCE, of_one
from pelican_newslint.rules.numbers.reading.outline import Figure, Outline
from pelican_newslint.rules.numbers.reading.part_lists import plain_value
from pelican_newslint.rules.numbers.reading.part_rounding import in_unit
from pelican_newslint.rules.numbers.reading.reckoned import earlier, hedged, woken_sketches
from pelican_newslint.rules.numbers.reading.relations import shown, written

_RATE_TRAIL = later(
    r"^(?: (?!of\b|in\b|and\b|or\b)[a-z-]+){0,2}(?: an? (?:day|week|month|year)|(?: to be)? (?:given|paid|handed|sent|issued|due|going|"
    r"allotted) to)? (?:(?:each|apiece)(?=[,.;:)]|$| (?:and|in|for|to|a|or|with|were|was|will|"
    r"would|have|has|had|is|are)\b)|(?:an?|per|every|each(?! (?:receive|get|pay|cost|have|take|earn|need|give|weigh|carry|hold|will|would|"
    r"of|worth)(?:s|ing)?\b)|for each|"
    r"for every|for an?) (?P<per>[a-z]+))(?=[ ,.;:)]|$)"
)
_RATE_LEAD = later(
    r"\b(?:each|every|apiece)\b[^.;:\[]{0,40}$|\b(?:tickets?|entry|admission|seats?|places?|copies|shares?|fares?|fees?|membership|a single|"
    r"a copy) (?:[a-z]+ ){0,2}?"
    r"(?:costs?|costing|is|are|was|were|at|sold for|sells? for|of)(?: only| just)? $|\bprice(?:d at| of| is| was) $|"
    r"\baverage (?:[a-z]+ ){0,2}(?:was|is|of) (?:just |only )?$|\baverag(?:ed|ing) $"
)
_TOTAL_LEAD = later(
    r"\b(?:total(?:s|l?ing)?|so|took|takes?|taking|raised|raises?|raising|brings? in|brought in|bringing in|(?:bill|cost|capacity|"
    r"output|production|harvest|crop|distance|length|"
    r"weight|area|volume|load|haul|profit|loss|income|revenue|saving|outlay|fine|order|payment) of|costs?|costing|"
    r"makes?|made|making|came to|comes? to|"
    r"coming to|worth|together|whole|altogether|earned|earns?|pay|paid|pays|income of|revenue of|weighs?|mass of|holds?|sum of|needs?|used|uses|"
    r"equals?|that is|which is|or|is|"
    r"add up to|adds up to|amount(?:s|ing)? to|yield\w*|produce[sd]?|receipts of|takings of|gate of|collected|cleared|gave|gives?|given|"
    r"donated|towards (?:the|its|a))"
    r"(?: (?!than\b|to\b|from\b)[a-z]+){0,3} $|[,(–:] ?(?:or |that is |which is )?(?:about |some )?$"
)
_TOTAL_TRAIL = later(
    r"^(?: [a-z-]+){0,2},? (?:in all|in total|altogether|all told|overall|between them|for the (?:lot|season|year|week))\b"
)
_OF_A_LOAN = later(
    r"\b(?:with|on|for|from) an? (?:[a-z]+ )?(?:loan|mortgage|salary|income|debt|house|home|flat|wage|pension|deposit|turnover) (?:of|worth) $"
)
""" "Worth €400 a year to a family with a loan of €80,000"."""
_AMOUNTS = later(r"\b(?:amounting to|making|totall?ing|total of|coming to|or|bill of|cost of)(?: some| about| a total of)? $")
_EACH = later(r"\b(?:each|every|apiece|per (?:head|person))\b")
_NOT = later(
    r"\b(?:more than|less than|instead|against (?=[^\[]{0,20}\[)|compared|from|up to|at least|between|rose|fell|last year|different|other|"
    r"some of|most of|plus)\b"
)
_BY = later(r"^(?: (?:long|wide|deep|high|tall|broad|in length|in width))?(?: by| x| ×|(?P<and>,? and| to)) $")
_NEXT = later(
    r"^(?: (?:wide|long|deep|high|tall|broad|across|in (?:length|width|height)))?(?:,| –|:| \(|,? or|,? with| and| giving| making)"
)
"""Behind two sides that "and" ties: what follows is their area."""
_AREA = {"m": "m²", "km": "km²", "ft": "ft²", "foot": "ft²", "yd": "yd²", "cm": "cm²", "mi": "mi²", "mile": "mi²", "in": "in²"}
_NEAR, _TYPO, _SLACK = 0.34, 0.02, 0.025
_BOTH_WAYS = frozenset({"way", "direction", "side", "end"})
"""There are two of each, whatever else is counted."""
_PER_TIMES = frozenset({"year", "month", "week", "day", "hour", "night", "season"})
_STRETCH = later(r"^(?: [a-z]+){0,2} (?:since|(?:in|over|during) the (?:last|past|first|next))\b")
""" "The works, with 4,000 men, lost £1.7m a day and has cost £4.7bn since": what makes it is days, not men."""
_PER_MINUTES = {"minute": 1, "hour": 60, "day": 1440, "week": 10080}


def near_products(article: Article, woken: Sequence[Block], done: set[int]) -> Iterator[Match | Right]:
    """Each total once; `done` are the starts of those judged already."""
    for number, sketch in woken_sketches(article, woken, 1):
        found = _area(article, sketch) or _product(article, number, sketch)
        used = {each.span.start for each in found.related} if isinstance(found, Match) else set[int]()
        if found and done.isdisjoint({found.span.start, *used}):
            done.add(found.span.start)
            yield found


def _product(article: Article, number: int, sketch: Outline) -> Match | Right | None:
    here = [(sketch, at) for at in range(len(sketch.figures))]
    before = next(earlier(article, number, back=1), None)
    both = [*((before, at) for at in range(len(before.figures))), *here] if before is not None else here
    return _in_window(article, sketch, here) or (_in_window(article, sketch, both) if len(both) > len(here) else None)


def _in_window(article: Article, sketch: Outline, window: list[tuple[Outline, int]]) -> Match | Right | None:
    """Among the figures of one sentence, or of it and the one before."""
    if not 3 <= len(window) <= 6:
        return None
    rates = [(each, at) for each, at in window if each.figures[at].kind in "NMUD" and _rate(each, at) is not None]
    of_one = _of_one(rates) if len(rates) == 2 and _EACH.search(sketch.text) else []
    rates = of_one or rates
    if len(rates) != 1 or _NOT.search(sketch.text):
        return None
    home, place = rates[0]
    rate, per = home.figures[place], "" if of_one else _rate(home, place) or ""
    others = [(each, at) for each, at in window if each.figures[at] is not rate]
    alike = [(each, at) for each, at in others if _alike(in_unit(each.figures[at], rate), rate) and not _OF_A_LOAN.search(each.gaps[at])]
    sole = len(alike) == 1 and alike[0][0] is home and rate.kind == "M"
    totals = [each.figures[at] for each, at in alike if sole or _is_total(each, at)]
    rest = [each.figures[at] for each, at in others if each.figures[at] not in totals]
    counts = [each for each in rest if _can_count(each, rate, per)]
    counts = [each for each in counts if per and each.noun == per] or counts
    if len(totals) != 1 or len(counts) != 1 or any(each.kind == "M" == rate.kind for each in rest):
        return None
    if _of_once(sketch, totals[0]) or _are_they(article, counts[0], sketch):
        return None
    if per in _PER_TIMES and counts[0].kind == "N" and any(_STRETCH.match(each.gaps[at + 1]) for each, at in alike):
        return None
    return _judge(article, totals[0], counts[0], rate, _counts(counts[0], per))


def _of_once(sketch: Outline, total: Figure) -> bool:
    """ "To save $9m a year, after one-time costs of $14m": what is paid once is no sum of what comes each year."""
    return total in sketch.figures and ONCE.search(sketch.gaps[sketch.figures.index(total)]) is not None


def _are_they(article: Article, count: Figure, sketch: Outline) -> bool:
    """ "The two expect to save $9m a year": both together, not each."""
    bare = count.kind == "N" and count.noun is None
    return bare and article.text.endswith(("The ", "the "), 0, count.span.start) and not _EACH.search(sketch.text)


def _of_one(rates: list[tuple[Outline, int]]) -> list[tuple[Outline, int]]:
    """ "Each of the 350 families gets $40 a month, which costs $14,000 a month": the time is the same, and the larger is for all."""
    (one, at), (two, other) = sorted(rates, key=lambda each: plain_value(each[0].figures[each[1]]))
    same = _rate(one, at) == _rate(two, other) != "" and one.figures[at].kind == two.figures[other].kind
    return [(one, at)] if same and _is_total(two, other) else []


def _can_count(figure: Figure, rate: Figure, per: str) -> bool:
    if figure.kind == rate.kind:
        return figure.kind == "N" and figure.noun != rate.noun
    return _counts(figure, per) > 1


def _rate(sketch: Outline, at: int) -> str | None:
    """What the figure is told for ("day"), "" for each; None where it is no rate."""
    if (one := of_one(sketch, at)) is not None:
        return one
    if found := _RATE_TRAIL.match(sketch.gaps[at + 1]):
        return None if found["per"] in _BOTH_WAYS else found["per"] or ""
    if _AMOUNTS.search(sketch.gaps[at]):
        return None
    lead = sketch.gaps[at].removeprefix(" each")  # of the figure before
    return "" if _RATE_LEAD.search(lead) else None


def _is_total(sketch: Outline, at: int) -> bool:
    return _TOTAL_LEAD.search(sketch.gaps[at]) is not None or _TOTAL_TRAIL.match(sketch.gaps[at + 1]) is not None


def _alike(total: Figure, rate: Figure) -> bool:
    if total.kind != rate.kind or total.unit != rate.unit or plain_value(total) <= plain_value(rate):
        return False
    return total.kind != "N" or (total.noun is not None and total.noun == rate.noun)


def _counts(figure: Figure, per: str) -> float:
    """How many times the rate is told; a length of time for a rate by time."""
    if figure.kind == "D" and figure.quantity is not None:
        if figure.unit == per:
            return figure.quantity.low
        return figure.value / _PER_MINUTES[per] if per in _PER_MINUTES and figure.unit in _PER_MINUTES else 0.0
    return figure.value if (figure.kind in "NU" and per not in _PER_TIMES) or figure.kind == "N" else 0.0


def _judge(article: Article, total: Figure, count: Figure, rate: Figure, times: float) -> Match | Right | None:
    if any(map(hedged, (total, count, rate))) or times <= 1:
        return None
    value, told = times * plain_value(rate), plain_value(in_unit(total, rate))
    says = f"{shown(article, count)} times {shown(article, rate)} is {written(total, value * plain_value(total) / told, article)}"
    step = total.quantity.step / 2 * told / plain_value(total) if total.quantity is not None else 0.0
    if abs(value - told) <= max(_SLACK * value, step if step < 0.1 * told else 0.0):
        return Right(total.span, f"{says}.")
    typo = any(abs(value / told / factor - 1) < _TYPO for factor in (10, 100, 1000, 0.1, 0.01, 0.001))
    if abs(value - told) > _NEAR * value and not typo:
        return None
    related = (Related(count.span, "how many"), Related(rate.span, "each"))
    return Match(total.span, f"{says}, not {shown(article, total)}.", related=related, severity="warning")


def _area(article: Article, sketch: Outline) -> Match | Right | None:
    """ "9 metres by 6 metres, an area of 54 square metres"."""
    for at in range(len(sketch.figures) - 1):
        one, two = sketch.figures[at : at + 2]
        by = _BY.match(sketch.gaps[at + 1])
        bare = two.kind == "N" and two.noun is None and one.kind == "U"
        if by is None or (two.kind != "U" and not bare) or one.kind not in "NU" or (one.unit not in (None, two.unit) and not bare):
            continue
        square = _AREA.get(two.unit or one.unit or "") or ""
        areas = [each for each in sketch.figures[at + 2 :] if each.kind == "U" and converted(1.0, each.unit or "", square) is not None]
        if by["and"] and (sketch.figures[at + 2 : at + 3] != tuple(areas) or one.unit is None or not _NEXT.match(sketch.gaps[at + 2])):
            continue
        if len(areas) != 1 or hedged(areas[0]):
            return None
        value, told = converted(one.value * two.value, square, areas[0].unit or "") or 0.0, areas[0].value
        if abs(value - told) > 2 * value:
            return None
        says = f"{shown(article, one)} by {shown(article, two)} is {written(areas[0], value, article)}"
        if abs(value - told) <= 0.03 * value + (areas[0].quantity.step if areas[0].quantity is not None else 0) / 2:
            return Right(areas[0].span, f"{says}.")
        related = (Related(one.span, "one side"), Related(two.span, "the other"))
        return Match(areas[0].span, f"{says}, not {shown(article, areas[0])}.", related=related)
    return None
