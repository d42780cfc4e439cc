"""Entries of a list of sources are no prose of the writer's."""

from __future__ import annotations

import pytest

from pelican_newslint.prose.page.blocks import walk
from pelican_newslint.prose.page.sources import sources_of

MLA = "Hill, Ana. “The Mill That Fed Our Town.” The Alver Post, 3 May 2023, www.alverpost.example/mill."
APA = "Roe, B. (2021, May 7). A mill wheel turns. The Alver Post. https://alverpost.example/wheel"


def _entries(page: str) -> list[str]:
    blocks = walk(page).blocks
    return [blocks[number].text for number in sorted(sources_of(blocks))]


@pytest.mark.parametrize(
    "heading", ["<h2>Works Cited:</h2>", "<h3>References</h3>", "<p><strong>SOURCES</strong></p>", "<p>Bibliography</p>"]
)
def test_below_a_heading(heading: str) -> None:
    page = f"<p>The mill is shut.</p>{heading}<p>{MLA}</p><ul><li>{APA}</li></ul><h2>More</h2><p>It opened in 1962.</p>"
    assert _entries(page) == [MLA, APA]


def test_a_section_about_sources_is_prose() -> None:
    assert _entries("<h2>Sources</h2><p>The river has two sources. The one in Alver is dry.</p><p>The other is not.</p>") == []


@pytest.mark.parametrize("entry", [MLA, APA])
def test_without_a_heading_at_the_end(entry: str) -> None:
    assert _entries(f"<p>The mill is shut.</p><p>{entry}</p><p>{MLA}</p>") == [entry, MLA]
    assert _entries(f"<p>The mill is shut.</p><p>{entry}</p>") == []
    assert _entries(f"<p>{entry}</p><p>{entry}</p><p>The mill is shut.</p>") == []


def test_prose_is_none() -> None:
    page = "<p>The mayor spoke. “The mill is still.” The Alver Post was there in 2023.</p>" * 2
    assert _entries(page) == []
