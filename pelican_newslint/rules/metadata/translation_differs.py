"""A translation has the figures and the authors of what it translates.

"12 hurt" in English and "14 Verletzte" in German are two stories of one fire. Posts of one slug in two languages are compared: the
figures of their headlines, and who signs, where both name somebody.

Bad:

    === content/fire-de.md
    Title: 14 Verletzte bei Brand
           ^^^^^^^^^^^^^^^^^^^^^^ “content/fire.md”, the same story, has 12 in its headline, not 14.
    Date: 2024-03-06
    Lang: de
    Slug: fire

    Es brannte.
    === content/fire.md
    Title: Fire hurts 12
    Date: 2024-03-06
    Lang: en
    Slug: fire

    It burned.

Bad:

    === content/fire-de.md
    Title: Brand im Hafen
    Date: 2024-03-06
    Lang: de
    Slug: fire
    Author: Ana Ruiz
            ^^^^^^^^ “content/fire.md”, the same story, is signed by Tom Lee.

    Es brannte.
    === content/fire.md
    Title: Fire in the harbour
    Date: 2024-03-06
    Lang: en
    Slug: fire
    Author: Tom Lee

    It burned.

Good:

    === content/fire-de.md
    Title: 12 Verletzte bei Brand
    Date: 2024-03-06
    Lang: de
    Slug: fire
    Author: Tom Lee

    Es brannte.
    === content/fire.md
    Title: Fire hurts 12
    Date: 2024-03-06
    Lang: en
    Slug: fire
    Author: Tom Lee

    It burned.

Good:

    === content/fire-de.md
    Title: Zwölf Verletzte bei Brand
    Date: 2024-03-06
    Lang: de
    Slug: fire

    Es brannte.
    === content/fire.md
    Title: Fire hurts 12
    Date: 2024-03-06
    Lang: en
    Slug: fire
    Author: Tom Lee

    It burned.

Good:

    === content/fire.md
    Title: Fire hurts 12
    Date: 2024-03-06
    Lang: en
    Slug: fire

    It burned.
    === content/smoke.md
    Title: Smoke hurts 14
    Date: 2024-03-06
    Lang: en
    Slug: smoke

    It smoked.

Evidence: both stand in the site; an estimate of 90 in 100. The sites at hand have too few translations to say more.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import msgspec

from pelican_newslint.archive.archive import Archive, candidate
from pelican_newslint.model import Candidate, Record, Scope
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Rule

RULE = Rule(kind="fact", severity="suggestion", category="translation")

_FIGURES = later(r"\d+")


def judge(archive: Archive, options: msgspec.Struct) -> Iterator[Candidate]:
    stories: dict[str, list[Record]] = defaultdict(list)
    for record in archive.articles:
        stories[record.metadata.slug].append(record)
    for slug, story in stories.items():
        if slug and len(story) > 1 and len({record.metadata.lang for record in story}) == len(story):
            original, *others = sorted(
                story, key=lambda record: (_is_translation(record), record.metadata.date or "", -len(record.metadata.lang))
            )
            for other in others:
                yield from _compared(original, other)


def _is_translation(record: Record) -> bool:
    return record.metadata.translation_of is not None or record.metadata.lang != "en"


def _compared(original: Record, other: Record) -> Iterator[Candidate]:
    ours, theirs = (_FIGURES.findall(record.metadata.title) for record in (original, other))
    if len(ours) == len(theirs) and sorted(ours) != sorted(theirs):
        message = f"“{original.path}”, the same story, has {', '.join(ours)} in its headline, not {', '.join(theirs)}."
        yield _candidate(other, "title", other.metadata.title, message)
    names, signed = (record.metadata.authors for record in (original, other))
    field = next((name for name in ("authors", "author") if name in other.fields), None)
    if names and signed and field is not None and not set(names) & set(signed):
        message = f"“{original.path}”, the same story, is signed by {', '.join(names)}."
        yield _candidate(other, field, ", ".join(signed), message)


def _candidate(record: Record, field: str, text: str, message: str) -> Candidate:
    scope: Scope = "headline" if field == "title" else "author"
    return candidate("translation-differs", record.fields[field], text, message, severity="suggestion", category="translation", scope=scope)
