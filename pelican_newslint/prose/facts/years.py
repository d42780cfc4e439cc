"""Years and decades that stand alone: "in 2016", "2015-16", "the 1990s"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Sequence
from typing import Literal

from msgspec import Struct

from pelican_newslint.model import Span
from pelican_newslint.prose.facts.plurals import looks_plural
from pelican_newslint.prose.facts.words import Words
from pelican_newslint.prose.later import later

_YEAR = later(r"(?:(?:mid|pre|post|early|late|then)-)?(1\d\d\d|20\d\d|21\d\d)")
_FIRST = 1400
"""Earlier years are so only behind "in", "since" and the like."""
_SPAN = later(r"(1[5-9]\d\d|20\d\d)[-/](\d{4}|\d\d)")
_DECADE = later(r"(?:(?:mid|early|late|pre|post)-)?(?:(1[4-9]|20)?(\d0))s")
_PREPOSITIONS = frozenset(
    "in since until till by from to of during before after between and through circa around for im seit bis en depuis desde hasta em".split()
)
_SURE = frozenset("in since until till during before after circa im seit en depuis desde hasta em".split())


class YearMention(Struct, frozen=True, gc=False):
    """A year alone ("in 2016", "the 2016 election"), a span of years ("2015-16") or a decade ("the 1990s", "the ’80s")."""

    span: Span
    year: int
    """First year of a decade or a span."""
    block: int
    form: Literal["year", "span", "decade"] = "year"
    last: int | None = None
    """Last year of a span of years ("2015-16": 2016; a backward one as written) or of a decade."""
    apostrophe: bool = False
    """A decade written "1980's"."""
    preposition: str | None = None
    """The word before where it is "in", "since", "from", "by", "until", "during", "of", "before", "after", …"""


def find_years(words: Words, claimed: Collection[int], block_starts: Sequence[int]) -> tuple[YearMention, ...]:
    """All in order, but those of a full date (`claimed`: indexes of words that are spoken for)."""
    found: list[YearMention] = []
    for at in words.years:
        if at not in claimed:
            mention = _read(words, at, bisect_right(block_starts, words.starts[at]) - 1)
            if mention is not None:
                found.append(mention)
    return tuple(found)


def _read(words: Words, at: int, block: int) -> YearMention | None:
    word = words.lower[at]
    before = words.before(at)
    preposition = before if before in _PREPOSITIONS else None
    start, end = words.starts[at], words.bare_end(at)
    decade = _DECADE.fullmatch(word) or (_DECADE.fullmatch(word + "s") if words.bare_end(at) < words.ends[at] else None)
    if decade:
        century, tens = decade[1], int(decade[2])
        if century is None and not (words.gaps[at][-1:] in ("'", "’", "‘") or before in ("the", "early", "late", "mid")):
            return None
        year = int(century) * 100 + tens if century else 1900 + tens if tens >= 20 else 2000 + tens
        apostrophe = words.ends[at] > end
        return YearMention(Span.of(start, words.ends[at]), year, block, "decade", year + 9, apostrophe, preposition)
    span = _SPAN.fullmatch(word)
    if span:
        last = int(span[2]) if len(span[2]) == 4 else int(span[1][:2] + span[2])
        return YearMention(Span.of(start, end), int(span[1]), block, "span", last, preposition=preposition)
    match = _YEAR.fullmatch(word)
    if match is None or not _plausible(words, at, int(match[1]), before):
        return None
    start += match.start(1)
    return YearMention(Span.of(start, start + 4), int(match[1]), block, preposition=preposition)


def _plausible(words: Words, at: int, year: int, before: str) -> bool:
    """Whether four figures are a year rather than a count."""
    gap, after_gap = words.gaps[at], words.gaps[at + 1]
    if (gap[-1:] in "$£€¥₹#№+/=@" and gap) or after_gap[:1] in ("%", "°", "£", "€") or after_gap.startswith(" %"):
        return False
    follower = words.after(at)
    if year < _FIRST and (
        before not in _SURE or before == "before" or looks_plural(follower) or follower in _MEASURES or not words.spaced(at)
    ):
        return False
    if before in _SURE and not (looks_plural(follower) and year % 100 == 0 and before in ("in", "after", "before")):
        return True
    if follower in _MEASURES or (before in _COUNTERS and words.before(at - 1) not in ("in", "by", "since", "until", "from")):
        return False
    if looks_plural(follower) and (year % 50 == 0 or before in ("of", "by", "to", "for", "and")) and before != "the":
        return False
    return 1900 <= year < 2100 or gap.endswith("(") or before in ("by", "of", "from", "to", "the")


_MEASURES = frozenset(
    "km kg miles metres meters feet tonnes tons hours days years acres hectares people men women children million billion trillion crore lakh "
    "percent per dollars pounds euros rupees hrs gmt bst est edt utc m mg ml mw kw".split()
)
_COUNTERS = frozenset(
    "about over nearly almost than least some around roughly approximately only no number room flight article section page rs rs. usd".split()
)
