"""What a site's own texts say of the house style that it keeps: a first newslint.toml."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Literal

from pelican_newslint.model import Post, Record

_WORD = re.compile(r"(?<![\w/.@-])[a-z]{2,20}(?:-[a-z]{2,20})?(?![\w/@-]|\.\w)")
"""What stands alone: no part of an address or a file's name."""
_COMPOUND = re.compile(r"[a-z]{2,20}-[a-z]{2,20}")
_CODE = re.compile(r"<(pre|code)\b.{0,2000}?</\1>", re.DOTALL)
_FEW = 3
"""Fewer uses say nothing of a habit."""
_SETTLED = 0.8
"""Share of the uses that one form must have to be the house's."""


def language(records: Iterable[Record]) -> Literal["en-GB", "en-US"] | None:
    """The variety of English that most telling words are of; None where there are too few or they disagree."""
    from pelican_newslint.knowledge.spelling import american, british

    words = Counter(word for record in records for word in record.words)
    theirs = sum(words[form] for form, pair in british().items() if not pair.note)
    ours = sum(words[form] for form, pair in american().items() if not pair.note)
    if theirs + ours < _FEW or max(theirs, ours) < _SETTLED * (theirs + ours):
        return None
    return "en-GB" if theirs > ours else "en-US"


def terms(posts: Iterable[Post]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Compounds that the site writes with a hyphen here and as one word there, and mostly in one way: that one, and the other.

    Only what readers see counts, code left out. Two words with a blank between them are no third way: "a block-join query"
    and "by block join" are both right.
    """
    from pelican_newslint.site.text import text_of_html

    words = Counter(word for post in posts for word in _WORD.findall(text_of_html(_CODE.sub(" ", post.html)).lower()))
    for word in sorted(words):
        if not _COMPOUND.fullmatch(word):
            continue
        forms = (word, word.replace("-", ""))
        best, other = sorted(forms, key=lambda form: (-words[form], form))
        if words[other] and words[best] >= _FEW and words[best] >= _SETTLED * (words[best] + words[other]):
            yield best, (other,)


def house_file(records: Iterable[Record], posts: Iterable[Post]) -> str:
    """The text of a newslint.toml to begin with."""
    variety = language(records)
    lines = ["# The house style, read by newslint. How-to and reference: docs/ of newslint.\n"]
    lines.append(f'language = "{variety}"\n' if variety else '# language = "en-GB"\n')
    for use, avoid in terms(posts):
        rejected = ", ".join(f'"{each}"' for each in avoid)
        lines.append(f'\n[[terms]]\nuse = "{use}"\navoid = [{rejected}]\nwhy = "What this site mostly writes."\n')
    return "".join(lines)
