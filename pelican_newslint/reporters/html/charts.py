"""Two charts as inline SVG without a single style, each with its figures as a table for those who can't or won't look."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from html import escape

from pelican_newslint.reporters.html.data import Data

CLASSES = ("must", "should", "consider")
LABELS = ("must fix", "should fix", "consider")
_MONTHS = 60
"""More months than these are shown by year."""
_RULES = 12


def charts(data: Data) -> str:
    """Both charts, or nothing where there is nothing to draw."""
    counted = [row for row in data.findings if not (row.more and row.more.silenced)]
    if not counted:
        return ""
    times: dict[str, Counter[int]] = defaultdict(Counter)
    rules: dict[str, Counter[int]] = defaultdict(Counter)
    for row in counted:
        month = data.articles[row.article].date[:7]
        if month:
            times[month][row.severity] += 1
        rules[data.rules[row.rule].id][row.severity] += 1
    return f'<div class="charts">{_over_time(times)}{_by_rule(rules)}</div>'


def _over_time(times: Mapping[str, Counter[int]]) -> str:
    if len(times) < 2:
        return ""
    steps = _filled(sorted(times))
    unit = "month"
    counts = dict(times)
    if len(steps) > _MONTHS:
        unit = "year"
        counts = defaultdict(Counter)
        for month, found in times.items():
            counts[month[:4]].update(found)
        steps = [f"{year:04}" for year in range(int(steps[0][:4]), int(steps[-1][:4]) + 1)]
    rows = [(step, counts.get(step, Counter())) for step in steps]
    top = max(found.total() for _, found in rows)
    bars = "".join(_stack(at, found, top) for at, (_, found) in enumerate(rows))
    title = f"Findings by the {unit} of the article"
    return (
        f'<figure><figcaption id="over-time">{title} (highest: {top})</figcaption>'
        f'<svg class="bars" role="img" aria-labelledby="over-time" viewBox="0 0 {len(rows) * 10} 100" preserveAspectRatio="none">{bars}</svg>'
        f'<p class="axis"><span>{rows[0][0]}</span><span>{rows[-1][0]}</span></p>{_table(unit.capitalize(), rows)}</figure>'
    )


def _filled(months: Sequence[str]) -> list[str]:
    """Every month from the first to the last."""
    first, last = (int(month[:4]) * 12 + int(month[5:7]) - 1 for month in (months[0], months[-1]))
    return [f"{at // 12:04}-{at % 12 + 1:02}" for at in range(first, last + 1)]


def _stack(at: int, found: Counter[int], top: int) -> str:
    below = 100.0
    parts = []
    for severity, name in enumerate(CLASSES):
        height = found[severity] * 100 / top
        below -= height
        parts += [f'<rect class="{name}" x="{at * 10 + 1}" y="{below:.2f}" width="8" height="{height:.2f}"/>'] if height else []
    return "".join(parts)


def _by_rule(rules: Mapping[str, Counter[int]]) -> str:
    rows = sorted(rules.items(), key=lambda pair: (-pair[1].total(), pair[0]))
    top = rows[0][1].total()
    lines = "".join(
        f'<tr><th scope="row">{escape(rule)}</th><td>{found.total()}</td><td>{_bar(found, top)}</td></tr>' for rule, found in rows[:_RULES]
    )
    rest = sum(found.total() for _, found in rows[_RULES:])
    more = f"<p>and {rest} by {len(rows) - _RULES} more rules</p>" if rest else ""
    return f'<figure><figcaption>Findings by rule</figcaption><table class="by-rule"><tbody>{lines}</tbody></table>{more}</figure>'


def _bar(found: Counter[int], top: int) -> str:
    parts, left = [], 0.0
    for severity, name in enumerate(CLASSES):
        width = found[severity] * 100 / top
        parts += [f'<rect class="{name}" x="{left:.2f}" y="0" width="{width:.2f}" height="10"/>'] if width else []
        left += width
    return f'<svg aria-hidden="true" viewBox="0 0 100 10" preserveAspectRatio="none">{"".join(parts)}</svg>'


def _table(first: str, rows: Sequence[tuple[str, Counter[int]]]) -> str:
    head = "".join(f'<th scope="col">{label}</th>' for label in (first, *(label.capitalize() for label in LABELS)))
    body = "".join(
        f'<tr><th scope="row">{step}</th>' + "".join(f"<td>{found[severity]}</td>" for severity in range(3)) + "</tr>"
        for step, found in rows
        if found.total()
    )
    return f"<details><summary>The figures</summary><table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></details>"
