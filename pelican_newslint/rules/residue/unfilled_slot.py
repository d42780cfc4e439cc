"""Where a figure, a day, a name or a place should stand stands one.

"£?m", "X% more", "the [x]th of June", "Councillor NAME", "Ana Ruiz, 00, of York", "20??": writers mark what they don't know yet with whatever
the keyboard offers, a cross, a question mark, noughts, dashes, the word for the thing. No list holds all of it; so the rule reads the place.
Where the words round it ask for a sum, a share, a count, an hour, a day, a year, an age or a name, anything that is none is a gap.

Bad:

    The bridge cost £?m, and it opens on Xday, June 3.
                    ^^^ “£?m” keeps the place of something that isn't filled in.
                                         ^^^^ “Xday” keeps the place of something that isn't filled in.

Bad:

    Councillor NAME said that nearly X people had crossed, N% of them on foot.
               ^^^^ “NAME” keeps the place of something that isn't filled in.
                                     ^ “X” keeps the place of something that isn't filled in.
                                                           ^^ “N%” keeps the place of something that isn't filled in.

Bad:

    Ana Ruiz, 00, of York, was the first across.
              ^^ “00” keeps the place of something that isn't filled in.

    The next one is due in 202X at VENUE_NAME.
                           ^^^^ “202X” keeps the place of something that isn't filled in.
                                   ^^^^^^^^^^ “VENUE_NAME” keeps the place of something that isn't filled in.

Bad:

    The bridge is closed until [ ] and costs £-- million.
                               ^^^ “[ ]” keeps the place of something that isn't filled in.
                                             ^^^^^^^^^^^ “£-- million” keeps the place of something that isn't filled in.

Bad:

    The next race is on undefined in Dakar. The prize is £NaN.
                        ^^^^^^^^^ “undefined” keeps the place of something that isn't filled in.
                                                         ^^^^ “£NaN” keeps the place of something that isn't filled in.

Bad:

    His next race is on undefined in Dakar, said the coach.
                        ^^^^^^^^^ “undefined” keeps the place of something that isn't filled in.

Bad:

    Turnout was #REF! on Sunday, and in 2019 it was #DIV/0! of all.
                ^^^^^ “#REF!” keeps the place of something that isn't filled in.
                                                    ^^^^^^^ “#DIV/0!” keeps the place of something that isn't filled in.

Good:

    The limits remain undefined, of undefined length. The deal is null and void. None in the town knew, and naan was eaten.

Good:

    The bridge cost £4m, and 40% of it was steel. Councillor X is what the play calls him. "Are 20?? right?" she asked.

Good:

    Malcolm X spoke there, Generation X people too. An X-ray took 40 minutes. It is 00:30 at night. Solve x% of 40.

Good:

    He scored 0, 0 and 4. The fine is £0, and the phone number ends in 00. Vitamin K, 2, 3.

Evidence: 40 ways of leaving such a gap were written before it; of as many others, most are found. None in 625,000 words of news and government
posts.
"""

from __future__ import annotations

import re

import msgspec

from pelican_newslint.model import PROSE_SCOPES, Block, Match, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.calendar_words import MONTHS
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes

RULE = Rule(
    kind="residue", severity="error", scopes=PROSE_SCOPES, languages=("en",), category="placeholder",
    wakes=Wakes.on(
        *("x xx n nn tk tktk tbc tbd tba 00 000 0,000 name surname yada blah dolor goes body here xday xxxday xxx xxxx "
          "month first date 202x 201x text something stuff quick qwertyuiop pars paras quote latin undefined nan null none").split(),
        tokens=("money", "bracket", "question", "markup", "acronym"),
    ),
)  # fmt: skip

