""" "It last froze in June 1995. That was 18 years ago."."""

from __future__ import annotations

from pelican_newslint.model import Match, Related, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.relatives import Relative
from pelican_newslint.prose.later import later

_THAT = later(r"(?:That|This|It|All that|All this) (?:was|happened) (?:(?:some|about|nearly|almost|more than|over|just|only|exactly) )*")


def that_was(article: Article, start: int, ago: Relative) -> bool:
    """Whether the sentence that begins at `start` says of the one before how long ago it was."""
    return _THAT.fullmatch(article.text, start, ago.span.start) is not None


def of_that(article: Article, ago: Relative, before: Span, year: int, slack: float) -> list[Match]:
    """Compared with the one year of the sentence before; `year` is what the count comes to."""
    years = [(each.year, each.span) for each in article.years if before.holds(each.span) and each.form == "year"]
    years += [(each.year, each.span) for each in article.dates if before.holds(each.span) and each.year is not None and each.explicit_year]
    if len(years) != 1 or article.quoted(ago.span) or abs(year - years[0][0]) <= slack:
        return []
    told = article.slice(ago.span)
    message = f"{told[:1].upper()}{told[1:]} was {year}, not {years[0][0]}."
    return [Match(ago.span, message, related=(Related(years[0][1], "the year"),))]
