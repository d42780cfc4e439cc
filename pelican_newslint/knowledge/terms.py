"""Right and wrong forms: names of newsmakers, renamed places and organisations, legal forms. Designators have a loader of their own."""

from __future__ import annotations

from functools import cache

from msgspec import Struct

from pelican_newslint.knowledge.tables import About, toml, tsv


class Wrong(Struct, frozen=True):
    """One wrong form, as it would be written, and the right one."""

    wrong: str
    right: str


class Renamed(Struct, frozen=True):
    """A place under its `former` name: `since` the year of the change; it stays in the proper names of `stays_in`."""

    now: str
    former: str
    since: int
    stays_in: tuple[str, ...]


class Change(Struct, frozen=True, forbid_unknown_fields=True):
    """An organisation that is called `now` since the day `on` (ISO)."""

    former: str
    now: str
    on: str


class _Changes(Struct, frozen=True, forbid_unknown_fields=True):
    about: About
    change: tuple[Change, ...]


class _Forms(Struct, frozen=True, forbid_unknown_fields=True):
    groups: tuple[tuple[str, ...], ...]


class _Suffixes(Struct, frozen=True, forbid_unknown_fields=True):
    about: About
    forms: _Forms


@cache
def newsmakers() -> dict[str, Wrong]:
    """People, companies and events that are often misspelt, by wrong form: "Mahatma Ghandi" → "Mahatma Gandhi"."""
    return {wrong: Wrong(wrong, right) for right, forms in tsv("newsmakers.tsv") for wrong in forms.split("; ")}


@cache
def renamed_places() -> dict[str, Renamed]:
    """By former name."""
    found = {}
    for now, former, since, stays_in in tsv("places_renamed.tsv"):
        for name in former.split("; "):
            found[name] = Renamed(now, name, int(since), tuple(part for part in stays_in.split("; ") if part))
    return found


@cache
def renamed_organisations() -> tuple[Change, ...]:
    return toml("organisations_renamed.toml", _Changes).change


@cache
def legal_forms() -> dict[str, str]:
    """Each way to write a legal form → the first of its group: "Limited" → "Ltd"."""
    return {form: group[0] for group in toml("company_suffixes.toml", _Suffixes).forms.groups for form in group}
