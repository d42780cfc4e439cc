"""A paragraph of a megabyte is read as several, and nothing of it is lost."""

from __future__ import annotations

import pytest

from pelican_newslint.prose import read
from pelican_newslint.prose.long_blocks import MOST
from tests.made import post

_SENTENCE = "The ferry goes on the hour to the old pier. "


@pytest.mark.parametrize("text", [_SENTENCE * 1500, "ferry " * 11_000, "x" * 60_000], ids=["sentences", "words", "one word"])
def test_a_long_paragraph_is_several_and_their_text_is_the_same(text: str) -> None:
    document = read(post(f"Title: The ferry\n\n{text.strip()}\n"))
    _, *parts = document.blocks
    assert len(parts) > 2
    assert all(part.scope == "paragraph" and 0 < part.span.end - part.span.start <= MOST for part in parts)
    assert "".join(document.text[part.span.start : part.span.end] for part in parts).replace(" ", "") == text.replace(" ", "")
    assert len(document.body_index) == len(document.blocks)
    assert set(document.body_index[1:]) == {0}


def test_it_is_divided_between_sentences() -> None:
    document = read(post(f"Title: The ferry\n\n{_SENTENCE * 1500}\n"))
    assert {document.text[part.span.start : part.span.end].endswith("pier.") for part in document.blocks[1:]} == {True}


def test_links_and_places_stay_with_their_words() -> None:
    linked = "[One](https://example.org/1) goes. ", "[Two](https://example.org/2) goes. "
    source = f"Title: The ferry\n\nAt first.\n\n{_SENTENCE}{linked[0]}{_SENTENCE * 1000}{linked[1]}{_SENTENCE}\n\nA [third](https://example.org/3).\n"
    document = read(post(source))
    told = [(document.text[link.span.start : link.span.end], link.block) for link in document.links]
    assert [word for word, _ in told] == ["One", "Two", "third"]
    for link in document.links:
        assert document.blocks[link.block].span.holds(link.span)
        assert document.links.index(link) in document.blocks[link.block].linked
    place = document.place(document.links[1].span)
    assert (place.line, place.exact) == (5, True)
    assert source.splitlines()[4][place.column - 1 :].startswith("Two")
