"""A weekday and a date without its year: what can be argued about is a warning."""

from __future__ import annotations

import pytest

from pelican_newslint.rules.discover import rules
from pelican_newslint.testing import found


def severity(*paragraphs: str) -> list[str]:
    """Of the findings in a post of 6 March 2024."""
    source = "\n\n".join(("Title: X\nDate: 2024-03-06", *paragraphs)) + "\n"
    return [each.severity for each in found(rules()["weekday-mismatch"], {"post.md": source})]


def test_near_the_articles_date_it_is_an_error() -> None:
    assert severity("The council met on Monday, 5 March.") == ["error"]


@pytest.mark.parametrize(
    "paragraph",
    [
        "The council met on Wednesday, 5 July.",
        "The council of 2007 met on Monday, 5 March.",
        "It was new in 2007. It met on Monday, 5 March.",
    ],
    ids=["months away, right in the year before", "another year beside it", "another year before it"],
)
def test_where_another_year_is_likelier_nothing_is_said(paragraph: str) -> None:
    assert severity(paragraph) == []


def test_where_the_paragraph_before_has_another_year_it_is_a_warning() -> None:
    assert severity("The council was new in 2007.", "It met on Monday, 5 March.") == ["warning"]


def test_the_articles_own_year_changes_nothing() -> None:
    assert severity("The first council of 2024 met on Monday, 5 March.") == ["error"]


def test_months_away_it_is_an_error_where_no_year_beside_has_the_day() -> None:
    assert severity("The council met on Monday, 5 July.") == ["error"]


def test_a_year_told_nearby_that_has_not_the_day_changes_nothing() -> None:
    assert severity("The council of 2009 met on Monday, 5 March.") == ["error"]
