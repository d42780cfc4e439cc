"""Nothing falls by more than all of it.

A price that falls by 120 per cent would be paid to the buyer, and "three times smaller" leaves open smaller than what. Debts and results
may pass through nothing and are left alone.

Bad:

    The number of bees fell by 120 per cent.
                               ^^^^^^^^^^^^ Nothing falls by more than 100 per cent.

Bad:

    The new lamp uses three times less power.
                      ^^^^^^^^^^^^^^^^ “three times less” can't be pictured: say a third.

Good:

    The number of bees fell by 20 per cent, and costs rose by 120 per cent.

Good:

    Profit fell 120 per cent, to a loss of $3m.

Good:

    The new lamp uses a third of the power, three times more than hoped, at 150 per cent of the price.

Evidence: an estimate of 98 in 100.
"""

from __future__ import annotations

import re

import msgspec

from pelican_newslint.model import Block, Match, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.numbers.reading.figures import after, before, by_sentence

RULE = Rule(kind="fact", severity="warning", wakes=Wakes.on("times", tokens=("percent",)), languages=("en",))

_FELL = later(
    r"\b(?:f[ae]ll|fallen|falls|fall|dropped|drops|drop|declined|decline|decreased|decrease|shrank|shrunk|plunged|plummeted|slumped|reduced|cut|down)"
    r"(?: by| of)?(?: about| almost| nearly| more than| over| some)? $"
)
_LESS = later(r"^ (?:less|fewer|lower|smaller|cheaper|lighter|shorter|slower)\b")
_NEGATIVE = later(r"\b(?:profits?|earnings|income|margins?|balance|result|growth|loss|deficit|debt|surplus|shares? price)\b")
_TIMES = later(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,3}) times (?:less|fewer|smaller|lower|cheaper|lighter|shorter|slower|weaker)\b",
    re.IGNORECASE,
)


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    for number, quantities in by_sentence(article, woken):
        sentence = article.slice(article.sentences[number].span).lower()
        for each in quantities:
            falls = _FELL.search(before(article, each)) or _LESS.match(after(article, each))
            if each.unit == "percent" and each.low > 100 and falls and not _NEGATIVE.search(sentence):
                yield Match(each.span, "Nothing falls by more than 100 per cent.")
    for block in woken:
        for found in _TIMES.finditer(article.text, block.span.start, block.span.end):
            part = {"two": "half", "2": "half", "three": "a third", "3": "a third", "four": "a quarter", "4": "a quarter", "ten": "a tenth"}
            say = part.get(found.group().split()[0].lower(), "which part of it")
            yield Match(Span.of(*found.span()), f"“{found.group()}” can't be pictured: say {say}.", severity="suggestion")
