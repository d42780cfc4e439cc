"""What rules over the whole site know of an article doesn't move with its source, and comes back to its place."""

from __future__ import annotations

from msgspec.structs import replace

from pelican_newslint.archive.record import record
from pelican_newslint.facts import Facts, Gist, placed
from pelican_newslint.model import Look, Place, Record
from pelican_newslint.prose import read
from pelican_newslint.prose.article import Article
from tests.made import post

_HEADER = "Title: Council votes\nDate: 2024-03-06\nTags: bridge, vote\n"
_BODY = "\nMayor Ana Ruiz met [the council](https://city.example/) on Monday, and Boris Petrov of the BBC did too.\n\n![](bridge.png)\n"


def record_of(source: str) -> Record:
    return record(Article(read(post(source))))


def digest(record_: Record) -> str:
    facts = Facts.of(record_, {})
    return Gist.of(Look(record_.path, (), (), record_), facts).facts


def test_places_are_numbers_in_their_order_and_come_back() -> None:
    made = record_of(_HEADER + _BODY)
    facts = Facts.of(made, {})
    assert [facts.record.fields[name].line for name in ("title", "date", "tags")] == [0, 1, 2]
    assert {each.place.column for each in facts.record.names} == {each.place.column for each in facts.record.links} == {0}
    back = placed(facts.record, lambda path, number: facts.places[number] if path == made.path else None)
    assert back == replace(made, metadata=facts.record.metadata)


def test_a_header_that_grows_by_what_the_site_asks_nothing_of_changes_no_facts() -> None:
    before = digest(record_of(_HEADER + _BODY))
    assert digest(record_of("Desk: news\n" + _HEADER + _BODY)) == before
    assert digest(record_of(_HEADER.replace("Title:", "title:") + "\n" + _BODY)) == before


def test_a_tag_another_order_and_a_name_change_them() -> None:
    before = digest(record_of(_HEADER + _BODY))
    assert digest(record_of(_HEADER.replace("vote\n", "vote, city\n") + _BODY)) != before
    assert digest(record_of(_HEADER + _BODY.replace("Petrov", "Petrow"))) != before
    names = "\n{} met us on Monday.\n\n{} met us on Friday.\n"
    assert digest(record_of(_HEADER + names.format("Ana Ruiz", "Boris Petrov"))) != digest(
        record_of(_HEADER + names.format("Boris Petrov", "Ana Ruiz"))
    )


def test_a_place_in_a_file_that_is_no_article_stays() -> None:
    elsewhere = Place("content/dropped.md", 3, 1, 3, 2, exact=False)
    assert placed((elsewhere,), lambda *_: None) == (elsewhere,)
