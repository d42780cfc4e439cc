from __future__ import annotations

import pytest

from pelican_newslint.prose import read
from pelican_newslint.prose.source.pictures import pictures
from pelican_newslint.testing import post


@pytest.mark.parametrize(
    ("body", "codes"),
    [
        ("Text ![A pier](a.jpg) and ![](b.jpg).\n", [("![A pier](a.jpg)", 5, 6), ("![](b.jpg)", 5, 27)]),
        ('<p><img src="a.jpg"> <img src="b.jpg" alt=""></p>\n', [('<img src="a.jpg">', 5, 4), ('<img src="b.jpg" alt="">', 5, 22)]),
        ("![A pier][one]\n\n[one]: a.jpg\n", [("![A pier][one]", 5, 1)]),
        ("`![](a.jpg)` is code.\n\n![](b.jpg)\n", [("![](b.jpg)", 7, 1)]),
        ("[![](a.jpg)](a.jpg)\n", [("![](a.jpg)", 5, 2)]),
        ("![](a.jpg)\n\n![](a.jpg)\n", [("![](a.jpg)", 5, 1), ("![](a.jpg)", 7, 1)]),
        ("No pictures.\n", []),
    ],
)
def test_each_picture_has_its_code_and_its_place(body: str, codes: list[tuple[str, int, int]]) -> None:
    document = read(post(f"Title: Bridge opens\nDate: 2024-03-06\nSummary: It opens.\n\n{body}"))
    found = [(each.code, each.place.line, each.place.column) for each in pictures(document) if each.place is not None]
    assert found == codes
