"""The terms of office that the tables hold, read once. `offices` asks them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache, lru_cache

from msgspec import Struct

from pelican_newslint.cache.derived import kept
from pelican_newslint.knowledge.office_gaps import spans, to_neighbours
from pelican_newslint.knowledge.office_titles import surname_first
from pelican_newslint.knowledge.tables import About, toml, tsv, tsv_about
from pelican_newslint.prose.letters import plain

TABLE, EXTRA = "offices.tsv", "offices_extra.toml"
PAST, GOVERNORS = "past_heads.tsv", "governors.tsv"
FIRST = date(2000, 1, 1)
"""Before it the table has only what was still running then, and of heads and governors what the tables of years have."""
_YEARS_FROM = {PAST: date(1952, 1, 1), GOVERNORS: date(1977, 1, 1)}
_SLACK = {PAST: 1, GOVERNORS: 0}
"""Years by which a table of years is sometimes wrong; not for the countries that were compared with other lists."""
_COMPARED = frozenset({
    "United Kingdom", "Ireland", "United States", "Canada", "Australia", "New Zealand", "India", "France", "Germany", "Italy", "Spain", "Sweden",
    "Norway", "Netherlands",
})  # fmt: skip


class Term(Struct, frozen=True, array_like=True):
    """One term. Where only a year or month is known, `since` is its first day and `until` its last, so that a term is never too short.

    `until` None: in office on `through`, the last day that the list is sure of.
    """

    country: str
    office: str
    title: str
    name: str
    alias: str
    since: date
    until: date | None
    through: date
    written: tuple[str, str]
    """First and last day as the table has them: "2017-01-20", "2004-01" or "1998"; the last one empty while in office."""

    @property
    def forms(self) -> tuple[str, ...]:
        """Name and other form, both right."""
        return (self.name, self.alias) if self.alias else (self.name,)

    @property
    def surnames(self) -> frozenset[str]:
        """What may stand alone for the person, `plain`: the last word of each form, and the first where the family name comes first."""
        return _surnames(self.forms, self.country)

    def covers(self, first: date, last: date) -> bool:
        """Whether any day from `first` to `last` may lie in the term."""
        return self.since <= last and first <= (self.until or self.through)


@lru_cache(maxsize=16384)
def _surnames(forms: tuple[str, ...], country: str) -> frozenset[str]:
    ends = {form.split()[-1] for form in forms} - {"Jr.", "Jr", "Sr.", "II", "III", "IV"}
    firsts = {form.split()[0] for form in forms} if country in surname_first() else set()
    return frozenset(plain(word) for word in ends | firsts)


class _Source(Struct, frozen=True, forbid_unknown_fields=True):
    id: str
    what: str
    date: str


class _ExtraTerm(Struct, frozen=True, forbid_unknown_fields=True, rename={"since": "from", "until": "to"}):
    country: str
    office: str
    title: str
    name: str
    since: str
    source: str
    until: str = ""
    alias: str = ""


class _Extra(Struct, frozen=True, forbid_unknown_fields=True):
    about: About
    source: tuple[_Source, ...]
    term: tuple[_ExtraTerm, ...]


@cache
def about() -> About:
    return tsv_about(TABLE)


@kept(tuple[Term, ...])
def terms() -> tuple[Term, ...]:
    """All terms, sorted by country, office and first day."""
    extra = toml(EXTRA, _Extra)
    dates = {source.id: date.fromisoformat(source.date) for source in extra.source}
    found = {_key(row[0], row[2], row[4], row[6]): row for row in _rows()}
    through: dict[tuple[str, str], date] = {}
    for country, sure_to, office, *_ in found.values():
        through[country, office] = date.fromisoformat(sure_to)
    for each in extra.term:
        row = [each.country, "", each.office, each.title, each.name, each.alias, each.since, each.until]
        found[_key(each.country, each.office, each.name, each.since)] = row
        through[each.country, each.office] = max(dates[each.source], through.get((each.country, each.office), FIRST))
    for name in (PAST, GOVERNORS):
        last = date.fromisoformat(tsv_about(name).confident_through or "")
        for country, office, *_ in tsv(name):
            through.setdefault((country, office), last)
    made = [
        Term(
            country,
            office,
            title,
            name,
            alias,
            _first_day(since),
            _last_day(until) if until else None,
            through[country, office],
            (since, until),
        )
        for country, _, office, title, name, alias, since, until in found.values()
    ]
    made += [*_of_years(PAST, through, made), *_of_years(GOVERNORS, through, made)]
    return tuple(sorted(made, key=lambda term: (term.country, term.office, term.since, term.name)))


def _of_years(table: str, through: dict[tuple[str, str], date], known: list[Term]) -> Iterator[Term]:
    """The terms of a table that has years only, each as long as the years allow; without those that `known` has under another spelling."""
    there = {(term.country, term.office, plain(term.name.split()[-1]), term.since.year) for term in known}
    rows = [tuple(row) for row in tsv(table)]
    years = spans(rows)
    for country, office, title, name, alias, since, until in rows:
        if there.isdisjoint((country, office, plain(name.split()[-1]), int(since) + off) for off in (-1, 0, 1)):
            slack = 0 if country in _COMPARED else _SLACK[table]
            begun, ended = to_neighbours(years[country, title], int(since), int(until or 9999))
            first = date(begun - slack, 1, 1)
            last = date(ended + slack, 12, 31) if until else None
            yield Term(country, office, title, name, alias, first, last, through[country, office], (since, until))


def compared(term: Term) -> bool:
    """Whether the term's dates come from more than one list: an error may rest on it."""
    return len(term.written[0]) > 4 or term.country in _COMPARED


def known_from(term: Term) -> date:
    """The first day from which the tables have every term of that person in that office."""
    return _known_from().get((term.country, term.office), FIRST)


@cache
def _known_from() -> dict[tuple[str, str], date]:
    return {(country, office): _YEARS_FROM[table] for table in (PAST, GOVERNORS) for country, office, *_ in tsv(table)}


def _rows() -> list[list[str]]:
    """The table's rows, filled up: an empty field among the first four means the one above."""
    rows: list[list[str]] = []
    for fields in tsv(TABLE):
        filled = list(fields)
        for at in range(4):
            if fields[at]:
                break
            filled[at] = rows[-1][at]
        rows.append(filled)
    return rows


def _key(country: str, office: str, name: str, since: str) -> tuple[str, str, str, str]:
    return (country, office, name, since[:4])


def _first_day(text: str) -> date:
    year, month, day = (*text.split("-"), "01", "01")[:3]
    return date(int(year), int(month), int(day))


def _last_day(text: str) -> date:
    parts = text.split("-")
    if len(parts) == 3:
        return date.fromisoformat(text)
    year, month = int(parts[0]), int(parts[1]) if len(parts) == 2 else 12
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
