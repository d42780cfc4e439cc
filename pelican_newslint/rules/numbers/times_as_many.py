"""Twice as much is twice as much.

"240 wolves, three times the 120 of 2010" are twice as many. The two figures and the word between them must stand in one sentence.

Bad:

    The number of wolves rose to 240, three times the 120 counted in 2010.
                                 ^^^ three times 120 is 360, not 240.

Bad:

    Membership has tripled since 2015, from 400 to 1,000.
                                                   ^^^^^ tripled, 400 is 1,200, not 1,000.

Good:

    The number of wolves rose to 240, twice the 120 counted in 2010.

Good:

    Membership has tripled since 2015, from 400 to 1,200. It won 12 games, almost three times its four of last year.

Good:

    The 240 wolves were seen three times; 120 of them were young.

Good:

    At 300 metres the tower is twice as tall as the 150-metre church, and it cost $40m, more than double its budget of $15m.

Evidence: 0 false in 303,000 words of edited news; a tenth more or less is allowed for.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.model import Block, Match, Related, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.numbers._figures import Range
from pelican_newslint.rules.numbers._reckoned import held
from pelican_newslint.rules.numbers._relations import Tie, judged, shown, ties, written

RULE = Rule(
    kind="fact", severity="error", languages=("en",), category="percent-arithmetic",
    wakes=Wakes.on("twice", "double", "triple", "times", "half", "doubled", "tripled", "trebled", "quadrupled", "halved"),
)  # fmt: skip

_SLACK = 0.1
_SOFT = 0.3
_MORE = 0.5
_FAR = 4.0


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    for loose in ties(article, woken, "times"):
        tie = msgspec.structs.replace(loose, figures={name: held(each) for name, each in loose.figures.items()})
        found = judged(article, tie, _expected)
        if isinstance(found, Match) and (word := _factor(article, tie)):
            found = Match(found.span, found.message, related=(*found.related, Related(word, "so many times")), severity=found.severity)
        if found:
            yield found


def _factor(article: Article, tie: Tie) -> Span | None:
    """Where "twice" or "tripled" stands."""
    sentence = article.sentence_at(tie.figures["told"].span.start).span
    at = article.text.lower().find(tie.factor_word, sentence.start, sentence.end)
    return Span.of(at, at + len(tie.factor_word)) if at >= 0 else None


def _expected(article: Article, tie: Tie) -> tuple[Range, str] | None:
    old, told = tie.figures["old"], tie.figures["told"]
    value = old.value * tie.factor
    if old.unit != told.unit or value <= 0 or not 1 / _FAR < told.value / value < _FAR:
        return None
    start, end = sorted((old.span.start, told.span.start))
    words = article.text[max(start - 60, 0) : end].lower()
    soft = any(word in words for word in ("nearly", "almost", "about", "roughly"))
    more = "more than" in words or "over " in words
    low, high = value * (1 - (_SOFT if soft else _SLACK)), value * (1 + (_MORE if more else _SOFT if soft else _SLACK))
    return Range(
        low, high
    ), f"{tie.factor_word}{',' if tie.factor_word.endswith('ed') else ''} {shown(article, old)} is {written(told, value, article)}"
