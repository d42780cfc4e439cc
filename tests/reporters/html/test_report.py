"""The report's page as it stands in its file: order, figures, words round a finding, escaping, no trace of clock or machine."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from pelican_newslint.model import Gate, Mention, Metadata, Place, Record, Report
from pelican_newslint.reporters import html
from pelican_newslint.reporters.html.charts import charts
from pelican_newslint.reporters.html.data import data
from tests.reporters.made import DOUBLED, EMPTY, NEAR, NOBODY, OTHER, POST, REPORT, SOURCES, WEEKDAY, finding


def record(path: str, date: str, title: str = "Council meets") -> Record:
    names = (Mention("Maud Ellery", 1, Place(path, 1, 1, 1, 2)),)
    return Record(path, Metadata(title=title, date=date, authors=("Ana Ruiz",), tags=("town",), url="a.html"), {}, names=names)


HELD = replace(
    REPORT, gate=replace(REPORT.gate, severities=("error",)), records=(record(POST, "2024-03-07"), record(OTHER, "2024-05-01", "Size"))
)


def shown(page: str) -> str:
    """What a reader without a script sees."""
    body = re.sub(r"<(script|style).*?</\1>", "", page.partition("<body>")[2], flags=re.DOTALL)
    return " ".join(re.sub(r"<[^>]*>", " ", body).split())


def embedded(page: str) -> dict[str, Any]:
    found = re.search(r'<script type="application/json" id="report-data">(.*?)</script>', page, re.DOTALL)
    assert found
    read: dict[str, Any] = json.loads(found[1])
    return read


def test_without_a_script_it_says_what_holds_the_gate_first() -> None:
    assert shown(html.render(HELD, SOURCES)).startswith(
        "Copy desk The gate holds: 1 must fix. 1 error holds the gate: made-weekday in content/post.md, line 4. "
        "1 must fix 1 should fix 1 consider 3 checked and right 2 articles, 2 with findings 1 silenced "
        "The language “tlh” is unknown to all engines. "
        "What holds the gate (1) Must fix 5 March 2024 was a Tuesday, not a Monday. "
        "The \U0001f600 council met on Monday, March 5, 2024 , in the hall. Change to Tuesday content/post.md:4:22 · made-weekday "
        "Further findings (2) Should fix “over” stands here twice."
    )


def test_findings_come_in_the_order_of_the_work() -> None:
    made = data(HELD, SOURCES)
    assert [made.messages[row.message] for row in made.findings] == [each.message for each in (WEEKDAY, DOUBLED, NEAR, NOBODY)]
    assert [row.holds for row in made.findings] == [True, False, False, False]
    assert made.findings[3].more is not None
    assert made.findings[3].more.silenced == "quoted, it is <right>"


def test_the_words_round_a_finding_are_those_of_its_line() -> None:
    first = data(HELD, SOURCES).findings[0]
    assert (first.before, first.text, first.after) == ("The \U0001f600 council met on ", "Monday, March 5, 2024", ", in the hall.")
    near = data(HELD, SOURCES).findings[2]
    assert (near.before, near.after, near.column) == ("", "", 0)


def test_two_runs_are_equal_and_name_no_machine() -> None:
    page = html.render(HELD, SOURCES)
    assert page == html.render(HELD, SOURCES)
    assert str(Path.cwd()) not in page


def test_nothing_in_the_data_can_end_its_script() -> None:
    words = "</script><!-- <script> ]]> &amp;"
    page = html.render(replace(HELD, findings=(replace(WEEKDAY, text=words, message=words),), notes=(words,)), SOURCES)
    assert embedded(page)["messages"][0] == words
    assert page.count("<script") == 2
    assert page.count("</script") == 2
    assert "<!--" not in page


def test_the_folder_has_nothing_inline(tmp_path: Path) -> None:
    html.write(tmp_path, HELD, SOURCES)
    page = (tmp_path / "index.html").read_text(encoding="utf-8")
    assert re.findall(r"<style|style=|<script(?! type=\"application/json\"| src=)|\son\w+=", page) == []
    named = re.findall(r'(?:href|src)="(report\.[0-9a-f]{10}\.(?:css|js))"', page)
    assert sorted(file.name for file in tmp_path.iterdir()) == sorted(["index.html", *named])
    assert 'data-root="../"' in page


def test_an_empty_site_and_a_clean_one_say_so() -> None:
    assert "There is no article yet." in shown(html.render(replace(EMPTY, articles=0), SOURCES))
    clean = shown(html.render(replace(EMPTY, gate=Gate(False, severities=("error",))), SOURCES))
    assert "The gate is open. 0 must fix 0 should fix 0 consider 0 checked and right 1 articles" in clean
    assert "Findings Nothing to fix." in clean
    assert "The gate is open. It is switched off." in shown(html.render(EMPTY, SOURCES))


def dated(*dates: str) -> Report:
    """One finding in an article of each date."""
    records = tuple(record(f"{number}.md", date) for number, date in enumerate(dates))
    return replace(HELD, findings=tuple(finding(1, 1, 2, path=each.path, severity="error") for each in records), records=records)


def test_the_charts_figures_stand_in_a_table_too() -> None:
    made = charts(data(dated("2024-01-05", "2024-01-09", "2024-03-01"), SOURCES))
    table = re.findall(r'<tr><th scope="row">([^<]*)</th><td>(\d+)</td><td>(\d+)</td><td>(\d+)</td></tr>', made)
    assert table == [("2024-01", "2", "0", "0"), ("2024-03", "1", "0", "0")]
    assert 'viewBox="0 0 30 100"' in made  # February has its place
    assert re.findall(r'<rect class="must" x="(\d+)" y="([\d.]+)" width="8" height="([\d.]+)"/>', made) == [
        ("1", "0.00", "100.00"),
        ("21", "50.00", "50.00"),
    ]


def test_many_years_are_drawn_by_year() -> None:
    made = charts(data(dated("2001-01-05", "2024-03-01", "2024-04-01"), SOURCES))
    assert "Findings by the year of the article (highest: 2)" in made
    assert 'viewBox="0 0 240 100"' in made
