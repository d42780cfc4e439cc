"""Two figures that could be of one thing: of one unit or noun, named by one word ("47 moves", "on move 44"), people by two nouns, an
ordinal and a count ("after 31 minutes", "in the 13th minute"), long ones with most of their digits, bare ones of headline and summary."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Literal

import msgspec

from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.quantities import Quantity
from pelican_newslint.prose.facts.stems import SMALL, stem
from pelican_newslint.prose.facts.words import Words
from pelican_newslint.rules.numbers.reading.figures import meant
from pelican_newslint.rules.numbers.reading.person_nouns import names_people

How = Literal["unit", "noun", "times", "word", "people", "ordinal", "digits", "bare"]
_MOST: dict[How, int] = {"bare": 8, "digits": 40}
_MOST_OF_NOUN = 14
"""Figures of one noun: a piece with more is a table."""
_FARTHEST, SMALLEST = 5.0, 2
"""Times the smaller figure, unless that is two or less: what is farther off is another thing."""
_ABOUT = 0.12
_LONG, _TWO, _THREE = 100, 2, 3
_REST = (98.0, 101.0)
"""Two shares of one vote."""
TIMES = frozenset("second minute hour day week month year".split())
_TOPS = frozenset({"headline", "summary"})
_LINKS = frozenset("of to is was are were at stood reached".split())
"""Between what is counted and its figure: "a fleet of 34"."""
_SKIPPED = _LINKS | frozenset("has have had the a its their his her about only now just than some nearly almost".split())
_MOST_SKIPPED, _SHORTEST = 3, 4
_ONE_ACT = {"postpon": "delay", "defer": "delay", "adjourn": "delay", "put": "delay", "push": "delay"}
"""Stems that tell the same of a launch or a trial."""
_PARTICLES = frozenset("off out back down up".split())


class Pair(msgspec.Struct, frozen=True, gc=False):
    """The earlier figure first."""

    how: How
    one: Quantity
    other: Quantity
    likes: tuple[Quantity, ...]
    """All of the kind, with the two."""


def pairs(article: Article) -> Iterator[Pair]:
    """Every two of a kind once, by the closest kind that they have in common; equal ones too, but for kinds by digits."""
    seen: set[tuple[int, int]] = set()
    for (how, _), alike in _kinds(article).items():
        if len(alike) > _MOST.get(how, _MOST_OF_NOUN):
            continue
        likes = tuple(alike)
        for one, other in combinations(alike, 2):
            both = one.span.start, other.span.start
            if both not in seen and _together(article, how, one, other):
                seen.add(both)
                yield Pair(how, one, other, likes)


def contradict(article: Article, pair: Pair) -> bool:
    """Whether both can't be true of one thing."""
    one, other = pair.one, pair.other
    small, large = sorted((one.low, other.low))
    if small == large or (one.ordinal != other.ordinal and pair.how != "ordinal"):
        return False
    if large / small > _FARTHEST and small > SMALLEST:
        return False
    if one.unit == "percent" and _REST[0] <= small + large <= _REST[1]:
        return False
    rounded = not one.in_words and not other.in_words and one.step != other.step
    if rounded and large - small <= max(one.step, other.step) / 2 + 1e-9:
        return False
    if meant(one).meets(meant(other)):
        return False
    return not any(covers(figure, value.low) and not _goes_on(article, figure) for figure, value in ((one, other), (other, one)))


def _goes_on(article: Article, figure: Quantity) -> bool:
    """Whether something happens "over three years", which are hardly more than three."""
    return figure.unit in TIMES and article.text.endswith(" over ", 0, figure.span.start)


def digits(article: Article, figure: Quantity) -> str:
    """As written, or as it would be: 23 for "twenty-three"."""
    written = str(int(figure.low)) if figure.in_words and figure.scale is None else article.slice(figure.number)
    return "".join(filter(str.isdigit, written))


def measure(figure: Quantity) -> str | None:
    """Its unit; "23 dark years" is a length of time, too."""
    if figure.unit:
        return figure.unit
    return figure.noun if figure.noun in TIMES and not figure.ordinal else None


