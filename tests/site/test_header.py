from __future__ import annotations

import pytest

from pelican_newslint.site.header import written_fields
from pelican_newslint.site.source import Markup

_KNOWN = frozenset({"title", "date", "author", "tags", "summary", "category", "slug", "newslint-ignore"})


@pytest.mark.parametrize(
    ("markup", "source", "written"),
    [
        ("md", "Title: a\nSummary: one\n    Tags: not a field of its own\nDATE: x\n\nAuthor: in the text\n", "date summary title"),
        ("md", "---\nTitle: a\nNewslint-Ignore: x\n---\nslug: text\n", "newslint-ignore title"),
        ("md", "\nTitle: too late\n", ""),
        ("md", "", ""),
        ("rst", "The title\n#########\n\n:date: 2024\n:summary: a\n   :tags: b\n:author: c\n\n:slug: text\n", "author date summary title"),
        ("rst", "The title\n#########\n\nNo fields. A :tags: role.\n", "title"),
        (
            "html",
            '<html><head><TITLE>a</TITLE><meta name="Keywords" content="x"><meta name="date"></head><body><title>b</title>',
            "date tags title",
        ),
        ("html", '<p>no head</p><meta name="author">', "author"),
        ("other", 'title = "a"\ndate: b\n\ntext\n"summary" : c\n', "date summary title"),
    ],
)
def test_fields_that_the_author_wrote(markup: Markup, source: str, written: str) -> None:
    assert " ".join(written_fields(source, markup, _KNOWN)) == written


def test_only_what_pelican_holds_is_a_field() -> None:
    assert written_fields("Title: a\nhttp://example.org: b\nNote: c\n", "md", frozenset({"title", "category"})) == ("title",)
