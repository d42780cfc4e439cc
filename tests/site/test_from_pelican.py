from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from pelican_newslint.model import Dropped, Metadata, Post, Site
from pelican_newslint.site.read import read
from tests.pelican_sites import SECRET, copy_site, make_site


@pytest.fixture(scope="module")
def riverside(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    folder = copy_site("riverside", tmp_path_factory.mktemp("sites"))
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        yield read([Path()])[0]


def _post(site: Site, name: str) -> Post:
    return next(post for post in site.posts if post.path.endswith(f"/{name}"))


def test_every_list_of_pelicans_is_visited_in_order_of_path(riverside: Site) -> None:
    told = [(post.path.removeprefix("content/"), post.markup, post.metadata.status, post.metadata.page) for post in riverside.posts]
    assert told == [
        ("news/lock.html", "html", "published", False),
        ("news/mill.rst", "rst", "published", False),
        ("news/pier.md", "md", "draft", False),
        ("news/reeds.note", "other", "published", False),
        ("news/sluice.md", "md", "hidden", False),
        ("news/weir-de.md", "md", "published", False),
        ("news/weir.md", "md", "published", False),
        ("pages/about.md", "md", "published", True),
    ]
    assert riverside.dropped == ()
    assert riverside.shown is None


def test_markdown_metadata_is_text(riverside: Site) -> None:
    assert _post(riverside, "weir.md").metadata == Metadata(
        title='A "quiet" weir & its 3 < 4 keepers',
        date="2024-03-05T09:30:00",
        modified="2024-03-07",
        authors=("Lena Marsh", "Piet Oss"),
        category="news",
        tags=("river", "Mill Lane"),
        summary="The weir is quiet & old.",
        slug="weir",
        lang="en",
        url="weir.html",
        written=("authors", "date", "modified", "slug", "standing", "summary", "tags", "title"),
        other={"standing": "7"},
    )


def test_rst_metadata_is_text(riverside: Site) -> None:
    metadata = _post(riverside, "mill.rst").metadata
    assert (metadata.title, metadata.summary, metadata.authors) == ("The mill & its wheel", "The wheel turns again.", ("Piet Oss",))
    assert metadata.written == ("author", "date", "standing", "summary", "title")
    assert metadata.other == {"standing": "9"}


def test_html_metadata_is_text(riverside: Site) -> None:
    metadata = _post(riverside, "lock.html").metadata
    assert (metadata.title, metadata.tags, metadata.date) == ("The lock & its gate", ("river", "lock"), "2024-01-09")
    assert metadata.written == ("author", "date", "tags", "title")
    assert metadata.summary is None


def test_another_readers_post_is_read_by_that_reader(riverside: Site) -> None:
    post = _post(riverside, "reeds.note")
    assert post.html == "<p>The first paragraph.</p>\n<p>The second one.</p>\n"
    assert (post.metadata.title, post.metadata.written) == ("A note & more", ("author", "date", "title"))


def test_a_draft_without_a_date_has_none(riverside: Site) -> None:
    post = _post(riverside, "pier.md")
    assert (post.metadata.date, post.origin, post.source[:6]) == (None, 1, "Title:")


def test_line_ends_stand(riverside: Site) -> None:
    assert _post(riverside, "sluice.md").source.startswith("Title: Hidden sluice\r\nDate:")


def test_a_translation_names_what_it_translates(riverside: Site) -> None:
    assert _post(riverside, "weir-de.md").metadata.translation_of == "content/news/weir.md"
    assert _post(riverside, "weir-de.md").metadata.lang == "de"
    assert _post(riverside, "weir.md").metadata.translation_of is None


def test_links_stand_as_the_author_wrote_them(riverside: Site) -> None:
    assert '<a href="{filename}/news/mill.rst">mill</a>' in _post(riverside, "weir.md").html


def test_comments_for_the_desk_are_in_the_source_and_not_in_the_html(riverside: Site) -> None:
    assert sum(SECRET in post.source for post in riverside.posts) == 3
    assert not any(SECRET in post.html for post in riverside.posts)


def test_typeset_titles_and_summaries_are_text_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = 'Title: "Quiet" AT&T -- talks of the UN\nDate: 2024-01-01\nSummary: It\'s *all* quiet\n\nText.\n'
    monkeypatch.chdir(make_site(tmp_path, {"a.md": text}, "TYPOGRIFY = True\n"))
    (post,) = read([Path()])[0].posts
    assert (post.metadata.title, post.metadata.summary) == ("“Quiet” AT&T — talks of the UN", "It’s all quiet")


@pytest.mark.parametrize(
    ("name", "source", "reason", "line"),
    [
        ("a.md", "Title: a\n\ntext\n", "it has no date", 1),
        ("a.md", "text\n", "it has no title and no date", 1),
        (
            "a.md",
            "Title: a\nDate: 2024-01-01\nStatus: pubished\n\ntext\n",
            "its status “pubished” is none of published, hidden, draft, skip",
            3,
        ),
        ("a.md", "Title: a\nDate: 2024-13-45\n\ntext\n", "its date “2024-13-45” can't be read", 2),
        ("a.md", b"Title: caf\xe9\nDate: 2024-01-01\n\ntext\n", "it is not UTF-8: line 1 holds the byte 0xe9", 1),
        ("pages/a.md", "Note: a\n\ntext\n", "it has no title", 1),
        (
            "a.rst",
            "A\n#\n\n:date: 2024-01-01\n\nfoo `bar\n",
            "its reStructuredText cannot be read: line 6, Inline interpreted text or phrase reference start-string without end-string.",
            6,
        ),
        ("a.html", "<title>outside</title>", "it has no title and no date", 1),
    ],
)
def test_a_post_that_pelican_leaves_out_says_why(
    name: str, source: str | bytes, reason: str, line: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(make_site(tmp_path, {name: source, "good.md": "Title: Good\nDate: 2024-01-01\n\ntext\n"}))
    site = read([Path()])[0]
    assert site.dropped == (Dropped(f"content/{name}", reason, line),)
    assert [post.path for post in site.posts] == ["content/good.md"]


def test_a_draft_needs_no_date_and_skipped_posts_are_nobodys_loss(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = {"a.md": "Title: a\nStatus: draft\n\ntext\n", "b.md": "Title: b\nStatus: skip\n\ntext\n"}
    monkeypatch.chdir(make_site(tmp_path, dict(files)))
    site = read([Path()])[0]
    assert ([post.path for post in site.posts], site.dropped) == (["content/a.md"], ())
