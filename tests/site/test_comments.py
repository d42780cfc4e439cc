from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pelican_newslint.site.comments import without_comments


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<p>a</p>\n<!-- newslint-ignore x: why -->\n<p>b</p>", "<p>a</p>\n\n<p>b</p>"),
        ("a <!--newslint-ignore-start *-->b<!--\n newslint-ignore-end\n--> c", "a b c"),
        ("<!-- newslint-ignore-file --><!-- newslint-ignore y -->z", "z"),
        ("<!&#8212; newslint-ignore x: it&#8217;s fine &#8212; really &#8212;>z", "z"),
        ("<!-- newslint: x -->z", "z"),
    ],
)
def test_our_comments_go(before: str, after: str) -> None:
    assert without_comments(before) == after


@pytest.mark.parametrize(
    "html",
    [
        "<!-- a note on newslint -->",
        "<!-- newslinter -->",
        "<code>&lt;!-- newslint-ignore x --&gt;</code>",
        "<!-- newslint-ignore never closed",
        "<p>newslint-ignore</p>",
        "<!---->newslint",
    ],
)
def test_all_else_stays(html: str) -> None:
    assert without_comments(html) == html


@given(st.lists(st.sampled_from(["<p>", "text ", "<!-- other -->", "<!-- newslint-ignore a: b -->", "-->", "<!--", "&#8212;>", "\n"])))
def test_nothing_but_our_comments_is_lost(parts: list[str]) -> None:
    assert without_comments("".join(parts)) == "".join(part for part in parts if "newslint" not in part)


def test_many_comments_that_never_close_cost_nothing() -> None:
    html = "<!-- newslint-ignore x " * 100_000
    assert without_comments(html) == html
