"""The site's own archive knows how a name is spelt.

Seven posts write Malcolm Glazer, this one Malcom. No list of names can know everybody that a local paper writes about; its own archive
does. A full name that stands in one post only, one slip away from a name in three or more other posts, is a finding; the same letters
in another dress (marks, hyphens, initials, the order of the names) are a suggestion. What a house lists under `[names] allow` is right.

Bad:

    === content/a.md
    Malcolm Glazer bought the club.
    === content/b.md
    Malcolm Glazer sold the club.
    === content/c.md
    Fans sang of Malcolm Glazer.
    === content/d.md
    The club thanked Malcom Glazer today.
                     ^^^^^^^^^^^^^ “Malcom Glazer” here, “Malcolm Glazer” in 3 other posts.

Good:

    === content/a.md
    Malcolm Glazer bought the club.
    === content/b.md
    Malcolm Glazer sold the club.
    === content/c.md
    Fans sang of Malcolm Glazer.
    === content/d.md
    The club thanked Malcolm Glazer today.

Good:

    === content/a.md
    Malcolm Glazer bought the club.
    === content/b.md
    Malcolm Glazer sold the club.
    === content/c.md
    The club thanked Malcom Glazer today.

Good:

    === content/a.md
    Daniel Marsh bought the club.
    === content/b.md
    Daniel Marsh sold the club.
    === content/c.md
    Fans sang of Daniel Marsh.
    === content/d.md
    The club thanked Daniela Marsh today.

Good:

    === content/a.md
    Malcolm Glazer bought the club.
    === content/b.md
    Malcolm Glazer sold the club.
    === content/c.md
    Fans sang of Malcolm Glazer.
    === content/d.md
    The club thanked Malcom Grazier and Malcolm Fraser today, said the Glazers.

Bad:

    === content/a.md
    Shinzo Abe arrived.
    === content/b.md
    Shinzo Abe left.
    === content/c.md
    They met Shinzo Abe.
    === content/d.md
    On Friday Abe Shinzo spoke.
              ^^^^^^^^^^ “Abe Shinzo” here, “Shinzo Abe” in 3 other posts.

Evidence: 10 once-only names in 2,218 edited articles, all ten wrong.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Literal

import msgspec

from pelican_newslint.archive.archive import Archive, candidate
from pelican_newslint.model import Candidate, Mention, PlacedEdit, PlacedFix, PlacedRelated
from pelican_newslint.rules.form import Rule
from pelican_newslint.rules.names._forms import bare, letters
from pelican_newslint.rules.names._near import both_given, far, is_word, slip

RULE = Rule(kind="fact", severity="warning", category="name-variant")


class Options(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`posts`: in how many other posts a form must stand to be the site's own."""

    posts: int = 3


def judge(archive: Archive, options: Options) -> Iterator[Candidate]:
    allowed = set(archive.house.names.allow)
    usual = {text: mentions for text, mentions in archive.names.items() if len(mentions) >= options.posts and " " in text}
    same, masked = _index(usual)
    for text, mentions in archive.names.items():
        if len(mentions) != 1 or " " not in text or text in allowed:
            continue
        ((path, mention),) = mentions.items()
        words = bare(text.split())
        others = {name for key in _dressed(text, words) for name in same.get(key, ())}
        for word, rest in _masked(words):
            others.update(name for slipped, name in masked.get(rest, ()) if not far(word, slipped))
        for other in sorted(others):
            relation = _relation(text, other)
            if relation and path not in usual[other]:
                yield _finding(mention, other, usual[other], relation)
                break


_Dress = str | tuple[str, ...]
_Rest = tuple[int, tuple[str, ...]]


def _index(usual: Iterable[str]) -> tuple[dict[_Dress, list[str]], dict[_Rest, list[tuple[str, str]]]]:
    """The names that differ in dress or order from another, and those that differ in one word, with that word."""
    same: dict[_Dress, list[str]] = defaultdict(list)
    masked: dict[_Rest, list[tuple[str, str]]] = defaultdict(list)
    for text in usual:
        words = bare(text.split())
        for key in _dressed(text, words):
            same[key].append(text)
        for word, rest in _masked(words):
            masked[rest].append((word, text))
    return same, masked


def _dressed(text: str, words: tuple[str, ...]) -> tuple[_Dress, _Dress]:
    """All letters, and all words in any order."""
    return letters(text), tuple(sorted(words))


def _masked(words: tuple[str, ...]) -> Iterator[tuple[str, _Rest]]:
    """Each word, and what is left without it."""
    return ((word, (at, words[:at] + words[at + 1 :])) for at, word in enumerate(words))


def _relation(text: str, other: str) -> Literal["slip", "dress", "order"] | None:
    one, two = bare(text.split()), bare(other.split())
    if letters(text) == letters(other):
        return "dress" if text.lower().replace("’", "'") != other.lower().replace("’", "'") else None
    if sorted(one) == sorted(two):
        return "order" if not all(is_word(word) for word in one) else None
    if len(one) != len(two):
        return None
    unlike = [(left, right) for left, right in zip(one, two, strict=True) if left != right]
    if len(unlike) != 1:
        return None
    wrong, right = unlike[0]
    return "slip" if slip(wrong, right) and not both_given(wrong, right) and not is_word(wrong) and not is_word(right) else None


def _finding(mention: Mention, other: str, others: dict[str, Mention], relation: Literal["slip", "dress", "order"]) -> Candidate:
    first = others[min(others)]
    return candidate(
        "name-archive", mention.place, mention.text, f"“{mention.text}” here, “{other}” in {len(others)} other posts.",
        category="name-variant", span=mention.span, severity="warning" if relation == "slip" else "suggestion",
        fixes=(PlacedFix(f"Change to “{other}”", (PlacedEdit(mention.place, other),)),) if mention.place.exact and mention.count == 1 else (),
        related=(PlacedRelated(first.place, other, "the form that the site uses"),),
    )  # fmt: skip
