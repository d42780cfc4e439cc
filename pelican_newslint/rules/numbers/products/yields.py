"""So much to the hectare, beside the crop and its field: "1.8 million tonnes from 450,000 hectares; the yield is 5.2 tonnes per hectare"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pelican_newslint.model import Block, Match, Right
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.plurals import singular
from pelican_newslint.prose.facts.units import converted, unit_words
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.figures import Range
from pelican_newslint.rules.numbers.reading.outline import Figure, Outline
from pelican_newslint.rules.numbers.reading.person_nouns import counts_everybody, names_people
from pelican_newslint.rules.numbers.reading.reckoned import earlier, hedged, held, sized, tally, woken_sketches
from pelican_newslint.rules.numbers.reading.relations import shown, written

_PER = later(
    r"^(?: (?P<noun>[a-z]+))? (?:per|an?|to the|to each|to every|for each|for every|each|every) "
    r"(?P<unit>(?:square |cubic )?[a-z]+)(?=[,.;:)]|$| (?!of\b)[a-z])"
)
_PER_HUNDRED = later(r"^ (?:per|for every|every|to the) $")
_LED = later(
    r"\b(?:yield(?:s|ed|ing)?|density|consumption|productivity|output|average(?:s|d)?|averaging|mean|harvest|crop|catch|dose|use[sd]?|economy)\b"
    r"[^.;:]{0,30}$|(?:[,(–;]|,? or| that is| which is| thus| i\.e\.)(?: about| some| nearly| only| just| an?)? $"
)
_OTHERS = later(
    r"\b(?:last|previous|earlier|before|usual\w*|normal\w*|expect\w*|forecast|national\w*|elsewhere|best|worst|up to|record|compared|against|"
    r"than|should|could|would|target|neighbou?r\w*|instead|while|whereas)\b"
)
_THERE = later(
    r"^[^,;.:]{0,30}\b(?:when|if|where|last|previous|in (?:19|20)\d\d|elsewhere|nationally|more|less|higher|lower|above|below|expected)\b"
)
_GOES_ON = later(r"^[\"“]?(?:the|its|their|this|that|it|average|with|so|thus|an?|on average)\b")
"""And no "in Kent"."""
_OF = later(r"\b(?:yield|harvest|crop|catch|use|consumption|output) of (?P<what>[a-z]+)")
_BACK, _FAR, _SLACK, _SOFT = 3, 2.5, 0.02, 0.08


def yields(article: Article, woken: Sequence[Block], done: set[int]) -> Iterator[Match | Right]:
    """Each told rate once; `done` are the starts of figures that were judged already."""
    for number, sketch in woken_sketches(article, woken, 1):
        for at, rate in enumerate(sketch.figures):
            if rate.kind not in "NU" or rate.value <= 0 or rate.span.start in done or (per := _per(sketch, at)) is None:
                continue
            lead = sketch.gaps[at]
            if not _LED.search(lead) or _OTHERS.search(lead) or _THERE.match(sketch.gaps[at + 1][per[2] :]):
                continue
            if found := _judge(article, number, sketch, at, per[0], per[1]):
                done.add(rate.span.start)
                yield found


def _per(sketch: Outline, at: int) -> tuple[str, float, int] | None:
    """The unit that the rate is told for, how many of it, and where the words behind go on."""
    if found := _PER.match(sketch.gaps[at + 1]):
        symbol = unit_words().get(found["unit"])
        return (symbol, 1.0, found.end()) if symbol is not None else None
    behind = sketch.figures[at + 1] if at + 1 < len(sketch.figures) else None
    if behind is not None and behind.kind == "U" and behind.unit is not None and _PER_HUNDRED.match(sketch.gaps[at + 1]):
        return behind.unit, behind.value, 0
    return None


def _judge(article: Article, number: int, sketch: Outline, at: int, symbol: str, many: float) -> Match | Right | None:
    rate = sketch.figures[at]
    pair = _pair(sketch.figures[:at], rate, symbol)
    for other in earlier(article, number, back=_BACK) if pair is None and _GOES_ON.match(sketch.text) else ():
        if (pair := _pair(other.figures, rate, symbol)) is not None:
            if (of := _OF.search(sketch.gaps[at])) and of["what"] not in other.text:
                return None  # "600 tonnes of plums on 150 hectares. The yield of cherries is …"
            break
    if pair is None:
        return None
    total, field, amount, size = pair
    value = amount / size * many
    if not sized(rate.value, value, _FAR):
        return None
    slack = _SOFT if any(map(hedged, (rate, total, field))) else _SLACK
    one, two = held(total).exact, held(field).exact
    factor = value / (total.value / field.value)
    made = Range(factor * one.low / two.high * (1 - slack), factor * one.high / two.low * (1 + slack))
    says = f"{shown(article, total)} on {shown(article, field)} is {written(rate, value, article)} each"
    if many != 1:
        says = f"{shown(article, total)} on {shown(article, field)} is {written(rate, value, article)} to {many:g} {symbol}"
    return tally(article, held(rate), made, says, ((total, "how much"), (field, "of how much")), "warning")


def _pair(figures: Sequence[Figure], rate: Figure, symbol: str) -> tuple[Figure, Figure, float, float] | None:
    """The one amount and the one size of a sentence that the rate can be made of, and both in its units."""
    fields = [(each, size) for each in figures if each.kind == "U" and (size := converted(each.value, each.unit or "", symbol)) is not None]
    totals = [(each, amount) for each in figures if (amount := _amount(each, rate)) is not None and each.value > rate.value]
    if len(fields) != 1 or len(totals) != 1 or fields[0][1] <= 1 or fields[0][0] is totals[0][0]:
        return None
    return totals[0][0], fields[0][0], totals[0][1], fields[0][1]


def _amount(each: Figure, rate: Figure) -> float | None:
    if rate.kind == "U":
        return converted(each.value, each.unit or "", rate.unit or "") if each.kind == "U" else None
    if each.kind != "N" or each.noun is None:
        return None
    people = _people(each.noun) and (rate.noun is None or _people(rate.noun))
    return each.value if people or each.noun == rate.noun else None


def _people(noun: str) -> bool:
    return names_people(noun) or counts_everybody(noun) or singular(noun) in {"inhabitant", "resident", "person"}
