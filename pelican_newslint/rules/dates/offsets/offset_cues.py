"""How sentences tell that one point in time lies some length of time after or before another, as patterns over sketches."""

from __future__ import annotations

from pelican_newslint.prose.later import later
from pelican_newslint.rules.dates.reading.sketch import FLAGS, SOFT, L, M

_LENGTH = rf"(?P<length>{L})"
_POINT = rf"(?P<point>{M})"
_LATER = r"later(?! than)|afterwards?|after (?:that|this|it)|thereafter"
_EARLIER = r"earlier(?! than)|before that|before it|previously|beforehand"
_SIGN = rf"(?:(?P<later>{_LATER})|(?P<earlier>{_EARLIER}))"
OUTSIDE = tuple(
    later(pattern, FLAGS)
    for pattern in (
        rf"{SOFT}{_LENGTH},? {_SIGN}(?:,| –| —|:)? (?:(?:until|till|again|that is) )?(?:on|in|at|by|about|around|shortly|just|before|after|"
        rf"from|early|late|that|,| ){{0,4}}{_POINT}",
        rf"(?<![\w-]){_LENGTH},? (?:or |that is |on |in |at ){{0,2}}{_POINT}",
        rf"{_POINT}(?:,? (?:on )?\[w\d+\])?, {SOFT}{_LENGTH} {_SIGN}(?=[,.;:)]|$)",
    )
)
"""The point is counted from one that stands before."""
BEHIND = tuple(
    later(pattern, FLAGS)
    for pattern in (
        rf"{_POINT},? {SOFT}{_LENGTH} (?:(?P<later>after|later than)|(?P<earlier>before|earlier than|ahead of)) "
        rf"(?!(?:was|were|is|had been|first|originally|hoped|planned|expected|promised|forecast|intended|scheduled|foreseen|announced|thought) )"
        rf"[^.;:,\[\]]{{2,60}}? (?:on|in|at|of) (?:about |around )?(?P<anchor>{M})(?=[,.;:)]|$| and\b)",
        rf"{_POINT},? (?P<length>{L}) (?:the |his |her |its |their |a |an )[^.;:,\[\]]{{2,50}}? (?:on|in|at|of) (?:about |around "
        rf")?(?P<anchor>{M})(?=[,.;:)]|$| and\b)",
        rf"\b[a-z]+ed (?:\w+ ){{0,4}}?(?:in|on|at) {_POINT},? {SOFT}{_LENGTH} (?:(?P<later>after)|(?P<earlier>before)) (?:it|she|he|they|being)\b"
        rf"[^.;:,\[\]]{{2,50}}? (?:on|in|at) (?P<anchor>{M})(?=[,.;:)]|$| and\b)",
    )
)
"""The point that is counted from stands behind "after" or "before"."""
EVENT = later(
    rf"{_POINT},? {SOFT}{_LENGTH} (?:(?P<later>after)|(?P<earlier>before)) (?:the|that|this|his|her|its|their) (?P<event>[a-z]+)(?=[,.;:)]|$)",
    FLAGS,
)
WITHIN = later(
    rf"{M}[^.;:\[\]]{{0,120}}?\bwithin {SOFT}{_LENGTH}(?: of (?:the |that |this |its |his |her )?[^.;:,\[\]]{{0,40}})?,? (?:at|on|by|shortly "
    rf"after|shortly before) (?:about )?{_POINT}",
    FLAGS,
)
STEP_SHY = later(
    r"\b(?:if|would have|every|each(?! (?:direction|way|other|side|end|of)\b)|usually|normally|per|local time|time zones?|"
    r"which is \[\w\d+\] (?:ahead|behind)(?! of))\b"
)
BROKEN = later(
    r";|\b[Aa]t (?:\d+|[a-z]+(?:teen|ty(?:-[a-z]+)?))\b(?! (?:a\.?m|p\.?m|o'clock))"
    r"|\bwhen\b|\bwhile\b|\baged?\b|\bwas \d|\bborn\b.*\bwas\b|\b(?:another|other|second|same|different|previous|one)\b",
    FLAGS,
)
EVENTS = frozenset(
    "speech announcement attack accident crash vote election verdict ruling decision fire quake earthquake collapse explosion blast robbery "
    "shooting death "
    "murder hearing meeting match final game strike launch arrest raid theft derailment collision storm flood resignation appeal deal "
    "agreement signing "
    "inspection visit operation surgery takeover sale closure opening broadcast ceremony referendum ballot funeral trial incident killing "
    "stabbing outbreak "
    "discovery disappearance protest march wedding premiere summit debate declaration sentencing publication release".split()
)
