"""One space between words, none before a comma.

Two spaces after a full stop are a habit of the typewriter, two inside a sentence and one before a comma are slips. They don't show on
the page and come back in every copy of the text, in feeds and in mails. Tables, code and lists set in columns are left alone; where
a text has double spaces all over, that is said once.

Bad:

    The bridge  opens in May , the county said.
        ^^^^^^^^^^^^^ One space is enough.
                            ^^ No space before “,”.

Bad:

    The bridge opens in May,the county said.
                         ^^^^^ A space belongs behind “,”.

Bad:

    It fell into the water.. The trust paid £25 . It is steep there;the men know it.
                          ^^ One stop is enough.
                                               ^^ No space before “.”.
                                                                 ^^^^^ A space belongs behind “;”.

Bad:

    The toll( one pound) is new. It cost  $312, he said, "with a pie ."
            ^^ The space belongs before the bracket.
                                    ^^^^^^^^^^ One space is enough.
                                                                    ^^ No space before “.”.

Good:

    The bridge opens in May, the county said.

Good:

    Name  | Town
    ------|-----
    Ross  | Leeds

Good:

    Write `a  b` and wait ... The price is .5 of it : no more.

Evidence: two spaces or one before a comma in 40 of 104 edited news articles, all real; none in clean practice news. In 176,000 words that
no rule was written from 73 hits, 10 of them judged: 9 true, 1 false.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

import msgspec

from pelican_newslint.model import Block, Edit, Fix, Match, Scope, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes

_SCOPES: frozenset[Scope] = frozenset({"headline", "summary", "paragraph", "item", "quotation", "caption"})
RULE = Rule(kind="grammar", severity="suggestion", scopes=_SCOPES, wakes=Wakes(tokens=frozenset({"name"})), category="spacing")

_TWO = later(r"  (?<=[^\s|>*:#+-]  )[ ]{0,3}(?=[^\s|*#<\\-])")
_BEFORE_MARK = later(r" +(?:([,;.?!])(?=[\"”]?(?:\s|$))|([,;])(?=[a-z]{2}))")
"""They begin with a space, not with what must stand before it: so they are found at the speed of looking for a letter."""
_ANY_BEFORE_MARK = (" ,", " ;", " .", " ?", " !")
_NO_SPACE = later(r"[,;.](?:(?<=[a-z]{2},)(?=[a-z]{2})|(?<=[a-z]{2};)(?=[a-z]{3})|(?<=[a-z]{3}\.)(?<!www\.)(?=[A-Z][a-z]{1,12} [a-z]))")
"""A comma between two words without a space, and a stop before the next sentence."""
_ADDRESS = later(r"[\w.-]{0,60}(?:\.(?:com|org|net|gov|io|co|edu)|/|@)")
_STOPS = later(r"(?<=[a-z0-9)]{2})\.\.(?=[ \n]|$)")
_SIDE = later(r"[\w’'.,;:!?\"”)]{1,12}$")
_OTHER = later(r"^[\w’'\"“($£€₹]{1,12}")
_IN_BRACKET = later(r"(?<=[a-z]{3})\( (?=[a-z]{2})")
"""The space stands on the wrong side of a bracket."""
_HABIT = 3
"""Double spaces from which they are a habit, named once."""
_LOOKED_AT = 200
"""Double spaces of one source that are looked at: a text full of them needs no count."""
_SPACED = ("fr", "br")
"""Languages that set a space before ; ? and !."""


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    if article.language.partition("-")[0] not in _SPACED:
        for block in woken if any(map(article.text.__contains__, _ANY_BEFORE_MARK)) else ():
            text = article.slice(block.span)
            for found in _BEFORE_MARK.finditer(text):
                mark = found[1] or found[2]
                if _behind_word(text[: found.start()][-1:], mark, text[found.end() : found.end() + 2]):
                    span = Span.of(block.span.start + found.start(), block.span.start + found.end())
                    right = mark if found[1] else f"{mark} "
                    yield Match(span, f"No space before “{mark}”.", (Fix("Move the space", (Edit(span, right),), "safe"),))
    for block in woken if "( " in article.text else ():
        for found in _IN_BRACKET.finditer(article.text, block.span.start, block.span.end):
            span = Span.of(*found.span())
            yield Match(span, "The space belongs before the bracket.", (Fix("Move the space", (Edit(span, " ("),), "safe"),))
    yield from _missing(article, woken)
    yield from _two_stops(article, woken)
    yield from _doubled(article, woken)


def _missing(article: Article, woken: tuple[Block, ...]) -> Iterator[Match]:
    for block in woken:
        for found in _NO_SPACE.finditer(article.text, block.span.start, block.span.end):
            start = article.text.rfind(" ", block.span.start, found.start()) + 1
            end = article.text.find(" ", found.end(), block.span.end)
            word = article.text[max(start, block.span.start) : end if end > 0 else block.span.end]
            span = Span.of(found.start() - 2, found.end() + 2)
            if (
                _ADDRESS.match(word)
                or (found.group() == "." and not word[:1].islower())
                or any(link.span.touches(span) for link in article.links)
            ):
                continue
            fix = Fix("Add a space", (Edit(Span.of(found.end(), found.end()), " "),), "safe")
            yield Match(span, f"A space belongs behind “{found.group()}”.", (fix,))


def _behind_word(letter: str, mark: str, behind: str) -> bool:
    """Whether the letter ends a word that the mark belongs to: behind "A ." or "3 .5" something else may be meant."""
    if mark in ",;":
        return letter.isalnum() or letter == ")"
    return "a" <= letter <= "z" or (letter.isdigit() and mark == "." and behind[:1] == " " and behind[1:].isupper())


def _two_stops(article: Article, woken: tuple[Block, ...]) -> Iterator[Match]:
    """ "In the water.." is a stop too many; three are an ellipsis."""
    for block in woken if ".." in article.text else ():
        for found in _STOPS.finditer(article.text, block.span.start, block.span.end):
            span = Span.of(found.start(), found.end())
            yield Match(span, "One stop is enough.", (Fix("Remove a stop", (Edit(span, "."),), "safe"),))


def _doubled(article: Article, woken: tuple[Block, ...]) -> Iterator[Match]:
    if "  " not in article.document.source:
        return
    doubled = islice(_TWO.finditer(article.document.source), _LOOKED_AT)
    found = sorted({span for each in doubled for span in _here(article, each, woken)})
    if len(found) >= _HABIT:
        apart = [span for span, before in zip(found, [None, *found], strict=False) if before is None or before.end <= span.start]
        removal = Fix("Remove every second space", tuple(Edit(span, article.slice(span)) for span in apart), "safe")
        yield Match(found[0], "One space is enough; it's two all over this text.", (removal,))
        return
    for span in found:
        yield Match(span, "One space is enough.", (Fix("Remove a space", (Edit(span, article.slice(span)),), "safe"),))


def _here(article: Article, two: re.Match[str], woken: tuple[Block, ...]) -> Iterator[Span]:
    """Where two spaces of the source, with the words at their sides, stand in the text."""
    source = article.document.source
    left, right = _SIDE.search(source[max(two.start() - 12, 0) : two.start()]), _OTHER.search(source[two.end() : two.end() + 12])
    if left is None or right is None:
        return
    sides = f"{left[0]} {right[0]}"
    line, column = article.document.lines.of(two.start())
    behind = article.document.lines.of(two.end())
    at = article.text.find(sides)
    once = at == article.text.rfind(sides)
    while at >= 0:
        span = Span.of(at, at + len(sides))
        # The last word's place is quickly told, and the same words may stand all over.
        word = None if once else article.document.place(Span.of(span.end - len(right[0]), span.end))
        if word is None or not word.exact or (word.line, word.column) == behind:
            place = article.document.place(span)
            if (
                place.exact
                and place.line == line
                and place.column <= column <= place.end_column
                and any(block.span.holds(span) for block in woken)
            ):
                yield span
        at = article.text.find(sides, at + 1)
