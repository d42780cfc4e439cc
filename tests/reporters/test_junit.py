"""JUnit's XML, read back by a parser that CI tools use."""

from __future__ import annotations

from junitparser import JUnitXml

from pelican_newslint.reporters.junit import render
from tests.reporters.made import EMPTY, REPORT, SOURCES

# ruff: noqa: E501
WHOLE = """\
<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="newslint" tests="5" failures="3" errors="0" skipped="1">
  <testsuite name="newslint" tests="1" failures="1" errors="0" skipped="0">
    <testcase classname="newslint" name="the gate">
      <failure type="gate" message="1 error holds the gate: made-weekday in content/post.md, line 4." />
    </testcase>
  </testsuite>
  <testsuite name="content/größe 1.md" tests="1" failures="0" errors="0" skipped="0">
    <testcase classname="content/größe 1.md" name="made-near at 3:1" file="content/größe 1.md" line="3">
      <system-out>content/größe 1.md:3:1: All: 100% of it, really?</system-out>
    </testcase>
  </testsuite>
  <testsuite name="content/post.md" tests="3" failures="2" errors="0" skipped="1">
    <testcase classname="content/post.md" name="made-weekday at 4:22" file="content/post.md" line="4">
      <failure type="error" message="5 March 2024 was a Tuesday, not a Monday.">content/post.md:4:22: 5 March 2024 was a Tuesday, not a Monday.</failure>
    </testcase>
    <testcase classname="content/post.md" name="languagetool/REPEATED at 5:39" file="content/post.md" line="5">
      <failure type="warning" message="“over” stands here twice.">content/post.md:5:39: “over” stands here twice.</failure>
    </testcase>
    <testcase classname="content/post.md" name="made-vague at 6:1" file="content/post.md" line="6">
      <skipped message="quoted, it is &lt;right&gt;" />
    </testcase>
  </testsuite>
</testsuites>
"""


def test_the_whole_output() -> None:
    assert render(REPORT, SOURCES) == WHOLE


def test_ci_tools_count_what_we_count() -> None:
    suites = JUnitXml.fromstring(render(REPORT, SOURCES).encode())
    assert [(suite.name, suite.tests, suite.failures, suite.skipped) for suite in suites] == [
        ("newslint", 1, 1, 0),
        ("content/größe 1.md", 1, 0, 0),
        ("content/post.md", 3, 2, 1),
    ]


def test_a_clean_site_has_one_test_that_passes() -> None:
    (suite,) = JUnitXml.fromstring(render(EMPTY, SOURCES).encode())
    assert (suite.tests, suite.failures, [case.is_passed for case in suite]) == (1, 0, [True])
