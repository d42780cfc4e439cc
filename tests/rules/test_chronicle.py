"""Rules that set each two of a kind against each other say nothing of a piece that is all dates or figures: it would take for ever."""

from __future__ import annotations

import pytest

from pelican_newslint.config.model import House
from pelican_newslint.prose import read
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.runner import Runner
from pelican_newslint.testing import post

_HEAD = "Title: The year\nDate: 2023-05-02\nSummary: What happened.\n\n"
_ASKED = {
    "length-and-times": "The serial was first broadcast in 1961. It ran for 22 years until it was dropped in 1979.",
    "age-and-times": "Four years ago, when she was five, Ivy, 11, gave her doll away.",
    "near-product": "The team has built six bars. Each costs £1,400, a total of £9,800.",
}


def _found(rule: str, text: str) -> int:
    article = Article(read(post(f"{_HEAD}{text}\n", "year.md")))
    found, _ = Runner(House(), only={rule}).look(article)
    return len(list(found))


@pytest.mark.parametrize("rule", _ASKED)
def test_a_piece_of_its_own_is_asked_about(rule: str) -> None:
    assert _found(rule, _ASKED[rule]) == 1


@pytest.mark.parametrize("rule", _ASKED)
def test_a_chronicle_is_not(rule: str) -> None:
    chronicle = "\n\n".join(f"In {1800 + year} the mill ground {year + 11} tonnes for £{year + 301}." for year in range(160))
    assert _found(rule, f"{chronicle}\n\n{_ASKED[rule]}") == 0
