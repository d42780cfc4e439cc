"""The lines of the shop stay in the shop.

Who subbed a story, how many characters it has, which agencies lent a hand and what the correspondent still wants to send: copy carries such
lines at its head and foot, and the desk takes them out. The rule knows them by where they stand (the first and last blocks), by how short
they are, by the want of a sentence, and by the words of the trade, whatever their order.

Bad:

    The bridge opens on Friday.

    Subbed: KL / Checked: MO
    ^^^^^^^^^^^^^^^^^^^^^^^^ A line of the production desk, not for readers.

Bad:

    The bridge opens on Friday.

    *** end of file - 1,870 characters without spaces ***
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ A line of the production desk, not for readers.

Bad:

    The bridge opens on Friday.

    -- AFP with additional inputs from our bureau --
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ A line of the production desk, not for readers.

Bad:

    Posted: 6 March 2024 | 04:30 PM | Modified: -
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ A line of the production desk, not for readers.

    The bridge opens on Friday.

Bad:

    The bridge opens on Friday.

    ZNA/kl/mo 0915 GMT
    ^^^^^^^^^^^^^^^^^^ A line of the production desk, not for readers.

Bad:

    Wednesday 6 March 2024 | Updated: 3 hours ago
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ A line of the production desk, not for readers.

    The bridge opens on Friday.

Bad:

    The bridge opens on Friday.

    Stringer's note: I will send two more pictures when the phone is charged.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ A line of the production desk, not for readers.

Bad:

    The bridge opens on Friday.

    ENDS KLM/ot 0915GMT
    ^^^^^^^^^^^^^^^^^^^ A line of the production desk, not for readers.

Good:

    The bridge opens on Friday.

    Ana Ruiz edited a report on the two agencies, and checked it at noon.

Good:

    The bridge opens on Friday.

    Editor's note: an earlier version of this story gave a wrong date.

Good:

    The text of the treaty has 1,870 words. It was filed on Friday.

    The note was subbed and checked by two editors, and the bureau in Oslo closed.

Good:

    Reporter's note: I grew up beside the bridge, and my father drove the ferry.

    The bridge opens on Friday.

Evidence: none in 303,000 words of news and government pages.
"""

from __future__ import annotations

import re

import msgspec

from pelican_newslint.model import BODY_SCOPES, Block, Match, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes

RULE = Rule(
    kind="residue", severity="error", scopes=frozenset({"paragraph"}), languages=("en",),
    wakes=Wakes.on(
        *("editing edited subbed subbing sub subs subedited sub-edited checked proofed proofread legalled lawyered filed typed keyed uploaded "
          "characters chars words wds keystrokes signs lines end ends inputs input agencies bureau published posted updated modified created "
          "correspondent's reporter's stringer's photographer's writer's author's correspondent’s reporter’s stringer’s photographer’s writer’s "
          "author’s note desk layout reporter editor copy copy-edited copyedited").split(),
        tokens=("acronym",),
    ),
)  # fmt: skip

