"""What no engine can bear to see, and how long a text it gets. What is no language (code, addresses) is masked before, in `prose`.

Masks are `_`, as many as there were characters, so that offsets stay right: LanguageTool and Harper were tried with
many stand-ins and are quiet about this one, also after "a" and "an". A finding that touches a mask is nobody's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

MASK = "_"
LONGEST_TOKEN = 40
"""Longer ones are no words. An engine's speller may take a second and a gigabyte per thousand characters of one."""
LONGEST_RUN = 200
"""Characters in a row without a letter or digit (brackets, emoji, dots): engines are quadratic in them."""
LONGEST_PIECE = 1_500
"""Characters that an engine gets at once. LanguageTool may take 50 ms over each word that it doesn't know."""
LONGEST_PARAGRAPH = 200_000
"""What lies beyond is not looked at by engines, and one line says so."""

_TOKEN = re.compile(r"[^\s\u2013\u2014\u2026]+")
_SENTENCE_END = re.compile(r"[a-z]{3}[.!?][\"'\u201d\u2019)]? (?=[\"'\u201c\u2018(]?[A-Z])")
_RUN = re.compile(r"[^A-Za-z0-9\u00c0-\u024f\u0370-\u1fff\u3040-\u9fff\uac00-\ud7af]+")
_UNSENDABLE = re.compile("[\ud800-\udfff\0]")


def hardened(text: str) -> str:
    """`text` without what engines can't bear. Same length.

    Endless tokens and symbols make them hang or eat memory, NUL and halves of surrogates make them refuse.
    """
    text = _UNSENDABLE.sub(MASK, text)
    if len(text) <= LONGEST_TOKEN:
        return text
    text = _TOKEN.sub(lambda found: MASK * len(found.group()) if len(found.group()) > LONGEST_TOKEN else found.group(), text)
    return _RUN.sub(lambda found: MASK * len(found.group()) if len(found.group()) > LONGEST_RUN else found.group(), text)


def pieces(text: str) -> Iterator[tuple[int, str]]:
    """`text` in parts that an engine can take, each with its offset; cut after a sentence where one ends, else between words."""
    start, stop = 0, min(len(text), LONGEST_PARAGRAPH)
    while stop - start > LONGEST_PIECE:
        end = _cut(text, start, start + LONGEST_PIECE)
        yield start, text[start:end]
        start = end
    if start < stop:
        yield start, text[start:stop]


def _cut(text: str, start: int, limit: int) -> int:
    """Where to cut before `limit`: after the last sentence that surely ends ("Mr. Smith" doesn't end one), else after a word."""
    first = start + LONGEST_PIECE // 2
    for end in _SENTENCE_END.finditer(text, first, limit):
        first = end.end()
    if first > start + LONGEST_PIECE // 2:
        return first
    at = max(text.rfind(mark, first, limit) for mark in "\n ")
    return at + 1 if at >= 0 else limit


def touches_mask(text: str, start: int, end: int) -> bool:
    """Whether a finding holds a masked character or stands directly beside one."""
    return MASK in text[max(start - 1, 0) : end + 1]
