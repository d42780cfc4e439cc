"""No rule breaks on text that nobody would write: sentences of all pages mixed, their figures and dates changed."""

from __future__ import annotations

import random
import re

import pytest

from pelican_newslint.config.model import House
from pelican_newslint.prose import read
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.discover import rules
from pelican_newslint.rules.runner import Runner
from pelican_newslint.testing import post
from tests.rules.cases import examples

_SIZES = "0 1 2 3 7 10 31 99 100 365 1000 2024 1,000,000 0.0 0.5 none no zero two twelve half two-thirds dozen hundred".split()
_POSTS, _ROUNDS = 25, 8


@pytest.fixture(scope="module")
def sentences() -> list[str]:
    every = (text for rule in rules().values() for example in examples(rule) for _, text in example.posts.items())
    return [each for text in every for each in re.split(r"(?<=[.!?])\s+|\n+", text.split("\n\n", 1)[-1]) if each.strip()]


@pytest.mark.parametrize("seed", range(_ROUNDS))
def test_mixed_sentences_break_nothing(seed: int, sentences: list[str]) -> None:
    chance = random.Random(seed)
    Runner(House()).looks([Article(read(post(_mixed(chance, sentences), f"{number}.md"))) for number in range(_POSTS)])


def _mixed(chance: random.Random, sentences: list[str]) -> str:
    def paragraph() -> str:
        return " ".join(_changed(chance, chance.choice(sentences)) for _ in range(chance.randint(1, 5)))

    day = f"{chance.randint(1990, 2026)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
    head = f"Title: {_changed(chance, chance.choice(sentences))}\nDate: {day}\nSummary: {_changed(chance, chance.choice(sentences))}\n\n"
    return head + "\n\n".join(paragraph() for _ in range(chance.randint(1, 12))) + "\n"


def _changed(chance: random.Random, sentence: str) -> str:
    return re.sub(r"\d[\d,.]*\d|\d", lambda figure: figure[0] if chance.random() < 0.6 else chance.choice(_SIZES), sentence)
