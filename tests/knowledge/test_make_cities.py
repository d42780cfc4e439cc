"""cities.tsv is made from GeoNames: large cities alone, with every country where their names are borne or claimed."""

from __future__ import annotations

from typing import Any

from pelican_newslint.knowledge.make_cities import rows


def _city(name: str, code: str, people: int, region: str = "01", *also: str) -> dict[str, Any]:
    return {"name": name, "countrycode": code, "population": people, "admin1code": region, "alternatenames": list(also)}


def test_large_cities_are_taken_over_with_all_countries_of_their_names() -> None:
    cities = [
        _city("Dhaka", "BD", 9_000_000, "81", "Dacca", "ঢাকা"), _city("Lahore", "PK", 6_000_000), _city("Lahore", "US", 700),
        _city("Sevastopol", "UA", 500_000, "20"), _city("Smallville", "US", 5_000), _city("Reading", "GB", 200_000),
        *(_city("Victoria", code, 150_000) for code in ("AR", "AU", "CA", "CL", "SC")),
    ]  # fmt: skip
    assert list(rows(cities)) == [("Dacca", "BD"), ("Dhaka", "BD"), ("Lahore", "PK; US"), ("Sevastopol", "RU; UA")]
