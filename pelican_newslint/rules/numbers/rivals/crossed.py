"""Whether a headline tells a mark that was passed: "Onions cross Rs 2,100", and the text has the price itself, a little above."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pelican_newslint.model import Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later

_CROSS = later(r"\b(?:cross|top|pass|break|breach|exceed|hit|clear|past|above|beyond)(?:e[sd]|s|ed|ing)? (?:the )?$", re.IGNORECASE)
_REACH = 24
_BEYOND = 1.1


def crossed(article: Article, mark: Span, value: float, told: Iterable[float]) -> bool:
    """`told`: the figures of the text that are of the mark's kind."""
    if _CROSS.search(article.text, max(mark.start - _REACH, 0), mark.start) is None:
        return False
    return any(value <= each <= _BEYOND * value for each in told)
