from __future__ import annotations

import msgspec

from pelican_newslint.model import Record
from tests.archive.sites import record_of

SOURCE = """Title: Bridge opens
Date: 2024-03-06
Tags: bridges

The Xylograph bridge opened in Saltmarsh on Friday, and [the plan](https://example.org/plan) says why it took so long.

## What comes next

#### Later

The ferry stops.
"""


def test_a_record_keeps_what_the_site_compares() -> None:
    made = record_of(SOURCE)
    assert [(link.text, link.target, link.place.line) for link in made.links] == [("the plan", "https://example.org/plan", 5)]
    assert made.headings == (2, 4)
    assert "xylograph" in made.words
    assert made.words.isdisjoint({"bridge", "the", "so", "long", "opened"})
    assert sorted(made.fields) == ["date", "tags", "title"]
    assert len(made.paragraphs) == 1
    assert made.shingles == tuple(sorted(made.shingles))


def test_a_record_knows_what_its_acronyms_stand_for() -> None:
    made = record_of("The QRA met the Northern Quay Force (NQF). The NQF and the Q.R.A. agreed.")
    assert made.acronyms == {"NQF": "Northern Quay Force", "QRA": ""}


def test_a_record_is_plain_data() -> None:
    made = record_of(SOURCE)
    assert msgspec.json.decode(msgspec.json.encode(made), type=Record) == made


def test_the_same_paragraph_has_the_same_hash_wherever_it_stands() -> None:
    here = record_of("The bridge opens to lorries, buses and cars on Friday.")
    there = record_of("Before.\n\nThe bridge opens — to lorries, buses, and cars on *Friday*!")
    assert [digest for digest, _ in here.paragraphs] == [digest for digest, _ in there.paragraphs]
