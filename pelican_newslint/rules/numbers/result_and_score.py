"""Whoever wins has the higher score.

"Leeds won 2-3", "beat York 1-2", "the bill passed by 48 votes to 52": either the score is turned round or the verb is wrong. Sets of tennis,
legs of a tie and records of a season ("won 3-5 games") are left alone; some papers put the home side first, so a score alone is worth a
look, a vote more.

Bad:

    Leeds won 2-3 at York on Friday.
              ^^^ Won with the lower score?

Bad:

    The bill was passed by 48 votes to 52.
                           ^^^^^^^^^^^^^^ Passed with fewer votes?

Bad:

    The Senate voted 48-52 to approve the bill.
                     ^^^^^ To approve with fewer votes?

Bad:

    Ayton beat Corran by six wickets on Monday. They reached 212 for the loss of three wickets.
                         ^^^ Who loses three wickets wins by 7, not six.

Bad:

    Title: Hull beat Goole 91-85

    Hull were 61-70 down at the last break and won the last quarter 29-15.
                                                                    ^^^^^ 61-70 and 29-15 make 90-85, not 91-85.

Bad:

    Hull won the quarters 14-12, 11-9, 15-10 and 8-13 and so the game 50-44.
                                                                      ^^^^^ 14-12, 11-9, 15-10 and 8-13 make 48-44, not 50-44.

Bad:

    Goole led by nine points at the break, 45-38, and lost.
                                           ^^^^^ 45-38 is a lead of 7, not nine.

Bad:

    Selby took second place with 148 points, behind Goole, who have 139.
                                                                    ^^^ Behind with 148 points, when the other has 139?

Good:

    Hull were 61-70 down at the last break. Hull won the quarters 14-12, 11-9, 15-10 and 8-13, the game 48-44. Goole led by seven at the break, 45-38.

Good:

    Selby took second place with 139 points, behind Goole, who have 148. Orr won with 71 strokes, 12 points behind York with 9 games.

Good:

    Ayton beat Corran by six wickets on Monday, and reached 212 for the loss of four wickets.

Good:

    Leeds won 3-2 at York on Friday.

Good:

    Ana Ruiz won 4-6, 6-3, 6-2, and Leeds beat York 3-5 on penalties after 2-2. They won 3 to 5 games.

Good:

    The bill was passed by 52 votes to 48. The Senate voted 48-52 against it. The bill needed 60 votes to pass.

Good:

    The motion passed 7-12 years ago. Leeds won 12-15 matches. She won in 1990-95.

Good:

    Selby stay second with 58 points from 31 matches, three behind Kirkby, who won 1-0 at Thorne.

Bad:

    Hull led 35-26 at the half. Goole outscored them 35-21 over the last two quarters and won 61-58.
                                                     ^^^^^ 35-26 and 35-21 make 61-56, not 61-58.

Evidence: 0 false in a million words of edited news and government posts, which hold little sport; an estimate of 70 in 100 for scores.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from pelican_newslint.model import Block, Match, Related, Right, Severity, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.numerals import cardinal
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.numbers.counts.gaelic_margins import gaelic_margins
from pelican_newslint.rules.numbers.counts.last_spells import last_spells
from pelican_newslint.rules.numbers.counts.match_scores import match_scores
from pelican_newslint.rules.numbers.counts.period_scores import period_scores
from pelican_newslint.rules.numbers.counts.ranks import ranks
from pelican_newslint.rules.numbers.counts.scored_and_added import scored_and_added
from pelican_newslint.rules.numbers.counts.scorers import scorers

RULE = Rule(
    kind="fact", severity="suggestion", languages=("en",),
    wakes=Wakes.on("won", "win", "wins", "beat", "beats", "defeated", "passed", "approved", "carried", "adopted", "voted",
        "led", "trailed", "series", "record", "stand", "stands", "quarters", "quarter", "term", "period", "half",
        "behind", "ahead", "placed", "ranked", "finished", "followed", "trailing",
        "winning", "victory", "lost", "defeat", "margin", "aggregate", "sets", "hat-trick", "hat-tricks", "scorers", "points",
        "point", "added", "adding", "contributed", "lead", "advantage"), category="score",
)  # fmt: skip

_SCORE = r"(?P<a>\d{1,3})[-–](?P<b>\d{1,3})"
_END = (
    r"(?![-–\d%]|(?:,| and)? \d{1,2}[-–]\d| (?:games?|matches|seats?|votes?|years?|points?|times|sets?|per|percent|minutes?|months?|weeks?|days?|"
    r"on penalties|and \d|to \d{1,2}[-–]\d))"
)
_WON = later(rf"\b(?:[Ww]on|wins?) (?:the (?:match|game|final|tie|derby) |the [a-z]+ leg |it )?(?:by )?{_SCORE}{_END}")
_BEAT = later(rf"\b(?:beat|beats|defeated) (?:(?:the )?[A-Z][\w’'.-]+ ){{1,4}}(?:by )?{_SCORE}{_END}")
_PASSED = later(
    r"\b(?P<verb>passed|approved|carried|adopted|ratified) (?:[\w’'-]+ ){0,3}?(?:by (?:a vote of )?)?"
    r"(?:(?P<a>\d{1,3}) votes? to (?P<b>\d{1,3})\b|(?P<c>\d{1,3})[-–](?P<d>\d{1,3})\b)(?! ?(?:years|months|weeks|days|seats|per|percent|%))"
)
_VOTED = later(
    r"\bvoted (?:by )?(?P<all>(?P<a>\d{1,3})(?:[-–]| to )(?P<b>\d{1,3})) (?:\w+ ){0,2}?"
    r"(?P<verb>to (?:approve|pass|adopt|ratify|confirm|accept)|in favou?r)\b"
)


_WON_BY = later(r"\bby (?P<n>[a-z]+|\d{1,2}) wickets?\b")
_LOST = later(r"\bfor the loss of (?:just |only )?(?P<n>[a-z]+|\d) wickets?\b")
_WICKETS = 10


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    yield from _wickets(article)
    yield from period_scores(article)
    yield from last_spells(article)
    yield from match_scores(article)
    yield from scorers(article)
    yield from gaelic_margins(article)
    yield from scored_and_added(article)
    for block in woken:
        yield from ranks(article, block)
        for pattern in (_WON, _BEAT):
            for found in pattern.finditer(article.text, block.span.start, block.span.end):
                yield from _said(found, Span.of(found.start("a"), found.end("b")), "Won with the lower score?", "suggestion")
        for found in _PASSED.finditer(article.text, block.span.start, block.span.end):
            names = ("a", "b") if found["a"] else ("c", "d")
            verb = found["verb"].capitalize()
            yield from _said(found, Span.of(found.start(names[0]), found.end(names[1])), f"{verb} with fewer votes?", "warning", names)
        for found in _VOTED.finditer(article.text, block.span.start, block.span.end):
            verb = found["verb"].capitalize()
            yield from _said(found, Span.of(*found.span("all")), f"{verb} with fewer votes?", "warning")


def _wickets(article: Article) -> Iterator[Match]:
    """Who bats last wins by the wickets that are left."""
    if " wicket" not in article.text:
        return
    won, lost = list(_WON_BY.finditer(article.text)), list(_LOST.finditer(article.text))
    if len({each["n"] for each in won}) != 1 or len(lost) != 1:
        return
    told, gone = (cardinal(each["n"]) for each in (won[0], lost[0]))
    if told is None or gone is None or told + gone == _WICKETS:
        return
    message = f"Who loses {lost[0]['n']} wickets wins by {_WICKETS - gone:g}, not {won[0]['n']}."
    yield Match(Span.of(*won[0].span("n")), message, related=(Related(Span.of(*lost[0].span("n")), "lost"),), severity="warning")


def _said(
    found: re.Match[str], span: Span, question: str, severity: Severity, names: tuple[str, str] = ("a", "b")
) -> Iterator[Match | Right]:
    winner, loser = (int(found[name]) for name in names)
    if winner < loser:
        yield Match(span, question, severity=severity)
    elif winner > loser:
        yield Right(span, f"{winner} is more than {loser}.")
