"""The ways to mend what an engine found."""

from __future__ import annotations

from typing import Literal

from pelican_newslint.engines.categories import known
from pelican_newslint.engines.protocol import EngineMatch
from pelican_newslint.model import Fix, Span

OFFERED = 3
"""Replacements that are worth offering."""


def fixes(match: EngineMatch, span: Span) -> tuple[Fix, ...]:
    """The engine's first replacements for `span`, the match's place in the document.

    Safe only where its category is one that can be mended in just one way (a doubled word, a/an) and the engine knows one.
    """
    sure = known(match.category).safe and len(match.replacements) == 1
    applicability: Literal["safe", "unsafe"] = "safe" if sure else "unsafe"
    return tuple(Fix.change(span, text, applicability) for text in match.replacements[:OFFERED])
