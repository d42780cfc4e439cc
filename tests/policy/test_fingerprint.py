"""A finding stays the same when its text is moved, re-wrapped or renamed, and is another one when its words are others."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from pelican_newslint.model import Candidate, Place
from pelican_newslint.policy.fingerprint import counted, fingerprint
from tests.policy.made import candidate

_texts = st.text(max_size=20)
_numbers = st.integers(1, 10_000)
_spaces = st.text(" \n\t\r\N{NO-BREAK SPACE}", min_size=1, max_size=4)


@st.composite
def candidates(draw: st.DrawFn) -> Candidate:
    return candidate(text=draw(_texts), before=draw(_texts), after=draw(_texts), category=draw(_texts), nth=draw(st.integers(0, 9)))


def test_its_form_is_frozen() -> None:
    """Baselines hold it: another hash of the same finding would make every old finding new."""
    one = candidate(text="Monday, March 5, 2024", before="met on", after="in Oslo")
    assert fingerprint(one) == "v1:92fc7144b5bec6fa"


@given(candidates(), _texts, _numbers, _numbers, _texts)
def test_neither_path_nor_place_nor_finder_nor_words_about_it_matter(one: Candidate, path: str, line: int, column: int, other: str) -> None:
    moved = replace(
        one,
        place=Place(path, line, column, line + 1, column, exact=False),
        rule="languagetool/X",
        message=other,
        severity="suggestion",
        key=other,
    )
    assert fingerprint(moved) == fingerprint(one)


@given(st.lists(st.text("abcé.,", min_size=1, max_size=6), min_size=1, max_size=5), st.data())
def test_re_wrapped_text_is_the_same(words: list[str], data: st.DataObject) -> None:
    def wrapped() -> str:
        return "".join(word + data.draw(_spaces) for word in words)

    plain = candidate(text=" ".join(words), before=" ".join(words), after=" ".join(words))
    assert fingerprint(candidate(text=wrapped(), before=wrapped(), after=wrapped())) == fingerprint(plain)


_few = st.text("ab ", max_size=3)
_parts = st.tuples(st.sampled_from(["x", "y"]), _few, _few, _few, st.integers(0, 1))


@given(_parts, _parts)
def test_equal_words_and_only_those_have_equal_fingerprints(
    one: tuple[str, str, str, str, int], other: tuple[str, str, str, str, int]
) -> None:
    def of(parts: tuple[str, str, str, str, int]) -> str:
        category, text, before, after, nth = parts
        return fingerprint(candidate(category=category, text=text, before=before, after=after, nth=nth))

    def words(parts: tuple[str, str, str, str, int]) -> list[object]:
        return [part.split() if isinstance(part, str) else part for part in parts]

    assert (of(one) == of(other)) == (words(one) == words(other))


def test_typographic_marks_are_no_other_words() -> None:
    plain = candidate(text='the mayor\'s "plan"', before="It's the", after="2019-2020 - he")
    typeset = candidate(text="the mayor’s “plan”", before="it’s the", after="2019–2020 — he")
    assert fingerprint(typeset) == fingerprint(plain)


def test_a_capital_matters_in_the_text_and_not_beside_it() -> None:
    """The casing may be the very flaw; a neighbour's capital only says where a sentence begins."""
    assert fingerprint(candidate(text="SU-30", before="The old")) == fingerprint(candidate(text="SU-30", before="the old"))
    assert fingerprint(candidate(text="SU-30")) != fingerprint(candidate(text="Su-30"))


def test_parts_are_kept_apart() -> None:
    assert fingerprint(candidate(before="a", text="b")) != fingerprint(candidate(before="", text="a b"))
    assert fingerprint(candidate(text="a", nth=1)) != fingerprint(candidate(text="a", after="1"))


def test_equal_ones_are_counted_in_the_order_of_the_text() -> None:
    ones = [candidate(line=1), candidate(line=2, text="Tuesday"), candidate(line=3, nth=7), candidate(line=4, before="on")]
    assert [one.nth for one in counted(ones)] == [0, 0, 1, 0]
