"""The minutes of a match add up.

A goal "after 14 minutes" and another "five minutes later, in the 21st" don't; whoever saw red "in the 73rd minute" didn't leave his side a man short
"for the last half-hour"; and the 58th minute isn't "just before half-time". A match of football has 90 minutes, one of rugby 80; where other
games are told of, nothing is said.

Bad:

    Lund headed in after 14 minutes. Five minutes later, in the 21st, he hit the post.
                                     ^^^^^^^^^^^^ 14 and 5 make the 19th minute, not the 21st.

Bad:

    Hull won 1-0 despite playing for the last half-hour with ten men.
                                         ^^^^^^^^^^^^^^ In the 73rd minute 17 minutes are left, not 30.

    Their captain was sent off in the 73rd minute for a second foul.

Bad:

    Roe made it 2-0 just before half-time, in the 58th minute.
                         ^^^^^^^^^^^^^^^^ The 58th minute is in the second half.

Good:

    Lund headed in after 14 minutes. Five minutes later, in the 19th, he hit the post, and Roe was sent off in the 61st minute.
    Hull played for the last half-hour with ten men.

Good:

    Lund scored after 14 minutes and again in the 30th. Five minutes later, in the 35th, he hit the post. He ran for the last half-hour.

Good:

    Roe made it 2-0 just before half-time, in the 44th minute, having come on in the 58th minute of the first game.

Good:

    Roe scored after 20 minutes. Five minutes later Lund hit the bar, and ten minutes after that, in the 35th, Osei made it 2-0.

Good:

    Lund was sent off after 31 minutes and Roe in the 80th minute; both goals fell before, and Ayr played the last ten minutes with nine men.

Evidence: 0 in 1.2 million words of edited news and public reports.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

import msgspec

from pelican_newslint.model import Block, Match, Related, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.numerals import ORDINALS, cardinal
from pelican_newslint.prose.facts.sentences import Sentence
from pelican_newslint.prose.later import later
from pelican_newslint.rules.dates.clocks.minutes_to_go import minutes_to_go, nth
from pelican_newslint.rules.form import Found, Rule, Wakes

RULE = Rule(
    kind="fact", severity="warning", languages=("en",), category="temporal-contradiction",
    wakes=Wakes.on("minute", "minutes", "hour", "half-hour", "half-time"),
)  # fmt: skip

_POINT = later(
    r"\b(?:in|by|on|until) the (?:\d{1,2}(?:st|nd|rd|th)|[a-z]+(?:-[a-z]+)?) minute\b"
    r"|\bin the (?P<bare>\d{1,2}(?:st|nd|rd|th))(?=[,.;)]| to\b| with\b)"
    r"|\b(?:after|on|inside) (?:just |only |barely )?(?P<count>\d{1,2}|[a-z]+(?:-[a-z]+)?) minutes(?! (?:of|later|ago|into|before|from))\b"
    r"|\b(?P<named>on the hour|on the half-hour|on the half hour)\b"
)
_ORDINAL = later(r"(\d{1,2})(?:st|nd|rd|th)|the ([a-z]+(?:-[a-z]+)?) minute")
_LATER = later(
    r"\b(?P<k>[A-Za-z]+(?:-[a-z]+)?|\d{1,2}) minutes (?:later|after that|afterwards),? "
    r"(?:in|on) the (?P<n>\d{1,2})(?:st|nd|rd|th)\b(?! (?:over|hole|game|lap))"
)
_STEP = later(r"\b(?:minutes|moments|seconds) (?:later|after|afterwards)|\b(?:goal|half-time|interval|break|red card|booking|restart)\b")
_EXTRA = later(r"\b(?:extra[- ]time|overtime|shoot-?out|sevens|under-\d+|(?:first|second|third|fourth) quarter)\b")
_SHORT = later(
    r"\b(?:last|final|remaining|closing) (?P<k>half[- ]hour|quarter of an hour|[a-z]+(?:-[a-z]+)? minutes|\d{1,2} minutes|hour)\b"
    r"[^.;]{0,40}?\b(?:ten|10|nine|14|fourteen|13|thirteen) (?:men|women|players)\b"
    r"|\b(?:ten|10|nine|14|fourteen) (?:men|women|players) for (?:the )?(?:last|final|remaining|closing) "
    r"(?P<l>half[- ]hour|quarter of an hour|[a-z]+(?:-[a-z]+)? minutes|\d{1,2} minutes|hour)\b"
)
_OFF = later(
    r"\b(?:sent off|dismissed|shown (?:a |the )?(?:straight |second )?(?:red|yellow)(?: card)?|saw red|red card|given (?:his|her) marching orders|"
    r"ordered off)\b[^.;]{0,40}?\b(?:in the (?P<n>\d{1,2})(?:st|nd|rd|th) minute|(?:after|on) (?P<m>\d{1,2}) minutes)"
)
_BEFORE = later(
    r"\b(?P<when>(?P<side>before|after) (?:half[- ]time|the (?:break|interval)))\b,? [^.;]{0,12}?"
    r"(?:in|on) the (?P<n>\d{1,2})(?:st|nd|rd|th)(?: minute)?\b"
)
_THIS_GAME = frozenset(
    "goal goals scored scores headed header penalty half-time striker kick-off try tries captain equaliser defender midfielder".split()
)
_OTHER_GAME = frozenset(
    "hockey handball basketball netball puck innings overs wicket wickets quarter-final futsal lacrosse polo debate".split()
)
_LENGTHS = {"half hour": 30, "half-hour": 30, "quarter of an hour": 15, "hour": 60}
_FAR = 8
_HALF = 45


class _Point(NamedTuple):
    minute: int
    span: Span


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    index = article.words.index
    if not _OTHER_GAME.isdisjoint(index) or index.keys().isdisjoint(_THIS_GAME) or _EXTRA.search(article.text):
        return
    rugby = not index.keys().isdisjoint({"try", "tries", "scrum", "rugby"})
    for block in woken:
        yield from _later(article, block)
        yield from _wrong_half(article, block, 40 if rugby else _HALF)
        yield from minutes_to_go(article, block, 40 if rugby else _HALF)
        yield from _short(article, block, 80 if rugby else 2 * _HALF)


def _later(article: Article, block: Block) -> Iterator[Match]:
    for found in _LATER.finditer(article.text, block.span.start, block.span.end):
        count, there = cardinal(found["k"].lower()) or 0, int(found["n"])
        before = [each for each in _points(article, block) if each.span.end <= found.start()]
        if not count or not before or abs(before[-1].minute + count - there) <= 1 or article.quoted(Span.of(*found.span())):
            continue
        if any(abs(each.minute + count - there) <= 1 for each in before):
            continue
        if (
            _STEP.search(article.text, before[-1].span.end, found.start())
            or article.text.count(". ", before[-1].span.end, found.start()) > 1
        ):
            continue  # counted from what came between
        base, span = before[-1], Span.of(found.start(), found.end("k") + len(" minutes"))
        message = f"{base.minute} and {count} make the {nth(base.minute + count)} minute, not the {nth(there)}."
        yield Match(span, message, related=(Related(base.span, "counted from"),), severity="error")


def _points(article: Article, block: Block | Sentence) -> Iterator[_Point]:
    for found in _POINT.finditer(article.text, block.span.start, block.span.end):
        minute = _minute(found)
        if minute:
            yield _Point(minute, Span.of(*found.span()))


def _minute(found: re.Match[str]) -> int:
    if found["named"]:
        return 60 if found["named"].endswith("the hour") else 30
    if found["count"]:
        return cardinal(found["count"].lower()) or 0
    if found["bare"]:
        return int(found["bare"][:-2])
    told = _ORDINAL.search(found[0])
    return 0 if told is None else int(told[1]) if told[1] else ORDINALS.get(told[2], 0)


def _short(article: Article, block: Block, whole: int) -> Iterator[Match]:
    """ "For the last half-hour with ten men": the one who was sent off left so early."""
    for found in _SHORT.finditer(article.text, block.span.start, block.span.end):
        group = "k" if found["k"] else "l"
        said = found[group]
        told = _LENGTHS.get(said) or cardinal(said.split()[0].lower()) or 0
        sent = list(_OFF.finditer(article.text))
        minutes = {int(each["n"] or each["m"]) for each in sent}
        if not told or len(minutes) != 1:
            continue
        left = whole - minutes.pop()
        if abs(left - told) > max(_FAR, 0.3 * told) and left > 0:
            place = sent[0].span("n") if sent[0]["n"] else sent[0].span("m")
            span = Span.of(article.text.rindex(" ", 0, found.start(group) - 1) + 1, found.end(group))
            if any(each.span.start > sent[0].end() for each in _points(article, article.sentence_at(sent[0].start()))):
                continue  # another left later: "Lund after 31 minutes and Roe in the 80th"
            message = f"In the {nth(whole - left)} minute {left} minutes are left, not {told}."
            yield Match(span, message, related=(Related(Span.of(*place), "sent off"),), severity="error")


def _wrong_half(article: Article, block: Block, half: int) -> Iterator[Match]:
    for found in _BEFORE.finditer(article.text, block.span.start, block.span.end):
        minute, before = int(found["n"]), found["side"] == "before"
        if minute > half + 7 if before else minute <= half - 1:
            message = f"The {nth(minute)} minute is in the {'second' if before else 'first'} half."
            yield Match(
                Span.of(*found.span("when")), message, related=(Related(Span.of(*found.span("n")), "the minute"),), severity="error"
            )
