"""Shares that a rest closes: "55 per cent, 30 per cent and the remaining 15 per cent"; "61 per cent said yes. The other 39 per cent said no"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pelican_newslint.model import Block, Match, Related, Right
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.figures import said
from pelican_newslint.rules.numbers.reading.outline import Figure, Outline
from pelican_newslint.rules.numbers.reading.reckoned import earlier, hedged, woken_sketches

_REST = later(
    r"\b(?:the|its|their) (?:other|others|remaining|rest|remainder|balance)(?:,| of| being| is| was)? ?$|"
    r"\b(?:and|with|while) (?:all )?others? (?:(?:brands?|sources?|makers?|firms?|countries|parties|fuels?|uses|types?|products?) )?"
    r"(?:(?:with|at|had|took|get|got|hold|held|have|make up|made up|account\w*(?: for)?) )?\(?$"
)
_OF_ALL = later(r"^(?: of (?:them|it|those|these|the (?:money|sum|total|shares?|company|firm|vote|votes))\b)?(?: [a-z'-]+){0,8}[.,;:)]|^$")
_MOVES = later(
    r"\b(?:ris\w+|rose|grew|grow\w*|increas\w+|fall\w*|fell|drop\w*|declin\w+|decreas\w+|cut|up|down|gain\w*|lost (?=\[)|than|more|less|fewer|higher|"
    r"lower|discount|interest|growth|inflation|tax|vat|duty|rate|compared|against|from (?=\[)|last year|a year)\b"
)
"""What is told beside a change is no part of a whole."""
_AGAIN = later(r"\b(?:of (?:these|those|them|whom|which)|among (?:these|those|them)|including|each|both|apiece)\b")
"""Shares of a share, and one that several have: "the two towns each paid 20 per cent"."""
_BESIDE = 25
"""Characters."""
_SLACK, _FAR, _MOST = 1.6, 26.0, 5
_ABOUT = 6.0
"""By how much shares may miss a hundred of which one is told as "about"."""


def closed_shares(article: Article, woken: Sequence[Block]) -> Iterator[Match | Right]:
    """The last of each such list."""
    for number, sketch in woken_sketches(article, woken, 1):
        last = next((at for at, each in enumerate(sketch.figures) if each.kind == "P" and _REST.search(sketch.gaps[at])), None)
        if last is None or any(each.kind == "P" for each in sketch.figures[last + 1 :]) or not _OF_ALL.match(sketch.gaps[last + 1]):
            continue
        home, first = sketch, _shares(sketch.figures[:last])
        if not first and last == 0:
            home = next(earlier(article, number, back=1), sketch)
            first = _shares(home.figures)
            if home.block != sketch.block or len(first) != 1:
                continue
        if first and not _moves(home) and not _moves(sketch) and not _AGAIN.search(f"{home.text} {sketch.text}"):
            yield from _judge([*first, sketch.figures[last]])


def _shares(figures: Sequence[Figure]) -> list[Figure]:
    """All shares of a sentence; none where one is told as a fraction."""
    found = [each for each in figures if each.kind in "PF"]
    return found if all(each.kind == "P" for each in found) and len(found) <= _MOST else []


def _moves(sketch: Outline) -> bool:
    """Whether words right before or behind a share make it a change."""
    places = (at for at, each in enumerate(sketch.figures) if each.kind in "PF")
    return any(_MOVES.search(f"{sketch.gaps[at][-_BESIDE:]}[P]{sketch.gaps[at + 1][:_BESIDE]}") for at in places)


def _judge(shares: list[Figure]) -> Iterator[Match | Right]:
    values = [each.value for each in shares]
    listed = next((values[at:] for at in range(len(values) - 1) if abs(sum(values[at:]) - 100) <= _SLACK), values)
    numbers, total = [said(each) for each in listed], sum(listed)
    says = f"{', '.join(numbers[:-1])} and {numbers[-1]} per cent make {said(total)}"
    if abs(total - 100) <= _SLACK:
        yield Right(shares[-1].span, f"{says}.")
    elif (_ABOUT if any(map(hedged, shares)) else _SLACK) < abs(total - 100) <= _FAR:
        related = tuple(Related(each.span, "a share") for each in shares[:-1])
        yield Match(shares[-1].span, f"{says}, not 100.", related=related, severity=None if total > 100 else "warning")
