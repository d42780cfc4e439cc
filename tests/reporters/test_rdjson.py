"""reviewdog's format: columns are bytes."""

from __future__ import annotations

import msgspec
from msgspec.structs import replace

from pelican_newslint.model import PlacedFix
from pelican_newslint.reporters.rdjson import render
from tests.reporters.made import EMPTY, POST, REPORT, SOURCES, edit, finding

WHOLE = """\
{
  "source": {
    "name": "newslint"
  },
  "diagnostics": [
    {
      "message": "All: 100% of it, really?",
      "location": {
        "path": "content/größe 1.md",
        "range": {
          "start": {
            "line": 3
          }
        }
      },
      "severity": "INFO",
      "code": {
        "value": "made-near"
      }
    },
    {
      "message": "5 March 2024 was a Tuesday, not a Monday.",
      "location": {
        "path": "content/post.md",
        "range": {
          "start": {
            "line": 4,
            "column": 25
          },
          "end": {
            "line": 4,
            "column": 46
          }
        }
      },
      "severity": "ERROR",
      "code": {
        "value": "made-weekday"
      },
      "suggestions": [
        {
          "range": {
            "start": {
              "line": 4,
              "column": 25
            },
            "end": {
              "line": 4,
              "column": 31
            }
          },
          "text": "Tuesday"
        }
      ]
    },
    {
      "message": "“over” stands here twice.",
      "location": {
        "path": "content/post.md",
        "range": {
          "start": {
            "line": 5,
            "column": 39
          },
          "end": {
            "line": 5,
            "column": 48
          }
        }
      },
      "severity": "WARNING",
      "code": {
        "value": "languagetool/REPEATED"
      },
      "suggestions": [
        {
          "range": {
            "start": {
              "line": 5,
              "column": 43
            },
            "end": {
              "line": 5,
              "column": 48
            }
          },
          "text": ""
        }
      ]
    }
  ]
}
"""


def test_the_whole_output() -> None:
    assert render(REPORT, SOURCES) == WHOLE


def test_bytes_of_the_line_give_back_the_text() -> None:
    line = SOURCES.line(POST, 4).encode()
    place = msgspec.json.decode(render(REPORT, SOURCES))["diagnostics"][1]["location"]["range"]
    assert line[place["start"]["column"] - 1 : place["end"]["column"] - 1].decode() == "Monday, March 5, 2024"


def test_a_fix_of_several_edits_is_left_out_since_each_suggestion_is_a_choice_of_its_own() -> None:
    both = PlacedFix("Change both", (edit(4, 5, 6, "x"), edit(5, 1, 2, "y")))
    result = msgspec.json.decode(render(replace(REPORT, findings=(finding(4, 5, 6, fixes=(both,)),)), SOURCES))
    assert "suggestions" not in result["diagnostics"][0]


def test_nothing_found_is_an_empty_list() -> None:
    assert msgspec.json.decode(render(EMPTY, SOURCES)) == {"source": {"name": "newslint"}, "diagnostics": []}
