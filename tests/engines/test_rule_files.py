"""An engine's data less the rules that are never shown: those are gone, and nothing else is touched."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest

from pelican_newslint.engines import rule_files
from pelican_newslint.engines.choice import Choice

XML = """\ufeff<?xml version="1.0" encoding="UTF-8"?>
<!-- Rules of a made-up tongue. -->
<!DOCTYPE rules [ <!ENTITY days "Mon|Tue"> ]>
<rules lang="en">
  <category id="GRAMMAR" name="Grammar">
    <rulegroup id="GOOD" name="é &lt; ü"><rule><pattern><token regexp="yes">&days;</token></pattern></rule><rule/></rulegroup>
    <!-- between -->
    <rule id="BAD" name="a > b"><pattern><token>1 > 0</token></pattern></rule>
    <rule id="BAD_TOO"/>
  </category>
  <category id="STYLE" name="Style">
    <rule id="GOOD_STYLE"><message>ø</message></rule>
    <rulegroup id="BAD_GROUP"><rule id="GOOD"><message>inside</message></rule></rulegroup>
  </category>
</rules>
"""


def wanted(rule: str, _: str) -> bool:
    return rule.startswith("GOOD")


def test_rules_that_are_not_wanted_are_cut_out_and_the_rest_is_as_it_was() -> None:
    cut = rule_files.without(XML.encode(), wanted).decode()
    for gone in (
        '<rule id="BAD" name="a > b"><pattern><token>1 > 0</token></pattern></rule>',
        '<rule id="BAD_TOO"/>',
        '<rulegroup id="BAD_GROUP"><rule id="GOOD"><message>inside</message></rule></rulegroup>',
    ):
        assert gone in XML
        assert gone not in cut
    kept = [line for line in XML.splitlines() if "BAD" not in line]
    assert [line for line in cut.splitlines() if line.strip()] == kept


def test_a_category_decides_where_the_choice_says_so() -> None:
    root = ElementTree.fromstring(rule_files.without(XML.encode(), lambda _, category: category == "GRAMMAR"))
    assert [each.get("id") for each in root.iter() if each.tag in {"rule", "rulegroup"} and each.get("id")] == ["GOOD", "BAD", "BAD_TOO"]


def test_what_is_no_xml_is_left_as_it_is() -> None:
    assert (
        rule_files.without(b"<rules><category id='X'><rule id='BAD'></rule>", wanted) == b"<rules><category id='X'><rule id='BAD'></rule>"
    )


def test_the_folder_links_to_all_that_has_no_rules_and_is_gone_afterwards(tmp_path: Path) -> None:
    for name in ("en/rules/grammar.xml", "en/rules/en-GB/style.xml", "en/rules/words.txt", "en/disambiguation.xml", "core/segment.srx"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(XML, "utf-8")
    with rule_files.only(tmp_path, "en", wanted) as folder:
        files = {each.relative_to(folder).as_posix(): each for each in folder.rglob("*") if each.is_file()}
        cut = {name for name, each in files.items() if "BAD" not in each.read_text("utf-8")}
        assert cut == {"en/rules/grammar.xml", "en/rules/en-GB/style.xml"}
        assert {name for name, each in files.items() if each.is_symlink()} == {"en/rules/words.txt", "en/disambiguation.xml"}
        assert (folder / "core" / "segment.srx").read_text("utf-8") == XML
    assert not folder.exists()
    assert (tmp_path / "en" / "rules" / "grammar.xml").read_text("utf-8") == XML


@pytest.mark.parametrize("language", ["en", "de"])
def test_no_rule_that_a_tier_shows_is_lost_and_a_fifth_of_them_all_goes(language: str) -> None:
    data = Path(pytest.importorskip(f"lingotweaker_data_{language}").data_dir())
    choice = Choice(asked=["EN_SPECIFIC_CASE", "OXFORD_SPELLING_Z_NOT_S", "ZEICHENSETZUNG_DIREKTE_REDE"])
    with rule_files.only(data, language, lambda rule, category: choice.wants(rule, category, language)) as folder:
        before, after = _rules(data / language / "rules"), _rules(folder / language / "rules")
    assert after == {each for each in before if choice.wants(*each, language)}
    assert len(after) < 0.8 * len(before)


def _rules(folder: Path) -> set[tuple[str, str]]:
    """(rule, category) of all that the folder's files hold."""
    found = set()
    for file in folder.rglob("*.xml"):
        for category in ElementTree.parse(file).getroot().findall("category"):
            found |= {(each.get("id", ""), category.get("id", "")) for each in category if each.tag in {"rule", "rulegroup"}}
    return found
