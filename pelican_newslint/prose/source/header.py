"""Where the fields of an article's header stand in its source, in each form that Pelican's readers take."""

from __future__ import annotations

import re
from typing import NamedTuple

from pelican_newslint.prose.later import later
from pelican_newslint.prose.page.markup import Tag, attributes, pieces
from pelican_newslint.prose.source.stretches import Line, lines

KEY = later(r"([A-Za-z0-9_-]{1,100})[ \t]{0,9}:(?:[ \t]|\Z)[ \t]*")
META_KEY = later(r"([A-Za-z0-9_-]{1,100}):[ \t]*")
"""Python-Markdown's own form needs no space behind the colon."""
TOML_KEY = later(r"""["']?([A-Za-z0-9_-]{1,100})["']?[ \t]{0,9}=[ \t]*""")
RST_FIELD = later(r":([A-Za-z][\w -]{0,100}):(?:[ \t]+|\Z)")
TITLE_END = later("</title", re.IGNORECASE)
HTML_NAMES = {"keywords": "tags"}
"""Pelican's HTML reader calls it so."""


class Field(NamedTuple):
    """A field's value, from `start` to `end` in the source; `whole` is where its name begins."""

    whole: int
    start: int
    end: int


class Header(NamedTuple):
    fields: dict[str, Field]
    """By lower-case name; of two with one name the first."""
    body: int
    """Where the body begins."""


def header(source: str, markup: str) -> Header:
    """The header of a source file. Where there is none: no fields, and the body begins at 0."""
    if markup == "rst":
        return _rst(source)
    if markup == "html":
        return _html(source)
    first = next(lines(source), None)
    if first is not None and first.text in {"---", "+++"}:
        fenced = _fenced(source, first.text)
        if fenced is not None:
            return fenced
    return _meta(source) if markup == "md" else Header({}, 0)


def _collect(rows: list[Line], pattern: re.Pattern[str]) -> dict[str, Field]:
    """Fields whose names stand at the left edge; all lines below belong to the value, up to the next name."""
    fields: dict[str, Field] = {}
    name, last = "", Field(0, 0, 0)
    for row in rows:
        match = pattern.match(row.text) if row.indent < 4 and (row.indent == 0 or not name) else None
        if match:
            name = match[1].lower()
            last = Field(row.start, row.first + match.end(), max(row.first + len(row.text), row.first + match.end()))
            if name in fields:
                name = ""
        elif row.text and name:
            begin = last.start if last.end > last.start else row.first  # a list may begin on the line below its name
            last = last._replace(start=begin, end=row.first + len(row.text))
        if name:
            fields[name] = last
    return fields


def _fenced(source: str, fence: str) -> Header | None:
    """Between two lines `---` (YAML, or Python-Markdown's own form) or `+++` (TOML)."""
    pattern = TOML_KEY if fence == "+++" else KEY
    rows: list[Line] = []
    for row in lines(source):
        if rows and (row.text == fence or (fence == "---" and row.text == "...")) and row.indent == 0:
            return Header(_collect(rows[1:], pattern), row.after)
        if rows and row.text and not row.indent and not row.text.startswith(("-", "#", "]", "}", "[")) and not pattern.match(row.text):
            break  # a sentence: what comes below is no end of a header, but a rule across the page
        rows.append(row)
        if len(rows) > 1000:
            break
    return None


def _meta(source: str) -> Header:
    """Lines `key: value` at the top, continued by lines indented by four; a blank line or `---` ends them."""
    rows: list[Line] = []
    for row in lines(source):
        if not rows and row.text == "---":
            continue
        if not row.text or row.text in {"---", "..."}:
            return Header(_collect(rows, META_KEY), row.after if rows else 0)
        if not (row.indent < 4 and META_KEY.match(row.text)) and not (rows and row.indent >= 4):
            return Header(_collect(rows, META_KEY), row.start if rows else 0)
        rows.append(row)
    return Header(_collect(rows, META_KEY), len(source))


def _rst(source: str) -> Header:
    """The document's title and the field list below it."""
    rows = _head_of_rst(source)
    fields: dict[str, Field] = {}
    number, body = _skip(rows, 0), 0
    while number < len(rows) and (title := _title(rows, number)):
        row, number = title
        fields.setdefault("title" if not fields else "subtitle", Field(row.start, row.first, row.first + len(row.text)))
        if len(fields) == 1:
            body = rows[number - 1].after
        number = _skip(rows, number)
    first = number
    while number < len(rows) and (rows[number].indent or not rows[number].text or RST_FIELD.match(rows[number].text)):
        if not rows[number].text and not (number + 1 < len(rows) and rows[number + 1].indent):
            break
        number += 1
    if number > first and rows[first].text:
        fields = {**_collect(rows[first:number], RST_FIELD), **fields}
        body = rows[number - 1].after
    elif "subtitle" in fields:
        del fields["subtitle"]  # nothing stands below it: an ordinary heading
    return Header(fields, body)


def _head_of_rst(source: str) -> list[Line]:
    rows: list[Line] = []
    for row in lines(source):
        rows.append(row)
        if len(rows) > 300:
            break
    return rows


def _skip(rows: list[Line], number: int) -> int:
    """Past blank lines and comments."""
    while number < len(rows):
        row = rows[number]
        if row.text and not (row.text == ".." or row.text.startswith(".. ")):
            break
        number += 1
        if row.text:
            while number < len(rows) and rows[number].indent:
                number += 1
    return number


def _title(rows: list[Line], number: int) -> tuple[Line, int] | None:
    """The title's line and the number of the line below it."""
    if number + 1 < len(rows) and not _adorned(rows[number]) and _adorned(rows[number + 1]) and not RST_FIELD.match(rows[number].text):
        return rows[number], number + 2
    if number + 2 < len(rows) and _adorned(rows[number]) and rows[number + 1].text and _adorned(rows[number + 2]):
        return rows[number + 1], number + 3
    return None


def _adorned(row: Line) -> bool:
    text = row.text
    return len(text) >= 2 and not text[0].isalnum() and not row.indent and text == text[0] * len(text) and text not in {"..", "::"}


def _html(source: str) -> Header:
    """<title>, <meta name=… content=…>, and the body's start tag."""
    fields: dict[str, Field] = {}
    for piece in pieces(source):
        if not isinstance(piece, Tag):
            continue
        if piece.name == "body" or (piece.name == "head" and piece.closes and "<body" not in source[piece.end : piece.end + 500].lower()):
            return Header(fields, piece.end)
        if piece.name == "title" and not piece.closes and "title" not in fields:
            end = TITLE_END.search(source, piece.end)
            fields["title"] = _stripped(source, piece.start, piece.end, end.start() if end else len(source))
        elif piece.name == "meta":
            found = attributes(piece)
            if "name" in found and "content" in found:
                name, value = found["name"].value.lower(), found["content"]
                fields.setdefault(HTML_NAMES.get(name, name), Field(piece.start, value.start, value.start + len(value.raw)))
    return Header(fields, 0)


def _stripped(source: str, whole: int, start: int, end: int) -> Field:
    inner = source[start:end]
    return Field(whole, start + len(inner) - len(inner.lstrip()), end - (len(inner) - len(inner.rstrip())) if inner.strip() else start)
