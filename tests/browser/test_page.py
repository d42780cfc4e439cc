"""The article's page as an editor works with it: marks, card, panel, keys, in every setting of a browser."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.browser.axe import violations

Open = Callable[..., Any]
Serve = Callable[[Path], str]
Shot = Callable[..., None]
HARBOUR = "harbour-dues-go-up-for-the-first-time-in-a-decade.html"
SHOCKING = "shocking-parking-blunder-leaves-shoppers-furious.html"
PHONE = {"viewport": {"width": 320, "height": 640}, "has_touch": True, "is_mobile": True}


@pytest.fixture(scope="module")
def site(demo: Path, serve: Serve) -> str:
    return serve(demo)


def notes(page: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(page.evaluate("document.getElementById('newslint-data').textContent"))["notes"]
    return found


def articles(output: Path) -> list[str]:
    """Every page that carries marks' data."""
    return [path.relative_to(output).as_posix() for path in sorted(output.rglob("*.html")) if b'id="newslint-data"' in path.read_bytes()]


def test_every_marks_text_is_its_findings(site: str, demo: Path, opened: Open) -> None:
    page = opened(site, ready=False)
    shown, bare = 0, []
    for name in articles(demo):
        page.goto(site + name)
        for note in notes(page):
            if note["mark"] is None:
                bare += [] if note["silenced"] else [note["text"]]
                continue
            parts = page.eval_on_selector_all(f"mark[data-newslint~='{note['number']}']", "marks => marks.map(mark => mark.textContent)")
            assert re.sub(r"\s", "", "".join(parts)) == re.sub(r"\s", "", note["text"])
            shown += 1
    assert shown > 10
    assert bare == [], "what only the whole site can tell has its mark, too"


def test_marks_move_no_letter_and_leave_no_trace_in_the_themes_styles(site: str, opened: Open) -> None:
    page = opened(site + HARBOUR)
    boxes = (
        "[...document.querySelectorAll('p, h1, h2, li, a')].filter(each => !each.closest('.newslint-notes'))"
        ".map(each => JSON.stringify(each.getBoundingClientRect()))"
    )
    with_marks = page.evaluate(boxes)
    page.evaluate("document.querySelectorAll('mark').forEach(mark => mark.replaceWith(...mark.childNodes))")
    page.evaluate("document.querySelectorAll('link[data-newslint], .newslint-desk, .newslint-notes').forEach(each => each.remove())")
    page.evaluate("document.body.normalize()")
    assert with_marks == page.evaluate(boxes)


def test_every_selector_of_ours_names_ours(site: str, opened: Open) -> None:
    page = opened(site + HARBOUR)
    selectors = page.evaluate(
        """() => {
          const all = [];
          const gather = (rules) => { for (const rule of rules) rule.selectorText ? all.push(...rule.selectorText.split(/,(?![^(]*\\))/)) :
            rule.cssRules && !(rule instanceof CSSKeyframesRule) && gather(rule.cssRules); };
          gather(document.querySelector('link[data-newslint]').sheet.cssRules);
          return all;
        }"""
    )
    assert len(selectors) > 50
    assert [each for each in selectors if not re.match(r"\s*(\.newslint-|:host)", each)] == []
    assert page.evaluate("Object.keys(window).filter(name => /newslint/i.test(name))") == []


def test_the_card_opens_on_hover_and_goes_away(site: str, opened: Open, shot: Shot) -> None:
    page = opened(site + HARBOUR)
    page.hover("mark.newslint-must")
    card = page.locator(".newslint-desk .card")
    card.wait_for(state="visible")
    assert "Must fix" in card.inner_text()
    assert "a Tuesday, not a Monday" in card.inner_text()
    assert "Change to Tuesday" in card.inner_text()
    shot(page)
    page.mouse.move(5, 5)
    card.wait_for(state="hidden")


