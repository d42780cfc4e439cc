"""Pictures without what nearly all pictures of their site have."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from pelican_newslint.archive.archive import Archive, candidate
from pelican_newslint.model import Candidate, Pictured
from pelican_newslint.rules.form import Rule

_SITE_FROM = 5
_HABIT = 0.8


def without(what: str, has: Callable[[Pictured], bool], archive: Archive, rule: Rule) -> Iterator[Candidate]:
    """Of the rule `missing-<what>`: the pictures that have none, where at least four of five have one and there are at least five."""
    pictures = [picture for record in archive.articles for picture in record.pictures]
    having = sum(map(has, pictures))
    if len(pictures) < _SITE_FROM or having < _HABIT * len(pictures):
        return
    message = f"No {what}: {having} of this site's {len(pictures)} pictures have one."
    for picture in pictures:
        if not has(picture):
            yield candidate(
                f"missing-{what}", picture.place, picture.target, message, kind=rule.kind, severity=rule.severity, category=rule.category
            )
