"""Where the report begins behind a dateline: "LIMA, March 3 (AP) — Officials …", "KARSK (KNA): Officers …", "KARSK: Nine …"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from pelican_newslint.prose.facts.sentences import Sentence
from pelican_newslint.prose.facts.words import Words
from pelican_newslint.prose.later import later

_ENDS = later(r"\)?:? ?[-–—]{1,2} |\): |\.? [-–—]{1,2} ?")
"""What may stand between a dateline and the report."""
_LONGEST = 9
"""Words."""


def behind_datelines(words: Words, sentences: Sequence[Sentence]) -> Iterator[int]:
    """Indexes of the words with a capital right behind a dateline, all of whose words have capitals or figures."""
    ends = {gap for gap in set(words.gaps) if len(gap) <= 5 and _ENDS.fullmatch(gap)}
    if not ends and ": " not in words.gaps:
        return
    firsts = [sentence.first_word for sentence in sentences]
    for at, gap in enumerate(words.gaps[: len(words)]):
        if (gap not in ends and gap != ": ") or not words.texts[at][0].isupper():
            continue
        first = firsts[bisect_right(firsts, at) - 1]
        before = words.texts[first:at]
        if (
            0 < len(before) <= _LONGEST
            and all(text[0].isupper() or text[0].isdigit() for text in before)
            and (gap != ": " or all(map(str.isupper, before)))
        ):
            yield at
