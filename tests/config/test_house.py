"""newslint.toml: what it may say, and every mistake as the editor reads it."""

from __future__ import annotations

from pathlib import Path

import pytest

from pelican_newslint.config import house
from pelican_newslint.config.model import Acronyms, House, Names, Office, Override, Pattern, RuleSetting, Term
from pelican_newslint.errors import ConfigError


def complaints(here: Path, text: str) -> list[str]:
    (here / "newslint.toml").write_text(text, "utf-8")
    with pytest.raises(ConfigError) as caught:
        house.read(here / "newslint.toml")
    return str(caught.value).split("\n")


def test_everything_that_a_house_can_say(here: Path) -> None:
    (here / "newslint.toml").write_text(
        """\
version = 1
language = "en-GB"
profile = "strict"
required = ["languagetool"]
require_reason = true

[names]
allow = ["Te Whiu"]
prefer = { "Jayashankar" = "Jaishankar" }

[[terms]]
use = "air defence system"
avoid = ["air-defence system"]
why = "House style"
severity = "suggestion"

[[offices]]
title = "mayor"
place = "Springfield"
holder = "Ana Ruiz"
from = 2019-01-09
to = "2023-01-08"

[acronyms]
known = ["NDTV"]

[rules]
question-headline = "off"
date-style = { severity = "warning", form = "6 April 2021", from = 2020-01-01 }
number-style.form = "ten"

[[override]]
path = "content/opinion/**"
before = 2020-01-01
rules = { loaded-headline = "off", "languagetool/EN_X" = "error" }

[[pattern]]
id = "house/visitors"
find = "visitors to the city"
why = "We are the city's paper."
scopes = ["paragraph"]
""",
        "utf-8",
    )
    assert house.read(here / "newslint.toml") == House(
        language="en-GB",
        profile="strict",
        required=("languagetool",),
        require_reason=True,
        names=Names(allow=("Te Whiu",), prefer={"Jayashankar": "Jaishankar"}),
        terms=(Term("air defence system", ("air-defence system",), "House style", "suggestion"),),
        offices=(Office("mayor", "Springfield", "Ana Ruiz", "2019-01-09", "2023-01-08"),),
        acronyms=Acronyms(known=("NDTV",)),
        rules={
            "question-headline": RuleSetting("off"),
            "date-style": RuleSetting("warning", {"form": "6 April 2021", "from": "2020-01-01"}),
            "number-style": RuleSetting(None, {"form": "ten"}),
        },
        override=(
            Override(
                rules={"loaded-headline": RuleSetting("off"), "languagetool/EN_X": RuleSetting("error")},
                path="content/opinion/**",
                before="2020-01-01",
            ),
        ),
        pattern=(Pattern("house/visitors", "visitors to the city", "We are the city's paper.", scopes=("paragraph",)),),
    )


def test_every_wrong_shape_is_named_in_the_order_of_the_file(here: Path) -> None:
    text = """\
version = 2
profile = "strct"
required = "languagetool"
colour = true
[names]
prefer = { "Jayashankar" = 3 }
alow = ["x"]
[[terms]]
avoid = ["x", 4]
severity = "off"
[[terms]]
use = true
avoid = ["y"]
[rules]
question-headline = "of"
date-style = { severity = 3, form = "x" }
doubled-word = true
[[override]]
tags = "x"
rules = "off"
[[override]]
status = "daft"
[override.rules]
date-style = "erorr"
[acronyms]
known = "NDTV"
"""
    assert complaints(here, text) == [
        "newslint.toml:1: version is 2; this newslint reads version 1.",
        'newslint.toml:2: profile must be "default" or "strict", not "strct"; did you mean "strict"?',
        'newslint.toml:3: required must be a list, not "languagetool": write ["languagetool"].',
        'newslint.toml:4: unknown key "colour".',
        "newslint.toml:6: [names] prefer Jayashankar must be a text, not 3.",
        'newslint.toml:7: unknown key "alow" in [names]; did you mean "allow"?',
        'newslint.toml:8: [[terms]] lacks "use".',
        "newslint.toml:9: [[terms]] avoid must be a text, not 4.",
        'newslint.toml:10: [[terms]] severity must be "error", "warning" or "suggestion", not "off".',
        "newslint.toml:12: [[terms]] use must be a text, not true.",
        'newslint.toml:15: the severity of question-headline must be "error", "warning", "suggestion" or "off", not "of"; did you mean "off"?',
        'newslint.toml:16: the severity of date-style must be "error", "warning", "suggestion" or "off", not 3.',
        'newslint.toml:17: the severity of doubled-word must be "error", "warning", "suggestion" or "off", not true.',
        'newslint.toml:19: unknown key "tags" in [[override]]; did you mean "tag"?',
        'newslint.toml:20: rules must be a table such as { question-headline = "off" }, not "off".',
        'newslint.toml:22: [[override]] status must be "draft", "hidden" or "published", not "daft"; did you mean "draft"?',
        'newslint.toml:24: the severity of date-style must be "error", "warning", "suggestion" or "off", not "erorr"; did you mean "error"?',
        'newslint.toml:26: [acronyms] known must be a list, not "NDTV": write ["NDTV"].',
    ]


