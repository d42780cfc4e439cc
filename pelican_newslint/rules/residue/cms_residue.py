"""No line of the CMS is left in the text.

Text that was pasted from a page brings the page's own lines along: "Post a Comment", "Share this", "Published: 24 Aug". Readers
see at once that nobody read the piece. Only a block that consists of nothing else counts, so a sentence about comments is safe.
As the last block, where readers expect the end of the story, it is an error.

Bad:

    Title: Bridge opens
    Date: 2024-03-06

    Published: 6 Mar 2024, 04:30 PM
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “Published: 6 Mar 2024, 04:30 PM” is left over from the CMS.

    The bridge opens on Friday.

    Post a Comment
    ^^^^^^^^^^^^^^ “Post a Comment” is left over from the CMS.

Good:

    Title: Bridge opens
    Date: 2024-03-06

    Readers may post a comment below until the bridge opens.

Good:

    Share this news with your neighbours, the mayor said. Follow us on the way to the bridge, he added.

Good:

    Advertisement is not what pays for the paper.

Good:

    ## Comments

    The minister's comments were published on Friday.

Evidence: 15 lines in 10 of 146 scraped news pages, all left over; none in 2,072 BBC articles; on 106,000 words of Wikinews and
digital.gov see the note of the release.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path

import msgspec

from pelican_newslint.model import Block, Match
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule

RULE = Rule(kind="residue", severity="warning", scopes=frozenset({"paragraph", "item", "quotation", "cell"}), languages=("en",))
"""Always awake: what it looks at is the whole block, and one length test dismisses nearly all of them."""

_EDGES = re.compile(r"^[\W_]{1,10}|[\W_]{1,10}$")
_LONGEST = 180


class _Lines(msgspec.Struct, frozen=True):
    lines: frozenset[str]
    frames: tuple[str, ...]


@cache
def _table() -> tuple[frozenset[str], re.Pattern[str]]:
    data = msgspec.convert(tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf8")), _Lines)
    return data.lines, re.compile("|".join(f"(?:{frame})" for frame in data.frames))


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    lines, frames = _table()
    for block in woken:
        if block.span.end - block.span.start > _LONGEST:
            continue
        written = article.slice(block.span)
        line = " ".join(written.lower().replace("’", "'").split())
        if _EDGES.sub("", line) in lines or frames.fullmatch(line.strip("*_#>-–—•·|[]() ")):
            last = block is article.blocks[-1]
            yield Match(block.span, f"“{written}” is left over from the CMS.", severity="error" if last else None)
