"""What a site's own texts say of its style."""

from __future__ import annotations

from pelican_newslint.cli.proposals import compounds, language
from pelican_newslint.model import Metadata, Post, Record


def record(*words: str) -> Record:
    return Record(path="a.md", metadata=Metadata(), fields={}, words=frozenset(words))


def post(text: str) -> Post:
    return Post(path="a.md", source="", html=f"<p>{text}</p>", metadata=Metadata())


def test_the_variety_is_that_of_most_telling_words() -> None:
    assert language([record("colour", "centre"), record("harbour")]) == "en-GB"
    assert language([record("color", "center"), record("harbor")]) == "en-US"
    assert language([record("colour", "centre"), record("harbor", "color")]) is None
    assert language([record("colour")]) is None


def test_a_compound_that_is_mostly_written_one_way_is_a_term() -> None:
    posts = [post("The air-strike came. Another air-strike. A third air-strike, and air-strike again."), post("An airstrike.")]
    assert list(compounds(posts)) == [("air-strike", ("airstrike",))]


def test_a_compound_with_one_form_is_none() -> None:
    assert list(compounds([post("A well-known, well-known, well-known man.")])) == []


def test_only_what_readers_see_counts() -> None:
    """Neither addresses nor code are the house's words, and a blank between two words is no other form of a compound."""
    seen = "Three air-strike air-strike air-strike. After the air strike."
    unseen = ' <a href="/airstrike/">see</a> <code>airstrike</code> <pre>airstrike = 1</pre> airstrike.example.org'
    assert list(compounds([post(seen + unseen)])) == []
