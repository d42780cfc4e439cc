"""The last row of a table, "Total", against the column above it, and its last column against the row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from pelican_newslint.model import Block, Match, Related, Right
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.quantities import Quantity
from pelican_newslint.prose.later import later

_TOTAL = later(r"(?:grand |the )?total(?: [a-z]+)?:?|in all|all|overall|sum|altogether", re.IGNORECASE)
_NO_PARTS = later(r"\b(?:of which|including|sub-?total|total|less|minus|average|mean|median|net|change|balance|best|per)\b", re.IGNORECASE)
_NIL = frozenset({"-", "–", "—", "0", "nil", "none"})
_YEAR = range(1900, 2101)
_NEAR = 0.15
_LEAST = 2
"""Parts."""


def table_totals(article: Article, woken: Sequence[Block], done: set[int]) -> Iterator[Match | Right]:
    """Each column of each table that ends with its total."""
    blocks = article.blocks
    if not any(each.scope == "cell" for each in blocks):
        return
    figures = {each.block: each for each in article.quantities if blocks[each.block].scope == "cell"}
    for is_cell, run in groupby(range(len(blocks)), lambda at: blocks[at].scope == "cell"):
        cells = list(run)
        if is_cell:
            yield from _rows(article, cells, figures, done)
        last = next((at for at in range(len(cells) - 1, 0, -1) if _TOTAL.fullmatch(_text(article, cells[at]))), 0) if is_cell else 0
        width = len(cells) - last
        if last and (unfilled := _unfilled(article, cells, last, figures)) and unfilled.span.start not in done:
            done.add(unfilled.span.start)
            yield unfilled
        if not last or width < _LEAST or len(cells) % width or len(cells) // width <= _LEAST + 1:
            continue
        rows = [cells[at : at + width] for at in range(0, len(cells), width)]
        if any(_NO_PARTS.search(_text(article, row[0])) or not _text(article, row[0])[:1].isalpha() for row in rows[1:-1]):
            continue
        for column in range(1, width):
            if (found := _judge(article, [row[column] for row in rows], figures)) and found.span.start not in done:
                done.add(found.span.start)
                yield found


def _unfilled(article: Article, cells: Sequence[int], last: int, figures: dict[int, Quantity]) -> Match | Right | None:
    """ "Total | | 18,000": empty cells are no blocks, so the rows are as wide as makes their last column one of figures."""
    foot, body = cells[last:], cells[:last]
    if len(foot) != _LEAST or foot[-1] not in figures:
        return None
    found: list[Match | Right | None] = []
    for width in range(len(foot) + 1, len(body) // (_LEAST + 1) + 1):
        rows = [body[at : at + width] for at in range(0, len(body), width)]
        names = [_text(article, row[0]) for row in rows[1:]]
        if len(body) % width or any(_NO_PARTS.search(each) or not each[:1].isalpha() for each in names):
            continue
        columns = [_judge(article, [*(row[at] for row in rows), foot[-1]], figures) for at in range(1, width)]
        found.append(next((each for each in columns if isinstance(each, Right)), columns[-1]))
    told = [each for each in found if each is not None]
    return told[0] if len(told) == 1 else None


def _text(article: Article, block: int) -> str:
    return article.slice(article.blocks[block].span).strip()


def _judge(article: Article, cells: Sequence[int], figures: dict[int, Quantity], near: float = _NEAR) -> Match | Right | None:
    head, *above, foot = cells
    whole = figures.get(foot)
    if (
        whole is None
        or whole.unit in {"percent", "points"}
        or _NO_PARTS.search(_text(article, head))
        or (head in figures and figures[head].low not in _YEAR)
    ):
        return None
    parts = [figures[each] for each in above if each in figures]
    if len(parts) < _LEAST or any(each not in figures and _text(article, each).lower() not in _NIL for each in above):
        return None
    if any(each.unit != whole.unit or each.low != each.high or each.ordinal or not _fills(article, each) for each in (*parts, whole)):
        return None
    total = sum(each.low for each in parts)
    rounded = any(each.scale or not float(each.low).is_integer() for each in (*parts, whole))
    slack = sum(each.step for each in (*parts, whole)) / 2 if rounded else 0.0
    off = abs(total - whole.low)
    listed = [article.slice(each.span) for each in parts]
    says = f"{', '.join(listed[:-1])} and {listed[-1]} make {_written(article, whole, total)}"
    if off <= slack:
        return Right(whole.span, f"{says}.")
    if off > near * total or whole.low < max(each.low for each in parts):
        return None
    related = tuple(Related(each.span, "a part") for each in parts)
    return Match(whole.span, f"{says}, not {article.slice(whole.span)}.", related=related)


def _written(article: Article, whole: Quantity, total: float) -> str:
    """As the total is written: with its sign and scale."""
    number = re.sub(r"[^\d.]", "", article.slice(whole.number))
    scale = whole.low / float(number) if re.fullmatch(r"\d+(?:\.\d+)?", number) and float(number) else 1.0
    sum_ = f"{total / scale:,.3f}".rstrip("0").rstrip(".")
    return article.slice(whole.span).replace(article.slice(whole.number), sum_, 1)


def _fills(article: Article, figure: Quantity) -> bool:
    """Whether the cell holds nothing else: no "12 (3 away)", no "2-1"."""
    return not re.search(r"\d", _text(article, figure.block).replace(article.slice(figure.span), "", 1))


_ROW_TOTAL = later(r"(?:grand |final )?(?:total|score|result)s?|t|f|ft|final|sum|all|overall", re.IGNORECASE)


def _rows(article: Article, cells: Sequence[int], figures: dict[int, Quantity], done: set[int]) -> Iterator[Match | Right]:
    """The last column, headed "Total": where it is the sum of all other rows, the row that it isn't of is wrong."""
    width = next((at + 1 for at in range(_LEAST, len(cells)) if _ROW_TOTAL.fullmatch(_text(article, cells[at]))), 0)
    if not width or len(cells) % width or len(cells) // width <= _LEAST:
        return
    head, *rows = (cells[at : at + width] for at in range(0, len(cells), width))
    if any(_NO_PARTS.search(_text(article, each)) for each in head[:-1]):
        return
    judged = [found for row in rows if (found := _judge(article, [head[0], *row[1:]], figures, near=_NEAR_ROW))]
    wrong = [each for each in judged if isinstance(each, Match)]
    if len(judged) == len(rows) and len(wrong) <= 1 and wrong[:1] != judged:
        for found in judged:
            if found.span.start not in done:
                done.add(found.span.start)
                yield found


_NEAR_ROW = 0.5
"""How far a total may be off that other rows hold to be one: of a few goals one is much."""
