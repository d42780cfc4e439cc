"""What speaks for two figures being one thing told twice, with a slip in one: signs that are weighed, as none is enough (rival_figures.toml)."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from functools import cache, partial
from itertools import combinations
from math import log
from pathlib import Path

import msgspec

from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.quantities import Quantity
from pelican_newslint.prose.facts.stems import stem
from pelican_newslint.rules.numbers._beside import was_then, whole
from pelican_newslint.rules.numbers._figures import after, before, meant
from pelican_newslint.rules.numbers._one_thing import Around, Context, around, one_thing
from pelican_newslint.rules.numbers._person_nouns import names_people
from pelican_newslint.rules.numbers._told_apart import told_apart, words_beside

_MOST = {"bare": 8, "digits": 40}
_MOST_OF_NOUN = 14
"""Figures of one noun: a piece with more is a table."""
_FARTHEST = 5.0
"""Times the smaller figure, unless that is two or less: what is farther off is another thing."""
_FEW, _SMALL = 30, 2
_ABOUT = 0.12
_LONG = 100
_REST = (98.0, 101.0)
"""Two shares of one vote."""
_TWO, _THREE = 2, 3
_LEAST, _MORE = -4.0, 3.0
_AND_ONE = re.compile(r"^ [\w'’-]{1,20}(?:, aged [\d, and]{1,30})?,? (?:and|or) (?:an?|one|another|the|his|her|\d\d-year-old)\b")
"""Only a part of those who are told of: "two women and a man"."""
_GOES_ON = re.compile(r"\b(?:hours?|minutes?|mins?|feet|ft|stone|pounds|lb|dollars|years?|months?|weeks?|metres|euros?)\.?,?(?: and)? ?$")
"""Of one measure with what stands before: "two hours and 40 minutes"."""


class Signs(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    one_thing: float
    in_summary: float
    in_headline: float
    swapped: float
    by_one: float
    distance: float
    others: float
    first_again: float
    multiple: float
    small: float


class Weights(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    start: float
    sign: Signs
    context: Context


@cache
def weights() -> Weights:
    return msgspec.convert(tomllib.loads((Path(__file__).parent / "rival_figures.toml").read_text("utf8")), Weights)


def rivals(article: Article) -> Iterator[tuple[Quantity, Quantity, float]]:
    """Two figures of one noun or unit that can't both be, the earlier first, with the logarithm of the odds that they are of one thing."""
    values = Counter(round(each.low, 4) for each in article.quantities)
    told: dict[int, set[float]] = {}
    for each in article.quantities:
        told.setdefault(each.sentence, set()).update((each.low, each.high))
    contexts: dict[int, Around] = {}
    seen: set[tuple[int, int]] = set()
    for (how, _), alike in _kinds(article).items():
        for one, other in combinations(alike if len(alike) <= _MOST.get(how, _MOST_OF_NOUN) else (), 2):
            pair = one.span.start, other.span.start
            if pair in seen or not _together(article, how, one, other):
                continue
            seen.add(pair)
            if not _contradict(one, other) or (min(one.low, other.low) > _SMALL and _side_by_side(told, one, other)):
                continue
            if any(map(partial(_goes_with_more, article), (one, other))) or _then_and_now(article, one, other):
                continue
            for each in (one, other):
                if each.span.start not in contexts:
                    contexts[each.span.start] = around(article, each)
            words = contexts[one.span.start], contexts[other.span.start]
            same = one_thing(article, (one, other), words, how, len(alike) - 2, weights().context)
            yield one, other, _odds(article, one, other, values, len(alike) - 2, same)


def _kinds(article: Article) -> dict[tuple[str, str], list[Quantity]]:
    """The figures that could be of one thing: of one unit, one noun, neither; all that count people; all long ones, for swapped digits."""
    kinds: dict[tuple[str, str], list[Quantity]] = {}
    for each in article.quantities:
        if each.range or each.malformed or each.fraction or each.low <= 0:
            continue
        if each.unit:
            kinds.setdefault(("unit", each.unit), []).append(each)
        elif each.noun:
            kinds.setdefault(("noun", f"{each.noun} {each.ordinal}"), []).append(each)
            if what := _happened(article, each):
                kinds.setdefault(("times", what), []).append(each)
            if names_people(each.noun) and not each.ordinal:
                kinds.setdefault(("people", ""), []).append(each)
        elif not each.ordinal:
            kinds.setdefault(("bare", ""), []).append(each)
    long = [
        each for each in article.quantities
        if each.low >= _LONG and not (each.in_words or each.range or each.malformed or each.ordinal or each.unit == "year")
        and len(_digits(article, each).strip("0")) >= _TWO
    ]  # fmt: skip
    if len(long) > 1:
        kinds["digits", ""] = long
    return kinds


