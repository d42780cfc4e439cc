"""A plugin that builds one subsite for each language inside the main build, as i18n_subsites does."""

from __future__ import annotations

from pathlib import Path

import pytest

from pelican_newslint.errors import GateFailed
from tests.pelican_sites import build, make_site, written
from tests.plugin.conftest import Editor

_PLUGIN = """
from pelican import Pelican, signals
from pelican.settings import configure_settings

main = {}

def begin(pelican):
    main.setdefault("settings", pelican.settings)

def mine(generator):
    own = generator.settings["DEFAULT_LANG"]
    for each in (generator.articles, generator.translations):
        each[:] = [article for article in each if article.lang == own]

def end(pelican):
    settings = main["settings"]
    if pelican.settings is settings:
        Pelican(configure_settings({**settings, "DEFAULT_LANG": "de", "OUTPUT_PATH": settings["OUTPUT_PATH"] + "/de"})).run()
        main.clear()

class Subsites:
    @staticmethod
    def register():
        signals.initialized.connect(begin)
        signals.article_generator_pretaxonomy.connect(mine)
        signals.finalized.connect(end)
"""
_ENGLISH = "Title: One\nDate: 2024-01-01\nSlug: one\nLang: en\n\ntext\n"
_GERMAN = "Title: Eins\nDate: 2024-01-01\nSlug: one\nLang: de\n\na flawed text\n"


@pytest.mark.parametrize("order", ["Subsites, 'pelican_newslint'", "'pelican_newslint', Subsites"])
def test_each_source_is_looked_at_once_and_every_subsite_is_built(
    order: str, tmp_path: Path, editor: Editor, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = make_site(tmp_path, {"one.md": _ENGLISH, "eins.md": _GERMAN}, f"{_PLUGIN}PLUGINS = [{order}]\n")
    monkeypatch.chdir(folder)
    with pytest.raises(GateFailed):
        build(folder)
    assert [[post.path for post in site.posts] for site in editor.sites] == [["content/eins.md", "content/one.md"]]
    assert capsys.readouterr().out.count("content/eins.md:6:1") == 1
    assert {"one.html", "de/one.html"} <= set(written(folder / "output"))
