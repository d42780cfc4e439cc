"""Sources with their findings mended: which fixes may be made, which may not and why, and the text that comes of them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence

from msgspec import Struct

from pelican_newslint.model import Finding, Place, PlacedFix
from pelican_newslint.prose.source.source_lines import LINE_END, Lines

_MARKUP = re.compile(r"[*_`\[\]<>&\\{}|~^$]")
"""Signs that open or close something: half of a pair must not be taken away with the words beside it."""
_TEMPLATE = re.compile(r"\{\{.{0,300}?\}\}|\{%.{0,300}?%\}|\{#.{0,300}?#\}|\[\[?[%!<].{0,300}?[%!>]\]\]?", re.DOTALL)
"""Calls of Jinja, Liquid and shortcodes: what stands in them is somebody's program."""


class Refused(Struct, frozen=True):
    """A fix that wasn't made, and why as a clause."""

    finding: Finding
    why: str


class Mended(Struct, frozen=True):
    """`text` is the source with `made` in it."""

    text: str
    made: tuple[Finding, ...]
    refused: tuple[Refused, ...]


class _Cut(Struct, frozen=True, order=True):
    """A stretch of the source, in code points, and what comes in its place."""

    start: int
    end: int
    text: str


def mend(source: str, findings: Iterable[Finding], unsafe: Collection[str] = ()) -> Mended:
    """Makes the safe fixes of one file's findings, and those of the rules named in `unsafe` that know just one way.

    What is suppressed stays as it is. Where two fixes want the same place the first in the text is made, and the other
    waits for the next run.
    """
    lines, line_end = Lines(source), _line_end(source)
    templates = [match.span() for match in _TEMPLATE.finditer(source)]
    cuts: list[_Cut] = []
    made: list[Finding] = []
    refused: list[Refused] = []
    for finding in findings:
        fix = _chosen(finding, unsafe)
        if fix is None:
            continue
        wanted = [_cut(edit.place, edit.text, lines, line_end) for edit in fix.edits]
        why = _why_not(finding, fix, wanted, source, templates)
        if not why and any(_overlap(one, other) for one in wanted if one for other in cuts):
            why = "another fix mends the same place; run it again"
        if why:
            refused.append(Refused(finding, why))
            continue
        cuts += [each for each in wanted if each]
        made.append(finding)
    return Mended(_carried_out(source, cuts), tuple(made), tuple(refused))


def _chosen(finding: Finding, unsafe: Collection[str]) -> PlacedFix | None:
    """The one way to mend that may be taken without asking."""
    if finding.suppressed is not None:
        return None
    safe = [fix for fix in finding.fixes if fix.applicability == "safe"]
    if safe:
        return safe[0]
    named = not set(finding.sources).isdisjoint(unsafe)
    return finding.fixes[0] if named and len(finding.fixes) == 1 else None


def _why_not(finding: Finding, fix: PlacedFix, wanted: Sequence[_Cut | None], source: str, templates: Sequence[tuple[int, int]]) -> str:
    """A clause where the fix must not be made; else nothing."""
    if not finding.place.exact or not all(edit.place.exact for edit in fix.edits):
        return "its place in the source isn't sure"
    if any(edit.place.path != finding.place.path for edit in fix.edits):
        return "it reaches into another file"
    if finding.quoted:
        return "it stands inside quotation marks, and somebody's words are theirs"
    sure = [each for each in wanted if each is not None]
    if len(sure) < len(wanted):
        return "the file holds no such place"
    if any(_overlap(one, other) for at, one in enumerate(sure) for other in sure[:at]):
        return "its own changes overlap"
    if any(_MARKUP.search(source, each.start, each.end) for each in sure):
        return "it would cut through markup"
    if any(start < each.end and each.start < end for each in sure for start, end in templates):
        return "it stands inside a template call"
    return ""


def _cut(place: Place, text: str, lines: Lines, line_end: str) -> _Cut | None:
    """None for a place that the source hasn't got."""
    start, end = _offset(place.line, place.column, lines), _offset(place.end_line, place.end_column, lines)
    if start is None or end is None or end < start:
        return None
    return _Cut(start, end, LINE_END.sub(lambda _: line_end, text))


def _offset(line: int, column: int, lines: Lines) -> int | None:
    if not 1 <= line <= len(lines.starts) or not 1 <= column <= lines.width(line) + 1:
        return None
    return lines.starts[line - 1] + column - 1


def _overlap(one: _Cut, other: _Cut) -> bool:
    """Two that put something in at one point are one place too."""
    return (one.start < other.end and other.start < one.end) or one.start == other.start


def _carried_out(source: str, cuts: Iterable[_Cut]) -> str:
    return "".join(_pieces(source, sorted(cuts)))


def _pieces(source: str, cuts: Sequence[_Cut]) -> Iterator[str]:
    position = 0
    for cut in cuts:
        yield source[position : cut.start]
        yield cut.text
        position = cut.end
    yield source[position:]


def _line_end(source: str) -> str:
    """As the file ends its lines; LF where it has none."""
    first = LINE_END.search(source)
    return first[0] if first else "\n"
