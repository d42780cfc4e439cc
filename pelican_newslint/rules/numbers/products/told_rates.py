"""So much for each, beside how many and how much in all: divided, multiplied, or told for another time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import log

from pelican_newslint.model import Block, Match, Right, Severity
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.plurals import singular
from pelican_newslint.prose.facts.units import unit_words
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.figures import Range
from pelican_newslint.rules.numbers.reading.outline import Figure, Outline, sketches
from pelican_newslint.rules.numbers.reading.reckoned import COUNTED, earlier, hedged, held, sized, tally, within, woken_sketches
from pelican_newslint.rules.numbers.reading.relations import shown, written

_EACH = later(
    r"^(?! (?:[a-z-]+ ){0,2}?(?:of|in|to|with|on|at|as|than|into|by) an? )"
    r"(?: (?!and\b|or\b|but\b|for\b|from\b)[a-z-]+){0,3}? (?:each(?! (?:way|direction|side|end)\b)|apiece|(?:per|in each|"
    r"for each|to each|on each|at each|from each|by each|with each|in every|"
    r"for every|for an?) (?P<per>[a-z-]+)|an? (?P<noun>head|time|[a-z-]+))(?=[ ,.;:)]|$)|^ to (?:an?|each|every) (?P<to>[a-z-]+)(?=[,.;:)]|$)"
)
_DIVIDED = later(
    r"(?:[,(–;]|,? or| which is| that is| works out at| working out at| equal to| meaning)(?: or| which is| that is| about|"
    r" an average of| on average|"
    r" roughly| an| the equivalent of| equivalent to| some)* $|\b(?:an average of|averaging|average) $"
)
_IN_ALL = later(r"^(?: [a-z-]+){0,2},? (?:in all|in total|altogether|all told|overall|between them)\b")
_TOTAL = later(
    r"\b(?:total of|totall?ing|which makes|making|which comes to|coming to|a bill of|which would (?:make|put|bring|cost)[a-z ,]{0,30}|"
    r"come to|comes to|came to|"
    r"which raised|raising|bringing in|brings in|brought in|costing|at a cost of|or)(?: about| nearly| almost| the sum[a-z ]{0,14} at)? $"
)
_OTHERWISE = later(r"^ (?:(?:more|fewer|less|higher|lower|above|below|up|down)\b|(?:in|during|on|at|when|if|until|before|after|since|by) )")
"""The rate is another season's, or a change."""
_PER_TIME = later(r"^,? (?:an?|per|each|every|for each|for every) (?:year|season|term|quarter|month|fortnight|week|day|night|hour)\b")
""" "$300,000 per hospital per year": not what the whole makes for each, if it is for more than a year."""
_GIVEN = later(
    r"\b(?:giving|leaving|paying|earning) each (?:of them |[a-z]+ )?$|\beach (?:of (?:them|the [a-z]+) |[a-z]+ )?(?:gets?|got|receives?|"
    r"received|takes?|took|pays?|paid|"
    r"will (?:get|receive|pay)) $"
)
_MUST = later(
    r"(?:,|;) (?:so|so that|which means(?: that)?|meaning(?: that)?) each (?:of them |one |[a-z]+ )?(?:must|has to|will|would|should|"
    r"had to|can|needs to|"
    r"is to) (?:have to )?[a-z]+ (?:about |some |nearly )?$"
)
_BACK = 6
_LIVES = frozenset("life passenger survivor victim guest visitor migrant refugee patient voter resident member".split())
_SPLIT = later(r"\b(?:split|shared?|divided?|equally|evenly)\b")
_COSTS = later(r"\b(?:make|makes|made|total|cost|costs|took|taking|raised|brought in|worth|for|earned|collected|taken) (?:about |some )?$")
_OF_PAYMENT = later(
    r"^(?: [a-z-]+){0,2} (?:(?:payments|instal+ments|donations|grants|fines|prizes|cheques|fees|bets|loans|gifts|sums) of|(?:tickets|"
    r"nights|seats|rooms|copies|bottles|meals|[a-z]+s) at) $"
)
_MINUTES = {"minute": 1, "hour": 60, "day": 1440, "week": 10080}
_TIMES = frozenset("day week month year hour minute night season term quarter".split())
_SLACK, _SOFT = 0.02, 0.1
_LONG, _FEW, _KINDS = 3, 2, 3
_NO_COUNT = frozenset("tonne barrel litre kilo pound gallon share mile kilometre pint head person copy point".split())
"""What is bought by measure: the number of them elsewhere is of another thing."""
_FAR = 4.0


