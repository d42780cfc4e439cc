"""Whether an hour is skipped between two clock times, or comes twice: what is told of the night on which clocks change."""

from __future__ import annotations

from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.lengths import Length
from pelican_newslint.prose.later import later
from pelican_newslint.prose.once import once
from pelican_newslint.rules.dates.reading.sketch import Distance

_CHANGE = later(r"\b[Cc]locks? (?:will )?(?:go|goes|went|gone|put|are put|were put|change[ds]?|spr[aiu]ng|fall|fell|jump(?:ed|s)?)\b")
_HOUR = 60


def clocks_changed(article: Article, length: Length, between: Distance) -> bool:
    """ "Clocks go forward: the 12.45am is followed by the 2.15am, half an hour later": what is between is an hour off."""
    low, high = between.low - length.minutes, between.high - length.minutes
    off = low <= _HOUR <= high or low <= -_HOUR <= high
    return off and between.cycle is not None and _told_of(article)


@once
def _told_of(article: Article) -> bool:
    return not article.words.index.keys().isdisjoint(("clock", "clocks")) and _CHANGE.search(article.text) is not None
