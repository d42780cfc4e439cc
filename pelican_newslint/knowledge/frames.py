"""Prepositions that verbs, nouns and adjectives don't take, and what they take."""

from __future__ import annotations

from functools import cache

from msgspec import Struct

from pelican_newslint.knowledge.tables import About, tsv, tsv_about

TABLE = "word_frames.tsv"


class Frame(Struct, frozen=True):
    """One frame: `word` (with "~" every form of the verb), the words behind it that are wrong, and what is right ("": nothing)."""

    word: str
    wrong: tuple[str, ...]
    right: str
    unless: tuple[str, ...]
    """Words behind it with which it is right; one that is no word is what such a word begins with."""

    @property
    def full(self) -> bool:
        """Whether `wrong` is only a preposition, so that what follows it decides."""
        return len(self.wrong) == 1


@cache
def about() -> About:
    return tsv_about(TABLE)


@cache
def frames() -> tuple[Frame, ...]:
    return tuple(
        Frame(word, tuple(wrong.split()), "" if right == "-" else right, tuple(unless.replace("-", "").split()))
        for word, wrong, right, unless in tsv(TABLE)
    )