def told_rates(article: Article, woken: Sequence[Block], done: set[int]) -> Iterator[Match | Right]:
    """Each figure that is told as so much for each, or as so much in all."""
    for number, sketch in woken_sketches(article, woken):
        for at, told in enumerate(sketch.figures):
            if told.kind not in COUNTED or told.span.start in done or told.value <= 0:
                continue
            if found := _shared(article, sketch, at) or _each_must(article, number, sketch, at) or _multiplied(article, number, sketch, at):
                done.add(told.span.start)
                yield found


def _shared(article: Article, sketch: Outline, at: int) -> Match | Right | None:
    """ "12 booths … 900 people, or 75 in each booth"."""
    told, each = sketch.figures[at], _EACH.match(sketch.gaps[at + 1])
    if _GIVEN.search(sketch.gaps[at]) and told.kind == "M":
        return _given(article, sketch, at)
    if (
        each is None
        or not _DIVIDED.search(sketch.gaps[at])
        or _OTHERWISE.match(behind := sketch.gaps[at + 1][each.end() :])
        or _PER_TIME.match(behind)
    ):
        return None
    noun = singular(each["per"] or each["noun"] or each["to"] or "")
    before = [figure for figure in sketch.figures[:at] if figure.span.end > told.span.start - 160]
    counts = [figure for figure in before if _counts(figure, noun, told)]
    totals = [
        figure
        for figure in before
        if figure.kind == told.kind and figure.unit == told.unit and figure not in counts and _same(figure, told)
    ]
    far = not counts
    counts = counts or _elsewhere(article, noun)
    pairs = [(total, count) for total in totals for count in counts if _count(count, noun) > 1 and total.value > told.value]
    if not pairs:
        return None
    right = next((pair for pair in pairs if _makes(pair[0], told, _count(pair[1], noun))), None)
    if right is None and len(pairs) > 1 and not far:
        return None
    total, count = right or min(pairs, key=lambda pair: abs(log(pair[0].value / _count(pair[1], noun) / told.value)))
    many = _count(count, noun)
    value = total.value / many
    if not sized(told.value, value, _FAR / 1.6 if far else _FAR):
        return None
    made = _around(total, told, many)
    says = f"{shown(article, total)} for {shown(article, count)} is {written(told, value, article)} each"
    return tally(article, told, made, says, ((total, "the whole"), (count, "how many")), "warning" if far else None)


def _elsewhere(article: Article, noun: str) -> list[Figure]:
    """How many of them the article counts, where it tells few numbers of them."""
    if len(noun) < _LONG or noun in _TIMES or noun in _NO_COUNT or unit_words().get(noun):
        return []
    found = [each for other in sketches(article) for each in other.figures if each.kind == "N" and each.noun == noun and each.value > _FEW]
    return found if len({each.value for each in found}) <= _KINDS and not any(map(hedged, found)) else []


def _each_must(article: Article, number: int, sketch: Outline, at: int) -> Match | Right | None:
    """ "It has trained 420 vaccinators, so each must reach 200 people" of 84,000."""
    told, before = sketch.figures[at], [each for each in sketch.figures[:at] if each.kind == "N"]
    if told.kind != "N" or told.noun is None or len(before) != 1 or before[0].noun == told.noun or not _MUST.search(sketch.gaps[at]):
        return None
    count = before[0]
    totals = {
        each.value: each for other in earlier(article, number, back=_BACK) for each in other.figures
        if each.kind == "N" and each.noun == told.noun and each.value > told.value
    }  # fmt: skip
    if len(totals) != 1 or count.value <= 1 or hedged(count):
        return None
    total = next(iter(totals.values()))
    if not sized(told.value * count.value, total.value, _FAR):
        return None
    says = f"{shown(article, total)} for {shown(article, count)} is {written(told, total.value / count.value, article)} each"
    return tally(article, told, _around(total, told, count.value), says, ((total, "the whole"), (count, "how many")), "warning")


def _given(article: Article, sketch: Outline, at: int) -> Match | Right | None:
    """ "Split three ways, giving each £1.2m"."""
    told, before = sketch.figures[at], sketch.figures[:at]
    counts = [each for each in before if each.kind == "N" and each.value > 1]
    totals = [each for each in before if each.kind == "M" and each.unit == told.unit]
    if len(counts) != 1 or len(totals) != 1 or totals[0].value <= told.value or not _SPLIT.search(sketch.text):
        return None
    value = totals[0].value / counts[0].value
    says = f"{shown(article, totals[0])} for {shown(article, counts[0])} is {written(told, value, article)} each"
    return tally(article, told, _around(totals[0], told, counts[0].value), says, ((totals[0], "the whole"), (counts[0], "how many")), None)


