"""What one rule says of one paragraph, for the tests of this folder."""

from __future__ import annotations

from pelican_newslint.config.model import House
from pelican_newslint.rules.discover import rules
from pelican_newslint.testing import found


def said(rule: str, text: str, *, date: str = "2024-03-06", house: House | None = None) -> list[tuple[str, str, str]]:
    """(severity, text, message) of every finding."""
    source = f"Title: What happened\nDate: {date}\n\n{text}\n"
    return [(each.severity, each.text, each.message) for each in found(rules()[rule], {"post.md": source}, house)]


def texts(rule: str, text: str, *, date: str = "2024-03-06", house: House | None = None) -> list[str]:
    """The marked words alone."""
    return [words for _, words, _ in said(rule, text, date=date, house=house)]
