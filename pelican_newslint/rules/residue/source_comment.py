"""A comment in the source is no place for a talk between colleagues.

`<!-- … -->` hides words from the page, not from its readers: Pelican prints comments as they are, and "View source" shows who was to be
asked for the picture and what the lawyer had to say. The rule looks for comments that speak as a person does, about pictures, quotes,
checks and who is to do them; a word that only a desk says ("pls", "TK", "legal", "libel", "embargo") makes it an error.
It looks for marks of a teaser ("more") behind which nothing comes, too. Comments of tools, names of parts of the page
and newslint's own are left alone, and so is whatever begins with "newslint": those are taken out of the page.

Bad:

    The bridge opens on Friday.

    <!-- ask Ana if we may use her picture -->
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Readers of the page's source read this note: take it out.

Bad:

    The bridge opens on Friday. <!-- is the mayor's quote confirmed? -->
                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Readers of the page's source read this note: take it out.

Bad:

    The bridge opens on Friday. <!-- lawyer to see this first - JM -->
                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Readers of the page's source read this note: take it out.

Bad:

    The bridge opens on Friday.

    <!-- insert the tram widget here -->
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Readers of the page's source read this note: take it out.

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

    <!-- map of the UK --> <!-- map data from the county, licence CC-BY -->

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

from pelican_newslint.model import Block, Match, Severity
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule

RULE = Rule(kind="residue", severity="warning", scopes=frozenset({"headline"}))
"""Always awake: it looks once whether the source has a comment."""

_COMMENT = later(r"<!--(?!\[)\s{0,20}([^\n<>]{1,200}?)\s{0,20}-->")
_FENCE = later(r"^ {0,3}(`{3,}|~{3,})[^\n]*\n.*?^ {0,3}\1[`~]*\s*$|`[^`\n]{1,300}`", re.MULTILINE | re.DOTALL)
_TEASER = later(r"(?:read ?)?more|nextpage|break|truncate|excerpt", re.IGNORECASE)
_TOOL = later(
    r"newslint|do not edit|(?:end|begin|start|stop|open|close|/)\b(?! copy)|(?:prettier|markdown-?lint|mdl|eslint|stylelint|vale|textlint"
    r"|cspell|spell-checker|toc|pelican|wp|html|spdx"
    r"|generated|copyright|licen[cs]e|source|from|see|image|photo|figure|fig|table|section|version|credit|title|author|date|tags|category|slug"
    r"|todo-list)\b"
    r"|[^ ]*[=${};]|[^ ]*https?:",
    re.IGNORECASE,
)
_WORD = later(r"[\w’'-]+")
_ASKED = frozenset(
    "keep ask asked check checked checking confirm confirmed verify "
    "chase call phone ring email send sent sends awaiting waiting wait hold cut trim move "
    "needs need needed please pls swap replace rewrite get rights permission credit hi-res hires unconfirmed add insert delete remove fix use run "
    "legal lawyer lawyers libel "
    "libellous embargo editor sub subs desk intern boss spike kill don't dont not old weak wrong true right ok sure".split()
)
_OF_COPY = frozenset(
    "pic pics pix picture pictures photo photos image images quote quotes para paragraph caption headline lead lede source sources name names "
    "par pars figure figures date age spelling story copy piece article sentence comment interview statement version draft him her them we us me "
    "reporter photographer graphic map video intro sums sum byline bit bits line lines publish print police council ending top ref".split()
)
_SURELY = later(
    r"(?i)\b(?:pls|plz|please|tk|tktk|tbc|tbd|fixme|todo|nb|fyi|asap|libel(?:lous|ous)?|defamatory|lawyers?|legal(?:led|ed)?|embargo(?:ed)?"
    r"|off the record|not for publication"
    r"|do(?:n't| not) (?:publish|run|print|use|post)|per (?:the )?(?:desk|editor|legal|lawyers?)|subs|news ?desk|pic(?:ture)? desk"
    r"|cut (?:from )?here|spike|byline|rewrite|reword|fact-?check"
    r"|who is (?:s?he|this|that|it)|spelling|needs? (?:a |an |more |another )?(?:quote|source|comment|reply|check)|awaiting|hold (?:for|until"
    r"|till))\b|\?\?|!!|^x{3,}$|^\?+$"
    r"|^(?:insert|insertar|inserir|inserire|ins[ée]rer) [^\n]{2,60} (?:here|below|above|aqu[íi]|ici|qui)$"
    r"|^(?:add|insert|put|place) (?:a |an |the )?(?:photo|picture|pic|image|quote|map|chart|graphic|link|caption|video|name)\b"
)
"""Words of the trade of which one is enough."""
_SIGNED = later(
    r"(?:(?<!CC)[-–—/(,] ?|\s)(?!(?:UK|US|USA|EU|UN|NHS|BBC|CC|ND|SA|ID|TV|PDF|CSS|RSS)\b)[A-Z]{2,3}\)?$"
    r"|^[A-Z]{2,3}: |^@?[A-Z]?[a-z]{2,10}[:,] |^@[a-z]{2,12} |\b(?:by|w/|with) [A-Z]{2,3}\b"
)
"""Whose it is, or to whom it speaks: "… - NF", "JH: …", "@tom …"."""


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
            severity: Severity = "error" if _SURELY.search(found[1]) else "warning"
            yield Match(woken[0].span, message, severity=severity, at=document.stretch(*found.span()))


def _speaks(says: str) -> bool:
    """Whether colleagues talk in it: of what is to be done, and of copy or a person."""
    if _TOOL.match(says) and not says.endswith("?"):
        return False
    if _SURELY.search(says):
        return True
    words = {word.lower().replace("’", "'") for word in _WORD.findall(says)}
    signed = _SIGNED.search(says) is not None
    if len(words) < _FEW:
        return says.endswith("?")
    if _TOLD.search(says):
        return True
    asked, copy = not words.isdisjoint(_ASKED), not words.isdisjoint(_OF_COPY)
    return says.endswith("?") or (asked and (copy or signed or ": " in says)) or (signed and copy)


_FEW = 3
_TOLD = later(
    r"(?i)^(?:cut|remove|delete|take out|move|lose|trim|swap|drop|rewrite|ring|call|ask|check|chase|note to|sorry|from pa|from afp|from ap"
    r"|hold)\b(?! (?:\w+ )?(?:here|list|off|on)$)"
    r"|\b(?:we|I|I[’']m|me|couldn[’']t|can[’']t|didn[’']t|don[’']t|doesn[’']t|haven[’']t|wasn[’']t|w/|needs? (?:re\w+|work|checking|cutting)"
    r"|can go|unchecked|unsure|not sure|to legal|too long)\b"
)
"""How colleagues speak, whatever of."""
