"""Countries: their names, capitals, adjectives, people and currencies, as English news writes them."""

from __future__ import annotations

from functools import cache

from msgspec import Struct

from pelican_newslint.knowledge.tables import About, tsv, tsv_about

TABLE = "countries.tsv"


class Country(Struct, frozen=True):
    """`name` is the usual one; `also` others in use (abbreviations, former names); `capitals` has every seat that news calls so."""

    name: str
    code: str
    capitals: tuple[str, ...]
    adjectives: tuple[str, ...]
    people: tuple[str, ...]
    also: tuple[str, ...]
    currencies: tuple[str, ...]

    @property
    def words(self) -> tuple[str, ...]:
        """Everything that names the country, its people or what belongs to it, without the capitals."""
        return (self.name, *self.also, *self.adjectives, *self.people)


@cache
def about() -> About:
    return tsv_about(TABLE)


@cache
def countries() -> dict[str, Country]:
    """By name."""
    found = {}
    for name, code, capitals, adjectives, people, also, currencies in tsv(TABLE):
        found[name] = Country(name, code, *(_list(field) for field in (capitals, adjectives, people, also, currencies)))
    return found


@cache
def by_word() -> dict[str, tuple[str, ...]]:
    """Names of the countries that a word or phrase (as written: "Indian", "UK", "Dominican") can stand for; capitals apart."""
    found: dict[str, tuple[str, ...]] = {}
    for country in countries().values():
        for word in country.words:
            for form in {word, word + "s"} if word in country.adjectives and word.endswith("n") else {word}:
                if country.name not in found.get(form, ()):
                    found[form] = (*found.get(form, ()), country.name)
    return found


@cache
def by_capital() -> dict[str, tuple[str, ...]]:
    """Names of the countries whose seat of government a city is; news says "Moscow" for Russia."""
    found: dict[str, tuple[str, ...]] = {}
    for country in countries().values():
        for city in country.capitals:
            found[city] = (*found.get(city, ()), country.name)
    return found


def _list(field: str) -> tuple[str, ...]:
    return tuple(part for part in field.split("; ") if part)
