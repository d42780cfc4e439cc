"""Masks, and offsets in UTF-16 code units: whatever the text, what the server points at is what we point at."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pelican_newslint.engines.server.annotated import CodePoints, annotation

LETTERS = ["a", "_", "__", " ", "é", "e\u0301", "😀", "𝒜", "\u200d", "👩\u200d👧", "日", "\n", '"', "\\", "\u2028", "🇩🇪", "\uffff"]
TEXTS = st.lists(st.sampled_from(LETTERS), max_size=40).map("".join) | st.text(st.characters(codec="utf-8"))


@given(TEXTS)
def test_every_place_of_a_text_is_found_again(text: str) -> None:
    at = CodePoints(text)
    for point in range(len(text) + 1):
        assert at(len(text[:point].encode("utf-16-le")) // 2) == point


@given(TEXTS)
def test_an_annotated_text_reads_like_the_text_and_all_its_masks_are_markup(text: str) -> None:
    parts = json.loads(annotation(text))["annotation"]
    assert "".join(part["text"] if "text" in part else part["interpretAs"] for part in parts) == text
    assert all("_" not in part["text"] if "text" in part else set(part["markup"]) == {"_"} for part in parts)


@pytest.mark.parametrize(("text", "unit"), [("abc", 4), ("abc", -1), ("😀", 3), ("", 1)])
def test_a_place_outside_the_text_is_none(text: str, unit: int) -> None:
    with pytest.raises(ValueError, match="outside"):
        CodePoints(text)(unit)


def test_half_a_pair_means_its_character() -> None:
    assert [CodePoints("a😀b")(unit) for unit in range(5)] == [0, 1, 1, 2, 3]
