"""Who followed the heads of state and government whom the table of offices knows, until its own last day and beyond."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta
from functools import cache

from msgspec import Struct

from pelican_newslint.knowledge.office_terms import Term
from pelican_newslint.knowledge.tables import tsv, tsv_about
from pelican_newslint.prose.letters import plain

_TABLE = "heads_of_late.tsv"
FIRST = date(2020, 11, 24)
"""From then on the list was looked over week by week."""
_WEEKS = timedelta(days=30)
_WORD = 4
"""Letters of a word that tells people apart."""


class Holder(Struct, frozen=True):
    """Since when somebody has or had the office."""

    name: str
    since: date


def through() -> date:
    """The last day that the list is sure of."""
    return date.fromisoformat(tsv_about(_TABLE).confident_through or "")


@cache
def _holders() -> dict[tuple[str, str], tuple[Holder, ...]]:
    found: dict[tuple[str, str], list[Holder]] = defaultdict(list)
    for country, office, name, since in tsv(_TABLE):
        found[country, office].append(Holder(name, date.fromisoformat(since)))
    return {key: tuple(sorted(held, key=lambda each: each.since)) for key, held in found.items()}


def successor(term: Term, day: date) -> Holder | None:
    """Who had the office that day after the term, where it's surely somebody else, for weeks before and weeks behind. Of a term that
    the table of offices has still running the list must know the beginning.
    """
    held = _holders().get((term.country, term.office), ())
    theirs = [each for each in held if _one(each, term)]
    then = [each for each in held if each.since <= day - _WEEKS]
    if not then or not FIRST + _WEEKS <= day <= through() or (term.until is None and not theirs):
        return None
    if then[-1] in theirs or then[-1].since <= term.since + _WEEKS or any(abs(each.since - day) <= _WEEKS for each in theirs):
        return None
    return then[-1]


def _one(holder: Holder, term: Term) -> bool:
    """Whether they may be one person: a word of the names is the same."""
    words = {word for form in term.forms for word in plain(form).split() if len(word) >= _WORD}
    return not (words | term.surnames).isdisjoint(plain(holder.name).split())
