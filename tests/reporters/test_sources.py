"""Lines as editors count them."""

from __future__ import annotations

from pathlib import Path

from pelican_newslint.reporters.sources import Sources


def test_lines_end_where_an_editor_ends_them() -> None:
    assert Sources({"a": "one\r\ntwo\rthree\nfo\x0bur\u2028five\x85six"}).lines("a") == ("one", "two", "three", "fo\x0bur\u2028five\x85six")


def test_a_file_is_read_below_the_folder_without_its_bom(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"\xef\xbb\xbfone\ntwo \xff")
    sources = Sources(folder=tmp_path)
    assert [sources.line("a.md", number) for number in range(4)] == ["", "one", "two \ufffd", ""]


def test_what_cannot_be_read_has_no_lines(tmp_path: Path) -> None:
    assert Sources(folder=tmp_path).line("missing.md", 1) == ""
    assert Sources(folder=tmp_path).line("nul\0.md", 1) == ""
