"""Designators: letters and a number that name one thing ("TB2", "Su-30", "JAS 39E", "COVID-19"), in whatever form."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from pelican_newslint.model import Span
from pelican_newslint.prose.facts.words import Words
from pelican_newslint.prose.later import later

_FORM = later(r"([A-Z][A-Za-z]{0,11})[-‑–]?(\d{1,4})[-‑–]?([A-Z]{0,2})(?:[-‑–]?(neo|ceo|max|bis|plus|mini|pro))?(s?)")
_DIGIT = later(r"\d")
_LETTERS = later(r"[A-Z]{2,5}")
_NUMBER = later(r"\d{1,4}[A-Z]{0,2}")
_NAMED = later(r"[a-z]{4,12}-\d{1,4}")
_STEPS = (
    "category", "level", "grade", "phase", "tier", "stage", "class", "page", "week", "year", "division", "zone", "formula", "under", "over",
    "group", "article", "section", "chapter", "round", "part",
)  # fmt: skip
"""Before a noun these take a hyphen: "a category-4 storm"."""
_SMALL_STEP = later(r"-\d{1,2}$")
_YEAR = later(r"(?:1[89]|20)\d\d")
_NO_NAMES = frozenset("AD BC CE BCE AM PM US UK EU UN GMT UTC BST EST EDT PST CET NO USD GBP EUR INR CAD AUD".split())
_JOINS = frozenset("@/.#_-")


class Designator(Struct, frozen=True, gc=False):
    span: Span
    """Without a possessive and the s of a plural."""
    key: str
    """Its letters and digits in capitals, the same for every form: "JAS39E"."""


def find_designators(text: str, words: Words) -> tuple[Designator, ...]:
    """All in order; parts of addresses, handles and paths are none."""
    return tuple(_designators(text, words))


def _designators(text: str, words: Words) -> Iterator[Designator]:
    hyphened = {
        word.replace("-", "")
        for word in words.index
        if "-" in word and _NAMED.fullmatch(word) and not (word.startswith(_STEPS) and _SMALL_STEP.search(word))
    }
    for at in sorted(at for word in words.index if not word.isalpha() and _DIGIT.search(word) for at in words.index[word]):
        start, end = words.starts[at], words.bare_end(at)
        before, after = text[max(start - 1, 0) : start], text[end : end + 1]
        if (before in _JOINS and before) or (after in _JOINS - {"."} and after):
            continue
        written = text[start:end]
        if (one := _FORM.fullmatch(written)) and one[1].upper() not in _NO_NAMES:
            yield Designator(Span.of(start, end - len(one[5])), "".join(part or "" for part in one.groups()[:4]).upper())
        elif at and words.gaps[at] == " " and _NUMBER.fullmatch(written) and not _YEAR.fullmatch(written):
            letters = words.texts[at - 1]
            named = hyphened and letters[:1].isupper() and (letters + written).lower() in hyphened
            if named or (_LETTERS.fullmatch(letters) and letters not in _NO_NAMES):
                yield Designator(Span.of(words.starts[at - 1], end), (letters + written).upper())
