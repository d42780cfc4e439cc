"""A page in a preview: related places light up together, and a build brings the page again to the same place."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from pelican_newslint.config.model import Config
from pelican_newslint.model import Finding, Gate, Metadata, Place, PlacedRelated, Post, Report, Site, Span
from pelican_newslint.plugin import live
from pelican_newslint.plugin.annotate import annotated
from pelican_newslint.plugin.result import Result
from pelican_newslint.prose import read

Open = Callable[..., Any]
PATH = "content/bridge.md"
NUMBERS = range(1, 61)


def source(*, mended: bool) -> str:
    opening = "The bridge will open this year." if mended else "The bridge will open next year."
    rest = [f"Paragraph {number} tells of the river and of those who cross it." for number in NUMBERS]
    return "\n\n".join(["Title: The bridge", opening, *rest, "It opens this year, the clerk said."])


def write(folder: Path, *, mended: bool) -> None:
    """What a build under `pelican -lr` leaves."""
    text = source(mended=mended)
    html = "".join(f"<p>{part}</p>" for part in text.split("\n\n")[1:])
    post = Post(PATH, text, html, Metadata(title="The bridge", url="bridge.html"))
    words = read(post).text
    place = Place(PATH, 3, 22, 3, 31)
    findings: list[Finding] = []
    if not mended:
        first, second = (Span.of(words.index(each), words.index(each) + 9) for each in ("next year", "this year"))
        related = PlacedRelated(Place(PATH, 125, 1, 125, 9), "this year", "The same bridge.", second)
        findings = [
            Finding(
                rule="time-contradiction", sources=("time-contradiction",), group="dates", kind="fact", severity="error", confidence="high",
                message="Next year or this year?", text="next year", scope="paragraph", place=place, fingerprint="", span=first,
                related=(related,),
            )
        ]  # fmt: skip
    report = Report((), tuple(findings), (), 1, Gate(not mended, severities=("error",)))
    result = Result(report, Site((post,)), Config(root=folder), output=folder, reloads=True, report_folder=None)
    page = f"<!doctype html><html><head><title>x</title></head><body><h1>The bridge</h1>{html}</body></html>"
    (folder / "bridge.html").write_text(annotated(page, html, post, result, folder), encoding="utf-8")
    live.write(folder / "newslint")


def test_related_places_light_up_together_and_one_leads_to_the_other(tmp_path: Path, opened: Open, serve: Callable[[Path], str]) -> None:
    write(tmp_path, mended=False)
    page = opened(serve(tmp_path) + "bridge.html", reduced_motion="reduce")
    page.focus("mark.newslint-must")
    near = page.locator("mark.newslint-near")
    assert near.all_inner_texts() == ["this year"]
    page.locator(".newslint-desk .card button", has_text="Go there").click()
    assert 0 < near.bounding_box()["y"] < 900
    assert page.locator(".newslint-desk .card").is_visible()


def test_a_build_brings_the_page_again_to_the_same_place_and_says_what_changed(
    tmp_path: Path, opened: Open, serve: Callable[[Path], str]
) -> None:
    write(tmp_path, mended=False)
    page = opened(serve(tmp_path) + "bridge.html")
    page.click(".newslint-desk button.open")
    page.evaluate("document.querySelectorAll('p')[30].scrollIntoView()")
    where = page.evaluate("document.querySelectorAll('p')[30].getBoundingClientRect().top")
    page.evaluate("document.body.dataset.before = 'yes'")
    page.wait_for_timeout(300)
    live.write(tmp_path / "newslint")  # a build that changed another page
    page.wait_for_timeout(1500)
    assert page.evaluate("document.body.dataset.before") == "yes"
    write(tmp_path, mended=True)
    change = page.locator(".newslint-desk .change")
    change.wait_for(state="visible")
    assert change.inner_text() == "Built again: 1 fewer must fix."
    assert page.evaluate("document.body.dataset.before") is None
    assert abs(page.evaluate("document.querySelectorAll('p')[30].getBoundingClientRect().top") - where) < 2
    assert page.locator("mark").count() == 0


def test_a_preview_asks_nobody_else(tmp_path: Path, opened: Open, serve: Callable[[Path], str]) -> None:
    write(tmp_path, mended=False)
    address = serve(tmp_path)
    page = opened("about:blank", ready=False)
    asked: set[str] = set()
    page.on("request", lambda request: asked.add(request.url))
    page.goto(address + "bridge.html")
    page.wait_for_timeout(1200)
    assert address + "newslint/live.json" in asked
    assert [url for url in asked if not url.startswith(address)] == []
