from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pelican_newslint.model import Span
from pelican_newslint.prose.facts.words import Words, plain


@pytest.mark.parametrize(
    "word",
    [
        "S-400", "Su-30", "U.S.", "a.m.", "p.m.", "O'Brien", "O’Brien", "Al-Shabaab", "A&M", "AT&T", "mother-in-law", "Erdoğan", "2,300", "12.5",
        "10:30", "06/04/2021", "2021-04-06", "1.5bn", "18-year-old", "U.S.-based", "J.K.", "1990s", "20th", "don't", "Covid-19", "1½", "naïve",
    ],
)  # fmt: skip
def test_stays_whole(word: str) -> None:
    assert Words(f"The {word} here").texts == ("The", word, "here")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("S. Jaishankar", ("S", "Jaishankar")),
        ("and/or", ("and", "or")),
        ("10–12 days—then", ("10", "12", "days", "then")),
        ("£4.2m (12%)", ("4.2m", "12")),
        ("It ended.Then", ("It", "ended", "Then")),
        ("the workers' pay", ("the", "workers", "pay")),
        ("'quoted'", ("quoted",)),
        ("", ()),
        ("… — !", ()),
    ],
)
def test_cuts(text: str, words: tuple[str, ...]) -> None:
    assert Words(text).texts == words


@pytest.mark.parametrize(
    ("written", "lower"),
    [
        ("India's", "india"), ("India’s", "india"), ("It's", "it's"), ("IT’S", "it's"), ("mother-in-law's", "mother-in-law"), ("O’Brien", "o'brien"),
        ("U.S.", "u.s."), ("co\u00adoperate", "cooperate"), ("air‑defence", "air-defence"), ("Erdoğan’s", "erdoğan"),
    ],
)  # fmt: skip
def test_lower_form_wakes(written: str, lower: str) -> None:
    assert plain(written) == lower
    assert Words(f"so {written}").index[lower] == [1]


def test_bare_end_leaves_the_possessive_out() -> None:
    text = "India's plan, it's done, Texas' law"
    words = Words(text)
    assert [text[words.starts[at] : words.bare_end(at)] for at in range(len(words))] == ["India", "plan", "it's", "done", "Texas", "law"]


def test_at_names_the_word_that_covers_or_follows() -> None:
    words = Words("ab, cd")
    assert [words.at(offset) for offset in range(7)] == [0, 0, 1, 1, 1, 1, 2]


def test_in_and_within_hold_whole_words_only() -> None:
    words = Words("One two three four")
    assert list(words.in_(Span.of(4, 15))) == [1, 2]
    assert words.within(Span.of(4, 15)) == ("two", "three")
    assert list(words.in_(Span.of(5, 6))) == []


def test_neighbours_end_at_punctuation_and_paragraphs() -> None:
    words = Words("one two, three\n\nfour\u00a0five")
    assert [words.after(at) for at in range(5)] == ["two", "", "", "five", ""]
    assert [words.before(at) for at in range(5)] == ["", "one", "", "", "four"]


def test_figures_and_years() -> None:
    words = Words("In 2016 the mid-1990s had 12 of 1,500 and S-400s in 2015-16")
    assert [words.texts[at] for at in words.figures] == ["2016", "12", "1,500", "2015-16"]
    assert [words.texts[at] for at in words.years] == ["2016", "mid-1990s", "2015-16"]


@given(st.text(max_size=300))
def test_words_and_gaps_make_up_the_text(text: str) -> None:
    words = Words(text)
    rebuilt = "".join(gap + word for gap, word in zip(words.gaps, (*words.texts, ""), strict=True))
    assert rebuilt == text
    assert [text[start:end] for start, end in zip(words.starts, words.ends, strict=True)] == list(words.texts)
    assert sum(len(places) for places in words.index.values()) == len(words)


@pytest.mark.parametrize(
    "text", ["x" * 20_000, "a." * 10_000, "a-" * 10_000, "1," * 10_000, "😀" * 5_000, "'" * 20_000, "1:" * 9_000 + "x"]
)
def test_hostile_text_is_cut(text: str) -> None:
    words = Words(text)
    assert sum(map(len, words.texts)) + sum(map(len, words.gaps)) == len(text)
