"""A post has the fields that the site's posts have.

Where nearly every post has a summary, the one without it looks broken in feeds and lists. What a site gives is read from its own
archive, so nobody is told to fill in fields that the site doesn't use. Pages and drafts are left alone.

Bad:

    === content/a.md
    Title: Bridge opens
    Date: 2024-03-06
    Summary: The bridge opens on Friday.

    The bridge opens on Friday.
    === content/b.md
    Title: Ferry stops
    Date: 2024-03-07
    Summary: The ferry stops on Friday.

    The ferry stops on Friday.
    === content/c.md
    Title: Road closes
    Date: 2024-03-08
    Summary: The road closes on Friday.

    The road closes on Friday.
    === content/d.md
    Title: School moves
    Date: 2024-03-09
    Summary: The school moves on Friday.

    The school moves on Friday.
    === content/e.md
    Title: Museum opens
           ^^^^^^^^^^^^ No summary: 4 of this site's 5 posts have one.
    Date: 2024-03-10

    The museum opens on Friday.

Good:

    Title: Bridge opens
    Date: 2024-03-06

    The bridge opens on Friday.

Good:

    === content/a.md
    Title: Bridge opens
    Date: 2024-03-06
    Summary: The bridge opens on Friday.

    The bridge opens on Friday.
    === content/b.md
    Title: Ferry stops
    Date: 2024-03-07

    The ferry stops on Friday.

Good:

    === content/a.md
    Title: Bridge opens
    Date: 2024-03-06
    Author: Ana Ruiz
    Summary: The bridge opens on Friday.

    The bridge opens on Friday.

Evidence: a field counts as the site's habit from two posts in three, in at least five posts, and in the six before a post and behind it:
of a news site with 48 posts of 18 years, a third of them without tags, all of the first half, it named all 16 before that.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from pelican_newslint.archive.archive import Archive, candidate
from pelican_newslint.model import Candidate, Record
from pelican_newslint.rules.form import Rule

RULE = Rule(kind="style", severity="warning", category="missing-metadata")

_SITE_FROM = 5
_HABIT = 2 / 3
_BESIDE = 6
"""Posts before one, and behind, that show what was usual in its time."""
_FIELDS = {"summary": ("summary",), "author": ("author", "authors"), "category": ("category",), "tags": ("tags",)}


class Options(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`required`: fields that every post must have, whatever the habit: summary, author, category, tags."""

    required: tuple[str, ...] = ()


def judge(archive: Archive, options: Options) -> Iterator[Candidate]:
    posts = archive.articles
    for field, names in _FIELDS.items():
        having = sum(_has(record, names) for record in posts)
        asked = field in options.required
        if not asked and (len(posts) < _SITE_FROM or having < _HABIT * len(posts)):
            continue
        said = (
            "the house asks for it" if asked else f"{having} of this site's {len(posts)} posts have {'them' if field == 'tags' else 'one'}"
        )
        before = frozenset() if asked else _before_the_habit(posts, names)
        for record in posts:
            if not _has(record, names) and record.path not in before:
                yield candidate(
                    "missing-metadata", record.fields["title"], record.metadata.title, f"No {field}: {said}.",
                    kind="style", category=f"missing-{field}", scope="headline",
                )  # fmt: skip


def _has(record: Record, names: tuple[str, ...]) -> bool:
    return any(name in record.metadata.written for name in names)


def _before_the_habit(posts: Sequence[Record], names: tuple[str, ...]) -> frozenset[str]:
    """Paths of posts of a time when the site hadn't that habit: of those next to them in date too few have the field."""
    dated = sorted((each for each in posts if each.metadata.date), key=lambda each: each.metadata.date or "")
    having = [_has(each, names) for each in dated]
    found: set[str] = set()
    for at, record in enumerate(dated):
        near = having[max(at - _BESIDE, 0) : at] + having[at + 1 : at + 1 + _BESIDE]
        if len(near) >= _SITE_FROM and sum(near) < _HABIT * len(near):
            found.add(record.path)
    return frozenset(found)
