"""Figures that a sentence ties together, and what one of them must be then (relations.toml).

A pattern names its figures by what they are: `{old:M}` is a sum of money called `old`, `{part:NM}` a count or a sum, `{..}` a few words
without a figure. The equations are below, one for each family.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator, Sequence
from functools import cache, cached_property, lru_cache
from pathlib import Path

import msgspec

from pelican_newslint.model import Block, Match, Related, Right, Severity
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.literals import needed
from pelican_newslint.rules.numbers.reading.figures import Range, said, scaled
from pelican_newslint.rules.numbers.reading.moves import FALLS, FELL, RISES, ROSE
from pelican_newslint.rules.numbers.reading.outline import Figure, Outline, outlines

Figures = dict[str, Figure]


class _Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Patterns of one family.

    `down` says that the figures fall, `warn` that the tie is looser, `most` that there may be parts which aren't told, `kinds` that the nouns of
    the parts must exclude each other (parts.toml), `hyphened` that the whole is written like "120-seat".
    """

    means: str
    find: tuple[str, ...]
    down: bool = False
    warn: bool = False
    most: bool = False
    kinds: bool = False
    hyphened: bool = False
    unless: str = ""


class Tie(msgspec.Struct, frozen=True):
    """Figures by their part in the equation."""

    figures: Figures
    entry: _Entry
    severity: Severity | None
    parts: tuple[Figure, ...] = ()
    factor: float = 1.0
    """What "twice" or "tripled" says."""
    factor_word: str = ""


_PARTS = later(r"\{parts:([A-Z]+)\}")
_NEXT = r"(?:(?:[^\[\];:.\"“”]|\[O\d{1,2}\]){0,60}?(?:, and|, while|, but|, plus|,| and| plus|;)(?: a further| another| the other)? \[@\d+\]){1,7}"
_MARK = later(r"\[[A-NP-Z](\d+)\]")
"""Of what counts or measures: no ordinal, no date."""
_NO_GROUP = later(r"\\.|\[(?:\\.|[^\]\\])*\]")
"""Escaped signs and classes, whose brackets open no group."""
_SLOT = later(r"\{(\w+):([A-Z]+)\}")
TIMES = {
    "twice": 2.0, "double": 2.0, "two times": 2.0, "triple": 3.0, "three times": 3.0, "four times": 4.0, "five times": 5.0, "six times": 6.0,
    "ten times": 10.0, "half": 0.5, "doubled": 2.0, "tripled": 3.0, "trebled": 3.0, "quadrupled": 4.0, "halved": 0.5,
}  # fmt: skip
_FACTORS = {"times": [each for each in TIMES if not each.endswith("ed")], "multiplied": [each for each in TIMES if each.endswith("ed")]}
_SINGLE = ("pa", "pb", "pc", "pd")
"""Parts that a pattern names one by one."""
_GAP = r"(?:[^\[\];:.()\"“”]|\[[ODT]\d{1,2}\]){0,50}?"


class _Pattern:
    """One of an entry's. What it says is read and compiled when figures of its kinds first stand in a sentence."""

    def __init__(self, written: str) -> None:
        self._written = written
        self.kinds = _needed(written)
        """The kinds of figure that it can't do without,"""

    @cached_property
    def words(self) -> tuple[tuple[str, ...], ...]:
        """and the words, one of each set."""
        return _words(self._written)

    @cached_property
    def find(self) -> re.Pattern[str]:
        return re.compile(_expression(self._written))


@cache
def _entries(means: str) -> tuple[tuple[_Entry, tuple[_Pattern, ...]], ...]:
    """Each entry of a family with its patterns."""
    return tuple((each, tuple(map(_Pattern, each.find))) for each in _table() if each.means == means)


@cache
def _table() -> tuple[_Entry, ...]:
    text = (Path(__file__).parent / "relations.toml").read_text("utf8")
    for name, words in {"{rose}": ROSE, "{fell}": FELL, "{rise}": RISES, "{fall}": FALLS}.items():
        text = text.replace(name, f"(?:{words})")
    data = tomllib.loads(text)
    return msgspec.convert(data["relation"], tuple[_Entry, ...])


def _expression(find: str) -> str:
    for name, words in _FACTORS.items():
        find = find.replace(f"{{{name}}}", f"(?P<factor>{'|'.join(words)})")
    find = _PARTS.sub(lambda slot: rf"(?P<parts>\[[{slot[1]}]\d+\]{_NEXT.replace('@', f'[{slot[1]}]')})", find)
    return _SLOT.sub(
        lambda slot: rf"\[[{slot[2]}](?P<{slot[1]}>\d+)\]", find.replace("{..}", _GAP).replace("{ }", r"(?: [\w'-]{1,20}){0,3}? ")
    )


def _needed(find: str) -> tuple[str, ...]:
    """The letters of the slots that stand in no group: one figure of each must be there."""
    depth, outside = 0, ""
    for sign in _NO_GROUP.sub("", find):
        depth += (sign == "(") - (sign == ")")
        outside += sign if depth == 0 else ""
    return () if "|" in outside else tuple(slot[2] for slot in _SLOT.finditer(outside))


