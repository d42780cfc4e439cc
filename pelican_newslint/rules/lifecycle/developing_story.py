"""A promise of more is kept or taken out.

"More soon" and "this is a developing story" are true for a day. Found in a post that was never changed after its first days, they tell
readers that nobody came back. The post's own dates decide: one that was changed more than two days after its publication is past it.
For one that wasn't, the line is a reminder.

Bad:

    Date: 2024-03-06
    Modified: 2024-04-02

    The bridge is closed.

    This is a developing story and will be updated.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^ The post was last changed 27 days after it was published, and still says “This is a developing story”.

Bad:

    Date: 2024-03-06

    The bridge is closed. More to follow.
                          ^^^^^^^^^^^^^^ “More to follow” is a promise to readers: keep it or take it out.

Bad:

    The bridge is closed.

    (more to come)
    ^^^^^^^^^^^^^ “more to come” is a promise to readers: keep it or take it out.

Good:

    Date: 2024-03-06

    The bridge is closed. More than forty lorries a day have to find another way.

Good:

    Date: 2024-03-06

    The story of a developing country has more chapters to follow, and the list will be updated weekly.

Good:

    Date: 2024-03-06

    "More to follow," the mayor promised, and more soon became known. This page will be printed.

Evidence: 0 in 104,000 words of news and public service writing: strict forms, which reach little.
"""

from __future__ import annotations

import re
from datetime import date

import msgspec

from pelican_newslint.model import BODY_SCOPES, Block, Match, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes

RULE = Rule(
    kind="residue", severity="warning", scopes=BODY_SCOPES, languages=("en",), needs=frozenset({"date"}), category="developing-story",
    wakes=Wakes.on("more", "developing", "updated", "updates", "refresh", "breaking", "unfolding"),
)  # fmt: skip

_PROMISE = later(
    r"\b[Tt]his is (?:an? )?(?:developing|breaking|unfolding|live)(?: news)? (?:story|report|situation)"
    r"|\b[Aa] developing story\b(?=[:.\s]{0,5}(?:$|[Mm]ore|[Cc]heck|[Rr]efresh|[Pp]lease))"
    r"|(?:^|(?<=[.!?:] ))(?:[\[(*][Mm]ore|More) (?:(?:to follow|to come|soon|follows|on this (?:soon|shortly))"
    r"|details (?:soon|to follow|to come|as they come))(?=[.\])*…]{0,5}\s*$)"
    r"|(?:^|(?<=[.!?:] ))[\[(*]?(?:Details to follow|Updates? to follow)(?=[.\])*…]{0,5}\s*$)"
    r"|\b[Tt]his (?:story|article|post|page|report|piece) (?:will be|is being|is) updated?"
    r"(?: as (?:more|new|further)[\w ]{1,40}| (?:shortly|soon|throughout|with more[\w ]{0,30}))"
    r"|\b[Ww]e will (?:update|keep updating) this (?:story|article|post|page|report)\b"
    r"|\b[Cc]heck back (?:soon |later )?for (?:more |further )?(?:updates|details)\b|\b[Rr]efresh (?:this page )?for (?:the latest )?updates\b",
    re.MULTILINE,
)
_SIGNS = (
    "story",
    "report",
    "situation",
    "ore to ",
    "ore soon",
    "ore follows",
    "ore on this ",
    "ore details ",
    "etails to follow",
    "pdate",
    "heck back",
)
"""Each promise holds one of these: looking for plain words is quick."""
_DAYS = 2


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    age = _age(article)
    for block in woken:
        text = article.slice(block.span)
        if not any(map(text.__contains__, _SIGNS)):
            continue
        for found in _PROMISE.finditer(article.text, block.span.start, block.span.end):
            span = Span.of(*found.span())
            if article.quoted(span):
                continue
            said = found.group().strip("[(*")
            if age > _DAYS:
                message = f"The post was last changed {age} days after it was published, and still says “{said}”."
            else:
                message = f"“{said}” is a promise to readers: keep it or take it out."
            yield Match(span, message)


def _age(article: Article) -> int:
    """Days from the publication to the last change; 0 where it was never changed."""
    try:
        changed = date.fromisoformat((article.modified or "")[:10])
    except ValueError:
        return 0
    return (changed - article.date).days if article.date else 0