def _counts(figure: Figure, noun: str, told: Figure) -> bool:
    """Whether a figure says how many there are to share it."""
    if noun in _TIMES:
        return figure.kind == "D" and figure.quantity is not None and figure.quantity.noun == noun
    if figure.kind != "N" or figure.value != int(figure.value):
        return False
    return figure.noun == noun if noun and noun not in ("head", "person", "time") else told.kind != "N" or figure.noun != told.noun


def _count(figure: Figure, noun: str) -> float:
    return figure.value / _MINUTES.get(noun, 1) if figure.kind == "D" else figure.value


def _same(figure: Figure, told: Figure) -> bool:
    return (
        told.kind != "N"
        or None in (told.noun, figure.noun)
        or figure.noun == told.noun
        or (told.noun == "person" and figure.noun in _LIVES)
    )


def _makes(total: Figure, told: Figure, many: float) -> bool:
    return told.exact.meets(_around(total, told, many))


def _around(total: Figure, told: Figure, many: float) -> Range:
    """All that a share can be: people are rounded to whole ones."""
    exact = held(total).exact
    slack = (_SOFT if hedged(told) else _SLACK) * total.value / many
    whole = 0.5 if told.kind == "N" and "." not in str(told.value).removesuffix(".0") else 0.0
    return Range(exact.low / many - max(slack, whole), exact.high / many + max(slack, whole))


def _lump(article: Article, sketch: Outline, at: int) -> Match | Right | None:
    """ "Five weekly payments of £40 make £200"."""
    told = sketch.figures[at]
    for here in range(at - 1):
        count, price = sketch.figures[here : here + 2]
        if (
            count.kind == "N"
            and count.value > 1
            and price.kind == "M"
            and price.unit == told.unit
            and here + 2 == at
            and _OF_PAYMENT.match(sketch.gaps[here + 1])
        ):
            value = count.value * price.value
            if not within(told.value, value, _FAR) or price.value >= told.value:
                return None
            slack = (_SOFT if hedged(told) or hedged(price) else _SLACK) * value
            says = f"{shown(article, count)} times {shown(article, price)} is {written(told, value, article)}"
            return tally(article, told, Range(value - slack, value + slack), says, ((count, "how many"), (price, "each")), None)
    return None


def _multiplied(article: Article, number: int, sketch: Outline, at: int) -> Match | Right | None:
    """ "Payments average €3,000 a farm … 1,800 farms … €5.4 million"."""
    told = sketch.figures[at]
    lead = sketch.gaps[at]
    if (
        told.kind != "M"
        or not (_TOTAL.search(lead) or _COSTS.search(lead) or _IN_ALL.match(sketch.gaps[at + 1]))
        or _EACH.match(sketch.gaps[at + 1])
        or sketch.gaps[at + 1].startswith((" more", " less", " fewer", " higher", " lower"))
    ):
        return None
    lump = _lump(article, sketch, at)
    if lump is not None:
        return lump
    prices = [
        (here, found) for here in range(at)
        if sketch.figures[here].kind == "M" and sketch.figures[here].unit == told.unit and (found := _EACH.match(sketch.gaps[here + 1]))
    ]  # fmt: skip
    if len(prices) != 1 or sum(each.kind == "M" for each in sketch.figures[:at]) != 1:
        return None
    here, found = prices[0]
    price, noun = sketch.figures[here], singular(found["per"] or found["noun"] or found["to"] or "")
    if noun in _TIMES or noun in ("tonne", "barrel", "litre", "kilo", "kg", "pound", "gallon", "share", "mile", "kilometre", "pint"):
        return None
    counts = [each for each in sketch.figures[:at] if each.kind == "N" and each.value > 1]
    severity: Severity | None = None
    if far := () if counts else _elsewhere(article, noun):
        counts, severity = far if len({each.value for each in far}) > 1 else far[:1], "warning"
    for other in () if counts else earlier(article, number, back=1):
        counts, severity = [each for each in other.figures if each.kind == "N" and each.value > 1], "warning"
    if len(counts) != 1 or any(hedged(each) and each.quantity is not None and each.quantity.approximate != "about" for each in counts):
        return None
    value = price.value * counts[0].value
    if not sized(told.value, value, _FAR):
        return None
    one, many = held(price).exact, held(counts[0]).exact
    slack = (_SOFT if hedged(told) or hedged(price) else _SLACK) * value
    says = f"{shown(article, counts[0])} times {shown(article, price)} is {written(told, value, article)}"
    made = Range(one.low * many.low - slack, one.high * many.high + slack)
    return tally(article, told, made, says, ((counts[0], "how many"), (price, "each")), severity)
