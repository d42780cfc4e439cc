"""The number of an issue stands in the headline and again where it opens: "Weekly notes #45" and "welcome to issue 44"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pelican_newslint.model import Match, Related, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later

_WORDS = r"(?:issue|edition|episode|instal?lment|number|no\.?|newsletter|volume|vol\.?|digest|week)"
_TITLE = later(rf"(?:#|\b{_WORDS} (?:no\.? |number )?#?)(?P<n>\d{{1,4}})\b", re.IGNORECASE)
_OPENS = later(
    rf"\b(?:welcome to|this is|here is|you are reading|in)\b[^.]{{0,40}}?(?:\b{_WORDS} (?:no\.? |number )?#?(?P<n>\d{{1,4}})\b|"
    r"\b(?P<nth>\d{1,4})(?:st|nd|rd|th)\b)",
    re.IGNORECASE,
)
_NEAR = 10


def editions(article: Article) -> Iterator[Match]:
    """A headline with the number of an issue beside a first paragraph with another."""
    title = next((block for block in article.blocks if block.scope == "headline"), None)
    first = next((article.blocks[each] for each in article.telling), None)
    if title is None or first is None or (told := _TITLE.search(article.text, title.span.start, title.span.end)) is None:
        return
    found = _OPENS.search(article.text, first.span.start, first.span.end)
    if found is None or re.search(rf"\b{told['n']}(?:st|nd|rd|th)?\b", article.text[title.span.end :]):
        return
    group = "n" if found["n"] else "nth"
    if 0 < abs(int(found[group]) - int(told["n"])) < _NEAR:
        here, there = Span.of(*found.span(group)), Span.of(*told.span("n"))
        message = f"“{article.slice(here)}” here, “{article.slice(there)}” in the headline, for what reads like the same issue."
        yield Match(here, message, related=(Related(there, "here"),))
