"""Names with a form of their own: weapons, aircraft, viruses, brands, software."""

from __future__ import annotations

from functools import cache

from pelican_newslint.knowledge.tables import About, tsv, tsv_about

TABLE = "designators.tsv"


@cache
def about() -> About:
    return tsv_about(TABLE)


@cache
def wrong_forms() -> dict[str, str]:
    """Wrong form, as written → the right one."""
    return {wrong: right for right, wrongs in tsv(TABLE) for wrong in wrongs.split("; ") if wrong and wrong != right}
