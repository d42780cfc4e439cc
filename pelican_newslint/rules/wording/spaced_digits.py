"""Thousands are parted by commas, decimals by a point.

"620 000 tonnes" and "6,4 km" are how other languages write; in English "620,000 tonnes" and "6.4 km". A row of seven digits and more can't
be read at all. Telephone numbers, models and what a scientific journal writes by rule are left alone: a house of that kind switches the rule
off.

Bad:

    About 620 000 tonnes of timber came by sea.
          ^^^^^^^ In English “620,000”.

Bad:

    The line is 6,4 km long and cost 9600000 rupees.
                ^^^ In English “6.4”.
                                     ^^^^^^^ In English “9,600,000”.

Good:

    About 620,000 tonnes of timber came by sea.

Good:

    Call 020 794 600 at noon. In 2019 300 people came, and in heat 3 400 metres were run.

Good:

    The line is 6.4 km long and cost 9,600,000 rupees; 1,5 and 7 are the numbers drawn, and seat 4711 is his.

Evidence: 3 in 1,250,000 words of edited text.
"""

from __future__ import annotations

import re

import msgspec

from pelican_newslint.model import Block, Fix, Match, Scope, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes

_SCOPES: frozenset[Scope] = frozenset({"headline", "summary", "paragraph", "item", "caption", "quotation"})
RULE = Rule(
    kind="style", severity="suggestion", scopes=_SCOPES, languages=("en",), wakes=Wakes.on(tokens=("number",)), category="digit-grouping",
    guides=("AP", "BBC"),
)  # fmt: skip

_MONEY = r"[£$€₹]|Rs\.? ?|(?:USD|EUR|GBP|NOK|SEK|DKK|CHF|ZAR) "
_UNITS = (
    r"(?:km|kilomet(?:re|er)s?|met(?:re|er)s?|kg|kilos?|kilograms?|tonnes?|tons?|per ?cent|percents?|%|million|billion|mn|bn|litres?"
    r"|liters?|hectares?"
    r"|acres?|degrees?|hours?|minutes?|seconds?|points?|miles?|feet|°C|times|years?|euros?|dollars?|m\b)"
)
_SPACED = later(
    rf"(?<![\w.,+#/:–-])(?<!\d )(?:{_MONEY})?(?P<number>[1-9]\d{{0,2}}(?:[ \u00a0\u202f]\d{{3}}){{1,3}})(?![\w,.:/-]?\d)(?! \d)"
)
_DECIMAL = later(rf"(?<![\w.,])(?P<number>\d{{1,3}},\d)(?= ?{_UNITS})")
_ROW = later(
    r"(?<![\w.,/#-])(?:[£$€₹] ?(?P<money>[1-9]\d{4,11})|(?P<number>[1-9]\d{6,11})(?= (?:rupees|dollars|euros?|pounds|naira|shillings|taka"
    r"|pesos|yen|won"
    r"|people|votes|voters|residents|copies|tonnes|litres|hectares|francs|rand|crowns|kroner|lira|dirhams)))(?![\w-]|[.,]\d)"
)
_HINTS = later(r"\d(?:\d{4}|[ \u00a0\u202f]\d{3}|,\d(?!\d))")
"""What each of them holds, and few blocks."""
_OPENS = "(?!About|Some|Nearly|Over|Almost|Around|Only|Just|The|Than|At|But|And|All|Another|Roughly)"
_LEADS = (
    "call phone tel dial ring number page room bus route line lane heat lap race stage platform gate group zone ward unit block level game match "
    "test round leg class grade phase type exit in on since by until"
).split()
_LED = later(rf"(?:{_OPENS}[A-Z][\w’'-]*|of \d+|{'|'.join(_LEADS)}) $")
"""What stands before a model, a telephone number or a date, so that the next number is another."""
_NOUN = later(r" [a-z]{3,}|[.,;)]|$| €")


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    text = article.text
    for block in woken:
        if not _HINTS.search(text, block.span.start, block.span.end):
            continue
        for found in _SPACED.finditer(text, block.span.start, block.span.end):
            paid = found.start("number") > found.start()
            before = text[max(block.span.start, found.start() - 24) : found.start()]
            if paid or (_NOUN.match(text, found.end()) and text[found.end() : found.end() + 1] == " " and not _LED.search(before)):
                yield _match(article, Span.of(*found.span("number")), re.sub(r"\s", ",", found["number"]))
        for found in _DECIMAL.finditer(text, block.span.start, block.span.end):
            yield _match(article, Span.of(*found.span("number")), found["number"].replace(",", "."))
        for found in _ROW.finditer(text, block.span.start, block.span.end):
            group = "money" if found["money"] else "number"
            yield _match(article, Span.of(*found.span(group)), f"{int(found[group]):,}")


def _match(article: Article, span: Span, right: str) -> Match:
    return Match(span, f"In English “{right}”.", (Fix.change(span, right),))
