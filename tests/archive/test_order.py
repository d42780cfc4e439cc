"""What the site's rules say depends on its posts alone: not on the order in which their records were made, nor on posts that are gone."""

from __future__ import annotations

import random

import pytest

from pelican_newslint.archive.archive import Archive
from pelican_newslint.archive.record import record
from pelican_newslint.config.model import House
from pelican_newslint.model import Candidate, Record, Site, Targets
from pelican_newslint.prose import read
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.discover import rules
from pelican_newslint.rules.reduce import reduce
from pelican_newslint.testing import post
from tests.rules.cases import examples

JUDGES = frozenset(id_ for id_, rule in rules().items() if rule.judge is not None)


@pytest.fixture(scope="module")
def records() -> list[Record]:
    """All posts of all pages of the rules that look over the site, each rule's in a folder of its own."""
    made = []
    for id_ in sorted(JUDGES):
        for number, example in enumerate(examples(rules()[id_])):
            for path, source in example.posts.items():
                made.append(record(Article(read(post(source, f"content/{id_}/{number}/{path.removeprefix('content/')}")))))
    return made


def said(records: list[Record]) -> list[Candidate]:
    sources = {each.path.removeprefix("content/"): each.path for each in records}
    site = Site((), targets=Targets(sources=dict(sorted(sources.items())), outputs=frozenset(), known=True, content_root="content"))
    return [each for part in reduce({}, Archive(records, site), House(), only=JUDGES).values() for each in part.candidates]


def test_the_order_of_records_says_nothing(records: list[Record]) -> None:
    expected = said(records)
    assert len({each.rule for each in expected}) > 5
    chance = random.Random(5)
    for _ in range(3):
        shuffled = records.copy()
        chance.shuffle(shuffled)
        assert said(shuffled) == expected


def test_a_post_that_came_and_went_leaves_nothing(records: list[Record]) -> None:
    half = records[::2]
    before = said(half)
    assert said(records) != before
    assert said([each for each in records if each in half]) == before
