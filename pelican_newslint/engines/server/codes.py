"""The code under which a server knows a language."""

from __future__ import annotations

from collections.abc import Collection

from pelican_newslint.engines.languagetool import variant
from pelican_newslint.engines.wire import primary

_WHOLE = {"de": "de-DE", "pt": "pt-PT", "ca": "ca-ES"}
"""Where the plain code has no dictionary of its own."""


def code(language: str, known: Collection[str]) -> str | None:
    """The nearest of `known` to a BCP 47 tag; None where there is none. English as `variant` reads it, so that every way reads it so."""
    by_lower = {each.lower(): each for each in known}
    wanted = variant(language)
    for each in (_WHOLE.get(wanted.lower(), wanted), wanted, _WHOLE.get(primary(wanted), ""), primary(wanted)):
        if each.lower() in by_lower:
            return by_lower[each.lower()]
    return next((each for each in sorted(known) if primary(each) == primary(wanted)), None)
