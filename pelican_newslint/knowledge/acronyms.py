"""Acronyms that readers of general news know without being told, and what the common ones stand for."""

from __future__ import annotations

from functools import cache

from pelican_newslint.knowledge.tables import About, tsv, tsv_about

TABLE = "acronyms.tsv"


@cache
def about() -> About:
    return tsv_about(TABLE)


@cache
def known() -> dict[str, tuple[str, ...]]:
    """Acronym as usually written → what it stands for, every right form; empty where it is only known as such ("BMW")."""
    return {acronym: tuple(part for part in expansions.split("; ") if part) for acronym, expansions in tsv(TABLE)}
