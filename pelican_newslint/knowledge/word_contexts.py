"""What stands around two words that are taken for each other ("its" and "it's"), weighed: which of the two is meant."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, cached_property

from msgspec import Struct

from pelican_newslint.knowledge.tables import About, tsv, tsv_about

TABLE = "word_contexts.tsv"


class Weights:
    """What each sign of the surroundings adds (see `rules.language._surroundings`); read when a word of the pair first comes."""

    def __init__(self, start: float, signs: str) -> None:
        self.start = start
        self._signs = signs

    @cached_property
    def of(self) -> dict[str, float]:
        """The table has the signs of one weight together: "-0.4~Blast~Bweek|1.2~Cnext"."""
        found: dict[str, float] = {}
        for each in self._signs.split("|"):
            weight, *signs = each.split("~")
            found |= dict.fromkeys(signs, float(weight))
        return found


class Rival(Struct, frozen=True):
    """The word, or the two, that may be meant instead of what is written."""

    word: str
    least: float
    """The logarithm of the odds from which on it is."""
    near: float
    """What the signs of the words right beside must come to, or no others can bring it to `least`."""
    sign: float
    """1 or -1: whether the weights speak for `word` or against it; both words of a pair share them."""
    weights: Weights

    def odds(self, near: Iterable[str]) -> float:
        """The logarithm of the odds that `word` is meant, both being equally likely before, as the words right beside tell."""
        return self.sign * self.weights.start + self.more(near)

    def more(self, signs: Iterable[str]) -> float:
        """What other signs add to it."""
        weights = self.weights.of
        return self.sign * sum([weights[each] for each in signs if each in weights])


@cache
def about() -> About:
    return tsv_about(TABLE)


@cache
def rivals() -> dict[str, list[Rival]]:
    """What is written → its rivals, lower case with a straight apostrophe; a blank between two words."""
    found: dict[str, list[Rival]] = {}
    for one, other, start, least_other, least_one, near_other, near_one, signs in tsv(TABLE):
        weights = Weights(float(start), signs)
        for written, meant, least, near, sign in ((one, other, least_other, near_other, 1.0), (other, one, least_one, near_one, -1.0)):
            if least != "-":
                found.setdefault(written, []).append(Rival(meant, float(least), float(near), sign, weights))
    return found
