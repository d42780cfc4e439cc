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

Good:

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

    A player called "TK" scored; the printer had left "lorem ipsum" on the card. Super Bowl XX was played then; dial 000 for help.

Good:

    Dates are written as DD/MM/YYYY. Sizes run from XS to XXL, and solve for X. "What???" he wrote. The XX Games opened.

Bad:

    The choir has sung there for [how many?] years.
                                 ^^^^^^^^^^^ “[how many?]” stands in for text that is missing.

Good:

    The choir has sung there for nine years. "We sang [in which hall?] for nine years," he said.

Evidence: 0 in 303,000 words of news and government pages. Loose "XXX", "TBC" and "???" were 6 in 2,218 edited articles, none of them a placeholder.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

import msgspec

from pelican_newslint.model import PROSE_SCOPES, Block, Match, Severity, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.starting import starting

RULE = Rule(
    kind="residue", severity="error", scopes=PROSE_SCOPES | {"tag", "author"}, languages=("en",),
    wakes=Wakes.on(
        *"lorem xx xxx xxxx xxxxx xxxxxx nn insert insert-name-here insert-link-here insert-url-here insert-date-here insert-quote-here "
            "insert-photo-here insert-title-here firstname surname dd hh 00 000 your sample asdf blah test headline enter click body "
            "placeholder tbc tba tk x check".split(),
        tokens=("acronym", "bracket", "money", "markup"),
    ),
)  # fmt: skip

