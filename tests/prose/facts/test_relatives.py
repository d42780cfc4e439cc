from __future__ import annotations

import pytest

from tests.prose.articles import article, texts


@pytest.mark.parametrize(
    ("text", "span", "unit", "offset", "direction", "base"),
    [
        ("He left yesterday.", "yesterday", "day", -1, "past", "yesterday"),
        ("He left on Tuesday.", "Tuesday", "day", None, "unknown", "tuesday"),
        ("He left last Tuesday.", "last Tuesday", "day", -1, "past", "last tuesday"),
        ("It ends next year.", "next year", "year", 1, "future", "next year"),
        ("Near the end of this year it ends.", "the end of this year", "year", 0, "unknown", "this year"),
        ("Until the end of the year it lasts.", "the end of the year", "year", 0, "unknown", "this year"),
        ("At the end of next month it ends.", "the end of next month", "month", 1, "future", "next month"),
        ("Later this week it ends.", "Later this week", "week", 0, "future", "this week"),
        ("Earlier this year it ended.", "Earlier this year", "year", 0, "past", "this year"),
        ("It was three years ago.", "three years ago", "year", -3, "past", "three years ago"),
        ("It was 20 years ago.", "20 years ago", "year", -20, "past", "20 years ago"),
        ("It was twenty-five years ago.", "twenty-five years ago", "year", -25, "past", "twenty-five years ago"),
        (
            "It was three hundred and fifty years ago.",
            "three hundred and fifty years ago",
            "year",
            -350,
            "past",
            "three hundred and fifty years ago",
        ),
        ("It was a year ago.", "a year ago", "year", -1, "past", "a year ago"),
        ("It was half a century ago.", "half a century ago", "century", -0.5, "past", "half a century ago"),
        ("It was a few days ago.", "a few days ago", "day", None, "past", "a few days ago"),
        ("It is two weeks from now.", "two weeks from now", "week", 2, "future", "two weeks from now"),
        ("It was last night.", "last night", "day", -1, "past", "last night"),
        ("It is this weekend.", "this weekend", "week", 0, "unknown", "this weekend"),
        ("It was last December.", "last December", "month", -1, "past", "last december"),
        ("It is this summer.", "this summer", "season", 0, "unknown", "this summer"),
    ],
)
def test_reads(text: str, span: str, unit: str, offset: float | None, direction: str, base: str) -> None:
    found = article(text)
    (relative,) = found.relatives
    assert (found.slice(relative.span), relative.unit, relative.offset, relative.direction, relative.base) == (
        span,
        unit,
        offset,
        direction,
        base,
    )


def test_weekday_month_part_and_hedge() -> None:
    (weekday,) = article("last Tuesday").relatives
    (month,) = article("early last December").relatives
    (hedged,) = article("about 20 years ago").relatives
    assert (weekday.weekday, month.month, month.part, hedged.approximate) == (1, 12, "start", True)


@pytest.mark.parametrize(
    "text",
    [
        "The next day he left.",
        "Long ago.",
        "At last minute goals.",
        "The Sun rises.",
        "On Tuesday, 6 April, it rained.",
        "In the end of an era.",
        "It may last years.",
        "from now on",
    ],
)
def test_no_relatives(text: str) -> None:
    found = article(text)
    assert texts(found, found.relatives) == []


def test_only_english() -> None:
    assert article("am Tuesday last year", lang="de").relatives == ()


@pytest.mark.parametrize(
    "text", ["ago " * 5_000, "years ago " * 3_000, "last " * 5_000, "end of the " * 3_000, "one hundred and " * 3_000 + "years ago"]
)
def test_hostile_text(text: str) -> None:
    found = article(text)
    assert all(relative.span.end <= len(found.text) for relative in found.relatives)
