"""No note of the desk is left in the text.

"(desk: check)", "-- END --", "MORE TK" and "NOTE TO EDITORS" are for colleagues. So are the wire's own lines: "(Reporting by …;
Editing by …)", "(Adds quotes)". "Not for publication" and "off the record" can do real harm when they are printed.

Bad:

    The bridge opens on Friday (desk: check with the county).
                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This is a note of the desk, not for readers.

Bad:

    The bridge opens on Friday.

    -- END --
    ^^^^^^^^^ This is a note of the desk, not for readers.

Bad:

    XXX CHECK THE DATE XXX
    ^^^^^^^^^^^^^^^^^^^^^^ This is a note of the desk, not for readers.

Good:

    The county will check the bridge on Friday, and the desk is closed.

Good:

    "Not for publication," he had written on the file; the end of the road is near.

Good:

    The note to the editor was printed. See NOTE 4, and XXX, the film.

Good:

    It ends here. To be continued, the mayor said.

Evidence: strict forms only, in capitals, brackets or alone on a line.
"""

from __future__ import annotations

import re

import msgspec

from pelican_newslint.model import PROSE_SCOPES, Block, Match, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule, Wakes

RULE = Rule(
    kind="residue", severity="error", scopes=PROSE_SCOPES, languages=("en",),
    wakes=Wakes.on(
        *("end ends endit eom more desk subs sub editor editors ed eds note notes check please pls must cq writethru xxx xx cut 30 to need "
          "adds updates recasts corrects rewrites changes reporting editing writing compiled hold confirm verify fixme caption insert not do "
          "query legal lawyers lawyer fact-check tbc tk quote photo picture link figures reaction comment response spelling name date age "
          "title figure number source copy add").split(),
        tokens=("bracket",),
    ),
)  # fmt: skip

_ALONE = re.compile(
    r"[-–—*#=~.\s]{0,8}(?:the end|end|ends|endit|-?30-?|end of (?:story|article|text|copy|release|document)|more follows|more to come|"
    r"\(?more\)?|writethru|add \d{1,2}|copy ends|ends here|end copy|eom)[-–—*#=~.\s]{0,8}|#{3,}|[-–—]{1,2}\s?30\s?[-–—]{1,2}"
)
_MARKED = re.compile(r"^(?:[-–—*#=~]{1,6}|\()|(?:[-–—*#=~]{1,6}|\))$|^(?:ENDS|END|ENDIT|MORE|Ends)$|30")
"""An end that is marked as one: between dashes, in brackets or in capitals. "The end" alone may be the last line of a story."""
_WHO = (
    "desk|subs?|ed|eds|editors?|note to (?:eds?|editors?|self|desk|subs?)|picture desk|photo desk|news desk|legal|lawyers?|copy ?desk|writer"
)
_THING = "date|name|spelling|figures?|title|age|quote|number|source"
_REST = r"[^()\[\]\n]{0,80}[)\]]"
_NOTE = re.compile(
    rf"[(\[](?:{_WHO}) ?[:,;–—-] ?[^()\[\]\n]{{1,120}}[)\]]"
    rf"|[(\[](?:pls|please|must|to|need to|needs?) (?:check|confirm|verify|update|cut|add|fact-?check|rewrite|legal)\b{_REST}"
    rf"|[(\[](?:check|confirm|verify|fact-?check|cut|query)(?: (?:this|with|before|{_THING})\b{_REST}| ?\?{{1,3}}[)\]])"
    rf"|[(\[](?:{_THING}) ?(?:cq|\?{{1,3}}|to come|tbc|tk)[)\]]"
    r"|[(\[](?:adds|updates|recasts|corrects|rewrites|changes)\b "
    rf"(?:with|quotes?|details?|background|lead|lede|paragraphs?|headline|byline|throughout|reaction|comment){_REST}",
    re.IGNORECASE,
)
_CAPITALS = re.compile(
    r"\b(?:NOTES? TO (?:EDITORS?|EDS?|DESK|SUBS?|SELF)|NOT FOR (?:PUBLICATION|BROADCAST|PRINT)|MORE TK|FIXME|DO NOT PUBLISH|SUBS? PLEASE|"
    r"CHECK (?:SPELLING|DATE|NAME|WITH|THIS|FIGURES?|QUOTE|AGE)|HOLD FOR (?:RELEASE|PUBLICATION|LEGAL|REPLY|COMMENT)|"
    r"(?:QUOTE|PHOTO|PICTURE|CAPTION|LINK|FIGURES?|REACTION|COMMENT|RESPONSE) TO COME|INSERT (?:QUOTE|PHOTO|LINK|NAME))[A-Z .:'-]{0,60}"
    r"|\bXX+ [A-Z][A-Z .:'-]{2,60} XX+\b|\[[A-Z][A-Z ,.'-]{3,60} (?:TO COME|TK|TBC|HERE|NEEDED)\]"
)
_SIGNED = re.compile(
    r"\((?:(?:Additional )?[Rr]eporting|[Ww]riting|[Cc]ompiled|[Ee]diting) by [^()\n]{3,160}\)"
    r"|^(?:(?:Additional )?[Rr]eporting|[Ww]riting|[Cc]ompiled|[Ee]diting) by [^\n]{3,80}; ?(?:[Ww]riting|[Ee]diting|[Cc]ompiled) by [^\n]{3,80}$"
)
_MESSAGE = "This is a note of the desk, not for readers."


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    for block in woken:
        text = article.slice(block.span)
        if len(text) < 60 and _ALONE.fullmatch(text.lower()) and _MARKED.search(text):
            yield Match(block.span, _MESSAGE)
            continue
        seen: list[Span] = []
        for pattern in (_CAPITALS, _NOTE, _SIGNED):
            for found in pattern.finditer(text):
                span = Span.of(block.span.start + found.start(), block.span.start + found.end())
                if not any(span.touches(other) for other in seen) and not _spoken(article, span):
                    seen.append(span)
                    yield Match(span, _MESSAGE, severity="warning" if pattern is _SIGNED else None)


def _spoken(article: Article, span: Span) -> bool:
    """Inside somebody's words, where a note in brackets may be the speaker's own."""
    return article.quoted(span)
