"""Years that are marked: "20 years since the 1994 genocide", "on its 160th anniversary" behind "was founded in 1874"."""

from __future__ import annotations

import re

from pelican_newslint.model import Block, Match, Related, Right, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.numerals import ORDINALS, cardinal
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found

_MARKED = later(
    r"\b(?:mark(?:s|ed|ing)?|it(?:'s| is| has been|’s)|celebrat(?:es|ed|ing)|commemorat(?:es|ed|ing)|remember(?:s|ed)) (?:exactly |now )?"
    r"(?P<all>(?P<n>\d{1,3}|[a-z]+(?:-[a-z]+)?) years since) (?:the (?:(?:\w+ ){0,2}?(?P<y>(?:1[5-9]|20)\d\d) (?=[a-z])"
    r"|[^.;,\n]{3,60}? (?:in|of) (?P<y2>(?:1[5-9]|20)\d\d)\b))",
    re.IGNORECASE,
)
_ON_ITS = later(
    r"\b(?P<when>[Ll]ast|[Tt]his|[Nn]ext) year,? [^.;]{0,40}?\bits (?P<all>(?P<n>\d{1,3}(?=st|nd|rd|th)|[a-z]+(?:-[a-z]+)?)(?:st|nd|rd|th)?"
    r" (?:anniversary|birthday))\b"
)
_BEGUN = later(
    r"\b(?:was|were|is) (?:founded|established|built|opened|created|set up|launched|started|formed|incorporated|begun) (?:[a-z]+ ){0,4}?"
    r"in (?P<y>(?:1[5-9]|20)\d\d)\b"
)


def marked(article: Article, woken: tuple[Block, ...], now: int) -> Found:
    """ "Rwanda marked 20 years since the 1994 genocide"; "it opened in 1874. Last year, on its 160th anniversary, it …"."""
    for block in woken if " years since " in article.text else ():
        for found in _MARKED.finditer(article.text, block.span.start, block.span.end):
            year = found["y"] or found["y2"]
            place = Span.of(*found.span("y" if found["y"] else "y2"))
            yield from _counted(article, Span.of(*found.span("all")), cardinal(found["n"].lower()) or 0, int(year), place, now)
    for block in woken if "anniversary" in article.text or "birthday" in article.text else ():
        for found in _ON_ITS.finditer(article.text, block.span.start, block.span.end):
            at = article.sentence_index(found.start())
            before = article.sentences[at - 1]
            if before.block != article.sentences[at].block:
                continue
            years = [each for each in article.years if before.span.holds(each.span)]
            begun = _BEGUN.search(article.text, before.span.start, before.span.end)
            if begun and len(years) == 1 and Span.of(*begun.span("y")) == years[0].span:
                then = now + {"last": -1, "this": 0, "next": 1}[found["when"].lower()]
                count = int(found["n"]) if found["n"].isdigit() else ORDINALS.get(found["n"].lower(), 0)
                yield from _counted(article, Span.of(*found.span("all")), count, years[0].year, years[0].span, then)


def _counted(article: Article, span: Span, count: int, year: int, place: Span, then: int) -> Found:
    sentence = article.sentence_at(span.start).span
    if not count or any(sentence.holds(each.span) and each.span != place for each in article.years):
        return
    if abs(year + count - then) <= 1:
        yield Right(span, f"{count} years after {year} is {year + count}.")
    else:
        message = f"From {year} to {then} are {then - year} years, not {count}."
        yield Match(span, message, related=(Related(place, "the year"),), severity=None if article.quoted(span) else "error")
