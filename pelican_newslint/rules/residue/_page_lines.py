"""What a line is worth as one of a page's own: by the lists of cms_residue.toml, by its words, by what it does."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import msgspec

from pelican_newslint.cache.derived import read_toml
from pelican_newslint.knowledge.words import common
from pelican_newslint.model import Severity
from pelican_newslint.prose.later import later
from pelican_newslint.rules.residue._abroad import told_in_english
from pelican_newslint.rules.residue._frames import Frames
from pelican_newslint.rules.residue._furniture import furniture

_EDGES = later(r"^[\W_]{1,10}|[\W_]{1,10}$")
_MARKS = "*_#>-–—•·|[]() "
_SERVICE = later(
    r"for (?:more|further) (?:[a-z]{3,12} and )?(?:details|information|tips|advice|help)(?: and [a-z]{3,12})?,?"
    r" (?:please )?(?:contact|call|e-?mail|visit)\b"
    r"|(?:media|press) (?:contacts?|enquiries|inquiries) ?: .{0,60}(?:\d{3}|@)"
)
"""What readers of a notice or a release are told on purpose, too."""
_FOREIGN = later(r"(?:leer|lire|lesen|lea|ler|leggi|lees)\b")
_OURS = later(r"\b(?:our|us|here|newsletter|subscribe)\b")
_MAIL = later(
    r"(?:(?:by|reporter|writer|e-?mail|contact (?:the|our) (?:writer|reporter|author|correspondent|desk|newsroom)s?)(?: at)? ?:? ?)?"
    r"(?:(?:[\w.'’-]{2,20} ){0,4}|(?:[\w.'’-]{2,20}[ ,]{1,2}){2,6}(?:reporter|correspondent|writer"
    r"|journalist)[ ,]{1,2})[(<]?[\w.+-]{2,40}@[\w-]{2,40}(?:\.[\w-]{2,20}){1,3}[)>]?"
)
"""A reporter's or a desk's address that an agency prints below its story."""
_INITIALS = later(r"\(?[a-z]{2,3}(?:/[a-z]{2,3}){1,4}\)?")
"""Of those who wrote and edited it, at the foot: "(dw/rh)"."""
_SAID = later(r"\b(?:said|says|told|wrote|writes|asked|added|adds|according to)\b")


class _Lines(msgspec.Struct, frozen=True):
    sure: frozenset[str]
    doubtful: frozenset[str]
    wire_frames: tuple[str, ...]
    sure_frames: tuple[str, ...]
    doubtful_frames: tuple[str, ...]
    hard: str
    soft: str
    small: str


class _Table(msgspec.Struct, frozen=True):
    sure: frozenset[str]
    doubtful: frozenset[str]
    wire_frame: Frames
    sure_frame: Frames
    doubtful_frame: Frames
    hard: frozenset[str]
    soft: frozenset[str]
    known: frozenset[str]
    """These, and the small words between them."""


@cache
def _table() -> _Table:
    data = read_toml(Path(__file__).with_name("cms_residue.toml"), _Lines)
    hard, soft, small = (frozenset(each.split()) for each in (data.hard, data.soft, data.small))
    wire, sure, doubtful = map(Frames, (data.wire_frames, data.sure_frames, data.doubtful_frames))
    return _Table(data.sure, data.doubtful, wire, sure, doubtful, hard, soft, hard | soft | small)


def worth(written: str, *, last: bool) -> Severity | None:
    """What the line is worth; None for a line of the story."""
    table = _table()
    line = " ".join(written.lower().replace("’", "'").split())
    bare, stripped = _EDGES.sub("", line), line.strip(_MARKS)
    if _SERVICE.match(stripped) and not _OURS.search(stripped):
        return "suggestion"
    framed = (
        table.sure_frame.fullmatch(stripped) and not _SAID.search(stripped) and not (_FOREIGN.match(stripped) and told_in_english(stripped))
    )
    if bare in table.sure or _all_sure(written) or table.wire_frame.fullmatch(stripped) or framed:
        return "error"
    if mail(line) or bare in table.doubtful or (table.doubtful_frame.fullmatch(stripped) and not _SAID.search(stripped)):
        return "warning"
    if last and _INITIALS.fullmatch(stripped if not line.startswith("(") else line) and "/" in stripped:
        return None if set(stripped.split("/")) <= common() else "error"
    return _of_its_words(written) or furniture(written, line, last=last)


def _all_sure(written: str) -> bool:
    """Whether it is several of them in a row: "Leave a reply. Required fields are marked.", "Accept all Reject all"."""
    lines = _STOP.split(written.replace("’", "'")) if len(written) <= _ROW else []
    parts = [part for line in lines for part in ([line] if _sure(line) else _CAPITAL.split(line))]
    return len(parts) > 1 and all(map(_sure, parts))


def _sure(part: str) -> bool:
    return not part or _EDGES.sub("", part).lower() in _table().sure


_STOP = later(r"[.!] ?\*? ")
_CAPITAL = later(r"(?<=[a-z]) (?=[A-Z][a-z])")
_ROW = 160


def mail(line: str) -> bool:
    """Whether a line is nothing but an address, with the name before it."""
    return "@" in line and _MAIL.fullmatch(line.strip(_MARKS)) is not None


_WORD = later(r"[\w’'-]+")
_MOST = 14
_OPENERS = later(
    r"(?:(?:also|more|read more|discover more|explore more|see more|find more) (?:on|from|in|at|by)|follow|subscribe to|join"
    r"|add|support|get)\b",
    re.IGNORECASE,
)


def _of_its_words(written: str) -> Severity | None:
    """What a line is worth whose words are all those of a page's buttons, but for the names of the site."""
    if written.rstrip().endswith((".", ";", ",")) or "“" in written or '"' in written:
        return None
    table = _table()
    words = _WORD.findall(written.replace("’", "'"))
    if not 2 <= len(words) <= _MOST:
        return None
    low = [word.lower().removesuffix("'s") for word in words]
    others = [word for word, lower in zip(words, low, strict=True) if lower not in table.known and not word.isdigit()]
    hard = not table.hard.isdisjoint(low)
    if not hard and written.rstrip().endswith("!"):
        return None  # a greeting: a button of such plain words doesn't shout
    if _WEEK.fullmatch(written.strip(" *:")):
        return None  # a heading of a round-up
    if not others and (hard or not table.soft.isdisjoint(low)):
        return "error" if hard else None if low[0] in _ARTICLES else "warning"
    named = all(word[:1].isupper() for word in others) and not words[0][0].isdigit() and words[0] not in others
    opened = _OPENERS.match(written) is not None and len(others) <= _NAMES
    return "warning" if named and opened and (hard or not table.soft.isdisjoint(low)) else None


_WEEK = later(r"(?:next|last|this|also this|most of all this|later this|early next) (?:week|day)", re.IGNORECASE)
_ARTICLES = frozenset({"the", "a", "an"})
_NAMES = 4
"""Words that a site's name may have."""
