from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pelican_newslint.prose.alignment.align import align
from pelican_newslint.prose.alignment.tokens import Numbers


def aligned(left: str, right: str) -> list[int]:
    numbers = Numbers()
    return align(numbers.of(left.split()), numbers.of(right.split()))


@pytest.mark.parametrize(
    ("left", "right", "match"),
    [
        ("", "", []),
        ("a b", "", [-1, -1]),
        ("a b c", "a b c", [0, 1, 2]),
        ("a b c", "a x b c", [0, 2, 3]),
        ("a made b c", "a b c", [0, -1, 1, 2]),
        ("the cat and the dog", "so the cat or else the dog", [1, 2, -1, 5, 6]),
        ("x x x", "x x", [0, 1, -1]),
    ],
)
def test_words_find_their_places_in_order(left: str, right: str, match: list[int]) -> None:
    assert aligned(left, right) == match


def test_a_common_word_far_from_all_others_proves_nothing() -> None:
    left = " ".join([*(f"l{n}" for n in range(20)), "the", *(f"m{n}" for n in range(20))])
    right = " ".join([*(f"r{n}" for n in range(20)), "the", *(f"s{n}" for n in range(20))])

    assert aligned(left, right) == [-1] * 41


def test_a_sentence_repeated_thousands_of_times_stands_each_time_at_its_own_place() -> None:
    words = [1, 2, 3, 4, 5, 6] * 5_000

    assert align([99, *words], [*words, 98]) == [-1, *range(len(words))]


def test_texts_with_two_words_only_are_worked_through_in_strides() -> None:
    left = [(n * n // 7) % 2 for n in range(12_000)]
    right = [(n * n // 5) % 2 for n in range(12_000)]

    match = [there for there in align(left, right) if there >= 0]

    assert len(match) > 4_000
    assert all(before < after for before, after in pairwise(match))


@given(st.lists(st.integers(0, 6), max_size=40), st.lists(st.integers(0, 6), max_size=40))
def test_what_is_matched_is_equal_and_keeps_the_order(left: list[int], right: list[int]) -> None:
    match = align(left, right)

    known = [(here, there) for here, there in enumerate(match) if there >= 0]
    assert len(match) == len(left)
    assert all(left[here] == right[there] for here, there in known)
    assert all(before < after for (_, before), (_, after) in pairwise(known))
