"""What has gone on since Saturday is on its fifth day on Wednesday.

"For a fourth day on Wednesday" in the summary and "on strike since Saturday" further down differ by a day, as days of a strike are
counted from the first. The weekday since which it goes on must be the only one in the piece, and both places must speak of one thing.

Bad:

    Date: 2025-01-15

    Dockers stayed away from work for a fourth day on Wednesday.
                                        ^^^^^^^^^^ Since Saturday, Wednesday is day 5, not 4.

    The dockers, who have been on strike since Saturday, marched to the port.

Bad:

    Date: 2025-01-15

    The blockade of the port went into its second day on Wednesday.
                                           ^^^^^^^^^^ Since Sunday, Wednesday is day 4, not 2.

    Farmers have been at the blockade since Sunday.

Good:

    Date: 2025-01-15

    Dockers stayed away from work for a fifth day on Wednesday.

    The dockers, who have been on strike since Saturday, marched to the port.

Good:

    Date: 2025-01-15

    Dockers stayed away from work for a fourth day on Wednesday. It has rained since Saturday.

Good:

    Date: 2025-01-15

    On the second day of the trial he wept. The strike went into its third day on Wednesday; the port has been shut by dockers since Monday.

Good:

    Date: 2025-01-15

    Dockers stayed away from work for a third day on Wednesday. The port has been blocked by ice since Saturday.

Evidence: 0 in 220,000 words of edited Wikinews.
"""

from __future__ import annotations

import calendar
import re

import msgspec

from pelican_newslint.model import Block, Match, Related, Severity, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.numerals import ORDINALS
from pelican_newslint.prose.facts.stems import SMALL, stem
from pelican_newslint.prose.later import later
from pelican_newslint.rules.dates.lengths.nth_day import GROUPS
from pelican_newslint.rules.form import Found, Rule, Wakes

RULE = Rule(
    kind="fact", severity="warning", languages=("en",), needs=frozenset({"date"}), category="temporal-contradiction", wakes=Wakes.on("day")
)  # fmt: skip

_DAYS = "|".join(calendar.day_name)
_NTH = later(
    r"\b(?:for|into|on|in|enter(?:s|ed)|reach(?:es|ed)) (?:a|the|its|their|his|her) (?P<all>(?P<n>[a-z]+|\d{1,2}(?:st|nd|rd|th))"
    rf"(?: consecutive| straight| successive| full)? day)(?: running| in a row)?,? (?:on )?(?P<end>{_DAYS}|today)\b"
)
_SINCE = later(
    rf"(?<=[a-z] )since (?:last |early |late |early on |late on )?(?P<day>{_DAYS})"
    r"(?=[,.;)]| (?:and|when|over|in (?:a|protest)|night|morning|evening|afternoon)\b)"
)
_PLAIN = frozenset("work day days people said year years weeks week hours town city time today morning".split())


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    since = [each for each in _SINCE.finditer(article.text) if not article.quoted(Span.of(*each.span()))]
    if len({each["day"] for each in since}) != 1 or article.date is None:
        return
    start = list(calendar.day_name).index(since[0]["day"])
    for block in woken:
        for found in _NTH.finditer(article.text, block.span.start, block.span.end):
            count = int(found["n"][:-2]) if found["n"][0].isdigit() else ORDINALS.get(found["n"], 0)
            end = article.date.weekday() if found["end"] == "today" else list(calendar.day_name).index(found["end"])
            real = (end - start) % 7 + 1
            if not count or count % 7 == real % 7 or not any(_one_thing(article, found.start(), each.start()) for each in since):
                continue
            severity: Severity = (
                "suggestion" if abs(count - real) == 1 or not _kind_of(article, found.start(), since[0].start()) else "warning"
            )
            message = f"Since {since[0]['day']}, {found['end']} is day {real}, not {count}."
            place = Span.of(*since[0].span("day"))
            yield Match(Span.of(*found.span("all")), message, related=(Related(place, "since when"),), severity=severity)


def _one_thing(article: Article, one: int, other: int) -> bool:
    """Whether both sentences speak of a strike, a fire, a search, or share an uncommon word."""
    here, there = (_words(article, place) for place in (one, other))
    return bool((here & there) - _PLAIN) or any(here & group and there & group for group in GROUPS)


def _kind_of(article: Article, one: int, other: int) -> bool:
    """Whether both name a thing that goes on, of one kind, and the second sentence tells of no beginning of its own."""
    here, there = (article.slice(article.sentence_at(place).span) for place in (one, other))
    same = any(_words(article, one) & group and _words(article, other) & group for group in GROUPS)
    return same and not _BEGAN.search(here) and not _BEGAN.search(there)


_BEGAN = later(r"\b(?:began|begun|started|when|joined|missing|first|help\w*|burn\w* out)\b")


def _words(article: Article, place: int) -> frozenset[str]:
    text = article.slice(article.sentence_at(place).span).lower()
    return frozenset(stem(word) for word in re.findall(r"[a-z][a-z-]{3,}", text) if word not in SMALL and word not in _PLAIN)
