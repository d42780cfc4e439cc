"""Nothing that stands in for text to come is left.

"TK", "[NAME]" and "lorem ipsum" are what a writer leaves to come back to. Readers should never meet them. Only marks that mean
nothing else count: "XXX" is a film and "TBC" a team, so loose ones are left alone.

Bad:

    The bridge cost TKTK pounds, [NAME] said.
                    ^^^^ “TKTK” stands in for text that is missing.
                                 ^^^^^^ “[NAME]” stands in for text that is missing.

Good:

    The bridge cost four million pounds, the mayor said.

Good:

    TK Maxx opens on Friday, and XXX is on at the cinema. TBC Bank has moved.

Good:

    The form asks for a [name], and `{{ title }}` is how the template writes it.

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

Evidence: strict marks only. The loose ones ("XXX", "TBC", "???") were 6 in 2,218 edited articles, none of them a placeholder.
"""

from __future__ import annotations

import re

import msgspec

from pelican_newslint.model import PROSE_SCOPES, Block, Match, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule, Wakes

RULE = Rule(
    kind="residue", severity="error", scopes=PROSE_SCOPES | {"tag", "author"}, wakes=Wakes.on("lorem", tokens=("acronym", "bracket", "money"))
)

_ASKED = (
    "NAME|NAMES|FULL NAME|LAST NAME|FIRST NAME|DATE|TIME|PLACE|CITY|COUNTRY|TITLE|NUMBER|QUOTE|PHOTO|CAPTION|CREDIT|LINK|URL|SOURCE|AGE|PRICE|"
    "AMOUNT|COMPANY|HEADLINE|BYLINE|INSERT|INSERT [A-Z ]{2,30}|ADD [A-Z ]{2,30}|TK|TBC|TBD|TBA|XX|XXX|FIXME|TODO|CHECK|CITATION|CITATION NEEDED"
)
_PLACEHOLDER = re.compile(
    rf"\[(?:{_ASKED})\]|\[(?:insert|add|your|name of|date of|check|confirm) [^\[\]\n]{{1,40}}\]"
    r"|\{\{ ?[\w.| ]{1,40} ?\}\}|<<[\w ]{1,40}>>|%%[A-Z_]{2,30}%%"
    r"|\bTKTK\w{0,6}\b|\bTK\b(?! ?[A-Z]\w)(?![-.]\w)|\bTKs?\b(?= (?:pounds|dollars|euros|people|per cent|percent|years|words)\b)"
    r"|\b[Ll]orem ipsum\b|\bLOREM IPSUM\b"
    r"|[$£€]X(?:[.,]?X){0,4}\b|\bXX(?= ?(?:%|per ?cent|people|years|million|billion|pounds|dollars|euros|am\b|pm\b))"
)


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    for block in woken:
        for found in _PLACEHOLDER.finditer(article.text, block.span.start, block.span.end):
            yield Match(Span.of(*found.span()), f"“{found.group()}” stands in for text that is missing.")
