"""Shares of a vote told by its two sides: "1,911 for and 1,322 against, or 59 per cent"."""

from __future__ import annotations

import re

from pelican_newslint.model import Match, Right
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.figures import Range
from pelican_newslint.rules.numbers.reading.outline import Outline
from pelican_newslint.rules.numbers.reading.reckoned import (
    tally,
    words_between,
)
from pelican_newslint.rules.numbers.reading.relations import shown, written

_FOR = later(r"^ (?:votes? |voted |were )?(?:for|in favou?r|yes|backed|supported)\b")
_AGAINST = later(r"^ (?:votes? |voted |were )?(?:against|no|opposed|oppose|rejected)\b")


def of_votes(article: Article, sketch: Outline, at: int) -> Match | Right | None:
    """ "1,911 for and 1,322 against, or 59 per cent": the whole is both."""
    before = [each for each in range(at) if sketch.figures[each].kind == "N"][-2:]
    if len(before) != 2 or len(sketch.gaps[at]) > 60:
        return None
    first, second = before
    between, behind = words_between(sketch, first, second), sketch.gaps[second + 1]
    if sketch.gaps[first].endswith("from "):
        return None  # "fell from 7,000 to 6,000" is no vote
    if not ((_FOR.match(between) and _AGAINST.match(behind)) or re.search(r"^ (?:votes )?to $", between)):
        return None
    yes, no, told = sketch.figures[first], sketch.figures[second], sketch.figures[at]
    part = no if _AGAINST.match(sketch.gaps[at + 1]) else yes
    share = 100 * part.value / max(yes.value + no.value, 1)
    says = f"{shown(article, part)} of {written(part, yes.value + no.value, article)} votes is {written(told, share, article)}"
    return tally(article, told, Range(share, share), says, ((yes, "for"), (no, "against")), None)
