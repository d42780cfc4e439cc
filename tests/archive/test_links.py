from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as some
from msgspec.structs import replace

from pelican_newslint.archive.archive import Archive
from pelican_newslint.archive.links import Outcome, homeward, resolve, split
from pelican_newslint.model import LinkMention, Place, Site, Targets
from pelican_newslint.rules.links._hosts import host
from tests.archive.sites import archive_of, record_of

POSTS = {
    "a.md": "Title: A\nDate: 2024-03-06\n\nText.\n\n## Part {#part}\n\nText.\n",
    "town/b.md": "Title: B\nDate: 2024-03-06\n\nText.\n",
}
OUTPUTS = frozenset(
    {"index.html", "feeds/all.atom.xml", "theme/css/main.css", "tag/air-defence.html", "pages/about/index.html", "pages/about/"}
)
TERMS = frozenset({"tag/air defence", "tag/air-defence", "author/ana ruiz", "author/ana-ruiz"})


@pytest.mark.parametrize(
    ("target", "outcome"),
    [
        ("{filename}town/b.md", Outcome.RIGHT),
        ("{filename}/town/b.md", Outcome.RIGHT),
        ("|filename|town/b.md", Outcome.RIGHT),
        ("{filename}town/c.md", Outcome.NO_SOURCE),
        ("{static}/images/gone.jpg", Outcome.NO_SOURCE),
        ("{filename}a.md#part", Outcome.RIGHT),
        ("{filename}a.md#gone", Outcome.NO_ANCHOR),
        ("#part", Outcome.RIGHT),
        ("#gone", Outcome.NO_ANCHOR),
        ("#", None),
        ("#top", None),
        ("{tag}Air defence", Outcome.RIGHT),
        ("{tag}air-defence", Outcome.RIGHT),
        ("{tag}air%20defence", Outcome.RIGHT),
        ("{tag}sea defence", Outcome.NO_TERM),
        ("{author}Ana Ruiz", Outcome.RIGHT),
        ("{index}", None),
        ("/", Outcome.RIGHT),
        ("https://example.org/", Outcome.RIGHT),
        ("https://example.org", None),
        ("http://example.org/town/b.html", Outcome.RIGHT),
        ("https://example.org/town/gone.html", Outcome.NO_PAGE),
        ("https://example.organic.com/plan", None),
        ("/feeds/all.atom.xml", Outcome.RIGHT),
        ("/theme/css/main.css?v=2", Outcome.RIGHT),
        ("/pages/about/", Outcome.RIGHT),
        ("/pages/about", Outcome.RIGHT),
        ("pages/about/#who", Outcome.RIGHT),
        ("town/b.html", Outcome.RIGHT),
        ("./town/b", Outcome.RIGHT),
        ("/town/gone.html", Outcome.NO_PAGE),
        ("www.example.com/plan", Outcome.NO_SCHEME),
        ("https://example.com/plan", None),
        ("mailto:desk@example.org", None),
        ("tel:+441234", None),
        ("//cdn.example.com/a.js", None),
        ("http://[half", None),
        ("{filename}//[half", Outcome.NO_SOURCE),
    ],
)
def test_where_a_link_of_the_first_page_leads(target: str, outcome: Outcome | None) -> None:
    archive = archive_of(POSTS, outputs=OUTPUTS, site_url="https://example.org", terms=TERMS)
    assert resolve(archive, archive.records["content/a.md"], target) is outcome


def test_a_relative_link_counts_from_the_page_that_has_it() -> None:
    archive = archive_of(POSTS, outputs=OUTPUTS)
    assert resolve(archive, archive.records["content/town/b.md"], "../a.html") is Outcome.RIGHT
    assert resolve(archive, archive.records["content/town/b.md"], "a.html") is Outcome.NO_PAGE


def test_a_folder_that_the_site_never_writes_in_and_often_links_is_the_servers() -> None:
    links = " ".join(f"[{n}](/docs/{n}/changes.html)" for n in ("1_0", "1_1", "2_0"))
    archive = archive_of({**POSTS, "c.md": f"Title: C\nDate: 2024-03-06\n\n{links}\n"}, outputs=OUTPUTS)
    record = archive.records["content/a.md"]
    assert resolve(archive, record, "/docs/3_0/changes.html") is None
    assert resolve(archive, record, "/maps/town.html") is Outcome.NO_FOLDER
    assert resolve(archive, record, "/town/gone.html") is Outcome.NO_PAGE


def test_nothing_is_said_of_tags_where_the_site_knows_none() -> None:
    archive = archive_of(POSTS)
    assert resolve(archive, archive.records["content/a.md"], "{tag}anything") is None


@settings(deadline=None)
@given(
    some.text("htps:/w.exampl#?{}[]@ \n\x01g|filenmco", max_size=24),
    some.sampled_from(("http://", "https://", "HTTP://", " http://", "//", "")),
)
@example("example.org/gone", "https://")
@example("example.org.uk/", "http://")
def test_a_link_that_does_not_lead_home_is_nothing_to_the_site(rest: str, start: str) -> None:
    target = start + rest
    made = record_of(POSTS["a.md"], "content/a.md")
    record = replace(made, links=(LinkMention(target, "words", Place("content/a.md", 1, 1, 1, 2)),))
    for site_url in ("https://example.org", "http://m", ""):
        site = Site((), targets=Targets(sources={}, outputs=OUTPUTS, site_url=site_url, content_root="content", known=True))
        archive = Archive([record], site)
        assert homeward(archive) or resolve(archive, record, target) is None


@settings(deadline=None)
@given(some.text("htps:/w.exaA#?[]@ \n:8é", max_size=20))
def test_a_host_that_is_read_off_is_the_one_that_taking_apart_gives(rest: str) -> None:
    for target in (f"http://{rest}", f"https://www.{rest}", rest):
        parts = split(target)
        web = parts is not None and parts.scheme in {"http", "https", ""} and parts.netloc
        assert host(target) == ((parts.hostname or "").lower().removeprefix("www.") if web and parts else "")
