"""What stands around two words that are taken for each other ("its" and "it's"), weighed: which of the two is meant."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from msgspec import Struct

from pelican_newslint.knowledge.tables import About, tsv, tsv_about

TABLE = "word_contexts.tsv"


class Rival(Struct, frozen=True):
    """The word that may be meant instead of the one that is written."""

    word: str
    least: float
    """The logarithm of the odds from which on it is."""
    start: float
    sign: float
    """1 or -1: whether the weights speak for `word` or against it."""
    weights: dict[str, float]
    """What each sign of the surroundings adds (see `rules.language._surroundings`); shared by both words."""

    def odds(self, signs: Iterable[str]) -> float:
        """The logarithm of the odds that `word` is meant, both being equally likely before."""
        weights = self.weights
        return self.sign * (self.start + sum(weights[each] for each in signs if each in weights))


@cache
def about() -> About:
    return tsv_about(TABLE)


@cache
def rivals() -> dict[str, list[Rival]]:
    """Written word → its rivals, lower case with a straight apostrophe."""
    found: dict[str, list[Rival]] = {}
    for one, other, start, least_other, least_one, signs in tsv(TABLE):
        weights = {sign: float(weight) for sign, _, weight in (each.rpartition("=") for each in signs.split("|"))}
        for written, meant, least, sign in ((one, other, least_other, 1.0), (other, one, least_one, -1.0)):
            if least != "-":
                found.setdefault(written, []).append(Rival(meant, float(least), float(start), sign, weights))
    return found
