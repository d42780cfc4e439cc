from __future__ import annotations

import datetime

import pytest

from pelican_newslint.model import Span
from pelican_newslint.prose.facts.bare_days import bare_days
from pelican_newslint.prose.facts.moments import moments
from tests.prose.articles import article


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("They wrote on 18 March, a week before it was told on the 14th.", ["2021-03-14"]),
        ("It was told on the 14th, and they wrote on 18 March.", ["2021-03-14"]),
        ("They wrote on 18 March, in the 14th year of the 20th century.", []),
        ("It was told on the 14th.", []),
        ("They wrote on 18 February of what was told on the 30th.", []),
    ],
)
def test_shares_the_month_of_the_nearest(text: str, days: list[str]) -> None:
    of = article(text)
    dated = moments(of, Span.of(0, len(of.text)))
    found = bare_days(of.text, Span.of(0, len(of.text)), dated)
    assert [datetime.date.fromordinal(int(each.low)).isoformat() for each in found] == days