_LONGEST = 140
_AT_THE_FOOT = 3
_AT_THE_HEAD = 2
_EDGE = " *_#()[]{}<>/\\|~=.–—-"
_PARTS = later(r"\s*[|/•·;()]\s*|\s+[–—-]{1,3}\s+|,(?!\d)\s*")
_INITIALS = r"(?:[A-Z]{2,4}|[A-Z]\.(?: ?[A-Z]\.){1,3}|[a-z]{2,3})"
_WORD = r"[A-Z][\w.’'-]{0,20}"
_NAMED = rf"(?:{_WORD}(?: {_WORD}){{0,3}})"
_DESK = (
    "subbed|subbing|subs?|sub-?edit(?:ed|ing)|copy-?edit(?:ed|ing)|proof(?:ed|read)|fact-?checked|checked|legalled|lawyered|filed|typed|keyed"
    "|uploaded|laid out|layout"
)
_SIGNED = later(
    rf"(?:(?i:{_DESK})(?: ?: ?| (?i:by):? )(?:{_INITIALS}|{_NAMED})|(?i:edit(?:ing|ed|or)|ed|report(?:ing|er)|writing|desk"
    r"|translat(?:ed|ion)|input|pics?|pix)"
    rf"(?: ?: ?| (?i:by):? ){_INITIALS})(?: [&+] {_INITIALS})?"
)
_COUNTED = later(
    r"(?:length|count|total|approx\.?|about|~)? ?:? ?\d[\d,. ]{0,8} ?(?:words|wds|characters|chars|signs|keystrokes|lines|ems)"
    r"(?: (?:with|without|incl(?:uding|\.)?|excl(?:uding|\.)?) (?:spaces|headline|title|byline))?",
    re.IGNORECASE,
)
_ENDED = later(
    r"(?:copy )?ends?(?: here)?(?: of (?:the )?(?:text|story|file|copy|message|transmission|report|dispatch|despatch|take|article))?",
    re.IGNORECASE,
)
_FILED = later(r"(?i:filed|sent)(?: at)? \d{1,2}[:.]\d\d(?: ?[ap]m)?(?: gmt| utc)?")
_FOLLOWS = later(
    r"(?i:(?:an? |the |more |further )?(?:pictures?|photos?|pics?|pix|quotes?|video|copy|details|graphic|map|caption|reaction|byline|story|more)"
    r" (?:to (?:follow|come)|follows?|coming))"
)
_SERVICE = later(
    r"(?:[A-Z]\w+ ){1,3}(?:Reporting Service|News Agency|News Service|News Wire|Newswire|Press Agency|Wire Service|Press Service)|LDRS|LDR"
)
_INITIALLED = later(r"[a-z]{2,3}|[A-Z]{2,3}")
_AGENCY = (
    "AFP|AP|PTI|ANI|IANS|UNI|APP|DPA|EFE|TASS|Reuters|Xinhua|Bernama|Antara|Anadolu|AA|BSS|UNB|NAN|APS|KNA|GNA|PNA|Agence France-Presse"
)
_AGENCIES = later(
    rf"(?:(?i:with|and|plus|from|by|our|own|the|additional|further|some|staff|local|bureau|desk|agency|wire|news|correspondents?|reporters?"
    rf"|inputs?|agencies|{_AGENCY})[ ,&/+]{{0,3}}){{2,12}}"
)
_LENT = later(r"(?i)\b(?:inputs?|agencies|bureau)\b")
_DATED = later(
    r"(?:(?:first |last )?(?:published|posted|updated|modified|created|uploaded|edited)(?: (?:on|at))? ?:? ?)?(?:[–—-]{1,3}|n/?a|never|none"
    r"|(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}|[ap]\.?m\.?|gmt|utc|ist|est|bst"
    r"|hrs|at|\d{1,4}(?:st|nd|rd|th)?|[ ,.:/-]){1,24}|(?:about )?(?:\d{1,3}|an?|one|two|three|a few)"
    r" (?:min(?:ute)?s?|h(?:ou)?rs?|h|days?|weeks?|months?|years?) ago|(?:yesterday|today|just now|moments ago)(?:,? (?:at )?\d{1,2}[:.]\d\d)?)?",
    re.IGNORECASE,
)
_LABELLED = later(r"(?i)\b(?:published|posted|updated|modified|created|uploaded|edited)\b")
_NOTE = later(r"(?i)(?:our |the )?(?:correspondent|reporter|stringer|photographer|writer|author)[’']?s note ?[:–—-] ?(.{4,140})")
_TO_COLLEAGUES = later(
    r"(?i)\b(?:send(?:ing)?|file|filing|upload|photos?|pictures?|pics?|pix|quotes?|phone me|call me|mail me|desk|cut|hold|check|deadline"
    r"|tomorrow|follow|captions?|later today|tonight|word ?count|headline|byline|payment|invoice)\b"
)
_SIGN_OFF = later(
    r"[(\[—–-]{0,2} ?[A-Z]{2,6}[)\]]?(?:(?:/[a-z]{2,3}){1,5}|(?: [a-z]{2,3})?(?:/[a-z]{2,3}){1,5})(?: \d{3,4} ?(?:GMT|UTC|[A-Z]{2,4}))?"
    r"|(?:ENDS?|Ends?|MORE)[ :/–—-]{1,3}[A-Za-z]{2,4}(?:/[A-Za-z]{2,4}){0,4}(?: ?\d{3,4} ?(?:GMT|UTC|hrs|IST|BST|EST|EDT))?"
    r"|[A-Z]{2,4}(?:/[A-Z]{2,4}){1,4} \d{4} ?(?:GMT|UTC|hrs|IST|BST|EST|EDT)|[/–—-]{1,2} ?[A-Z]{2,3}"
    r"|[a-z]{2,3}(?:/[a-z]{2,3}){1,4} ?[(\[][A-Z]{2,6}(?:[,/] ?[A-Z]{2,6}){0,3}[)\]]"
    r"|[A-Z]{2,6} ?(?:\d{4,6} ?(?:GMT|UTC|Z)? ?[A-Z]{3} ?\d{2,4}|\d{6,8} ?(?:GMT|UTC|Z))"
    r"|\((?:Edited|Editing|Subbed|Sub-?edited|Proof-?read|Typed|Filed) by [A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3}\)\.?"
)
"""An agency's code with the initials of its desk, whatever the agency: "KOR/ab/cd 0915 GMT"."""
_BRACKETED = later(
    rf"\((?:[^()\n]{{2,60}}[,;:] )?(?i:editing|edited|subbed|sub-?edited|reporting|translated|writing|checked) by {_INITIALS}\b[^()\n]{{0,60}}\)\s*$"
)
"""In brackets behind the last sentence."""
_DASHED = later(r"(?<=[.!?] )(?:--|[—–-])[ \xa0]?(?P<sign>[A-Z]{2,6})\.?$")
"""Behind the story's last sentence, set off by a dash: whose it is. Which agency needs no list, if the story has the letters nowhere else."""
_FILE = later(
    r"[a-z][a-z0-9]{1,20}(?:[-_][a-z0-9]{2,20}){1,8}[-_]\d{1,2}(?:[a-z]{3}|-\d{1,2})?\d{0,4}|(?:DSC[NF]?|IMG|MVI|PXL)[_-]?\d{3,8}(?:\.\w{3,4})?"
)
"""What a file or a slug is called."""
_MESSAGE = "A line of the production desk, not for readers."


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    body = [block for block in article.blocks if block.scope in BODY_SCOPES]
    edges = {block.span.start for block in (*body[:_AT_THE_HEAD], *body[-_AT_THE_FOOT:])}
    for block in woken:
        if block.span.start not in edges:
            continue
        text = article.slice(block.span)
        if _is_the_shops(text) or (_SIGN_OFF.fullmatch(text.strip()) and block is not body[0]):
            yield Match(block.span, _MESSAGE)
        elif (signed := _BRACKETED.search(text)) is not None:
            yield Match(Span.of(block.span.start + signed.start(), block.span.start + signed.end()), _MESSAGE)
        elif block is body[-1] and (dashed := _DASHED.search(text)) and len(article.words.index.get(dashed["sign"].lower(), ())) == 1:
            yield Match(Span.of(block.span.start + dashed.start(), block.span.end), _MESSAGE, severity="warning")


