"""Names and terms that the archive writes in more than one way, side by side, so that an editor can settle on one."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct
from rapidfuzz.distance import Levenshtein

from pelican_newslint.model import Mention, Record
from pelican_newslint.prose.letters import plain

_NOT_LETTERS = re.compile(r"[^\w]|_")
_SHORT, _LONG, _VERY_LONG = 5, 6, 8
"""Letters of a last name from which another letter (beside an equal first name, beside an initial) and two other letters
are a slip rather than another family."""
_SHOWN = 500


class Form(Struct, frozen=True):
    """One way of writing it. `paths`: the articles that do, the first ones."""

    text: str
    count: int
    articles: int
    paths: tuple[str, ...]


class Variants(Struct, frozen=True):
    """Two or more forms of what looks like one name or term, the most frequent first."""

    forms: tuple[Form, ...]


def variants(records: Iterable[Record]) -> tuple[Variants, ...]:
    """All of the archive, those that stand in most articles first; at most 500."""
    uses: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for record in records:
        for mention in _mentions(record):
            uses[mention.text].append((record.path, mention.count))
    groups = _joined(sorted(uses))
    found = [
        Variants(tuple(sorted((_form(text, uses[text]) for text in group), key=lambda form: (-form.count, form.text)))) for group in groups
    ]
    return tuple(sorted(found, key=lambda each: (-sum(form.articles for form in each.forms), each.forms[0].text))[:_SHOWN])


def _mentions(record: Record) -> Iterator[Mention]:
    yield from (name for name in record.names if " " in name.text)
    yield from record.forms


def _form(text: str, places: Sequence[tuple[str, int]]) -> Form:
    return Form(text, sum(count for _, count in places), len(places), tuple(path for path, _ in places[:5]))


def _joined(texts: Sequence[str]) -> list[list[str]]:
    """Texts that differ only in case, marks, hyphens, stops or spaces, and full names that differ by a slip in the last one."""
    same: dict[str, list[str]] = defaultdict(list)
    for text in texts:
        same[_NOT_LETTERS.sub("", plain(text))].append(text)
    near: dict[tuple[str, str], list[str]] = defaultdict(list)
    for key in sorted(same):
        words = plain(same[key][0]).split()
        if len(words) > 1 and len(words[-1]) >= _SHORT:
            near[words[0][0], words[-1][0]].append(key)
    parent = {key: key for key in same}
    for keys in near.values():
        for at, key in enumerate(keys):
            for other in keys[at + 1 :]:
                if _slip(plain(same[key][0]), plain(same[other][0])):
                    parent[_root(parent, other)] = _root(parent, key)
    groups: dict[str, list[str]] = defaultdict(list)
    for key in sorted(same):
        groups[_root(parent, key)] += same[key]
    return [group for group in groups.values() if len(group) > 1]


def _root(parent: dict[str, str], key: str) -> str:
    while parent[key] != key:
        key = parent[key]
    return key


def _slip(one: str, other: str) -> bool:
    """Whether two names, equal in their first or an initial of it, have last names that are a slip apart."""
    first, *_, last = one.split()
    first_other, *_, last_other = other.split()
    initials = min(len(first.rstrip(".")), len(first_other.rstrip("."))) == 1
    if (first != first_other and not initials) or first[0] != first_other[0]:
        return False
    shorter = min(len(last), len(last_other))
    allowed = 2 if shorter >= _VERY_LONG else 1 if shorter >= (_SHORT if first == first_other else _LONG) else 0
    return 0 < Levenshtein.distance(last, last_other, score_cutoff=allowed) <= allowed
