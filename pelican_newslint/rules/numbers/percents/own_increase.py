"""Figures that are themselves a change, not what something was or is: "it would have added $517", "they will pay $389 more"."""

from __future__ import annotations

from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.outline import Figure


def is_change(article: Article, figure: Figure) -> bool:
    """Whether the words beside it make it how much something rises, falls or costs on top."""
    text, span = article.text, figure.span
    return _BEFORE.search(text, max(0, span.start - _REACH), span.start) is not None or _BEHIND.match(text, span.end) is not None


_REACH = 60
_BEFORE = later(
    r"\b(?:(?:add(?:s|ed|ing)?|sav(?:e|es|ed|ing)|an? (?:extra|additional|further)|"
    r"(?:rise|increase|hike|fall|drop|cut|reduction|saving|gain|loss|decrease) of|"
    r"(?:r[io]se[sn]?|gone|go(?:es)?|went|up|down|fell|fall(?:en|s)?|cut|raised?|increased?|reduced?|dropped) by)"
    r"(?: (?:about|around|some|only|just|nearly|almost|roughly|up to|another|an? (?:average|extra)(?: of)?))* )$"
)
_BEHIND = later(r"(?: [a-z]+)? (?:more|less|extra|on top|dearer|cheaper|off)\b(?! than (?:[A-Z£$€\d]|half))")
