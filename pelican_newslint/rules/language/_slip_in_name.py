"""Slips in the plain words of names: "Hull Cathederal"."""

from __future__ import annotations

from functools import cache

from rapidfuzz.distance import OSA

from pelican_newslint.knowledge import words
from pelican_newslint.prose.article import Article

_SHORTEST = 7
_HEAD = 2
"""Letters at its beginning that nobody gets wrong."""
_FOREIGN = frozenset(
    "parlament departement direktor republik federacion federazione senador comission administracion akademi nacional regionaal universita "
    "tehnical tecnical associacion fundation politechnic literal medical musical justine societe".split()
)
"""What other languages write, or what is another word."""
_LINKS = frozenset("de di du des del della da do la le van von der und et y i".split())


def in_a_name(article: Article, at: int) -> list[str]:
    """The one word, lower case, that a capitalised one (index `at`) of a longer English name must mean; none where it may be right."""
    found = article.words
    text = found.texts[at]
    if (
        len(text) < _SHORTEST
        or not text[0].isupper()
        or not text[1:].islower()
        or found.lower[at] in _FOREIGN
        or not _beside_a_name(article, at)
    ):
        return []
    near = {each for each in _by_head().get(found.lower[at][:_HEAD], ()) if OSA.distance(each, found.lower[at], score_cutoff=1) == 1}
    near = {each for each in near if not each.startswith(found.lower[at]) and not found.lower[at].startswith(each)}
    return [*near] if len(near) == 1 else []


def _beside_a_name(article: Article, at: int) -> bool:
    """Whether a capitalised word stands beside it, and no small word of another language."""
    found = article.words
    before = found.texts[at - 1] if at and found.spaced(at) else ""
    after = found.texts[at + 1] if at + 1 < len(found) and found.spaced(at + 1) else ""
    return (before[:1].isupper() or after[:1].isupper()) and before.lower() not in _LINKS and after.lower() not in _LINKS


@cache
def _by_head() -> dict[str, list[str]]:
    heads: dict[str, list[str]] = {}
    for word in words.in_names():
        heads.setdefault(word[:_HEAD], []).append(word)
    return heads
