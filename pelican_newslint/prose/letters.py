"""Letters without their marks, so that "Erdoğan" and "Erdogan" can be compared; small letters that stay at their places."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_NOT_COMPOSED = str.maketrans(
    {
        **{"ı": "i", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ħ": "h"},
        **{"’": "'", "ʼ": "'", "‘": "'", "‑": "-"},
    }
)


@lru_cache(maxsize=65536)
def plain(text: str) -> str:
    """Lower case, without diacritics, with straight apostrophes and hyphens: "Erdoğan" → "erdogan"."""
    lower = text.lower()
    if lower.isascii():
        return lower
    marked = unicodedata.normalize("NFD", lower.translate(_NOT_COMPOSED))
    return "".join(letter for letter in marked if not unicodedata.combining(letter))


def small(text: str) -> str:
    """In small letters, each at the place where it stands in the text: "İ" alone, which becomes two, is taken for an "i"."""
    return text.replace("İ", "i").lower()
