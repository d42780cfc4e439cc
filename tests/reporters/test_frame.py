"""Code frames of lines that are long, wide, hostile or written from right to left."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from pelican_newslint.model import Place, PlacedRelated
from pelican_newslint.reporters.frame import frame
from pelican_newslint.reporters.sources import Sources
from tests.reporters.made import finding

WIDTH = 80


def drawn(line: str, column: int, end_column: int, end_line: int = 1, width: int = WIDTH) -> str:
    flaw = finding(1, column, end_column, path="post.md", place=Place("post.md", 1, column, end_line, end_column))
    return "".join(f"{each.plain}\n" for each in frame(flaw, Sources({"post.md": line}), width))


def test_carets_stand_under_wide_and_combined_letters() -> None:
    assert drawn("wide 日本語 e\u0301 caret", 10, 12) == "  1 | wide 日本語 e\u0301 caret\n    |             ^\n"
    assert drawn("wide 日本語 e\u0301 caret", 6, 9) == "  1 | wide 日本語 e\u0301 caret\n    |      ^^^^^^\n"


def test_a_long_line_is_cut_around_the_flaw() -> None:
    line = "word " * 60 + "the flaw here" + " word" * 60
    assert drawn(line, 305, 309) == (
        "  1 | …word word word the flaw here word word word word word word word word wor…\n    |                     ^^^^\n"
    )


def test_a_short_line_is_not_cut() -> None:
    line = "x" * (WIDTH - 6)
    assert drawn(line, 1, 2).splitlines()[0] == f"  1 | {line}"


def test_no_control_reaches_the_terminal() -> None:
    line = "a\x1b[2Jb\u202ec\td\x07e\u200bf"
    assert drawn(line, 8, 9).splitlines()[0] == "  1 | a␛[2Jb\ufffdc d␇e\ufffdf"


def test_text_from_right_to_left_is_named_since_its_cells_are_unknown() -> None:
    assert drawn("שלום עולם and", 6, 10) == "  1 | שלום עולם and\n    | ^ “\u2068עולם\u2069”\n"


def related(line: str, *columns: tuple[int, int]) -> str:
    others = tuple(PlacedRelated(Place("post.md", 1, start, 1, end), "x", f"note {start}") for start, end in columns)
    flaw = finding(1, 1, 5, path="post.md", related=others)
    return "".join(f"{each.plain}\n" for each in frame(flaw, Sources({"post.md": line}), WIDTH))


def test_what_stands_near_is_shown_in_one_picture_of_the_line() -> None:
    assert related("From 240 to 276 is a rise of 12.5 per cent.", (6, 9), (13, 16)) == (
        "  1 | From 240 to 276 is a rise of 12.5 per cent.\n    | ^^^^\n    |      --- note 6\n    |             --- note 13\n"
    )


def test_what_stands_far_apart_is_shown_in_two() -> None:
    shown = related("word " * 60, (201, 205)).splitlines()
    assert [line.startswith("  1 | ") for line in shown] == [True, False, True, False]
    assert shown[1] == "    | ^^^^"
    assert shown[3].endswith("---- note 201")


def test_a_flaw_over_several_lines_says_how_far() -> None:
    assert drawn("one\ntwo\nthree", 2, 3, end_line=3) == "  1 | one\n    |  ^^ … to line 3\n"


def test_what_has_no_text_has_one_caret() -> None:
    assert drawn("Title: x", 1, 1) == "  1 | Title: x\n    | ^\n"


def test_a_source_that_cannot_be_read_has_no_frame() -> None:
    assert list(frame(finding(9, 1, 2, path="missing.md"), Sources({}), WIDTH)) == []


def test_a_line_as_long_as_a_book_is_quick() -> None:
    line = "word " * 2_000_000
    assert drawn(line, 9_000_001, 9_000_005).splitlines()[1].endswith("^^^^")


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\n"), min_size=1, max_size=300), st.data())
def test_every_line_fits_and_carets_stand_under_the_flaw(line: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(1, len(line)))
    end = data.draw(st.integers(start, len(line) + 1))
    shown = drawn(line, start, end).split("\n")
    assert all(cell_len(each) <= WIDTH for each in shown[:1])
    assert not any(unicodedata.category(each) == "Cc" for each in shown[0])
    if "^ “" not in shown[1]:
        carets = shown[1].index("^")
        assert carets <= WIDTH
