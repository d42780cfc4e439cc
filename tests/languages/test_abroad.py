"""One post in five languages, as translations of each other: each is read as what it is, and English rules leave the others alone."""

from __future__ import annotations

import shutil
from importlib.util import find_spec
from pathlib import Path

import pytest

from pelican_newslint.cli import main
from tests.engines import real

SITE = Path(__file__).parents[1] / "sites" / "abroad"
GRAMMAR = [
    "content/slipway-de.md:10:90: suggestion: Die Präposition 'wegen' erfordert standardsprachlich den Genitiv. [languagetool/PRAEP_GEN]",
    "content/slipway-es.md:10:78: suggestion: Error de concordancia. [languagetool/AGREEMENT_DET_NOUN]",
    "content/slipway-fr.md:10:144: suggestion: Un participe passé est attendu après l'auxiliaire avoir. [languagetool/R_VAVOIR_VINF]",
    "content/slipway-pt.md:10:78: suggestion: Possível erro de concordância verbal. [languagetool/GENERAL_VERB_AGREEMENT_ERRORS]",
]
"""What LanguageTool finds. One more in the French post is off by the house style file, for French alone."""


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(shutil.copytree(SITE, tmp_path / "site"))
    return tmp_path / "site"


def check(capsys: pytest.CaptureFixture[str], way: str) -> list[str]:
    capsys.readouterr()
    main(["check", ".", "--languagetool", way, "--format", "compact"])
    said = capsys.readouterr()
    assert "languagetool" not in said.err
    return [line for line in said.out.split("\n") if line]


@pytest.mark.usefixtures("site")
def test_the_rules_of_english_are_silent_in_other_languages(capsys: pytest.CaptureFixture[str]) -> None:
    assert check(capsys, "off") == []


@pytest.mark.parametrize("language", ["de", "fr", "es", "pt"])
def test_what_the_house_knows_of_every_language_is_found_in_each(site: Path, capsys: pytest.CaptureFixture[str], language: str) -> None:
    post = site / "content" / f"slipway-{language}.md"
    post.write_text(
        post.read_text("utf-8") + "\n[Little Wexcombe](http://localhost:8000/) [tide](https://example.com/?utm_source=x).\n", "utf-8"
    )
    assert [line.rpartition("[")[2] for line in check(capsys, "off")] == ["local-link]", "tracked-link]"]


@pytest.mark.usefixtures("site")
def test_in_the_process(capsys: pytest.CaptureFixture[str]) -> None:
    if missing := [code for code in ("de", "en", "es", "fr", "pt") if not find_spec(f"lingotweaker_data_{code}")]:
        pytest.skip(f"no data for {', '.join(missing)}: pip install 'pelican-newslint[languages]'")
    assert check(capsys, "embedded") == GRAMMAR


@pytest.mark.languagetool
@pytest.mark.slow
def test_by_a_server_of_our_own(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    real.needed()
    with (site / "pelicanconf.py").open("a", encoding="utf-8") as settings:
        settings.write(f"NEWSLINT_LANGUAGETOOL_FOLDER = {str(real.FOLDER)!r}\n")
    assert check(capsys, "local") == GRAMMAR
