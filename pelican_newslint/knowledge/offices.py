"""Who held which public office when. Silent after each list's last sure day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from datetime import date, timedelta
from functools import cache
from typing import TypeVar

from pelican_newslint.cache.derived import kept
from pelican_newslint.knowledge.office_terms import FIRST, Term, terms
from pelican_newslint.knowledge.office_titles import led_elsewhere
from pelican_newslint.prose.letters import plain

Key = TypeVar("Key")

_NAMESAKES = 8
"""Years before the table's first day in which an administration of that name is still not somebody else's."""

HEADS = ("head_of_state", "head_of_government")
LEADING = (*HEADS, "deputy_head", "regional_head", "governor")
"""Whoever held one of these may have led an administration that bears the name."""


def holders(office: str, country: str, day: date) -> tuple[Term, ...]:
    """Who held it that day, acting and twin holders included; empty where the table isn't sure."""
    known = _by_office().get((country, office), ())
    if not known or not FIRST <= day <= known[0].through:
        return ()
    return tuple(term for term in known if term.covers(day, day))


def terms_in(country: str) -> tuple[Term, ...]:
    """All terms of a country, whatever the office."""
    return _by_country().get(country, ())


@cache
def surnames_in(country: str) -> frozenset[str]:
    """What may stand alone for anybody who held any office of a country, as `Term.surnames` has it."""
    return frozenset(surname for term in terms_in(country) for surname in term.surnames)


def terms_of(name: str) -> tuple[Term, ...]:
    """All terms of people with this full name or other form, diacritics and case aside."""
    return tuple(terms()[at] for at in _by_name().get(plain(name), ()))


def terms_by_word(word: str) -> tuple[Term, ...]:
    """All terms of people one of whose names is `word`: "Jaishankar", "Xi", "Trump"."""
    return tuple(terms()[at] for at in _by_word().get(plain(word), ()))


def never_headed(word: str, year: int) -> tuple[Term, ...]:
    """The terms as head of people called `word`, where none of them can touch `year` and the table is sure of that; else empty.

    Sure means: the year lies between the table's first day and its last for each of those countries, and the heads of each
    country are known for all of it, so that no missing row can hide a term.
    """
    first, last = date(year, 1, 1), date(year, 12, 31)
    if plain(word) in led_elsewhere() or year < FIRST.year - _NAMESAKES:
        return ()
    held = tuple(term for term in terms_by_word(word) if term.office in HEADS and plain(word) in term.surnames)
    there = {term.country for term in held}
    alike = (term for term in terms_by_word(word) if term.office in LEADING and (plain(word) in term.surnames or term.country in there))
    if not held or any(term.covers(first, last) for term in alike):
        return ()
    sure = all(_all_known(term.country, term.office, first, last) for term in held)
    return held if sure else ()


def _all_known(country: str, office: str, first: date, last: date) -> bool:
    """Whether the holders of every day from `first` to `last` are known, but for gaps of a month (an interregnum)."""
    known = _by_office()[country, office]
    if last > known[0].through or first < min(term.since for term in known) - timedelta(days=31):
        return False
    reached = first
    for term in known:
        if term.covers(reached, last) or term.since - reached <= timedelta(days=31):
            reached = max(reached, term.until or term.through)
    return reached >= last


@cache
def _by_office() -> dict[tuple[str, str], tuple[Term, ...]]:
    return _grouped(lambda term: (term.country, term.office))


@cache
def _by_country() -> dict[str, tuple[Term, ...]]:
    return _grouped(lambda term: term.country)


def _grouped(key: Callable[[Term], Key]) -> dict[Key, tuple[Term, ...]]:
    found: dict[Key, list[Term]] = defaultdict(list)
    for term in terms():
        found[key(term)].append(term)
    return {each: tuple(several) for each, several in found.items()}


@kept(dict[str, tuple[int, ...]])
def _by_name() -> dict[str, tuple[int, ...]]:
    """Indices into `terms()`."""
    found: dict[str, list[int]] = defaultdict(list)
    for at, term in enumerate(terms()):
        for form in term.forms:
            found[plain(form)].append(at)
    return {key: tuple(each) for key, each in found.items()}


@kept(dict[str, tuple[int, ...]])
def _by_word() -> dict[str, tuple[int, ...]]:
    """Indices into `terms()`."""
    found: dict[str, list[int]] = defaultdict(list)
    for at, term in enumerate(terms()):
        for word in sorted({plain(word) for form in term.forms for word in form.split()}):
            found[word].append(at)
    return {key: tuple(each) for key, each in found.items()}
