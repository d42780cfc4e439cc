"""What speaks for figures near each other being the parts of one that they nearly make, or it the sum of two (near_sum.toml)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations, pairwise
from math import log1p
from pathlib import Path

import msgspec

from pelican_newslint.prose.article import Article
from pelican_newslint.rules.numbers.reading.outline import Figure, sketches
from pelican_newslint.rules.numbers.reading.part_lists import CLOSER
from pelican_newslint.rules.numbers.reading.part_rounding import rounding
from pelican_newslint.rules.numbers.reading.person_nouns import names_people
from pelican_newslint.rules.numbers.reading.reckoned import hedged
from pelican_newslint.rules.numbers.reading.weighed import odds, weighed
from pelican_newslint.rules.numbers.wholes.nearly_made import REACH, Kind, close, kinds, runs, wholes
from pelican_newslint.rules.numbers.wholes.sum_ties import LIST, apart, other_nouns, tied

_SMALL = 10
_LITTLE_OFF = 0.1
_TO_WHOLE = re.compile(
    r"\b(?:total(?:s|l?ing|led)?(?: of)?|in all,?|altogether,?|together|making|makes?|made|bring(?:s|ing)?|brought|of (?:the|its|their|his|"
    r"her|all)|out of|of|combined|sum of|all|comes? to|came to|from|amount\w* to|add\w* up to|(?:bring|brought|brings|bringing|taking|"
    r"takes|took|raising|raised)\b[^.;]{0,40} to)(?: some| about| a)? $"
)
_WHOLE = re.compile(r"^(?: [a-z-]+){0,3}? (?:in (?:all|total)|altogether|together|combined|overall)\b")
_OTHER = re.compile(
    r"\b(?:the )?(?:others?|remaining|rest|another|further|remainder|more|balance|last|additional|extra)(?: of)?,? $|\band $"
)
_BY = re.compile(
    r"\b(?:lead|majority|margin|gap|difference|by|ahead|behind|short|shortfall|deficit|surplus)(?: of| was| is| by)?(?: just| only| about)? $"
)
_MORE = re.compile(
    r"^(?: [a-z-]+){0,2} (?:more|fewer|less|ahead|behind|short|adrift|clear|above|below|higher|lower|longer|older|younger|taller|away|off)\b"
)
_APART = re.compile(r",|;|\band\b|\bwhile\b")
_AND = re.compile(r"\band\b")
_SOME = re.compile(r"\b(?:includ(?:e|es|ed|ing)|among (?:them|those|these)|such as|some of|as well as|plus)\b")
"""Between the whole and its parts: these aren't all of them."""
_ITEM = re.compile(r",(?: and)? $|\band $")
"""Before the next of a list."""
_UNCOUNTED = re.compile(r"(?:,|\band|\bplus) (?:an?|the|another|some|several|others) [a-z]")
"""Something that is told without a figure: "34 men, 11 women and a pair of twins"."""
_OTHER_TIME = re.compile(r"\b(?:last|previous|next) (?:year|season|month|week)\b|\b(?:19|20)\d\d\b")
_OF_THEM = re.compile(r"^(?: [a-z-]+)? of (?:them|these|those|whom|which)\b")
_FATE = re.compile(
    r"\b(?:died|dead|killed|drowned|surviv\w+|rescued|saved|missing|aboard|on board|passengers?|injured|hurt|escaped|unaccounted|bodies|recovered)\b"
)
_ALIKE = 1e-6
_TOLD_BEFORE = 7
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


class NearSum(msgspec.Struct, frozen=True):
    parts: tuple[Figure, ...]
    whole: Figure
    odds: float
    """Their logarithm."""
    difference: bool = False
    """Whether the words make one of two parts the difference of the other and the whole."""
    tied: bool = False
    """Whether words make the one the whole of the others."""
    loose: bool = False
    """Whether the words leave room for others, or for an overlap, or are somebody's own; only asked where the odds are for it."""


@cache
def _weights() -> tuple[float, Signs]:
    return weighed(Path(__file__).parents[1] / "near_sum.toml", Signs)


def near_sums(article: Article) -> Iterator[NearSum]:
    """Every two to six figures of a kind that nearly make another of it."""
    start, weights = _weights()
    for kind in kinds(article):
        for parts in runs(kind.places):
            for whole in wholes(kind, parts):
                found = tuple(kind.places[at].figure for at in parts)
                if (
                    _rest_fits(article, kind, parts)
                    or _of_some(article, kind, whole, found)
                    or _all_more(article, kind, parts)
                    or apart(article, kind, parts, whole)
                ):
                    continue
                signs = _signs(article, kind, parts, whole)
                told = odds(start, weights, signs)
                loose = told > 0 and _loose(article, kind, parts, whole)
                yield NearSum(found, kind.places[whole].figure, told, bool(signs.difference), bool(signs.tied), loose)


def _of_some(article: Article, kind: Kind, at: int, parts: Sequence[Figure]) -> bool:
    """Whether the words say that these aren't all: "31, among them 14, nine and six", of which the 14 are no whole either."""
    whole = kind.places[at]
    if whole.head:
        return False
    between = _away(article, whole.figure, parts)
    listed = at and kind.places[at - 1].sentence == whole.sentence and whole.figure.span.end <= parts[0].span.start
    larger = listed and kind.values[at - 1] > sum(each.value for each in parts)
    off = abs(sum(each.value for each in parts) - whole.figure.value)
    if hedged(whole.figure) and off <= _LITTLE_OFF * whole.figure.value and not (_about(whole.figure, off) and LIST.match(between.lower())):
        return True
    return _SOME.search(between) is not None or bool(larger and _ITEM.search(between[-8:]))


