"""An embargo holds until its time, and its line is not printed.

"Embargoed until 00:01, 3 June" is a promise to whoever sent the text. Published before, it's broken; afterwards the line is a leftover. Without a
date that can be read it may be either.

Bad:

    Date: 2024-03-06

    EMBARGOED UNTIL 00:01, 12 January 2031
    ^^^^^^^^^ The embargo ends on 12 January 2031: don't publish this before.
                           ^^^^^^^^^^^^^^^ The line of an embargo was left in: take it out.

    The bridge is sold.

Bad:

    Date: 2024-03-06

    Embargo: 1 March 2024, 9am
    ^^^^^^^ The line of an embargo was left in: take it out.

    The bridge is sold.

Bad:

    STRICTLY EMBARGOED: not for publication before Friday.
    ^^^^^^^^^^^^^^^^^^ The line of an embargo was left in: see whether it has ended, and take it out.

Bad:

    Contact: Ana Ruiz, press officer. Not for publication before 2pm.
                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^ The line of an embargo was left in: see whether it has ended, and take it out.

Good:

    The letter was not for publication before 2050, her will said. Not for use before noon: the park's pedal boats.

Good:

    The country lifted its arms embargo on 12 January 2031. The embargo on oil lasts until June.

Good:

    The study was embargoed until Monday, when two papers broke the embargo.

Good:

    Embargo on arms ends

Evidence: a strict form at the head of a line; no hit in 104,000 words of edited news and government posts.
"""

from __future__ import annotations

import datetime

import msgspec

from pelican_newslint.model import BODY_SCOPES, Block, Match, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes

RULE = Rule(
    kind="residue", severity="error", scopes=BODY_SCOPES | {"headline", "summary"}, languages=("en",),
    wakes=Wakes.on("embargo", "embargoed", "publication", "published", "release", "released", "broadcast", "print", "used", "use", "hold", "lifts"),
    guides=("AP", "Reuters"),
)  # fmt: skip

_LINE = later(
    r"(?:^|(?<=\n)|(?<=[(\[*]))(?P<words>(?:(?:STRICTLY|Strictly|UNDER|Under|Embargo notice)\W{1,3}){0,2}(?:EMBARGO(?:ED)?|Embargo(?:ed)?))"
    r"(?P<rest>\s{0,2}[:–—-]|\s(?:until|till|UNTIL|TILL|to|for release|FOR RELEASE|for|FOR|copy|COPY|not for|NOT FOR)\b)"
    r"|(?:^|(?<=\n)|(?<=[.;:|] )|(?<=[(\[*]))(?P<until>(?:(?:Strictly |STRICTLY )?[Nn]ot|NOT) (?i:(?:for|to be) (?:published|publication"
    r"|released?|broadcast"
    r"|used?|print(?:ed)?|circulat(?:ed|ion)|aired|shared)(?: or \w{3,12})? (?:before|until|till|prior to))"
    r"|(?i:hold (?:for release )?(?:until|till|for))|(?i:release (?:date|time)):|(?i:(?:lifts|embargo lifts)) at)"
    r"(?=[^.\n]{0,60}(?:\d|(?i:noon|midnight|day\b))[\w :,.()-]{0,40}$)"
    r"|(?P<not>\bnot (?:for|to be) (?:published?|publication|released?|broadcast|used?) (?:before|until)\b)(?=[^.\n]{0,60}\bembargo)",
)
_WORDS = ("embargo", "not for", "not to be", "hold until", "hold till", "hold for", "release date:", "release time:", "lifts at")
_REACH = 120
"""Code points behind the word within which its date stands."""
_LEFT = "The line of an embargo was left in: take it out."
_UNSURE = "The line of an embargo was left in: see whether it has ended, and take it out."


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    for block in woken:
        told, text = False, article.slice(block.span)
        for found in _LINE.finditer(text) if any(each in text.lower() for each in _WORDS) else ():
            if told and found["until"]:
                continue  # "EMBARGOED: not for publication before Friday"
            told = True
            group = next(name for name in ("words", "until", "not") if found[name])
            span = Span.of(block.span.start + found.start(group), block.span.start + found.end(group))
            if not article.quoted(span):
                yield from _embargo(article, block, span)


def _embargo(article: Article, block: Block, span: Span) -> Found:
    """Before its day an error at its word; the line that stays is a warning at its date, for the error ends with the day."""
    dated = _ends(article, block, span)
    if dated is None:
        yield Match(span, _UNSURE, severity="warning")
        return
    date, day = dated
    if article.date is not None and day <= article.date:
        yield Match(span, _LEFT, severity="warning")
        return
    yield Match(span, f"The embargo ends on {day.day} {day:%B} {day.year}: don't publish this before.", until=day.isoformat())
    yield Match(date, _LEFT, severity="warning")


def _ends(article: Article, block: Block, span: Span) -> tuple[Span, datetime.date] | None:
    """The date behind the word, and its day."""
    end = min(block.span.end, span.end + _REACH)
    dates = ((each.span, each.resolved(article.date)) for each in article.dates if span.end <= each.span.start < end)
    return next(((at, day) for at, day in dates if day is not None), None)
