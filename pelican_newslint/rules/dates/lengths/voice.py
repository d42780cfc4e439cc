"""Whether an event is told of its doer or of whom it's done to, and whether a text tells of two of its kind."""

from __future__ import annotations

import re

from pelican_newslint.prose.facts.stems import stem
from pelican_newslint.prose.later import later

_DONE_TO = later(r"\b(?:was|were|been|being|is|are|be) (?:\w+ly )?(\w+)")
_ED = later(r"\b(\w{3,}ed|met|won|lost|hit|left|shot|found|held|sold|built)\b")

_PASSIVE = later(r"\b(?:was|were|been|being|is|are|be)\b")
_VERB = later(r"\b(?:had|has|have|[a-z]{3,}ed|went|came|fell|began|broke|left|met|won|lost|ran|took|made|gave)\b")
_SECOND = later(
    r"\b(?:second|another|both|two|again|third|separate) (?!(?:floor|half|time|day|week|month|year|hour|minute)s?\b)", re.IGNORECASE
)


def passive(anchor: str) -> bool | None:
    """Whether "the fire was reported" is passive; None where the event is a noun."""
    return True if is_passive(anchor) else False if _VERB.search(anchor) else None


def is_passive(text: str) -> bool:
    return _PASSIVE.search(text) is not None


def other_voice(claim: bool | None, text: str, words: frozenset[str]) -> bool:
    """Whether the verb of an event is passive in the one place only; other verbs of the text, which aren't in `words`, don't matter."""
    if claim is None:
        return False
    done = any(stem(found[1].lower()) in words for found in _DONE_TO.finditer(text))
    return claim != done and (claim or any(stem(found[1].lower()) in words for found in _ED.finditer(text)))


def tells_of_second(text: str) -> bool:
    """Whether a second event may be meant: "another fire", "two fires"."""
    return _SECOND.search(text) is not None