_THING = (
    "NAMES?|FULL NAME|LAST ?NAME|FIRST ?NAME|SURNAME|DATE|DAY|MONTH|YEAR|TIME|PLACE|PLACE NAME|CITY|TOWN|VILLAGE|VENUE|LOCATION|ADDRESS|STREET"
    "|COUNTRY|STATE|TITLE|JOB TITLE|"
    "NUMBER|FIGURES?|QUOTES?|PHOTOS?|PIC|PICTURE|IMAGE|MAP|CHART|GRAPHIC|CAPTION|CREDIT|LINK|URL|SOURCE|REF|AGE|PRICE|AMOUNT|COMPANY|COMPANY NAME"
    "|TEAM|SCORE|RESULT|HEADLINE|BYLINE|"
    "STANDFIRST|VIDEO|EMBED|TEXT|STAT|STATS|DETAILS?|PHONE NUMBER|EMAIL|WEBSITE|CITATION|RESPONSE|COMMENT|REACTION"
)
_COUNTED = (
    "people|persons|men|women|children|residents|houses|homes|families|workers|staff|jobs|pupils|students|members|votes|years?|days|hours|miles|km|"
    "kilometres|per ?cent|million|billion|crore|lakh|pounds|dollars|euros|rupees|times|cases|deaths"
)
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_UNIT = rf"(?:%| ?(?:{_COUNTED})\b)"
_SURE = re.compile(
    rf"\[(?:(?:INSERT|ADD|ENTER|NEED|GET) [A-Z][A-Z '’-]{{1,40}}|INSERT|BLANK|TK|TBC|TBD|TBA|XX+|FIXME|TODO|CHECK|CITATION NEEDED"
    rf"|(?:{_THING})(?: (?:TK|TBC|HERE|NEEDED|TO COME|\?+))?)\]"
    r"|(?<=\b(?:in|by|on|at|of|to) )\((?:NAME|YEAR|DATE|FIGURE|AMOUNT|NUMBER|TITLE|SOURCE|PLACE|VENUE|PRICE|COST|SCORE|RESULT|TOWN|CITY)S?\)"
    r"|(?<=, )(?:NAME|FULL NAME|TITLE|JOB TITLE|AGE)(?=, )|[$£€₹](?:_{2,12}|\[[_xX ]{1,6}\])|(?<![\w“\"/@.])x{4,20}(?: x{4,20})?(?![\w@/])"
    r"|\b[Ii](?:nsert|NSERT)(?:[-_]\w{1,20}){1,4}[-_](?:here|HERE)\b"
    rf"|\bNN(?:[.,]NN?)?(?=%| [a-z]{{3,20}}s\b)|\[[XxYyNn?]\](?=(?:%| ?(?:{_COUNTED})\b))"
    r"|\[(?:day|date|month|year|name|first name|surname|town|city|place|time|street|age|title)\][ ,]{1,2}\[(?:day|date|month|year|name|last name"
    r"|surname|town|city|place|time|street|age|title|country)\]"
    r"|[<\[{(](?:[Ii]nsert|INSERT) (?:[a-z]+ |[A-Z]+ ){0,4}(?:here|HERE|name|figures?|quotes?|photos?|pictures?|images?|maps?|links?|dates?|number"
    r"|amount|text|details|caption|title|[A-Z]{2,12})[>\]})]"
    rf"|\b(?:{_THING}) HERE\b|<(?:{_THING})>|\{{(?:{_THING})\}}"
    r"|\{\{(?![%<#])[^{}\n]{1,120}\}\}|<<<?[A-Za-z][\w ,.'’?-]{1,60}>>>?|%%[A-Za-z_]{2,30}%%|@@[\w -]{1,30}@@|(?<!\w)@{3,5}(?!\w)"
    rf"|\bTKTK\w{{0,6}}\b|\b(?:link|quote|name|pic|photo|date|figure|number|TKs?|hed|dek|kicker) (?:tk|TK)\b|\bTK,TTK\b|(?<=[“\"])(?:QUOTE"
    rf"|XXX{{1,10}}|TK|QUOTE HERE|[Qq]uote (?:to )?(?:go|goes|come)(?:es)? ?(?:here)?)(?=[,.]?[”\"])"
    rf"|\bTK\b(?! ?(?!(?:{_MONTHS})\b)[A-Z]\w)(?![-.]\w)|\bTKs?\b(?=(?: |%)(?:{_COUNTED})\b)"
    r"|\[(?:how|who|what|when|where|which|whose|is|are|was|were|does|did|do)(?: [a-z'’]{1,15}){1,5}\?{1,3}\]"
    r"|\b(?:Click|Tap|Click or tap|Press|Double-click)(?: here)? to "
    r"(?:insert|enter|add|type|replace|edit) (?:your |the |this |a |some )?(?:own )?(?:text|date|title|name|caption|picture|image|headline)\b\.?"
    r"|\b[Ll]orem ipsum\b|\bLorem\b(?=\.{0,3}$)|\bLOREM IPSUM\b|\bFIRST ?NAME (?:LAST ?NAME|SURNAME)\b|\bFirst ?[Nn]ame (?:Last ?[Nn]ame|Surname)\b"
    rf"|[$£€₹](?:X{{1,4}}(?:[.,]?X){{0,4}}|xx+(?:[.,]xx?)?)(?:m|bn|k)?\b|[$£€₹](?:TB[CAD]\b|TK\b|\?{{2,}})|\b(?:XX|XXX|xx|xxx)(?:[.,](?:X"
    rf"|x){{1,3}})?(?={_UNIT}| ?am\b| ?pm\b|-years?-old\b)|\bX{{1,2}}[.:]XX ?[ap]m\b|\bx,xxx\b|\bX,XXX\b"
    rf"|(?<=\b[Aa]ged )(?:XX?|xx)\b|\b(?:XX|xx|TBC)(?= (?:{_MONTHS})\b)|(?:(?<=uary )|(?<=arch )|(?<=pril )|(?<=June )|(?<=July )|(?<=gust )"
    rf"|(?<=mber )|(?<=ober ))(?:XX|xx|TK)\b|(?<=\b(?:on|in|by) May )(?:XX|xx)\b"
    rf"|\b(?:{_THING})[ -]TB[CAD]\b|(?<=(?:bout|some|Some|ound|over|than|arly) )0{{2,3}}(?= (?:{_COUNTED})\b)|(?<=for )0{{2,3}}(?= people\b)"
)
_LIKELY = re.compile(
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
    r"|\{(?:name|quote|link|date|title|headline|city|place|number|source|author)\}|<(?:link|name|date|quote|place|number)>"
    r"|(?:(?<=\bon )|(?<=\bby )|(?<=rom )|(?<=til )|(?<=nce ))(?:dd|DD)[/. -](?:mm|MM|Month|MONTH)[/. -](?:yy|YY){1,2}\b|(?<=\bat )(?:HH:MM"
    r"|hh:mm)\b|\b(?:in|by|since|of|on|from|until) (?:20XX|19XX|20xx)\b"
    r"|(?<=[a-z] )\?{2,5}(?= [a-z])|(?<=\w )\((?:check|\?{1,3})\)(?=[ .,])|(?<![\w_])_{3,30}(?= [a-z])|(?<= )_{4,30}(?=\.)"
    r"|\b0\d{2,4} X{3} ?X{3,4}\b|[$£€]X (?:million|billion)\b"
    r"|(?:(?<=jailed for )|(?<=jail for )|(?<=prison for )|(?<=sentenced to ))X (?:years|months)\b"
    r"|\bTBC TBC\b|[$£€]0+\.0+ ?(?:m|bn|million|billion)\b"
    r"|(?:(?<=rose )|(?<=fell )|(?<=rose by )|(?<=fell by ))X(?= ?(?:per ?cent|%))"
)
_INSERTED = re.compile(r"\[[A-Za-z][^\[\]\n]{1,60}\]")
_FEW = 3
"""More words in brackets than these are a transcript's, or a quotation's, put in by its editor."""
_LINES = re.compile(
    r"(?:(?:type|enter|add|insert|put|paste|write|your) ?(?:your |the |a )?(?:own |sub)?(?:text|headline|title|caption|content|heading|copy"
    r"|paragraph|body|quote)(?: goes)? here|"
    r"add (?:an? |your |the )?(?:title|caption|subheading|sub-?head|subtitle|headline|description|alt text|excerpt|text|heading|byline|media)|"
    r"(?:headline|title|text|body|body copy|body text|copy|content|caption|quote|paragraph|intro|standfirst|image|photo)(?: goes| to go)? here"
    r"|click (?:here )?to edit(?: this)?(?: text)?|"
    r"(?:this is )?(?:a |some |the )?(?:sample|dummy|placeholder|filler|test) (?:text|paragraph|post|copy|content|page|story|article|headline)"
    r"|test(?:ing)?(?:[ ,]+test(?:ing)?){1,5}(?:[ ,]+(?:1|one)[ ,0-9a-z]{0,12})?|"
    r"(?:asdf|qwerty|sdfg|jkl)\w{0,12}(?: (?:asdf|qwerty|sdfg|jkl)\w{0,12}){0,4}|blah(?:[ ,]+blah){1,6}|hello world|hello,? world!|x{2,20}"
    r"|tk+(?: tk+){0,4}|tbc(?: tbc)?|tba|%{3,}|placeholder(?: (?:for|photo|image|picture|caption)\b.{0,40})?|new para(?:graph)?"
    r"|lead paragraph|option \d|title|(?-i:CHECK|QUERY|HOLD|REF|SOURCE|PIC"
    r"|QUOTE|LINK|MAP|NAME))[.!]?",
    re.IGNORECASE,
)


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    for block in woken:
        line = article.slice(block.span)
        if len(line) < 60 and block.scope in {"paragraph", "heading", "item", "caption"} and _LINES.fullmatch(line.strip(" *_[]()<>{}!:")):
            yield _match(block.span, line, None)
            continue
        if signs := [sign for sign in _SIGNS if sign in line]:
            yield from _sure(article, block, line, signs)
            yield from _likely(article, block, line)


