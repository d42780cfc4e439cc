"""Where a report begins behind its dateline."""

from __future__ import annotations

import pytest

from pelican_newslint.prose import read
from pelican_newslint.prose.article import Article
from pelican_newslint.testing import post


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("LIMA, March 3 (AP) — Officials said no.", ["Officials"]),
        ("Karsk, Nov 13 (KNA): Officers of the port left.", ["Officers"]),
        ("KARSK: Nine men left.", ["Nine"]),
        ("Note: Nine men left.", []),
        ("The boat – Officials say – left.", []),
    ],
)
def test_a_report_begins_behind_its_dateline(text: str, begins: list[str]) -> None:
    article = Article(read(post(f"Title: News\nDate: 2024-03-06\n\n{text}\n")))
    firsts = {sentence.first_word for sentence in article.sentences}
    assert [article.words.texts[at] for at in sorted(article.openers - firsts)] == begins