def _is_the_shops(written: str) -> bool:
    line = written.strip(_EDGE)
    if not line or len(line) > _LONGEST or "\n" in line or "“" in line or '"' in line:
        return False
    if _FILE.fullmatch(line):
        return True
    if note := _NOTE.fullmatch(line):
        return _TO_COLLEAGUES.search(note[1]) is not None
    if _AGENCIES.fullmatch(line) and _LENT.search(line) and re.search(rf"\b(?:{_AGENCY})\b|(?i:\bagencies\b)", line):
        return True
    parts = [part.strip(_EDGE) for part in _PARTS.split(line)]
    if all(_DATED.fullmatch(part) for part in parts):
        return len(parts) > 1 and _LABELLED.search(line) is not None and any(map(str.isdigit, line))
    marked = written.strip() != line
    return _told(parts, marked=marked)


def _told(parts: list[str], *, marked: bool) -> bool:
    """Whether every part is who worked on it, how long it is or that it ends; a lone length or end needs marks round it."""
    signed = [part for part in parts if _SIGNED.fullmatch(part)]
    counted = [part for part in parts if part not in signed and _COUNTED.fullmatch(part)]
    parts = [part for part in parts if not (_FILED.fullmatch(part) or _FOLLOWS.fullmatch(part))]
    ended = [part for part in parts if _ENDED.fullmatch(part) and part]
    others = [part for part in parts if part and part not in (*signed, *counted, *ended)]
    if signed:
        return all(_INITIALLED.fullmatch(part) for part in others)
    if (ended or counted) and any(_SERVICE.fullmatch(part) for part in others):
        return all(_SERVICE.fullmatch(part) or _INITIALLED.fullmatch(part) for part in others)
    if ended and all(_INITIALLED.fullmatch(part) for part in others) and others:
        return marked or len(parts) > 1
    return not others and bool(ended) and (bool(counted) or (marked and " of " in ended[0]))
