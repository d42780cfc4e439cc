"""Paragraphs that tell something, and are no mere line above or below the report."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pelican_newslint.model import Block, Span

_SOME_WORDS, _MANY_WORDS = 5, 14
"""Of a paragraph that tells something, with a full stop and without."""


def find_telling(text: str, blocks: Sequence[Block], word_ranges: Mapping[Span, range]) -> tuple[int, ...]:
    """Indexes of the paragraphs that tell something; of all, where none does."""
    every = tuple(number for number, block in enumerate(blocks) if block.scope == "paragraph")
    return tuple(number for number in every if _tells(text, blocks[number].span, len(word_ranges[blocks[number].span]))) or every


def _tells(text: str, span: Span, words: int) -> bool:
    return words >= _MANY_WORDS or (words >= _SOME_WORDS and text[span.start : span.end].rstrip("\"”’')* ")[-1:] in {".", "!", "?", "…"})
