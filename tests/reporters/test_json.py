"""The frozen form: whole output, its schema, and that nothing but the report decides on a byte."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import jsonschema
import msgspec

from pelican_newslint.reporters.json import render, schema
from tests.reporters.made import EMPTY, REPORT, SOURCES

SCHEMA = Path(__file__).parents[2] / "docs" / "reference" / "findings.schema.json"


def test_the_whole_output() -> None:
    assert msgspec.json.decode(render(REPORT, SOURCES)) == WHOLE


def test_the_order_of_keys_is_frozen_too() -> None:
    text = render(EMPTY, SOURCES)
    assert text == NOTHING
    assert list(msgspec.json.decode(render(REPORT, SOURCES))["findings"][0]) == [
        "path", "rule", "sources", "group", "kind", "severity", "confidence", "message", "text", "scope", "place",
        "line", "column", "end_line", "end_column", "related", "fixes", "help", "fingerprint", "suppressed",
    ]  # fmt: skip


def test_letters_stay_letters() -> None:
    assert '"path": "content/größe 1.md"' in render(REPORT, SOURCES)


def test_the_schema_in_the_documentation_is_the_one_of_the_types() -> None:
    assert msgspec.json.decode(SCHEMA.read_bytes()) == schema(), "run make docs"


def test_the_output_is_what_its_schema_says() -> None:
    for report in (REPORT, EMPTY):
        jsonschema.validate(msgspec.json.decode(render(report, SOURCES)), schema())


WHOLE: dict[str, Any] = {
    "version": 1,
    "engines": [
        {"name": "house", "version": "0.1.0", "looked": True, "way": None, "why_not": None},
        {"name": "harper", "version": "", "looked": False, "way": None, "why_not": "It is not installed."},
    ],
    "findings": [
        {
            "path": "content/größe 1.md",
            "rule": "made-near",
            "sources": ["made-near"],
            "group": "dates",
            "kind": "fact",
            "severity": "suggestion",
            "confidence": "high",
            "message": "All: 100% of it, really?",
            "text": "",
            "scope": "paragraph",
            "place": "near",
            "line": 3,
            "column": 1,
            "end_line": 3,
            "end_column": 1,
            "related": [],
            "fixes": [],
            "help": "newslint explain made-near",
            "fingerprint": "v1:0301",
            "suppressed": None,
        },
        {
            "path": "content/post.md",
            "rule": "made-weekday",
            "sources": ["made-weekday"],
            "group": "dates",
            "kind": "fact",
            "severity": "error",
            "confidence": "high",
            "message": "5 March 2024 was a Tuesday, not a Monday.",
            "text": "Monday, March 5, 2024",
            "scope": "paragraph",
            "place": "exact",
            "line": 4,
            "column": 22,
            "end_line": 4,
            "end_column": 43,
            "related": [
                {
                    "path": "content/post.md",
                    "line": 5,
                    "column": 19,
                    "end_line": 5,
                    "end_column": 26,
                    "text": "Tuesday",
                    "message": "the same meeting",
                }
            ],
            "fixes": [
                {
                    "title": "Change to Tuesday",
                    "applicability": "unsafe",
                    "edits": [{"line": 4, "column": 22, "end_line": 4, "end_column": 28, "text": "Tuesday"}],
                }
            ],
            "help": "newslint explain made-weekday",
            "fingerprint": "v1:0422",
            "suppressed": None,
        },
        {
            "path": "content/post.md",
            "rule": "languagetool/REPEATED",
            "sources": ["languagetool/REPEATED", "made-doubled"],
            "group": "language",
            "kind": "grammar",
            "severity": "warning",
            "confidence": "high",
            "message": "“over” stands here twice.",
            "text": "over over",
            "scope": "paragraph",
            "place": "exact",
            "line": 5,
            "column": 39,
            "end_line": 5,
            "end_column": 48,
            "related": [],
            "fixes": [
                {
                    "title": "Drop one",
                    "applicability": "safe",
                    "edits": [{"line": 5, "column": 43, "end_line": 5, "end_column": 48, "text": ""}],
                }
            ],
            "help": "newslint explain languagetool/REPEATED",
            "fingerprint": "v1:0539",
            "suppressed": None,
        },
        {
            "path": "content/post.md",
            "rule": "made-vague",
            "sources": ["made-vague"],
            "group": "dates",
            "kind": "fact",
            "severity": "suggestion",
            "confidence": "high",
            "message": "Nobody at all?",
            "text": "Nobody",
            "scope": "paragraph",
            "place": "exact",
            "line": 6,
            "column": 1,
            "end_line": 6,
            "end_column": 7,
            "related": [],
            "fixes": [],
            "help": "newslint explain made-vague",
            "fingerprint": "v1:0601",
            "suppressed": {"kind": "comment", "reason": "quoted, it is <right>"},
        },
    ],
    "verified": [
        {
            "path": "content/post.md",
            "rule": "weekday-mismatch",
            "line": 2,
            "column": 7,
            "end_line": 2,
            "end_column": 17,
            "text": "2024-03-07",
            "message": "7 March 2024 was a Thursday.",
        },
        {
            "path": "content/post.md",
            "rule": "broken-link",
            "line": 6,
            "column": 1,
            "end_line": 6,
            "end_column": 7,
            "text": "Nobody",
            "message": "The page is there.",
        },
        {
            "path": "content/post.md",
            "rule": "broken-link",
            "line": 6,
            "column": 8,
            "end_line": 6,
            "end_column": 12,
            "text": "came",
            "message": "The page is there.",
        },
    ],
    "summary": {"articles": 2, "errors": 1, "warnings": 1, "suggestions": 1, "suppressed": 1, "verified": 3, "gate": "failed"},
}

NOTHING = """\
{
  "version": 1,
  "engines": [
    {
      "name": "house",
      "version": "0.1.0",
      "looked": true,
      "way": null,
      "why_not": null
    }
  ],
  "findings": [],
  "verified": [],
  "summary": {
    "articles": 1,
    "errors": 0,
    "warnings": 0,
    "suggestions": 0,
    "suppressed": 0,
    "verified": 0,
    "gate": "passed"
  }
}
"""
