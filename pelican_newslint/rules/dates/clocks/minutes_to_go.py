"""A minute of a match that is told twice: as the 41st, and as six before the break."""

from __future__ import annotations

from collections.abc import Iterator

from pelican_newslint.model import Block, Match, Related, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.numerals import cardinal
from pelican_newslint.prose.later import later

_COUNTED = (
    r"(?P<all>(?P<k>\d{1,2}|[A-Za-z]+(?:-[a-z]+)?) minutes (?P<side>before|from|after|into) (?P<what>half[- ]time|the (?:break|interval|restart|end|"
    r"second half|final whistle)|(?:full )?time|full-time))"
)
_MINUTE = (
    r"(?:in the (?P<n>\d{1,2})(?:st|nd|rd|th)(?: minute)?|(?:on|after) (?P<m>\d{1,2}) minutes|"
    r"\((?:the )?(?P<o>\d{1,2})(?:st|nd|rd|th)? ?(?:min|minute|['’])?\))"
)
_TOLD = (
    later(rf"\b{_COUNTED},? (?:and )?{_MINUTE}(?=[,.;]| (?:when|with|to|by|and|after|as|from|for|but)\b|$)"),
    later(rf"\b{_MINUTE},? {_COUNTED}\b(?! (?:each|later))"),
)
_STOPPAGE = 2
"""Minutes by which a half may be longer, or its minutes counted otherwise."""


def minutes_to_go(article: Article, block: Block, half: int) -> Iterator[Match]:
    for pattern in _TOLD:
        for found in pattern.finditer(article.text, block.span.start, block.span.end):
            count = cardinal(found["k"].lower())
            group = next(each for each in ("n", "m", "o") if found[each])
            minute, span = int(found[group]), Span.of(*found.span("all"))
            at = _at(found["side"], found["what"], count or 0, half)
            if not count or at is None or abs(minute - at) < _STOPPAGE or article.quoted(span):
                continue
            message = f"{article.slice(span)[:1].upper()}{article.slice(span)[1:]} is about the {nth(at)} minute, not the {nth(minute)}."
            related = (Related(Span.of(*found.span(group)), "the minute"),)
            yield Match(span, message, related=related, severity="error" if abs(minute - at) > _STOPPAGE else "warning")


def _at(side: str, what: str, count: int, half: int) -> int | None:
    """The minute of the match; None for what can't be said."""
    end = what in ("time", "full time", "full-time", "the end", "the final whistle")
    if side in ("before", "from"):
        whole = 2 * half if end else half if what != "the second half" else 0
        return whole - count if whole and what != "the restart" and count < half else None
    return half + count if not end and count < half else None


def nth(number: int) -> str:
    if number % 100 in (11, 12, 13):
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"
