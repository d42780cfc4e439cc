"""``--format jsonl``: the parts of ``json`` as one object a line, for programs that read line by line.

Each line has a `type`: engine, finding, verified, and at the end one summary; its other keys are those of ``json``.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.model import Report
from pelican_newslint.reporters.json import answer
from pelican_newslint.reporters.sources import Sources

NAME = "jsonl"


def render(report: Report, _sources: Sources) -> str:
    """All lines, engines first."""
    whole = answer(report)
    parts = [("engine", whole.engines), ("finding", whole.findings), ("verified", whole.verified), ("summary", (whole.summary,))]
    return "".join(_line(kind, item) for kind, items in parts for item in items)


def _line(kind: str, item: msgspec.Struct) -> str:
    return msgspec.json.encode({"type": kind, **msgspec.to_builtins(item)}).decode() + "\n"
