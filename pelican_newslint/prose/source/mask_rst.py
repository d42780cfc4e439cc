"""What is no prose in reStructuredText."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pelican_newslint.prose.later import later
from pelican_newslint.prose.source.stretches import Line, Stretch, lines

DIRECTIVE = later(r"\.\.\s+(\|[^|\n]{1,100}\|\s+)?([A-Za-z][\w.+:-]{0,60}?)::(?:\s+|\Z)")
NOTE = later(r"\.\.\s+\[(?:#?[\w.-]{0,60}|\*)\]")
OPTION = later(r":([A-Za-z][\w -]{0,60}):\s?")
WITHOUT_PROSE = frozenset(
    "code code-block sourcecode highlight raw math include contents sectnum class default-role role replace unicode date meta csv-table "
    "youtube vimeo gist graphviz plantuml mermaid code-include literalinclude parsed-literal target-notes header footer list-table-options".split()
)
"""Directives whose body, too, is no running text."""
LITERAL = frozenset("code code-block sourcecode highlight raw math parsed-literal".split())
WITH_TARGET = frozenset({"image", "figure"})
INLINE = later(
    r"``(?:[^`]|`(?!`)){1,3000}+``"
    r"|:(?:code|math|literal|kbd|samp|file|command|raw-html|ref|doc)(?::[\w-]{1,40})?:`[^`]{1,2000}`"
    r"|:[A-Za-z][\w:+.-]{0,60}:(?=`)"
    r"|<[^<>`]{1,2000}>(?=`__?)"
    r"|\|[^|\s][^|\n]{0,100}\|_{0,2}"
    r"|\[(?:#[\w-]{0,60}|\*|\d{1,5})\]_"
)


@dataclass(slots=True)
class _Body:
    """What belongs to a directive or comment: all lines deeper than `indent`."""

    indent: int
    painted: bool
    literal: bool = False
    options: bool = False
    """Whether option lines may still come."""


def rst_stretches(source: str, start: int = 0) -> tuple[list[Stretch], list[Stretch]]:
    """Stretches to paint over, and those among them that are shown as they stand."""
    masked = [Stretch(*match.span()) for match in INLINE.finditer(source, start)]
    code: list[Stretch] = []
    body: _Body | None = None
    promised: int | None = None  # indent of a paragraph that ended in "::"
    for row in lines(source, start):
        if not row.text:
            if body:
                body.options = False
            continue
        if body and row.indent <= body.indent:
            body = None
        if promised is not None and body is None:
            if row.indent > promised:
                body = _Body(promised, painted=True, literal=True)
            promised = None
        if body and body.painted:
            (code if body.literal else masked).append(Stretch(row.start, row.end))
        elif body and body.options and (option := OPTION.match(row.text)):
            masked.append(_option(row, option))
        elif row.text.startswith((".. ", "__ ")) or row.text == "..":
            stretch, body = _explicit(row)
            masked.append(stretch)
        elif row.text.endswith("::"):
            promised = row.indent
    return masked, code


def _option(row: Line, option: re.Match[str]) -> Stretch:
    """An option's line; of an alt text only its name."""
    return Stretch(row.start, row.first + option.end()) if option[1].lower() == "alt" else Stretch(row.start, row.end)


def _explicit(row: Line) -> tuple[Stretch, _Body | None]:
    """A line of explicit markup: what of it to paint over, and what its body is."""
    if note := NOTE.match(row.text):
        return Stretch(row.start, row.first + note.end()), None
    directive = DIRECTIVE.match(row.text)
    if directive is None:  # a comment or a target
        return Stretch(row.start, row.end), _Body(row.indent, painted=True)
    name = directive[2].lower()
    if name in WITHOUT_PROSE or (directive[1] and name not in WITH_TARGET):
        return Stretch(row.start, row.end), _Body(row.indent, painted=True, literal=name in LITERAL)
    argument = row.text[directive.end() :]
    whole = name in WITH_TARGET or "://" in argument or " " not in argument
    return Stretch(row.start, row.end if whole else row.first + directive.end()), _Body(row.indent, painted=False, options=True)
