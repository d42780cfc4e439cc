"""Checkstyle's XML, read back by a parser."""

from __future__ import annotations

from xml.etree import ElementTree

from msgspec.structs import replace

from pelican_newslint.reporters.checkstyle import render
from tests.reporters.made import EMPTY, REPORT, SOURCES, finding

WHOLE = """\
<?xml version="1.0" encoding="UTF-8"?>
<checkstyle version="4.3">
  <file name="content/größe 1.md">
    <error line="3" column="1" severity="info" message="All: 100% of it, really?" source="newslint.made-near" />
  </file>
  <file name="content/post.md">
    <error line="4" column="22" severity="error" message="5 March 2024 was a Tuesday, not a Monday." source="newslint.made-weekday" />
    <error line="5" column="39" severity="warning" message="“over” stands here twice." source="newslint.languagetool/REPEATED" />
  </file>
</checkstyle>
"""


def test_the_whole_output() -> None:
    assert render(REPORT, SOURCES) == WHOLE


def test_nothing_found_is_a_file_all_the_same() -> None:
    assert render(EMPTY, SOURCES) == '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3" />\n'


def test_what_no_xml_may_hold_is_made_visible() -> None:
    hostile = replace(REPORT, findings=(finding(4, 5, 6, message='a\x00b\x0b<i>&"\ufffe'),))
    error = ElementTree.fromstring(render(hostile, SOURCES)).find("file/error")
    assert error is not None
    assert error.attrib["message"] == 'a␀b <i>&"\ufffd'
