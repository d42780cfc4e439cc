"""What one side scored in the last period or after the break, against the scores before and at the end; and the points of all sets.

"They scored three times in the third period to win 5-3; the visitors led 3-1 after two": who has five at the end had two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pelican_newslint.model import Match, Related, Right, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.numerals import cardinal
from pelican_newslint.prose.holding import holds
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.counts.match_scores import told_score

_SCORE = r"(?<![\d.,–-])\d{1,3}[-–]\d{1,3}(?![\d–-]|\.\d)"
_SPELL = r"(?:third|last|final|fourth) (?:period|quarter|term|frame)|(?P<half>second half|last half|second period)"
_SCORED = later(
    rf"\b(?:scored?|scoring|struck|netted|added|got|hit|with|had) (?:(?:all|its|their|another) )?"
    rf"(?P<n>two|three|four|five|six|seven|eight|nine|\d{{1,2}}) "
    rf"(?:times|goals|tries|unanswered goals|points|runs|more)? ?(?:in|during|over) the (?:{_SPELL})\b[^.;:\d]{{0,60}}?\b"
    rf"(?:beat|beating|defeat|defeating|win|won|edge|down|overcome|top|past|victory)\b[^.;:\d]{{0,60}}?(?P<score>{_SCORE})"
)
_SPELLS = ("the third ", "the last ", "the final ", "the fourth ", "the second ")
_BEFORE = later(
    rf"(?P<score>{_SCORE})(?: [a-z]+){{0,3}} (?:after|at|going into|entering|through|following|before) (?:the )?"
    r"(?:two periods|40 minutes|three quarters|three-quarter time|second period|(?:second|last|final) (?:break|intermission|interval)|third period|"
    r"final (?:period|quarter)|last quarter|(?P<half>half[- ]?time|(?:the )?half|break|interval|first half|first period))\b"
)
_SETS = later(rf"{_SCORE}(?:(?:,| and|, and|;) {_SCORE}){{1,6}}")
_SETS_TOLD = later(r"\b(?:sets?|games|frames)\b")
_POINTS = later(
    r"\b(?:points?|in all|in total|altogether|total)\b[^.;:\d]{0,40}?\b(?P<one>\d{2,3})(?: points)?(?: for [A-Za-z'’ ]{2,30}?| [a-z]{2,10})?"
    r"(?:,? (?:to|and|against)|[-–]) ?(?P<other>\d{2,3})\b"
)
_WAKES = frozenset("sets set period quarter half frame frames term".split())
_LONGER = later(r"\b(?:overtime|extra[- ]time|shoot-?out|penalties|tie-?break(?:er)?)\b")
"""After which a side has more than it had at the end of the last period."""
_MOST = 12
"""Points by which a total may be off and still be of these sets."""


def last_spells(article: Article) -> Iterator[Match | Right]:
    """Each such claim once."""
    if _WAKES.isdisjoint(article.words.index):
        return
    yield from _set_points(article)
    found = list(_SCORED.finditer(article.text)) if holds(article, _SPELLS) else []
    breaks = list(_BEFORE.finditer(article.text)) if found else []
    if len(found) == 1 and not _LONGER.search(article.text):
        same = [each for each in breaks if bool(each["half"]) == bool(found[0]["half"])]
        if len(same) == 1:
            yield from _judge(found[0], same[0])


def _judge(found: re.Match[str], early: re.Match[str]) -> Iterator[Match | Right]:
    goals = cardinal(found["n"].lower())
    final, before = told_score(found["score"]), told_score(early["score"])
    if not goals or found.span("score") == early.span("score") or max(final) < goals:
        return
    had, span = max(final) - goals, Span.of(*early.span("score"))
    if (had == before[0] and before[1] <= min(final)) or (had == before[1] and before[0] <= min(final)):
        yield Right(span, f"{early['score']} and {found['n']} more make {found['score']}.")
        return
    related = (Related(Span.of(*found.span("n")), "scored at the end"), Related(Span.of(*found.span("score")), "in the end"))
    message = f"{found['n']} more make {found['score']}, so that the winners had {had} before, not as in {early['score']}."
    yield Match(span, message[:1].upper() + message[1:], related=related, severity="warning")


def _set_points(article: Article) -> Iterator[Match | Right]:
    """ "25-21, 19-25 and 25-23 … 68 points to 69": what the sets make."""
    for found in _SETS.finditer(article.text):
        sentence = article.sentence_index(found.start())
        first = article.sentences[sentence]
        last = article.sentences[min(sentence + 1, len(article.sentences) - 1)]
        end = last.span.end if last.block == first.block else first.span.end
        told = _POINTS.search(article.text, found.end(), end)
        if told is None or not _SETS_TOLD.search(article.text, first.span.start, first.span.end):
            continue
        scores = [told_score(each) for each in found[0].replace(" and ", ", ").replace(";", ",").replace(",,", ",").split(", ")]
        made = sum(each[0] for each in scores), sum(each[1] for each in scores)
        points = int(told["one"]), int(told["other"])
        yield from _compare(found, told, made, points)


def _compare(found: re.Match[str], told: re.Match[str], made: tuple[int, int], points: tuple[int, int]) -> Iterator[Match | Right]:
    ways = (made, made[::-1])
    spans = [Span.of(*told.span(name)) for name in ("one", "other")]
    if points in ways:
        yield Right(spans[0], f"The sets make {points[0]} to {points[1]}.")
        return
    near = min(ways, key=lambda way: abs(way[0] - points[0]) + abs(way[1] - points[1]))
    wrong = next(at for at in (0, 1) if near[at] != points[at])
    if abs(near[0] - points[0]) + abs(near[1] - points[1]) <= _MOST:
        related = (Related(Span.of(*found.span()), "the sets"), Related(spans[1 - wrong], "the other side"))
        yield Match(
            spans[wrong], f"The sets make {near[0]} to {near[1]}, not {points[0]} to {points[1]}.", related=related, severity="warning"
        )
