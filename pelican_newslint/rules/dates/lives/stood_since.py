"""How long something has stood, told twice: "a 70-year-old record" and "a record that had stood since 1964"."""

from __future__ import annotations

from collections.abc import Iterator

from pelican_newslint.model import Match, Related, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.numerals import CARDINALS
from pelican_newslint.prose.later import later

_STOOD = later(
    r"\b(?P<noun>record|mark|law|ban|feud|tradition|rule|treaty|dispute|mystery|riddle)\b(?: (?!and\b|but\b)[\w'’-]{1,20}){0,6}? "
    r"(?:(?:had |has |have )?(?:stood|been in (?:force|place)|held|lasted|been unsolved) since|set (?:back )?in|dating (?:back to|from)) "
    r"(?:[A-Z][a-z]+ )?(?P<y>(?:1[89]|20)\d\d)\b"
)
_OLD = later(
    r"\b(?P<n>\d{2,3}|[a-z]+(?:-(?:one|two|three|four|five|six|seven|eight|nine))?)-year-old (?:[a-z]+ ){0,2}?(?P<noun>[a-z]+)\b",
)
_LEAST, _OFF = 10, 1
"""Years; off by one is a matter of counting."""


def stood_since(article: Article, begins: frozenset[int]) -> Iterator[Match]:
    if "-year-old " not in article.text or article.date is None:
        return
    stood = [
        found for found in _STOOD.finditer(article.text)
        if article.block_at(found.start()).span.start in begins
    ]  # fmt: skip
    for found in stood if len({each["noun"] for each in stood}) == len(stood) else ():
        real = article.date.year - int(found["y"])
        ages = [each for each in _OLD.finditer(article.text) if each["noun"] == found["noun"]]
        told = {int(each["n"]) if each["n"].isdigit() else CARDINALS.get(each["n"], 0) for each in ages}
        if len(told) == 1 and min(told) >= _LEAST and abs(real - min(told)) > _OFF:
            span, age = Span.of(*found.span("y")), Span.of(ages[0].start("n"), ages[0].end())
            message = f"Since {found['y']} are {real} years, not {min(told)} as in “{article.slice(age)}”."
            yield Match(span, message, related=(Related(age, "here"),))
