"""Hostile words on the page and in the report: they are text, and nothing that they bring ever runs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pelican_newslint.config.model import Config
from pelican_newslint.plugin.annotate import annotated
from pelican_newslint.plugin.result import Result
from pelican_newslint.prose import read
from pelican_newslint.reporters import html
from pelican_newslint.reporters.sources import Sources
from tests.browser import hostile

Open = Callable[..., Any]
SOURCES = Sources({hostile.PATH: hostile.SOURCE})


@pytest.fixture
def page(tmp_path: Path, opened: Open) -> Any:
    """The hostile post's page with its marks, without a policy that would stop its scripts."""
    post = hostile.post()
    report = hostile.report(read(post).text)
    result = Result(report, hostile.site(), Config(root=tmp_path), output=tmp_path, reloads=False, report_folder=tmp_path / "newslint")
    made = annotated(hostile.page(), post.html, post, result, tmp_path)
    (tmp_path / "hostile.html").write_text(made, encoding="utf-8")
    (tmp_path / "plain.html").write_text(hostile.page(), encoding="utf-8")
    return opened((tmp_path / "hostile.html").as_uri())


def skeleton(page: Any) -> Any:
    """The page's elements and text, ours left out."""
    return page.evaluate(
        """() => {
          const copy = document.documentElement.cloneNode(true);
          copy.querySelectorAll('mark.newslint-mark').forEach(mark => mark.replaceWith(...mark.childNodes));
          copy.querySelectorAll('[data-newslint], #newslint-data, #newslint-notes, .newslint-desk, script').forEach(each => each.remove());
          copy.normalize();
          return copy.outerHTML;
        }"""
    )


def test_the_page_is_as_it_was_but_for_marks(page: Any, opened: Open, tmp_path: Path) -> None:
    plain = opened((tmp_path / "plain.html").as_uri(), ready=False)
    assert skeleton(page) == skeleton(plain)


def test_every_hostile_text_is_marked_whole(page: Any) -> None:
    for number, text in enumerate((hostile.TITLE, *hostile.TEXTS)):
        if number == 3:  # silenced: it has no mark
            continue
        parts = page.eval_on_selector_all(f"mark[data-newslint~='{number}']", "marks => marks.map(mark => mark.textContent).join('')")
        assert "".join(parts.split()) == "".join(text.replace("\0", "").split())


def test_cards_panel_and_list_show_it_as_text_and_nothing_runs(page: Any, shot: Callable[..., None]) -> None:
    page.click(".newslint-desk button.open")
    for summary in page.locator(".newslint-desk .panel summary").all():
        summary.click()
    for entry in page.locator(".newslint-desk .list button").all():
        entry.click()
        page.locator(".newslint-desk .card").wait_for(state="visible")
    strange = "root => root.querySelectorAll('script, img, svg, b, style, iframe, [onerror], [onmouseover], [onload]').length"
    assert page.eval_on_selector(".newslint-desk", f"host => ({strange})(host.shadowRoot)") == 0
    assert page.eval_on_selector("#newslint-notes", strange) == 0
    assert page.evaluate("window.ran") is None
    for ours in (".newslint-desk .panel", ".newslint-desk .card", ".newslint-desk .scroll"):
        assert page.locator(ours).evaluate("each => each.scrollWidth <= each.clientWidth")
    shot(page)


@pytest.mark.parametrize("view", ["findings", "articles", "rules", "archive", "right", "figures"])
def test_the_report_shows_it_as_text(tmp_path: Path, opened: Open, view: str) -> None:
    (tmp_path / "report.html").write_text(html.render(hostile.report(read(hostile.post()).text), SOURCES), encoding="utf-8")
    for javascript in (True, False):
        page = opened(f"{(tmp_path / 'report.html').as_uri()}#view={view}", ready=False, java_script_enabled=javascript)
        strange = page.locator("script:not(#report-data):not(:last-of-type), img, b:not(.tiles b, .forms b), iframe, style:not(head style)")
        assert strange.count() == 0
        assert page.locator("[onerror], [onmouseover], [onload]").count() == 0
    page = opened(f"{(tmp_path / 'report.html').as_uri()}#view={view}", ready=False)
    assert page.evaluate("window.ran") is None
    assert page.evaluate("document.documentElement.scrollWidth") <= 1200
