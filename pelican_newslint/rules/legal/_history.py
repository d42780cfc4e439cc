"""Whether a text tells of the past: of people whom words no longer harm."""

from __future__ import annotations

from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.prose.once import once

_LATE = 5
HISTORY = 30
"""Years after which a year named in the text makes it one of the past."""
_OLD = 1950
"""Before this every year is one of the past, whatever the day of the text."""
_NEWS = frozenset("monday tuesday wednesday thursday friday saturday sunday yesterday tonight".split())
"""What news has and a history hardly."""

_BACK = 24
"""Characters before the year."""
_BEGAN = later(
    r"\b(?:founded|built|opened|established|born|set up|dat(?:es|ing) (?:from|back to)|since|formed|completed|laid)"
    r" (?:here |there )?(?:in |on )?(?:\w+ )?$"
)
"""How old a thing is whose news is told: "the club, founded in 1903, lost"."""


@once
def of_the_past(article: Article) -> bool:
    """Whether it names mostly years long past, or such and none of late, and no day of the week.

    "The line, opened in 1903, was flooded on Sunday" is news.
    """
    if article.date is None:
        return sum(mention.year < _OLD for mention in article.years) > len(article.years) / 2
    told = (each for each in article.years if not _BEGAN.search(article.text, max(each.span.start - _BACK, 0), each.span.start))
    ages = [article.date.year - each.year for each in told]
    aged = sum(age > HISTORY for age in ages)
    old = aged > len(ages) / 2 or (aged > 0 and not any(abs(age) <= _LATE for age in ages))
    return old and _NEWS.isdisjoint(article.words.index) and not asked(article)


@once
def asked(article: Article) -> bool:
    """Whether somebody of theirs was asked for this story: who has a lawyer that didn't ring back is no history, whatever the year."""
    return _ASKED.search(article.text) is not None


_ASKED = later(
    r"\b(?:lawyers?|solicitors?|attorneys?|spokes(?:man|woman|person)|representatives?|agent)\b[^.!?\n]{0,60}\b(?:did not|didn[’']t|has not|had not"
    r"|have not"
    r"|would not|could not be|declined to|refused to) (?:return|respond|reply|repl\w+|answer\w*|comment|be reached|reached|call\w*|responded"
    r"|returned|discuss)\b"
)