def _kinds(article: Article) -> dict[tuple[How, str], list[Quantity]]:
    """The closest kind first."""
    kinds: dict[How, dict[tuple[How, str], list[Quantity]]] = {}

    def add(how: How, of: str, figure: Quantity) -> None:
        kinds.setdefault(how, {}).setdefault((how, of), []).append(figure)

    figures = [each for each in article.quantities if not (each.range or each.malformed or each.fraction or each.low <= 0)]
    for each in figures:
        unit = measure(each)
        if (counted := unit or each.noun) is not None:
            add("ordinal", counted, each)
        if unit is not None:
            add("unit", unit, each)
            continue
        if each.noun:
            add("noun", f"{each.noun} {each.ordinal}", each)
            if what := _happened(article, each):
                add("times", what, each)
            if names_people(each.noun) and not each.ordinal:
                add("people", "", each)
        elif not each.ordinal and not _called(article, each):
            add("bare", "", each)
        for word in () if each.ordinal or _called(article, each) else _named(article.words, each):
            add("word", word, each)
    kinds["digits"] = {("digits", ""): [each for each in figures if _long(article, each)]}
    order: Sequence[How] = ("unit", "noun", "times", "word", "people", "ordinal", "bare", "digits")
    return {kind: alike for how in order for kind, alike in kinds.get(how, {}).items() if len(alike) > 1}


def _long(article: Article, figure: Quantity) -> bool:
    plain = figure.low >= _LONG and not (figure.in_words or figure.ordinal or figure.unit == "year" or _ends_range(article, figure))
    return plain and len(digits(article, figure).strip("0")) >= _TWO


def _ends_range(article: Article, figure: Quantity) -> bool:
    """ "The winter of 373 - 374": years, with spaces round the dash."""
    before = article.text[max(figure.span.start - 4, 0) : figure.span.start]
    return before[-3:] in (" - ", " – ") and before[:1].isdigit()


def _called(article: Article, figure: Quantity) -> bool:
    """ "Expedition 11" is a name."""
    words, at = article.words, article.words.at(figure.span.start) - 1
    if figure.in_words or at < article.sentences[figure.sentence].first_word:
        return False
    return words.texts[at][:1].isupper() and words.ends[at] + 1 == figure.span.start and not words.texts[at].isupper()


def _named(words: Words, figure: Quantity) -> frozenset[str]:
    """Stems of what may say what is counted: its noun, a word before it ("a fleet of 34", "move 44"), one behind it ("5 bridge")."""
    first, last = words.at(figure.span.start), words.at(figure.span.end - 1)
    found = {figure.noun} if figure.noun else {words.after(last) or ""}
    at, linked = first - 1, False
    while at > 0 and words.lower[at] in _SKIPPED and first - at <= _MOST_SKIPPED:
        linked |= words.lower[at] in _LINKS
        at -= 1
    if at >= 0 and (linked or at == first - 1):
        found.add(words.lower[at])
    return frozenset(stem(each) for each in found if len(each) >= _SHORTEST and each.isalpha() and each not in SMALL)


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


def _together(article: Article, how: How, one: Quantity, other: Quantity) -> bool:
    """Whether two of a kind may be compared: bare ones where one stands in headline or summary, long ones where most digits are the same."""
    if how == "bare":
        return not {article.blocks[each.block].scope for each in (one, other)}.isdisjoint(_TOPS)
    if how == "ordinal":
        return one.ordinal != other.ordinal
    if how != "digits":
        return True
    first, second = digits(article, one), digits(article, other)
    if one.unit != other.unit or len(first) != len(second) or first == second:
        return False
    differ = sum(left != right for left, right in zip(first, second, strict=True))
    return sorted(first) == sorted(second) or (differ == 1 and len(first.strip("0")) >= _THREE)


def covers(figure: Quantity, value: float) -> bool:
    """Whether "more than 300" may be said of a value."""
    if figure.approximate == "over":
        return value >= figure.low
    if figure.approximate == "under":
        return value <= figure.low
    return figure.approximate is not None and abs(value - figure.low) <= _ABOUT * figure.low
