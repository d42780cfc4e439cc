"""As much of a very long post as rules look at that hold what the whole piece says against itself.

Such a rule asks of each two or three figures, dates, names or persons whether they go together. In a story these are dozens. In a log,
a price list or a novel of ten million characters they are hundreds of thousands, each two of which would take hours; and two of them,
a hundred pages apart, tell of one thing no more often than chance. So of a post longer than the most, rules of the kind `fact` and of
the group `names` look at its opening alone; all others look at the whole. The rule `long-post` says so in the report.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from msgspec import structs

from pelican_newslint.config.model import House
from pelican_newslint.model import Block
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.document import Document
from pelican_newslint.rules.discover import LoadedRule

RULE = "long-post"
MOST = 150_000
"""Characters, some 25,000 words: the longest pieces of magazines have as many. A house may set the rule's option `most`."""


def most(house: House) -> int:
    """Characters that this house has its facts held against each other in."""
    given = house.rules.get(RULE)
    asked = given.options.get("most", MOST) if given else MOST
    return asked if isinstance(asked, int) else MOST


class Opening:
    """Of one article, made when a rule first needs it."""

    def __init__(self, article: Article, most: int) -> None:
        self._article = article
        self._most = most
        self._cut: Article | None = None

    def of(self, rule: LoadedRule, woken: tuple[Block, ...]) -> tuple[Article, tuple[Block, ...]]:
        """The article as the rule sees it, and which of its blocks woke the rule: none where they all lie behind the opening."""
        whole = self._article
        if len(whole.text) <= self._most or not _is_wide(rule):
            return whole, woken
        if self._cut is None:
            self._cut = Article(_opening(whole.document, self._most), whole.house)
        end = len(self._cut.text)
        return self._cut, tuple(self._cut.blocks[whole.block_index(block.span.start)] for block in woken if block.span.end <= end)


def _is_wide(rule: LoadedRule) -> bool:
    """Whether it sets facts or names of the whole piece against each other. Patterns look at one sentence each, whatever their kind."""
    return (rule.rule.kind == "fact" or rule.group == "names") and rule.family is None


def blocks_within(blocks: Sequence[Block], most: int) -> int:
    """How many of the first blocks end within so many characters: at least one."""
    return max(sum(block.span.end <= most for block in blocks), 1)


def _opening(document: Document, most: int) -> Document:
    """Its first blocks, at least one, as a document whose places are those of the whole."""
    count = blocks_within(document.blocks, most)
    kept = document.blocks[:count]
    end = kept[-1].span.end if kept else 0
    links = [number for number, link in enumerate(document.links) if link.block < count]
    now = {old: new for new, old in enumerate(links)}
    return replace(
        document,
        text=document.text[:end],
        blocks=tuple(structs.replace(block, linked=_now(block.linked, now)) for block in kept),
        links=tuple(document.links[number] for number in links),
        images=tuple(image for image in document.images if image.block < count),
        masks=tuple(mask for mask in document.masks if mask.end <= end),
        body_index=document.body_index[:count],
    )


def _now(linked: Iterable[int], now: dict[int, int]) -> tuple[int, ...]:
    return tuple(now[number] for number in linked if number in now)
