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

    The bridge opens on Friday.

    \\#\\#\\#
     ^^^^^ This is a note of the desk, not for readers.

Bad:

    XXX CHECK THE DATE XXX
    ^^^^^^^^^^^^^^^^^^^^^^ This is a note of the desk, not for readers.

Bad:

    The bridge has 12 arches (sp?) and cost //check// four million.
                             ^^^^^ This is a note of the desk, not for readers.
                                            ^^^^^^^^^ This is a note of the desk, not for readers.

    Subs: please check the names
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This is a note of the desk, not for readers.

    Can we get a comment from the county?
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This is a note of the desk, not for readers.

Bad:

    The bridge is shut. (Adds mayor's comment, paragraph 4)
                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This is a note of the desk, not for readers.

Good:

    The mayor (who?) is a check on power; editors: a dying trade. Can we get a bridge? asked the mayor, awaiting comment.

Good:

    Legal: that is what the bridge is now, the court ruled. "(Check your ticket)" is on the sign.

Good:

    The county will check the bridge on Friday, and the desk is closed.

Good:

    "Not for publication," he had written on the file; the end of the road is near.

Good:

    The note to the editor was printed. See NOTE 4, and XXX, the film.

Good:

    | Half | Goals |
    |---|---|
    | Both | 30 |

Good:

    It ends here. To be continued, the mayor said.

Good:

    Want to add your town? Write to the county.

    [READ ALL OF THE PLAN HERE] The bridge opens on Friday.

Bad:

    The mayor earns £6,000 a year (check: before tax?) and a car.
                                  ^^^^^^^^^^^^^^^^^^^^ This is a note of the desk, not for readers.

    XX ask the mayor for a line XX
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This is a note of the desk, not for readers.

Good:

    To move the site:

    * add a link to the old page
    * get a photo of the bridge

Evidence: strict forms only, in capitals, brackets or alone on a line; 0 false in 303,000 words of news and government pages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from pelican_newslint.model import PROSE_SCOPES, Block, Match, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.residue._desk_lines import DO, FRAME, LONG, THING, WHO, whole_line
from pelican_newslint.rules.starting import starting

RULE = Rule(
    kind="residue", severity="error", scopes=PROSE_SCOPES, languages=("en",),
    wakes=Wakes.on(
        *("end ends endit eom more desk subs sub editor editors ed eds note notes check please pls must cq writethru xxx xx cut 30 to need "
          "adds updates recasts corrects rewrites changes reporting editing writing compiled hold confirm verify fixme todo caption insert not do"
          " nb qq "
          "query legal lawyers lawyer fact-check tbc tk quote photo pic picture link figures reaction comment response spelling name date age "
          "background rest details graphic map analysis stats table chart here fix update rewrite chase call unconfirmed new body video headline"
          " to send supply ask ok run hold move delete lose keep drop author's "
          "author’s accepted rejected resolved page approved cleared aq suggested track kill spike "
          "title figure number source copy add can could draft awaiting optional trim para reminder embargoed embargo move who").split(),
        tokens=("bracket", "markup", "question"),
    ),
)  # fmt: skip

_REST = r"[^()\[\]\n]{0,80}[)\]]"
_NOTE = later(
    rf"[(\[](?:ask|ok(?:ed|ay)? (?:by|with)|clear(?:ed)? (?:by|with)|run (?:this )?(?:past|by)|check(?:ed)? with|refer to) (?:the )?(?:{WHO}"
    r"|lawyer|night desk)(?: first| pls"
    r"| please)?\??[)\]]|\[(?:more|lots more|(?:a )?bit more|details?|background|context|colou?r|expand|explain|cite|quotes?|stats?|numbers?"
    r"|examples?|a line|reaction)"
    rf"(?: on this| here| needed| please| pls|\?{{1,3}})\]|(?<!\w)[(\[](?:{WHO}) ?[:,;–—-] ?[^()\[\]\n]{{1,120}}[)\]]"
    rf"|[(\[](?:{WHO})'?s? note ?[:,–—-] ?[^()\[\]\n]{{0,60}}\b{DO}[^()\[\]\n]{{0,80}}[)\]]"
    rf"|[(\[](?:pls|please|must|to|need to|needs?|(?!one|two|who|how|not)[A-Z]{{2,3}} to"
    rf"|someone to|can you|can we|can someone|could someone) (?:check|confirm|verify"
    rf"|update|cut|add|fact-?check|rewrite|legal|source)\b{_REST}"
    rf"|[(\[](?:check|confirm|verify|query|fact-?check) ?: ?[^()\[\]\n]{{2,80}}[)\]]"
    rf"|[(\[](?:check|confirm|verify|fact-?check|cut|query)(?: (?:this|with|before|{THING})\b{_REST}| ?\?{{1,3}}[)\]])|\[(?:check|verify|confirm"
    rf"|fact[- ]?check|query|chk|cq|sp|source\?|ref\?|who\?\?|spelling\??)\]"
    rf"|[(\[](?:{THING}) ?(?:cq|\?{{1,3}}|to come|tbc|tk)[)\]]|[(\[](?:unconfirmed|unverified|tbc|update this|update)(?: ?[-–—,:] ?(?:check|tbc"
    rf"|chase|confirm)[^()\[\]\n]{0, 40}|(?<=this))[)\]]|\((?:cq|sp ?\?|sp\.\?|chk|fact[- ]?check|source needed|needs? (?:a )?source|check spelling"
    rf"|query\b[^()\n]{{0,60}})\)|\[(?:query\b[^\[\]\n]{{1,60}}|needs? (?:a )?(?:source|quote|link|date|name)|awaiting [^\[\]\n]{{3,60}})\]"
    r"|[(\[](?:adds|updates|recasts|corrects|rewrites|changes)(?:(?:,| to| with) (?:adds|recasts|updates|with|to))?,? "
    rf"(?:quotes?|details?|background|lead|lede|paragraphs?|headline|byline|throughout|reaction|comment|analysts?|with|share price){_REST}"
    r"|(?-i:[(\[](?:Adds|Updates|Recasts|Corrects) [^()\[\]\n]{2,60}\b(?:quotes?|details|background|lede|paras?|paragraphs?|headline|byline"
    rf"|throughout|reaction|comments?|dateline|figures?)\b){_REST}"
    r"|[(\[](?:is this (?:right|correct|true|ok|still true)|are these (?:right|correct)|which one|who is this|do we (?:need|have"
    r"|know) [^()\[\]\n]{2,60}|can (?:we|you|someone|anyone) [^()\[\]\n]{2,80})\?{1,3}[)\]]"
    r"|[(\[](?:optional (?:cut|trim|add)s?|can cut(?: here| from here)?|cut (?:here|from here|if (?:short|long|needed|tight))|trim (?:here"
    r"|from here|if needed)|awaiting (?:comment|response|reply|confirmation)[^()\[\]\n]{0,60})[)\]]"
    rf"|(?<![:/\w])//\s?(?:[^/\n]{{0,40}}\b)?(?:{DO}|who|source|name|ok)[^/\n]{{0,60}}//",
    re.IGNORECASE,
)
_CAPITALS = later(
    r"\b(?:NOTES? TO (?:EDITORS?|EDS?|DESK|SUBS?|SELF)|NOT FOR (?:PUBLICATION|BROADCAST|PRINT)|MORE TK|FIXME|TODO\b|DO NOT (?:PUBLISH|PRINT|USE"
    r"|RUN|CUT)|SUBS? PLEASE|"
    r"CHECK (?:SPELLING|DATE|NAMES?|WITH|THIS|FIGURES?|QUOTE|AGE|FACTS|TITLE)|HOLD FOR (?:RELEASE|PUBLICATION|LEGAL|REPLY|COMMENT)"
    r"|AWAITING (?:COMMENT|RESPONSE|REPLY|CONFIRMATION|QUOTES?)|"
    r"EMBARGOED? (?:UNTIL|TILL|FOR)|(?:NEED|NEEDS|GET|ADD) (?:QUOTES?|COMMENT|FIGURES?|PHOTOS?|PICS?|NAMES?|LINKS?|DETAILS|SOURCE|REACTION)|"
    r"(?:QUOTES?|PHOTOS?|PICS?|PICTURES?|CAPTION|LINK|FIGURES?|REACTION|COMMENT|RESPONSE|GRAPHIC|MAP|VIDEO|COPY|DETAILS|PARA) (?:TO COME"
    r"|TO FOLLOW)|INSERT (?:QUOTE|PHOTO|LINK|NAME|MAP|PIC))[A-Z0-9 .:'-]{0,60}"
    r"|\bXX+ (?=[^\n]{0,100}\b(?i:check|ask|needs?|confirm|add|tk|quote|names?|get|call|who|source|date|figures?|verify|insert|photo|pic|hold"
    r"|cut|fix|spelling|to come)\b)(?:[A-Za-z][\w.,:'’-]{0,20} ){1,10}XX+\b"
    r"|\[(?!(?:WATCH|READ|SEE|CLICK|LISTEN|LEARN|DONATE|REGISTER|SIGN|VIEW|DOWNLOAD|FOLLOW|APPLY|JOIN|BOOK|TWEET|MORE)\b)[A-Z][A-Z ,.'-]{3,60}"
    r" (?:TO COME|TK|TBC|HERE|NEEDED)\]|\*{2,4} ?(?:CHECK|QUERY|TODO|CUT|HOLD|CONFIRM"
    r"|VERIFY)[A-Z ]{0,40}\*{0,4}"
)
_SIGNED = later(
    r"\((?:(?:Additional )?[Rr]eporting|[Ww]riting|[Cc]ompiled|[Ee]diting) by [^()\n]{3,160}\)"
    r"|^(?:(?:Additional )?[Rr]eporting|[Ww]riting|[Cc]ompiled|[Ee]diting) by [^\n]{3,80}[;.] ?(?:[Ww]riting|[Ee]diting|[Cc]ompiled) by [^\n]{3,80}$"
)
_BOTH = later(r"^[(]?(?:Additional )?[Rr]eporting by [^\n]{3,120}?[;.] ?(?:[Ee]diting|[Ww]riting) by ")
"""How a wire signs off; a house credits its own in other words."""
_MESSAGE = "This is a note of the desk, not for readers."


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    for block in woken:
        text = article.slice(block.span)
        if len(text) > LONG and not any(map(text.__contains__, _MARKS)) and not _SHOUT.search(text) and len(text.strip(FRAME)) > LONG:
            continue
        pointed = block.scope == "quotation" and text.rstrip().endswith("<<")  # ">>> Subs: cut here <<<" is a quotation to Markdown
        if (block.scope in _LINES or pointed) and (severity := whole_line(text, block)):
            if severity == "warning" and block.scope == "item" and _in_a_list(article, block):
                continue
            yield Match(block.span, _MESSAGE, severity=severity)
            continue
        seen: list[Span] = []
        for pattern, matches in _possible(text):
            for found in matches:
                span = Span.of(block.span.start + found.start(), block.span.start + found.end())
                if not any(span.touches(other) for other in seen) and not _spoken(article, span):
                    seen.append(span)
                    yield Match(span, _MESSAGE, severity="warning" if pattern is _SIGNED and not _BOTH.search(found.group()) else None)


def _in_a_list(article: Article, block: Block) -> bool:
    """Whether items of the same kind stand beside it: steps for readers ("add a link to …"), more likely than notes."""
    at = article.block_index(block.span.start)
    return any(each.scope == "item" for each in (*article.blocks[max(at - 1, 0) : at], *article.blocks[at + 1 : at + 2]))


def _possible(text: str) -> Iterator[tuple[re.Pattern[str], Iterator[re.Match[str]]]]:
    """The patterns that may match, by signs which each of them needs, with their matches."""
    if _SHOUT.search(text) and _LOUD.search(text):
        yield _CAPITALS, _CAPITALS.finditer(text)
    if "(" in text or "[" in text or "//" in text:
        yield _NOTE, starting(_NOTE, text, (found.start() for found in _OPENING.finditer(text)), len(text))
    if "ing by " in text or "ompiled by " in text:
        yield _SIGNED, _SIGNED.finditer(text)


_OPENING = later(r"[(\[]|//")
_LOUD = later(r"[A-Z]{2} [A-Z]|XX|FIXME|TODO|\*\*|(?:COME|TK|TBC|HERE|NEEDED)\]")
"""Each of `_CAPITALS` has one."""


_MARKS = ("(", "[", "//", "ing by ", "ompiled by ")
_SHOUT = later("[A-Z][A-Z]")
_LINES = frozenset({"paragraph", "item", "heading", "caption", "cell"})


def _spoken(article: Article, span: Span) -> bool:
    """Inside somebody's words, where a note in brackets may be the speaker's own."""
    return article.quoted(span)
