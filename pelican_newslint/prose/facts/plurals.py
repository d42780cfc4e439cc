"""Plural and singular of English nouns, by ending and a short table (plurals.toml)."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from pelican_newslint.cache.derived import read_toml


def looks_plural(word: str) -> bool:
    """Whether a lower-case word may be a plural noun. Verbs in -s pass too: the place must say which it is."""
    if not word:
        return False
    irregular, not_plural, _ = _tables()
    if word in irregular or _compound(word):
        return True
    return len(word) > 3 and word[-1] == "s" and word[-2] not in "su'" and not word.endswith("is") and word not in not_plural


def is_verb(word: str) -> bool:
    """Whether a lower-case word behind a plural noun is a verb: "Lorry with six million eels overturns"."""
    return word in _tables()[2]


def singular(word: str) -> str:
    """Of a lower-case plural noun; other words come back as they are."""
    irregular, *_ = _tables()
    if word in irregular:
        return irregular[word]
    if ending := _compound(word):
        return word.removesuffix(ending) + irregular[ending]
    if not looks_plural(word):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes", "zzes")):
        return word[:-2]
    return word[:-1]


def _compound(word: str) -> str | None:
    """The plural that such a word ends with: "seamen", "schoolchildren", "townspeople"."""
    if not word.endswith(("n", "e")) or word in _NO_MEN:
        return None
    return next(
        (ending for ending in ("women", "men", "children", "people") if len(word) > len(ending) + 1 and word.endswith(ending)), None
    )


_NO_MEN = frozenset(
    "abdomen acumen amen bitumen cyclamen foramen hymen lumen omen ramen regimen rumen semen specimen stamen tegmen women yemen".split()
)


@cache
def _tables() -> tuple[dict[str, str], frozenset[str], frozenset[str]]:
    """Irregular plurals with their singular, words in -s that are none, and those that are verbs behind one."""
    table = read_toml(Path(__file__).with_name("plurals.toml"), dict[str, Any])
    return table["irregular"], frozenset(table["not_plural"]), frozenset(table["verbs"])
