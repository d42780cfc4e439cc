"""Names of rules in newslint.toml, held against the rules that there are."""

from __future__ import annotations

from pathlib import Path

import msgspec

from pelican_newslint.config.check import check_rules
from pelican_newslint.config.load import load


class Rule(msgspec.Struct, frozen=True):
    id: str
    aliases: tuple[str, ...] = ()


class DateStyle(msgspec.Struct, frozen=True):
    form: str = "April 6, 2021"
    spell_out: bool = False


KNOWN = {rule.id: rule for rule in (Rule("date-style", ("date-form",)), Rule("doubled-word"), Rule("acme/rule"))}


def forms(rule: str) -> type[msgspec.Struct]:
    assert rule == "date-style", "asked only of rules that are given options"
    return DateStyle


def problems(here: Path, text: str) -> list[str]:
    (here / "newslint.toml").write_text(text)
    return check_rules(load({}, settings_file=here / "pelicanconf.py"), KNOWN, forms)


def test_ids_former_ids_origins_patterns_and_engines_are_known(here: Path) -> None:
    text = """\
[rules]
date-form = { form = "6 April 2021" }
doubled-word = "off"
"languagetool/EN_ANYTHING" = "off"
"harper/*" = "warning"
"acme/*" = "off"
"*" = "suggestion"
"house/visitors" = "off"
[[pattern]]
id = "house/visitors"
find = "x"
why = "y"
"""
    assert problems(here, text) == []


def test_unknown_rules_and_options_are_named_where_they_stand(here: Path) -> None:
    text = """\
[rules]
date_style = "off"
dubbled-word = "off"
astrology = "off"
"langaugetool/EN_X" = "off"
"acne/*" = "off"
date-style = { from = "6 April 2021", spell_out = "yes" }
"languagetool/EN_Y" = { severity = "off", words = 3 }
[[override]]
tag = "x"
rules = { doubled-words = "off", date-style = "error" }
"""
    assert problems(here, text) == [
        'newslint.toml:2: There is no rule "date_style"; did you mean "date-style"? All of them: newslint rules.',
        'newslint.toml:3: There is no rule "dubbled-word"; did you mean "doubled-word"? All of them: newslint rules.',
        'newslint.toml:4: There is no rule "astrology". All of them: newslint rules.',
        'newslint.toml:5: There is no rule "langaugetool/EN_X"; did you mean "languagetool/EN_X"? All of them: newslint rules.',
        'newslint.toml:6: There is no rule "acne/*". All of them: newslint rules.',
        'newslint.toml:7: unknown key "from" in [rules.date-style]; did you mean "form"?',
        'newslint.toml:7: [rules] date-style spell_out must be true or false, not "yes".',
        "newslint.toml:8: languagetool/EN_Y has no options, only a severity.",
        'newslint.toml:11: There is no rule "doubled-words"; did you mean "doubled-word"? All of them: newslint rules.',
    ]


def test_the_severity_of_a_rule_can_be_mistyped_too(here: Path) -> None:
    text = '[rules.date-style]\nseverty = "error"\n'
    assert problems(here, text) == ['newslint.toml:2: unknown key "severty" in [rules.date-style]; did you mean "severity"?']
