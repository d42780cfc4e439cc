"""What rules keep of an article lies with the article: they look at many together, and a memory of the last two would always be wrong."""

from __future__ import annotations

import inspect
import sys

from pelican_newslint.config.model import House
from pelican_newslint.prose import read
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.once import once
from pelican_newslint.rules.discover import rules
from pelican_newslint.rules.runner import Runner
from pelican_newslint.testing import post

SOURCES = (
    "Title: Fire\nDate: 2024-03-06\n\nOn Monday, March 5, 2024, Ana Ruiz, 40, spoke. The the plan costs 3 million dollars, she said.\n",
    "Title: Ferry\nDate: 2024-03-05\n\nAna Riuz, born in 1970, was 30 in 1980. Ana Ruiz left. It was Tuesday, March 5, 2024.\n",
    "Title: Nothing\n\n",
)


def test_many_articles_are_told_the_same_as_each_alone() -> None:
    articles = [Article(read(post(source, f"content/{number}.md"))) for number, source in enumerate(SOURCES * 2)]
    told = Runner(House()).looks(articles)
    alone = [Runner(House()).look(Article(article.document)) for article in articles]
    assert told == alone
    assert any(candidates for candidates, _ in told)
    assert any(verified for _, verified in told)


def test_a_fact_is_found_once_for_each_article() -> None:
    asked: list[str] = []

    @once
    def title(article: Article) -> str:
        asked.append(article.metadata.title)
        return article.metadata.title

    one, other = (Article(read(post(source, "content/a.md"))) for source in SOURCES[:2])
    assert [title(one), title(other), title(one), title(other)] == ["Fire", "Ferry", "Fire", "Ferry"]
    assert asked == ["Fire", "Ferry"]


def test_no_memory_of_a_few_articles_is_left() -> None:
    assert rules()
    ours = {name: module for name, module in sys.modules.items() if name.startswith("pelican_newslint.")}
    kept = {
        f"{name}.{function}"
        for name, module in ours.items()
        for function, each in vars(module).items()
        if hasattr(each, "cache_info") and [p.annotation for p in inspect.signature(each).parameters.values()] == ["Article"]
    }
    assert kept == set(), "use `once` of prose/once.py"
