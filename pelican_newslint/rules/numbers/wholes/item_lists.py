"""Lists of which each item has a figure, and the whole that the sentence before the list tells: "It sold 120 boats:" and three items."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

import msgspec

from pelican_newslint.model import Block, Match, Related, Right
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.outline import Figure, Outline, sketches
from pelican_newslint.rules.numbers.reading.part_lists import plain_value
from pelican_newslint.rules.numbers.reading.part_rounding import slipped
from pelican_newslint.rules.numbers.reading.reckoned import hedged, like
from pelican_newslint.rules.numbers.reading.relations import shown, written

_TOTAL = later(r"^(?:grand |the )?(?:total|sum|altogether|in all|all(?! else\b| other)|overall|together)\b")
_OPEN = later(r"\b(?:includ\w+|among|such as|at least|up to|more than|over|some of|largest|biggest|main|top|key|each|per|every)\b")
_MADE_UP = later(
    r"\b(?:made up|making up|broken down|breakdown|break down|split|divided|compris\w+|consist\w+|shared|as follows|were|came|comes|come)\b"
)
_NEAR = 0.13
_CLOSE = 0.08
"""And where the whole stands further up."""
_LEAST = 2


def item_lists(article: Article, woken: Sequence[Block], done: set[int]) -> Iterator[Match | Right]:
    """Each list once; `done` are the starts of wholes that were judged already."""
    blocks = article.blocks
    if not any(each.scope == "item" for each in blocks):
        return
    starts, told = {each.span.start for each in woken}, _by_block(article)
    for is_item, run in groupby(range(len(blocks)), lambda at: blocks[at].scope == "item"):
        at = list(run)
        if not is_item or len(at) < _LEAST or blocks[at[0]].span.start not in starts:
            continue
        items = [told.get(blocks[each].span.start, []) for each in at]
        total = items.pop() if items[-1] and _TOTAL.match(items[-1][0].text) else None
        lead = told.get(blocks[at[0] - 1].span.start, []) if at[0] and total is None else []
        heads = total or (lead[-1:] if lead and lead[-1].text.rstrip().endswith(":") else [])
        found = _judge(article, heads, items, sure=total is not None) if heads else None
        found = found or (_told_above(article, heads, items) if heads and total is None else None)
        if found and found.span.start not in done:
            done.add(found.span.start)
            yield found


def _by_block(article: Article) -> dict[int, list[Outline]]:
    found: dict[int, list[Outline]] = {}
    for sketch in sketches(article):
        found.setdefault(sketch.block, []).append(sketch)
    return found


def _judge(article: Article, heads: Sequence[Outline], items: Sequence[Sequence[Outline]], *, sure: bool) -> Match | Right | None:
    text = " ".join(each.text for each in heads)
    wholes = [each for sketch in heads for each in sketch.figures if each.kind in "NMU"]
    if len(wholes) != 1 or hedged(wholes[0]) or _OPEN.search(text) or len(items) < _LEAST:
        return None
    parts = [_part(each, wholes[0]) for each in items]
    figures = [each for each in parts if each is not None and not hedged(each)]
    if len(figures) != len(items):
        return None
    whole, value, total = wholes[0], plain_value(wholes[0]), sum(map(plain_value, figures))
    listed = [shown(article, each) for each in figures]
    says = f"{', '.join(listed[:-1])} and {listed[-1]} make {written(whole, total, article)}"
    slack = sum(each.quantity.step for each in figures if each.quantity is not None and each.quantity.scale is not None) / 2
    if abs(total - value) <= max(slack if "." in listed[0] else 0.0, 1e-6 * value):
        return Right(whole.span, f"{says}.")
    if not (abs(total - value) <= _NEAR * value or slipped(whole.kind, total, value)) or value <= max(map(plain_value, figures)):
        return None
    related = tuple(Related(each.span, "a part") for each in figures)
    proved = sure or _MADE_UP.search(text) is not None
    return Match(whole.span, f"{says}, not {shown(article, whole)}.", related=related, severity=None if proved else "warning")


def _told_above(article: Article, heads: Sequence[Outline], items: Sequence[Sequence[Outline]]) -> Match | Right | None:
    """Where "spending breaks down as follows" has no figure: the one sum of the text above that the items come near."""
    lead = heads[-1]
    if any(each.kind in "NMU" for each in lead.figures) or not _MADE_UP.search(lead.text):
        return None
    every = sketches(article)
    above = [each for sketch in every[: every.index(lead)] for each in sketch.figures if each.kind == "M" and not hedged(each)]
    parts = [part for item in items if (part := _part(item, above[0]) if above else None) is not None]
    total, most = sum(map(plain_value, parts)), max(map(plain_value, parts), default=0.0)
    near = (
        {
            each.value: each
            for each in above
            if like(each, parts[0]) and plain_value(each) > most and abs(each.value - total) <= _CLOSE * total
        }
        if len(parts) == len(items)
        else {}
    )
    if len(near) != 1:
        return None
    whole = next(iter(near.values()))
    sentence = next(sketch for sketch in every if whole in sketch.figures)
    return _judge(article, [msgspec.structs.replace(sentence, text="", figures=(whole,))], items, sure=False)


def _part(item: Sequence[Outline], whole: Figure) -> Figure | None:
    """The only figure of an item that can be a part."""
    found = [each for sketch in item for each in sketch.figures if each.kind in "NMU" and like(each, whole)]
    return found[0] if len(found) == 1 else None
