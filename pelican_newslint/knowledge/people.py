"""Names of people: given names, frequent surnames, short forms, and the words that go with names."""

from __future__ import annotations

from collections import defaultdict
from functools import cache

from pelican_newslint.knowledge.tables import tsv
from pelican_newslint.prose.letters import plain

PARTICLES = frozenset("al el bin ibn ben da das de del della der di do dos du la le van von zu den ter ten y e af av st".split())
"""Lower-case words inside a name: "van der Westhuizen", "de la Cruz", "bin Salman"."""

SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv", "phd", "md", "qc", "kc", "mp", "obe", "mbe", "cbe"})


@cache
def given_names() -> frozenset[str]:
    """Lower case, without diacritics. Many are also words ("mark", "grace"): ask `words.common` too where that matters."""
    return frozenset(plain(name) for name, _ in tsv("given_names.tsv"))


@cache
def usual_given_names() -> frozenset[str]:
    """Those that many people bear, so that two of them are two people."""
    return frozenset(plain(name) for name, usual in tsv("given_names.tsv") if usual)


@cache
def surnames() -> tuple[str, ...]:
    """The frequent ones, lower case, most frequent first. A surname in here says little about who is meant."""
    return tuple(plain(name) for (name,) in tsv("surnames.tsv"))


@cache
def frequent_surnames() -> frozenset[str]:
    return frozenset(surnames())


def same_given_name(one: str, other: str) -> bool:
    """Whether two given names can be one person's: equal, one an initial of the other, or one a short form of the other or of the
    same full name ("Bill" and "William", "Steve" and "Stephen").
    """
    first, second = plain(one).rstrip("."), plain(other).rstrip(".")
    if first == second or (min(len(first), len(second)) == 1 and first[0] == second[0]):
        return True
    fulls = _full_names()
    return bool(({first} | fulls.get(first, set())) & ({second} | fulls.get(second, set())))


def spelt_two_ways(one: str, other: str) -> bool:
    """Whether two given names, `plain`, are one of another script in two spellings: "Serhii" and "Sergiy", "Sung-min" and "Seong-min"."""
    left, right = one.split("-"), other.split("-")
    if one == other or len(left) != len(right):
        return False
    table = _spellings()
    return all(a == b or not table.get(a, frozenset()).isdisjoint(table.get(b, ())) for a, b in zip(left, right, strict=True))


@cache
def _spellings() -> dict[str, frozenset[int]]:
    """Spelling → the rows of the table that have it."""
    found: dict[str, set[int]] = defaultdict(set)
    for row, (spellings,) in enumerate(tsv("name_spellings.tsv")):
        for spelling in spellings.split():
            found[spelling].add(row)
    return {spelling: frozenset(rows) for spelling, rows in found.items()}


@cache
def _full_names() -> dict[str, set[str]]:
    """Short form → full names."""
    found: dict[str, set[str]] = defaultdict(set)
    for full, short_forms in tsv("nicknames.tsv"):
        for short in short_forms.split():
            found[short].add(full)
    return dict(found)
