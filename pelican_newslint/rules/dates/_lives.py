"""Lives told whole: born, died, at what age."""

from __future__ import annotations

from collections.abc import Iterator

from pelican_newslint.model import Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.numerals import cardinal
from pelican_newslint.prose.facts.sentences import Sentence
from pelican_newslint.prose.later import later
from pelican_newslint.rules.dates._birth_cues import NO_YEAR, N

_AGED = rf"(?P<all>\b(?:aged|at (?:the age of )?|age|was|at age) ?{N})\b(?! ?(?:per|%|years? after))"
_DIED = (
    later(
        rf"\b(?:[Bb]orn|[Bb]irth)\b[^.;]{{1,50}}?(?P<b>(?:18|19|20)\d\d)\b[^.;]{{1,80}}?\bdied\b[^.;]{{1,40}}?(?P<d>(?:19|"
        rf"20)\d\d)\b[^.;]{{0,40}}?{_AGED}"
    ),
    later(
        rf"\bdied\b{NO_YEAR}{{1,40}}?(?P<d>(?:18|19|"
        rf"20)\d\d)\b{NO_YEAR}{{0,30}}?{_AGED}{NO_YEAR}{{0,40}}?\bborn\b{NO_YEAR}{{0,40}}?(?P<b>(?:18|19|20)\d\d)\b"
    ),
    later(rf"\((?P<b>(?:18|19)\d\d) ?[–-] ?(?P<d>(?:19|20)\d\d)\)[^.;]{{0,60}}?\bdied (?P<all>(?:aged|at (?:the age of )?|at age) ?{N})\b"),
)


def lives(article: Article, sentence: Sentence) -> Iterator[tuple[int, int, int, Span]]:
    """Year of birth, year of death, the age that is told, and where it stands."""
    text, start = article.slice(sentence.span), sentence.span.start
    if "died" not in text:
        return
    for pattern in _DIED:
        for found in pattern.finditer(text):
            if age := cardinal(found["n"]):
                yield int(found["b"]), int(found["d"]), age, Span.of(start + found.start("all"), start + found.end("all"))
