"""A result that comes back: "beat Leeds 3-1" and later "the 3-2 win"."""

from __future__ import annotations

from collections.abc import Iterator

from pelican_newslint.model import Match, Related, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.rivals.told import told_figures
from pelican_newslint.rules.numbers.rivals.told_figure import Told

_THE = later(
    r"\b(?:[Tt]he|[Tt]his|[Tt]hat|[Tt]heir|[Hh]is|[Hh]er|[Ii]ts) (?P<score>\d{1,2}[-–]\d{1,2}) (?:home |away |league |cup )?"
    r"(?:win|victory|defeat|loss|draw|result|triumph|success|thrashing|rout|scoreline)\b(?! (?:in|over|at|against|on|last|of|by|to)\b)"
)
_SCORE = later(r"\d[-–]\d")
_ANOTHER = later(r"\b(?:after|following|since|until|previous|last|earlier|first leg|another|before|reverse|midweek)\b")


def told_scores(article: Article, starts: frozenset[int]) -> Iterator[Match]:
    """Where the text has told one result before, and only one."""
    if not _SCORE.search(article.text):  # few texts have one, and all have “the”
        return
    scores: list[Told] | None = None
    for found in _THE.finditer(article.text):
        sentence = article.sentence_at(found.start()).span
        if article.block_at(found.start()).span.start not in starts or _ANOTHER.search(article.slice(sentence).lower()):
            continue
        scores = [each for each in told_figures(article) if each.kind == "score"] if scores is None else scores
        one, other = sorted(int(part) for part in found["score"].replace("–", "-").split("-"))
        told = [each for each in scores if each.span.start < found.start()]
        again = any(each.low == one * 100.0 + other for each in scores if each.span.start != found.start("score"))
        if told and not again and len({each.low for each in told}) == 1:
            span = Span.of(*found.span("score"))
            message = f"“{found['score']}” here, “{article.slice(told[0].span)}” before, for what reads like the same."
            yield Match(span, message, related=(Related(told[0].span, "here"),))
