from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pelican_newslint.model import Block, Span
from pelican_newslint.prose.facts.quotations import find_quotations
from tests.prose.articles import article


def inner(*paragraphs: str) -> list[str]:
    found = article(*paragraphs)
    return [found.slice(quotation.inner) for quotation in found.quotations]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('He said "I go." Then "you" left.', ["I go.", "you"]),
        ("“I go,” he said. „So“ and »Ja« and « mot ».", ["I go,", "So", "Ja", " mot "]),
        ("Ministers call it a 'half-way house of sorts' now", ["half-way house of sorts"]),
        ("'BrahMos' missiles and the workers' pay", ["BrahMos"]),
        ("'Talks with workers' are over', he said", ["Talks with workers' are over"]),
        ("Firm to cut 'thousands of jobs' as the drivers' strike ends", ["thousands of jobs"]),
        ("In the '90s they played rock 'n' roll for the class of '68", []),
        ("Don't say 'don't do it' to Jones' dog", ["don't do it"]),
        ("The Joneses' house and James' book weren't sold", []),
        ('He is 5\' 6" tall and has a 12" record', []),
        ('A bridge is safe," the mayor said. "I know."', ["I know."]),
        ("He said: \"I thought, 'Hell' \", and left.", ["I thought, 'Hell' ", "Hell"]),
        ('Born “in 2020” and "in 2020"', ["in 2020", "in 2020"]),
        ('"I go,"he said. "You,"she said,"stay."', ["I go,", "You,", "stay."]),
        ('See <a href="https://a.example"target="_blank">"this" page</a>', ["this"]),
    ],
)
def test_what_is_quoted(text: str, quoted: list[str]) -> None:
    assert inner(text) == quoted


def test_nested_ones_have_a_depth() -> None:
    found = article("“I said ‘no’ to it,” he told us. 'He said \"go\" now', she said.")
    assert [(found.slice(one.inner), one.depth, one.marks) for one in found.quotations] == [
        ("I said ‘no’ to it,", 0, "curly double"),
        ("no", 1, "curly single"),
        ('He said "go" now', 0, "straight single"),
        ("go", 1, "straight double"),
    ]


def test_a_quotation_goes_on_over_paragraphs() -> None:
    found = article("“It began here.", "“It went on.", "“It ended,” she said.", "He nodded.")
    assert [(one.open, one.continued, one.resumes, one.block) for one in found.quotations] == [
        (False, True, False, 0),
        (False, True, True, 1),
        (False, False, True, 2),
    ]


def test_a_missing_closing_mark() -> None:
    found = article("“It began here.", "It went on.")
    (one,) = found.quotations
    assert (one.open, one.continued, found.slice(one.inner)) == (True, False, "It began here.")


def test_a_new_opening_mark_ends_an_open_one() -> None:
    found = article('He said "I go. And "then" left.')
    assert [(found.slice(one.span), one.open) for one in found.quotations] == [('"I go. And ', True), ('"then"', False)]


def test_marks_that_stay_open_end_with_their_block() -> None:
    found = article("He said “so ‘no", "It rained.")
    assert [(found.slice(one.inner), one.open) for one in found.quotations] == [("so ‘no", True), ("no", True)]


def test_mixed_marks_and_strays() -> None:
    found = article('He said “so" and left.', 'He went home." Then slept.')
    assert [(one.marks, one.open) for one in found.quotations] == [("mixed", False)]
    assert [found.slice(mark) for mark in found.stray_marks] == ['"']


def test_quoted_spans() -> None:
    found = article("He said “we won” and left.", body="<blockquote><p>We always win.</p></blockquote>")

    def span(words: str) -> Span:
        start = found.text.index(words)
        return Span.of(start, start + len(words))

    assert found.quoted(span("we won"))
    assert found.quoted(span("always"))
    assert not found.quoted(span("He said"))
    assert not found.quoted(span("said “we"))


@given(st.text(alphabet="ab \"'“”‘’„«».,\n", max_size=120))
def test_quotations_nest_and_stay_inside_their_block(text: str) -> None:
    block = Block("paragraph", Span.of(0, len(text)))
    quotations, strays = find_quotations(text, (block,))
    ends: list[int] = []
    for one in quotations:
        while ends and ends[-1] <= one.span.start:
            ends.pop()
        assert one.depth == len(ends)
        assert one.span.holds(one.inner)
        assert one.span.end <= (ends[-1] if ends else len(text))
        ends.append(one.span.end)
    assert list(strays) == sorted(strays)


@pytest.mark.parametrize(
    "text", ['"' * 20_000, "“" * 20_000, "'a " * 10_000, "'a " + "b' " * 10_000, "‘" * 20_000, "\"'" * 10_000, "' " * 10_000]
)
def test_hostile_marks(text: str) -> None:
    quotations, _ = find_quotations(text, (Block("paragraph", Span.of(0, len(text))),))
    assert all(one.span.end <= len(text) for one in quotations)
