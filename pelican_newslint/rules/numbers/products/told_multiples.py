"""A multiple told of the sum before ("twice that, about £90,000") and a ratio told of two counts ("a ratio of five to one")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pelican_newslint.model import Block, Match, Right
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.plurals import singular
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.figures import Range
from pelican_newslint.rules.numbers.reading.outline import Figure, Outline
from pelican_newslint.rules.numbers.reading.reckoned import COUNTED, earlier, hedged, like, sized, tally, within, woken_sketches
from pelican_newslint.rules.numbers.reading.relations import TIMES, shown, written

_OF_THAT = later(
    rf"\b(?P<word>{'|'.join(each for each in TIMES if not each.endswith('ed'))}) (?:of )?"
    rf"(?:that|this|as much|as many|the (?:sum|amount|price|cost|number|"
    r"figure)|that (?:sum|amount|price|cost|number|figure))(?:,| –|:| or| \()? ?(?:or |at |that is )?(?:about |some |around )?$"
)
_TO_ONE = later(
    r"\b(?:ratio|majority|margin|rate) of (?:about |nearly |almost |more than |over )?$|\bby (?:about |nearly |almost |more than |over )?$"
)
_ONE = later(r"^ to one\b")
_EVERY = later(r"\b(?:one|an?) (?P<noun>[a-z]+)(?: [a-z]+)? (?:for|to|per|in)(?: every| each)? (?:about |nearly |almost |some )?$")
_BARE = later(r"^ (?P<noun>[a-z]+)?(?: [a-z]+)? ?(?:for|to|per|in)(?: every| each)? (?:about |nearly |almost |some )?$")
_PER = later(r"^(?: [a-z]+){0,2} (?:per|for every|in every|for each|out of every) $")
_RATE = later(r"\b(?:rate of|or|that is|which is|equal to|equivalent to|equates to|makes|means|of)(?: about| just| some)? $")
_ROUND = frozenset({100.0, 1000.0, 10_000.0, 100_000.0, 1_000_000.0})
_SLACK, _SOFT, _FAR = 0.015, 0.1, 4.0


def told_multiples(article: Article, woken: Sequence[Block], done: set[int]) -> Iterator[Match | Right]:
    """Each told figure once; `done` are the starts of those judged already."""
    for number, sketch in woken_sketches(article, woken, 1):
        for at, told in enumerate(sketch.figures):
            if told.span.start in done or told.kind not in COUNTED:
                continue
            if (
                found := _of_that(article, number, sketch, at)
                or _to_one(article, sketch, at)
                or _for_every(article, number, sketch, at)
                or _per_many(article, sketch, at)
            ):
                done.add(told.span.start)
                yield found


def _of_that(article: Article, number: int, sketch: Outline, at: int) -> Match | Right | None:
    """ "Insured for £140,000. A new one would cost twice that, about £280,000": of the one like figure right before."""
    told, found = sketch.figures[at], _OF_THAT.search(sketch.gaps[at])
    if found is None:
        return None
    bases = [each for each in sketch.figures[:at] if like(each, told)]
    for other in () if bases else earlier(article, number, back=1):
        bases = [each for each in other.figures if like(each, told)]
    if len(bases) != 1 or bases[0].value <= 0:
        return None
    base, factor = bases[0], TIMES[found["word"]]
    value = base.value * factor
    if not within(told.value, value, _FAR):
        return None
    slack = (_SOFT if hedged(base) else 0.04 if hedged(told) else _SLACK) * value
    says = f"{found['word']} {shown(article, base)} is {written(told, value, article)}"
    return tally(article, told, Range(value - slack, value + slack), says, ((base, "of this"),), None)


def _to_one(article: Article, sketch: Outline, at: int) -> Match | Right | None:
    """ "212 letters against and 53 for, a ratio of five to one"."""
    told = sketch.figures[at]
    if not _ONE.match(sketch.gaps[at + 1]) or not _TO_ONE.search(sketch.gaps[at]) or len(sketch.gaps[at]) > 60:
        return None
    counts = [each for each in sketch.figures[:at] if each.kind == "N"]
    if len(counts) != 2 or any(map(hedged, counts)) or not _comparable(*counts):
        return None
    low, high = sorted(counts, key=lambda each: each.value)
    value = high.value / low.value
    if not within(told.value, value, _FAR):
        return None
    slack = max(0.12 * value, 0.5 if value > 3 else 0.3)
    says = f"{shown(article, high)} to {shown(article, low)} is {value:.3g} to one"
    return tally(article, told, Range(value - slack, value + slack), says, ((high, "one"), (low, "the other")), None)


def _comparable(one: Figure, other: Figure) -> bool:
    return min(one.value, other.value) > 0 and (one.noun == other.noun or None in (one.noun, other.noun))


def _for_every(article: Article, number: int, sketch: Outline, at: int) -> Match | Right | None:
    """ "20,000 people and 40 doctors, one doctor for every 500 people"."""
    told, before = sketch.figures[at], list(sketch.figures[:at])
    found = _EVERY.search(sketch.gaps[at])
    if found is None and before and before[-1].kind == "N" and before[-1].value == 1 and _BARE.match(sketch.gaps[at]):
        noun = before.pop().noun
    else:
        noun = singular(found["noun"]) if found is not None else None
    if noun is None or told.kind != "N" or told.noun in (None, noun):
        return None
    for other in (None, *earlier(article, number, back=1)):
        near = before if other is None else [*other.figures, *before]
        few = [each for each in near if each.kind == "N" and each.noun == noun]
        many = [each for each in near if each.kind == "N" and each.noun == told.noun]
        if few and many:
            break
    if len(few) != 1 or len(many) != 1 or few[0].value <= 1 or many[0].value <= told.value:
        return None
    value = many[0].value / few[0].value
    if not within(told.value, value, _FAR):
        return None
    slack = (_SOFT if hedged(told) or hedged(few[0]) or hedged(many[0]) else 0.05) * value + 0.5
    says = f"{shown(article, many[0])} for {shown(article, few[0])} is one for {written(told, value, article)}"
    return tally(article, told, Range(value - slack, value + slack), says, ((many[0], "these"), (few[0], "for these")), None)


def _per_many(article: Article, sketch: Outline, at: int) -> Match | Right | None:
    """ "45 deaths among 90,000 people, a rate of 0.5 per 1,000"."""
    told, before = sketch.figures[at], [each for each in sketch.figures[:at] if each.kind == "N"]
    base = sketch.figures[at + 1] if at + 1 < len(sketch.figures) else None
    if base is None or base.value not in _ROUND or len(before) != 2 or told.kind != "N" or told.value <= 0:
        return None
    if not _PER.match(sketch.gaps[at + 1]) or not _RATE.search(sketch.gaps[at]):
        return None
    part, whole = sorted(before, key=lambda each: each.value)
    if not 0 < part.value < whole.value or whole.value < base.value:
        return None
    value = part.value / whole.value * base.value
    if not sized(told.value, value, _FAR):
        return None
    slack = 0.05 * value + (told.quantity.step / 2 if told.quantity is not None else 0)
    says = f"{shown(article, part)} among {shown(article, whole)} are {value:.3g} per {shown(article, base)}"
    return tally(article, told, Range(value - slack, value + slack), says, ((part, "these"), (whole, "among these")), None)
