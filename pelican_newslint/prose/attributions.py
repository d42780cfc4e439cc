"""Attributions: who is said to have said it."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from pelican_newslint.model import Span


class Attribution(Struct, frozen=True, gc=False):
    """ "according to NDTV", "Lavrov said", "told reporters"."""

    span: Span
    """Verb phrase: "according to", "said", "told reporters", "has said"."""
    speaker: Span | None
    """The words of the speaker: "NDTV", "a senior official", "the report"."""
    name: int | None
    """Index into `article.names` where the speaker is or ends with a name."""
    verb: str
    """Lower case base form: "say", "tell", "claim"; "according to", "per"."""
    form: Literal["verb", "according", "reported"]
    """`reported`: "reported by X", "quoted by X", "told X" …"""
    quotation: int | None
    """Index into `article.quotations` of the one it belongs to."""
    sentence: int
    """Index into `article.sentences`."""
    block: int
    link: bool
    """A link lies within the sentence."""
