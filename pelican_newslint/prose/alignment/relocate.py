"""Second thoughts on an alignment, block by block: copies that were split between two places, blocks that were moved."""

from __future__ import annotations

from collections.abc import Sequence

from pelican_newslint.prose.alignment.align import align

MOVED = 0.6
"""Share of a block's words that must be found elsewhere to believe that it was moved."""


def claim_whole(left: Sequence[int], right: Sequence[int], match: list[int], blocks: Sequence[Sequence[int]]) -> None:
    """Where a block stands whole in the source, it takes that place whole: a copy that a plugin made gets none of its words."""
    owner: dict[int, int] | None = None
    for places in blocks:
        known = [place for place in places if match[place] >= 0]
        if not known or len(known) == len(places):
            continue
        words = [left[place] for place in places]
        for place in (known[0], known[-1]):
            begin = match[place] - places.index(place)
            if begin < 0 or list(right[begin : begin + len(words)]) != words:
                continue
            owner = owner if owner is not None else {there: here for here, there in enumerate(match) if there >= 0}
            for there, here in enumerate(places, begin):
                if there in owner:
                    match[owner[there]] = -1
                match[here], owner[there] = there, here
            break


def find_moved(left: Sequence[int], right: Sequence[int], match: list[int], blocks: Sequence[Sequence[int]]) -> None:
    """Blocks without a place are looked for, in their own order, in what is left of the source: footnotes move to the end."""
    lost = [places for places in blocks if sum(match[place] >= 0 for place in places) * 2 < len(places)]
    if not lost:
        return
    here = [place for places in lost for place in places]
    taken = set(match).difference(match[place] for place in here)
    there = [place for place in range(len(right)) if place not in taken]
    found = align([left[place] for place in here], [right[place] for place in there])
    cursor = 0
    for places in lost:
        part = found[cursor : cursor + len(places)]
        cursor += len(places)
        if sum(at >= 0 for at in part) >= MOVED * len(places):
            for place, at in zip(places, part, strict=True):
                match[place] = there[at] if at >= 0 else -1
