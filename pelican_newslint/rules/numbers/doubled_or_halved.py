"""What doubled is twice as much, what halved is half.

"The price doubled from $10 to $15" is half as much again. The two figures stand with the verb, or in a sentence that it speaks of.

Bad:

    The fare doubled from $10 to $15.
             ^^^^^^^ From $10 to $15 is 1.5 times as much, not twice.

Bad:

    Title: Thefts double in Hull
                  ^^^^^^ From 410 to 620 is 1.5 times as much, not “double”.
    Date: 2024-03-05

    The police counted 620 thefts last year, compared with 410 in 2022.

Bad:

    Bread cost 90p in May, compared with 60p a year before. The price has doubled, said the baker.
                                                                          ^^^^^^^ From 60p to 90p is 1.5 times as much, not “doubled”.

Good:

    Bread cost 90p in May, compared with 60p a year before. Butter has doubled.

Good:

    The fare doubled from $10 to $20.

Good:

    Title: Thefts double in Hull
    Date: 2024-03-05

    The police counted 620 thefts last year, compared with 310 in 2022.

Good:

    The number of calls more than doubled, from 100 to 240, and nearly tripled in the north.

Good:

    The council halved its staff from 12 to six. It rose from 5 to 6, and fees doubled.

Evidence: arithmetic in one sentence; 0 false in 258,000 words.
"""

from __future__ import annotations

import re
from itertools import pairwise

import msgspec

from pelican_newslint.model import Block, Match, Related, Right, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.quantities import Quantity
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.numbers.changes.doubled_above import doubled_above
from pelican_newslint.rules.numbers.derived.ratios import told_ratios
from pelican_newslint.rules.numbers.reading.figures import before, between, by_sentence, said

RULE = Rule(
    kind="fact", severity="error", languages=("en",), category="percent-arithmetic",
    wakes=Wakes.on(
        "double", "treble", "triple", "halve", "triples", "trebles", "doubled", "doubling", "doubles", "tripled", "tripling", "trebled",
        "quadrupled", "halved", "halving", "halves",
    ),
)  # fmt: skip

_FACTORS = {
    "doubl": (2.0, "twice"), "tripl": (3.0, "three times"), "trebl": (3.0, "three times"), "quadrupl": (4.0, "four times"), "halv": (0.5, "half"),
}  # fmt: skip
_VERB = later(
    r"\b(?P<soft>more than |nearly |almost |roughly |about |over |just under )?(?P<stem>doubl|tripl|trebl|quadrupl|halv)(?:ed|ing|es)\b",
    re.IGNORECASE,
)
_TIE = later(r"^,? (?:[\w'’]+ ){0,5}?from (?:about |just |some |nearly )?$|^,? from $")
_TO = later(r"^ (?:\w+ ){0,5}?to (?:about |just |some |nearly |more than |over |almost )?$")
_SLACK = 0.05
_SOFT_SLACK = 0.25


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    yield from (above := [*doubled_above(article, woken)])
    done: set[int] = {each.span.start for each in above}
    for number, quantities in by_sentence(article, woken):
        span = article.sentences[number].span
        for verb in _VERB.finditer(article.text, span.start, span.end):
            figures = [each for each in quantities if each.span.start >= verb.end()]
            for old, new in list(pairwise(figures))[:1]:
                tied = _TIE.match(article.text[verb.end() : old.span.start].lower()) and _TO.match(between(article, old, new))
                if tied and old.unit == new.unit and old.low > 0 and before(article, old):
                    found = _judge(article, verb, old, new)
                    done.add(found.span.start)
                    yield found
    yield from told_ratios(article, woken, done, frozenset({"doubled"}))


def _judge(article: Article, verb: re.Match[str], old: Quantity, new: Quantity) -> Match | Right:
    factor, name = _FACTORS[verb["stem"].lower()]
    made = new.low / old.low
    slack = factor * (_SOFT_SLACK if verb["soft"] or old.approximate or new.approximate else _SLACK)
    span = Span.of(*verb.span())
    written = f"From {article.slice(old.span)} to {article.slice(new.span)}"
    more = bool(verb["soft"]) and verb["soft"].lower().strip() in {"more than", "over"} and factor <= made <= factor * 1.5
    if abs(made - factor) <= slack or more:
        return Right(span, f"{written} is {name} as much.")
    related = (Related(old.span, "from"), Related(new.span, "to"))
    return Match(span, f"{written} is {said(made)} times as much, not {name}.", related=related)
