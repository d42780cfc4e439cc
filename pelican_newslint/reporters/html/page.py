"""The report's page as it stands without a script: the gate, the counts, the charts and the first of each list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from html import escape
from itertools import islice

from pelican_newslint.reporters.html.charts import CLASSES, LABELS, charts
from pelican_newslint.reporters.html.data import Data, FindingRow, as_json

_FIRST = 100
"""Entries of each list that are there without a script."""


def page(data: Data, styles: str, script: str, root: str) -> str:
    """The whole page. `styles` and `script` are the elements that bring them; `root` leads to the site's pages, if they are there."""
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Copy desk: {_tally(data)}</title>
{styles}
</head>
<body>
<header>
<h1>Copy desk</h1>
{_gate(data)}
{_totals(data)}
{_notes(data)}
</header>
<main id="report" data-root="{escape(root)}">
{_sections(data)}
</main>
<footer>{_engines(data)}</footer>
<script type="application/json" id="report-data">{as_json(data)}</script>
{script}
</body>
</html>
"""


def counts(data: Data) -> Counter[int]:
    """Findings that aren't silenced, by severity."""
    return Counter(row.severity for row in data.findings if not _silenced(row))


def _silenced(row: FindingRow) -> str:
    return row.more.silenced if row.more else ""


def _tally(data: Data) -> str:
    found = counts(data)
    return ", ".join(f"{found[at]} {label}" for at, label in enumerate(LABELS) if found[at]) or "nothing to fix"


def _gate(data: Data) -> str:
    if data.gate.failed:
        held = Counter(row.severity for row in data.findings if row.holds)
        these = " and ".join(f"{held[at]} {label}" for at, label in enumerate(LABELS) if held[at])
        return f'<p class="gate holds"><strong>The gate holds: {these}.</strong> <span class="soft">{escape(data.gate.reason)}</span></p>'
    if not data.read:
        return '<p class="gate">There is no article yet.</p>'
    off = "" if data.gate.severities else " It is switched off."
    return f'<p class="gate"><strong>The gate is open.</strong>{off}</p>'


def _totals(data: Data) -> str:
    found = counts(data)
    flawed = len({row.article for row in data.findings if not _silenced(row)})
    silenced = sum(bool(_silenced(row)) for row in data.findings)
    tiles = [(name, found[at], LABELS[at]) for at, name in enumerate(CLASSES)]
    tiles += [("right", len(data.right), "checked and right"), ("plain", data.read, f"articles, {flawed} with findings")]
    tiles += [("plain", silenced, "silenced")] if silenced else []
    return '<ul class="tiles">' + "".join(f'<li class="{name}"><b>{count}</b> {label}</li>' for name, count, label in tiles) + "</ul>"


def _notes(data: Data) -> str:
    return f'<ul class="notes">{"".join(f"<li>{escape(note)}</li>" for note in data.notes)}</ul>' if data.notes else ""


def _engines(data: Data) -> str:
    named = [f"{escape(each.name)} {escape(each.version)}".strip() for each in data.engines if each.looked]
    absent = [
        f"{escape(each.name)} did not look ({escape(each.why_not)})" for each in data.engines if each.looked is False and each.why_not
    ]
    return f"<p>Looked at by {', '.join(named) or 'nobody'}.{''.join(f' {each}.' for each in absent)}</p>"


def _sections(data: Data) -> str:
    holding = [row for row in data.findings if row.holds]
    others = [row for row in data.findings if not row.holds and not _silenced(row)]
    parts = [
        _section("What holds the gate", len(holding), _list(data, holding)) if holding else "",
        _section("Further findings" if holding else "Findings", len(others), _list(data, others)) if others else "",
        "" if holding or others else "<section><h2>Findings</h2><p>Nothing to fix.</p></section>",
        f"<section><h2>Figures</h2>{charts(data)}</section>" if data.findings else "",
        _variants(data),
        _right(data),
    ]
    return "\n".join(part for part in parts if part)


def _section(title: str, count: int, content: str) -> str:
    more = f"<p>The first {_FIRST} of {count}.</p>" if count > _FIRST else ""
    return f"<section><h2>{title} ({count})</h2>{more}{content}</section>"


def words(text: str) -> str:
    """Words of an article, kept from turning the direction of what follows."""
    return f"<bdi>{escape(text)}</bdi>"


def _list(data: Data, rows: Sequence[FindingRow]) -> str:
    return f'<ol class="findings">{"".join(_item(data, row) for row in rows[:_FIRST])}</ol>'


def _item(data: Data, row: FindingRow) -> str:
    article = data.articles[row.article]
    place = f"{article.path}:{row.line}" + (f":{row.column}" if row.column else "")
    fixes = "".join(f'<p class="fix">{escape(fix)}</p>' for fix in (row.more.fixes if row.more else ()))
    return (
        f'<li><p><span class="sign {CLASSES[row.severity]}">{LABELS[row.severity].capitalize()}</span> {escape(data.messages[row.message])}</p>'
        f'<p class="context"><bdi>{escape(row.before)}<mark class="{CLASSES[row.severity]}">{escape(row.text)}</mark>'
        f"{escape(row.after)}</bdi></p>{fixes}"
        f'<p class="soft">{escape(place)} · {escape(data.rules[row.rule].id)}</p></li>'
    )


def _variants(data: Data) -> str:
    rows = "".join(
        "<li>" + ", ".join(f"{words(form.text)} ({form.count})" for form in each.forms) + "</li>" for each in islice(data.variants, _FIRST)
    )
    return _section("Written in more than one way", len(data.variants), f"<ul>{rows}</ul>") if rows else ""


def _right(data: Data) -> str:
    by = Counter(data.rules[row.rule].id for row in data.right)
    rows: Iterable[str] = (f"<li>{escape(rule)}: {count}</li>" for rule, count in sorted(by.items()))
    return f"<section><h2>Checked and right ({len(data.right)})</h2><ul>{''.join(rows)}</ul></section>" if by else ""
