"""An encyclopaedia's marks stay in the encyclopaedia.

"[1]", "[citation needed]" and "[edit]" are what a copied page of a wiki prints between its lines. Here they lead nowhere, and they tell
readers where the sentence comes from.

Bad:

    The bridge opened in 1990.[3] It is the oldest of its kind[citation needed] in the county.
                              ^^^ A mark of the page that this was copied from.
                                                              ^^^^^^^^^^^^^^^^^ A mark of the page that this was copied from.

Bad:

    The bridge[edit] opens on Friday.
              ^^^^^^ A mark of the page that this was copied from.

Bad:

    The bridge opens on Friday, [4] and the ferry stops.
                                ^^^ A mark of the page that this was copied from.

Bad:

    The bridge opens on Friday. [7] The ferry stops.
                                ^^^ A mark of the page that this was copied from.

Good:

    The county plans three things: [1] a bridge, [2] a road and, [3] later, a school.

Good:

    The bridge opened in 1990.[1] It is the oldest.[2]

    [1] The county's file, 12 May.

    [2] The same, 13 May.

Good:

    "He [the mayor] said it would open [sic] on Friday," she wrote; R v Smith [1998] AC 12 and section 3[a] say more.

Good:

    The array a[1] is empty, and `b[2]` too. The report has a list of [1] bridges and [2] ferries.

Evidence: 1 in 303,000 words of news and government pages and 3 in 151,000 words of a mixed corpus of web text, all left over.
"""

from __future__ import annotations

import re

import msgspec

from pelican_newslint.model import PROSE_SCOPES, Block, Match, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes

RULE = Rule(kind="residue", severity="error", scopes=PROSE_SCOPES, wakes=Wakes.on(tokens=("bracket",)))

_NUMBER = later(r"(?:(?<=[a-z]{3})|(?<=[.,;:!?”\"’')\d]))\[\d{1,3}\](?!\(|\[\d{4})")
_SPACED = later(r"(?<=[a-z”\"’')][.,;:] )\[\d{1,3}\](?= [a-z]|$)")
"""A lone one behind a stop and a space: several may number what the sentence lists."""
_BETWEEN = later(r"(?<=[a-z”\"’')][.!?] )\[\d{1,3}\](?= [A-Z“\"])")
"""The same between two sentences, where it's the only one of the article."""
_ANY = later(r"\[\d{1,3}\]")
_WORDS = later(
    r" ?\[(?:citation needed|source needed|clarification needed|better source needed|failed verification|dubious(?: [–-] discuss)?"
    r"|original research\??|"
    r"edit|edit source|edit ?\| ?edit source|update|when\?|who\?|which\?|where\?|by whom\?|according to whom\?|verification needed|page needed"
    r"|note \d{1,2}|"
    r"nb \d{1,2}|permanent dead link|dead link|weasel words|vague|full citation needed|needs update|disputed|pronunciation\?)\]",
    re.IGNORECASE,
)
_EXPLAINED = later(r"^\s{0,3}\[?\d{1,3}[\].)]|^(?:references|notes|footnotes|sources|endnotes)\W{0,3}$", re.MULTILINE | re.IGNORECASE)
_MESSAGE = "A mark of the page that this was copied from."


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    explained: bool | None = None
    for block in woken:
        if "[" not in article.slice(block.span):
            continue
        for found in _WORDS.finditer(article.text, block.span.start, block.span.end):
            start = found.start() + found.group().startswith(" ")
            yield from _hit(article, Span.of(start, found.end()))
        spaced = list(_SPACED.finditer(article.text, block.span.start, block.span.end))
        if not spaced and len(_ANY.findall(article.text)) == 1:
            spaced = list(_BETWEEN.finditer(article.text, block.span.start, block.span.end))
        for found in (*_NUMBER.finditer(article.text, block.span.start, block.span.end), *(spaced if len(spaced) == 1 else ())):
            if explained is None:
                explained = any(_EXPLAINED.search(article.slice(each.span)) for each in article.blocks)
            if not explained:
                yield from _hit(article, Span.of(*found.span()))


def _hit(article: Article, span: Span) -> Found:
    linked = any(link.span.touches(span) for link in article.links)
    if not linked and not any(span.touches(mask) for mask in article.masks):
        yield Match(span, _MESSAGE)