_GAP = r"(?:X{1,4}|x{2,4}|\?{1,4}|_{2,6}|-{2,4}|\*{2,6}|#{1,6}|\.{3,6}|TK|tk|TB[CD]|tb[cd]|NN?|\[ ?[^\W\d]{0,3}\?{0,3} ?\]|\( {0,2}\))"
_SCALE = r"(?: ?(?:m|bn|k|million|billion|trillion|crore|lakh)\b)"
_COUNTED = (
    "people|persons|men|women|children|residents|houses|homes|families|workers|staff|jobs|pupils|students|members|votes|years|days|hours|miles"
    "|metres|kilometres|visitors|fans|cases|deaths|tonnes|tons|acres|hectares|minutes|seats|firms|shops|schools|cars|passengers|patients|voters"
)
_TITLES = "Mr|Mrs|Ms|Dr|Cllr|Councillor|Mayor|Professor|Prof|Judge|Inspector|Sergeant|Superintendent|Constable|Minister|Senator|Rev"
_SLOTS = later(
    rf"[$£€₹](?:{_GAP}(?:,(?:{_GAP}|000))*(?:\.(?:{_GAP}))?{_SCALE}?|0{{2,3}}{_SCALE}|0,000(?:,000)?\b)(?![\w*?#-])"
    rf"|\bRs\.? (?:X{{1,4}}|x{{2,4}}|\?{{1,4}}|_{{2,6}}|TK|tk|NN?)(?:,000)?(?:{_SCALE}|(?=[ .,]))"
    rf"|\[[$£€₹] ?\??\]"
    rf"|(?<=[a-z,] )(?:X{{1,3}}|xx|NN?|\?{{1,3}}|_{{2,6}}|#{{1,3}}|000|tk|TK) ?(?:%|per ?cent\b)"
    rf"|(?:(?<=early )|(?<=bout )|(?<=ome )|(?<=ver )|(?<=round )|(?<=han )|(?<=most )|(?<=least ))"
    rf"(?:XX?|x|NN?|#{{1,4}}|tk|TK|\(number\)|(?:\d,?)?X{{2,3}}|\dX\d?|X{{1,2}},(?:000|XXX))(?= (?:\w+ )?(?:{_COUNTED})\b)"
    r"|\b(?:X{2}|HH|hh):(?:X{2}|MM|mm)\b|(?:(?<=from )|(?<=at )|(?<=until )|(?<=by ))(?:X{1,2}|x{2}|\?{1,2}) ?[ap]\.?m\b"
    rf"|\b(?:X{{1,4}}|x{{2,4}})day\b|\bthe (?:\[[xX?]?\]|x{{1,2}}|X{{1,2}})(?:th|st|nd|rd)\b|\b(?:{MONTHS}) (?:\?{{1,3}}|_{{2,4}}|\[ ?\])"
    r"|(?:(?<=in )|(?<=by )|(?<=since )|(?<=of )|(?<=on )|(?<=until ))(?:(?:20|19)(?:\?\?|__|--)|20\d[X?_]\b|Month 20\d\d\b"
    r"|DATE\b|YEAR\b|TIME\b|\[ ?\])"
    r"|(?<=[a-z], )(?:0{1,2}|\?{1,3} ?|X{1,2}|__)(?=, (?:of|from|an?|the|who|was|is|said|has)\b)"
    rf"|(?:(?<=\b)(?<=Mr )|(?<=Mrs )|(?<=Ms )|(?<=Dr )|(?<=llr )|(?<=illor )|(?<=ayor )|(?<=essor )|(?<=udge )|(?<=ector )|(?<=geant )|(?<=dent )"
    r"|(?<=table )|(?<=ister )|(?<=nator ))(?:NAME|\(name\)|SURNAME|Name Surname|First Last|Firstname Lastname|X{2,4}\b|Xx+\b)"
    r"|\b[A-Z][a-z]+ (?:Tktk|TKTK|Surname(?= [a-z])|X{3,6}\b(?= [a-z]))"
    r"|(?<=\bat )(?:[A-Z]{3,10}_[A-Z_]{3,20}|x{3,6}(?= [a-z])|[$]V?[A-Z]{3,12}\b|[{<][a-z]{3,12}[}>]|\[ ?\]|\( ?\)|\(tbc\)|tbc\b|tk(?:tk)*\b)"
    r"|\bthe (?:tk){2,4}\b|\(Latin name\??\)|\bxxx@xx+\.xx+\b|\b123-456-7890\b|\b0\d{0,3}X{2,5} X{3,6}(?: X{3,4})?\b"
    r"|(?:(?<= at )|(?<= near )|(?<= in ))X{4,6}(?= [A-Z][a-z])|(?<= for )X{3,6}(?= (?:said|declined|did|was|would)\b)|(?<=to )e-?mail address here\b"
    rf"|(?<![\w.])(?:[$£€₹] ?(?:NaN|undefined|null)|NaN(?= ?%| per ?cent| (?:{_COUNTED})\b|[,.;]| (?:in|at|on|by|for|from)\b)"
    rf"|undefined(?= ?%| per ?cent| (?:{_COUNTED})\b))(?!\w)"
    r"|(?:(?<= on )|(?<= at )|(?<= in )|(?<= by )|(?<= of )|(?<= from )|(?<= until )|(?<= since )|(?<= for )|(?<= with )|(?<= to )|(?<=Mr )|(?<=Ms ))"
    r"(?:undefined|null|None|NULL)(?= ?[,.;)]| (?:in|at|on|by|for|from|until|said|after|before|with|when|where|who)\b)"  # a program's own nothing
    r"|(?<!\w)#(?:REF!|N/A\b|VALUE!|DIV/0!|NAME\?|NULL!|NUM!|SPILL!)"  # and a spreadsheet's
    r"|(?<=[“\"])\[quote\](?=[”\"])|(?<=[“\"])[Qq]uote from [^“”\"\n]{2,30} here(?=[,.]?[”\"])"
)  # fmt: skip
_SIGNS = (
    "undefined", "NaN", " null", " None", " NULL",
    *"X xx ?? _ # [ { < TK tk tbc HH: hh: DATE YEAR TIME NAME Surname Firstname () (number) (name) (tbc) (Latin Rs 20-- 19-- 123-456".split(),
    " x ", "the x", " ?", " N ", " N%", " NN", " Np", " 000", " 0,", " 00,", "( )", "Month 20", "First Last", "at $",
    "mail address here", "uote from ",
)  # fmt: skip
"""Each slot holds one of these, but for sums"""
_SIGN = later(r"[$£€₹][Xx?_*#.TtN\[(0-]|20\d\?")
"""and years, which hold this: both together are told two hundred times as fast as a slot."""
_LINES = later(
    r"(?:photo |picture |image )?(?:caption|headline|standfirst|quote|copy|text|byline|intro|body) (?:goes|to go) here|(?:text ?){2,6}|dolor sit amet"
    r"|(?:blah[ ,]*){2,6}(?: about [\w ]{2,30})?|(?:yada[ ,]*){1,4}|(?:something|more(?: stuff)?|bit|stuff) about [\w ]{2,30} (?:here|tk)"
    r"|par(?:a|as|s|agraphs?)? (?:about|on) [\w ]{2,30} (?:to come|tk|here)(?: here)?|(?:background|context|history) (?:para|par|graf|graph)s?"
    r"|(?:add|insert|need|write) (?:\w+ ){1,3}?(?:pars?|paras?|grafs?|paragraphs?|lines|boilerplate|background)(?: (?:of|on|about) [\w ]{2,30})?"
    r"|boilerplate|b-?matter|as previously reported|the quick brown fox jumps over the lazy dog|qwerty\w{0,8}|xxx+ ?x*|more on [\w ]{2,20}",
    re.IGNORECASE,
)
_EDGES, _LINE = " *_[](){}<>.!:", 60
_BRACKETED = "[({<"
_SHOUTED = later(r"\[?MORE ON")


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    for block in woken:
        text = article.slice(block.span)
        line = text.strip(_EDGES)
        if len(text) <= _LINE and block.scope in ("paragraph", "caption") and _LINES.fullmatch(line) and _is_gap(text, line):
            yield _match(block.span, text)
            continue
        if not any(map(text.__contains__, _SIGNS)) and not _SIGN.search(text):
            continue
        for found in _SLOTS.finditer(article.text, block.span.start, block.span.end):
            span = Span.of(*found.span())
            masked = any(span.touches(mask) for mask in article.masks) or any(link.span.touches(span) for link in article.links)
            if not masked and not _mentioned(article, span):
                yield _match(span, found.group())


def _is_gap(text: str, line: str) -> bool:
    """Whether a line that a story may have too is marked as none of it: "[boilerplate]", "[MORE ON FISH]"."""
    plain = line.lower()
    framed = text.lstrip(" *_")[:1] in _BRACKETED
    if plain.startswith(("more on", "boilerplate", "b-matter", "b matter", "as previously", "background", "context", "history")):
        return framed and (not plain.startswith("more on") or _SHOUTED.match(text.lstrip(" *_")) is not None)
    return not text.rstrip().endswith(".") or not plain.startswith(("something", "more", "bit", "stuff", "add", "need", "write")) or framed


def _mentioned(article: Article, span: Span) -> bool:
    """Whether it is somebody's own word or the story's subject: most of a quotation, in which a speaker may say X."""
    return any(each.span.holds(span) and span.end - span.start < each.span.end - each.span.start - 4 for each in article.quotations)


def _match(span: Span, written: str) -> Match:
    return Match(span, f"“{written}” keeps the place of something that isn't filled in.")
