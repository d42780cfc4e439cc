"""Code Quality: unique fingerprints, nothing suppressed."""

from __future__ import annotations

import msgspec
from msgspec.structs import replace

from pelican_newslint.reporters.gitlab import render
from tests.reporters.made import EMPTY, REPORT, SOURCES, finding

WHOLE = """\
[
  {
    "description": "All: 100% of it, really?",
    "check_name": "made-near",
    "fingerprint": "a0f6711c5e305047f898be80dc15a24b8eebcc8c1fe8ba02319763696a775547",
    "severity": "info",
    "location": {
      "path": "content/größe 1.md",
      "lines": {
        "begin": 3,
        "end": 3
      }
    }
  },
  {
    "description": "5 March 2024 was a Tuesday, not a Monday.",
    "check_name": "made-weekday",
    "fingerprint": "88810e57bbc3a065d7564312e12067f2056648a83968a7aa107b29b18e1227f5",
    "severity": "major",
    "location": {
      "path": "content/post.md",
      "lines": {
        "begin": 4,
        "end": 4
      }
    }
  },
  {
    "description": "“over” stands here twice.",
    "check_name": "languagetool/REPEATED",
    "fingerprint": "f643d1c9e700405c69d14b7ad14fcd05209592bd4b329f037dd36a54cce166cd",
    "severity": "minor",
    "location": {
      "path": "content/post.md",
      "lines": {
        "begin": 5,
        "end": 5
      }
    }
  }
]
"""


def test_the_whole_output() -> None:
    assert render(REPORT, SOURCES) == WHOLE


def test_the_same_flaw_in_two_articles_has_two_fingerprints_wherever_it_stands() -> None:
    here, moved = finding(4, 5, 6), finding(5, 5, 6, fingerprint="v1:0405")
    there = finding(1, 5, 6, path="content/größe 1.md", fingerprint="v1:0405")
    prints = [msgspec.json.decode(render(replace(REPORT, findings=(each,)), SOURCES))[0]["fingerprint"] for each in (here, moved, there)]
    assert prints[0] == prints[1]
    assert prints[1] != prints[2]


def test_nothing_found_is_an_empty_list() -> None:
    assert render(EMPTY, SOURCES) == "[]\n"
