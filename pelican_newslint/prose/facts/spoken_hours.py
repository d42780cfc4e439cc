"""Clocks that only the words around them make clocks: "at five", "at five and", "at 5.30"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING

from pelican_newslint.model import Span
from pelican_newslint.prose.facts.numerals import CARDINALS, TO_TWELVE
from pelican_newslint.prose.later import later
from pelican_newslint.prose.once import once

if TYPE_CHECKING:
    from pelican_newslint.prose.article import Article

_HOURS = {word: CARDINALS[word] for word in TO_TWELVE}
_HOUR = "|".join(TO_TWELVE)
_SPOKEN = later(
    r"\b(?:[Aa]t|[Bb]efore|[Aa]fter|[Bb]y|until|till|from|around|about|to|past|since) (?:about |around |just |exactly )?"
    rf"((?:{_HOUR})|(?<=at )\d{{1,2}}|\d{{1,2}}(?= in the (?:morning|afternoon|"
    r"evening)\b| at night\b)|(?<=until )\d{1,2}(?= (?:on|in the)))"
    r"(?: o[’']clock)?(?= (?:in the (?:morning|afternoon|evening)|at night|each|every|on|and (?:close|end|finish|run|last|clos)\w*|to|until|"
    r"or|the (?:same|next)|sharp|that|local)\b"
    r"|[,.;:](?!\d)|$)(?! (?:the|a) time)"
)
_SPOKEN_ON = later(
    r"(?<!look )(?<!looked )(?<!looking )(?<!stood )(?<!stands )(?<!capped )(?<!valued )(?<!remains )(?<!remained )(?<!aimed )(?<!set )(?<!put )"
    r"(?<!fixed )(?<!steady )(?<!aged )\b(?:at (?:about |around |just )?|(?:shortly|just|soon) (?:after|before) (?!one\b))"
    rf"({_HOUR})"
    rf"(?: o[’']clock)?(?= (?:and (?!(?:{_HOUR}|a|half|quarter)\b)[a-z]+|when|but|then|after|"
    r"before|because|was|were)\b)"
)
""" "Was expected at five and came"."""
_ROUND_CLOCK = later(r" (?:at|shortly|just|soon) ")
_LEADS = ("at", "before", "after", "by", "until", "till", "from", "around", "about", "to", "past", "since", "just", "exactly", "and")
"""The word before the number in each of `_SPOKEN`, `_SPOKEN_ON` and `_STOPPED`."""
_STOPPED = later(
    r"\b(?:[Aa]t|[Bb]y|until|till|from|[Aa]round|before|after|to|and) (\d{1,2})\.([0-5]\d)"
    r"(?= (?:and|until|to|or|on|in the|the|each|every|local|that)\b|[,;:)]|\.(?:\s|$)|$)(?! (?:percent|per|million))"
)


def spoken_hours(article: Article, span: Span) -> Iterator[tuple[Span, int, bool]]:
    """Where each stands in `span`, its minutes since midnight, and whether it is sure in which half of the day."""
    hours = _hours(article)
    if bisect_left(hours, span.start) == bisect_left(hours, span.end):
        return
    text = article.slice(span)
    for found in (*_SPOKEN.finditer(text), *(_SPOKEN_ON.finditer(text) if _ROUND_CLOCK.search(text) else ())):
        hour = _HOURS.get(found[1]) or int(found[1])
        if 1 <= hour <= 12:
            yield Span.of(span.start + found.start(1), span.start + found.end(1)), hour % 12 * 60, False
    for found in _STOPPED.finditer(text):
        hour, minute = int(found[1]), int(found[2])
        if hour < 24:
            yield Span.of(span.start + found.start(1), span.start + found.end(2)), hour * 60 + minute, True


@once
def _hours(article: Article) -> Sequence[int]:
    """Where a number stands that may be an hour: most sentences have none, and are told apart at once."""
    words = article.words
    numbers = chain(words.figures, *(words.index[word] for word in words.index.keys() & _HOURS.keys()))
    return sorted(words.starts[at] for at in numbers if words.gaps[at] == " " and words.lower[at - 1].endswith(_LEADS))
