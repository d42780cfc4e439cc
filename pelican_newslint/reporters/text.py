"""``--format text``: what the writer reads, on a terminal in colour, elsewhere plain.

Per article its findings with code frames, gravest kept when there are too many; then what was checked and is right;
then one line that sums up. `show` prints to a terminal, `render` gives the same lines plain.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import groupby
from pathlib import Path

from msgspec import Struct
from rich.console import Console
from rich.text import Text

from pelican_newslint.cache.derived import read_toml
from pelican_newslint.model import SEVERITIES, Finding, Report, Severity
from pelican_newslint.reporters.frame import frame
from pelican_newslint.reporters.harmless import harmless, one_line
from pelican_newslint.reporters.sources import Sources
from pelican_newslint.reporters.totals import open_findings, totals

NAME = "text"
WORDS: dict[Severity, str] = {"error": "must fix", "warning": "should fix", "suggestion": "consider"}
"""What people read in place of a severity's name."""
_STYLES: dict[Severity, str] = {"error": "bold red", "warning": "bold yellow", "suggestion": "bold cyan"}
_FRAME_WIDTH = 80
_GRAMMAR = ("languagetool", "harper")
_USUAL = "embedded"
"""The way to LanguageTool that needs no word; any other is named."""
"""Engines of which one is enough."""


class View(Struct, frozen=True):
    """How much is shown. `width`: cells that messages are wrapped at, None to leave them whole."""

    show: Severity = "suggestion"
    """The lowest severity that is printed one by one; the rest is counted."""
    suppressed: bool = False
    """Print what is suppressed too, with the reasons."""
    frames: int = 50
    """So many findings get a code frame, the gravest first."""
    lines: int = 150
    """So many more get a line; the rest is counted by rule."""
    width: int | None = None


WHOLE = View()


def render(report: Report, sources: Sources, view: View = WHOLE) -> str:
    """The report as plain text."""
    return "".join(line.plain.rstrip() + "\n" for line in lines(report, sources, view))


def show(report: Report, sources: Sources, console: Console, view: View = WHOLE) -> None:
    """Print the report; the console decides on colour (`NO_COLOR`, a pipe: none)."""
    if console.is_terminal:
        view = View(view.show, view.suppressed, view.frames, view.lines, console.width)
    for line in lines(report, sources, view):
        console.print(line, soft_wrap=True, markup=False, highlight=False, emoji=False)


def lines(report: Report, sources: Sources, view: View) -> Iterator[Text]:
    """All lines of the report."""
    open_ = open_findings(report)
    wanted = [each for each in open_ if SEVERITIES.index(each.severity) <= SEVERITIES.index(view.show)]
    ranked = sorted(range(len(wanted)), key=lambda at: SEVERITIES.index(wanted[at].severity))
    framed = {id(wanted[at]) for at in ranked[: view.frames]}
    listed = {id(wanted[at]) for at in ranked[view.frames : view.frames + view.lines]}
    silenced = {id(each) for each in report.findings if each.suppressed and view.suppressed}
    shown = [each for each in report.findings if id(each) in framed | listed | silenced]
    for path, found in groupby(shown, key=lambda each: each.place.path):
        yield from _article(path, list(found), framed, sources, view)
    rest = [each for each in open_ if id(each) not in framed | listed]
    yield from _counted(rest, view)
    for line in _closing(report):
        yield from _folded(line, view.width)


def _article(path: str, found: list[Finding], framed: set[int], sources: Sources, view: View) -> Iterator[Text]:
    yield Text.assemble((harmless(path), "bold underline"), ": ", _amounts(Counter(each.severity for each in found if not each.suppressed)))
    yield Text()
    brief = False
    for finding in found:
        if brief and id(finding) in framed:
            yield Text()
        brief = id(finding) not in framed
        if brief:
            yield _line(finding)
        else:
            yield from _framed(finding, sources, view)
    if brief:
        yield Text()


def _framed(finding: Finding, sources: Sources, view: View) -> Iterator[Text]:
    yield Text.assemble(_head(finding), "  ", (finding.rule, "dim"))
    yield from _folded(Text(one_line(finding.message)), view.width, "  ")
    yield from frame(finding, sources, min(view.width or _FRAME_WIDTH, 2 * _FRAME_WIDTH))
    for fix in finding.fixes:
        yield Text.assemble("  ", ("fix: ", "green"), one_line(fix.title), (" (safe)" if fix.applicability == "safe" else "", "dim"))
    yield Text()