def test_keys_go_from_mark_to_mark_open_and_close(site: str, opened: Open) -> None:
    page = opened(site + HARBOUR)
    card = page.locator(".newslint-desk .card")
    page.keyboard.press("Alt+ArrowDown")
    card.wait_for(state="visible")
    first = card.inner_text()
    page.keyboard.press("Alt+ArrowDown")
    assert card.inner_text() != first
    page.keyboard.press("Alt+ArrowUp")
    assert card.inner_text() == first
    page.keyboard.press("Enter")
    assert page.evaluate("document.querySelector('.newslint-desk').shadowRoot.activeElement.className") == "card"
    page.keyboard.press("Escape")
    card.wait_for(state="hidden")
    assert page.evaluate("document.activeElement.matches('mark.newslint-mark')")
    page.keyboard.press("Alt+.")
    page.locator(".newslint-desk .panel").wait_for(state="visible")
    page.keyboard.press("Escape")
    page.locator(".newslint-desk .panel").wait_for(state="hidden")
    assert page.evaluate("document.querySelector('.newslint-desk').shadowRoot.activeElement.className") == "open"


def test_tab_alone_reaches_every_mark(site: str, opened: Open) -> None:
    page = opened(site + HARBOUR)
    reached = set()
    for _ in range(40):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("document.activeElement.matches('mark') ? document.activeElement.id : ''"))
    wanted = page.eval_on_selector_all("mark[aria-describedby]", "marks => marks.filter(mark => !mark.closest('a')).map(mark => mark.id)")
    assert wanted
    assert set(wanted) <= reached


def test_the_panel_lists_filters_and_leads_to_the_marks(site: str, opened: Open, shot: Shot) -> None:
    page = opened(site + HARBOUR)
    page.click(".newslint-desk button.open")
    panel = page.locator(".newslint-desk .panel")
    count = len(notes(page))
    gravest = sum(note["severity"] == "error" for note in notes(page))
    assert gravest
    assert panel.locator(".list li").count() == count
    assert "The gate would hold this article" in panel.inner_text()
    shot(page)
    panel.locator(".filters button", has_text="must fix").click()
    assert panel.locator(".list li").count() == count - gravest
    assert page.locator("mark.newslint-must.newslint-off").count() >= 1
    panel.locator(".filters button", has_text="must fix").click()
    panel.locator(".filters select").select_option("dates")
    assert 0 < panel.locator(".list li").count() <= count
    panel.locator(".list button").first.click()
    page.locator(".newslint-desk .card").wait_for(state="visible")
    assert page.locator("mark.newslint-lit").count() >= 1


def test_what_was_checked_and_is_right_is_said(site: str, demo: Path, opened: Open) -> None:
    name = next(name for name in articles(demo) if re.search(r'"checked":\[\{', (demo / name).read_text(encoding="utf-8")))
    page = opened(site + name)
    page.click(".newslint-desk button.open")
    page.locator(".newslint-desk summary", has_text="Checked and right").click()
    assert page.locator(".newslint-desk details[open] li").count() >= 1


def test_the_comment_to_paste_stands_in_the_card(site: str, opened: Open) -> None:
    page = opened(site + HARBOUR)
    page.focus("mark.newslint-must")
    page.locator(".newslint-desk .card summary").click()
    assert page.locator(".newslint-desk .card code").inner_text() == "[//]: # (newslint-ignore weekday-mismatch: reason)"


def test_a_phone_has_a_sheet_and_taps(site: str, opened: Open, shot: Shot) -> None:
    page = opened(site + HARBOUR, **PHONE, color_scheme="dark")
    page.tap("mark.newslint-must")
    card = page.locator(".newslint-desk .card")
    card.wait_for(state="visible")
    box = card.bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 320
    assert box["y"] + box["height"] <= 640
    shot(page, "card")
    card.locator("button[aria-label=Close]").first.tap()
    page.tap(".newslint-desk button.open")
    panel = page.locator(".newslint-desk .panel")
    panel.wait_for(state="visible")
    page.wait_for_timeout(200)
    shot(page, "panel")
    assert panel.bounding_box()["height"] <= 640 * 0.75
    panel.locator(".list button").first.tap()
    card.wait_for(state="visible")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize(("width", "scheme"), [(320, "dark"), (640, "light"), (1200, "dark")])
