"""The two figures that a told change lies between: of its own sentence, or one of the sentence before."""

from __future__ import annotations

from msgspec import structs

from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.changes.base_pairs import each_its_own, of_another_noun
from pelican_newslint.rules.numbers.changes.change_cues import (
    AND,
    BEHIND,
    LAST,
    LINK,
    NOW,
    THAN_LAST,
    THAN_THEN,
    THAN_WHICH,
    WHEN,
    of_two,
)
from pelican_newslint.rules.numbers.changes.change_sizes import size
from pelican_newslint.rules.numbers.changes.told_change import Told
from pelican_newslint.rules.numbers.reading.outline import Figure, Outline
from pelican_newslint.rules.numbers.reading.reckoned import (
    COUNTED,
    TO_ONE,
    earlier,
    held,
    in_brackets,
    like,
    timed,
    words_between,
)

_BETWEEN, _BEFORE = 110, 70
"""Characters between the figures, and before the change."""
_NEAR = 8.0
_FAR, _FAR_APART = 25.0, 12.0
"""A figure so many times another is another thing: in one sentence, and over two."""

_OFF = 4.0
"""A plain change over two sentences that is so much less than what lies between two figures is of others."""
_OFF_RATE = 12.0
"""And one in per cent, where a slip is rarely by a nought."""
_LED_TO = later(r"\b(?:stands? at|stood at|is|are|was|were|to|at|now)(?: now| just| only| about)? $")
_TO = later(r"\bto $")
_SIZE_OF = later(r"\bthan (?:in|at|on) (?:the|an?|its|their|last) [a-z' -]{3,40} of (?:about |some )?$")
""" "Two more than in the old house of 65": as many as the house holds."""
_CLAUSE = later(r" – |;|\b(?:while|whereas|but)\b")


def pair_of(sketch: Outline, told: Told) -> tuple[Figure, Figure, bool] | None:
    """The two figures of the sentence that the change lies between."""
    before = [at for at in range(told.at) if sketch.figures[at].kind in told.kinds and not in_brackets(sketch, at)]
    if told.compares:
        return _compared(sketch, told, before)
    if (found := _from_to(sketch, told)) is not None:
        return found
    if len(before) > 2 and sketch.figures[before[0]].kind == "M" and sketch.figures[before[-2]].kind == "U":
        before.pop(-2)  # "to £14 for a 20kg bag from £7"
    if len(before) < 2:
        return None
    first, second = before[-2:]
    one, two = sketch.figures[first], sketch.figures[second]
    if not like(one, two) or not _possible(told, one, two) or sketch.gaps[first].endswith(" by ") or of_two(sketch, told.at, first, second):
        return None
    between, behind = words_between(sketch, first, second), words_between(sketch, second, told.at)
    led = sketch.gaps[first][-30:] + ("#" if first and sketch.figures[first - 1].kind == "O" else "")
    when = len(WHEN.findall(f"{led} {between} {behind}"))
    if not LINK.search(between) and THAN_LAST.match(sketch.gaps[told.at + 1]) and not LAST.search("".join(sketch.gaps[: told.at + 1])):
        return None  # "the first prize is £500 and the second £300, or 30 per cent less than last year"
    tied = LINK.search(between) or when > 1 or (when and one.kind == "M" and NOW.search(led + between))
    return (one, two, True) if tied and len(between) < _BETWEEN and len(behind) < _BEFORE else None


def lengths_of(sketch: Outline, told: Told) -> tuple[Figure, Figure, bool] | None:
    """ "From 9 seconds to 5.4, a cut of 40 per cent": where nothing but time is told."""
    kinds = [each.kind for each in sketch.figures[: told.at] if each.kind in "DNMU"]
    if told.figure.kind not in "PF" or "D" not in kinds[-2:] or (found := pair_of(sketch, structs.replace(told, kinds="DN"))) is None:
        return None
    return (*timed(found[0], found[1]), found[2])


def _compared(sketch: Outline, told: Told, before: list[int]) -> tuple[Figure, Figure, bool] | None:
    """ "4,300, 17 per cent more than the 3,600": one figure stands on each side."""
    behind = next((at for at in range(told.at + 1, len(sketch.figures)) if sketch.figures[at].kind != "O"), None)
    if behind is None or not before or sketch.figures[behind].kind not in told.kinds or AND.match(sketch.gaps[behind + 1]):
        return None
    between = words_between(sketch, told.at, behind)
    which = THAN_WHICH.match(BEHIND.sub("", between))
    then = _AT_FIRST.match(sketch.gaps[behind + 1]) if which else THAN_THEN.match(between)
    if _CLAUSE.search(between) or then or _SIZE_OF.search(between):
        return None  # "$3.5bn – up $1bn from 2003 – while sales rose to $7bn"
    old, figures = sketch.figures[behind], [sketch.figures[at] for at in reversed(before)]
    new = next((each for each in figures if like(each, old) and _fits(told, each, old)), figures[0])
    return (new, old, True) if like(new, old) and _possible(told, new, old) else None