def _words(find: str) -> tuple[tuple[str, ...], ...]:
    for name, words in _FACTORS.items():
        find = find.replace(f"{{{name}}}", f"(?:{'|'.join(words)})")
    return needed(_SLOT.sub(r"\\W", find.replace("{..}", ".*").replace("{ }", ".*").replace("(?P=noun)", ".*")))


def ties(article: Article, woken: Sequence[Block], means: str) -> Iterator[Tie]:
    """All ties of one family, each figure told as wrong or right once."""
    told: set[int] = set()
    for sketch in outlines(article, woken):
        if len(sketch.figures) < 2:
            continue
        for entry, pattern in _possible(means, frozenset(figure.kind for figure in sketch.figures)):
            if pattern.words and not _holds(sketch.text, pattern.words):
                continue
            for tie in _matches(sketch, entry, pattern.find):
                key = tie.figures["told"].span.start
                if key not in told:
                    told.add(key)
                    yield tie


def _holds(text: str, words: Sequence[Sequence[str]]) -> bool:
    """Whether one of each stands in the text. Loops: asked of every pattern and sentence, a generator for each would cost more than it does."""
    for each in words:
        for word in each:
            if word in text:
                break
        else:
            return False
    return True


@lru_cache(maxsize=1024)
def _possible(means: str, kinds: frozenset[str]) -> tuple[tuple[_Entry, _Pattern], ...]:
    """The patterns of a family that figures of these kinds can match."""
    return tuple(
        (entry, pattern) for entry, patterns in _entries(means) for pattern in patterns if not any(map(kinds.isdisjoint, pattern.kinds))
    )


def _matches(sketch: Outline, entry: _Entry, pattern: re.Pattern[str]) -> Iterator[Tie]:
    for found in pattern.finditer(sketch.text):
        if entry.unless and re.search(entry.unless, sketch.text):
            return
        groups = {name: at for name, at in found.groupdict().items() if at is not None}
        word, _ = groups.pop("factor", ""), groups.pop("noun", "")
        parts = tuple(sketch.figures[int(at)] for at in _MARK.findall(groups.pop("parts", "")))
        parts += tuple(sketch.figures[int(groups.pop(name))] for name in sorted(groups) if name in _SINGLE)
        figures = {name: sketch.figures[int(at)] for name, at in groups.items()}
        across = ". " in found.group()
        yield Tie(figures, entry, "warning" if entry.warn or across else None, parts, TIMES.get(word, 1.0), word)


def judged(article: Article, tie: Tie, expect: Callable[[Article, Tie], tuple[Range, str] | None]) -> Match | Right | None:
    """`expect` gives what the told figure must be and the sentence that says so."""
    expected = expect(article, tie)
    if expected is None:
        return None
    told = tie.figures["told"]
    related = tuple(Related(each.span, name) for name, each in sorted(tie.figures.items()) if name != "told")
    if told.exact.meets(expected[0]):
        return Right(told.span, f"{expected[1]}.")
    return Match(told.span, f"{expected[1]}, not {article.slice(told.span)}.", related=related, severity=tie.severity)


def rounded_little(figure: Figure, most: float) -> Figure:
    """The figure with its rounding held to a share of its value: £3.6m is not £4m to who multiplies."""
    soft = figure.quantity is not None and figure.quantity.approximate is not None
    slack = abs(figure.value) * (most * 2 if soft else most)
    exact = Range(max(figure.exact.low, figure.value - slack), min(figure.exact.high, figure.value + slack))
    return msgspec.structs.replace(figure, exact=exact)


def alike(*figures: Figure) -> bool:
    """Whether they are of one unit and count no different things."""
    nouns = {each.noun for each in figures if each.noun and each.kind == "N"}
    return len({each.unit for each in figures}) == 1 and len(nouns) < 2 and len({each.kind for each in figures}) == 1


def shown(article: Article, figure: Figure) -> str:
    """As written, with its unit; 15 for "15-member"."""
    told = figure.quantity
    return article.slice(told.number if told is not None and told.hyphenated and figure.kind == "N" else figure.span)


_SMALL_CHANGE = {"p": "p", "pence": " pence", "cents": " cents"}


def written(figure: Figure, value: float, article: Article) -> str:
    """A value as `figure` is written: with its sign, its unit or "per cent"."""
    text = article.slice(figure.span)
    if figure.kind == "M" and figure.quantity is not None and figure.quantity.sign in _SMALL_CHANGE:
        return f"{said(100 * value)}{_SMALL_CHANGE[figure.quantity.sign]}"
    if figure.kind in "MN" and figure.quantity is not None and (in_scale := scaled(figure.quantity, value, text)):
        return in_scale
    if figure.kind == "M":
        sign = text[:1] if not text[0].isalnum() else ""
        cents = f"{value:,.2f}" if "." in text else f"{value:,.2f}".removesuffix(".00")
        return f"{sign}{cents}" if abs(value) < 10_000 else f"{sign}{value:,.0f}"
    if figure.kind in "PF":
        return f"{said(value)} per cent"
    if figure.kind == "B":
        return f"{said(value)} points"
    return said(value)
