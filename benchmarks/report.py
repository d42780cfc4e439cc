"""How quick the HTML report of a large site is: size, making, first paint, filtering, in Debian's Chromium.

    python benchmarks/report.py [ARTICLES [FINDINGS]]

Needs the `browser` dependency group and a Chromium (NEWSLINT_CHROMIUM, else /usr/bin/chromium).
"""

from __future__ import annotations

import gzip
import os
import random
import statistics
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from pelican_newslint.model import SEVERITIES, EngineStatus, Finding, Gate, Mention, Metadata, Place, Record, Report, Verified
from pelican_newslint.reporters.html import render
from pelican_newslint.reporters.sources import Sources

RULES = [f"rule-{number}" for number in range(120)]
AUTHORS = [f"Author {number}" for number in range(60)]
RUNS = 5


def made(articles: int, findings: int) -> tuple[Report, Sources]:
    """A site of ten years, with lines round the findings."""
    chance = random.Random(7)
    records, texts = [], {}
    for number in range(articles):
        path = f"content/{2014 + number % 10}/post-{number}.md"
        date = f"{2014 + number % 10}-{number % 12 + 1:02}-{number % 28 + 1:02}"
        meta = Metadata(
            title=f"The council votes on plan {number}", date=date, authors=(chance.choice(AUTHORS),), category=f"Desk {number % 12}"
        )
        place = Place(path, 9, 1, 9, 9)
        name = Mention(f"{chance.choice('ABCD')}. Miller{'s' * (number % 7 == 0)}", 2, place)
        records.append(Record(path, meta, {"title": place}, names=(name,)))
        texts[path] = "\n".join(
            [
                "Title: x",
                *(f"Line {line} of a story on the plan that the council of the town has put to the vote at last." for line in range(40)),
            ]
        )
    found = []
    for _ in range(findings):
        record = chance.choice(records)
        line, column = chance.randint(2, 40), chance.randint(1, 60)
        rule = chance.choice(RULES)
        place = Place(record.path, line, column, line, column + 9)
        found.append(
            Finding(
                rule, (rule,), f"group-{len(rule)}", "fact", chance.choice(SEVERITIES), "high",
                f"{rule} says that this isn’t what the style asks for.",
                "the words", "paragraph", place, "",
            )
        )  # fmt: skip
    right = tuple(Verified("weekday-mismatch", Place(record.path, 3, 1, 3, 9), "Tuesday", "It was a Tuesday.") for record in records)
    gate = Gate(True, "16,000 errors hold the gate.", ("error",))
    report = Report((EngineStatus("house", "0.1.0", looked=True),), tuple(found), right, articles, gate, records=tuple(records))
    return report, Sources(texts)


def paint(page: Page, url: str) -> float:
    """Milliseconds to the first contentful paint."""
    page.goto(url)
    page.wait_for_selector(".views")
    found: float = page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime")
    return found


def filtered(page: Page, address: str) -> float:
    """Milliseconds from the change of the address to the frame that shows it."""
    found: float = page.evaluate(
        """address => new Promise((done) => {
             const start = performance.now();
             addEventListener('hashchange', () => requestAnimationFrame(() => setTimeout(() => done(performance.now() - start))), { once: true });
             location.hash = address;
           })""",
        address,
    )
    return found


def main(articles: int = 5_000, findings: int = 50_000) -> None:
    report, sources = made(articles, findings)
    start = time.perf_counter()
    page_text = render(report, sources)
    print(f"{articles} articles, {findings} findings: made in {time.perf_counter() - start:.2f} s")
    print(f"size {len(page_text.encode()) / 1e6:.1f} MB, {len(gzip.compress(page_text.encode())) / 1e6:.1f} MB compressed")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as browsers:
        file = Path(folder, "report.html")
        file.write_text(page_text, encoding="utf-8")
        browser = browsers.chromium.launch(
            executable_path=os.environ.get("NEWSLINT_CHROMIUM", "/usr/bin/chromium"),
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"],
        )
        times = []
        for _ in range(RUNS):
            page = browser.new_page()
            times.append((paint(page, file.as_uri()), page.evaluate("performance.now()")))
            page.close()
        print(
            f"first paint {statistics.median(first for first, _ in times):.0f} ms, "
            f"usable {statistics.median(last for _, last in times):.0f} ms (medians of {RUNS})"
        )
        page = browser.new_page()
        paint(page, file.as_uri())
        for address in (
            "author=Author 3",
            "category=Desk 5",
            "rule=rule-7",
            "without=must",
            "words=isn’t",
            "from=2018-01-01",
            "view=articles",
            "view=rules",
            "view=right",
            "page=400",
        ):
            print(f"{address:20} {statistics.median(filtered(page, f'#{address}&n={run}') for run in range(RUNS)):.0f} ms")
        browser.close()


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
