"""Lengths of time that two clocks of the text make: "from 8.20 to 8.45am" are the 25 minutes of the summary."""

from __future__ import annotations

from itertools import combinations

from pelican_newslint.prose.article import Article

_DAY, _HALF_DAY = 1440, 720


def clocks_make(article: Article, minutes: float) -> bool:
    """Whether two clocks of one sentence, or of two that follow each other, lie so far apart."""
    told = [(article.sentence_index(each.span.start), each.minutes) for each in article.times if each.minutes is not None]
    return any(
        abs(here - there) <= 1 and minutes in ((two - one) % _DAY, (one - two) % _DAY, (two - one) % _HALF_DAY)
        for (here, one), (there, two) in combinations(told, 2)
    )
