"""Expressions find the same beside letters of any script."""

from __future__ import annotations

import pytest

from pelican_newslint.rules.expressions import LETTER, Expression


def word(find: str) -> Expression:
    return Expression(rf"(?:^|[^{LETTER}])({find})(?:$|[^{LETTER}])", find, "a test")


@pytest.mark.parametrize(
    ("find", "text", "expected"),
    [
        (r"caf", "a caf there", "caf"),
        (r"caf", "a café there", None),
        (r"caf", "écaf, caf – there", "caf"),
        (r"a \w+ there", "it was a cafe there", "a cafe there"),
        (r"a \w+ there", "it was a café there", "a café there"),
        (r"a \w+ there", "it was a “cafe” there", None),
        (r"a \w+ there", "it was a – there", None),
        (r"a[^\w]+there", "it was a – there", "a – there"),
        (r"a[^\w]+there", "it was aéthere", None),
        (r"a [\p{L}\p{N}_]+ there", "it was a café there", "a café there"),
        (r"(?:\w{1,9} ){2}there", "it was a café there", "a café there"),
    ],
)
def test_words_of_any_script(find: str, text: str, expected: str | None) -> None:
    found = word(find).search(text)
    assert (found and found.group(1)) == expected


def test_a_search_begins_where_it_is_told_to() -> None:
    found = word("tea").search("“tea”, tea", 3)
    assert found is not None
    assert found.span(1) == (7, 10)