def test_what_is_well_formed_and_cannot_be_meant(here: Path) -> None:
    text = """\
language = "en_GB"
required = ["langagetool"]
[[terms]]
use = "x"
avoid = ["x"]
[[terms]]
use = " "
avoid = []
[[offices]]
title = "mayor"
place = "Springfield"
holder = "Ana Ruiz"
from = 2023-01-09
to = 2022-01-01
[[offices]]
title = "mayor"
place = "Springfield"
holder = "Bo Li"
from = "2023-02-30"
[[override]]
rules = { doubled-word = "off" }
[[override]]
before = "last year"
language = "english"
rules = { date-style = { form = "6 April 2021" } }
[[pattern]]
id = "visitors"
find = "x"
why = "y"
scopes = ["paragaph"]
[[pattern]]
id = "harper/x"
find = "x"
why = "y"
[[pattern]]
id = "house/x"
find = "x"
why = "y"
[[pattern]]
id = "house/x"
find = "z"
why = "y"
languages = ["Klingon"]
"""
    conditions = "path, tag, category, author, status, before, language"
    assert complaints(here, text) == [
        'newslint.toml:1: a language is written like "en-GB" or "en", not "en_GB".',
        'newslint.toml:2: required must name "harper", "languagetool" or "proselint", not "langagetool"; did you mean "languagetool"?',
        'newslint.toml:5: [[terms]] "x" is both to be used and to be avoided.',
        "newslint.toml:7: [[terms]] use must not be empty.",
        "newslint.toml:8: [[terms]] avoid must name at least one form, none of them empty.",
        "newslint.toml:14: Ana Ruiz's time as mayor ends (2022-01-01) before it begins (2023-01-09).",
        'newslint.toml:19: [[offices]] from must be a date such as 2023-01-09, not "2023-02-30".',
        f"newslint.toml:20: [[override]] needs at least one of {conditions}; what holds for every post stands under [rules].",
        'newslint.toml:23: [[override]] before must be a date such as 2023-01-09, not "last year".',
        'newslint.toml:24: a language is written like "en-GB" or "en", not "english".',
        "newslint.toml:25: [[override]] can only set the severity of date-style; its options stand under [rules] and hold for every post.",
        'newslint.toml:27: a [[pattern]] id is written like "house/visitors" (lower case, one slash), not "visitors".',
        'newslint.toml:30: [[pattern]] scopes has "paragaph", which is no part of a post; did you mean "paragraph"?',
        'newslint.toml:32: "harper/x" would pass for a rule of that engine; write "house/…".',
        'newslint.toml:40: there are two [[pattern]] with the id "house/x".',
        'newslint.toml:43: a language is written like "en-GB" or "en", not "Klingon".',
    ]


def test_an_override_that_is_none(here: Path) -> None:
    assert complaints(here, 'override = [\n  "off",\n  { tag = "x" },\n]\n') == [
        'newslint.toml:2: override must be a table, not "off".',
        'newslint.toml:3: [[override]] lacks "rules".',
    ]
    assert complaints(here, "override = 3\nrules = []\n") == [
        "newslint.toml:1: override must be a list of tables, not 3: write each below [[override]].",
        'newslint.toml:2: rules must be a table such as { question-headline = "off" }, not [].',
    ]


def test_broken_toml_has_line_and_column(here: Path) -> None:
    assert complaints(here, "[names]\nallow = ") == ["newslint.toml:2:9: isn't valid TOML: Invalid value."]
    assert complaints(here, '[names]\nallow = ["x"\n\n[rules]\n') == ["newslint.toml:4:1: isn't valid TOML: Unclosed array."]
    assert complaints(here, '[rules]\nx = "off') == ["newslint.toml:2:9: isn't valid TOML: Unterminated string."]


def test_a_rule_with_a_slash_needs_quotation_marks_and_the_message_says_so(here: Path) -> None:
    assert complaints(here, '[rules]\nlanguagetool/EN_X = "off"\n') == [
        "newslint.toml:2:13: isn't valid TOML: Expected '=' after a key in a key/value pair. "
        'A name with a slash needs quotation marks: "origin/rule-name" = …'
    ]


def test_a_file_that_is_not_utf8(here: Path) -> None:
    (here / "newslint.toml").write_bytes('[names]\nallow = ["Zoë"]\n'.encode("latin-1"))
    with pytest.raises(ConfigError) as caught:
        house.read(here / "newslint.toml")
    assert str(caught.value) == "newslint.toml:2: isn't UTF-8 (byte 0xeb); save the file as UTF-8."


def test_bom_and_windows_line_ends_are_no_mistake(here: Path) -> None:
    (here / "newslint.toml").write_bytes(b'\xef\xbb\xbflanguage = "en"\r\n[names]\r\nallow = ["x"]\r\n')
    assert house.read(here / "newslint.toml") == House(language="en", names=Names(allow=("x",)))


def test_a_file_that_cannot_be_read(here: Path) -> None:
    (here / "newslint.toml").mkdir()
    with pytest.raises(ConfigError) as caught:
        house.read(here / "newslint.toml")
    assert str(caught.value) == "newslint.toml: can't be read (Is a directory)."


def test_a_section_of_pyproject_that_is_no_table(here: Path) -> None:
    (here / "pyproject.toml").write_text("[tool]\nnewslint = 3\n")
    with pytest.raises(ConfigError) as caught:
        house.read(here / "pyproject.toml")
    assert str(caught.value) == "pyproject.toml:2: [tool.newslint] must be a table."
