"""The report's page: what holds the gate first, views and filters in the address, large, empty and clean sites."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pelican_newslint.model import EngineStatus, Gate, Report
from pelican_newslint.reporters import html
from pelican_newslint.reporters.sources import Sources
from tests.browser.axe import violations

expect = pytest.importorskip("playwright.sync_api", reason="needs the dependency group `browser`").expect
Open = Callable[..., Any]
Serve = Callable[[Path], str]
Shot = Callable[..., None]
VIEWS = ["findings", "articles", "rules", "archive", "right", "figures"]


@pytest.fixture(scope="module")
def address(demo: Path, serve: Serve) -> str:
    return serve(demo) + "newslint/"


def test_what_holds_the_gate_comes_first(address: str, opened: Open, shot: Shot) -> None:
    page = opened(address, ready=False)
    assert page.locator(".gate.holds").inner_text().startswith("The gate holds: ")
    held = page.locator(".findings > li .tag").count()
    assert held > 2
    assert [item.locator(".tag").count() for item in page.locator(".findings > li").all()][: held + 1] == [1] * held + [0]
    shot(page, full_page=True)


def test_a_view_is_in_the_address_and_comes_back_from_it(address: str, opened: Open) -> None:
    page = opened(address, ready=False)
    everything = page.locator(".findings > li").count()
    page.locator("select[name=rule]").select_option("weekday-mismatch")
    page.wait_for_url(re.compile("rule=weekday-mismatch"))
    some = page.locator(".findings > li").count()
    assert 0 < some < everything
    again = opened(page.url, ready=False)
    assert again.locator(".findings > li").count() == some
    assert again.locator("select[name=rule]").input_value() == "weekday-mismatch"
    page.go_back()
    expect(page.locator(".findings > li")).to_have_count(everything)


@pytest.mark.parametrize(
    ("filters", "sign"),
    [
        ("author=Ines Calloway", "town"),
        ("category=culture", "culture"),
        ("status=draft", "quarry"),
        ("from=2024-06-01", "town"),
        ("words=leads nowhere", "bus-timetable"),
    ],
)
def test_filters_leave_what_they_name(address: str, opened: Open, filters: str, sign: str) -> None:
    page = opened(f"{address}#{filters}", ready=False)
    found = [item.inner_text() for item in page.locator(".findings > li").all()]
    assert found
    assert all(sign in item for item in found)


def test_severities_are_switched_off_and_on(address: str, opened: Open) -> None:
    page = opened(address, ready=False)
    everything = page.locator(".findings > li").count()
    button = page.locator(".filters button", has_text="must fix")
    button.click()
    page.wait_for_url(re.compile("without=must"))
    assert button.get_attribute("aria-pressed") == "false"
    assert page.locator(".findings .sign.must").count() == 0
    button.click()
    expect(page.locator(".findings > li")).to_have_count(everything)


def test_words_are_searched_while_they_are_typed(address: str, opened: Open) -> None:
    page = opened(address, ready=False)
    page.locator("input[name=words]").type("nowhere")
    page.wait_for_url(re.compile("words=nowhere"))
    assert 0 < page.locator(".findings > li").count() < 10
    assert page.evaluate("document.activeElement.name") == "words"


def test_articles_are_counted_and_lead_to_their_findings(address: str, opened: Open, shot: Shot) -> None:
    page = opened(f"{address}#view=articles", ready=False)
    row = page.locator("tbody tr", has_text="Evening bus")
    assert row.locator("td").all_inner_texts()[:4] == ["2", "2", "", "broken-link (4)"]
    shot(page)
    row.locator("a").click()
    page.wait_for_url(re.compile("article="))
    assert page.locator(".findings > li").count() == 4


def test_a_finding_leads_to_its_page(address: str, opened: Open) -> None:
    page = opened(f"{address}#rule=weekday-mismatch", ready=False)
    page.locator(".findings a", has_text="harbour-dues.md").click()
    page.wait_for_selector(".newslint-desk button.open")


def test_a_rule_shows_all_its_places_and_how_to_switch_it_off(address: str, opened: Open, shot: Shot) -> None:
    page = opened(f"{address}#view=rules", ready=False)
    page.locator("tbody a", has_text="doubled-word").click()
    page.wait_for_selector("h3")
    assert page.locator(".findings > li").count() >= 2
    page.locator("summary").click()
    assert page.locator("pre").inner_text() == '[rules]\ndoubled-word = "off"'
    shot(page)


def test_the_page_of_an_article_leads_to_its_rule(address: str, opened: Open) -> None:
    page = opened(address.removesuffix("newslint/") + "shocking-parking-blunder-leaves-shoppers-furious.html")
    page.keyboard.press("Alt+ArrowDown")
    page.locator(".newslint-desk .card a", has_text="All its places").click()
    page.wait_for_selector("h3")
    assert page.locator("h3").inner_text() == "loaded-headline"


@pytest.mark.parametrize(
    ("view", "width", "scheme"),
    [(view, *((320, "dark"), (1200, "light"))[(at + at // 2) % 2]) for at, view in enumerate(VIEWS)] + [("findings", 1200, "dark")],
)
def test_axe_finds_nothing(address: str, opened: Open, shot: Shot, view: str, width: int, scheme: str) -> None:
    page = opened(f"{address}#view={view}", ready=False, viewport={"width": width, "height": 800}, color_scheme=scheme, bypass_csp=True)
    for summary in page.locator("summary").all():
        summary.click()
    shot(page, full_page=True)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_without_javascript_it_lists_and_draws(address: str, opened: Open, shot: Shot) -> None:
    page = opened(address, ready=False, java_script_enabled=False, bypass_csp=True)
    assert "What holds the gate" in page.locator("h2").first.inner_text()
    assert page.locator("svg.bars").is_visible()
    assert page.locator("details table").count() == 1
    shot(page, full_page=True)


def test_one_file_needs_nothing_beside_it(tmp_path: Path, opened: Open) -> None:
    made = html.render(Report((), (), (), 3, Gate(False, severities=("error",))), Sources({}))
    (tmp_path / "report.html").write_text(made, encoding="utf-8")
    asked: list[str] = []
    page = opened("about:blank", ready=False)
    page.on("request", lambda request: asked.append(request.url))
    page.goto((tmp_path / "report.html").as_uri())
    page.wait_for_selector(".views")
    assert len(asked) == 1


@pytest.mark.parametrize(
    ("name", "report", "said"),
    [
        ("empty", Report((), (), (), 0, Gate(False, severities=("error",))), "There is no article yet."),
        (
            "clean",
            Report((EngineStatus("house", "0.1", looked=True),), (), (), 12, Gate(False, severities=("error",))),
            "The gate is open.",
        ),
    ],
)
def test_an_empty_and_a_clean_site_look_right(tmp_path: Path, opened: Open, shot: Shot, name: str, report: Report, said: str) -> None:
    (tmp_path / "report.html").write_text(html.render(report, Sources({})), encoding="utf-8")
    page = opened((tmp_path / "report.html").as_uri(), ready=False)
    assert page.locator(".gate").inner_text() == said
    assert "Nothing to fix." in page.locator("main").inner_text()
    shot(page, name)
    for view in VIEWS:
        page.goto(f"{(tmp_path / 'report.html').as_uri()}#view={view}")
        assert page.locator("main").inner_text()
