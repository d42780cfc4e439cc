"""The last resort: a sentence with one told share, change, multiple or average and only one pair of figures that it can be of.

The words that tie the three may be any; so what is told must come near what the pair makes, without being it, to be a slip.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from pelican_newslint.model import Block, Match, Right
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.percents.near_ratios import ANEW
from pelican_newslint.rules.numbers.percents.ratio_senses import sense_of
from pelican_newslint.rules.numbers.percents.trials import of_trials
from pelican_newslint.rules.numbers.reading.figures import Range
from pelican_newslint.rules.numbers.reading.outline import Figure, Outline
from pelican_newslint.rules.numbers.reading.reckoned import (
    COUNTED,
    PRONOUN,
    TO_ONE,
    earlier,
    hedged,
    held,
    like,
    tally,
    within,
    woken_sketches,
    words_between,
)
from pelican_newslint.rules.numbers.reading.relations import shown, written

_OF = later(r"^(?: [a-z'-]+){0,3} (?:out )?of (?:(?:the|its|their|his|her|all|some|those|these|our|[a-z'-]+'s?) (?:[a-z'-]+ ){0,3})?$")
_MOVE = later(
    r"\b(?:from|up|down|rise|rose|risen|rising|fall|fell|fallen|falling|drop\w*|increas\w+|decreas\w+|grew|grow\w*|cut|reduc\w+|lost|"
    r"loss|gain\w*|jump\w*|climb\w*|shrank|"
    r"shrunk|declin\w+|more|fewer|less|lower|higher)\b"
)
_FROM_TO = later(r"\bfrom (?:about |just |some |an? |[a-z]+ of )?$")
_TO = later(r"\bto (?:about |just |some |an? |[a-z]+ of )?$")
_AGAINST = later(
    r"\b(?:against|compared (?:with|to)|up from|down from|instead of|in place of|rather than)(?: just| only| about| the| some)* $"
)
_ELSEWHERE = later(
    r"^ (?:of (?!its (?:number|total|value|staff|members|workforce)|the total|them|those|that|it\b|capacity)|on |for |in [a-z]+s\b|more|"
    r"fewer|less|higher|lower|up|down|a (?:year|month|week)|interest|stake|chance)"
)
_OR = later(r"^(?: [a-z]+){0,4}(?:,| ?\(|, or| or| –|:) ?(?:or |that is )?$")
_TOTAL = later(
    r"^(?: of (?:the total|them all|all|those|them|the whole|it|capacity|the roll)"
    r"(?=[,.;:)]|$| (?:and|but|were|was|are|is|had|have|came|said|voted)\b)|[,.;)]| –|$)"
)
_AND = later(r"\b(?:and|but|while|whereas)\b|;")
"""Another statement begins: "two thirds were for it, and 40 of the 90 spoke"."""
_OF_THESE = later(r"\bof (?:these|those|them|whom|which),? $")
_FULL = later(r"^ (?:full|empty)\b")
_NEAR = 2.0


def loose_shares(article: Article, woken: Sequence[Block], done: set[int]) -> Iterator[Match | Right]:
    """ "With 60 of 300 absent, the rate is 20 per cent"; "it has 300 pupils, and 60, or 20 per cent, are absent"."""
    for number, sketch in woken_sketches(article, woken):
        at = _only_rate(sketch, done)
        if at is None:
            continue
        rate = sketch.figures[at]
        found = _of_pair(sketch, at) or _apposed(article, number, sketch, at)
        if found is None:
            continue
        part, whole = found
        value = 100 * part.value / whole.value
        if within(rate.value, value, _NEAR) and not _fits_change(rate, part, whole):
            done.add(rate.span.start)
            one, all_ = held(part).exact, held(whole).exact
            says = f"{shown(article, part)} of {shown(article, whole)} is {written(rate, value, article)}"
            made = Range(100 * one.low / all_.high, 100 * one.high / all_.low)
            yield tally(
                article, rate, made, says, ((part, "the part"), (whole, "the whole")), None if _of_them(article, part) else "warning"
            )


def _of_them(article: Article, part: Figure) -> bool:
    """Whether the words say that it is a part of what was just counted."""
    lead, trail = (
        article.text[max(part.span.start - 20, 0) : part.span.start].lower(),
        article.text[part.span.end : part.span.end + 20].lower(),
    )
    return not hedged(part) and (PRONOUN.match(trail) is not None or _OF_THESE.search(lead) is not None)


def _only_rate(sketch: Outline, done: set[int]) -> int | None:
    rates = [at for at, each in enumerate(sketch.figures) if each.kind in "PF"]
    if len(rates) != 1 or sketch.figures[rates[0]].span.start in done or len(sketch.text) > 260:
        return None
    return rates[0]


def _of_pair(sketch: Outline, at: int) -> tuple[Figure, Figure] | None:
    """The one "60 of 300" of the sentence."""
    if _ELSEWHERE.match(sketch.gaps[at + 1]) or _MOVE.search(sketch.gaps[at][-20:]) or _FULL.match(sketch.gaps[at + 1]):
        return None  # "nine of the 14 reservoirs; on average they are 84 per cent full"
    pairs = [
        (first, second) for first, second in zip(range(len(sketch.figures)), range(1, len(sketch.figures)), strict=False)
        if at not in (first, second) and sketch.figures[first].kind in COUNTED and _is_of(sketch, first, second)
    ]  # fmt: skip
    if at and _OR.match(sketch.gaps[at]) and all(at - 1 not in pair for pair in pairs):
        return None  # "ran in one of three races, 870 of them, or a quarter, in the first"
    if len(pairs) != 1 or (pairs[0][0] > at and _AND.search(words_between(sketch, at, pairs[0][0]))):
        return None
    part, whole = (sketch.figures[each] for each in pairs[0])
    fits = part.kind == whole.kind and part.unit == whole.unit and 0 < part.value < whole.value
    return (part, whole) if fits else None


def _is_of(sketch: Outline, first: int, second: int) -> bool:
    return _OF.match(sketch.gaps[second]) is not None or of_trials(sketch.figures[first], sketch.figures[second], sketch.gaps[second])


def _apposed(article: Article, number: int, sketch: Outline, at: int) -> tuple[Figure, Figure] | None:
    """The share stands beside its part; the whole is the only larger like figure, here or in the sentence before."""
    if not at or not _OR.match(sketch.gaps[at]) or not _TOTAL.match(sketch.gaps[at + 1]):
        return None
    part = sketch.figures[at - 1]
    if part.kind not in COUNTED or hedged(part) or _MOVE.search(sketch.gaps[at - 1][-20:]):
        return None  # "up 9p, or 8 per cent, to 120p" is a move
    here = [each for each in sketch.figures if each is not part and each.kind in COUNTED and like(part, each)]
    if any(_changed(sketch.figures[at], part, each) for each in here):
        return None
    here = [each for each in here if each.value > part.value]
    for other in () if here else earlier(article, number, back=1):
        here = [each for each in other.figures if each.kind in COUNTED and like(part, each)]
    return (part, here[0]) if len(here) == 1 and here[0].value > part.value > 0 else None


def _changed(rate: Figure, part: Figure, other: Figure) -> bool:
    return part.value > 0 < other.value and (_fits_change(rate, part, other) or _fits_change(rate, other, part))


def _fits_change(rate: Figure, part: Figure, whole: Figure) -> bool:
    """Whether the percentage is right as a change between the two."""
    return any(abs(rate.value - value) < 1.0 for value in (100 * (1 - part.value / whole.value), 100 * (whole.value / part.value - 1)))


def loose_changes(article: Article, woken: Sequence[Block], done: set[int]) -> Iterator[Match | Right]:
    """ "The herd has lost 60 per cent of its number, falling from 80 to 20"."""
    for _, sketch in woken_sketches(article, woken, 3):
        at = _only_rate(sketch, done)
        pair = _tied(sketch) if at is not None and _MOVE.search(sketch.text) else None
        if (
            at is None
            or pair is None
            or sense_of(sketch, at) in {None, "share"}
            or _ELSEWHERE.match(sketch.gaps[at + 1])
            or TO_ONE.search(sketch.text)
            or hedged(pair[0])
            or hedged(pair[1])
        ):
            continue
        rate, (old, new) = sketch.figures[at], pair
        if ANEW.search(article.text[max(old.span.end, new.span.end) : rate.span.start].lower()):
            continue
        value = 100 * abs(new.value / old.value - 1)
        share = 100 * min(old.value, new.value) / max(old.value, new.value)
        if abs(rate.value - share) < 1.0 or not value or not within(rate.value, value, _NEAR):
            continue
        done.add(rate.span.start)
        one, other = held(old).exact, held(new).exact
        ends = sorted(abs(100 * (end / start - 1)) for start in one for end in other)
        kind = "a decrease" if new.value < old.value else "an increase"
        says = f"From {shown(article, old)} to {shown(article, new)} is {kind} of {written(rate, value, article)}"
        yield tally(article, rate, Range(ends[0], ends[-1]), says, ((old, "from"), (new, "to")), "warning")


def _tied(sketch: Outline) -> tuple[Figure, Figure] | None:
    """The one pair of the sentence that is told as old and new."""
    pair = only_pair(sketch, sketch.figures)
    if pair is None:
        return None
    first, second = pair
    lead, between = sketch.gaps[first], words_between(sketch, first, second)
    one, two = sketch.figures[first], sketch.figures[second]
    if _FROM_TO.search(lead) and _TO.search(between):
        return one, two
    if (_TO.search(lead) and _FROM_TO.search(between)) or _AGAINST.search(between):
        return two, one
    return None


def only_pair(sketch: Outline, figures: Sequence[Figure], without: int = -1) -> tuple[int, int] | None:
    """The only two figures that can be of one thing."""
    counted = [at for at, each in enumerate(figures) if each.kind in COUNTED and at != without]
    pairs = [(one, two) for one, two in combinations(counted, 2) if like(figures[one], figures[two])]
    if len(pairs) != 1 or len(counted) > 5:
        return None
    one, two = (figures[at] for at in pairs[0])
    return pairs[0] if one.value > 0 and two.value > 0 and one.value != two.value else None
