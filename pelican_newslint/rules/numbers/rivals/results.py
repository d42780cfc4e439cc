"""Results that a sentence tells: scores of games, and votes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pelican_newslint.model import Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.numerals import cardinal
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.figures import Range
from pelican_newslint.rules.numbers.rivals.told_figure import Told

_SCORE = later(
    r"(?<![\d.,–-])(\d{1,2})[-–](\d{1,2})(?!\d|[.,–-]\d|[–-]|st|nd|rd|th| (?:per|%|year|day|week|month|hour|minute|mile|metre|km|people|million|"
    r"\w+s\b))"
)
_WON = later(
    r"\b(?:win|wins|won|winning|beat|beats|beaten|beating|lose|loses|lost|losing|draw|drew|draws|drawn|drawing|victory|defeat|defeated|"
    r"defeating|score|scored|thrash\w{0,4}|edge[ds]?|sink|sank|"
    r"level|tied|finished|ended)\b",
    re.IGNORECASE,
)
_RUNNING_BEFORE = later(
    r"\b(?:led|leads?|leading|trail(?:ed|s|ing)?|up|(?<!went )(?<!go )(?<!goes )(?<!gone )down|ahead|behind|made it|making it|"
    r"make it|level at|tied at|"
    r"pulled back to|jumped out to|out to|the score to|early)"
    r"(?: by| to| at| an?| the)? $",
    re.IGNORECASE,
)
_RUNNING = later(
    r"^ (?:up|down|ahead|behind|lead|advantage|run|deficit|(?:at|after|by|in|through|with|going into|"
    r"heading into|midway|early|late in) (?:the |one |two |an? )?"
    r"(?:half|first|second|third|fourth|break|interval|quarter|end of the (?:first|second|third)|[a-z]+ (?:minutes?|quarters?|innings?|"
    r"periods?|overs?|"
    r"seconds?|frames?|sets?)|\d+ minutes?))\b"
)
"""What stood during a game."""
_ODDS = later(r"\b(?:odds|outsiders?|bookmakers?|bookies|starting price|tote|(?:1[6-9]|[2-9]\d|\d{3})[-–]1)\b", re.IGNORECASE)
"""Prices of a bet: 66-1."""
_VOTES = later(
    r"(?<![\d.,–-])(\d{1,3}|[a-z]+)(?:(?: votes?)? to |[-–]| votes to )(\d{1,3}|[a-z]+)"
    r"(?!\d|[.,–-]\d|[–-]|st|nd|rd|th| (?:per|%|year|day|week|month|hour|minute|people|million))"
)
_SETS = later(r"\d[-–]\d{1,2}(?:\(\d+\))?(?:,| and|, and) \d{1,2}[-–]\d")
"""A score of its own each: "6-4, 6-2"."""
_PART_BEFORE = later(r"\b(?:series|aggregate|shoot-?out|tie-?break|penalt(?:y|ies)|frames|sets|legs) (?:\w+ )?(?:by )?$", re.IGNORECASE)
_PART_BEHIND = later(
    r"^ (?:on|in|after|from) (?:penalties|aggregate|spot-kicks|the spot|a shoot-?out|(?:the|their|a) (?:\w+ )?(?:series|shoot-?out|tie-?break))\b"
)
"""A result of many games, or of none."""
_VOTED = later(
    r"\b(?:vot(?:e[ds]?|ing)|majority|ballot|ruling|ruled|motion|carrie[ds]|approve[ds]?|rejects?|rejected|"
    r"back(?:s|ed)|pass(?:es|ed)|adopt(?:s|ed)|clear(?:s|ed) (?:the )?(?:senate|house|assembly|council)|ratif(?:y|ies|ied))\b",
    re.IGNORECASE,
)


def scores(article: Article) -> Iterator[Told]:
    """ "3-1" where the sentence tells of a win or a defeat."""
    for sentence in article.sentences:
        text = article.slice(sentence.span)
        if ("-" in text or "–" in text) and _WON.search(text) and not _ODDS.search(text) and not _SETS.search(text):
            for found in _SCORE.finditer(text):
                lead, behind = text[: found.start()], text[found.end() :]
                if _RUNNING_BEFORE.search(lead) or _RUNNING.match(behind) or _PART_BEFORE.search(lead) or _PART_BEHIND.match(behind):
                    continue
                low, high = sorted((int(found[1]), int(found[2])))
                value = low * 100.0 + high
                span = Span.of(sentence.span.start + found.start(), sentence.span.start + found.end())
                yield Told("score", value, Range(value, value), None, None, span, sentence.block)


def votes(article: Article) -> Iterator[Told]:
    """ "31 to 22", "by nine votes to four" where the sentence tells of a vote; not "until ten to four"."""
    clocks = {each.span.start for each in article.times}
    for sentence in article.sentences:
        text = article.slice(sentence.span)
        if not (" to " in text or "-" in text or "–" in text) or not _VOTED.search(text) or _SCORED.search(text):
            continue
        for found in _VOTES.finditer(text):
            ayes, noes = (cardinal(each) for each in (found[1], found[2]))
            start = sentence.span.start + found.start()
            if (
                ayes is not None and noes is not None and noes > 1 and start not in clocks
            ):  # "a bill to merge" is no vote, "two to one" is a ratio
                value = min(ayes, noes) * 1000.0 + max(ayes, noes)
                span = Span.of(start, sentence.span.start + found.end(2))
                yield Told("votes", value, Range(value, value), None, None, span, sentence.block)
                break


_SCORED = later(r"\b(?:goal|match|game|season|penalt|from \d|rose from|fell (?:by|from|to \d)|between)", re.IGNORECASE)
