"""Names: sequences of capitalised words with their particles, initials and titles."""

from __future__ import annotations

from msgspec import Struct

from pelican_newslint.model import Span


class Name(Struct, frozen=True, gc=False):
    """A name of a person, place or organisation, as one mention."""

    span: Span
    """Without its title and without the possessive 's."""
    text: str
    parts: tuple[str, ...]
    """Its words as written, without possessive: ("S.", "Jaishankar"), ("Ursula", "von", "der", "Leyen"). Initials keep their stop."""
    given: str | None
    """Of a person: the first given name; None for an initial or a lone word."""
    surname: str | None
    """Of a person or a name that may be one: the last part with its particles ("von der Leyen"); the word itself for a lone word."""
    initials: str | None
    """Letters alone: "S", "JK"; None without initials."""
    initials_text: str | None
    """As written: "S.", "S", "J.K.", "J. K."."""
    title: str | None
    """As written before it: "Foreign Minister", "Gov.", "Mr", "President"."""
    title_span: Span | None
    possessive: bool
    sentence_start: bool
    """Its first word opens a sentence, so its capital says little."""
    block: int
    sentence: int
    """Index into `article.sentences`."""
    first_word: int
    last_word: int
    """Indexes into `article.words`, inclusive."""
    person: bool | None
    """True: it has a title, initials or a known given name, or does what only people do. False: a place, a nationality, an organisation.
    None: can't be told."""
    known: str | None = None
    """What small tables say of it: "country", "nationality", "organisation"; None mostly."""

    @property
    def lone(self) -> bool:
        return len(self.parts) == 1
