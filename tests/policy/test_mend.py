"""Which fixes are made in a source, and which are refused."""

from __future__ import annotations

from typing import Any

import pytest

from pelican_newslint.model import Finding, Place, PlacedEdit, PlacedFix, Silenced
from pelican_newslint.policy.mend import mend
from tests.policy.made import finding


def doubled(source: str, words: str, text: str = "", applicability: Any = "safe", **fields: Any) -> Finding:
    """A finding whose fix replaces the first `words` of the source."""
    at = source.index(words)
    end = at + len(words)
    first, last = source[:at], source[:end]
    line, end_line = first.count("\n") + 1, last.count("\n") + 1
    place = Place(
        "content/a.md", line, at - (first.rfind("\n") + 1) + 1, end_line, end - (last.rfind("\n") + 1) + 1, fields.pop("exact", True)
    )
    fix = PlacedFix("Remove", (PlacedEdit(place, text),), applicability)
    return finding(**{"rule": "doubled-word", "severity": "warning", **fields, "place": place, "fixes": fields.get("fixes", (fix,))})


def test_safe_fixes_are_made_and_all_else_stays() -> None:
    source = "Title: A\r\n\r\nThe the cat\r\nsat on 5th March.\r\n"
    both = [doubled(source, " the"), doubled(source, "5th March", "5 March", rule="date-style")]
    assert mend(source, both).text == "Title: A\r\n\r\nThe cat\r\nsat on 5 March.\r\n"


def test_a_word_doubled_across_lines() -> None:
    source = "On the\nthe bridge.\n"
    assert mend(source, [doubled(source, "\nthe")]).text == "On the bridge.\n"


def test_what_replaces_ends_its_lines_as_the_file_does() -> None:
    source = "One two.\r\n"
    assert mend(source, [doubled(source, " ", "\n")]).text == "One\r\ntwo.\r\n"


def test_unsafe_fixes_only_by_name_and_only_where_there_is_one_way() -> None:
    source = "On Monday."
    one = doubled(source, "Monday", "Tuesday", "unsafe", rule="weekday-mismatch")
    assert mend(source, [one]).text == source
    assert mend(source, [one], {"weekday-mismatch"}).text == "On Tuesday."
    two = doubled(source, "Monday", rule="weekday-mismatch", fixes=one.fixes * 2)
    assert mend(source, [two], {"weekday-mismatch"}).text == source


def test_overlapping_fixes_are_made_in_order() -> None:
    source = "the the the end"
    first = doubled(source, " the")
    second = doubled(source, "the the end", "the end")
    mended = mend(source, [first, second])
    assert mended.text == "the the end"
    assert [each.why for each in mended.refused] == ["another fix mends the same place; run it again"]


@pytest.mark.parametrize(
    ("source", "words", "fields", "why"),
    [
        ("He said: the the.", " the", {"quoted": True}, "it stands inside quotation marks, and somebody's words are theirs"),
        ("The the.", " the", {"exact": False}, "its place in the source isn't sure"),
        ("The **the** cat.", " **the", {}, "it would cut through markup"),
        ("A {{ the the }}.", " the", {}, "it stands inside a template call"),
        ("A {% include the the %}.", " the", {}, "it stands inside a template call"),
    ],
)
def test_what_is_refused(source: str, words: str, fields: dict[str, Any], why: str) -> None:
    mended = mend(source, [doubled(source, words, **fields)])
    assert mended.text == source
    assert [each.why for each in mended.refused] == [why]


def test_a_place_that_the_file_has_not_got_is_refused() -> None:
    mended = mend("Short.\n", [doubled("Long\n" * 9 + "the the", " the")])
    assert (mended.text, [each.why for each in mended.refused]) == ("Short.\n", ["the file holds no such place"])


def test_an_edit_of_another_file_is_refused() -> None:
    source = "the the"
    foreign = PlacedFix("Remove", (PlacedEdit(Place("pelicanconf.py", 1, 1, 1, 4), "x"),), "safe")
    assert [each.why for each in mend(source, [doubled(source, " the", fixes=(foreign,))]).refused] == ["it reaches into another file"]


def test_what_is_suppressed_stays() -> None:
    source = "the the"
    mended = mend(source, [doubled(source, " the", suppressed=Silenced("comment", "a name"))])
    assert (mended.text, mended.refused) == (source, ())


def test_a_fix_whose_own_changes_overlap_is_refused() -> None:
    source = "a  b  c"
    edits = (PlacedEdit(Place("content/a.md", 1, 1, 1, 5), "a b"), PlacedEdit(Place("content/a.md", 1, 4, 1, 8), "b c"))
    mended = mend(source, [doubled(source, "a", fixes=(PlacedFix("Remove", edits, "safe"),))])
    assert (mended.text, [each.why for each in mended.refused]) == (source, ["its own changes overlap"])
