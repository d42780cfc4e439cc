"""Quotations: what stands inside quotation marks, nested and across paragraphs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from pelican_newslint.model import Block, Span

Marks = Literal["straight double", "curly double", "straight single", "curly single", "angle", "mixed"]
"""`mixed`: opened with one kind and closed with another (“so" or "so”)."""


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
    return (), ()
