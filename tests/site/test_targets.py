from __future__ import annotations

from pathlib import Path

import pytest

from pelican_newslint.model import Targets
from pelican_newslint.site.read import read
from tests.pelican_sites import build, copy_site, make_site, written


def _targets(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Targets:
    monkeypatch.chdir(folder)
    return read([Path()])[0].targets


def test_sources_are_what_links_can_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    targets = _targets(copy_site("riverside", tmp_path), monkeypatch)
    assert targets.sources == {
        "images/weir.svg": "images/weir.svg",
        "news/lock.html": "content/news/lock.html",
        "news/mill.rst": "content/news/mill.rst",
        "news/pier.md": "content/news/pier.md",
        "news/reeds.note": "content/news/reeds.note",
        "news/sluice.md": "content/news/sluice.md",
        "news/weir-de.md": "content/news/weir-de.md",
        "news/weir.md": "content/news/weir.md",
        "pages/about.md": "content/pages/about.md",
    }
    assert (targets.known, targets.site_url, targets.content_root) == (True, "https://riverside.example", "content")


def test_a_static_link_to_a_missing_file_is_no_target(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Title: a\nDate: 2024-01-01\n\n[x]({static}/files/gone.pdf) [y]({static}/files/here.pdf)\n"
    targets = _targets(make_site(tmp_path, {"a.md": text, "files/here.pdf": b"%PDF"}), monkeypatch)
    assert sorted(targets.sources) == ["a.md", "files/here.pdf"]
    assert "files/gone.pdf" not in targets.outputs


def test_outputs_are_what_a_build_writes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = copy_site("riverside", tmp_path)
    monkeypatch.chdir(folder)
    more = (
        'DEFAULT_PAGINATION = 2\nYEAR_ARCHIVE_SAVE_AS = "{date:%Y}/index.html"\nYEAR_ARCHIVE_URL = "{date:%Y}/"\n'
        'TAG_FEED_ATOM = "feeds/tag-{slug}.xml"\nTHEME = "notmyidea"\nARTICLE_URL = "{slug}/"\nARTICLE_SAVE_AS = "{slug}/index.html"\n'
    )
    settings = folder / "pelicanconf.py"
    settings.write_text(settings.read_text(encoding="utf-8") + more, encoding="utf-8")
    targets = read([Path()])[0].targets
    output = build(folder, PLUGINS=[])
    assert set(written(output)) <= targets.outputs
    addresses = {"2024/", "the-mill-its-wheel/", "the-lock-its-gate/", "a-note-more/", "weir/", "hidden-sluice/"}
    assert targets.outputs - set(written(output)) == addresses
    assert "index2.html" in targets.outputs


def test_asking_for_outputs_moves_no_attached_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files: dict[str, str | bytes] = {"a.md": "Title: a\nDate: 2024-01-01\n\n[x]({attach}plan.pdf)\n", "plan.pdf": b"%PDF"}
    folder = make_site(tmp_path, files, 'ARTICLE_SAVE_AS = "posts/{slug}.html"\nARTICLE_URL = "posts/{slug}.html"\n')
    _targets(folder, monkeypatch)
    assert "posts/plan.pdf" in written(build(folder, PLUGINS=[]))


def test_names_that_links_can_use(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    targets = _targets(copy_site("riverside", tmp_path), monkeypatch)
    assert targets.terms == {
        "author/lena marsh",
        "author/lena-marsh",
        "author/piet oss",
        "author/piet-oss",
        "category/news",
        "tag/lock",
        "tag/mill lane",
        "tag/mill-lane",
        "tag/river",
    }
