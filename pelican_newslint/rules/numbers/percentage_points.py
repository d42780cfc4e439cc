"""A rate that goes from 5 to 7 per cent rises by two percentage points, not by two per cent.

Two per cent of five is a tenth of a point. Readers of a mortgage or a poll care about the difference.

Bad:

    The rate rose 2 per cent, from 5 per cent to 7 per cent.
                  ^^^^^^^^^^ From 5 per cent to 7 per cent is 2 percentage points, not 2 per cent.

Bad:

    The chance is 30 per cent, down from 50 per cent, a fall of 20 per cent.
                                                                ^^^^^^^^^^^ From 50 per cent to 30 per cent is 20 percentage points, not 20 per cent.

Good:

    The rate rose 2 percentage points, from 5 per cent to 7 per cent.

Bad:

    Moss grew on 9% of roofs in May and on 15% in June, a rise of 6%.
                                                                  ^^ From 9% to 15% is 6 percentage points, not 6%.

Good:

    Moss grew on 9% of roofs in May and on 15% in June, a rise of 67%.

Good:

    The rate rose 40 per cent, from 5 per cent to 7 per cent.

Good:

    Sales rose 2 per cent. The share of renters went from 5 per cent to 7 per cent.

Good:

    Between 5 per cent and 7 per cent of 200 voters changed their minds.

Evidence: arithmetic; the sentence holds all three figures.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.model import Block, Fix, Match, Related, Right
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.quantities import Quantity
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.numbers.changes.told_changes import told_changes
from pelican_newslint.rules.numbers.reading.figures import Range, before, between, by_sentence
from pelican_newslint.rules.numbers.reading.relations import Tie, judged, shown, ties

RULE = Rule(kind="fact", severity="error", wakes=Wakes.on(tokens=("percent",)), languages=("en",), category="percent-arithmetic")

_MOVE = later(
    r"\b(?:ros?e|risen|up|gained|grew|jumped|climbed|increased|fell|fallen|down|dropped|declined|decreased|rise|fall|increase|drop|"
    r"decrease|cut|raised)"
    r"(?: by| of)?(?: about| almost| nearly| just)? $"
)
_UP_FROM = later(r"^[^.;:]{0,40}\b(?:(?:up|down) from|against|compared with|from) (?:the |about |just )?$")
_APPOSED = later(
    r", (?:which is |that is |or )?an? (?:[a-z]+ )?(?P<move>rise|increase|jump|gain|growth|climb|leap|improvement|fall|drop|decline|decrease|cut|"
    r"reduction|slide|dip|loss) of (?:about |almost |nearly |just )?$"
)
_UP = frozenset({"rise", "increase", "jump", "gain", "growth", "climb", "leap", "improvement"})
_THEN = later(r"^[^.;:]{0,60}\b(?:and|but|against|to|then)\b[^.;:]{0,40}$")
"""Between one rate and the other, told of two times."""
_TO = later(r"^ (?:\w+ ){0,4}?to (?:about |almost |nearly |just )?$")


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    for _, quantities in by_sentence(article, woken):
        shares = [each for each in quantities if each.unit == "percent" and not each.range]
        if len(shares) != 3:
            continue
        first, second, third = shares
        if _MOVE.search(before(article, third)) and _UP_FROM.search(between(article, first, second)):
            yield from _judge(article, third, second, first)
            continue
        if _told_apart(article, first, second, third):
            yield from _judge(article, third, first, second)
            continue
        for change, old, new in ((first, second, third), (third, first, second)):
            if _MOVE.search(before(article, change)) and before(article, old).endswith("from ") and _TO.match(between(article, old, new)):
                yield from _judge(article, change, old, new)
                break
    done: set[int] = set()
    for tie in ties(article, woken, "points"):
        if found := judged(article, tie, _expected):
            done.add(found.span.start)
            yield found
    yield from told_changes(article, woken, "points", done)


def _told_apart(article: Article, old: Quantity, new: Quantity, change: Quantity) -> bool:
    """ "12 per cent in 1990 and 30 per cent in 2017, a rise of 18 per cent": the change is just what lies between the two, the way it's told."""
    found = _APPOSED.search(before(article, change))
    up = found is not None and found["move"] in _UP
    tied = found is not None and _THEN.match(between(article, old, new)) is not None
    return tied and abs(new.low - old.low - (change.low if up else -change.low)) < change.step / 2


def _expected(article: Article, tie: Tie) -> tuple[Range, str] | None:
    """The points that lie between two rates; errors of both may add up."""
    old, new = tie.figures["old"], tie.figures["new"]
    low, high = sorted((old, new), key=lambda each: each.value)
    made = Range(high.exact.low - low.exact.high, high.exact.high - low.exact.low)
    points = f"{high.value - low.value:.2f}".rstrip("0").rstrip(".")
    return made, f"From {shown(article, old)} to {shown(article, new)} is {points} points"


def _judge(article: Article, change: Quantity, old: Quantity, new: Quantity) -> Found:
    points = abs(new.low - old.low)
    written = f"From {article.slice(old.span)} to {article.slice(new.span)}"
    if abs(change.low - points) > change.step:
        return
    if old.low and abs(change.low - 100 * points / old.low) <= change.step:
        yield Right(change.span, f"{written} is a change of {article.slice(change.span)}.")
        return
    number = article.slice(change.number)
    noun = "percentage point" if change.low == 1 else "percentage points"
    fix = Fix.change(change.span, f"{number} {noun}")
    related = (Related(old.span, "from"), Related(new.span, "to"))
    yield Match(change.span, f"{written} is {number} {noun}, not {article.slice(change.span)}.", (fix,), related=related)
