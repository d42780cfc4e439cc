"""The slug says what the headline says.

A slug lasts. When a name or a number in the headline is mended later, or was wrong in the slug from the start, the address goes on
telling the old story. Numbers and near-misses of the headline's longer words are compared; a slug may be shorter than the headline.

Bad:

    Title: Jaishankar visits the harbour
    Date: 2024-03-06
    Slug: jayshankar-visits-harbour
          ^^^^^^^^^^^^^^^^^^^^^^^^^ The slug says “jayshankar”, the headline “Jaishankar”.

    He came on Friday.

Bad:

    Title: Fire kills 12 in Saltmarsh
    Date: 2024-03-06
    Slug: fire-kills-14-in-saltmarsh
          ^^^^^^^^^^^^^^^^^^^^^^^^^^ The slug says “14”, the headline “12”.

    It broke out on Friday.

Good:

    Title: Jaishankar visits the harbour
    Date: 2024-03-06
    Slug: jaishankar-visits-harbour

    He came on Friday.

Good:

    Title: Ferries stop in Saltmarsh
    Date: 2024-03-06
    Slug: 2024-03-06-ferry-stops

    They stop on Friday.

Good:

    Title: The plan for the harbour
    Date: 2024-03-06
    Slug: harbor-planning-2

    It came on Friday.

Good:

    Title: Café Zürich reopens after 30 years
    Date: 2024-03-06
    Slug: cafe-zuerich-reopens-30-years-12345

    It reopens on Friday.

Evidence: 0 in 104,000 words of news and public service writing, where nothing of the kind stands.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

import msgspec
from rapidfuzz.distance import OSA

from pelican_newslint.archive.archive import Archive, candidate
from pelican_newslint.knowledge import words
from pelican_newslint.model import Candidate, Record
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Rule

RULE = Rule(kind="fact", severity="suggestion", category="slug-mismatch")

_PART = later(r"[a-z]+|\d+")
_DATE = later(r"^\d{4}-\d\d(?:-\d\d)?-|-\d{4}-\d\d(?:-\d\d)?$")
_UMLAUT = later(r"([aou])e")
_SHORTEST = 6
_LONGEST_NUMBER = 4
"""Longer ones are a system's own."""


def judge(archive: Archive, options: msgspec.Struct) -> Iterator[Candidate]:
    for record in archive.records.values():
        place = record.fields.get("slug")
        if place is None:
            continue
        for wrong, right in _differences(record):
            message = f"The slug says “{wrong}”, the headline “{right}”."
            yield candidate("slug-mismatch", place, record.metadata.slug, message, severity="suggestion", scope="headline")


def _differences(record: Record) -> Iterator[tuple[str, str]]:
    slug, title = _DATE.sub("", record.metadata.slug.lower()), _letters(record.metadata.title)
    said, there = _PART.findall(slug), set(_PART.findall(title.lower()))
    numbers = [part for part in said if part.isdigit()]
    titled = [part for part in _PART.findall(title.lower()) if part.isdigit()]
    if len(numbers) == 1 == len(titled) and numbers != titled and len(numbers[0]) == len(titled[0]) <= _LONGEST_NUMBER:
        yield numbers[0], titled[0]
    for part in said:
        if len(part) >= _SHORTEST and part not in there and part not in words.common():
            near = next((word for word in sorted(there) if _near(part, word) and word not in said), None)
            if near is not None:
                yield part, _as_written(near, title)


def _near(one: str, two: str) -> bool:
    """One slip apart, and no two forms of one word, nor one with its umlaut written out."""
    if _UMLAUT.sub(r"\1", one) == _UMLAUT.sub(r"\1", two):
        return False
    return len(two) >= _SHORTEST and one[:1] == two[:1] and one[-2:] == two[-2:] and OSA.distance(one, two, score_cutoff=1) == 1


def _letters(text: str) -> str:
    """Without accents, as slugs are."""
    return "".join(letter for letter in unicodedata.normalize("NFKD", text) if not unicodedata.combining(letter))


def _as_written(word: str, title: str) -> str:
    return next((each for each in re.findall(r"\w+", title) if each.lower() == word), word)
