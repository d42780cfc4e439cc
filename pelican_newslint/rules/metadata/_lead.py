"""What the text begins with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pelican_newslint.model import Block
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later

_WORD = later(r"\w+")


def begun_with(article: Article, blocks: Iterable[Block], shortest: int) -> Iterator[tuple[Block, Block]]:
    """Those of the blocks, of `shortest` words or more, whose words the first paragraph begins with, each with that paragraph."""
    lead = next((block for block in article.blocks if block.scope == "paragraph"), None)
    if lead is None:
        return
    begun = _WORD.findall(article.slice(lead.span).lower())
    for block in blocks:
        said = _WORD.findall(article.slice(block.span).lower())
        if len(said) >= shortest and begun[: len(said)] == said:
            yield block, lead
