"""Counts that end with the article's day, or lie wholly in what it tells: what is reported, and what looks alike and is right."""

from __future__ import annotations

import pytest

from pelican_newslint.testing import found

HEAD = "Title: The mill in Holm\nDate: 2023-09-14 09:30\n\n"


def told(rule: str, text: str) -> list[str]:
    return [hit.text for hit in found(None, {"post.md": HEAD + text}) if hit.rule == rule]


@pytest.mark.parametrize(
    ("rule", "text", "mark"),
    [
        (
            "length-to-now",
            "She took over from her uncle in 2001, when it had 90 hands. In her 34 years at the helm it has grown.",
            "34 years",
        ),
        ("length-to-now", "He joined the firm in 1999 and has sung in the same choir for 34 years.", "34 years"),
        ("length-to-now", "The shop was opened by a duke in 1973, but last year's party for its 30th anniversary was wet.", "last year"),
        ("length-to-now", "The band was formed in 1962 and rested last year, when it kept its 50th anniversary.", "last year"),
        (
            "length-and-ends",
            "Holm will take over in October 2023. Her contract runs for five years, until the summer of 2026.",
            "five years",
        ),
        ("age-arithmetic", "It was set in 2003 by a crew with their coach, Ada Lund, who was 30 at the time. Lund, 41, was glad.", "30"),
        ("years-ago", "The mill was shut three years ago, in 2021.", "three years ago"),
    ],
)
def test_a_count_that_is_wrong(rule: str, text: str, mark: str) -> None:
    assert told(rule, text) == [mark]


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("length-to-now", "She took over from her uncle in 2001, when it had 90 hands. In her 22 years at the helm it has grown."),
        ("length-to-now", "He became head of the school in 2019. In his 30 years as a teacher he has seen worse."),
        ("length-to-now", "The shop was opened in 1973, and last year's party for the choir's 40th anniversary was held there."),
        ("length-and-ends", "Holm will take over in October 2023. Her lease runs for three years, until the summer of 2026."),
        ("age-arithmetic", "The race, held since 2003, was won by their coach, Ida Berg, who was 19 at the time. Berg, 21, was glad."),
        ("years-ago", "The mill was shut three years ago, in 2020."),
        ("tense-and-date", "She will be tried for the raid on a farm near the old bridge at the lower end of Colton on 2 August."),
    ],
)
def test_a_count_that_is_right(rule: str, text: str) -> None:
    assert told(rule, text) == []


def test_a_jury_goes_out_once() -> None:
    text = "The jury needed less than two hours for its verdict.\n\nHe was seen at 11.34pm.\n\nJurors retired at 10.10am and returned at 3.40pm."
    assert told("clocks-and-length", text) == ["two hours"]
    assert told("clocks-and-length", text.replace("two", "six")) == []
