"""Words that are meant as they stand."""

from __future__ import annotations

from pelican_newslint.prose.later import later

_SIC = later(r"[\"”’']? ?[\[(]sic\b")


def is_sic(text: str, end: int) -> bool:
    """Whether "[sic]" stands behind the words that end at code point `end`: who wrote them knows."""
    return _SIC.match(text, end) is not None
