"""Readers are told what changed.

A post that was changed days after its publication and says nothing of it leaves readers to guess what they had read. A line with the
word "correction", "updated" or "amended" is enough.

Bad:

    Title: Bridge opens
    Date: 2024-03-06
    Modified: 2024-03-20
              ^^^^^^^^^^ Changed 14 days after it was published, and the text doesn't say what.

    The bridge opens on Friday.

Good:

    Title: Bridge opens
    Date: 2024-03-06
    Modified: 2024-03-20

    The bridge opens on Friday.

    Updated 20 March: the bridge's height is 40 metres.

Good:

    Title: Bridge opens
    Date: 2024-03-06
    Modified: 2024-03-06

    The bridge opens on Friday.

Good:

    Title: Bridge opens
    Date: 2024-03-06

    The bridge opens on Friday.

Evidence: true by form; strict, because a change may be of a comma.
"""

from __future__ import annotations

from datetime import date

import msgspec

from pelican_newslint.model import Block, Match
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule

RULE = Rule(
    kind="style", severity="suggestion", scopes=frozenset({"headline"}), languages=("en",), needs=frozenset({"date"}), profile="strict",
    guides=("BBC",),
)  # fmt: skip
"""Always awake among headlines, of which a post has one."""

_NOTES = frozenset(
    "correction corrections corrected correcting clarification clarified update updated updates amended amendment revised edited edit addendum "
    "version note".split()
)
_DAYS = 1


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    try:
        changed = date.fromisoformat((article.modified or "")[:10])
    except ValueError:
        return
    days = (changed - article.date).days if article.date else 0
    if "modified" not in article.metadata.written or days <= _DAYS or _NOTES & article.words.index.keys():
        return
    message = f"Changed {days} days after it was published, and the text doesn't say what."
    yield Match(woken[0].span, message, at=article.document.field("modified"))
