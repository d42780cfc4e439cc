"""Words that are spelt otherwise in British and American English."""

from __future__ import annotations

from functools import cache
from typing import Literal

from msgspec import Struct

from pelican_newslint.knowledge.tables import About, tsv, tsv_about

TABLE = "spelling_us_uk.tsv"

Note = Literal["", "ize", "other"]


class Pair(Struct, frozen=True):
    """`note`: "ize" where -ize is right in Britain too (but not beside -ise); "other" where the American form is a British word
    in another sense ("license" as a verb, "tire"); else each form belongs to one variety alone.
    """

    british: str
    american: str
    note: Note = ""


@cache
def about() -> About:
    return tsv_about(TABLE)


@cache
def pairs() -> tuple[Pair, ...]:
    return tuple(Pair(british, american, _note(note)) for british, american, note in tsv(TABLE))


@cache
def british() -> dict[str, Pair]:
    """By British form, lower case."""
    return {pair.british: pair for pair in pairs()}


@cache
def american() -> dict[str, Pair]:
    """By American form, lower case."""
    return {pair.american: pair for pair in pairs()}


def _note(field: str) -> Note:
    return "ize" if field == "ize" else "other" if field == "other" else ""


@cache
def free_variants() -> tuple[tuple[str, ...], ...]:
    """Groups of spellings that are right side by side, but not in one text: "adviser", "advisor". Lower case."""
    return tuple(tuple(form.lower() for form in forms.split("; ")) for (forms,) in tsv("spelling_variants.tsv"))


@cache
def leading_variants() -> dict[str, str]:
    """Every spelling of `free_variants` that is one word → the first of its group."""
    return {form: group[0] for group in free_variants() for form in group if form.isalpha()}
