"""From a match in the prose to a candidate in the source: plain data that needs the document no more."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import msgspec

from pelican_newslint.model import Candidate, Fix, Kind, Match, Place, PlacedEdit, PlacedFix, PlacedRelated, Related, Severity, Span
from pelican_newslint.prose.later import later

if TYPE_CHECKING:
    from pelican_newslint.prose.article import Article

_NEIGHBOURS = 2
_REACH = 120
_WORD = later(r"\w+")


def candidate(article: Article, rule: str, match: Match, *, kind: Kind, category: str, severity: Severity) -> Candidate:
    """`match` at its place in the source. A fix stays only where every edit's place is exact."""
    document, span = article.document, match.span
    block = article.block_at(span.start)
    return Candidate(
        rule=rule,
        place=match.at or document.place(span),
        text=article.slice(span) if match.at is None else _source(article, match.at),
        message=match.message,
        kind=kind,
        category=category,
        scope=block.scope,
        before=" ".join(_WORD.findall(article.text[max(block.span.start, span.start - _REACH) : span.start])[-_NEIGHBOURS:]),
        after=" ".join(_WORD.findall(article.text[span.end : min(block.span.end, span.end + _REACH)])[:_NEIGHBOURS]),
        span=span,
        fixes=tuple(placed for fix in match.fixes if (placed := _fix(article, fix))),
        related=tuple(_related(article, each) for each in match.related),
        severity=match.severity or severity,
        confidence=match.confidence,
        key=match.key,
        until=match.until,
        quoted=article.quoted(span),
    )


def numbered(candidates: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """In the order of the text, each with how many equal ones come before it."""
    seen: Counter[tuple[str, str, str, str]] = Counter()
    result = []
    for each in sorted(candidates, key=_order):
        alike = (each.category, each.text, each.before, each.after)
        result.append(msgspec.structs.replace(each, nth=seen[alike]) if seen[alike] else each)
        seen[alike] += 1
    return tuple(result)


def _source(article: Article, place: Place) -> str:
    """What the source says at a place in one line."""
    line = article.document.lines.text(place.line)
    return line[place.column - 1 : place.end_column - 1 if place.end_line == place.line else None]


def _order(each: Candidate) -> tuple[Span, str, str]:
    return each.span or Span.of(-1, -1), each.rule, each.message


def _fix(article: Article, fix: Fix) -> PlacedFix | None:
    placed = [PlacedEdit(article.document.place(edit.span), edit.text) for edit in fix.edits]
    if not _all_exact(placed):
        return None
    return PlacedFix(fix.title, tuple(placed), fix.applicability)


def _all_exact(edits: Sequence[PlacedEdit]) -> bool:
    return all(edit.place.exact for edit in edits)


def _related(article: Article, related: Related) -> PlacedRelated:
    return PlacedRelated(article.document.place(related.span), article.slice(related.span), related.message, related.span)