def _head(finding: Finding) -> Text:
    place = finding.place
    where = f"{harmless(place.path)}:{place.line}:{place.column}"
    return Text.assemble((where, "bold"), "  ", (WORDS[finding.severity], _STYLES[finding.severity]))


def _line(finding: Finding) -> Text:
    text = Text.assemble(_head(finding), "  ", one_line(finding.message), "  ", (finding.rule, "dim"))
    if finding.suppressed:
        reason = f": {one_line(finding.suppressed.reason)}" if finding.suppressed.reason else ""
        text.append(f"  suppressed by {finding.suppressed.kind}{reason}", style="dim")
    return text


def _folded(line: Text, width: int | None, indent: str = "") -> Iterator[Text]:
    """The line cut at words on a terminal; whole elsewhere, so that it can be searched and copied."""
    if width is None:
        yield Text.assemble(indent, line)
        return
    for part in line.wrap(Console(width=width), max(width - len(indent), 20)):
        part.rstrip()
        yield Text.assemble(indent, part)


def _counted(rest: list[Finding], view: View) -> Iterator[Text]:
    """What isn't printed one by one, by rule, and the way to see it."""
    if not rest:
        return
    counts = Counter((each.severity, each.rule) for each in rest)
    yield Text(f"{len(rest)} more, by rule:")
    for (severity, rule), count in sorted(counts.items(), key=lambda each: (SEVERITIES.index(each[0][0]), -each[1], each[0][1])):
        yield Text.assemble(f"  {count:>6}  ", (f"{WORDS[severity]:<10}", _STYLES[severity]), f"  {rule}")
    if any(SEVERITIES.index(each.severity) <= SEVERITIES.index(view.show) for each in rest):
        yield Text("One post's whole list: newslint check PATH. To be told only of what is new from now on: newslint baseline.")
    yield Text()


def _closing(report: Report) -> Iterator[Text]:
    grammar = [engine for engine in report.engines if engine.name in _GRAMMAR]
    if grammar and not any(engine.looked for engine in grammar):
        unsaid = [engine for engine in grammar if not any(engine.why_not and engine.why_not in note for note in report.notes)]
        reasons = "; ".join(f"{engine.name}: {engine.why_not}" for engine in unsaid) or "see below"
        yield Text.assemble(("nobody looked at the grammar: ", "yellow"), one_line(reasons))
    for engine in grammar:
        if engine.looked and engine.way not in (None, _USUAL):
            yield Text(f"grammar: {engine.version or engine.name}, {one_line(engine.way or '')}")
    for note in report.notes:
        yield Text.assemble(("note: ", "yellow"), one_line(note))
    if report.verified:
        yield Text.assemble(("checked and right: ", "green"), _right(Counter(each.rule for each in report.verified)))
    figures = totals(report)
    amounts = Counter({"error": figures.errors, "warning": figures.warnings, "suggestion": figures.suggestions})
    suppressed = f"; {figures.suppressed} suppressed" if figures.suppressed else ""
    articles = f"{figures.articles} article{'' if figures.articles == 1 else 's'}"
    yield Text.assemble((f"{articles}: ", "bold"), _amounts(amounts), suppressed, ". ", _gate(report))


def _gate(report: Report) -> Text:
    if report.gate.failed:
        return Text(one_line(report.gate.reason) or "The gate holds.", style="bold red")
    return Text("The gate is open.", style="green")


def _amounts(counts: Counter[Severity] | Counter[str]) -> Text:
    amounts = [Text(f"{counts[each]} {WORDS[each]}", style=_STYLES[each]) for each in SEVERITIES if counts[each]]
    return Text(", ").join(amounts) if amounts else Text("nothing to mend", style="green")


def _right(counts: Counter[str]) -> str:
    ordered = sorted(counts.items(), key=lambda each: (-each[1], each[0]))
    return ", ".join(f"{count} {_noun(rule, count)}" for rule, count in ordered)


def _noun(rule: str, count: int) -> str:
    one, many = _nouns().get(rule, (rule, rule))
    return one if count == 1 else many


@cache
def _nouns() -> dict[str, tuple[str, str]]:
    return read_toml(Path(__file__).with_name("verified.toml"), dict[str, tuple[str, str]])
