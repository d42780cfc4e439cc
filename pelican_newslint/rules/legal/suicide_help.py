"""A story about suicide says where help is.

Readers who are at risk read it too. A line with a number they can call, day and night, costs a line. The rule asks for one where a text tells of
a suicide more than once, or in its headline; suicide attacks are another matter.

Bad:

    Title: Inquest hears of pupil's suicide
                                    ^^^^^^^ This tells of a suicide and names no line to call: add one.

    The coroner said that the boy had died by suicide.

Good:

    Title: Inquest hears of pupil's suicide

    The coroner said that the boy had died by suicide. Samaritans can be called free on 116 123.

Good:

    Title: Suicide attack kills two

    A suicide bomber killed two people. The suicide vest was home-made.

Good:

    A new law on suicide was passed on Monday.

Evidence: no hit in 104,000 words of edited news and government posts; what it asks for is the guides' own rule.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from pelican_newslint.model import PROSE_SCOPES, Block, Match, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule, Wakes

RULE = Rule(kind="fact", severity="suggestion", scopes=PROSE_SCOPES, languages=("en",), wakes=Wakes.on("suicide"), guides=("BBC", "AP"))

_OTHER = frozenset(
    "bomb bomber bombers bombing bombings attack attacks attacker attackers vest vests mission missions car truck drone drones squad terrorist "
    "terrorists belt belts hotline lifeline prevention by note".split()
)
_POLITICAL = frozenset("political career commercial economic assisted anti".split())
_HELP = frozenset(
    "helpline helplines hotline hotlines lifeline samaritans 988 befrienders crisis telephone counselling counseling support".split()
)
_FROM = 3
"""Mentions in the text that make it a story about suicide; one in the headline is enough."""


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    if not _HELP.isdisjoint(article.words.index):
        return
    mentions = list(_mentions(article))
    headed = any(article.block_at(span.start).scope == "headline" for span in mentions)
    if len(mentions) >= _FROM or (headed and len(mentions) > 1):
        yield Match(mentions[0], "This tells of a suicide and names no line to call: add one.")


def _mentions(article: Article) -> Iterator[Span]:
    words = article.words
    for at in words.index.get("suicide", ()):
        if (
            words.after(at) not in _OTHER
            and words.before(at) not in _POLITICAL
            and article.block_at(words.starts[at]).scope in PROSE_SCOPES
        ):
            yield words.span(at)
