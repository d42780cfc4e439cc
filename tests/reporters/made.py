"""One small report that has a bit of everything, and its sources."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from pelican_newslint.model import (
    EngineStatus,
    Finding,
    Gate,
    Place,
    PlacedEdit,
    PlacedFix,
    PlacedRelated,
    Report,
    Severity,
    Silenced,
    Verified,
)
from pelican_newslint.reporters.sources import Sources

POST = "content/post.md"
TEXT = """\
Title: Council meets
Date: 2024-03-07

The \U0001f600 council met on Monday, March 5, 2024, in the hall.
The clerk said on Tuesday that it was over over.
Nobody came.
"""
SOURCES = Sources({POST: TEXT, "content/größe 1.md": "Title: Size\n\nAll is well, it seems.\n"})


def finding(
    line: int, column: int, end_column: int, rule: str = "made-up", severity: Severity = "warning", path: str = POST, **more: Any
) -> Finding:
    """A finding on one line; its text is what stands there."""
    made = Finding(
        rule=rule, sources=(rule,), group="dates", kind="fact", severity=severity, confidence="high", message="This is wrong.",
        text=SOURCES.line(path, line)[column - 1 : end_column - 1], scope="paragraph", place=Place(path, line, column, line, end_column),
        fingerprint=f"v1:{line:02}{column:02}",
    )  # fmt: skip
    return replace(made, **more)


def edit(line: int, column: int, end_column: int, text: str) -> PlacedEdit:
    return PlacedEdit(Place(POST, line, column, line, end_column), text)


WEEKDAY = finding(
    4, 22, 43, "made-weekday", "error",
    message="5 March 2024 was a Tuesday, not a Monday.",
    related=(PlacedRelated(Place(POST, 5, 19, 5, 26), "Tuesday", "the same meeting"),),
    fixes=(PlacedFix("Change to Tuesday", (edit(4, 22, 28, "Tuesday"),)),),
)  # fmt: skip
DOUBLED = finding(
    5, 39, 48, "languagetool/REPEATED", message="“over” stands here twice.", kind="grammar", group="language",
    sources=("languagetool/REPEATED", "made-doubled"), fixes=(PlacedFix("Drop one", (edit(5, 43, 48, ""),), "safe"),),
)  # fmt: skip
NOBODY = finding(6, 1, 7, "made-vague", "suggestion", message="Nobody at all?", suppressed=Silenced("comment", "quoted, it is <right>"))
OTHER = "content/größe 1.md"
NEAR = finding(
    3, 1, 1, "made-near", "suggestion", OTHER, message="All: 100% of it, really?", place=Place(OTHER, 3, 1, 3, 1, exact=False)
)  # fmt: skip
REPORT = Report(
    engines=(EngineStatus("house", "0.1.0", looked=True), EngineStatus("harper", "", looked=False, why_not="It is not installed.")),
    findings=(NEAR, WEEKDAY, DOUBLED, NOBODY),
    verified=(
        Verified("weekday-mismatch", Place(POST, 2, 7, 2, 17), "2024-03-07", "7 March 2024 was a Thursday."),
        Verified("broken-link", Place(POST, 6, 1, 6, 7), "Nobody", "The page is there."),
        Verified("broken-link", Place(POST, 6, 8, 6, 12), "came", "The page is there."),
    ),
    articles=2,
    gate=Gate(failed=True, reason="1 error holds the gate: made-weekday in content/post.md, line 4."),
    notes=("The language “tlh” is unknown to all engines.",),
)
EMPTY = Report(engines=(EngineStatus("house", "0.1.0", looked=True),), findings=(), verified=(), articles=1, gate=Gate(failed=False))
