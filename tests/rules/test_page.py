"""A rule's docstring as its page: where carets point, what an example becomes."""

from __future__ import annotations

import pytest

from pelican_newslint.rules.page import Mark, parse

DOCSTRING = """A weekday and its date agree.

A reader can't know which is right.

Bad:

    The council met on Monday, March 5, 2024.
                       ^^^^^^ 5 March was a Tuesday.

Good:

    Title: Bridge opens
    Date: 2024-03-06

    The council met on Tuesday.

Bad:

    === content/a.md
    Title: One

    Text.
    === content/b.md
    Date: 2020-01-01

    Other text.
    ^^^^^
          ^^^^ twice

Evidence: none.
"""


def test_a_page_is_read_in_its_order() -> None:
    page = parse(DOCSTRING, "rule")
    assert (page.summary, page.why, page.evidence) == ("A weekday and its date agree.", "A reader can't know which is right.", "none.")
    assert [example.sort for example in page.examples] == ["bad", "good", "bad"]


def test_an_example_without_a_header_gets_one_and_its_carets_move() -> None:
    example = parse(DOCSTRING, "rule").examples[0]
    assert example.posts == {"post.md": "Title: Council news\nDate: 2024-03-06\n\nThe council met on Monday, March 5, 2024."}
    assert example.marks == (Mark("post.md", 4, 20, 26, "5 March was a Tuesday."),)


def test_a_header_of_its_own_is_kept() -> None:
    example = parse(DOCSTRING, "rule").examples[1]
    assert example.posts == {"post.md": "Title: Bridge opens\nDate: 2024-03-06\n\nThe council met on Tuesday."}


def test_several_posts_and_several_lines_of_carets() -> None:
    example = parse(DOCSTRING, "rule").examples[2]
    assert example.posts == {
        "content/a.md": "Date: 2024-03-06\nTitle: One\n\nText.",
        "content/b.md": "Title: Council news\nDate: 2020-01-01\n\nOther text.",
    }
    assert example.marks == (Mark("content/b.md", 4, 1, 6, ""), Mark("content/b.md", 4, 7, 11, "twice"))


@pytest.mark.parametrize(("docstring", "said"), [("", "summary"), ("Sum.\n\nBad:\n\n    ^^^ nothing above\n", "carets without a line")])
def test_a_page_that_says_nothing_is_refused(docstring: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        parse(docstring, "rule")
