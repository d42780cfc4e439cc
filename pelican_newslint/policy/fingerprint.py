"""What a finding is known by when its line, its path or the engine that found it has changed."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from hashlib import sha256

from msgspec import structs

from pelican_newslint.model import Candidate

VERSION = "v1"
_TYPOGRAPHY = str.maketrans({"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "\N{NO-BREAK SPACE}": " "})
"""Marks that a plugin may put in for the plain ones without the words being any others."""


def fingerprint(candidate: Candidate) -> str:
    """`v1:` and 16 hexadecimal digits over category, words, two words either side, and which of equal ones it is.

    Neither path nor line is in it, so that moved, re-wrapped and renamed text keeps it.
    """
    parts = (*_alike(candidate), str(candidate.nth))
    return f"{VERSION}:{sha256(chr(0).join(parts).encode('utf-8', 'surrogatepass')).hexdigest()[:16]}"


def counted(candidates: Iterable[Candidate]) -> Iterator[Candidate]:
    """Candidates of one article, in the order of its text, each with how many equal ones come before it.

    Counted over what was merged: a second engine that sees the same flaw must not make it another one.
    """
    seen: Counter[tuple[str, str, str, str]] = Counter()
    for candidate in candidates:
        alike = _alike(candidate)
        yield structs.replace(candidate, nth=seen[alike])
        seen[alike] += 1


def plain(text: str) -> str:
    """`text` with single spaces and plain quotation marks, apostrophes and dashes: the same words, however they were set."""
    return " ".join(unicodedata.normalize("NFC", text).translate(_TYPOGRAPHY).split())


def _alike(candidate: Candidate) -> tuple[str, str, str, str]:
    """What is equal in flaws that only their order tells apart. A neighbour's capital is no difference: a sentence may begin elsewhere."""
    return candidate.category, plain(candidate.text), plain(candidate.before).casefold(), plain(candidate.after).casefold()
