"""Nobody is sacked a month after he resigned.

Who has resigned holds the post no more, and who was dismissed can't leave it a week later: "was fired in August, a month after he resigned" has
the two turned round. Both must be told of one person, in one sentence, and of no second post.

Bad:

    Dan Whit was fired in August 2023, a month after he resigned.
                                       ^^^^^^^^^^^^^^^^^^^^^^^^^ “fired” after “resigned”: who has gone can't go again.

Bad:

    She was dismissed in June, three months after resigning.
                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “dismissed” after “resigning”: who has gone can't go again.

Bad:

    Bea L Orr quit in May, two weeks after he was sacked.
                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “quit” after “sacked”: who has gone can't go again.

Good:

    He was sacked as captain a month after he resigned as manager.

Good:

    The case was dismissed a month after he resigned. She resigned in May, a week
    after her deputy was sacked. She was fired a month after he resigned.

Good:

    The coach was sacked two weeks after he threatened to quit. He quit two weeks after he was suspended.

Evidence: none in 625,000 words of edited news and public posts; an estimate of 95 in 100.
"""

from __future__ import annotations

import re

import msgspec

from pelican_newslint.model import Block, Match, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes

RULE = Rule(
    kind="fact", severity="warning", languages=("en",), category="temporal-contradiction",
    wakes=Wakes.on("fired", "sacked", "dismissed"),
)  # fmt: skip

_WHO = (
    r"(?P<who>\b[Hh]e|\b[Ss]he|\b[Tt]hey|\b[A-Z][\w'’-]{1,20}(?: [A-Z]\.?)? [A-Z][\w'’-]{1,20}|\b(?:Mr|Mrs|Ms|Dr)\.? [A-Z][\w'’-]{1,20}|"
    r"\b(?:[Tt]he|[Aa]) (?:coach|manager|officer|deputy|[a-z]{2,14}(?:er|or|ist|man|woman)|chief|head|boss|clerk|nurse|guard|captain|principal|"
    r"assistant|chef|pilot|coroner|sheriff))"
)
_WHEN = r"(?P<when>(?:,? (?!(?:as|from|by|for|at|with|after|and|when|over|because|to|weeks?|months?|years?|days?|hours?)\b)[\w.-]{1,12}){0,5}?),?"
_LAG = (
    r" (?P<all>(?:(?:(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,3}|several|some|a few) )?"
    r"(?:days?|weeks?|months?|years?|hours?)|shortly|soon|just) after "
)
_END = r"(?=[,.;]|$)"
_SACKED = later(
    rf"{_WHO} (?:was|were|had been) (?P<one>fired|sacked|dismissed){_WHEN}{_LAG}"
    rf"(?:(?P<he>he|she|they) (?:had )?(?:already )?(?P<two>resigned|quit|stepped down|stood down|retired|died)|"
    rf"(?P<ing>resigning|quitting|stepping down|standing down|retiring))){_END}"
)
_QUIT = later(
    rf"{_WHO} (?:had )?(?P<one>resigned|quit|stepped down|stood down){_WHEN}{_LAG}"
    rf"(?:(?P<he>he|she|they) (?:was|were|had been) (?P<two>fired|sacked|dismissed)|being (?P<ing>fired|sacked|dismissed))){_END}"
)


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    for block in woken:
        for pattern in (_SACKED, _QUIT):
            for found in pattern.finditer(article.text, block.span.start, block.span.end):
                if _one_person(found) and not article.quoted(Span.of(*found.span())):
                    message = f"“{found['one']}” after “{found['two'] or found['ing']}”: who has gone can't go again."
                    yield Match(Span.of(*found.span("all")), message)


def _one_person(found: re.Match[str]) -> bool:
    who = found["who"].lower()
    return who not in {"he", "she", "they"} or found["he"] in {who, None}
