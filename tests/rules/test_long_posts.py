"""A post of ten million characters must not hold a build for hours: work grows with the text, not with its square."""

from __future__ import annotations

import random
import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest

from pelican_newslint.config.model import House, RuleSetting
from pelican_newslint.model import Candidate
from pelican_newslint.prose import read
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.runner import Runner
from pelican_newslint.testing import post

_HEAD = "Title: The year of the ferry\nDate: 2023-05-02\nSummary: What happened.\n\n"
_WRONG_DAY = "The council met on Monday, 3 May 2022, to hear them."
_DOUBLED = "The ferry stopped at the the old pier."
_PLAIN = "Nobody on the quay had seen as much rain in all their days there, they said."


def _found(text: str, most: int | None = None, only: set[str] | None = None) -> list[Candidate]:
    rules = {} if most is None else {"long-post": RuleSetting(options={"most": most})}
    house = House(rules=rules)
    return list(Runner(house, only=only).look(Article(read(post(f"{_HEAD}{text}\n", "year.md")), house))[0])


def _rules(text: str, most: int | None = None) -> list[tuple[str, int]]:
    return [(each.rule, each.place.line) for each in _found(text, most, {"weekday-mismatch", "doubled-word", "long-post"})]


def test_facts_are_held_against_each_other_in_the_opening_and_the_post_is_told_so() -> None:
    text = "\n\n".join((_WRONG_DAY, _DOUBLED, _PLAIN, _WRONG_DAY, _DOUBLED))
    assert _rules(text) == [("doubled-word", 7), ("doubled-word", 13), ("weekday-mismatch", 5), ("weekday-mismatch", 11)]
    assert _rules(text, 210) == [("doubled-word", 7), ("doubled-word", 13), ("long-post", 11), ("weekday-mismatch", 5)]


def test_a_rule_that_no_block_of_the_opening_wakes_is_not_asked() -> None:
    assert _rules(f"{_PLAIN}\n\n{_WRONG_DAY}", 130) == [("long-post", 7)]


def test_links_and_masks_of_the_opening_stay_with_their_words() -> None:
    links = "\n\n".join(f"The [harbour {word}](https://example.org/{word}) told `{word}` on Monday, 3 May 2022." for word in ("one", "two"))
    assert [rule for rule, _ in _rules(links, 110)] == ["long-post", "weekday-mismatch"]


def _names(count: int) -> str:
    lots = random.Random(count)
    given = ("Ann", "John", "Mary", "David", "Ruth")
    ends = ("ba", "ke", "li", "mo", "ru", "ta", "ven", "dor", "san", "mar")
    made = ("".join(lots.choice(ends) for _ in range(4)).title() for _ in range(2 * count))
    return "\n\n".join(
        f"Mayor {lots.choice(given)} {one} met {lots.choice(given)} {other} of the KLR." for one, other in zip(made, made, strict=True)
    )


def _forms(count: int) -> str:
    lots = random.Random(count)
    numbers = [[lots.randrange(10**6) for _ in range(3)] for _ in range(count)]
    return "\n\n".join(f"The {one} members of the board at {two} voted for the plan in {three} minutes." for one, two, three in numbers)


def _pulled(count: int) -> str:
    lots = random.Random(count)
    said = [f"The old mill of {lots.randrange(10**6)} stands by the river and has no roof" for _ in range(count)]
    return "\n\n".join(
        (*(f"{each}. They paid {number} for it." for number, each in enumerate(said)), *(f"{each}. It will fall." for each in said))
    )


def _acronyms(count: int) -> str:
    lots = random.Random(count)
    letters = ("".join(lots.choice("BCDFGHKLMNP") for _ in range(4)) for _ in range(count))
    return "\n\n".join(f"The Northern Transport Board Authority told the {each} so." for each in letters)


@pytest.mark.parametrize(
    ("rule", "made", "count"),
    [
        ("given-name", _names, 100),
        ("repeated-sentence", _forms, 150),
        ("duplicate-paragraph", _pulled, 100),
        ("undefined-acronym", _acronyms, 150),
    ],
)
def test_four_times_the_text_is_not_sixteen_times_the_work(rule: str, made: Callable[[int], str], count: int) -> None:
    _calls(rule, made(4))  # tables and expressions are read once
    assert _calls(rule, made(4 * count)) < 6 * _calls(rule, made(count))


def _calls(rule: str, text: str) -> int:
    """How many functions are called until the rule has looked, the facts found before."""
    article = Article(read(post(f"{_HEAD}{text}\n", "year.md")))
    runner = Runner(House(), only={rule})
    runner.look(article)
    article.kept.clear()
    count = 0

    def called(_frame: FrameType, event: str, _about: Any) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(called)
    try:
        runner.look(article)
    finally:
        sys.setprofile(before)
    return count