def _happened(article: Article, figure: Quantity) -> str | None:
    """What is told to have happened so often, by its stem: "three delays", "was postponed three times"."""
    if figure.ordinal or figure.noun is None:
        return None
    if figure.noun != "time":
        root = stem(figure.noun)
        return _ONE_ACT.get(root, root)
    words = article.words
    at = words.at(figure.span.start) - 1
    if at > 0 and words.lower[at] in _PARTICLES:
        at -= 1
    verb = words.lower[at] if at >= 0 else ""
    root = stem(verb)
    return _ONE_ACT.get(root, root) if verb.endswith("ed") or root in _ONE_ACT else None


_ONE_ACT = {"postpon": "delay", "defer": "delay", "adjourn": "delay", "put": "delay", "push": "delay"}
"""Stems that tell the same of a launch or a trial."""
_PARTICLES = frozenset("off out back down up".split())


def _digits(article: Article, figure: Quantity) -> str:
    return "".join(filter(str.isdigit, article.slice(figure.number)))


def _together(article: Article, how: str, one: Quantity, other: Quantity) -> bool:
    """Whether two of a kind may be compared: long ones where most digits are the same, bare ones where one stands in headline or summary."""
    if how == "bare":
        return not {article.blocks[each.block].scope for each in (one, other)}.isdisjoint({"headline", "summary"})
    if how != "digits":
        return True
    first, second = _digits(article, one), _digits(article, other)
    if one.unit != other.unit or len(first) != len(second) or first == second:
        return False
    differ = sum(left != right for left, right in zip(first, second, strict=True))
    return sorted(first) == sorted(second) or (differ == 1 and len(first.strip("0")) >= _THREE)


def _contradict(one: Quantity, other: Quantity) -> bool:
    """Whether both can't be true of one thing."""
    small, large = sorted((one.low, other.low))
    if small == large or one.ordinal != other.ordinal:
        return False
    if large / small > _FARTHEST and small > _SMALL:
        return False
    if one.unit == "percent" and _REST[0] <= small + large <= _REST[1]:
        return False
    rounded = not one.in_words and not other.in_words and one.step != other.step
    if rounded and large - small <= max(one.step, other.step) / 2 + 1e-9:
        return False
    return not meant(one).meets(meant(other)) and not _covers(one, other.low) and not _covers(other, one.low)


def _covers(figure: Quantity, value: float) -> bool:
    """Whether "more than 300" may be said of a value."""
    if figure.approximate == "over":
        return value >= figure.low
    if figure.approximate == "under":
        return value <= figure.low
    return figure.approximate is not None and abs(value - figure.low) <= _ABOUT * figure.low


def _side_by_side(told: dict[int, set[float]], one: Quantity, other: Quantity) -> bool:
    """Whether a sentence tells both: "from £11.25 to £12.15", "three of the four ramps"."""
    return one.low in told[other.sentence] or other.low in told[one.sentence]


def _goes_with_more(article: Article, figure: Quantity) -> bool:
    return _AND_ONE.match(after(article, figure)) is not None or _GOES_ON.search(before(article, figure)) is not None


def _swapped(first: str, second: str) -> bool:
    """Whether two digits have changed places, and nothing else is another."""
    differ = [(left, right) for left, right in zip(first, second, strict=False) if left != right]
    return len(first) == len(second) and len(differ) == 2 and differ[0] == differ[1][::-1]


def _near_alike(article: Article, one: Quantity, other: Quantity) -> bool:
    """Whether a word stands beside both: of two figures of two digits every ninetieth pair is each other's by chance."""
    return len(_digits(article, one).rstrip("0")) > _THREE or bool(words_beside(article, one) & words_beside(article, other))


def _then_and_now(article: Article, one: Quantity, other: Quantity) -> bool:
    """Whether one is told of a time that the other isn't of; and for swapped digits what else tells two figures apart."""
    if was_then(article, whole(one), other.span) or was_then(article, whole(other), one.span):
        return True
    if not _swapped(_digits(article, one), _digits(article, other)):
        return False
    alike = (each for each in article.quantities if (each.low, each.unit, each.noun) == (one.low, one.unit, one.noun))
    return any(told_apart(article, each, other) for each in alike if each.span != other.span)


def _odds(article: Article, one: Quantity, other: Quantity, values: Counter[float], others: int, same: float) -> float:
    given = weights()
    sign = given.sign
    scopes = {article.blocks[each.block].scope for each in (one, other)}
    small, large = sorted((one.low, other.low))
    first, second = _digits(article, one), _digits(article, other)
    times = large / small
    signs = (
        (sign.in_summary, "summary" in scopes),
        (sign.in_headline, "headline" in scopes),
        (
            sign.swapped,
            _swapped(first, second)
            and (one.noun == other.noun or bool(one.unit) or len(first) > _TWO)
            and _near_alike(article, one, other),
        ),
        (sign.by_one, large - small == 1 and large <= _FEW),
        (sign.first_again, values[round(one.low, 4)] > 1),
        (sign.multiple, abs(times - round(times)) < 1e-3),
        (sign.small, small <= _SMALL),
    )
    told = sum(weight for weight, holds in signs if holds) + sign.one_thing * max(_LEAST, min(same, _MORE))
    return given.start + told + sign.distance * log(times) + sign.others * log(1 + others)
