"""Nothing that stands in for text to come is left.

"TK", "[NAME]" and "lorem ipsum" are what a writer leaves to come back to. Readers should never meet them. Marks that mean
nothing else are errors. Those that a story may have ("[town]", "dd/mm/yyyy", "??") are warnings, and only where they stand in a
sentence as a figure, a day or a name would. "XXX" is a film and "TBC" a team, so loose ones are left alone.

Bad:

    The bridge cost TKTK pounds, [NAME] said.
                    ^^^^ “TKTK” stands in for text that is missing.
                                 ^^^^^^ “[NAME]” stands in for text that is missing.

Bad:

    The ferry stops at noon. Click or tap here to enter text.
                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “Click or tap here to enter text.” stands in for text that is missing.

Good:

    The bridge cost four million pounds, the mayor said.

Good:

    TK Maxx opens on Friday, and XXX is on at the cinema. TBC Bank has moved.
    The form asks for "[name]", and `{{ title }}` is how the template writes it. "[He] paid," she said; it was "so good" [sic].

Bad:

    Lorem ipsum dolor sit amet.
    ^^^^^^^^^^^ “Lorem ipsum” stands in for text that is missing.

Bad:

    The strike begins on {{ date }} at noon.
                         ^^^^^^^^^^ “{{ date }}” stands in for text that is missing.

Bad:

    About XX per cent voted, and the fund holds $X.X million.
          ^^ “XX” stands in for text that is missing.
                                                ^^^^ “$X.X” stands in for text that is missing.

Bad:

    Police named the man as [FULL NAME], aged XX, who lives in [town].
                            ^^^^^^^^^^^ “[FULL NAME]” stands in for text that is missing.
                                              ^^ “XX” stands in for text that is missing.
                                                               ^^^^^^ “[town]” stands in for text that is missing.

Bad:

    The bridge opens on XX June for 000 people, (insert name) said.
                        ^^ “XX” stands in for text that is missing.
                                    ^^^ “000” stands in for text that is missing.
                                                ^^^^^^^^^^^^^ “(insert name)” stands in for text that is missing.

Good:

    Be honest: you [your club] have no pool. A player called "TK" scored; the printer had left "lorem ipsum" on the card.

Good:

    Lorem ipsum is the dummy text of printers. Super Bowl XX was played then; dial 000 for help.

Good:

    Dates are written as DD/MM/YYYY. Sizes run from XS to XXL, and solve for X. "What???" he wrote. The XX Games opened.

Bad:

    The choir has sung there for [how many?] years.
                                 ^^^^^^^^^^^ “[how many?]” stands in for text that is missing.

Good:

    The choir has sung there for nine years. "We sang [in which hall?] for nine years," he said.

Good:

    Title: Heron catches a pike in the middle of town [VIDEO]
    Video: /videos/pike.mp4

    It ate it, too. <iframe src="/videos/pike"></iframe>

Evidence: 0 in 303,000 words of news and government pages. Loose "XXX", "TBC" and "???" were 6 in 2,218 edited articles, none of them a placeholder.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

import msgspec

from pelican_newslint.model import PROSE_SCOPES, Block, Match, Severity, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.residue._placeholder_forms import SIGNS, SURE, SURE_HINT
from pelican_newslint.rules.starting import starting

RULE = Rule(
    kind="residue", severity="error", scopes=PROSE_SCOPES | {"tag", "author"}, languages=("en",),
    wakes=Wakes.on(
        *"lorem xx xxx xxxx xxxxx xxxxxx nn insert insert-name-here insert-link-here insert-url-here insert-date-here insert-quote-here "
            "insert-photo-here insert-title-here firstname surname dd hh 00 000 your sample asdf blah test headline enter click body "
            "placeholder tbc tba tk x check photo picture image pic video chart map quote link para paragraph subhead subheading caption intro "
            "write type start alt section ut dolor consectetur sed duis quis name@example.com example nth enim mm yyyy-mm-dd 0000 555 www lede "
            "lead background xxth xth option aenean donec maecenas nullam praesent fusce curabitur vivamus vestibulum".split(),
        tokens=("acronym", "bracket", "money", "markup"),
    ),
)  # fmt: skip

_LIKELY = later(
    r"\[(?:to come|link(?: to [\w ’']{1,40})?|links?|name|full name|town|city|village|venue|place|street|date|day|time|age|number|amount|figure"
    r"|price|company|company name|"
    r"team|score|title|job title|sum|total|cost|percentage|month|year|surname|address|country|distance|length|weight|height|species|model|firm"
    r"|[\w’' ]{3,30} (?:name|surname|title|number|amount|age)|(?:number|amount|percentage|cost|length|type|title|kind|size|share) of [\w ]{2,30}"
    r"|quote|photo|pic|picture|image|map|source|ref|cite|url|blank|missing|xx+|name of [\w ]{2,30}|date of [\w ]{2,30}"
    r"|photos? of [\w ’']{2,40}|[\w ’']{2,40} to come|para(?:graph)? (?:about|on) [\w ’']{2,40}|pic: [\w ’']{2,40}|(?:insert|add"
    r"|your) [\w ,’']{2,40})\]"
    r"|\[(?:Your [\w ]{2,30}|Insert [\w ’']{2,40}|Add [\w ’']{2,40}|(?:Company|Event|Product|School|Team|Full|First|Last|Business"
    r"|Organi[sz]ation) Name|City, (?:State|Country)|Link to [\w ’']{2,40}|Para (?:about|on) [\w ’']{2,40}|Image description: [^\[\]\n]{2,80}"
    r"|Spokes(?:person|man|woman)|Spokesperson Name|Background|Reporter|Author|Phone Number|Email Address|Job Title|Name|Date|Location|Time|Link"
    r"|Source|Quote|Photo|Image)\]"
    r"|\[(?:quote|comment|line|photo|pic|picture|reaction|response) from [\w .'’-]{2,40}\]|\(link: [^()\n]{3,60}\)"
    r"|\{(?:name|quote|link|date|title|headline|city|place|number|source|author)\}|<(?:link|name|date|quote|place|number)>"
    r"|(?:(?<=\bon )|(?<=\bby )|(?<=rom )|(?<=til )|(?<=nce ))(?:dd|DD)[/. -](?:mm|MM|Month|MONTH)[/. -](?:yy|YY){1,2}\b|(?<=\bat )(?:HH:MM"
    r"|hh:mm)\b|\b(?:in|by|since|of|on|from|until) (?:20XX|19XX|20xx)\b"
    r"|(?<=[a-z] )\?{2,5}(?= [a-z])"
    r"|(?<=[a-z], )\?{2,5}(?=, [a-z])|(?<=\w )\((?:check|\?{1,3})\)(?=[ .,])|(?<![\w_])_{3,30}(?= [a-z])|(?<= )_{4,30}(?=\.)"
    r"|\b0\d{2,4} X{3} ?X{3,4}\b|[$£€]X (?:million|billion)\b"
    r"|(?:(?<=jailed for )|(?<=jail for )|(?<=prison for )|(?<=sentenced to ))X (?:years|months)\b"
    r"|\bTBC TBC\b|[$£€]0+\.0+ ?(?:m|bn|million|billion)\b"
    r"|(?:(?<=rose )|(?<=fell )|(?<=rose by )|(?<=fell by ))X(?= ?(?:per ?cent|%))"
)
_INSERTED = later(r"\[[A-Za-z][^\[\]\n]{1,60}\]")
_FEW = 3
"""More words in brackets than these are a transcript's, or a quotation's, put in by its editor."""
_LINES = later(
    r"(?:(?:type|enter|add|insert|put|paste|write|your) ?(?:your |the |a )?(?:own |sub)?(?:text|headline|title|caption|content|heading|copy"
    r"|paragraph|body|quote)(?: goes)? here|"
    r"(?:photo|picture|image|pic|video|chart|map|table|graphic|quote|link|para|paragraph|text|story|subhead|subheading|sub-?heading|body text"
    r"|caption|intro|standfirst|byline|dateline|strap|lede|lead|logo|advert|ad|bio|sidebar|box|infographic"
    r"|standfirst|pull ?quote|headline|byline)(?: caption| credit| text)? here|body (?:text|copy)|(?:type|write|start typing|start writing"
    r"|enter|add|insert)"
    r"(?: your| some| the)?(?: story| text| something| content| copy| post| article| anything)?(?: here)?(?:\.\.\.|…)|type something"
    r"|start (?:typing|writing)(?: here)?"
    r"|(?:write|type|enter|paste) your (?:story|text|article|post|copy|content) here|para(?:graph)? \d{1,2}|(?:subhead|quote"
    r"|paragraph) \d{1,2}|alt(?:ernative)? text ?:?|(?-i:test)"
    r"|add (?:an? |your |the )?(?:title|caption|subheading|sub-?head|subtitle|headline|description|alt text|excerpt|text|heading|byline|media)|"
    r"(?:headline|title|text|body|body copy|body text|copy|content|caption|quote|paragraph|intro|standfirst|image|photo)(?: goes| to go)? here"
    r"|click (?:here )?to edit(?: this)?(?: text)?|"
    r"(?:this is )?(?:a |some |the )?(?:sample|dummy|placeholder|filler|test) (?:text|paragraph|post|copy|content|page|story|article|headline)"
    r"|test(?:ing)?(?:[ ,]+test(?:ing)?){1,5}(?:[ ,]+(?:1|one)[ ,0-9a-z]{0,12})?|"
    r"(?:asdf|qwerty|sdfg|jkl)\w{0,12}(?: (?:asdf|qwerty|sdfg|jkl)\w{0,12}){0,4}|blah(?:[ ,]+blah){1,6}|hello world|hello,? world!|x{2,20}"
    r"|(?!.{0,20}\b(?:rat|size|class|grade|volume|part|chapter|bowl|no))[^\W\d][\w ]{1,24} ?:[ *_]{0,4}(?:x{3,8}|tk+|\?{2,5})|tk+(?: tk+){0,4}"
    r"|tbc(?: tbc)?|tba|%{3,}|placeholder(?: (?:for|photo|image|picture"
    r"|caption)\b.{0,40})?|new para(?:graph)?"
    r"|lead paragraph|option \d|title|(?-i:CHECK|QUERY|HOLD|REF|SOURCE|PIC"
    r"|QUOTE|LINK|MAP|NAME))[.!]?",
    re.IGNORECASE,
)


_BRACKETED = later(
    r"[\[<{](?:intro|body|nut ?graf|lede|lead|background|conclusion|ending|kicker|context|reaction|quotes?|photos?|picture|image|map|video"
    r"|chart|headline|byline|subhead)[\]>}]",
    re.IGNORECASE,
)
"""Such a word alone on a line, in brackets, keeps a place."""


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    characters = set(article.text)
    there = [sign for sign in SIGNS if characters.issuperset(sign) and sign in article.text]
    for block in woken:
        line = article.slice(block.span)
        if (
            len(line) < 60
            and block.scope in {"paragraph", "heading", "item", "caption"}
            and (_LINES.fullmatch(line.strip(" *_[]()<>{}!:")) or _BRACKETED.fullmatch(line))
        ):
            yield _match(block.span, line, None)
            continue
        if signs := [sign for sign in there if sign in line]:
            yield from _sure(article, block, line, signs)
            yield from _likely(article, block, line)


def _sure(article: Article, block: Block, text: str, signs: Sequence[str]) -> Found:
    for found in _sure_ones(article.text, block.span, text, signs):
        span = Span.of(*found.span())
        labels = block.scope == "headline" and _SHOWN.fullmatch(found.group()) and text.rstrip().endswith(found.group())
        if not labels and not _mentioned(article, span):
            yield _match(span, found.group(), None)


_SHOWN = later(r"\[(?:VIDEOS?|PHOTOS?|PICTURES?|IMAGES?|MAPS?|CHARTS?|GRAPHICS?)\]")
"""What a headline promises at its end: whether the page has it is asked elsewhere."""


def _sure_ones(whole: str, span: Span, text: str, signs: Sequence[str]) -> Iterable[re.Match[str]]:
    if signs == ["["]:  # all then begins there, or one before: "£[xx]"; a text with notes [1] has no other sign
        brackets = (span.start + at for at, sign in enumerate(text) if sign == "[" or text[at + 1 : at + 2] == "[")
        return starting(SURE, whole, brackets, span.end)
    return SURE.finditer(whole, span.start, span.end) if SURE_HINT.search(text) else ()


def _likely(article: Article, block: Block, text: str) -> Found:
    for found in _likely_ones(article.text, block.span, text):
        span = Span.of(*found.span())
        if found.group().startswith("[") and len(_INSERTED.findall(article.text)) > _FEW:
            continue
        if found.group().startswith("[your") and _YOU.search(article.text, max(span.start - 5, 0), span.start):
            continue  # "you [your club] are who you are"
        if not article.quoted(span) and not any(link.span.touches(span) for link in article.links):
            yield _match(span, found.group(), "warning")


def _likely_ones(whole: str, span: Span, text: str) -> Iterable[re.Match[str]]:
    if _LIKELY_HINT.search(text):
        return _LIKELY.finditer(whole, span.start, span.end)
    brackets = (span.start + at for at, sign in enumerate(text) if sign == "[") if "[" in text else ()
    return starting(_LIKELY, whole, brackets, span.end)


_YOU = later(r"\b[Yy]ou $")
_LIKELY_HINT = later(r"[{<_?]|X|xx|[Dd][Dd][/. -]|[Hh][Hh]:|\(check|0\.0|TBC")


def _match(span: Span, written: str, severity: Severity | None) -> Match:
    return Match(span, f"“{written}” stands in for text that is missing.", severity=severity)


def _mentioned(article: Article, span: Span) -> bool:
    """Whether the mark opens a quotation of a few words that nobody is said to say: the story speaks of the mark itself."""
    if _SAID.match(article.text, span.end):
        return False
    return any(
        each.span.start + 1 >= span.start and each.span.holds(span) and each.span.end - each.span.start < _MENTION
        for each in article.quotations
    )


_SAID = later(r"[,.]?[”\"],? (?:s?he |they )?(?:said|says|added|adds|told)\b")
_MENTION = 60
"""Characters of a quotation that may be the mark that the story is about."""