def test_axe_finds_nothing_of_ours(site: str, opened: Open, shot: Shot, width: int, scheme: str) -> None:
    page = opened(site + SHOCKING, viewport={"width": width, "height": 800}, color_scheme=scheme, reduced_motion="reduce", bypass_csp=True)
    bare = set(violations(page))
    page.click(".newslint-desk button.open")
    page.locator(".newslint-desk .panel").wait_for(state="visible")
    for summary in page.locator(".newslint-desk .panel summary").all():
        summary.click()
    opened_panel = set(violations(page))
    page.keyboard.press("Alt+ArrowDown")
    page.locator(".newslint-desk .card").wait_for(state="visible")
    shot(page)
    opened_card = set(violations(page))
    assert [each for each in bare | opened_panel | opened_card if "newslint" in each or "shadow" in each] == []
    page.evaluate("document.querySelectorAll('link[data-newslint], .newslint-desk, .newslint-notes').forEach(each => each.remove())")
    page.evaluate("document.querySelectorAll('mark').forEach(mark => mark.replaceWith(...mark.childNodes))")
    theirs = {each.partition(":")[0] for each in violations(page)}
    assert {each.partition(":")[0] for each in bare | opened_panel | opened_card} <= theirs


def test_at_twice_the_size_everything_is_still_there(site: str, opened: Open, shot: Shot) -> None:
    page = opened(site + HARBOUR, viewport={"width": 640, "height": 450}, device_scale_factor=2)
    page.click(".newslint-desk button.open")
    box = page.locator(".newslint-desk .panel").bounding_box()
    assert box["width"] <= 640
    assert box["height"] <= 450
    page.keyboard.press("Alt+ArrowDown")
    card = page.locator(".newslint-desk .card")
    card.wait_for(state="visible")
    shot(page)
    assert card.bounding_box()["height"] <= 450
    assert page.locator("mark.newslint-lit").first.bounding_box()["y"] < card.bounding_box()["y"]


def test_without_javascript_there_are_marks_and_a_list(site: str, opened: Open, shot: Shot) -> None:
    page = opened(site + HARBOUR, ready=False, java_script_enabled=False)
    assert page.locator("mark.newslint-must").first.is_visible()
    assert page.locator(".newslint-notes").is_visible()
    assert "a Tuesday, not a Monday" in page.locator(".newslint-notes").inner_text()
    shot(page, full_page=True)
    page.locator(".newslint-notes a").first.click()
    assert "#newslint-" in page.url


def test_a_screen_reader_hears_the_finding_at_its_mark(site: str, opened: Open) -> None:
    page = opened(site + HARBOUR)
    told = page.eval_on_selector(
        "mark.newslint-must",
        "mark => mark.getAttribute('aria-describedby').split(' ').map(id => document.getElementById(id).textContent).join()",
    )
    assert told.startswith("Must fix: 14 May 2024 is a Tuesday, not a Monday.")


def test_print_shows_the_article_alone(site: str, opened: Open, shot: Shot) -> None:
    page = opened(site + HARBOUR)
    page.click(".newslint-desk button.open")
    page.emulate_media(media="print")
    shot(page)
    assert page.eval_on_selector("mark.newslint-must", "mark => getComputedStyle(mark).textDecorationLine") == "none"
    assert page.eval_on_selector(".newslint-desk", "host => getComputedStyle(host).display") == "none"
    assert page.eval_on_selector(".newslint-notes", "list => getComputedStyle(list).display") == "none"


def test_reduced_motion_is_respected(site: str, opened: Open) -> None:
    page = opened(site + HARBOUR, reduced_motion="reduce")
    page.click(".newslint-desk button.open")
    name = "document.querySelector('.newslint-desk').shadowRoot.querySelector('.panel')"
    assert page.evaluate(f"getComputedStyle({name}).animationName") == "none"


def test_our_files_are_small_and_written_once(demo: Path) -> None:
    files = list((demo / "newslint").glob("desk.*"))
    assert sorted(re.sub(r"\.[0-9a-f]{10}\.", ".HASH.", file.name) for file in files) == ["desk.HASH.css", "desk.HASH.js"]
    assert sum(len(gzip.compress(file.read_bytes())) for file in files) < 25_000
