"""What keeps a pattern from a match: words before it, and quotation marks."""

from __future__ import annotations

from pathlib import Path

import msgspec

from pelican_newslint.model import Match
from pelican_newslint.prose import read
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.families import family
from pelican_newslint.testing import post

FAMILY = """
[[pattern]]
find = "less people"
why = "Fewer."
bad = ["Less people came."]
good = ["Fewer people came."]
unless_before = "he"
narration = true

[[pattern]]
find = "the mayor's are"
why = "No apostrophe."
bad = ["The mayor's are there."]
good = ["The mayors are there."]
"""


def found(tmp_path: Path, text: str) -> list[str]:
    path = tmp_path / "some_family.toml"
    path.write_text(FAMILY, "utf-8")
    article = Article(read(post(f"Title: Council news\nDate: 2024-03-06\n\n{text}\n")))
    hits = family(path).check(article, article.blocks, msgspec.Struct())
    return [article.slice(hit.span) for hit in hits if isinstance(hit, Match)]


def test_a_guard_before_is_a_whole_word(tmp_path: Path) -> None:
    assert found(tmp_path, "He saw the less people.") == ["less people"]
    assert found(tmp_path, "And he less people.") == []


def test_a_pattern_for_narration_leaves_direct_speech_alone(tmp_path: Path) -> None:
    assert found(tmp_path, 'She said: "There were less people here."') == []
    assert found(tmp_path, "There were less people here.") == ["less people"]


def test_a_possessive_wakes_its_pattern(tmp_path: Path) -> None:
    assert found(tmp_path, "They say the mayor's are there.") == ["the mayor's are"]
