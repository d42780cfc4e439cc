"""What is no prose in Markdown, with the extensions that Pelican turns on."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict

from pelican_newslint.prose.later import later
from pelican_newslint.prose.source.mask_html import comments, elements, inline_html
from pelican_newslint.prose.source.stretches import Line, Stretch, lines

FENCE = later(r"(`{3,}|~{3,})([^`]*)\Z")
ITEM = later(r"(?:[*+-]|\d{1,9}[.)]|:)\s|\[\^[^\]]{1,100}\]:|(?:!!!|\?\?\?)")
"""What further lines may belong to by their indent alone: items, definitions, footnotes, admonitions."""
DEFINITION = later(r"\[(?!\^)[^\[\]]{1,300}\]:\s{0,9}\S|\*\[[^\[\]]{1,100}\]:")
"""Of a link or an abbreviation: shown nowhere as it stands."""
TITLE_ALONE = later(r"""(?:"[^"]*"|'[^']*'|\([^()]*\))\Z""")
TARGET = later(
    r"""\](\(\s{0,9}(?:<[^<>\n]{0,2000}>|(?:[^()\s\\]|\\.|\([^()\s]{0,500}\)){0,100000}+)(?:\s{1,20}(?:"[^"]{0,500}"|'[^']{0,500}'))?\s{0,9}\))"""
)
REFERENCE = later(r"\](\[[^\[\]\n]{1,200}\])")
FOOTNOTE = later(r"\[\^[^\[\]\s]{1,100}\]:?")
ATTRIBUTES = later(r"\{:[^{}\n]{0,300}\}|\{\s?[#.][^{}\n]{0,300}\}")
TICKS = later(r"`+")
BLANK = later(r"\n[ \t\r]*\n")


def markdown_stretches(source: str, start: int = 0) -> tuple[list[Stretch], list[Stretch]]:
    """Stretches to paint over, and those that are shown as they stand: blocks of code and code inside lines."""
    rows = list(lines(source, start))
    code = _fenced(rows)
    code += _indented(rows, code)
    code += elements(source, start, ("pre", "script", "style", "textarea"))
    masked = elements(source, start, ("code", "kbd", "samp", "math", "svg")) + comments(source, start) + _definitions(rows)
    code += _code_spans(source, start)
    masked += inline_html(source, start)
    for pattern in (TARGET, REFERENCE):
        masked += [Stretch(*match.span(1)) for match in pattern.finditer(source, start)]
    for pattern in (FOOTNOTE, ATTRIBUTES):
        masked += [Stretch(*match.span()) for match in pattern.finditer(source, start)]
    return masked, code


def _fenced(rows: list[Line]) -> list[Stretch]:
    """Fenced code. A fence that is never closed is text."""
    closing: dict[str, list[int]] = defaultdict(list)
    for number, row in enumerate(rows):
        if row.text[:3] in {"```", "~~~"} and not row.text.strip(row.text[0]):
            closing[row.text].append(number)
    found: list[Stretch] = []
    number = 0
    while number < len(rows):
        match = FENCE.match(rows[number].text)
        ends = closing.get(match[1], []) if match else []
        at = bisect_right(ends, number)
        if at < len(ends):
            found.append(Stretch(rows[number].start, rows[ends[at]].end))
            number = ends[at]
        number += 1
    return found


def _indented(rows: list[Line], fenced: list[Stretch]) -> list[Stretch]:
    """Code by indent alone: four columns behind a blank line, eight where items or notes stand above."""
    found: list[Stretch] = []
    skip = iter([*fenced, Stretch(1 << 60, 1 << 60)])
    fence = next(skip)
    blank, needed, running = True, 4, False
    for row in rows:
        while row.start > fence.end:
            fence = next(skip)
        if fence.start <= row.start <= fence.end:
            blank = running = False
        elif not row.text:
            blank = True
        elif row.indent >= needed and (running or (blank and not ITEM.match(row.text))):
            found.append(Stretch(row.start, row.end))
            blank, running = False, True
        else:
            if ITEM.match(row.text):
                needed = 8 + row.indent // 4 * 4
            elif row.indent < 2 and blank:
                needed = 4
            blank = running = False
    return found


def _definitions(rows: list[Line]) -> list[Stretch]:
    found: list[Stretch] = []
    before = False
    for row in rows:
        if row.indent < 4 and DEFINITION.match(row.text):
            found.append(Stretch(row.start, row.end))
            before = True
        elif before and TITLE_ALONE.match(row.text):
            found.append(Stretch(row.start, row.end))
            before = False
        else:
            before = False
    return found


def _code_spans(source: str, start: int) -> list[Stretch]:
    """`code`: from a run of backticks to the next of the same length in the same paragraph."""
    found: list[Stretch] = []
    paragraph, ticks = start, list(TICKS.finditer(source, start))
    by_length: dict[tuple[int, int], list[int]] = defaultdict(list)
    breaks = [match.start() for match in BLANK.finditer(source, start)] if ticks else []
    keys = [(bisect_right(breaks, match.start()), match.end() - match.start()) for match in ticks]
    for number, key in enumerate(keys):
        by_length[key].append(number)
    number = 0
    while number < len(ticks):
        opening = ticks[number]
        same = by_length[keys[number]]
        at = bisect_right(same, number)
        escaped = source[opening.start() - 1 : opening.start()] == "\\"
        if at < len(same) and not escaped and opening.start() >= paragraph:
            found.append(Stretch(opening.start(), ticks[same[at]].end()))
            number = same[at]
        number += 1
    return found
