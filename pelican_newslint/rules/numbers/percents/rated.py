"""A tax, a discount or a rise in per cent beside two sums, of which it makes one from the other, in whatever order they are told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pelican_newslint.model import Block, Match, Right
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.figures import Range
from pelican_newslint.rules.numbers.reading.outline import Figure, Outline
from pelican_newslint.rules.numbers.reading.reckoned import earlier, hedged, held, tally, within, woken_sketches
from pelican_newslint.rules.numbers.reading.relations import shown, written

_CHARGE = later(
    r"\b(?:vat|(?:sales |import |tourist )?tax|duty|levy|tariff|commission|interest|discount|deposit|surcharge|service charge|tip|"
    r"royalty|rebate|margin|"
    r"cut|reduction|saving)\b"
)
_MOVES = later(
    r"\b(?:up|rise|rises|rose|raised?|increase[sd]?|more|dearer|(?P<down>cut|down|fall|falls|fell|reduced?|cheaper|discount|off|less|"
    r"lower\w*)) (?:by )?$"
)
_MOVED = later(r"^ (?:pay |price |fare )?(?:rise|increase|raise|(?P<down>cut|reduction|discount|drop|fall|off))\b")
_PRICES = later(
    r"\b(?:(?:pension|wage|salary|rent|bill|fare|fee|ticket|grant|benefit|payment|allowance|charge|toll|price|worker|nurse|cleaner|driver|"
    r"teacher|tenant|home|house|household)s? (?:of|on|at|with)|cost|costs|costing|was|is|pays?|paid|now|earns?|earned|from|sold|fetched|"
    r"sells?|went)\b"
)
_BECOMES = later(
    r"\b(?:will (?:be|cost|pay|earn|rise to|go to|fall to)|would (?:[a-z]+ )?(?:be|cost|pay|earn|"
    r"(?:go(?: up)?|rise|increase|come|fall|drop) to)|(?:is|are) now|now costs?|now pays?|to|"
    r"becomes?|(?:may|might|could|can|should|will|would) (?:now |soon )?(?:fetch|cost|reach|bring|sell for)|now fetch(?:es)?|"
    r"fetch(?:es)? now) (?:about |just )?$"
)
_NEAR = 1.8
_SLACK = 0.004


def rated(article: Article, woken: Sequence[Block], done: set[int]) -> Iterator[Match | Right]:
    """Each told sum once; `done` are the starts of those judged already."""
    for number, sketch in woken_sketches(article, woken):
        found = _charged(article, sketch) or _moved(article, number, sketch)
        if found and found.span.start not in done:
            done.add(found.span.start)
            yield found


def _of(sketch: Outline, kind: str) -> list[int]:
    return [at for at, each in enumerate(sketch.figures) if each.kind == kind]


def _charged(article: Article, sketch: Outline) -> Match | Right | None:
    """ "A tax on a £30,000 car, at 20 per cent, comes to £6,000": one rate, two sums."""
    rates, sums = _of(sketch, "P"), _of(sketch, "M")
    if len(rates) != 1 or len(sums) != 2 or not _CHARGE.search(sketch.text):
        return None
    rate, small, large = sketch.figures[rates[0]], *sorted((sketch.figures[at] for at in sums), key=lambda each: each.value)
    if small.unit != large.unit or hedged(small) or hedged(large) or not 0 < rate.value < 100 or small.value <= 0:
        return None
    if abs(sums[1] - sums[0]) > 2 or ";" in sketch.text or len(sketch.text) > 220:
        return None
    if found := _left_or_due(article, sketch, rates[0], sums):
        return found
    part = large.value * rate.value / 100
    for value in (large.value * (1 - rate.value / 100), large.value / (1 + rate.value / 100)):
        if abs(small.value - value) <= 0.02 * value:
            return None
    moved = (large.value + small.value, large.value - small.value)  # "fell by 60 cents to €2.40, a cut of 20 per cent"
    if any(before > 0 and rate.exact.low <= 100 * small.value / before <= rate.exact.high for before in moved):
        return None
    if not within(small.value, part, _NEAR):
        return None
    low, high = (held(large).exact[end] * rate.exact[end] / 100 for end in (0, 1))
    says = f"{shown(article, rate)} of {shown(article, large)} is {written(small, part, article)}"
    return tally(article, small, Range(low, high), says, ((rate, "the rate"), (large, "of this")), "warning")


_DISCOUNT = later(r"^ (?:[a-z-]+ )?(?:discount|rebate|reduction)\b")
_TAX = later(r"^ (?:[a-z-]+ )?(?:vat|(?:sales |value[- ]added )?tax|gst|surcharge|service charge|mark-?up)\b")
_SOLD = later(r"(?:\bfor|\bat|\bto|\bis|\bcosts?|\bcosting|\bpay|\bpays|\bcomes? to|\bonly|,|:|\() (?:just |only )?$")


def _left_or_due(article: Article, sketch: Outline, at: int, sums: Sequence[int]) -> Match | Right | None:
    """ "Costs £240, and with a 25 per cent discount £190"; "with 20 per cent VAT the £50 ticket costs £62"."""
    rate, (base, told) = sketch.figures[at], (sketch.figures[each] for each in sums)
    cut, tax = _DISCOUNT.match(sketch.gaps[at + 1]), _TAX.match(sketch.gaps[at + 1])
    if (not cut and not tax) or at > sums[1] or (told.value < base.value) is not bool(cut) or not _SOLD.search(sketch.gaps[sums[1]]):
        return None
    sign = -1 if cut else 1
    value = base.value * (1 + sign * rate.value / 100)
    if not 0.7 < told.value / value < 1.4:
        return None
    says = f"{shown(article, base)} {'less' if cut else 'and'} {shown(article, rate)} {'makes' if cut else 'make'} {written(told, value, article)}"
    one = held(base).exact
    made = Range(one.low * (1 + sign * rate.value / 100) * (1 - _SLACK), one.high * (1 + sign * rate.value / 100) * (1 + _SLACK))
    return tally(article, told, made, says, ((base, "before"), (rate, "the rate")), "warning")


def _moved(article: Article, number: int, sketch: Outline) -> Match | Right | None:
    """ "Fares go up 10 per cent on Sunday. A single that cost £3 will be £3.30"."""
    sums = _of(sketch, "M")
    if (
        len(sums) != 2
        or _of(sketch, "P")
        or _of(sketch, "F")
        or sketch.gaps[sums[1] + 1].startswith(" for ")
        or not _BECOMES.search(sketch.gaps[sums[1]])
        or not _PRICES.search("".join(sketch.gaps[: sums[0] + 2]))
    ):
        return None
    old, new = (sketch.figures[at] for at in sums)
    for other in earlier(article, number, back=1):
        rates = _of(other, "P") or _of(other, "F")
        if len(rates) != 1 or _of(other, "M") or old.unit != new.unit or old.value <= 0:
            return None
        rate = other.figures[rates[0]]
        move = _MOVES.search(other.gaps[rates[0]]) or _MOVED.match(other.gaps[rates[0] + 1])
        sign = 0 if move is None else -1 if move["down"] else 1
        value = old.value * (1 + sign * rate.value / 100)
        if not sign or (new.value > old.value) != (sign > 0) or hedged(old) or hedged(new):
            return None
        slack = (rate.exact.high - rate.exact.low) / 4 if rate.value == int(rate.value) else rate.exact.high - rate.value
        moves = (rate.value - slack, rate.value + slack)  # what is set, not measured, isn't rounded
        ends = sorted(old.value * (1 + sign * each / 100) for each in moves)
        link, verb = ("less", "makes") if sign < 0 else ("and", "make")
        says = f"{shown(article, old)} {link} {shown(article, rate)} {verb} {written(new, value, article)}"
        related: list[tuple[Figure, str]] = [(old, "before"), (rate, "the change")]
        return tally(article, new, Range(ends[0] * (1 - _SLACK), ends[-1] * (1 + _SLACK)), says, related, "warning")
    return None
