"""Quotation marks and apostrophes are all straight or all curly.

A curly apostrophe among straight ones shows where a sentence was pasted from another text. The rarer kind is marked, at its first two
places. Feet, inches, minutes and what stands in code are no quotation marks. Where the site's engine makes all marks curly by itself,
the difference doesn't show, and the rule can be switched off.

Bad:

    It's the mayor's town. "We're glad," she said. The world’s news came.
                                                       ^^^^^^^ A curly mark among straight ones.

Good:

    It's the mayor's town. "We're glad," she said. The world's news came.

Good:

    It’s the mayor’s town. “We’re glad,” she said. He is 6' 2" tall.

Good:

    It's the mayor's town. The Hawaiʻi islands' news came; Qur’an is a word.

Evidence: 47 places in 104,000 words of edited news and government posts, all mixed; none in clean practice news. In 176,000 words that no
rule was written from 56 hits, 10 of them judged: 10 true.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.model import Block, Match, Scope, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes

_SCOPES: frozenset[Scope] = frozenset({"summary", "paragraph", "item", "quotation"})
RULE = Rule(kind="grammar", severity="suggestion", scopes=_SCOPES, wakes=Wakes(tokens=frozenset({"quotation"})), category="quote-marks")

_MARK = later(r"(?<=[^\W\d_])(['’])(?=(?:s|t|re|ve|ll|d|m)\b)|(?<![\w])([\"“])(?=\w)|(?<=[\w.,!?])([\"”])(?!\w)")
_CURLY = frozenset("’“”")
_MOST = 2


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    text = article.text
    if not (("’" in text or "“" in text or "”" in text) and ("'" in text or '"' in text)):
        return
    kinds: dict[bool, list[Span]] = {True: [], False: []}
    for block in woken:
        for found in _MARK.finditer(article.text, block.span.start, block.span.end):
            if article.text[found.start() - 1 : found.start()].isdigit():
                continue
            kinds[found.group() in _CURLY].append(Span.of(found.start(), found.end()))
    curly, straight = kinds[True], kinds[False]
    if not curly or not straight:
        return
    rare, said = (
        (curly, "A curly mark among straight ones.") if len(curly) <= len(straight) else (straight, "A straight mark among curly ones.")
    )
    for span in rare[:_MOST]:
        word = article.words.span(min(article.words.at(span.start), len(article.words) - 1))
        yield Match(word if word.holds(span) else span, said)
