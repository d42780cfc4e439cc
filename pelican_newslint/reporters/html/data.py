"""The report as columns of plain data: small, quick to parse, names written once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec
from msgspec import Struct

from pelican_newslint.model import SEVERITIES, EngineStatus, Finding, Gate, Metadata, Place, Report
from pelican_newslint.reporters.html.variants import Variants, variants
from pelican_newslint.reporters.sources import Sources

_AROUND = 40
"""Characters of the line that are shown before and after the words."""


class Interned:
    """Strings by number, each kept once."""

    def __init__(self) -> None:
        self.numbers: dict[str, int] = {}

    def __call__(self, text: str) -> int:
        return self.numbers.setdefault(text, len(self.numbers))

    def all(self) -> list[str]:
        return list(self.numbers)


class ArticleRow(Struct, frozen=True, array_like=True):
    """`authors`, `category` and `tags` are numbers of `Data.words`; -1: none."""

    path: str
    title: str
    date: str
    status: str
    authors: tuple[int, ...]
    category: int
    tags: tuple[int, ...]
    url: str


class More(Struct, frozen=True, omit_defaults=True):
    """What few findings have. `near`: article, line, text, message."""

    fixes: tuple[str, ...] = ()
    near: tuple[tuple[int, int, str, int], ...] = ()
    also: tuple[int, ...] = ()
    silenced: str = ""


class FindingRow(Struct, frozen=True, array_like=True):
    """`article`, `rule`, `message` are numbers; `severity` 0 is the gravest; `column` 0: only the line is known."""

    article: int
    rule: int
    severity: int
    line: int
    column: int
    message: int
    text: str
    before: str
    after: str
    holds: bool
    more: More | None = None


class RightRow(Struct, frozen=True, array_like=True):
    article: int
    rule: int
    line: int
    text: str
    message: int


class RuleRow(Struct, frozen=True, array_like=True):
    id: str
    group: str
    summary: str
    why: str


class Data(Struct, frozen=True):
    """All that the page shows. `findings`: what holds the gate first, then by severity, path and line; silenced ones last."""

    gate: Gate
    engines: tuple[EngineStatus, ...]
    notes: tuple[str, ...]
    articles: tuple[ArticleRow, ...]
    words: list[str]
    rules: tuple[RuleRow, ...]
    messages: list[str]
    findings: tuple[FindingRow, ...]
    right: tuple[RightRow, ...]
    variants: tuple[Variants, ...]
    read: int
    """Articles that were read, those without a finding among them."""


def data(report: Report, sources: Sources) -> Data:
    """The report in columns; `sources` gives the words round each finding."""
    return _Maker(report, sources).make()


class _Maker:
    def __init__(self, report: Report, sources: Sources) -> None:
        self.report = report
        self.sources = sources
        self.words = Interned()
        self.rules = Interned()
        self.messages = Interned()
        self.groups: dict[str, str] = {}
        known = {record.path: record.metadata for record in report.records}
        named = {each.place.path for each in report.findings} | {each.place.path for each in report.verified}
        self.articles = {path: number for number, path in enumerate(sorted({*known, *named}))}
        self.metadata: Mapping[str, Metadata] = known

    def make(self) -> Data:
        findings = tuple(self._finding(finding) for finding in sorted(self.report.findings, key=self._rank))
        right = tuple(
            RightRow(self.articles[each.place.path], self.rules(each.rule), each.place.line, each.text, self.messages(each.message))
            for each in self.report.verified
        )
        return Data(
            gate=self.report.gate,
            engines=self.report.engines,
            notes=self.report.notes,
            articles=tuple(self._article(path) for path in self.articles),
            words=self.words.all(),
            rules=self._rules(),
            messages=self.messages.all(),
            findings=findings,
            right=right,
            variants=variants(self.report.records),
            read=self.report.articles,
        )

    def _rank(self, finding: Finding) -> tuple[bool, bool, int, Place, str]:
        held = self.report.gate.held_by(finding)
        return finding.suppressed is not None, not held, SEVERITIES.index(finding.severity), finding.place, finding.rule

    def _article(self, path: str) -> ArticleRow:
        meta = self.metadata.get(path) or Metadata(title=path)
        return ArticleRow(
            path,
            meta.title,
            (meta.date or "")[:10],
            meta.status,
            tuple(map(self.words, meta.authors)),
            self.words(meta.category) if meta.category else -1,
            tuple(map(self.words, meta.tags)),
            meta.url,
        )

    def _finding(self, finding: Finding) -> FindingRow:
        self.groups.setdefault(finding.rule, finding.group)
        before, after = self._around(finding.place) if finding.place.exact else ("", "")
        return FindingRow(
            self.articles[finding.place.path],
            self.rules(finding.rule),
            SEVERITIES.index(finding.severity),
            finding.place.line,
            finding.place.column if finding.place.exact else 0,
            self.messages(finding.message),
            finding.text,
            before,
            after,
            self.report.gate.held_by(finding),
            self._more(finding),
        )

    def _more(self, finding: Finding) -> More | None:
        more = More(
            tuple(fix.title for fix in finding.fixes),
            tuple(
                (self.articles.get(each.place.path, -1), each.place.line, each.text, self.messages(each.message))
                for each in finding.related
            ),
            tuple(self.rules(source) for source in finding.sources if source != finding.rule),
            "" if finding.suppressed is None else finding.suppressed.reason or f"by {finding.suppressed.kind}",
        )
        return None if more == More() else more

    def _around(self, place: Place) -> tuple[str, str]:
        line = self.sources.line(place.path, place.line)
        start, end = place.column - 1, place.end_column - 1 if place.end_line == place.line else len(line)
        before = ("…" if start > _AROUND else "") + line[max(start - _AROUND, 0) : start]
        return before, line[end : end + _AROUND] + ("…" if end + _AROUND < len(line) else "")

    def _rules(self) -> tuple[RuleRow, ...]:
        from pelican_newslint.rules.discover import rules

        known = rules()
        rows = []
        for rule in self.rules.all():
            page = known[rule].page if rule in known else None
            group = self.groups.get(rule) or (known[rule].group if rule in known else "")
            rows.append(RuleRow(rule, group, page.summary if page else "", _flowing(page.why) if page else ""))
        return tuple(rows)


def _flowing(text: str) -> str:
    """Paragraphs without the line breaks of their source."""
    return "\n\n".join(" ".join(part.split()) for part in text.split("\n\n"))


def as_json(made: Data) -> str:
    """For a `<script type="application/json">`: nothing in it could end a script or open a comment."""
    plain: Any = msgspec.json.encode(made).decode()
    return str(plain.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026"))
