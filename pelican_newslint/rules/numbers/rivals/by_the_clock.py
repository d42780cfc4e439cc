"""Lengths of time that two clocks of the text make, or a year of it and the article's own: "from 8.20 to 8.45am" are 25 minutes."""

from __future__ import annotations

from itertools import combinations

from pelican_newslint.prose.article import Article

_DAY, _HALF_DAY = 1440, 720
_YEAR = 525_949


def clocks_make(article: Article, minutes: float) -> bool:
    """Whether two clocks of one sentence, or of two that follow each other, lie so far apart."""
    told = [(article.sentence_index(each.span.start), each.minutes) for each in article.times if each.minutes is not None]
    return any(
        abs(here - there) <= 1 and minutes in ((two - one) % _DAY, (one - two) % _DAY, (two - one) % _HALF_DAY)
        for (here, one), (there, two) in combinations(told, 2)
    )


def since_year(article: Article, minutes: float) -> bool:
    """Whether the length is what has passed since a year that the text tells: "silent since 2011" in 2024 are the 13 years of the headline."""
    years = minutes / _YEAR
    return (
        article.date is not None
        and abs(years - round(years)) < 0.01 * years
        and any(
            year.year == article.date.year - round(years) and article.text.endswith("since ", 0, year.span.start) for year in article.years
        )
    )
