"""What is put into a written page: the head's link, the list, the data, and nothing where a page can't be read."""

from __future__ import annotations

import json
import re
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from msgspec.structs import replace

from pelican_newslint.config.model import Config
from pelican_newslint.model import (
    Finding,
    Gate,
    Metadata,
    Place,
    PlacedFix,
    PlacedRelated,
    Post,
    Report,
    Scope,
    Silenced,
    Site,
    Span,
    Verified,
)
from pelican_newslint.plugin.annotate import annotate, annotated, way
from pelican_newslint.plugin.result import Result
from pelican_newslint.plugin.silence import how_to_silence
from pelican_newslint.prose import read
from tests import made

PATH = "content/post.md"
BODY = "<p>The council met on Monday in the old hall.</p>"
POST = Post(PATH, "Title: Council\n\nThe council met on Monday in the old hall.\n", BODY, Metadata(title="Council", url="2024/post.html"))
OTHER = Post("content/other.md", "Title: Other\n\nx\n", "<p>x</p>", Metadata(title="Other", url="other.html"))
PAGE = f"<!doctype html><html><head><title>Council</title></head><body><h1>Council</h1>{BODY}</body></html>"
AT = read(POST).text.index("Monday")
FINDING = Finding(
    rule="weekday-mismatch", sources=("languagetool/EN_DATE_WEEKDAY", "weekday-mismatch"), group="dates", kind="fact", severity="error",
    confidence="high", message="It was a Tuesday.", text="Monday", scope="paragraph", place=Place(PATH, 3, 20, 3, 26), fingerprint="",
    span=Span.of(AT, AT + 6), fixes=(PlacedFix("Change to Tuesday", ()),),
    related=(PlacedRelated(Place(OTHER.path, 3, 1, 3, 2), "x", "The same meeting."),),
)  # fmt: skip

HELD = Gate(True, severities=("error",))
ONE = "one finding must go first."


def result(tmp_path: Path, *findings: Finding, gate: Gate = HELD, **more: Any) -> Result:
    report = Report((), findings, (Verified("sum", Place(PATH, 3, 1, 3, 4), "The", "The sum is right."),), 2, gate)
    given: dict[str, Any] = {"output": tmp_path, "reloads": False, "report_folder": None, **more}
    return Result(report, Site((OTHER, POST)), Config(root=tmp_path), **given)


def data(page: str) -> dict[str, Any]:
    found = re.search(r'<script type="application/json" id="newslint-data">(.*?)</script>', page)
    assert found
    read: dict[str, Any] = json.loads(found[1])
    return read


def test_a_page_gets_styles_marks_a_list_and_data_and_is_itself_without_them(tmp_path: Path) -> None:
    made = annotated(PAGE, BODY, POST, result(tmp_path, FINDING), tmp_path / "2024")
    assert re.search(r'<link rel="stylesheet" data-newslint="" href="\.\./newslint/desk\.[0-9a-f]{10}\.css"></head>', made)
    assert re.search(r'<script src="\.\./newslint/desk\.[0-9a-f]{10}\.js" defer=""></script></body></html>$', made)
    bare = re.sub(r"<link[^>]*data-newslint[^>]*>|<aside class=\"newslint-notes.*</script>(?=</body>)", "", made)
    assert re.sub(r"<mark class=\"newslint-[^>]*>(.*?)</mark>", r"\1", bare) == PAGE


def test_the_list_says_it_all_without_a_script(tmp_path: Path) -> None:
    made = annotated(PAGE, BODY, POST, result(tmp_path, FINDING), tmp_path)
    listed = re.search(r"<aside.*</aside>", made)
    assert listed
    assert " ".join(re.sub(r"<[^>]*>", " ", listed[0]).split()) == (
        "Copy desk: 1 must fix The gate would hold this article: one finding must go first. Must fix: It was a Tuesday. &#8220;Monday&#8221; "
        "Change to Tuesday. See &#8220;x&#8221; (The same meeting., content/other.md:3). content/post.md:3:20, weekday-mismatch "
        "Checked and right &#8220;The&#8221; The sum is right."
    )
    assert '<a href="#newslint-0">' in listed[0]


def test_the_data_holds_what_the_card_shows(tmp_path: Path) -> None:
    folder = tmp_path / "newslint"
    made = data(annotated(PAGE, BODY, POST, result(tmp_path, FINDING, reloads=True, report_folder=folder), tmp_path / "2024"))
    assert made["report"] == "../newslint/"
    assert made["live"] == "../newslint/live.json"
    (note,) = made["notes"]
    assert note["also"] == ["LanguageTool"]
    assert note["help"] == "../newslint/#view=rules&rule=weekday-mismatch"
    assert note["why"]
    assert note["near"] == [
        {"text": "x", "message": "The same meeting.", "place": "content/other.md:3", "here": False, "url": "../other.html"}
    ]


def test_what_is_silenced_has_no_mark_and_is_said_with_its_reason(tmp_path: Path) -> None:
    made = annotated(PAGE, BODY, POST, result(tmp_path, replace(FINDING, suppressed=Silenced("comment", "a quotation"))), tmp_path)
    assert "<mark" not in made
    assert [note["silenced"] for note in data(made)["notes"]] == ["a quotation"]
    assert "nothing to fix" in made


