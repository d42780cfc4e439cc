from __future__ import annotations

import os
from pathlib import Path

import pytest

from pelican_newslint.site.source import Source, UnreadableError, markup_of, read_source, shown_path, source_of


def test_newlines_and_nul_stand_and_a_bom_is_left_out(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_bytes(b"\xef\xbb\xbfTitle: a\r\n\r\nx\x00y\rz\n")
    assert read_source(file) == Source("Title: a\r\n\r\nx\x00y\rz\n", 1)


def test_what_is_not_utf8_names_the_line_and_the_byte(tmp_path: Path) -> None:
    file = tmp_path / "a.rst"
    file.write_bytes(b"one\ntwo\ncaf\xe9\n")
    with pytest.raises(UnreadableError) as caught:
        read_source(file)
    assert (caught.value.reason, caught.value.line) == ("it is not UTF-8: line 3 holds the byte 0xe9", 3)


def test_another_readers_source_may_be_anything() -> None:
    assert source_of(b"caf\xe9", "other") == Source("caf\ufffd")


def test_a_file_that_cannot_be_read_says_why(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="it cannot be read: "):
        read_source(tmp_path / "missing.md")


@pytest.mark.parametrize(
    ("name", "markup"), [("a.MD", "md"), ("a.mkd", "md"), ("b.rst", "rst"), ("c.htm", "html"), ("d.note", "other"), ("e", "other")]
)
def test_markup_is_told_by_the_suffix(name: str, markup: str) -> None:
    assert markup_of(Path(name)) == markup


def test_paths_are_shown_from_the_working_directory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "site").mkdir()
    monkeypatch.chdir(tmp_path / "site")
    assert shown_path(tmp_path / "site" / "content" / "a.md") == "content/a.md"
    assert shown_path(tmp_path / "b.md") == f"..{os.sep}b.md".replace(os.sep, "/")
