"""Quotation marks and which of them belong together, in one block; apostrophes are told apart."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from pelican_newslint.model import Span
from pelican_newslint.prose.later import later

_MARK = later("[\"“”„‟«»'‘’]")
_ELISION = later(r"['‘](?:em|n|til|till|tis|twas|cause|bout|round|cos|nother|ere|im|er|all|\d0s|\d\d)(?!\w)", re.IGNORECASE)
"""What an apostrophe opens in place of a quotation: 'em, rock 'n' roll, '90s, class of '68."""
_BEFORE = frozenset("([{—–-/\"“„«‘'…:;,|")
_AFTER = frozenset(".,;:!?)]}—–-/\"”’'»…|")
_TAG = later(r"<[a-z][^<>]{1,400}>", re.IGNORECASE)
"""A tag that the page prints as it is: the marks of its attributes are nobody's words."""
_STRONG_BEFORE = frozenset(".,!?…)")


class Mark(NamedTuple):
    """A quotation mark, or an apostrophe that may be one."""

    at: int
    sign: str
    left: bool
    """A word may begin behind it: it stands at the start, or behind a space or an opening sign."""
    right: bool
    """A word may have ended before it: it stands at the end, or before a space or a closing sign."""
    figure: bool
    """A digit stands before it: 6" may be inches."""
    stopped: bool
    """A comma or a full stop stands right before it: what is open ends there, even where the space behind is missing."""

    @property
    def double(self) -> bool:
        return self.sign not in "'‘’"


Pair = tuple[Mark, Mark | None, int | None]
"""Opening mark, closing mark, and without one the offset of the next opening mark (None: there is none in the block)."""


def marks_of(text: str, span: Span) -> list[Mark]:
    """All marks of a block, in order. Apostrophes inside words are none."""
    marks: list[Mark] = []
    start, end = span.start, span.end
    tags = [tag.span() for tag in _TAG.finditer(text, start, end)] if text.find('="', start, end) >= 0 else []
    for match in _MARK.finditer(text, start, end):
        at = match.start()
        if any(begin < at < until for begin, until in tags) or (at > start and text[at - 1] == "="):
            continue
        before = text[at - 1] if at > start else " "
        after = text[at + 1] if at + 1 < end else " "
        if text[at] == "»" and after.isspace() and not text[start:at].strip("»› "):
            continue  # an arrow before "READ MORE"
        if text[at] == "»" and before.isspace() and at + 1 == end and text.find("«", start, at) < 0:
            continue  # and one behind it
        if text[at] in "'‘’" and not _may_be_mark(text[at], before, after):
            continue
        left = before.isspace() or (before in _BEFORE and not after.isspace())  # not in: safe," he said
        right = after.isspace() or after in _AFTER
        marks.append(Mark(at, text[at], left, right, before.isdigit(), before in ",.!?"))
    return marks


def _may_be_mark(sign: str, before: str, after: str) -> bool:
    """Whether an apostrophe stands at a word's edge."""
    opens = sign != "’" and not (before.isalnum() or before == "_") and not after.isspace()
    return opens or (sign != "‘" and not before.isspace() and not (after.isalnum() or after == "_"))


def double_pairs(marks: Sequence[Mark]) -> tuple[list[Pair], list[Mark]]:
    """Double marks in pairs, in order, and the closing ones that nothing opened."""
    pairs: list[Pair] = []
    strays: list[Mark] = []
    current: Mark | None = None
    for mark in marks:
        if not mark.double:
            continue
        if current is None:
            if _opens(mark):
                current = mark
            elif not (mark.sign == '"' and mark.figure):
                strays.append(mark)
        elif _closes(mark, current):
            pairs.append((current, mark, None))
            current = None
        else:
            pairs.append((current, None, mark.at))
            current = mark
    if current is not None:
        pairs.append((current, None, None))
    return pairs, strays


def _opens(mark: Mark) -> bool:
    """Whether it opens where nothing is open."""
    if mark.sign in "“„‟«":
        return True
    if mark.sign in "”»":
        return mark.left and not mark.right
    return not mark.right or (mark.left and not mark.figure)


def _closes(mark: Mark, current: Mark) -> bool:
    """Whether it closes `current` rather than opens anew."""
    if mark.sign in "”»":
        return True
    if mark.sign == "“":
        return current.sign in "„‟" or (mark.right and not mark.left)
    if mark.sign in "„‟":
        return False
    if mark.sign == "«":
        return current.sign == "»"
    return mark.right or mark.stopped or not mark.left


def single_pairs(marks: Sequence[Mark], doubles: Sequence[Pair], text: str) -> list[Pair]:
    """Single marks in pairs, both inside or both outside of the same double ones; apostrophes left out."""
    starts = [opening.at for opening, _, _ in doubles]
    ends = [closing.at if closing else limit if limit is not None else len(text) for _, closing, limit in doubles]
    candidates = [mark for mark in marks if not mark.double]
    openers = [at for at, mark in enumerate(candidates) if _may_open(mark, text)]
    pairs: list[Pair] = []
    done = -1
    for nth, at in enumerate(openers):
        if at <= done:
            continue
        limit = openers[nth + 1] if nth + 1 < len(openers) else len(candidates)
        region = _region(candidates[at].at, starts, ends)
        closers = [other for other in range(at + 1, limit) if _may_close(candidates[other], text)]
        closers = [other for other in closers if _region(candidates[other].at, starts, ends) == region]
        closer = _best(candidates, closers, text)
        if closer is not None:
            pairs.append((candidates[at], candidates[closer], None))
            done = closer
        elif candidates[at].sign == "‘":
            later = bisect_right(starts, candidates[at].at)
            bound = ends[region] if region >= 0 else starts[later] if later < len(starts) else None
            following = candidates[limit].at if limit < len(candidates) else None
            pairs.append((candidates[at], None, min((end for end in (bound, following) if end is not None), default=None)))
    return pairs


def _region(at: int, starts: Sequence[int], ends: Sequence[int]) -> int:
    """Index of the double pair around `at`, -1 outside of all."""
    nearest = bisect_right(starts, at) - 1
    return nearest if nearest >= 0 and at < ends[nearest] else -1


def _may_open(mark: Mark, text: str) -> bool:
    return mark.sign != "’" and mark.left and not text[mark.at + 1 : mark.at + 2].isspace() and not _ELISION.match(text, mark.at)


def _may_close(mark: Mark, text: str) -> bool:
    before = text[max(mark.at - 2, 0) : mark.at].lower()
    return mark.sign != "‘" and mark.right and not before[-1:].isspace() and before not in ("'n", "‘n", "’n")  # rock 'n' roll


def _best(candidates: Sequence[Mark], closers: Sequence[int], text: str) -> int | None:
    """The likeliest closing mark: the first that is no plural's apostrophe ("the workers' pay"), else the first."""
    for closer in closers:
        at = candidates[closer].at
        after = text[at + 1 : at + 2]
        plural = text[at - 1] in "sSzx" and after == " "
        if text[at - 1] in _STRONG_BEFORE or not plural:
            return closer
    return closers[0] if closers else None
