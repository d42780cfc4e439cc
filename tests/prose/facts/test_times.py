from __future__ import annotations

import pytest

from tests.prose.articles import article, texts


@pytest.mark.parametrize(
    ("text", "span", "minutes", "zone"),
    [
        ("at 3 a.m. Tuesday", "3 a.m.", 180, None),
        ("at 10:30pm", "10:30pm", 1350, None),
        ("at 7.30 p.m. EST", "7.30 p.m. EST", 1170, "EST"),
        ("at 15:30 GMT", "15:30 GMT", 930, "GMT"),
        ("at 0900 BST", "0900 BST", 540, "BST"),
        ("at 7.30 GMT", "7.30 GMT", 450, "GMT"),
        ("at noon", "noon", 720, None),
        ("at midnight Moscow time", "midnight Moscow time", 0, "Moscow time"),
        ("about 14.20 local time", "14.20 local time", 860, "local time"),
        ("at 12 noon", "12 noon", 720, None),
        ("at 12 p.m.", "12 p.m.", 720, None),
        ("at 12 a.m.", "12 a.m.", 0, None),
        ("at 8 p.m. Eastern", "8 p.m. Eastern", 1200, "Eastern"),
        ("at 8 p.m. Pacific Daylight Time", "8 p.m. Pacific Daylight Time", 1200, "Pacific Daylight Time"),
        ("at 5 p.m. local time", "5 p.m. local time", 1020, "local time"),
        ("at 11am (GMT)", "11am (GMT", 660, "GMT"),
        ("at 8 o'clock", "8 o'clock", 480, None),
        ("at 25:00", "25:00", None, None),
        ("at 13 p.m.", "13 p.m.", None, None),
        ("at 0 am", "0 am", None, None),
        ("at 12:75", "12:75", None, None),
        ("at 24:00", "24:00", 1440, None),
        ("at half past ten on Saturday", "half past ten", 630, None),
    ],
)
def test_reads(text: str, span: str, minutes: int | None, zone: str | None) -> None:
    found = article(text)
    (time,) = found.times
    assert (found.slice(time.span), time.minutes, time.zone, time.valid) == (span, minutes, zone, minutes is not None)
    assert time.zone is None or (time.zone_span is not None and found.slice(time.zone_span) == time.zone)


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("from 3 to 5 p.m.", ["3", "5 p.m."]),
        ("9–11am", ["9", "11am"]),
        ("9-11 a.m.", ["9-11 a.m.", "9-11 a.m."]),
        ("3pm (1400 GMT)", ["3pm", "1400 GMT"]),
    ],
)
def test_ranges_and_pairs(text: str, spans: list[str]) -> None:
    found = article(text)
    assert texts(found, found.times) == spans


def test_the_words_of_a_time() -> None:
    found = article("At 8 P.M. EDT.")
    (time,) = found.times
    assert (time.hour, time.minute, time.meridiem, time.form) == (8, 0, "pm", "12-hour")


@pytest.mark.parametrize(
    "text",
    [
        "won 2:05:13",
        "John 3:16",
        "a ratio of 10:30",
        "in 58:32 minutes",
        "I am 3 years in",
        "1500 people",
        "2-1",
        "score 3:2",
        "2021-04-06",
    ],
)
def test_no_times(text: str) -> None:
    assert article(text).times == ()


@pytest.mark.parametrize("text", ["3 " * 9_000 + "p.m.", "1:00" * 5_000, "noon " * 4_000, "3 to " * 4_000])
def test_hostile_text(text: str) -> None:
    found = article(text)
    assert all(time.span.end <= len(found.text) for time in found.times)
