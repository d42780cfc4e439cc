"""Cities: the countries that a name of a large city can lie in, villages of the same name taken in."""

from __future__ import annotations

from functools import cache

from pelican_newslint.knowledge.tables import About, tsv, tsv_about

TABLE = "cities.tsv"


@cache
def about() -> About:
    return tsv_about(TABLE)


@cache
def cities() -> dict[str, tuple[str, ...]]:
    """Name → ISO codes of the countries with a place of that name. Names that many countries share, and common words, are no keys."""
    return {name: tuple(codes.split("; ")) for name, codes in tsv(TABLE)}
