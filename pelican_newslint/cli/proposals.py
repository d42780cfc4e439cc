"""What a site's own texts say of the house style that it keeps: a first newslint.toml."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Literal

from pelican_newslint.model import Post, Record

_COMPOUND = re.compile(r"\b([a-z]{3,20})-([a-z]{3,20})\b")
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
    """Compounds that the site writes in several ways and mostly in one: that one, and the others."""
    texts = [post.source.lower() for post in posts]
    compounds = Counter(match.groups() for text in texts for match in _COMPOUND.finditer(text))
    for first, second in sorted(pair for pair, count in compounds.items() if count >= 1):
        forms = (f"{first}-{second}", f"{first}{second}", f"{first} {second}")
        uses = {form: sum(text.count(form) for text in texts) for form in forms}
        best = max(forms, key=lambda form: uses[form])
        others = tuple(form for form in forms if form != best and uses[form])
        if others and uses[best] >= _FEW and uses[best] >= _SETTLED * sum(uses.values()):
            yield best, others


def house_file(records: Iterable[Record], posts: Iterable[Post]) -> str:
    """The text of a newslint.toml to begin with."""
    variety = language(records)
    lines = ["# The house style, read by newslint. How-to and reference: docs/ of newslint.\n"]
    lines.append(f'language = "{variety}"\n' if variety else '# language = "en-GB"\n')
    for use, avoid in terms(posts):
        rejected = ", ".join(f'"{each}"' for each in avoid)
        lines.append(f'\n[[terms]]\nuse = "{use}"\navoid = [{rejected}]\nwhy = "What this site mostly writes."\n')
    return "".join(lines)
