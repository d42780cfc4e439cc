"""Which lines a change touched, and which findings it has to do with."""

from __future__ import annotations

import pytest

from pelican_newslint.model import Place
from pelican_newslint.policy.changed import Stretches, of_change, stretches
from tests.policy.made import finding


@pytest.mark.parametrize(
    ("former", "source", "changed"),
    [
        ("a\nb\nc\n", "a\nB\nc\n", ((2, 2),)),
        ("a\nb\n", "a\r\nb\r\n", ()),
        ("a\nc\n", "a\nb1\nb2\nc\n", ((2, 3),)),
        ("a\nb\nc\n", "a\nc\n", ()),
        (None, "a\nb\n", ((1, 2),)),
        (None, "", ((1, 1),)),
    ],
)
def test_lines(former: str | None, source: str, changed: tuple[tuple[int, int], ...]) -> None:
    assert stretches(former, source).pairs == changed


def test_a_finding_of_several_lines_counts_with_any_of_them() -> None:
    changed = Stretches(((5, 6),))
    assert [line for line in range(1, 9) if changed.hold(Place("a.md", line, 1, line + 1, 4))] == [4, 5, 6]


def test_here_elsewhere_and_neither() -> None:
    old, touched, new = finding(line=2), finding(line=5), finding(line=9)
    here, elsewhere = of_change([old, touched, new], [old, touched], {"content/a.md": Stretches(((5, 5),))}, {})
    assert (here, elsewhere) == ([touched], [new])


def test_a_renamed_posts_findings_are_the_same() -> None:
    before, after = finding(path="content/old.md"), finding(path="content/new.md")
    assert of_change([after], [before], {}, {"content/old.md": "content/new.md"}) == ([], [])
    assert of_change([after], [before], {}, {}) == ([], [after])


def test_one_more_of_what_was_there_is_new() -> None:
    assert of_change([finding(), finding()], [finding()], {}, {}) == ([], [finding()])
