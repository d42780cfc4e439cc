"""Temperatures that change by some degrees: 2C is 35.6F, and two degrees warmer is 3.6F warmer."""

from __future__ import annotations

import re

from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.quantities import Quantity
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.figures import meant

_FIFTHS, _DEGREE = 1.8, 0.1
_MOST_CHANGE, _AROUND = 30, 100
_CHANGE = later(
    r"\b(?:warm(?:s|ed|ing|er)|cool(?:s|ed|ing|er)|hotter|colder|ris(?:e|es|ing|en)|rose|increas\w+|drop\w*|f[ae]ll(?:s|en|ing)?|climb\w*|"
    r"limit\w*|threshold|differen\w+|higher|lower|above (?:the|pre|average|normal|its|their|what|levels?)|below (?:the|pre|average|normal|its)|"
    r"chang\w+|anomal\w+|within|swing|variation|goal|target|accuracy|more than (?:the|normal|average|in))\b",
    re.IGNORECASE,
)
"""Words of a temperature that changes, or of how far two are from each other."""


def by_degrees(article: Article, first: Quantity, second: Quantity) -> bool:
    """Whether a temperature is told to change by these degrees, for which no 32 is added: "warming of 1.5C (2.7F)"."""
    if {first.unit, second.unit} != {"°C", "°F"}:
        return False
    celsius, fahrenheit = (first, second) if first.unit == "°C" else (second, first)
    told, degrees = meant(celsius), meant(fahrenheit)
    if told.low * _FIFTHS > degrees.high + _DEGREE or degrees.low > told.high * _FIFTHS + _DEGREE:
        return False
    around = article.text[max(first.span.start - _AROUND, 0) : second.span.end + _AROUND // 2]
    return celsius.high <= _MOST_CHANGE and _CHANGE.search(around) is not None
