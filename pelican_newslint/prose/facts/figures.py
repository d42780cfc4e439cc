"""Numbers in figures, as one word of the text: "2,300", "1.5bn", "10-12", "1½", "20th", "50-mile"."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from pelican_newslint.prose.later import later

_FIGURE = later(
    r"(?P<low>\d+(?:[.,]\d+)*)(?P<part>[½¼¾⅓⅔])?(?:-(?P<high>\d+(?:[.,]\d+)*))?"
    r"(?P<tail>-?(?:k?m/[hs]|[^\W\d_][^\W_-]*(?:-[^\W_]+)*))?"
)
_PARTS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
_PLAIN = later(r"\d+(?:\.\d+)?")
_GROUPED = later(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?")
"""In threes, or in the Indian way: 12,34,567."""
_MISGROUPED = later(r"\d{1,3}(?:,\d{2,4})+(?:\.\d+)?|\d{1,3}(?:\.\d{3}){2,}|\d{4,},\d{3}")
_LONGEST = 24
"""Digits beyond it are no number that anyone counts."""


class Figure(NamedTuple):
    """A number word taken apart. `low` and `high` are without scale."""

    low: float
    high: float
    digits: int
    """Figures behind the decimal point, the most of the two ends."""
    end: int
    """Where the figures end, within the word."""
    tail: str
    """What is glued behind: "bn", "km", "th", "-mile", "-year-old"; lower case."""
    malformed: bool


@lru_cache(maxsize=4096)
def figure(word: str, *, comma_decimal: bool = False) -> Figure | None:
    """A lower-case word as a number; None for what is none (a version, an IP address, "4x4", a fraction with a slash other than 1/2 and the like)."""
    if word in _PARTS:
        return Figure(_PARTS[word], _PARTS[word], 0, 1, "", False)
    match = _FIGURE.fullmatch(word)
    if match is None or len(word) > 2 * _LONGEST + 24:
        return _slashed(word)
    low = _value(match["low"], comma_decimal)
    high = _value(match["high"], comma_decimal) if match["high"] else low
    if low is None or high is None:
        return None
    part = _PARTS[match["part"]] if match["part"] else 0.0
    end = max(match.end("low"), match.end("part"), match.end("high"))
    return Figure(low[0] + part, high[0] + part, max(low[1], high[1]), end, match["tail"] or "", low[2] or high[2])


def _value(text: str, comma_decimal: bool) -> tuple[float, int, bool] | None:
    """Value, figures behind the point, and whether its groups are malformed."""
    if len(text) > _LONGEST:
        return None
    if comma_decimal:
        text = text.translate(_SWAP)
    if _PLAIN.fullmatch(text) or _GROUPED.fullmatch(text):
        bare = text.replace(",", "")
        return float(bare), len(bare.partition(".")[2]), False
    if _MISGROUPED.fullmatch(text):
        return float(text.replace(",", "").replace(".", "")), 0, True
    return None


_SWAP = str.maketrans(",.", ".,")


def _slashed(word: str) -> Figure | None:
    """ "1/2", "3/4": a fraction where the lower part is one that people say."""
    top, slash, below = word.partition("/")
    if slash and top.isdecimal() and below in ("2", "3", "4", "5", "8", "10") and len(top) == 1 and 0 < int(top) < int(below):
        value = int(top) / int(below)
        return Figure(value, value, 0, len(word), "", False)
    return None
