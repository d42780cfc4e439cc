"""What an embedded post leaves behind is no sentence.

When a tweet or a post of Instagram is pasted as text, its frame comes along: "— Name (@name) June 3, 2021", "pic.twitter.com/…",
"View this post on Instagram", "A post shared by …". Embed the post, or quote it as any other source: who said it, where, and when.

Bad:

    Roads are closed until noon.

    — County Police (@countypolice) June 3, 2021
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The frame of an embedded post, left as text.

    The bridge opens on Friday.

Bad:

    The bridge is closed pic.twitter.com/AbC123xyz today.
                         ^^^^^^^^^^^^^^^^^^^^^^^^^ The frame of an embedded post, left as text.

Good:

    On June 3, 2021, the police (@countypolice on Twitter) wrote that roads were closed.

Good:

    The address pic.twitter.com was blocked, and a post shared by the mayor was deleted.

Good:

    Write to the desk @ noon — or call. "View this post," he said, "and laugh."

Evidence: forms that the services' own code prints; none in 303,000 words of news and government pages.
"""

from __future__ import annotations

import re

import msgspec

from pelican_newslint.model import PROSE_SCOPES, Block, Match, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes

RULE = Rule(
    kind="residue", severity="error", scopes=PROSE_SCOPES - {"headline"},
    wakes=Wakes.on("pic", "https", "http", "t", "view", "shared", "instagram", "replying", "retweeted", "pic.twitter.com", "twitter", "com",
                   tokens=("bracket", "link")),
)  # fmt: skip

_DAY = r"(?:[A-Z][a-z]{2,8}\.? \d{1,2},? \d{4}|\d{1,2} [A-Z][a-z]{2,8}\.?,? \d{4})"
_SIGNED = later(
    rf"(?:[—–-]{{1,2}} ?|&mdash; ?)[^\n()@]{{1,60}} ?\(@\w{{1,30}}\),? ?(?:on )?{_DAY}|^[^\n()@.]{{1,60}} \(@\w{{1,30}}\),? {_DAY}$",
    re.MULTILINE,
)
_FRAME = later(
    r"\bpic\.(?:twitter|x)\.com/\w{4,20}|(?<!\()\bhttps?://t\.co/\w{4,20}|\bA post shared by [^\n]{2,80}\(@[\w.]{1,30}\)(?: on [^\n]{4,40})?"
    r"|\bView this post on Instagram\b|^Replying to @\w{1,30}(?: and @\w{1,30}){0,3}$|^[^\n]{2,40} [Rr]etweeted$",
    re.MULTILINE,
)
_MESSAGE = "The frame of an embedded post, left as text."


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    for block in woken:
        text = article.slice(block.span)
        if not ("@" in text or "pic." in text or "t.co/" in text or "nstagram" in text or "etweeted" in text):
            continue
        for pattern in (_SIGNED, _FRAME):
            for found in pattern.finditer(text):
                span = Span.of(block.span.start + found.start(), block.span.start + found.end())
                if not article.quoted(span) and not _shown(article, block, span):
                    yield Match(span, _MESSAGE)


def _shown(article: Article, block: Block, span: Span) -> bool:
    """Inside a block quotation the frame signs the quotation, as the services' own code has it; in code it is shown."""
    return block.quoted or block.scope == "quotation" or any(span.touches(mask) for mask in article.masks)
