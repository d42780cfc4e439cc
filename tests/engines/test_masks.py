"""Masks keep offsets; pieces lose nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pelican_newslint.engines.masks import LONGEST_PIECE, hardened, pieces, touches_mask


@given(st.text() | st.text(alphabet="ab ([]>.😀\ud800\0—", min_size=150))
def test_hardening_keeps_every_offset_and_can_be_sent(text: str) -> None:
    hard = hardened(text)
    assert len(hard) == len(text)
    assert all(after in (before, "_") for before, after in zip(text, hard, strict=True))
    hard.encode()


@pytest.mark.parametrize(
    ("text", "hard"),
    [
        ("A long " + "x" * 41 + " word.", "A long " + "_" * 41 + " word."),
        ("Not this antidisestablishmentarianism one.", "Not this antidisestablishmentarianism one."),
        (
            "The government’s—unquestionably—constitutional—prerogative stands.",
            "The government’s—unquestionably—constitutional—prerogative stands.",
        ),
        ("The key " + "ab/" * 20 + " stands.", "The key " + "_" * 60 + " stands."),
        ("Then " + "( " * 150 + "and on.", "Then" + "_" * 301 + "and on."),
        ("Then " + "( " * 50 + "and on.", "Then " + "( " * 50 + "and on."),
        ("NUL \0 and half a \ud83d in a sentence that is long enough.", "NUL _ and half a _ in a sentence that is long enough."),
        (
            "Он сказал, что это очень длинное предложение на русском языке.",
            "Он сказал, что это очень длинное предложение на русском языке.",
        ),
    ],
)
def test_what_engines_do_not_get_to_see(text: str, hard: str) -> None:
    assert hardened(text) == hard


@given(st.lists(st.sampled_from(["word ", "End. ", "\n", "x" * 900]), max_size=60).map("".join))
def test_pieces_are_the_text(text: str) -> None:
    parts = list(pieces(text))
    assert "".join(part for _, part in parts) == text
    assert all(text[offset : offset + len(part)] == part and len(part) <= LONGEST_PIECE for offset, part in parts)


def test_a_piece_ends_with_a_sentence_where_one_ends() -> None:
    text = "One sentence stands here. " * 600
    assert {part[-2:] for _, part in pieces(text)} == {". "}


def test_a_title_ends_no_sentence() -> None:
    text = "word " * 150 + "was said. Then Mr. Smith and Dr. Jones and Gov. Brown came " + "word " * 200
    assert [part[:8] for _, part in pieces(text)] == ["word wor", "Then Mr."]


@pytest.mark.parametrize(("span", "touches"), [((0, 2), False), ((2, 4), True), ((3, 7), True), ((7, 8), True), ((8, 11), False)])
def test_a_finding_touches_a_mask_that_it_holds_or_stands_beside(span: tuple[int, int], touches: bool) -> None:
    assert touches_mask("an ____. the", *span) is touches
