"""The whole way from settings to a Config, and every message as a user sees it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from pelican_newslint.config.load import load, load_without_site
from pelican_newslint.config.model import Config, House, Names
from pelican_newslint.errors import ConfigError


def complaint(settings: dict[str, Any], file: Path | None = None, overrides: dict[str, Any] | None = None) -> str:
    with pytest.raises(ConfigError) as caught:
        load(settings, settings_file=file, overrides=overrides or {})
    assert caught.value.exitcode == 2
    return str(caught.value)


def test_nothing_set_gives_the_table_of_defaults(here: Path) -> None:
    (here / "pelicanconf.py").write_text("SITENAME = 'x'\n")
    assert load({"SITENAME": "x"}, settings_file=here / "pelicanconf.py") == Config(
        root=here,
        fail_on="error",
        gate_drafts=False,
        max_warnings=None,
        show="suggestion",
        annotate="preview",
        report="preview",
        house_file=None,
        baseline=here / "newslint-baseline.json",
        cache=here / ".newslint_cache",
        languagetool=("auto",),
        house=House(),
    )


def test_command_line_goes_before_settings_and_settings_before_the_house_file(here: Path) -> None:
    (here / "newslint.toml").write_text('profile = "default"\nlanguage = "en-GB"\n')
    settings = {"NEWSLINT_FAIL_ON": "warning", "NEWSLINT_SHOW": "warning", "NEWSLINT_CACHE": False}
    config = load(settings, settings_file=here / "pelicanconf.py", overrides={"fail_on": "never", "profile": "strict", "show": None})
    assert (config.fail_on, config.show, config.cache) == ("never", "warning", None)
    assert config.house == House(language="en-GB", profile="strict")


def test_all_mistakes_are_named_at_once_with_their_file_and_line(here: Path) -> None:
    (here / "pelicanconf.py").write_text('SITENAME = "x"\nNEWSLINT_FAIL_ONN = "error"\nNEWSLINT_SHOW = "eror"\nNEWSLINT_COLOURS = 1\n')
    (here / "newslint.toml").write_text('langauge = "en"\n\n[names]\nallow = "Te Whiu"\n')
    settings = {
        "NEWSLINT_FAIL_ONN": "error",
        "NEWSLINT_SHOW": "eror",
        "NEWSLINT_COLOURS": 1,
        "NEWSLINT_GATE_DRAFTS": "yes",
        "NEWSLINT_REPORT": "nevr",
    }
    assert complaint(settings, here / "pelicanconf.py", {"max_warnings": -1}).split("\n") == [
        "pelicanconf.py:4: NEWSLINT_COLOURS is no setting of newslint.",
        "pelicanconf.py:2: NEWSLINT_FAIL_ONN is no setting of newslint; did you mean NEWSLINT_FAIL_ON?",
        'pelicanconf.py: NEWSLINT_GATE_DRAFTS must be True or False, not "yes".',
        'pelicanconf.py:3: NEWSLINT_SHOW must be "error", "warning" or "suggestion", not "eror"; did you mean "error"?',
        'pelicanconf.py: NEWSLINT_REPORT is "nevr"; did you mean "never"? For a folder of that name write "./nevr".',
        "--max-warnings must be a whole number from 0 up, or None, not -1.",
        'newslint.toml:1: unknown key "langauge"; did you mean "language"?',
        'newslint.toml:4: [names] allow must be a list, not "Te Whiu": write ["Te Whiu"].',
    ]


def test_a_setting_is_found_in_the_file_that_the_settings_file_imports(here: Path) -> None:
    (here / "pelicanconf.py").write_text("SITENAME = 'x'\n\nNEWSLINT_SHOW = 3\n")
    (here / "publishconf.py").write_text("from pelicanconf import *\nRELATIVE_URLS = False\n")
    assert complaint({"NEWSLINT_SHOW": 3}, here / "publishconf.py") == (
        'pelicanconf.py:3: NEWSLINT_SHOW must be "error", "warning" or "suggestion", not 3.'
    )


@pytest.mark.usefixtures("here")
def test_a_setting_without_a_settings_file_is_named_alone() -> None:
    assert complaint({"NEWSLINT_FAIL_ON": "warnings"}) == (
        'NEWSLINT_FAIL_ON must be "error", "warning", "suggestion" or "never", not "warnings"; did you mean "warning"?'
    )


def test_files_are_searched_upwards_from_the_settings_file(here: Path) -> None:
    site = here / "sites" / "news"
    site.mkdir(parents=True)
    (here / "newslint.toml").write_text('language = "en-NZ"\n')
    (here / "sites" / "newslint-baseline.json").write_text("{}")
    config = load({}, settings_file=site / "pelicanconf.py")
    assert config.root == here
    assert config.house_file == here / "newslint.toml"
    assert config.baseline == here / "sites" / "newslint-baseline.json"
    assert config.cache == site / ".newslint_cache"
    assert config.house.language == "en-NZ"


def test_pyproject_serves_too_and_the_nearest_file_wins(here: Path) -> None:
    inner = here / "inner"
    inner.mkdir()
    (here / "newslint.toml").write_text('language = "en-NZ"\n')
    (inner / "pyproject.toml").write_text('[project]\nname = "x"\n\n[tool.newslint]\nlanguage = "en-GB"\nnames = { allow = ["Te Whiu"] }\n')
    config = load({}, settings_file=inner / "pelicanconf.py")
    assert config.house == House(language="en-GB", names=Names(allow=("Te Whiu",)))
    assert config.house_file == inner / "pyproject.toml"
    (inner / "newslint.toml").write_text('language = "en-US"\n')
    assert load({}, settings_file=inner / "pelicanconf.py").house == House(language="en-US")


def test_mistakes_in_pyproject_have_the_line_of_pyproject(here: Path) -> None:
    (here / "pyproject.toml").write_text(
        '[project]\nname = "x"\n\n[tool.newslint]\nprofile = "strikt"\n[tool.newslint.names]\nalow = ["x"]\n'
    )
    assert complaint({}).split("\n") == [
        'pyproject.toml:5: profile must be "default" or "strict", not "strikt"; did you mean "strict"?',
        'pyproject.toml:7: unknown key "alow" in [names]; did you mean "allow"?',
    ]


def test_somebody_elses_broken_pyproject_is_not_ours_to_name(here: Path) -> None:
    (here / "pyproject.toml").write_text("[project\n")
    assert load({}, settings_file=here / "pelicanconf.py").house_file is None


def test_a_house_file_that_was_named_must_be_there(here: Path) -> None:
    assert complaint({"NEWSLINT_CONFIG": "style.toml"}, here / "pelicanconf.py") == (
        f'NEWSLINT_CONFIG names "style.toml", which isn\'t in {here} or any folder above.'
    ).replace(str(here), ".")
    assert complaint({}, overrides={"config": "style.toml"}).startswith('--config names "style.toml"')
    (here / "style.toml").write_text('language = "fr"\n')
    assert load({"NEWSLINT_CONFIG": "style.toml"}, settings_file=None).house == House(language="fr")


def test_an_absolute_house_file_and_baseline_are_taken_as_they_stand(here: Path) -> None:
    other = here / "other"
    (here / "site").mkdir()
    other.mkdir()
    (other / "style.toml").write_text("")
    settings = {"NEWSLINT_CONFIG": str(other / "style.toml"), "NEWSLINT_BASELINE": str(other / "known.json")}
    config = load(settings, settings_file=here / "site" / "pelicanconf.py")
    assert (config.root, config.baseline, config.cache) == (other, other / "known.json", here / "site" / ".newslint_cache")


def test_posts_without_a_site_are_cached_only_beside_a_house_file(here: Path) -> None:
    assert load_without_site(here).cache is None
    (here / "newslint.toml").write_text("")
    folder = here / "posts"
    folder.mkdir()
    config = load_without_site(folder, {"fail_on": "warning"})
    assert (config.root, config.cache, config.fail_on) == (here, here / ".newslint_cache", "warning")
