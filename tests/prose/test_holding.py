"""What can't match without a word is looked for only where the word stands, and found as it would be everywhere."""

from __future__ import annotations

import re

from pelican_newslint.prose import read
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.holding import holders, holds, matches, small_letters
from pelican_newslint.testing import post

_TEXT = "Title: A Bridge\n\nTHE mill reopened.\n\nA toll of two pounds was Doubled, then doubled.\n\nIt redoubled."


def test_words_are_found_in_capitals_and_inside_others() -> None:
    article = Article(read(post(_TEXT, "a.md")))
    assert holds(article, ("halv", "the mill"))
    assert not holds(article, ("halv", "weir"))
    held = [article.slice(article.blocks[number].span) for number in holders(article, ("doubl", "bridge"))]
    assert held == ["A Bridge", "A toll of two pounds was Doubled, then doubled.", "It redoubled."]


def test_all_matches_are_given_in_order() -> None:
    article = Article(read(post(_TEXT, "a.md")))
    expression = re.compile("doubl(?=ed)", re.IGNORECASE)
    found = [each.span() for each in matches(article, expression, ("doubl",))]
    assert found == [each.span() for each in expression.finditer(article.text)]
    assert len(found) == 3


def test_small_letters_stand_where_the_text_has_theirs() -> None:
    article = Article(read(post("Title: İzmir\n\nİzmir’s toll was Doubled.", "a.md")))
    at = small_letters(article).index("doubled")
    assert article.text[at : at + 7] == "Doubled"
