"""With which letters the expressions of shapes begin and end."""

from __future__ import annotations

import pytest

from pelican_newslint.rules.language._edges import Edges


@pytest.mark.parametrize(
    ("expression", "last", "fits", "not_fits"),
    [
        (" [SP]", False, [" S", " P"], [",S", " A"]),
        ("(?:[.,]| [SP])", False, [".A", ",S", " P"], [" A", ":S"]),
        (" [^SP](?: x)?", False, [" A"], [" S"]),
        ("(?: x)? e", False, [" x", " e"], [" S"]),
        ("(?= S)", False, [" A", ".A"], []),
        ("[.:](?P<one>[NG])(?: of){0,2}", True, [".N", ":G", "of"], [" N", "of"[::-1]]),
        (r"(?:\.|(?<=[,]w) )(?:K )*(?P<who>K)(?: x)?", True, [".K", " K", " x"], [",K", " N"]),
        ("[?A] (?P<any>.)", True, [" N", " ?"], [".N"]),
        (r"\bA", True, [" A", " N"], []),
    ],
)
def test_what_an_expression_begins_or_ends_with(expression: str, last: bool, fits: list[str], not_fits: list[str]) -> None:
    edges = Edges(expression, last=last)

    def fit(two: str) -> bool:
        return edges.fit(*(two[::-1] if last else two))

    assert [two for two in fits + not_fits if fit(two)] == fits
