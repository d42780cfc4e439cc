from __future__ import annotations

import sys
from pathlib import Path

import pytest

from pelican_newslint.errors import ConfigError
from pelican_newslint.model import Site
from pelican_newslint.site.read import Unsaved, read
from tests.pelican_sites import copy_site, make_site

_POST = "Title: {}\nDate: 2024-01-01\n\ntext\n"


def _names(site: Site) -> list[str]:
    return [post.path for post in site.posts]


def _snapshot(folder: Path) -> dict[str, tuple[bytes, int]]:
    return {str(path): (path.read_bytes(), path.stat().st_mtime_ns) for path in sorted(folder.rglob("*")) if path.is_file()}


@pytest.fixture
def riverside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = copy_site("riverside", tmp_path)
    monkeypatch.chdir(folder)
    return folder


def test_nothing_is_written_into_a_site_that_would_be_cleaned(riverside: Path, capfd: pytest.CaptureFixture[str]) -> None:
    settings = riverside / "pelicanconf.py"
    more = 'DELETE_OUTPUT_DIRECTORY = True\nCACHE_CONTENT = True\nLOAD_CONTENT_CACHE = True\nprint("said by the settings")\n'
    settings.write_text(settings.read_text(encoding="utf-8") + more, encoding="utf-8")
    (riverside / "output").mkdir()
    (riverside / "output" / "index.html").write_text("published", encoding="utf-8")
    (riverside / "content" / "news" / "bad.md").write_text("text\n", encoding="utf-8")
    before = _snapshot(riverside)
    site, given, file = read([Path()])
    assert _snapshot(riverside) == before
    assert (given["DELETE_OUTPUT_DIRECTORY"], given["PLUGINS"], file) == (True, ["pelican_newslint"], settings)
    assert len(site.posts) == 8
    assert capfd.readouterr() == ("", "")


