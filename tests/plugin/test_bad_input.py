"""What bad input gets: a clear word with the file's name, and never another post's finding lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from pelican_newslint.errors import GateFailed
from tests.pelican_sites import build, make_site, written

_HEAD = "Title: {}\nDate: 2024-03-04\n\n"
_OTHER = _HEAD.format("Ferry stops") + "The ferry stops on June 31.\n"
_FRAME = "content/other.md:4:20  must fix  impossible-date"


@pytest.fixture(autouse=True)
def _no_engines(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pelican_newslint.engines.desk.lineup", lambda _config: ())


@pytest.mark.parametrize(
    "bad",
    [
        pytest.param(_HEAD.format("Nul\x00title") + "a \x00 b\n\nthe the \x00\n", id="NUL"),
        pytest.param("\ufeff" + _HEAD.format("Bom") + "text\n", id="BOM"),
        pytest.param((_HEAD.format("Crlf") + "one\n\ntwo the the\n").replace("\n", "\r\n"), id="CRLF"),
        pytest.param(_HEAD.format("Long token") + "x" * 20_000 + "\n\n" + "(" * 20_000 + "\n", id="tokens of 20 kB"),
        pytest.param(_HEAD.format("Emoji") + "😀" * 5_000 + " the the 😀\n", id="emoji"),
        pytest.param(_HEAD.format("Broken") + "<div><p>a <b>b</div></i> <table><tr><td>c\n<!-- never closed\n", id="broken HTML"),
        pytest.param(_HEAD.format("Empty"), id="no body"),
        pytest.param("Title: Year 9999\nDate: 9999-12-31\n\ntext\n", id="year 9999"),
        pytest.param(_HEAD.format("<script>alert(1)</script> [red]& ${x}") + "`'\"; rm -rf /; $(x) \\u0041 (a+)+$ [bold]\n", id="hostile"),
        pytest.param(_HEAD.format("Long") + ("A plain sentence of seven words here.\n\n" * 1_500), id="long"),
        pytest.param("\n\n\n", id="nothing at all"),
    ],
)
def test_other_posts_keep_their_findings(
    bad: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    # Pelican's feeds fail on a NUL by themselves.
    settings = 'NEWSLINT_ANNOTATE = "always"\nFEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = None\n'
    monkeypatch.chdir(make_site(tmp_path, {"bad.md": bad, "other.md": _OTHER}, settings))
    with pytest.raises(GateFailed):
        build(tmp_path)
    out = capsys.readouterr().out
    assert _FRAME in out
    assert "Traceback" not in out
    assert "ferry-stops.html" in written(tmp_path / "output")


@pytest.mark.parametrize(
    ("name", "bad", "said"),
    [
        ("bad.md", b"Title: caf\xe9\nDate: 2024-03-04\n\ntext\n", "it is not UTF-8: line 1 holds the byte 0xe9"),
        ("bad.md", b"Title: a\n\ntext\n", "it has no date"),
        ("bad.md", b"Date: 2024-03-04\n\ntext\n", "it has no title"),
        ("bad.rst", b"A\n#\n\n:date: 2024-03-04\n\n*never closed\n", "its reStructuredText cannot be read: line 6"),
        ("bad.html", b"<p>neither head nor body", "it has no title and no date"),
    ],
)
def test_a_post_that_is_left_out_is_said_with_its_reason(
    name: str, bad: bytes, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(make_site(tmp_path, {name: bad, "other.md": _OTHER}))
    with pytest.raises(GateFailed):
        build(tmp_path)
    out = capsys.readouterr().out
    assert _FRAME in out
    assert f"content/{name}:" in out
    assert said in out


def test_hostile_titles_are_text_on_every_page_of_ours(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hostile = _HEAD.format("The </script><script>alert(1)</script> case") + "The the </script> &lt;img onerror=x&gt; is is open.\n"
    settings = 'NEWSLINT_ANNOTATE = "always"\nNEWSLINT_REPORT = "newslint"\nNEWSLINT_FAIL_ON = "never"\n'
    monkeypatch.chdir(make_site(tmp_path, {"bad.md": hostile}, settings))
    files = written(build(tmp_path))
    assert b"alert(1)</script>" not in files["newslint/index.html"]
