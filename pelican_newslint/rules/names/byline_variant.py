"""An author signs with one name.

"J Smith" here and "Jane Smith" there are two authors for the site: two pages, two feeds, half the posts on each. The rule compares the
bylines of the whole site: a form of one or two posts, a slip or an initial away from one that stands in three or more.

Bad:

    === content/a.md
    Author: Jane Smith
    === content/b.md
    Author: Jane Smith
    === content/c.md
    Author: Jane Smith
    === content/d.md
    Author: J Smith
            ^^^^^^^ “J Smith” signs here, “Jane Smith” signs 3 other posts.

Good:

    === content/a.md
    Author: Jane Smith
    === content/b.md
    Author: Jane Smith
    === content/c.md
    Author: Jane Smith
    === content/d.md
    Author: Joan Smith

Good:

    === content/a.md
    Author: Jane Smith
    === content/b.md
    Author: Jane Smith
    === content/c.md
    Author: Jane Smith
    === content/d.md
    Author: John Smith

Good:

    === content/a.md
    Author: Jane Smith
    === content/b.md
    Author: J Smith

Good:

    === content/a.md
    Author: Jane Smith of The Post
    === content/b.md
    Author: Jane Smith of The Post
    === content/c.md
    Author: Jane Smith of The Post
    === content/d.md
    Author: Jan Smit of The Post
    === content/e.md
    Author: Jane Smith of The Post and Ann Roe of The Post

Evidence: an estimate of 97 in 100.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import msgspec

from pelican_newslint.archive.archive import Archive, candidate
from pelican_newslint.knowledge import people
from pelican_newslint.model import Candidate, Record
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Rule
from pelican_newslint.rules.names._forms import bare, letters
from pelican_newslint.rules.names._near import both_given, slip

RULE = Rule(kind="fact", severity="warning", category="author-variant")

_USUAL = 3
_RARE = 2
_SEVERAL = later(r" (?:and|&|with) ")
_DESK = later(r",? (?:of|for|from|at) (?:the )?[A-Z].*$")
"""Where a writer works: "Jane Smith of The Post"."""


def judge(archive: Archive, options: msgspec.Struct) -> Iterator[Candidate]:
    posts: dict[str, list[Record]] = defaultdict(list)
    for record in archive.records.values():
        for author in record.metadata.authors:
            posts[author].append(record)
    usual = sorted(author for author, records in posts.items() if len(records) >= _USUAL)
    for author, records in sorted(posts.items()):
        if len(records) > _RARE or author in archive.house.names.allow:
            continue
        other = next((each for each in usual if _same(author, each)), None)
        if other is not None:
            for record in records:
                yield _finding(record, author, other, len(posts[other]))


def _same(author: str, other: str) -> bool:
    """Whether two bylines can be one person's."""
    if letters(author) == letters(other):
        return True
    if _SEVERAL.search(author) or _SEVERAL.search(other):
        return False
    one, two = (bare(_DESK.sub("", each).split()) for each in (author, other))
    if len(one) < 2 or len(two) < 2:
        return False
    if one[-1] == two[-1]:
        return people.same_given_name(one[0], two[0]) or (slip(one[0], two[0]) and not both_given(one[0], two[0]))
    frequent = people.frequent_surnames()
    return one[0] == two[0] and slip(one[-1], two[-1]) and not (one[-1] in frequent and two[-1] in frequent)


def _finding(record: Record, author: str, other: str, count: int) -> Candidate:
    field = record.fields.get("author") or record.fields.get("authors") or record.fields["title"]
    return candidate(
        "byline-variant", field, author, f"“{author}” signs here, “{other}” signs {count} other posts.",
        category="author-variant", scope="author",
    )  # fmt: skip