def test_one_post_knows_the_rest_of_its_site(riverside: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(riverside / "content" / "news")
    site, _, file = read([Path("weir.md")])
    assert site.shown == frozenset({"weir.md"})
    assert (len(site.posts), file) == (8, riverside / "pelicanconf.py")
    assert "../pages/about.md" in _names(site)


def test_a_folder_of_the_site_shows_its_posts_and_what_was_dropped_there(riverside: Path) -> None:
    (riverside / "content" / "news" / "bad.md").write_text("text\n", encoding="utf-8")
    site, _, _ = read([Path("content/news")])
    assert site.shown is not None
    assert sorted(site.shown) == ["content/news/bad.md", *(name for name in _names(site) if "/news/" in name)]


@pytest.mark.parametrize("path", [".", "content"])
def test_the_whole_site_is_shown_whole(path: str, riverside: Path) -> None:
    assert read([Path(path)])[0].shown is None
    assert (riverside / path).exists()


def test_settings_can_be_named(riverside: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (riverside / "publishconf.py").write_text("from pelicanconf import *\nSITEURL = 'https://published.example'\n", encoding="utf-8")
    site, given, file = read([riverside], riverside / "publishconf.py")
    assert (site.targets.site_url, given["SITEURL"], file) == (
        "https://published.example",
        "https://published.example",
        riverside / "publishconf.py",
    )


def test_a_post_outside_the_content_folder_is_read_as_the_site_would(riverside: Path) -> None:
    (riverside / "notes").mkdir()
    (riverside / "notes" / "idea.note").write_text("Title = An idea\n=====\nSoon.", encoding="utf-8")
    site, _, _ = read([Path("content/news/weir.md"), Path("notes/idea.note")])
    assert site.shown == frozenset({"content/news/weir.md", "notes/idea.note"})
    assert next(post for post in site.posts if post.path == "notes/idea.note").html == "<p>Soon.</p>\n"


def test_a_folder_without_a_site_drops_no_post_for_want_of_a_date(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name, text in {
        "posts/b.md": "Title: b\n\ntext\n",
        "posts/deep/a.rst": "A title\n#######\n\ntext\n",
        "posts/c.html": "<html><head><title>c</title></head><body><p>text</p></body></html>",
        "posts/d.md": "no header at all\n",
        "posts/e.txt": "not a post",
        "posts/.hidden/f.md": "Title: f\n\ntext\n",
        "posts/.g.md": "Title: g\n\ntext\n",
        "posts/images/h.png": "no post",
    }.items():
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(text, encoding="utf-8")
    site, settings, file = read([Path("posts")])
    assert _names(site) == ["posts/b.md", "posts/c.html", "posts/d.md", "posts/deep/a.rst"]
    assert [(post.metadata.title, post.metadata.date, post.metadata.category) for post in site.posts] == [
        ("b", None, None),
        ("c", None, None),
        ("", None, None),
        ("A title", None, None),
    ]
    assert (settings, file, site.dropped, site.shown, site.targets.known) == ({}, None, (), None, False)


def test_a_loose_post_that_cannot_be_read_says_why_and_the_others_stand(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.md").write_bytes(b"caf\xe9\n")
    Path("b.rst").write_text("A\n#\n\n``x\n", encoding="utf-8")
    Path("c.md").write_text(_POST.format("c"), encoding="utf-8")
    site, _, _ = read([Path()])
    assert _names(site) == ["c.md"]
    assert [(each.path, each.line) for each in site.dropped] == [("a.md", 1), ("b.rst", 4)]


def test_paths_are_named_from_the_working_directory_wherever_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "posts").mkdir()
    (tmp_path / "posts" / "a.md").write_text(_POST.format("a"), encoding="utf-8")
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    assert _names(read([tmp_path / "posts"])[0]) == ["../posts/a.md"]
    assert _names(read([tmp_path / "posts" / "a.md"])[0]) == ["../posts/a.md"]


def test_a_site_above_that_the_posts_do_not_belong_to_is_not_theirs(riverside: Path) -> None:
    (riverside / "fixtures").mkdir()
    (riverside / "fixtures" / "a.md").write_text(_POST.format("a"), encoding="utf-8")
    site, settings, file = read([Path("fixtures")])
    assert (_names(site), settings, file) == (["fixtures/a.md"], {}, None)


def test_what_an_editor_holds_stands_in_for_the_saved_post(riverside: Path) -> None:
    data = (riverside / "content" / "news" / "weir-de.md").read_bytes().replace(b"trafen", b"treffen")
    site, _, _ = read([Path("content/news/weir-de.md")], unsaved=Unsaved(Path("content/news/weir-de.md"), data))
    saved, _, _ = read([Path("content/news/weir-de.md")])
    assert site.shown == frozenset({"content/news/weir-de.md"})
    changed = [(new, old) for new, old in zip(site.posts, saved.posts, strict=True) if new != old]
    assert [(new.path, new.metadata, "treffen" in new.html and "treffen" in new.source) for new, _ in changed] == [
        ("content/news/weir-de.md", changed[0][1].metadata, True)
    ]


def test_a_new_post_in_an_editor_gets_its_category_from_its_folder(riverside: Path) -> None:
    data = b"\xef\xbb\xbf" + _POST.format("New").encode()
    site, _, _ = read([Path("content/news/new.md")], unsaved=Unsaved(Path("content/news/new.md"), data))
    post = next(post for post in site.posts if post.path == "content/news/new.md")
    assert (post.metadata.category, post.metadata.url, post.origin) == ("news", "new.html", 1)
    assert site.shown == frozenset({"content/news/new.md"})
    assert not (riverside / "content" / "news" / "new.md").exists()


def test_an_unsaved_post_that_a_build_would_drop_is_dropped(riverside: Path) -> None:
    site, _, _ = read([Path("content/news/weir.md")], unsaved=Unsaved(Path("content/news/weir.md"), b"Title: a\n\ntext\n"))
    assert [(each.path, each.reason) for each in site.dropped] == [("content/news/weir.md", "it has no date")]
    assert "content/news/weir.md" not in _names(site)
    assert (riverside / "content" / "news" / "weir.md").exists()


def test_an_unsaved_post_without_a_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    site, _, _ = read([Path("new.md")], unsaved=Unsaved(Path("new.md"), b"Title: a\n\ntext\n"))
    assert [(post.path, post.metadata.title, post.source) for post in site.posts] == [("new.md", "a", "Title: a\n\ntext\n")]


@pytest.mark.parametrize(
    ("paths", "problem"),
    [
        (
            ["missing", "one/gone.md"],
            "There is no file or folder “missing”: {here} holds no “missing”.\nThere is no file or folder “one/gone.md”: {here}/one holds",
        ),
        (
            ["none/gone.md", "notes.tx"],
            "There is no file or folder “none/gone.md”: {here} holds no “none”.\nThere is no file or folder “notes.tx”; did you mean “notes.txt”?",
        ),
        (
            ["notes.txt/gone.md"],
            "There is no file or folder “notes.txt/gone.md”: “{here}/notes.txt” is no folder, or a link that leads nowhere.",
        ),
        (["empty"], "“empty” holds no posts."),
        (["notes.txt"], "notes.txt: Pelican reads no such file. It reads .htm,"),
        (["one", "two"], "The paths belong to different sites"),
    ],
)
def test_paths_that_cannot_be_read_are_an_error_with_their_name(
    paths: list[str], problem: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "empty").mkdir()
    (tmp_path / "notes.txt").write_text("text", encoding="utf-8")
    for name in ("one", "two"):
        make_site(tmp_path / name, {"a.md": _POST.format("a")})
    with pytest.raises(ConfigError) as caught:
        read([Path(path) for path in paths])
    assert str(caught.value).startswith(problem.replace("{here}", str(tmp_path)))


@pytest.mark.parametrize(
    ("settings", "problem"),
    [
        ("PATH = \n", "Line 8: invalid syntax."),
        ("import no_such_module\n", "ModuleNotFoundError: No module named 'no_such_module'"),
        ("raise SystemExit(4)\n", "SystemExit: 4"),
        ('PATH = "nowhere"\n', "ValueError: You need to specify a path containing the content"),
    ],
)
def test_settings_that_fail_are_one_error(settings: str, problem: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(make_site(tmp_path, {"a.md": _POST.format("a")}, settings))
    with pytest.raises(ConfigError) as caught:
        read([Path()])
    assert f"pelicanconf.py: the site cannot be read. {problem}" in str(caught.value)


def test_a_plugin_that_is_missing_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(make_site(tmp_path, {"a.md": _POST.format("a")}, 'PLUGINS = ["pelican_newslint", "no_such_plugin"]\n'))
    assert read([Path()])[0].notes == ("The plugin “no_such_plugin” could not be loaded: the site was read without it.",)


def test_reading_leaves_the_process_as_it_was(riverside: Path) -> None:
    before = (list(sys.path), sys.dont_write_bytecode, Path.cwd())
    read([riverside])
    assert (list(sys.path), sys.dont_write_bytecode, Path.cwd()) == before


def test_the_order_of_a_sites_posts_does_not_change(riverside: Path) -> None:
    assert read([riverside])[0] == read([riverside])[0]
