import pytest

from pelican_newslint.prose.source.header import header


@pytest.mark.parametrize(
    ("markup", "source", "fields", "body"),
    [
        ("md", "Title: A b\nSummary: x\n    more: y\nTags:a\n\nBody", {"title": "A b", "summary": "x\n    more: y", "tags": "a"}, "Body"),
        ("md", "---\nTitle: A\n---\nBody", {"title": "A"}, "Body"),
        (
            "md",
            '---\ntitle: "A"\ntags:\n  - x\n  - y\n\ncategory: z\n---\nBody',
            {"title": '"A"', "tags": "- x\n  - y", "category": "z"},
            "Body",
        ),
        ("md", '+++\ntitle = "A"\n+++\nBody', {"title": '"A"'}, "Body"),
        ("md", "Title: A\r\nDate: 2\r\n\r\nBody", {"title": "A", "date": "2"}, "Body"),
        ("md", "Title: A\nBody at once", {"title": "A"}, "Body at once"),
        ("md", "No header here.\nNone.", {}, "No header here.\nNone."),
        ("md", "---\nTitle: A\n\nBody.\n\n---\n\nMore.", {"title": "A"}, "Body.\n\n---\n\nMore."),
        ("md", "---\nno end", {}, "---\nno end"),
        ("md", "", {}, ""),
        (
            "rst",
            "A\n==\n\n:summary: x\n   y\n\n   z\n:tags: a\n\nBody",
            {"title": "A", "summary": "x\n   y\n\n   z", "tags": "a"},
            "\nBody",
        ),
        ("rst", "###\nA\n###\nSub\n---\n:date: 2\n\nBody", {"title": "A", "subtitle": "Sub", "date": "2"}, "\nBody"),
        ("rst", ".. a comment\n   more\n\nA\n##\n\nHeading\n---\n\nBody", {"title": "A"}, "\nHeading\n---\n\nBody"),
        ("rst", ":title: A\n:date: 2\n\nBody", {"title": "A", "date": "2"}, "\nBody"),
        (
            "html",
            '<title>\nA &amp; b </title><meta name="keywords" content="x, y"><body>Body',
            {"title": "A &amp; b", "tags": "x, y"},
            "Body",
        ),
        ("html", "<p>Body", {}, "<p>Body"),
        ("other", "---\ntitle: A\n---\nBody", {"title": "A"}, "Body"),
    ],
)
def test_fields_are_found_in_every_form(markup: str, source: str, fields: dict[str, str], body: str) -> None:
    head = header(source, markup)

    assert {name: source[field.start : field.end] for name, field in head.fields.items()} == fields
    assert source[head.body :] == body
