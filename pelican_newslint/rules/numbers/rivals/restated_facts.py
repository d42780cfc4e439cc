"""What headline, summary and text count and measure, each figure with the one kind of thing that it can be compared by."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import msgspec
from msgspec.structs import replace

from pelican_newslint.cache.derived import read_toml
from pelican_newslint.model import Scope, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.plurals import singular
from pelican_newslint.prose.facts.quantities import Quantity
from pelican_newslint.prose.facts.units import unit_words
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.figures import Range, meant
from pelican_newslint.rules.numbers.reading.person_nouns import names_people
from pelican_newslint.rules.numbers.rivals.elided import KNOCK, elided, is_knock, state
from pelican_newslint.rules.numbers.rivals.streaks import streaks

HEAD: frozenset[Scope] = frozenset({"headline", "summary"})
TEXT: frozenset[Scope] = frozenset({"paragraph", "item", "caption"})
PEOPLE, RUN = "n person", "run "
KNOCKS = f"n {KNOCK}"
STAFF = frozenset({"staff", "worker", "employee", "labourer", "staffer"})
_JOBS = {"n job", f"{PEOPLE} staff"}
_TIME = frozenset({"second", "minute", "hour", "day", "week", "month", "year", "s", "min", "h"})


class Fact(msgspec.Struct, frozen=True, gc=False):
    """A figure with what it is a figure of."""

    kind: str
    value: float
    exact: Range
    span: Span
    """With its noun or unit."""
    number: Span
    sentence: int
    block: int
    hedged: bool
    whole: float | None = None
    """15 for the nine of "nine of the 15 seats"."""
    part: bool = False
    """ "two of the books"."""
    noun: str = ""
    """As written, where it counts."""


def facts(article: Article) -> list[Fact]:
    """All figures that count or measure something, lengths of time by `article.lengths`."""
    found = [fact for at, each in enumerate(article.quantities) if (fact := _fact(article, at, each))]
    for length in article.lengths:
        if not length.step and length.minutes > 0:
            slack = max(length.minutes * 0.03, _ROUNDED if length.unit == "week" else 0.0)
            exact = Range(length.minutes - slack, length.minutes + slack)
            sentence = article.sentence_index(length.span.start)
            found.append(
                Fact("time", length.minutes, exact, length.span, length.span, sentence, length.block, bool(length.bound), noun=length.unit)
            )
    for run in streaks(article):
        exact = Range(run.value, run.value)
        found.append(Fact(f"run {run.of}", run.value, exact, run.span, run.number, run.sentence, run.block, hedged=False))
    return sorted(found, key=lambda each: each.span)


def _fact(article: Article, at: int, each: Quantity) -> Fact | None:
    if (
        each.range
        or each.malformed
        or each.unit in _TIME
        or (each.noun in _TIME and not each.ordinal)
        or (each.fraction and each.unit is None and each.low < 1)
    ):
        return None
    head = article.blocks[each.block].scope in HEAD
    noun, end = each.noun, int(each.noun_span.end if each.noun_span and each.unit is None else each.span.end)
    if each.unit is None and each.noun_span and (symbol := unit_words().get(article.slice(each.noun_span).lower())):
        each = replace(each, unit=symbol)  # "3,100 missing tonnes" are measured
    if each.unit is None and noun is None:
        noun, end = elided(article, each, head)
    if each.unit is None and not each.ordinal and is_knock(article, each):
        noun, end = KNOCK, int(each.span.end)
    if each.ordinal:
        noun = noun or _time_of(article, each) or _ordered(article, each)
    kind = _kind(article, each, noun, end)
    if kind is None:
        return None
    whole = _whole(article, at, each)
    return Fact(
        kind,
        each.low,
        meant(each),
        Span.of(each.span.start, end),
        each.number,
        each.sentence,
        each.block,
        each.approximate is not None,
        whole,
        article.text.startswith(" of ", each.number.end),
        noun or "",
    )


def _kind(article: Article, each: Quantity, noun: str | None, end: int) -> str | None:
    """By what it can be compared with others; `end`: where its words end."""
    if each.ordinal:
        return f"nth {_canonical(noun)}" if noun else None
    if each.unit is not None:
        return {"ton": "t", "points": "percent"}.get(each.unit, each.unit)
    kind = PEOPLE if noun == "other" and state(article, end) else f"n {_canonical(noun)}" if noun else "bare"
    staff = noun in STAFF or (noun == "member" and article.text.startswith(" of staff", end))
    if kind == PEOPLE and (what := state(article, end) or ("staff" if staff else None)):
        return f"{PEOPLE} {what}"
    return kind


def _whole(article: Article, at: int, each: Quantity) -> float | None:
    behind = article.quantities[at + 1] if at + 1 < len(article.quantities) else None
    if behind is None or behind.sentence != each.sentence or each.unit is not None:
        return None
    between = article.text[each.span.end : behind.span.start]
    lead = article.text[max(each.span.start - 30, 0) : each.span.start]
    of = _OF.fullmatch(between) or (_FROM.fullmatch(between) and _SCORED.search(lead))
    return behind.low if of and behind.low > each.low else None


_ROUNDED = 3000.0
"""Minutes: two days, since 19 days are three weeks."""
_OF = later(r" (?:[a-z]+ )?(?:out )?of (?:the |its |their |all |a total of )?(?:[a-z]+ )?")
_FROM = later(r" (?:[a-z]+ )?from (?:the |her |his |its |their )?")
_SCORED = later(r"\b(?:scor|land|mak|made|hit|sho|sank|sink|convert|kick|nail|potted|miss)\w{0,4} (?:[a-z]+ )?$", re.IGNORECASE)
""" "Scored 38 from 42" attempts, where "fell to 38 from 42" is a change."""


def _time_of(article: Article, each: Quantity) -> str | None:
    return "time" if article.text.startswith(" time", each.span.end) else None


_SINCE = later(
    r" (?:[a-z]+ )?(?P<since>(?:since|in|of) (?:[A-Z][a-z]+|(?:this|a|the) (?:year|month|week|season)|(?:19|20)\d\d|"
    r"[a-z]+ (?:years|months|weeks|days)))\b"
)


def _ordered(article: Article, each: Quantity) -> str | None:
    """ "It is the third since October": the noun stands with another ordinal that has the same behind it."""
    if not (since := _SINCE.match(article.text, each.span.end, each.span.end + 40)):
        return None
    for other in article.quantities:
        if other.ordinal and other.noun and other is not each:
            found = _SINCE.match(article.text, other.span.end, other.span.end + 60)
            if found and found["since"] == since["since"]:
                return other.noun
    return None


@cache
def _groups() -> dict[str, str]:
    groups = read_toml(Path(__file__).parent / "same_things.toml", dict[str, list[str]])["groups"]
    return {noun: group.split()[0] for group in reversed(groups) for noun in group.split()}


def _canonical(noun: str | None) -> str:
    if noun is None:
        return ""
    noun = singular(noun)
    return "person" if names_people(noun) or noun in {"people", "person"} else _groups().get(noun, noun)


def both_degrees(one: str, other: str) -> bool:
    """ "2.3 degrees Celsius" comes back as "2.3 degrees"."""
    return one.startswith("°") and other.startswith("°") and "°" in {one, other}


def akin(one: str, other: str) -> bool:
    """People on board may be told as people, and not as the injured; staff as jobs; a run of wins as a run."""
    if one == other or (PEOPLE in {one, other} and one.startswith(PEOPLE) and other.startswith(PEOPLE)):
        return True
    return {one, other} == _JOBS or (RUN in {one, other} and one.startswith(RUN) and other.startswith(RUN))
