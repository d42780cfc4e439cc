from __future__ import annotations

import pytest

from tests.prose.articles import article


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("in 2016", [2016]),
        ("the 2016 election", [2016]),
        ("(2016) and 2017's", [2016, 2017]),
        ("since 1789 and by 2030", [1789, 2030]),
        ("by about 2032", [2032]),
        ("from 2015 to 2010", [2015, 2010]),
        ("born 1950, died 2010", [1950, 2010]),
        ("post-2016 and mid-1990", [2016, 1990]),
        ("2000 people came", []),
        ("about 2000 men, 2100 km, $2016, 2,016, #2016, 2016 GMT, room 2016", []),
        ("6 April 2016 and 2016-04-06", []),
        ("1500 soldiers", []),
    ],
)
def test_years_alone(text: str, years: list[int]) -> None:
    assert [mention.year for mention in article(text).years] == years


@pytest.mark.parametrize(
    ("text", "span", "first", "last", "apostrophe"),
    [
        ("in the 1990s", "1990s", 1990, 1999, False),
        ("in the 1980's", "1980's", 1980, 1989, True),
        ("in the ’80s", "80s", 1980, 1989, False),
        ("in the mid-1990s", "mid-1990s", 1990, 1999, False),
        ("in the 10s", "10s", 2010, 2019, False),
    ],
)
def test_decades(text: str, span: str, first: int, last: int, apostrophe: bool) -> None:
    found = article(text)
    (mention,) = found.years
    assert (found.slice(mention.span), mention.year, mention.last, mention.apostrophe, mention.form) == (
        span,
        first,
        last,
        apostrophe,
        "decade",
    )


@pytest.mark.parametrize(
    ("text", "first", "last"), [("in 2015-16", 2015, 2016), ("2015-2019", 2015, 2019), ("2015/16", 2015, 2016), ("2019-2015", 2019, 2015)]
)
def test_spans_of_years(text: str, first: int, last: int) -> None:
    (mention,) = article(text).years
    assert (mention.form, mention.year, mention.last) == ("span", first, last)


def test_the_preposition_is_kept() -> None:
    assert [mention.preposition for mention in article("In 2016, since 2017 and the 2018 vote").years] == ["in", "since", None]


def test_a_temperature_of_20s_is_no_decade() -> None:
    assert article("It took 20s and highs in 30s").years == ()