_AT_FIRST = later(r"^(?: [a-z]+)?,? (?:before|until|till|when|then|last|at first|in|previously|earlier|once|after|originally)\b")
""" "25 minutes less than the bus, which took 70 before the bridge was mended": what it takes now isn't told."""


def _fits(told: Told, new: Figure, old: Figure) -> bool:
    """Whether the two make the change: "31,000, 14,000 of it wheat, a tenth less than the 34,500"."""
    if new.value == old.value or min(new.value, old.value) <= 0:
        return False
    return told.figure.exact.meets(size(held(old), held(new), percent=told.figure.kind in "PF"))


def _from_to(sketch: Outline, told: Told) -> tuple[Figure, Figure, bool] | None:
    """ "By £15,000, from £60,000 to £45,000"."""
    first = told.at + 1
    if first < len(sketch.figures) and sketch.figures[first].kind == "O":
        first += 1  # "since May, from £200 to £180"
    if first >= len(sketch.figures):
        return None
    one, two = sketch.figures[first], sketch.figures[min(first + 1, len(sketch.figures) - 1)]
    lead, between = sketch.gaps[first], sketch.gaps[first + 1]
    if lead.endswith((" from ", " from the ")) and told.at and _LED_TO.search(sketch.gaps[told.at - 1]) and not _TO.search(between):
        new = sketch.figures[told.at - 1]  # "stands at $1.2bn, cut by $300m from $1.5bn"
        fits = new.kind in told.kinds and one.kind == new.kind and like(one, new) and _possible(told, one, new)
        return (one, new, True) if fits and len(lead) < 40 else None
    tied = (lead.endswith(" from ") and between.endswith(" to ")) or (lead.endswith(" to ") and between.endswith(" from "))
    fits = one is not two and one.kind in told.kinds and two.kind in told.kinds and like(one, two) and _possible(told, one, two)
    return (one, two, True) if tied and fits and len(lead) < 40 and len(between) < 40 else None


def over_sentences(article: Article, number: int, sketch: Outline, told: Told) -> tuple[Figure, Figure, bool] | None:
    """One figure right before the change, the other the only like one of the sentence before."""
    own = told.figure.kind if told.figure.kind in "MU" else told.kinds
    before = [each for each in sketch.figures[: told.at] if each.kind in told.kinds and each.kind in own]
    if told.compares or len(before) != 1 or len(sketch.gaps[told.at]) > 60:
        return None
    if any(TO_ONE.search(gap) for gap in sketch.gaps[1 : told.at + 1]):
        return None
    other_base = THAN_LAST.match(sketch.gaps[told.at + 1]) is not None
    for other in earlier(article, number):
        if (other_base and not LAST.search(other.text)) or (told.kinds == "P" and other.block != sketch.block):
            return None
        if told.figure.kind == "P" and each_its_own(article, number, other):
            return None
        likes = [
            each for each in other.figures
            if each.kind in told.kinds and each.kind == before[0].kind and like(before[0], each) and _possible(told, before[0], each, far=_FAR_APART)
        ]  # fmt: skip
        if likes:
            far = _far(told.figure, before[0].value, likes[0].value) or of_another_noun(sketch, before[0], likes[0])
            return (likes[0], before[0], False) if len(likes) == 1 and not far else None
    return None


def _far(told: Figure, one: float, two: float) -> bool:
    """Whether a change is so much less than what lies between two figures that it must be of others."""
    if told.kind in COUNTED:
        return told.value * _OFF < abs(one - two)
    return told.kind in "PF" and told.value * _OFF_RATE < 100 * abs(one / two - 1)


def _possible(told: Told, one: Figure, two: Figure, *, far: float = _FAR) -> bool:
    """Whether the two differ, and not by far; a plain change is of their unit."""
    low, high = sorted((one.value, two.value))
    if low <= 0 or low == high or high / low > far:
        return False
    if told.figure.kind in "PF" or told.kinds == "P":
        return True
    return like(told.figure, one) and like(told.figure, two) and told.figure.value < high and high / low < _NEAR