def _about(whole: Figure, off: float) -> bool:
    """Whether "about 2,300" can't be meant for what is so far from it: it was rounded to hundreds."""
    return whole.quantity is not None and whole.quantity.approximate == "about" and off > rounding(whole.value) / 2


def _rest_fits(article: Article, kind: Kind, parts: Sequence[int]) -> bool:
    """Whether "the remaining £4m" is what two or three told before leave of a whole: those are its other parts, not these."""
    every = sketches(article)
    for part in parts:
        place = kind.places[part]
        if CLOSER.search(every[place.sentence].gaps[place.at]):
            before = kind.values[max(part - _TOLD_BEFORE, 0) : part]
            for some in (some for count in (3, 4) for some in combinations(before, count)):
                left = max(some) - kind.values[part]
                if left > 0 and abs(sum(some) - max(some) - left) < _ALIKE * left:
                    return True
    return False


def _loose(article: Article, kind: Kind, parts: Sequence[int], at: int) -> bool:
    """ "34 men and a pair of twins", "nine of them, and seven of them", "$4bn more than one and $9bn less than the other"."""
    every = sketches(article)
    whole, run = kind.places[at], [kind.places[part] for part in parts]
    figures = [whole.figure, *(each.figure for each in run)]
    trails = [every[each.sentence].gaps[each.at + 1] for each in run]
    first, last = (whole if whole.figure.span.start < run[0].figure.span.start and not whole.head else run[0]), run[-1]
    stretch = article.text[first.figure.span.start : max(last.figure.span.end, 0 if whole.head else whole.figure.span.end)].lower()
    return (
        any(map(hedged, figures))
        or article.quoted(whole.figure.span)
        or _OTHER_TIME.search(stretch) is not None
        or len({each.noun for each in figures} - {None}) > 2
        or sum(_OF_THEM.match(each) is not None for each in trails) > 1
        or all(map(_MORE.match, trails))
        or _UNCOUNTED.search(stretch) is not None
    )


def _all_more(article: Article, kind: Kind, parts: Sequence[int]) -> bool:
    """ "$4bn more than one and $9bn less than the other"."""
    every = sketches(article)
    return all(_MORE.match(every[each.sentence].gaps[each.at + 1]) for each in (kind.places[part] for part in parts))


def _signs(article: Article, kind: Kind, parts: Sequence[int], at: int) -> Signs:
    every = sketches(article)
    whole, run = kind.places[at], [kind.places[part] for part in parts]
    figures = [each.figure for each in run]
    total, value = sum(kind.values[part] for part in parts), whole.figure.value
    mixed = len({each.head for each in run}) > 1
    gaps = [""] if mixed else [article.text[one.span.end : other.span.start] for one, other in pairwise(figures)]
    lead, trail = every[whole.sentence].gaps[whole.at][-60:], every[whole.sentence].gaps[whole.at + 1]
    leads = [every[each.sentence].gaps[each.at][-60:] for each in run]
    trails = [every[each.sentence].gaps[each.at + 1] for each in run]
    first, last = parts[0], parts[-1]
    some, others = _made_otherwise(kind, parts, at)
    return Signs(
        off=abs(value - total) / value,
        largest=max(kind.values[part] for part in parts) / total,
        little_off=abs(value - total) <= _LITTLE_OFF * value,
        one_digit=_one_digit(value, total),
        spread=0 if mixed else run[-1].sentence - run[0].sentence,
        gap=log1p(max(map(len, gaps))),
        apart=all(_APART.search(each) for each in gaps),
        and_last=len(gaps[-1]) < _LAST and _AND.search(gaps[-1]) is not None,
        likes=log1p(len(kind.places)),
        beside=close(whole, run, 1),
        next_to=at in {first - 1, last + 1} or (len(parts) == 2 and first < at < last),
        in_head=whole.head and not all(each.head for each in run),
        colon=not whole.head and not mixed and ":" in _away(article, whole.figure, figures),
        to_whole=_TO_WHOLE.search(lead) is not None or _WHOLE.match(trail) is not None,
        another=_OTHER.search(leads[-1]) is not None,
        difference=len(parts) == 2 and (any(map(_BY.search, leads)) or any(map(_MORE.match, trails))),
        people=whole.figure.noun is not None and names_people(whole.figure.noun),
        small=whole.figure.kind == "N" and value <= _SMALL,
        per_cent=whole.figure.kind == "P",
        length=whole.figure.kind == "D",
        hedged=any(map(hedged, (*figures, whole.figure))),
        part_again=any(kind.values.count(each.value) > 1 for each in figures),
        another_sum=others,
        sum_of_some=some,
        whole_is_part=at in kind.added,
        tied=tied(article, kind, parts, at),
        other_nouns=other_nouns(run, whole),
        fates=sum(_FATE.search(each) is not None for each in (lead, trail, *leads, *trails)) > 1,
    )  # fmt: skip


def _away(article: Article, whole: Figure, parts: Sequence[Figure]) -> str:
    """The text between the whole and its parts."""
    if whole.span.start < parts[0].span.start:
        return article.text[whole.span.end : parts[0].span.start]
    return article.text[parts[-1].span.end : whole.span.start]


def _one_digit(value: float, total: float) -> bool:
    """Whether they differ in one digit: 5,671 and 5,771."""
    one, other = str(int(value)), str(int(total))
    return len(one) == len(other) > 1 and sum(first != second for first, second in zip(one, other, strict=True)) == 1


def _made_otherwise(kind: Kind, parts: Sequence[int], at: int) -> tuple[bool, bool]:
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
    return some, others
