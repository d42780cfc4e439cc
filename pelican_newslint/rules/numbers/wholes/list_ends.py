"""How far the sentence says that a list of parts is all there is."""

from __future__ import annotations

import re

import msgspec

from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.outline import Figure, Outline
from pelican_newslint.rules.numbers.reading.part_lists import CLOSER, OF_THEM, PartList, opposite
from pelican_newslint.rules.numbers.reading.person_nouns import names_people
from pelican_newslint.rules.numbers.reading.reckoned import words_between
from pelican_newslint.rules.numbers.wholes.far_wholes import VOTERS

_MORE = later(
    r"(?:,| and|;| with| plus) (?:another|several|some|many|others|more|(?:mr|mrs|ms|miss|dr|sir|dame) [a-z]+|the (?:rest|others|remainder)|"
    r"(?:the|its|their|his|her) [a-z]+ (?:did|was|were|had|has|is|are)|dozens|hundreds|a (?:few|handful))\b"
)
_NOTHING = later(
    r"\b(?:nothing|none|no one|nobody|no more|and (?:they|the two) (?:have )?met|breaks? down|broken down|split|divided|shared)\b"
)
LIST = later(r"^(?: (?!.*\b(?:in|at|from|to|for|on|by|and) )[^,;:()]{2,60})?(?:[,:;(]| –) ?(?:with |of (?:them|whom) |[a-z]+ing )?$")
"""Between a whole and its list."""
_ALL = later(r"\ball (?:the |of the |its |their )?$")
_ENDS = 60
_TAIL = 40
"""Letters behind the last part, at most, which its list ends with."""


class Whole(msgspec.Struct, frozen=True):
    figure: Figure
    apart: int
    """Sentences between parts and whole."""
    lead: str = ""
    """The words before the whole."""


def ends(sketch: Outline, run: PartList) -> bool:
    """Whether the sentence ends with its list."""
    return run.at[-1] + 2 == len(sketch.gaps) and len(sketch.gaps[-1]) < _TAIL and "," not in sketch.gaps[-1]


def pairs(sketch: Outline, run: PartList) -> bool:
    """Whether the sentence tells the parts and nothing else, and ends with them."""
    return run.at[-1] + 2 == len(sketch.gaps) and len(sketch.gaps[-1]) < _ENDS and not _MORE.search(" ".join(sketch.gaps[run.at[0] + 1 :]))


def closed(sketch: Outline, run: PartList, whole: Whole) -> bool:
    """Whether the list says that it is all, so that too little is wrong too."""
    last = run.at[-1]
    tail = sketch.gaps[last + 1]
    if _MORE.search(" ".join(sketch.gaps[at] for at in (*run.at[1:], last + 1))) and not CLOSER.search(sketch.gaps[last]):
        return False
    ends = run.at[-1] == run.at[-2] or last + 2 == len(sketch.gaps) or sketch.figures[last + 1].kind in "OT"
    everyone = whole.apart == 0 and _ALL.search(sketch.text[: sketch.text.find("[")]) and whole.figure.span == sketch.figures[0].span
    if opposite(sketch, run) and whole.apart < 2 and not _MORE.search(tail):
        return True
    if whole.apart == 1 and _ALL.search(whole.lead) and pairs(sketch, run):
        return True
    apposed = whole.apart == 0 and tail.lstrip("abcdefghijklmnopqrstuvwxyz '-")[:1] in (",", ")") and LIST.match(sketch.gaps[run.at[0]])
    if apposed or everyone or CLOSER.search(sketch.gaps[last]) or _NOTHING.search(sketch.text):
        return True
    genders = [
        {"man", "male", "boy"} & {each.noun for each in run.figures},
        {"woman", "female", "girl"} & {each.noun for each in run.figures},
    ]
    if (
        all(genders)
        and whole.apart < 2
        and (whole.figure.noun is None or whole.figure.noun in VOTERS or names_people(whole.figure.noun))
        and not _MORE.search(tail)
    ):
        return True
    joined = run.at[-1] == run.at[-2] or re.search(r"(?:\band|;|\bplus)\b[^,]*$", words_between(sketch, run.at[-2], last)) is not None
    return len(run.at) > 2 and ends and joined and whole.apart < 3 and len(tail) < 120 and OF_THEM.match(tail) is None
