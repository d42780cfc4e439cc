"""Which blocks of a page list what the writer drew on: titles of others' works and dates of others' pages, which nobody edits."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pelican_newslint.prose.later import later
from pelican_newslint.prose.page.walked import WalkBlock

_HEADED = later(
    r"\W{0,4}(?:works? (?:cited|consulted)|(?:list of )?(?:references?|sources?)|reference list|bibliography|citations?|literature)\W{0,4}",
    re.IGNORECASE,
)
_ADDRESS = r"(?:https?://|www\.)[^\s]"
_SEEN = r"\b(?:[Aa]ccessed|[Rr]etrieved) (?:on )?(?:[A-Z]|\d|from\b|via\b)"
_YEAR = r"\((?:(?:19|20)\d\d[a-z]?(?:, [^()\n]{3,20})?|n\. ?d\.)\)\."
_DAY = r"\b\d{1,2} [A-Z][a-z]{2,8}\.? (?:19|20)\d\d\b"
_MARKED = later(rf"{_ADDRESS}|{_SEEN}|{_YEAR}|{_DAY}|\bn\. ?d\.")
"""What an entry of such a list tells beside author and title: where and when it was put out or read."""
_ENTRY = later(
    rf"[^“\"\n]{{2,160}}{_YEAR} [^\n]{{8}}"
    rf"|(?:[A-Z][^“\"\n]{{1,160}}\. )?[“\"][^”“\"\n]{{3,300}}[”“\"] [A-Z][^\n]{{4,500}}(?:{_ADDRESS}|{_SEEN})"
)
"""An entry that needs no heading above to be known: “Hill, Ana. “A Title.” The Paper, 3 May 2020, www…”."""
_LONGEST = 400
"""Code points of an entry."""
_SCOPES = frozenset({"paragraph", "item", "cell"})
_FEWEST = 2
"""Entries at the end of a page that are a list without a heading."""


def sources_of(blocks: Sequence[WalkBlock]) -> frozenset[int]:
    """Indexes of the blocks that are entries of a list of sources: below its heading, or without one at the end of the page."""
    found: set[int] = set()
    for number, block in enumerate(blocks):
        if block.scope in {"heading", "paragraph"} and len(block.text) < 40 and _HEADED.fullmatch(block.text):
            found.update(_below(blocks, number))
    return frozenset(found or _at_the_end(blocks))


def _below(blocks: Sequence[WalkBlock], heading: int) -> list[int]:
    """The blocks up to the next heading, where they are entries: a section about sources may be prose."""
    below: list[int] = []
    for number in range(heading + 1, len(blocks)):
        if blocks[number].scope == "heading":
            break
        if blocks[number].scope in _SCOPES:
            below.append(number)
    marked = [each for each in below if _MARKED.search(blocks[each].text) or blocks[each].links]
    return below if 2 * len(marked) >= len(below) and all(len(blocks[each].text) <= 2 * _LONGEST for each in below) else []


def _at_the_end(blocks: Sequence[WalkBlock]) -> list[int]:
    run: list[int] = []
    for number in range(len(blocks) - 1, -1, -1):
        text = blocks[number].text
        if blocks[number].scope not in _SCOPES or len(text) > _LONGEST or not _ENTRY.match(text):
            break
        run.append(number)
    return run if len(run) >= _FEWEST else []
