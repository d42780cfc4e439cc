"""What is no prose in a source, painted over: a string of the same length in which only the writer's words are left.

A hint, not a parser. It keeps the words of an address or of code from being taken for words of the text; where
it is wrong, nothing worse follows than a place that is `near`.
"""

from __future__ import annotations

import html
import re
from typing import Literal, NamedTuple

from pelican_newslint.prose.later import later
from pelican_newslint.prose.source.mask_html import html_stretches
from pelican_newslint.prose.source.mask_markdown import markdown_stretches
from pelican_newslint.prose.source.mask_rst import rst_stretches
from pelican_newslint.prose.source.stretches import Stretch

FILLER = "\ufffc"
"""What paints over. Not a word, not a space, and the same as the placeholder for code in the text."""
TAIL = "\u2060"
"""Fills up behind a decoded entity; belongs to the character before it."""
ENTITY = later("&(?:#[0-9]{1,7}+|#[xX][0-9A-Fa-f]{1,6}+|[A-Za-z][A-Za-z0-9]{1,31}+);")
TEMPLATE = later(r"\{\{[^{}\n]{0,500}\}\}|\{%[^%\n]{0,500}%\}|\{#[^#\n]{0,500}#\}")
ENCLOSING = frozenset("<>()[]{}|\"'` \t")
"""Signs that set an address apart and aren't shown with it."""
JSON_ESCAPE = later(r'\\[nrt"]')

Markup = Literal["md", "rst", "html", "other"]


class Masked(NamedTuple):
    """Three strings of one length: as the file has it, with entities decoded, and with all that is no prose painted over."""

    source: str
    plain: str
    text: str
    code: tuple[Stretch, ...]
    """Stretches that are shown as they stand (code, <pre>): what looks like a comment there is none."""


def mask(source: str, markup: Markup, start: int = 0) -> Masked:
    """Mask `source` from offset `start`; all before it is painted over."""
    plain = source if markup == "rst" else ENTITY.sub(_decoded, source)
    stretches, code = {"md": markdown_stretches, "rst": rst_stretches, "html": html_stretches, "other": html_stretches}[markup](
        source, start
    )
    stretches += [Stretch(*match.span()) for match in TEMPLATE.finditer(source, start)]
    if markup == "other":
        stretches += [Stretch(*match.span()) for match in JSON_ESCAPE.finditer(source, start)]
    return Masked(source, plain, painted(plain, [Stretch(0, start), *code, *stretches]), tuple(code))


def painted(text: str, stretches: list[Stretch]) -> str:
    """`text` with the stretches painted over, line ends kept. They may overlap and come in any order."""
    parts: list[str] = []
    position = 0
    for start, end in sorted(stretches):
        begin = max(start, position)
        if end > begin:
            parts.append(text[position:begin])
            parts.append(_paint(text[begin:end]))
            position = end
    parts.append(text[position:])
    return "".join(parts)


def unpainted(masked: Masked, stretches: list[Stretch]) -> Masked:
    """The same with these stretches shown as they stand, each with the signs right beside it that were painted with it."""
    parts: list[str] = []
    position = 0
    for start, end in sorted(stretches):
        begin, until = max(start, position), end
        while begin > position and masked.text[begin - 1] == FILLER and masked.plain[begin - 1] not in ENCLOSING:
            begin -= 1
        while until < len(masked.text) and masked.text[until] == FILLER and masked.plain[until] not in ENCLOSING:
            until += 1
        parts += [masked.text[position:begin], masked.plain[begin:until]]
        position = max(until, position)
    return masked._replace(text="".join([*parts, masked.text[position:]]))


def _paint(stretch: str) -> str:
    if "\n" not in stretch and "\r" not in stretch:
        return FILLER * len(stretch)
    return re.sub(r"[^\r\n]", FILLER, stretch)


def _decoded(match: re.Match[str]) -> str:
    shown = html.unescape(match[0])
    size = len(match[0])
    return shown + TAIL * (size - len(shown)) if 0 < len(shown) < size else match[0]
