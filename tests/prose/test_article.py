from __future__ import annotations

from datetime import date

import pytest

from pelican_newslint.model import Span
from tests.prose.articles import article

FACTS = (
    "words", "sentences", "quotations", "stray_marks", "quantities", "dates", "date_ranges", "years", "times", "relatives", "ages", "names",
    "acronyms", "attributions",
)  # fmt: skip


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
