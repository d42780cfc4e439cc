"""What a line left over is worth, which a page of examples doesn't show."""

from __future__ import annotations

import pytest

from pelican_newslint.rules.discover import rules
from pelican_newslint.testing import found

_SAID = "It is a great day for the county and for everyone who crosses the river every day"


def severities(rule: str, text: str) -> list[str]:
    return [hit.severity for hit in found(rules()[rule], {"post.md": f"Title: Bridge\nDate: 2024-03-06\n\n{text}\n"})]


@pytest.mark.parametrize(
    ("between", "worth"),
    [("The ferry stops.", ["error"]), ("The text of the letter to the county:", ["warning"]), ("Dear Mrs Cole,", ["warning"])],
)
def test_a_quotation_from_a_letter_that_is_printed_below_is_no_error(between: str, worth: list[str]) -> None:
    assert severities("duplicate-paragraph", f'"{_SAID}," she said.\n\n{between}\n\n{_SAID}.') == worth


def test_what_an_association_may_ask_of_its_readers_is_a_warning_unless_it_ends_the_story() -> None:
    assert severities("cms-residue", "The ferry stops.\n\nBecome a member today\n\nThe bridge opens.") == ["warning"]
    assert severities("cms-residue", "The ferry stops.\n\nBecome a member today") == ["error"]


def test_a_line_that_is_a_link_was_put_there() -> None:
    assert severities("cms-residue", "Subscribe now\n\nThe bridge opens.") == ["error"]
    assert severities("cms-residue", "[Subscribe now](https://social.example/)\n\nThe bridge opens.") == ["suggestion"]
