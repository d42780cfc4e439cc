"""Whether a length between a beginning and an end is all of what lies between, or a break, a stay or a stage on the way."""

from __future__ import annotations

from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.moments import Moment
from pelican_newslint.prose.later import later
from pelican_newslint.rules.dates.reading.sketch import SOFT, Distance

_WHOLE = later(
    r",? (?:(?:(?:the|its|his|her|their|a) (?:\w+ )?\w+ |it |they |he |she |that |which |who )?"
    r"(?:and |then |where |had |has |was |is |will |would |to |it |they |he |she ){0,4}(?:there |here |in office |in force )?)?"
    r"(?:(?:last|lasts|lasted|lasting|took|takes|take|taking|ran|runs|running|going on|went on|goes on|continued|carried on"
    r"|(?:stay|remain)(?:s|ed|ing)?(?: (?:away|there|here|open|shut|closed|in place|in force|in office|abroad|at sea|put|up))?"
    r"|be(?:en)? (?:[a-z]+ ){1,4}|spen[dt]\w*|(?:been|lived|worked|served|ruled|reigned) (?:[a-z]+ ){0,4}) ?)?"
    rf"(?:for |over |within |of |after )?{SOFT}"
)
"""From a beginning to a length of all that began then: "and lasted for", ", for"; not "was stopped for", "led the fight for"."""
_PART = later(r"\b(?:terms?|contract|lease|loan|spell|sentence|breaks?|rest|delay\w*|stopp\w+|paus\w+|wait\w*|slept|broken|interrupt\w*)\b")
_SPENT = later(r"\bspen[dt]\w* [^.;\[\]]{0,20}\[l\d+\] (?:(?:in|at|with) (?:the )?[A-Z]|there\b)")
"""A stay on the way: "spent five days in Madeira"."""
_POST = later(r"\b(?:served|worked|been|was|sat|acted) (?:[a-z'-]+ )*?as\b")
""" "Joined in 1990, served as treasurer for six years and retired in 2015": one post of several."""
_MEANT = later(r"\b(?:will|would|due|should)\b")
"""What was meant, or is to come, between a length and an end is of another clause."""

_BEFOREHAND = later(r"\bafter [^.;\[\]]{0,20}\[l\d+\] of [a-z]+ing\b")
""" "Work began in May, after two years of looking for money": they lie before the beginning."""


def is_whole(way: str, rest: str, text: str) -> bool:
    """`way` leads from the beginning to the length, `rest` from the length to the end, `text` is the sketch round both."""
    if _BEFOREHAND.search(text):
        return False
    return _WHOLE.fullmatch(way) is not None and not (
        _PART.search(way) or _POST.search(way) or _PART.search(rest) or _MEANT.search(rest) or _SPENT.search(text)
    )


def inclusive(article: Article, between: Distance | None, end: Moment) -> Distance | None:
    """ "From 1 to 9 June inclusive": the last day counts."""
    if between is None or between.cycle is not None or _INCLUSIVE.match(article.text, end.span.end) is None:
        return between
    return Distance(between.high, between.high)


_INCLUSIVE = later(r",? \(?inclusive\b")
