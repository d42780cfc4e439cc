"""`newslint init`, `doctor` and `cache`."""

from __future__ import annotations

from pathlib import Path

import pytest

from pelican_newslint.cli import main, settled

INIT = """\
1. In pelicanconf.py:

   PLUGINS = ["pelican_newslint"]
   NEWSLINT_FAIL_ON = "never"    # writers are told, and their builds go on

2. In publishconf.py, below its import of pelicanconf:

   NEWSLINT_FAIL_ON = "error"    # what is published passes the gate

3. A newslint.toml to begin with (newslint init --write writes it):

   # The house style, read by newslint. How-to and reference: docs/ of newslint.
   # language = "en-GB"

4. Today: 2 articles, 1 must fix, 0 should fix, 0 to consider.
   The gate would hold in publishconf.py. See them: newslint check
   To be told only of what is new from now on: newslint baseline, and commit the file that it writes.
"""


def test_init_says_what_to_write_and_writes_nothing(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = sorted(site.iterdir())
    assert main(["init"]) == 0
    assert capsys.readouterr().out == INIT
    assert sorted(site.iterdir()) == before


def test_init_writes_when_asked_to(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["init", "--write"]) == 0
    assert "3. newslint.toml was written; read it through.\n" in capsys.readouterr().out
    assert (site / "newslint.toml").read_text("utf-8").endswith('# language = "en-GB"\n')
    assert main(["check", "--format", "compact"]) == 1, "what it writes is a house style file"


def test_init_names_the_plugins_that_an_explicit_list_would_switch_off(
    site: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settled, "namespace_plugins", lambda: ["search", "sitemap"])
    settings = site / "pelicanconf.py"
    settings.write_text(settings.read_text("utf-8").replace('PLUGINS = ["pelican_newslint"]\n', ""), "utf-8")
    main(["init"])
    said = capsys.readouterr().out
    assert "   # Pelican loads search, sitemap by itself only while PLUGINS isn't set: from now on they must be named.\n" in said
    assert '   PLUGINS = ["search", "sitemap", "pelican_newslint"]\n' in said


def test_init_needs_a_site(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "post.md").write_text("Title: A\n\nText.\n", "utf-8")
    assert main(["init"]) == 2
    assert capsys.readouterr().err.startswith("newslint: There is no pelicanconf.py here or above")


def test_doctor_tries_every_engine(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with (site / "pelicanconf.py").open("a", encoding="utf-8") as settings:
        settings.write('NEWSLINT_LANGUAGETOOL = "off"\n')
    assert main(["doctor"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert "plugin                loaded by pelicanconf.py" in lines
    assert "NEWSLINT_LANGUAGETOOL 'off' (settings file)" in lines
    assert "NEWSLINT_FAIL_ON      'error' (default)" in lines
    assert "  languagetool        doesn't look: switched off by NEWSLINT_LANGUAGETOOL" in lines
    assert any(line.startswith("  proselint") and "proselint/redundancy.ras_syndrome" in line for line in lines)


def test_doctor_says_what_is_wrong(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    settings = site / "pelicanconf.py"
    settings.write_text(settings.read_text("utf-8").replace('["pelican_newslint"]', '["sitemap"]'), "utf-8")
    with settings.open("a", encoding="utf-8") as more:
        more.write('NEWSLINT_LANGUAGETOOL = "off"\n')
    (site / "newslint.toml").write_text('required = ["languagetool"]\n', "utf-8")
    assert main(["doctor"]) == 2
    lines = capsys.readouterr().out.splitlines()
    assert (
        'wrong: a build with pelicanconf.py doesn\'t run newslint. Its line should be: PLUGINS = ["sitemap", "pelican_newslint"]' in lines
    )
    assert "wrong: languagetool is required" in lines


@pytest.mark.usefixtures("site")
def test_the_cache_says_what_it_holds_and_forgets(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["cache"]) == 0
    assert capsys.readouterr().out.startswith(".newslint_cache: 1 answer, 2 article, ")
    assert main(["cache", "--clear"]) == 0
    assert capsys.readouterr().out == ".newslint_cache: nothing; 0.0 MB.\n"


def test_where_nothing_is_cached_nothing_is_made(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (site / "pelicanconf.py").write_text('PLUGINS = ["pelican_newslint"]\nNEWSLINT_CACHE = ".other"\n', "utf-8")
    assert main(["cache"]) == 0
    assert capsys.readouterr().out == ".other: nothing yet.\n"
    assert not (site / ".other").exists()
    (site / "pelicanconf.py").write_text("NEWSLINT_CACHE = False\n", "utf-8")
    assert main(["cache"]) == 0
    assert capsys.readouterr().out == "There is no cache: NEWSLINT_CACHE is False, or these posts belong to no site.\n"
