from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pelican_newslint.archive.sketch import alike, pairs, sketch

WORDS = [f"word{number}" for number in range(400)]
texts = st.lists(st.sampled_from(WORDS), max_size=120)


@given(texts)
def test_a_text_is_like_itself(words: list[str]) -> None:
    made = sketch(words)
    assert alike(made, made) == (1.0 if made else 0.0)


@given(texts, texts)
def test_likeness_has_no_direction(one: list[str], two: list[str]) -> None:
    assert alike(sketch(one), sketch(two)) == alike(sketch(two), sketch(one))


def test_a_text_too_short_has_no_sketch() -> None:
    assert sketch(WORDS[:7]) == ()


def test_a_changed_sentence_leaves_most_of_a_text_the_same() -> None:
    changed = [*WORDS[:200], "other", "words", "here", *WORDS[203:]]
    assert 0.8 < alike(sketch(WORDS), sketch(changed)) < 1.0
    assert alike(sketch(WORDS[:200]), sketch(WORDS[200:])) < 0.1


def test_pairs_are_found_among_many_and_each_once() -> None:
    sketches = {f"post{at}": sketch([f"{at}-{word}" for word in WORDS[:60]]) for at in range(30)}
    sketches["copy"] = sketches["post7"]
    assert list(pairs(sketches, 0.8)) == [("copy", "post7", 1.0)]


def test_a_template_of_many_posts_is_no_pair() -> None:
    assert list(pairs({f"post{at}": sketch(WORDS) for at in range(60)}, 0.8)) == []
