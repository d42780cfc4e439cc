"""A number to call has the digits that such numbers have.

"Call (202) 555-014" is one short. American numbers, which have three, three and four digits, are counted, and so are the five or nine
digits of a ZIP code behind its state. Numbers of other countries vary in length and are left alone.

Bad:

    Call (202) 555-014 or write to Boise, ID 8370.
         ^^^^^^^^^^^^^ An American number has ten digits, this one 9.
                                             ^^^^ A ZIP code has five digits, this one 4.

Good:

    Call (202) 555-0143 or write to Boise, ID 83702.

Good:

    Call 555-0143 or 1-800-555-0143, ext. 12. ZIP+4: Boise, ID 83702-1234.

Good:

    Call 0113 496 0000 in Leeds, +49 30 1234567 in Berlin, or read ISBN 978-3-16. Phones: model 202-555-12.

Good:

    The call came in 2024; in Boise, ID 1234 voted.

Evidence: 0 false in a million words of edited news and government posts.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.model import BODY_SCOPES, Block, Match, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes

RULE = Rule(
    kind="fact", severity="warning", scopes=BODY_SCOPES, languages=("en",), category="contact",
    wakes=Wakes.on("call", "phone", "telephone", "tel", "fax", "text", "dial", "contact", "hotline", "helpline", tokens=("acronym",)),
)  # fmt: skip

_CALL = later(
    r"\b(?:[Cc]all(?:ing)?|[Pp]hone|[Tt]ele(?:phone)?|[Tt]el|[Ff]ax|[Tt]ext(?:ing)?|[Dd]ial|[Hh]ot ?line|[Hh]elp ?line|contact)\b[^.\n\d]{0,40}"
    r"(?P<number>(?:1[- ])?(?:\(\d{3}\) ?|\d{3}[-.])\d{3}[-.]\d{1,8})(?![\d-])"
)
_ZIP = later(
    r"\b[A-Z][a-z]+, (?:AL|AK|AZ|AR|CA|CO|CT|DE|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|PA|RI|"
    r"SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY|DC|D\.C\.) (?P<zip>\d{3,8})(?=[.,;)]|$|\n)"
)
_FIGURE = later(r"\d\d\d")
_TEN, _FIVE = 10, (5, 9)


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    for block in woken:
        if not _FIGURE.search(article.text, block.span.start, block.span.end):
            continue
        for found in _CALL.finditer(article.text, block.span.start, block.span.end):
            digits = sum(map(str.isdigit, found["number"].removeprefix("1-").removeprefix("1 ")))
            if digits != _TEN:
                yield Match(Span.of(*found.span("number")), f"An American number has ten digits, this one {digits}.")
        for found in _ZIP.finditer(article.text, block.span.start, block.span.end):
            if len(found["zip"]) not in _FIVE:
                yield Match(Span.of(*found.span("zip")), f"A ZIP code has five digits, this one {len(found['zip'])}.")
