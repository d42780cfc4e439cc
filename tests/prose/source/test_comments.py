import pytest

from pelican_newslint.model import Suppression
from pelican_newslint.prose import read
from pelican_newslint.prose.source.comments import Order, parse
from tests.made import html_post, post, rst_post


@pytest.mark.parametrize(
    ("says", "order"),
    [
        ("newslint-ignore date-style", Order("", ("date-style",), "", "")),
        ("newslint-ignore a-b, c-d: as they write it: so", Order("", ("a-b", "c-d"), "", "as they write it: so")),
        ('newslint-ignore doubled-word "had had": a quotation', Order("", ("doubled-word",), "had had", "a quotation")),
        (" newslint-ignore-start languagetool/EN_A_VS_AN ", Order("-start", ("languagetool/EN_A_VS_AN",), "", "")),
        ("newslint-ignore-end", Order("-end", ("*",), "", "")),
        ("newslint-ignore-file: imported", Order("-file", ("*",), "", "imported")),
        ("newslint-ignored by us", None),
        ("please newslint-ignore this", None),
    ],
)
def test_a_comment_is_read(says: str, order: Order | None) -> None:
    assert parse(says) == order


def found(suppressions: tuple[Suppression, ...]) -> list[tuple[int, tuple[str, ...], int, int]]:
    return [(each.line, each.rules, each.first, each.last) for each in suppressions]


def test_markdown_comments_reach_the_next_block_a_stretch_or_the_file() -> None:
    text = """Title: T
Newslint-Ignore: date-style, style-x: house's own

First.

[//]: # (newslint-ignore one "the words": fine (yes))

Second paragraph
on two lines.

<!-- newslint-ignore two
     three: both -->
- item
- item

Words <!-- newslint-ignore four --> more
words.

<!-- newslint-ignore-start five -->
a

b
<!-- newslint-ignore-end -->

[//]: # (newslint-ignore-file six)

<!-- newslint-ignore-start seven -->
The end.
"""
    comments = read(post(text)).comments

    assert found(comments) == [
        (2, ("date-style", "style-x"), 1, 29), (6, ("one",), 8, 9), (11, ("two", "three"), 13, 14), (16, ("four",), 16, 17),
        (19, ("five",), 19, 23), (25, ("six",), 1, 29), (27, ("seven",), 27, 29),
    ]  # fmt: skip
    assert (comments[0].kind, comments[0].reason) == ("metadata", "house's own")
    assert (comments[1].kind, comments[1].words, comments[1].reason) == ("comment", "the words", "fine (yes)")


def test_a_comment_that_is_only_shown_is_none() -> None:
    text = (
        "Title: T\n\n```\n<!-- newslint-ignore a -->\n```\n\n    [//]: # (newslint-ignore b)\n\n"
        "Use `<!-- newslint-ignore c -->`.\n\n<pre>\n<!-- newslint-ignore d -->\n</pre>\n"
    )

    assert read(post(text)).comments == ()


def test_restructuredtext_and_html_have_their_own_comments() -> None:
    rst = "T\n==\n\n:date: 2024-01-02\n:newslint-ignore: zero\n\n.. newslint-ignore one: fine\n\nWords\nhere.\n\nSo::\n\n  .. newslint-ignore two\n"
    html = "<html><head><title>T</title></head><body>\n<!-- newslint-ignore one -->\n<div>\n<p>A</p>\n\n<p>B</p></div>\n<p>C</p>\n</body></html>\n"

    assert found(read(rst_post(rst)).comments) == [(5, ("zero",), 1, 15), (7, ("one",), 9, 10)]
    assert found(read(html_post(html)).comments) == [(2, ("one",), 3, 6)]
