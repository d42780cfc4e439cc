"""Languages and addresses as servers know them."""

from __future__ import annotations

import pytest

from pelican_newslint.engines.choice import Choice
from pelican_newslint.engines.server.addresses import root, shown
from pelican_newslint.engines.server.codes import code

KNOWN = ("ca-ES", "de", "de-AT", "de-DE", "en", "en-AU", "en-GB", "en-US", "es", "fr", "pt", "pt-BR", "pt-PT")


@pytest.mark.parametrize(
    ("language", "asked"),
    [
        ("en", "en-US"),
        ("en_AU", "en-GB"),
        ("en-gb", "en-GB"),
        ("de", "de-DE"),
        ("de-at", "de-AT"),
        ("de-LI", "de-DE"),
        ("pt", "pt-PT"),
        ("pt-BR", "pt-BR"),
        ("fr-CA", "fr"),
        ("ca", "ca-ES"),
        ("fi", None),
    ],
)
def test_the_code_for_a_language(language: str, asked: str | None) -> None:
    assert code(language, KNOWN) == asked


def test_a_server_with_another_variant_only_is_asked_in_that() -> None:
    assert code("en-GB", ["en-US", "sv"]) == "en-US"


@pytest.mark.parametrize("address", ["http://h:1", "http://h:1/", "http://h:1/v2", "http://h:1/v2/", "http://h:1/v2/check"])
def test_however_much_of_the_address_is_given(address: str) -> None:
    assert root(address) == "http://h:1/"


def test_a_path_before_the_api_stays() -> None:
    assert root("https://h/api/v2") == "https://h/api/"


def test_secrets_are_not_shown() -> None:
    assert shown("https://user:secret@h.test:81/api/?key=secret") == "https://h.test:81/api"
    assert shown("http://[::1]:81") == "http://[::1]:81"


def test_what_is_sent_of_what_is_not_wanted() -> None:
    sent = {name: set(value.split(",")) for name, value in Choice(["B", "EN_A_VS_AN"], ["C", "WHETHER"]).parameters("en-GB").items()}
    assert {"B", "EN_A_VS_AN", "EN_UNPAIRED_QUOTES"} <= sent["disabledRules"]
    assert {"C", "WHETHER", "MISSING_HYPHEN", "A_NNS"} <= sent["enabledRules"]
    assert not sent["disabledRules"] & sent["enabledRules"]
    assert {"STYLE", "TYPOGRAPHY"} <= sent["disabledCategories"]
    assert Choice().parameters("de")["disabledCategories"] == "CASING,CAT_TYPOGRAPHIE,MISSPELLING,REDUNDANCY,STYLE,TYPOGRAPHY,TYPOS"


@pytest.mark.parametrize(
    ("rule", "category", "wanted"),
    [
        ("NEVER_HEARD_OF", "GRAMMAR", True),
        ("NEVER_HEARD_OF", "STYLE", False),
        ("MISSING_HYPHEN", "PUNCTUATION", True),
        ("ANY_MORE", "GRAMMAR", False),
        ("COM_COME", "CONFUSED_WORDS", True),  # off, but what it hides is worse
        ("WHETHER", "STYLE", True),
        ("IT_IS", "GRAMMAR", False),
    ],
)
def test_which_rules_look_at_all(rule: str, category: str, wanted: bool) -> None:
    assert Choice(["IT_IS"], ["WHETHER"]).wants(rule, category, "en-US") is wanted