def test_what_the_whole_site_tells_is_marked_at_its_place(tmp_path: Path) -> None:
    """It comes without a span. The second of three like words is meant."""
    body = "<p>The old hall, the old hall and the old hall.</p>"
    post = replace(POST, source="Title: Council\n\nThe old hall, the *old hall* and the old hall.\n", html=body)
    page = PAGE.replace(BODY, body)
    near = (PlacedRelated(Place(PATH, 3, 38, 3, 41), "old", "Here as well."), PlacedRelated(Place(OTHER.path, 3, 1, 3, 2), "x", "There."))
    found = replace(FINDING, span=None, text="old hall", place=Place(PATH, 3, 20, 3, 28), related=near)
    made = re.sub(r' (id|aria-describedby)="[^"]*"', "", annotated(page, body, post, result(tmp_path, found), tmp_path))
    assert (
        '<p>The old hall, the <mark class="newslint-mark newslint-must" data-newslint="0">old hall</mark> and the '
        '<mark class="newslint-mark newslint-related" data-newslint-near="0.0">old</mark> hall.</p>'
    ) in made


def test_what_readers_do_not_see_has_no_mark(tmp_path: Path) -> None:
    unseen = replace(FINDING, span=None, text="Slug", place=Place(PATH, 1, 1, 1, 5), related=())
    made = annotated(PAGE, BODY, POST, result(tmp_path, unseen, replace(unseen, text="")), tmp_path)
    assert "<mark" not in made
    assert [note["mark"] for note in data(made)["notes"]] == [None, None]


@pytest.mark.parametrize(
    ("finding", "gate", "said"),
    [
        (FINDING, HELD, f"The gate would hold this article: {ONE}"),
        (replace(FINDING, severity="warning"), Gate(False, severities=("error",)), "The gate would let this article through."),
        (replace(FINDING, draft=True), HELD, "A draft holds nothing. Published like this, one finding would hold the build."),
        (replace(FINDING, draft=True), replace(HELD, drafts=True), f"The gate would hold this article: {ONE}"),
        (FINDING, Gate(False), "The gate is off in this build. Elsewhere one finding would hold this article."),
        (replace(FINDING, severity="warning"), Gate(False), "The gate is off in this build."),
    ],
)  # fmt: skip
def test_the_page_says_whether_the_gate_would_hold_it(tmp_path: Path, finding: Finding, gate: Gate, said: str) -> None:
    assert data(annotated(PAGE, BODY, POST, result(tmp_path, finding, gate=gate), tmp_path))["gate"] == said


def test_the_stamp_changes_with_what_is_shown_and_with_nothing_else(tmp_path: Path) -> None:
    stamps = [
        data(annotated(PAGE, BODY, POST, result(tmp_path, *findings), tmp_path))["stamp"]
        for findings in ([FINDING], [FINDING], [], [replace(FINDING, message="Another.")])
    ]
    assert stamps[0] == stamps[1]
    assert len(set(stamps)) == 3


def test_a_page_that_comes_out_as_before_is_not_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept: Any = {}
    first = annotated(PAGE, BODY, POST, result(tmp_path, FINDING, kept=kept), tmp_path)
    with monkeypatch.context() as patch:
        patch.setattr("pelican_newslint.prose.read", None)
        assert annotated(PAGE, BODY, POST, result(tmp_path, FINDING, kept=kept), tmp_path) == first
    moved = PAGE.replace("<h1>", "<p>New.</p><h1>")
    assert annotated(moved, BODY, POST, result(tmp_path, FINDING, kept=kept), tmp_path) == first.replace("<h1>", "<p>New.</p><h1>")


def test_a_page_that_is_no_utf_8_and_one_of_an_unknown_source_stay_as_they_are(tmp_path: Path) -> None:
    file = tmp_path / "post.html"
    for source, written in ((PATH, b"<p>\xff council</p>"), ("content/unknown.md", PAGE.encode())):
        file.write_bytes(written)
        annotate(str(file), SimpleNamespace(source_path=str(Path(source).absolute()), content=BODY), result(tmp_path, FINDING))
        assert file.read_bytes() == written


@pytest.mark.parametrize(
    ("start", "end", "between"), [("out", "out", ""), ("out/a/b", "out", "../../"), ("out/a", "out/newslint", "../newslint/")]
)
def test_the_way_between_folders(start: str, end: str, between: str) -> None:
    assert way(Path(start), Path(end)) == between


@pytest.mark.parametrize(
    ("suffix", "build"),
    [("md", made.post), ("rst", made.rst_post), ("html", made.html_post)],
)
def test_the_comment_to_paste_silences_the_finding(suffix: str, build: Any) -> None:
    comment = how_to_silence(replace(FINDING, place=Place(f"content/a.{suffix}", 3, 1, 3, 2)))
    sources = {
        "md": f"Title: Council\n\n{comment}\n\nThe council met.\n",
        "rst": f"Council\n#######\n\n{comment}\n\nThe council met.\n",
        "html": f"<html><head><title>Council</title></head><body>\n{comment}\n<p>The council met.</p></body></html>",
    }
    (found,) = read(build(sources[suffix], path=f"content/a.{suffix}")).comments
    assert (found.rules, found.reason) == (("weekday-mismatch",), "reason")


@pytest.mark.parametrize("scope", ["headline", "summary", "tag"])
def test_what_stands_in_the_header_is_silenced_there(scope: Scope) -> None:
    field = how_to_silence(replace(FINDING, scope=scope))
    (found,) = read(made.post(f"Title: Council\n{field}\n\nThe council met.\n")).comments
    assert (found.kind, found.rules) == ("metadata", ("weekday-mismatch",))
