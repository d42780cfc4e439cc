"""The forms of names in one article: each spelling once, with all its mentions."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import lru_cache

from msgspec import Struct

from pelican_newslint.knowledge import people
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.names import Name
from pelican_newslint.prose.later import later
from pelican_newslint.prose.letters import plain
from pelican_newslint.prose.once import once


class Form(Struct, frozen=True):
    """One spelling. `words`: its parts, `plain`, initials without stops."""

    text: str
    parts: tuple[str, ...]
    words: tuple[str, ...]
    mentions: tuple[Name, ...]
    person: bool
    """Taken for a person where it stands, or a full name that begins with a given name."""
    lone: bool
    """A field, as `person` is: every form is asked, about every other."""

    @property
    def first(self) -> Name:
        return self.mentions[0]

    @property
    def titled(self) -> bool:
        return any(name.title for name in self.mentions)


Near = tuple[Form, Form, int, int]
"""Two forms, and the index of the part in each where they differ."""


@once
def forms_of(article: Article) -> tuple[Form, ...]:
    """All spellings of names that aren't nationalities, in capitals or allowed by the house, in the order of their first mention."""
    allowed = set(article.house.names.allow)
    mentions: dict[str, list[Name]] = defaultdict(list)
    for name in article.names:
        shouted = name.text.isupper() and len(name.text) > 3
        if name.known != "nationality" and name.text not in allowed and not shouted and _written_out(article.text, name):
            mentions[name.text].append(name)
    return tuple(_form(text, tuple(names)) for text, names in mentions.items())


def _form(text: str, mentions: tuple[Name, ...]) -> Form:
    parts = mentions[0].parts
    words = bare(parts)
    named = len(parts) in {2, 3} and mentions[0].known is None and words[0] in people.given_names()
    return Form(text, parts, words, mentions, named or any(name.person for name in mentions), len(parts) == 1)


_LATIN_END = 0x24F
_MORE_LATIN = range(0x1E00, 0x1F00)
"""Latin letters with two marks, as Vietnamese has them."""
_ADDRESS = later(r"[.@/_]\w")


def _written_out(text: str, name: Name) -> bool:
    """In Latin letters, and no part of a handle, a tag or an address."""
    before, after = text[max(name.span.start - 1, 0) : name.span.start], text[name.span.end : name.span.end + 1]
    if before in {"@", "#", "/", "_"} or (after in {".", "@", "/", "_"} and _ADDRESS.match(text, name.span.end)):
        return False
    return name.text.isascii() or all(
        ord(letter) <= _LATIN_END or ord(letter) in _MORE_LATIN or not letter.isalpha() for letter in name.text
    )


def bare(parts: Iterable[str]) -> tuple[str, ...]:
    """Parts as they are compared: lower case, without diacritics and stops."""
    return _bare(tuple(parts))


@lru_cache(maxsize=16384)
def _bare(parts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(plain(part).replace(".", "") for part in parts)


def word_counts(forms: Iterable[Form]) -> Counter[str]:
    """How often each part is used in all the names, `plain`."""
    counts: Counter[str] = Counter()
    for form in forms:
        for word in form.words:
            counts[word] += len(form.mentions)
    return counts


@lru_cache(maxsize=16384)
def letters(text: str) -> str:
    """What is left of a name without spaces, stops, hyphens, apostrophes and marks: equal for two dresses of one name."""
    return "".join(filter(str.isalnum, plain(text)))
