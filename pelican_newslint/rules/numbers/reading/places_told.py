"""The places of a list of results, which count nothing: "1 Orr 48.91; 2 Low 49.07; 3 Day 49.40"."""

from __future__ import annotations

import re

from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.prose.once import once

_PLACE = later(r"(?:^|(?<=[:;.] ))(\d{1,2})(?= [A-Z])", re.MULTILINE)
_LONGEST = 120
"""Letters from one place to the next."""


@once
def places_told(article: Article) -> frozenset[int]:
    """Where each begins, of runs that begin with the first and have a second."""
    found: set[int] = set()
    run: list[int] = []
    for each in _PLACE.finditer(article.text):
        if run and int(each[1]) == len(run) + 1 and each.start() - run[-1] <= _LONGEST:
            run.append(each.start())
            found.update(run[-2:])
        else:
            run = [each.start()] if each[1] == "1" else []
    return frozenset(found)
