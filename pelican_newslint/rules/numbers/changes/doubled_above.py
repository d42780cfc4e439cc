"""Headline or summary says that something doubled, and the text tells both figures: "Thefts double", "620 thefts, compared with 410"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise, permutations

from pelican_newslint.model import Block, Match, Related, Right, Scope, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.quantities import Quantity
from pelican_newslint.prose.facts.stems import stem
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.figures import said

_HEAD: frozenset[Scope] = frozenset({"headline", "summary"})
_VERB = later(
    r"(?P<noun>\b[A-Za-z]{4,20}s)(?P<gap>(?: [A-Za-z]{2,15}){0,4}) (?P<verb>doubles?|doubled|trebled?|tripled?|halved?)\b"
    r"(?! (?:as|down|over|up|for|figures|standards|murder)\b)"
)
_NEARLY = (" than", " over", " nearly", " almost", " not")
_FACTORS = {"d": 2.0, "t": 3.0, "h": 0.5}
_AGAINST = later(r"^[^.;:\d]{0,90}(?:,| and| but)? (?:against|compared (?:to|with)|up from|down from|versus|from) (?:just |only )?$")
_SLACK = 0.12
_LEAST, _MOST = 1.1, 4.5
_LEAD = 3


def doubled_above(article: Article, woken: Sequence[Block]) -> Iterator[Match | Right]:
    """Each such word once, where the first paragraphs compare two figures of what it's said of, and no two of the text make it right."""
    for block in woken:
        found = _VERB.search(article.text, block.span.start, block.span.end) if block.scope in _HEAD else None
        if found is None or found["gap"].endswith(_NEARLY):
            continue
        factor, span, noun = _FACTORS[found["verb"][0]], Span.of(*found.span("verb")), stem(found["noun"].lower())
        plain = [
            each for each in article.quantities if not (each.range or each.malformed or each.fraction or each.ordinal) and each.low > 0
        ]
        told = [each for each in plain if each.unit is not None or each.noun is None or stem(each.noun) == noun]
        if any(one.unit == other.unit and abs(one.low / other.low / factor - 1) < _SLACK for one, other in permutations(told[:60], 2)):
            continue
        pairs = [
            (new, old)
            for new, old in pairwise(plain)
            if new.block in article.telling[:_LEAD] and new.sentence == old.sentence and _compared(article, new, old, noun)
        ]
        if len(pairs) != 1:
            continue
        new, old = pairs[0]
        ratio = new.low / old.low
        if _LEAST < (ratio if factor > 1 else 1 / ratio) < _MOST:
            says = f"From {article.slice(old.span)} to {article.slice(new.span)} is {said(ratio)} times as much, not “{found['verb']}”."
            yield Match(span, says, related=(Related(old.span, "from"), Related(new.span, "to")), severity="warning")


def _compared(article: Article, new: Quantity, old: Quantity, noun: str) -> bool:
    """Whether one is told against the other, and they count what has doubled."""
    between = article.text[new.span.end : old.span.start]
    same = new.unit is None and new.noun is not None and stem(new.noun) == noun and old.unit is None and old.noun in (None, new.noun)
    return same and new.approximate is None and old.approximate is None and _AGAINST.match(between) is not None
