"""The tables of tiers and categories hold together."""

from __future__ import annotations

import msgspec
import pytest

from pelican_newslint.engines import categories
from pelican_newslint.engines.tiers import tiers

TABLES = ["languagetool", "harper", "proselint"]


@pytest.mark.parametrize("engine", TABLES)
def test_no_rule_has_two_tiers(engine: str) -> None:
    table = tiers(engine, "en")
    assert not table.warning & table.suggestion
    assert not table.off & (table.warning | table.suggestion)
    assert not table.skipped & table.categories.keys()
    assert table.hiding <= table.off


@pytest.mark.parametrize(
    ("rule", "category", "language", "level"),
    [
        ("EN_A_VS_AN", "MISC", "en-US", "warning"),
        ("A_NNS", "GRAMMAR", "en-GB", "suggestion"),
        ("NEVER_HEARD_OF", "GRAMMAR", "en-GB", "suggestion"),
        ("NEVER_HEARD_OF", "STYLE", "en-GB", None),
        ("OVERHEAD_COMPOUNDS", "GRAMMAR", "en-GB", None),
        ("CYBER_COMPOUNDS", "GRAMMAR", "en-GB", "suggestion"),
        ("EN_COMPOUNDS_PART_TIME", "MISC", "en-GB", "warning"),
        ("EN_COMPOUNDS_WELL_USED", "MISC", "en-GB", None),
        ("MORFOLOGIK_RULE_EN_US", "TYPOS", "en-US", None),
        ("EN_DATE_WEEKDAY_CURRENTYEAR", "SEMANTICS", "en-US", None),
        ("ETC_PERIOD", "PUNCTUATION", "en-US", "suggestion"),
        ("ETC_PERIOD", "PUNCTUATION", "en_us", "suggestion"),
        ("ETC_PERIOD", "PUNCTUATION", "en-GB", None),
        ("ETC_PERIOD", "PUNCTUATION", "en", None),
    ],
)
def test_a_rule_goes_by_its_name_then_its_family_then_its_category(rule: str, category: str, language: str, level: str | None) -> None:
    assert tiers("languagetool", "en").level(rule, category, language) == level


def test_what_a_house_asks_for_is_a_suggestion_whatever_its_tier() -> None:
    assert tiers("languagetool", "en").level("EN_UNPAIRED_QUOTES", "PUNCTUATION", "en-GB", {"EN_UNPAIRED_QUOTES"}) == "suggestion"


def test_a_language_that_nobody_judged_gets_grammar_as_suggestions() -> None:
    table = tiers("languagetool", "de")
    assert table.level("DE_AGREEMENT", "GRAMMAR", "de-DE") == "suggestion"
    assert table.level("GERMAN_SPELLER_RULE", "TYPOS", "de-DE") is None
    assert table.level("ANY", "STYLE", "de-DE") is None


def test_a_language_is_no_path() -> None:
    assert tiers("languagetool", "../x") == tiers("languagetool", "de")


def test_every_category_of_the_table_is_described() -> None:
    table = categories._table()
    assert {*table.rules.values(), *table.groups.values()} <= table.categories.keys()


@pytest.mark.parametrize(
    ("rule", "group", "category"),
    [
        ("languagetool/EN_DATE_WEEKDAY", "SEMANTICS", "weekday-mismatch"),
        ("languagetool/MORFOLOGIK_RULE_EN_GB", "TYPOS", "spelling"),
        ("languagetool/NEVER_HEARD_OF", "GRAMMAR", "grammar"),
        ("proselint/cliches.hell", "", "cliche"),
        ("harper/AnA", "Miscellaneous", "a-an"),
        ("acme/own-rule", "", "acme/own-rule"),
    ],
)
def test_the_house_name_of_an_engines_flaw(rule: str, group: str, category: str) -> None:
    assert categories.category(rule, group) == category


def test_a_table_with_an_unknown_key_is_refused() -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({"warning": [], "suggestion": [], "off": [], "wrong": []}, type=type(tiers("harper", "en")))
