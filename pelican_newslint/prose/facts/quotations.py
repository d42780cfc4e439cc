"""Quotations: what stands inside quotation marks, nested and across paragraphs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from pelican_newslint.model import Block, Scope, Span
from pelican_newslint.prose.facts.marks import Mark, double_pairs, marks_of, single_pairs

Marks = Literal["straight double", "curly double", "straight single", "curly single", "angle", "mixed"]
"""`mixed`: opened with one kind and closed with another (“so" or "so”)."""

_KINDS: dict[str, Marks] = {
    '"': "straight double", "“": "curly double", "”": "curly double", "„": "curly double", "‟": "curly double", "«": "angle", "»": "angle",
    "'": "straight single", "‘": "curly single", "’": "curly single",
}  # fmt: skip
_SPEECH: frozenset[Scope] = frozenset({"paragraph", "item", "quotation"})
"""Scopes over which a quotation may go on."""


class Quotation(Struct, frozen=True, gc=False):
    """What stands between an opening mark and its closing one, in one block."""

    span: Span
    """With its marks. Without a closing mark: to the end of the block, or to the next opening mark of its kind."""
    inner: Span
    """Without its marks."""
    block: int
    open: bool
    """The closing mark is missing, and no next paragraph goes on with an opening one."""
    marks: Marks
    depth: int = 0
    """0 for an outer one, 1 for a quotation inside it, …"""
    continued: bool = False
    """Has no closing mark because the next paragraph goes on with an opening mark."""
    resumes: bool = False
    """Goes on with what the paragraph before left open."""

    @property
    def single(self) -> bool:
        return self.marks in ("straight single", "curly single")


def find_quotations(text: str, blocks: Sequence[Block]) -> tuple[tuple[Quotation, ...], tuple[Span, ...]]:
    """All quotations by start, and the closing double marks that nothing opened."""
    quotations: list[Quotation] = []
    strays: list[Span] = []
    unfinished: int | None = None  # index of the quotation that the paragraph before left open
    for number, block in enumerate(blocks):
        marks = marks_of(text, block.span)
        speech = block.scope in _SPEECH
        if not marks:
            unfinished = None if speech else unfinished
            continue
        pairs, stray = double_pairs(marks)
        singles = single_pairs(marks, pairs, text)
        strays += (Span.of(mark.at, mark.at + 1) for mark in stray)
        here = _nested(_quotation(opening, closing, limit, number, block) for opening, closing, limit in (*pairs, *singles))
        if unfinished is not None and speech:
            if here and here[0].span.start == block.span.start and not here[0].single:
                quotations[unfinished] = replace(quotations[unfinished], open=False, continued=True)
                here[0] = replace(here[0], resumes=True)
            unfinished = None
        quotations += here
        if speech:
            unfinished = next(
                (at for at in range(len(quotations) - len(here), len(quotations)) if _to_the_end(quotations[at], block)), None
            )
    return tuple(quotations), tuple(strays)


def _quotation(opening: Mark, closing: Mark | None, limit: int | None, number: int, block: Block) -> Quotation:
    """One pair as a quotation; without `closing` it reaches to `limit` (the next opening mark) or to the end of its block."""
    kind = _KINDS[opening.sign]
    if closing is None:
        end = block.span.end if limit is None else min(limit, block.span.end)
        return Quotation(Span.of(opening.at, end), Span.of(opening.at + 1, end), number, True, kind)
    kind = kind if _KINDS[closing.sign] == kind else "mixed"
    return Quotation(Span.of(opening.at, closing.at + 1), Span.of(opening.at + 1, closing.at), number, False, kind)


def _nested(found: Iterable[Quotation]) -> list[Quotation]:
    """In order, each with its depth."""
    kept: list[Quotation] = []
    ends: list[int] = []
    for quotation in sorted(found, key=lambda quotation: (quotation.span.start, -quotation.span.end)):
        while ends and ends[-1] <= quotation.span.start:
            ends.pop()
        kept.append(replace(quotation, depth=len(ends)) if ends else quotation)
        ends.append(quotation.span.end)
    return kept


def _to_the_end(quotation: Quotation, block: Block) -> bool:
    return quotation.open and not quotation.single and quotation.span.end == block.span.end
