"""The signs by which figures that nearly make another of their kind are weighed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import combinations, pairwise
from math import log1p
from pathlib import Path

import msgspec

from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.outline import Figure, sketches
from pelican_newslint.rules.numbers.reading.person_nouns import names_people
from pelican_newslint.rules.numbers.reading.reckoned import hedged
from pelican_newslint.rules.numbers.reading.weighed import weighed
from pelican_newslint.rules.numbers.wholes.nearly_made import REACH, Kind, close
from pelican_newslint.rules.numbers.wholes.sum_ties import other_nouns, tied

LITTLE_OFF = 0.1
_SMALL = 10
_TO_WHOLE = later(
    r"\b(?:total(?:s|l?ing|led)?(?: of)?|in all,?|altogether,?|together|making|makes?|made|bring(?:s|ing)?|brought|of (?:the|its|their|his|"
    r"her|all)|out of|of|combined|sum of|all|comes? to|came to|from|amount\w* to|add\w* up to|(?:bring|brought|brings|bringing|taking|"
    r"takes|took|raising|raised)\b[^.;]{0,40} to)(?: some| about| a)? $"
)
_WHOLE = later(r"^(?: [a-z-]+){0,3}? (?:in (?:all|total)|altogether|together|combined|overall)\b")
_OTHER = later(r"\b(?:the )?(?:others?|remaining|rest|another|further|remainder|more|balance|last|additional|extra)(?: of)?,? $|\band $")
_BY = later(
    r"\b(?:lead|majority|margin|gap|difference|by|ahead|behind|short|shortfall|deficit|surplus)(?: of| was| is| by)?(?: just| only| about)? $"
)
_APART = later(r",|;|\band\b|\bwhile\b")
_AND = later(r"\band\b")
_FATE = later(
    r"\b(?:died|dead|killed|drowned|surviv\w+|rescued|saved|missing|aboard|on board|passengers?|injured|hurt|escaped|unaccounted|bodies|recovered)\b"
)
MORE = later(
    r"^(?: [a-z-]+){0,2} (?:more|fewer|less|ahead|behind|short|adrift|clear|above|below|higher|lower|longer|older|younger|taller|away|off)\b"
)
_LAST = 120
"""Characters between the last two parts with an "and" before the last."""


class Signs(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    off: float
    largest: float
    little_off: float
    one_digit: float
    spread: float
    gap: float
    apart: float
    and_last: float
    likes: float
    beside: float
    next_to: float
    in_head: float
    colon: float
    to_whole: float
    another: float
    difference: float
    people: float
    small: float
    per_cent: float
    length: float
    hedged: float
    part_again: float
    another_sum: float
    sum_of_some: float
    whole_is_part: float
    tied: float
    other_nouns: float
    fates: float


@cache
def sum_weights() -> tuple[float, Signs]:
    return weighed(Path(__file__).parents[1] / "near_sum.toml", Signs)


READ = ("apart", "and_last", "next_to", "colon", "to_whole", "another", "difference", "part_again", "tied", "other_nouns", "fates")
"""Signs that take reading the words: they are only looked for where they can still make it likely enough;"""
RECKONED = ("another_sum", "sum_of_some")
"""and these take reckoning with all other figures."""


@cache
def at_best(names: tuple[str, ...]) -> dict[str, float]:
    """These signs as they speak most for it."""
    _, weights = sum_weights()
    return {name: getattr(weights, name) > 0 for name in names}


def cheap_signs(article: Article, kind: Kind, parts: Sequence[int], at: int) -> dict[str, float]:
    whole, run = kind.places[at], [kind.places[part] for part in parts]
    figures = [each.figure for each in run]
    total, value = sum(kind.values[part] for part in parts), whole.figure.value
    mixed = len({each.head for each in run}) > 1
    widest = 0 if mixed else max(other.span.start - one.span.end for one, other in pairwise(figures))
    return {
        "off": abs(value - total) / value,
        "largest": max(kind.values[part] for part in parts) / total,
        "little_off": abs(value - total) <= LITTLE_OFF * value,
        "one_digit": _one_digit(value, total),
        "spread": 0 if mixed else run[-1].sentence - run[0].sentence,
        "gap": log1p(max(widest, 0)),
        "likes": log1p(len(kind.places)),
        "beside": close(whole, run, 1),
        "in_head": whole.head and not all(each.head for each in run),
        "people": whole.figure.noun is not None and names_people(whole.figure.noun),
        "small": whole.figure.kind == "N" and value <= _SMALL,
        "per_cent": whole.figure.kind == "P",
        "length": whole.figure.kind == "D",
        "hedged": any(map(hedged, (*figures, whole.figure))),
        "whole_is_part": at in kind.added,
    }


def read_signs(article: Article, kind: Kind, parts: Sequence[int], at: int) -> dict[str, float]:
    every = sketches(article)
    whole, run = kind.places[at], [kind.places[part] for part in parts]
    figures = [each.figure for each in run]
    mixed = len({each.head for each in run}) > 1
    gaps = [""] if mixed else [article.text[one.span.end : other.span.start] for one, other in pairwise(figures)]
    lead, trail = every[whole.sentence].gaps[whole.at][-60:], every[whole.sentence].gaps[whole.at + 1]
    leads = [every[each.sentence].gaps[each.at][-60:] for each in run]
    trails = [every[each.sentence].gaps[each.at + 1] for each in run]
    first, last = parts[0], parts[-1]
    return {
        "apart": all(_APART.search(each) for each in gaps),
        "and_last": len(gaps[-1]) < _LAST and _AND.search(gaps[-1]) is not None,
        "next_to": at in {first - 1, last + 1} or (len(parts) == 2 and first < at < last),
        "colon": not whole.head and not mixed and ":" in away(article, whole.figure, figures),
        "to_whole": _TO_WHOLE.search(lead) is not None or _WHOLE.match(trail) is not None,
        "another": _OTHER.search(leads[-1]) is not None,
        "difference": len(parts) == 2 and (any(map(_BY.search, leads)) or any(map(MORE.match, trails))),
        "part_again": any(kind.values.count(each.value) > 1 for each in figures),
        "tied": tied(article, kind, parts, at),
        "other_nouns": other_nouns(run, whole),
        "fates": sum(_FATE.search(each) is not None for each in (lead, trail, *leads, *trails)) > 1,
    }


def away(article: Article, whole: Figure, parts: Sequence[Figure]) -> str:
    """The text between the whole and its parts."""
    if whole.span.start < parts[0].span.start:
        return article.text[whole.span.end : parts[0].span.start]
    return article.text[parts[-1].span.end : whole.span.start]


def _one_digit(value: float, total: float) -> bool:
    """Whether they differ in one digit: 5,671 and 5,771."""
    one, other = str(int(value)), str(int(total))
    return len(one) == len(other) > 1 and sum(first != second for first, second in zip(one, other, strict=True)) == 1


def reckoned_signs(kind: Kind, parts: Sequence[int], at: int) -> dict[str, float]:
    """Whether fewer or more of the parts' run make the whole, and whether other figures near by do."""
    values, run, many = kind.values, set(parts), len(kind.values)
    low, high = min(*parts, at), max(*parts, at)
    some = others = False
    for start in range(max(0, low - 3), min(many, high + 4)):
        for end in range(start + 2, min(many, start + 5) + 1):
            these = set(range(start, end))
            if at in these or these == run or abs(sum(values[start:end]) - values[at]) > 1e-6:
                continue
            if these < run or these > run:
                some = True
            else:
                others = True
    sentence = kind.places[at].sentence
    near = [each for each, place in enumerate(kind.places) if each != at and abs(place.sentence - sentence) <= REACH]
    others = others or any(
        abs(values[one] + values[two] - values[at]) < 1e-6 and not {one, two} <= run for one, two in combinations(near, 2)
    )
    return {"another_sum": others, "sum_of_some": some}