def _sure(article: Article, block: Block, text: str, signs: Sequence[str]) -> Found:
    for found in _sure_ones(article.text, block.span, text, signs):
        span = Span.of(*found.span())
        if not _mentioned(article, span):
            yield _match(span, found.group(), None)


def _sure_ones(whole: str, span: Span, text: str, signs: Sequence[str]) -> Iterable[re.Match[str]]:
    if signs == ["["]:  # all then begins there, or one before: "£[xx]"; a text with notes [1] has no other sign
        brackets = (span.start + at for at, sign in enumerate(text) if sign == "[" or text[at + 1 : at + 2] == "[")
        return starting(_SURE, whole, brackets, span.end)
    return _SURE.finditer(whole, span.start, span.end) if _SURE_HINT.search(text) else ()


def _likely(article: Article, block: Block, text: str) -> Found:
    for found in _likely_ones(article.text, block.span, text):
        span = Span.of(*found.span())
        if found.group().startswith("[") and len(_INSERTED.findall(article.text)) > _FEW:
            continue
        if not article.quoted(span) and not any(link.span.touches(span) for link in article.document.links):
            yield _match(span, found.group(), "warning")


def _likely_ones(whole: str, span: Span, text: str) -> Iterable[re.Match[str]]:
    if _LIKELY_HINT.search(text):
        return _LIKELY.finditer(whole, span.start, span.end)
    brackets = (span.start + at for at, sign in enumerate(text) if sign == "[") if "[" in text else ()
    return starting(_LIKELY, whole, brackets, span.end)


_SIGNS = (
    "lick ", "Tap ",
    "[", "<", "{", "X", "xx", "TK", " tk", "TB", "??", "(?", "(check", "%%", "@@", "___", "nsert", "INSERT", "HERE", "orem ipsum", "OREM", "FIRST",
    "First", "QUOTE", "uote ", " 00", "xxxx", "NN", "NSERT", "£_", "$_", "€_", "(NA", "(YE", "(DA", "(FI", "(AM",
    "(NU", "(TI", "(SO", "(PL", "(VE", "(PR", "(CO", "(SC",
    "NAME", "AGE", "TITLE", "dd/", "dd.", "dd-", "dd m", "dd M", "DD", "HH", "hh:", "$0", "£0", "€0",
)  # fmt: skip
"""Each placeholder holds one of these: looking for plain words is quick. The hints tell more."""
_SURE_HINT = re.compile(
    r"(?:lick|Tap|Press)(?: or tap)?(?: here)? to |"
    r"[\[{<](?:[A-Z]{2}|[Ii]nsert|[{<])|\?\]|\([Ii][Nn]|TK|tk\b|XX|xx|X[.,]X|[$£€₹][X?xT]|HERE|%%|@@|[Ll]orem|LOREM|(?i:first ?name)|TB[CAD]|00|"
    r"QUOTE|[Xx],[Xx]|[“\"][Qq]uote|\bX\b|xxxx|\bNN|NSERT|[Ii]nsert[-_]|[$£€₹][_\[]|\([A-Z]{4}|, (?:NAME|FULL|TITLE|JOB|AGE)|\[[XxYyNn?]\]"
    r"|\][ ,]{1,2}\["
)
_LIKELY_HINT = re.compile(r"[{<_?]|X|xx|[Dd][Dd][/. -]|[Hh][Hh]:|\(check|0\.0|TBC")


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


_SAID = re.compile(r"[,.]?[”\"],? (?:said|says|added|adds|told)\b")
_MENTION = 60
"""Characters of a quotation that may be the mark that the story is about."""
