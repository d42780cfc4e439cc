"""Acronyms: each use, and the expansion that the article gives."""

from __future__ import annotations

from msgspec import Struct

from pelican_newslint.model import Span


class Acronym(Struct, frozen=True, gc=False):
    """One use of an acronym: "WHO", "U.S.", "NGOs", "MoU"; not designators ("S-400"), not words of a headline in capitals."""

    span: Span
    """Without plural s and possessive."""
    text: str
    """As written, without plural s and possessive: "NGO" for "NGOs'"."""
    expansion: str | None
    """As the article writes it out, anywhere; None where it doesn't."""
    expansion_span: Span | None
    defined_here: bool
    """This use is the one of the definition: "World Health Organization (WHO)" or "WHO (World Health Organization)"."""
    block: int
    plural: bool = False
    possessive: bool = False

    @property
    def letters(self) -> str:
        """Without stops: "US" for "U.S."."""
        return self.text.replace(".", "")
