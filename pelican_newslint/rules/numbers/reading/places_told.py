"""Figures that say where: places of a list of results, "1 Orr 48.91; 2 Low 49.07", and the sites of a count, "80 at the other four sites"."""

from __future__ import annotations

import re

from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.quantities import Quantity
from pelican_newslint.prose.later import later
from pelican_newslint.prose.once import once

_PLACE = later(r"(?:^|(?<=[:;.] ))(\d{1,2})(?= [A-Z])", re.MULTILINE)
_FIRST = (": 1 ", "; 1 ", ". 1 ", "\n1 ")
_LONGEST = 120
"""Letters from one place to the next."""


@once
def places_told(article: Article) -> frozenset[int]:
    """Where each begins, of runs that begin with the first and have a second."""
    found: set[int] = set()
    run: list[int] = []
    begins = article.text.startswith("1 ") or any(first in article.text for first in _FIRST)
    for each in _PLACE.finditer(article.text) if begins else ():
        if run and int(each[1]) == len(run) + 1 and each.start() - run[-1] <= _LONGEST:
            run.append(each.start())
            found.update(run[-2:])
        else:
            run = [each.start()] if each[1] == "1" else []
    return frozenset(found)


_ELSEWHERE = later(
    r"(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\w+teen|\w+ty))(?: [a-z]+)? "
    r"(?:at|in|on|from|across|aboard|inside|outside) (?:all )?(?:the|its|their|his|her|our) (?:other|remaining) $"
)


def of_other_places(lower: str, quantity: Quantity) -> bool:
    """Whether it only says at how many places another figure was counted: "380 from the other three beaches" are 380."""
    start = quantity.span.start
    return lower.endswith(("other ", "remaining "), 0, start) and _ELSEWHERE.search(lower, max(start - 60, 0), start) is not None
