from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pelican_newslint.model import Span
from tests.prose.articles import article

FACTS = (
    "words", "sentences", "quotations", "stray_marks", "quantities", "dates", "date_ranges", "years", "times", "relatives", "ages", "names",
    "acronyms", "attributions",
)  # fmt: skip
TRIGGERS = (
    "April May 6 6th 2021 12:30 p.m. am GMT Tuesday Sun last next this the end of year years ago now noon one two-thirds half a dozen million "
    "hundred and 1.5bn £ $5m 10-12 % km -5 °C per cent points in out every between to from or aged 34 12-year-old old S. JK Lavrov President Gov. "
    "de van der Bank University Jr. India's said according by told claims WHO (WHO) (World U.S. “ ” \" ' ‘ ’ — – , . ? ( ) 's 9,99 1/2 ½ Rs. No."
).split(" ")
"""What wakes the finders, so that they meet in every order."""


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2021-04-06", date(2021, 4, 6)),
        ("2021-04-06 10:30:00+02:00", date(2021, 4, 6)),
        ("9999-01-01", None),
        ("soon", None),
        ("", None),
        (None, None),
    ],
)
def test_its_own_date(written: str | None, day: date | None) -> None:
    assert article("It rained.", date=written).date == day


def test_look_ups() -> None:
    found = article("One two. Three.", "Four.", title="Head")
    assert found.block_at(found.text.index("Three")).scope == "paragraph"
    assert found.block_index(found.text.index("Four")) == 2
    assert found.slice(found.sentence_at(found.text.index("Three")).span) == "Three."
    assert found.sentence_index(0) == 0
    assert found.slice(Span.of(0, 4)) == "Head"


@pytest.mark.parametrize("text", ["", "   ", "???", "😀" * 5_000, "é", "\u202e\u0000x"])
def test_every_fact_of_odd_articles(text: str) -> None:
    found = article(text)
    for fact in FACTS:
        assert getattr(found, fact) is getattr(found, fact)


def test_no_word_counts_as_two_facts() -> None:
    found = article("On 6 April 2021 at 3 p.m. John Smith, 34, paid £5 in 2016 for 12 dogs aged 3.")
    spans = [fact.span for facts in (found.dates, found.times, found.ages, found.years, found.quantities) for fact in facts]
    assert [found.slice(span) for span in spans] == ["6 April 2021", "3 p.m.", "34", "aged 3", "2016", "£5", "12"]
    assert not any(one.touches(other) for at, one in enumerate(spans) for other in spans[at + 1 :])


def test_facts_end_with_their_block() -> None:
    found = article("It was 6", "April 2021 and 12", "dogs left with President", "Putin. “Yes,”", "added Lavrov")
    assert [found.slice(one.span) for one in found.dates] == ["April 2021"]
    assert [one.noun for one in found.quantities] == [None, None]
    assert [one.title for one in found.names] == [None, None]
    assert found.attributions == ()


def test_tags_and_authors_are_one_sentence_each() -> None:
    found = article("It rained. It snowed.", title="Rain. Snow.")
    assert [found.blocks[one.block].scope for one in found.sentences] == ["headline", "paragraph", "paragraph"]


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.lists(st.tuples(st.sampled_from(TRIGGERS), st.sampled_from([" ", " ", " ", "", ", ", "-"])), min_size=1, max_size=25),
        min_size=1,
        max_size=3,
    )
)
def test_facts_stay_inside_their_block(made: list[list[tuple[str, str]]]) -> None:
    found = article(*("".join(word + gap for word, gap in paragraph) for paragraph in made))
    for fact in FACTS[1:]:
        if fact in ("date_ranges", "stray_marks"):
            continue
        last = -1
        for one in getattr(found, fact):
            assert one.span.start < one.span.end
            assert found.blocks[one.block].span.holds(one.span)
            assert one.span.start >= last
            last = one.span.start
