"""The figure before a list that counts what the parts are parts of, or that is close to their sum."""

from __future__ import annotations

from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.quantities import Quantity
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.figures import after, before
from pelican_newslint.rules.numbers.reading.parts_table import wholes
from pelican_newslint.rules.numbers.reading.same_event import FLOOR, other_event

_DEAD = later(
    r"\b(?:the (?:dead|victims?|killed|deceased|injured|wounded|hurt)|those (?:killed|who died|hurt|injured)) (?:were|are|include[sd]?|comprised?) $"
)
_KILLED = later(r"^ (?:\w+ ){0,3}?(?:were |was |have been |are )?(?:killed|dead|died|injured|hurt|wounded)\b")
GROUP_OF = later(r"\b(?:jury|panel|crew|team|group|bench|committee|cast|family|party|board) of $")
"""The parts are all of one group, and have no other whole."""
_TWICE = 2
_CLOSE = 0.3
"""How far a list of sums may be from a figure before it that is meant as its total."""


def whole_by_nouns(article: Article, parts: list[Quantity]) -> Quantity | None:
    """The figure that counts what men and women, or departures and arrivals, are parts of: near before, or in headline or summary.

    Where the parts are "the dead", the whole is what the text's beginning counts as killed.
    """
    if GROUP_OF.search(before(article, parts[0])):
        return None
    nouns, most = {each.noun for each in parts}, max(each.low for each in parts)
    for whole in wholes():
        if not nouns <= whole.parts or len(nouns) < len(parts):
            continue
        told = [
            each for each in article.quantities
            if each.noun in whole.nouns and each.low > most and each.span.start < parts[0].span.start and not each.ordinal and not each.range
        ]  # fmt: skip
        total = sum(each.low for each in parts)
        told = [each for each in told if each.low <= _TWICE * total]
        near = [each for each in told if 0 <= parts[0].sentence - each.sentence <= 1 and not _apart(article, each, parts[0])]
        head = [each for each in told if article.blocks[each.block].scope in {"headline", "summary"}]
        dead = [each for each in told if _DEAD.search(before(article, parts[0], 60)) and _KILLED.match(after(article, each))]
        nearest = near[-1:] or head[:1] or dead[:1]
        return nearest[0] if nearest else None
    return None


def _apart(article: Article, whole: Quantity, part: Quantity) -> bool:
    there, here = (article.slice(article.sentences[each.sentence].span).lower() for each in (whole, part))
    return whole.sentence != part.sentence and other_event(there, here)


def whole_by_sum(article: Article, parts: list[Quantity]) -> Quantity | None:
    """For three sums of money or more: one near figure of the same unit in the sentence before that is close to what they make."""
    total = sum(each.low for each in parts)
    if parts[0].unit is None or len(parts) < 3:
        return None
    near = [each for each in article.quantities if each.unit == parts[0].unit and parts[0].sentence - each.sentence == 1 and not each.range]
    near = [each for each in near if not FLOOR.search(before(article, each)) and not _apart(article, each, parts[0])]
    return near[0] if len(near) == 1 and abs(near[0].low - total) <= _CLOSE * total else None
