"""What is wrong with a value is told in words."""

from __future__ import annotations

from pelican_newslint.config.shape import problems
from pelican_newslint.rules.metadata.long_post import Options


def test_a_number_below_the_least() -> None:
    assert list(problems({"most": -5}, Options, ("rules", "long-post"))) == [
        (("rules", "long-post", "most"), "[rules] long-post most must be a whole number from 1 up, not -5.")
    ]
    assert list(problems({"most": 1}, Options, ())) == []
