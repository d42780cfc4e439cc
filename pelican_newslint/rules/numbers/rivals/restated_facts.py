"""What headline, summary and text count and measure, each figure with the one kind of thing that it can be compared by."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path

import msgspec
from msgspec.structs import replace

from pelican_newslint.model import Scope, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.plurals import singular
from pelican_newslint.prose.facts.quantities import Quantity
from pelican_newslint.prose.facts.stems import SMALL
from pelican_newslint.prose.facts.units import unit_words
from pelican_newslint.rules.numbers.reading.figures import Range, meant
from pelican_newslint.rules.numbers.reading.person_nouns import names_people

HEAD: frozenset[Scope] = frozenset({"headline", "summary"})
TEXT: frozenset[Scope] = frozenset({"paragraph", "item", "caption"})
PEOPLE = "n person"
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
        noun, end = _elided(article, at, each, head)
    if each.ordinal:
        noun = noun or _time_of(article, each) or _ordered(article, each)
        kind = f"nth {_canonical(noun)}" if noun else None
    elif each.unit is not None:
        kind = {"ton": "t", "points": "percent"}.get(each.unit, each.unit)
    else:
        kind = f"n {_canonical(noun)}" if noun else "bare"
        if kind == PEOPLE and (found := _STATE.match(article.text, end, end + 40)):
            kind = f"{PEOPLE} {_STATES.get(found['state'], found['state'])}"
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


def _whole(article: Article, at: int, each: Quantity) -> float | None:
    behind = article.quantities[at + 1] if at + 1 < len(article.quantities) else None
    if behind is None or behind.sentence != each.sentence or each.unit is not None:
        return None
    return behind.low if _OF.fullmatch(article.text[each.span.end : behind.span.start]) and behind.low > each.low else None


_ROUNDED = 3000.0
"""Minutes: two days, since 19 days are three weeks."""
_OF = re.compile(r" (?:[a-z]+ )?(?:out )?of (?:the |its |their |all |a total of )?(?:[a-z]+ )?")
_NUMBER_OF = re.compile(
    r"\b(?:number|total|count) of (?:[a-z-]+ )?(?P<noun>[a-z]{3,}s|people|children|women|men) "
    r"(?:is|was|are|were|stands at|stood at|has reached|reached|will be|rose to|fell to|has risen to|has fallen to|at) "
    r"(?:now |about |only |just )?$"
)
_BEHIND = re.compile(r" (?P<noun>[a-z]{3,16})\b")
_STATE = re.compile(
    r" (?:who )?(?:were |was |are |had been |have been |being |others? )?(?P<state>on board|aboard|dead|die|died|killed|hurt|injured|wounded|missing|"
    r"arrested|held|jailed|ill|sick|homeless|trapped|stranded)\b"
)
_STATES = {
    "on board": "aboard",
    "killed": "dead",
    "die": "dead",
    "died": "dead",
    "injured": "hurt",
    "wounded": "hurt",
    "held": "arrested",
    "sick": "ill",
}


def _elided(article: Article, at: int, each: Quantity, head: bool) -> tuple[str | None, int]:
    """ "5 bridge" of a headline, where the text has bridges; "30 on board"."""
    if _STATE.match(article.text, each.span.end, each.span.end + 30):
        return "person", each.span.end
    if found := _NUMBER_OF.search(article.text[max(each.span.start - 40, 0) : each.span.start]):
        return singular(found["noun"]), each.span.end
    if head and (found := _BEHIND.match(article.text, each.span.end, each.span.end + 20)) and each.low > 1:
        word = found["noun"]
        if word not in SMALL and any(other.noun == word and other.unit is None for other in article.quantities if other is not each):
            return word, found.end()
    return None, each.span.end


def _time_of(article: Article, each: Quantity) -> str | None:
    return "time" if article.text.startswith(" time", each.span.end) else None


_SINCE = re.compile(
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
    groups = tomllib.loads((Path(__file__).parent / "same_things.toml").read_text("utf8"))["groups"]
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
    """People on board may be told as people, and not as the injured."""
    return one == other or (PEOPLE in {one, other} and one.startswith(PEOPLE) and other.startswith(PEOPLE))
