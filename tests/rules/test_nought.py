"""A figure of nought is nothing that one could divide by: it once ended the rule that looked at it."""

from __future__ import annotations

from pelican_newslint.config.model import House
from pelican_newslint.prose import read
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.runner import Runner
from pelican_newslint.testing import post


def test_no_rule_divides_by_nought() -> None:
    text = "Title: Nothing left\nDate: 2023-05-02\nSummary: Nothing.\n\nThe club had 12 boats in May. In June it had 30 boats, 0 times as many.\n"
    Runner(House()).look(Article(read(post(text, "nought.md"))))
