"""Which figure of the article the parts of a list must make: the one that is like them, close to their sum, and of one thing and one event."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.stems import content_stems
from pelican_newslint.prose.later import later
from pelican_newslint.prose.once import once
from pelican_newslint.rules.numbers.reading.beside import apart, names
from pelican_newslint.rules.numbers.reading.list_totals import what_others_make
from pelican_newslint.rules.numbers.reading.outline import Figure, Outline, sketches
from pelican_newslint.rules.numbers.reading.part_lists import (
    CLOSER,
    PartList,
    elliptic,
    opposite,
    plain_value,
    voted,
)
from pelican_newslint.rules.numbers.reading.part_rounding import in_unit, slipped
from pelican_newslint.rules.numbers.reading.parts_table import wholes
from pelican_newslint.rules.numbers.reading.person_nouns import GENDERED, counts_everybody, names_people
from pelican_newslint.rules.numbers.reading.reckoned import counts_things, like
from pelican_newslint.rules.numbers.reading.same_event import FLOOR, RATE, other_event
from pelican_newslint.rules.numbers.wholes.far_wholes import VOTERS
from pelican_newslint.rules.numbers.wholes.list_ends import LIST, Whole
from pelican_newslint.rules.numbers.wholes.partition_words import named, new_subject, open_ended, several_of_it
from pelican_newslint.rules.numbers.wholes.sum_wholes import GROUP_OF

_RESULT = later(r"^(?: [a-z]+){0,2} (?:to|against) $")
_GROUP = later(
    r"\b(?:council|committee|crew|panel|team|group|family|party|board|jury|delegation|squad|band|cast|staff|court|commission|"
    r"gang) of (?:\[n\d+\]|[a-z0-9]+)[,:;(.]"
)
_OF_THE = later(r"(?:^|[,;] |\band |\bbut )[\"“]?(?:out )?of (?:the |these |those |its |their |all )(?:[a-z]+ )?$")
_VERB = later(r"^ (?:are|were|is|was|have|had|came|come|went|go|died|live|work|stay\w*)\b")
"""Behind the first of the parts: "of these 30 were whole"."""
_OF = later(r"^(?: [a-z]+)? of (?:the |its |their |all )?$")
_TO_ANOTHER = later(r"\b(?:to|from|in|at|by|with|for) another\b|\bthe second(?= [£$€\d])")
"""The last of the parts: "ten to a dealer and four to another gallery"."""
_PAYS = later(
    r"\b(?:pay|paid|give|given|find|found|meet|met|cover|covered|contribute|contributed|provide|provided|put up|put in|fund|raise|raised)\b"
)
_WOULD = later(r"\b(?:would|could)\b")
"""A plan's money is shared out in the words of a plan."""
_WITH_MORE = later(
    r"\bincluding (?:all|every\w*|both|the|those)\b|\band (?:one|an?) [a-z]+ [a-z]+ (?:was|were)|\bthe other (?!side|half)[a-z]+|"
    r"\bas well as\b|\bbesides\b|\bapart from\b"
)
"""In the whole's own sentence: it counts others too."""
OF_GROUP = later(r"^ of (?:the|those|these) (?:[a-z]+ ){0,2}[a-z]+(?:,| \() ?$")
""" "Thirteen of the injured, eight men and five women"."""
_OF_LAST = later(r"\bof (?:the|its|their) last $")
""" "Won four and drawn two of their last six": no rest, but the whole of the parts before."""
_TOLL = later(r"\btoll (?:of|to|at|is|was|stands at|stood at|now) $")
_ADDED = later(r"^ (?:[a-z]+ )?(?:more|others?|further)\b")
_NEAR, _NEARER = 0.13, 0.08
"""How far the sum may be from what is meant as its whole: parts and whole side by side, and far apart."""
_SMALL = 2
_LEAST_OF = 0.7
"""No farther off than the larger is the smaller of sum and whole: see `_close`."""
BESIDE = 2
"""Sentences apart: nearer ones come first."""
KINDS = "NMU"
_THEY = ("they ", "these ", "those ", "all were ", "all of them ")
_RUNS = later(r" for ")
""" "212 for six": a score, whose figures make nothing."""


def whole_of(article: Article, number: int, sketch: Outline, run: PartList) -> Whole | None:
    """The one figure that the parts must make; None where they make one that is told, or no one figure is tied to them."""
    first = run.at[0]
    if open_ended(sketch, run):
        return None
    found = candidates(article, number, sketch, run)
    made = _made(sketch, run)
    if any(plain_value(each.figure) in made for each in found) or what_others_make(article, [each.span for each in run.figures]):
        return None
    if any(each.search(sketch.gaps[first]) for each in (_RESULT, GROUP_OF)) or _RUNS.fullmatch(sketch.gaps[first]):
        return None
    if _OF_THE.search(sketch.gaps[first]) and not _VERB.match(sketch.gaps[first + 1]):
        return None
    near = [each for each in found if _close(article, sketch, run, each) and _tied(article, number, sketch, run, each)]
    if len({plain_value(each.figure) for each in near}) > 1:
        least = min(each.apart for each in near)
        near = [each for each in near if each.apart == least] if least < BESIDE else near
    if len({plain_value(each.figure) for each in near}) != 1:
        return None
    whole = min(near, key=lambda each: each.apart)
    behind = whole.apart and whole.figure.span.start > run.figures[-1].span.end
    return None if behind and run.figures[0].kind != "N" and new_subject(article, run, whole) else whole


def candidates(article: Article, number: int, sketch: Outline, run: PartList) -> list[Whole]:
    """Every figure of the article that is like the parts, larger than each, and near what they make, with another figure or without."""
    most = max(plain_value(each) for each in run.figures)
    parts = {each.span.start for each in run.figures}
    return [
        Whole(each, _apart(article, at, number), other.gaps[place])
        for at, other, place, figure in _sized(article, sketch, run)
        if (each := in_unit(figure, run.figures[0])).kind in KINDS
        and plain_value(each) > most
        and each.span.start not in parts
        and (each.kind == run.figures[0].kind or like(each, run.figures[0]))
        and (each.kind == "N" or each.unit == run.figures[0].unit or like(each, run.figures[0]))
        and not any(counts_things(part, each) for part in run.figures)
        and not (at != number and len(run.at) < 3 and several_of_it(other, place))
        and not (RATE.match(other.gaps[place + 1]) and RATE.match(sketch.gaps[run.at[-1] + 1]) is None)
    ]


def _made(sketch: Outline, run: PartList) -> set[float]:
    """What the parts make, alone and with each other figure of their sentence that is like them."""
    others = (plain_value(each) for each in sketch.figures if each not in run.figures and like(each, run.figures[0]))
    return {run.total, *(run.total + other for other in others)}


_Counted = tuple[int, Outline, int, Figure]
"""A figure with the number of its sentence, its outline and its place there."""


def _sized(article: Article, sketch: Outline, run: PartList) -> list[_Counted]:
    """Those figures, in their order, whose size the whole of these parts can have: it is asked of each list, and they are not all gone through."""
    by_size, values, measures = _counted(article)
    total = run.total
    ranges = [(_LEAST_OF * total, total / _LEAST_OF), *((value, value) for value in _made(sketch, run))]
    found = {at for low, high in ranges for at in range(bisect_left(values, low), bisect_right(values, high))}
    return sorted((*(by_size[at] for at in found), *measures), key=lambda each: (each[0], each[2]))


@once
def _counted(article: Article) -> tuple[list[_Counted], list[float], list[_Counted]]:
    """All that can be a whole by size, their sizes, and measures, whose size is another in another unit."""
    every = _all_counted(article)
    by_size = sorted((each for each in every if each[3].kind != "U"), key=lambda each: plain_value(each[3]))
    return by_size, [plain_value(each[3]) for each in by_size], [each for each in every if each[3].kind == "U"]


def _all_counted(article: Article) -> list[_Counted]:
    """Every figure but those that can be no whole whatever the parts are."""
    return [
        (at, other, place, each)
        for at, other in enumerate(sketches(article))
        for place, each in enumerate(other.figures)
        if not (each.quantity is not None and (each.quantity.range or each.quantity.ordinal))
        and not FLOOR.search(other.gaps[place])
        and not (CLOSER.search(other.gaps[place]) and not _OF_LAST.search(other.gaps[place]))
    ]


def _apart(article: Article, whole: int, parts: int) -> int:
    """Sentences between the two; a headline and a summary stand over all of them."""
    head = article.blocks[article.sentences[whole].block].scope in {"headline", "summary"}
    return min(abs(whole - parts), BESIDE) if head else abs(whole - parts)


def _close(article: Article, sketch: Outline, run: PartList, whole: Whole) -> bool:
    """Whether the sum comes near enough; far off, less near, unless the sentences have words in common."""
    value, gap = plain_value(whole.figure), abs(plain_value(whole.figure) - run.total)
    if whole.apart < 2:
        return gap <= max(_NEAR * value, min(_SMALL, 0.25 * value))
    if gap <= _NEARER * value:
        return True
    there = article.sentence_at(whole.figure.span.start).span
    here = article.sentence_at(run.figures[0].span.start).span
    ties = CLOSER.search(sketch.gaps[run.at[-1]]) or re.match(r"^ [a-z ]{0,12}\bthe other\b", sketch.gaps[run.at[-1] + 1])
    return gap <= _NEAR * value and bool(ties or content_stems(article, there) & content_stems(article, here))


def _tied(article: Article, number: int, sketch: Outline, run: PartList, whole: Whole) -> bool:
    """Whether parts and whole can be of one thing and one event."""
    other = article.sentence_at(whole.figure.span.start)
    there, here = article.slice(other.span).lower(), article.slice(article.sentence_at(run.figures[0].span.start).span).lower()
    here = _WOULD.sub("", here) if len(run.at) > 2 and run.figures[0].kind == "M" and _PAYS.search(here) else here
    if whole.apart and _WITH_MORE.search(there):
        return False
    if whole.apart and other_event(there, _TO_ANOTHER.sub("", here)):
        return False
    if whole.apart and len(run.at) < 3 and apart(names(article, whole.figure.span), names(article, run.figures[0].span)):
        return False
    nouns = {each.noun for each in run.figures if each.noun}
    if not whole.apart and not nouns and opposite(sketch, run) and LIST.match(sketch.gaps[run.at[0]]):
        return True
    if (run.figures[0].kind in "MU" and whole.figure.kind != "N") or (whole.figure.kind in "MU" and elliptic(sketch, run)):
        return len(run.at) > 2 or whole.apart < 2 or slipped("M", run.total, plain_value(whole.figure))
    noun = whole.figure.noun
    if whole.apart == 1 and len(run.at) > 2 and not nouns and sketch.text.startswith(_THEY) and elliptic(sketch, run):
        return True
    if noun is None:
        of_the = not whole.apart and _OF_THE.search(whole.lead) and whole.figure.span == sketch.figures[0].span
        of_group = not whole.apart and OF_GROUP.match(article.text[whole.figure.span.end : run.figures[0].span.start].lower())
        if (of_the or of_group or _TOLL.search(whole.lead)) and nouns and all(map(names_people, nouns)):
            return True
        return whole.apart < 1 and (not nouns or (_GROUP.search(there) is not None and all(map(names_people, nouns))))
    if noun in VOTERS and voted(sketch, run):
        return True
    if not nouns or nouns == {noun}:
        return bool(nouns) or (elliptic(sketch, run) and (whole.apart < 2 or named(article, number, noun)))
    rest = nouns - {noun}
    if counts_everybody(noun) or (names_people(noun) and noun not in GENDERED):
        return (
            all(map(names_people, rest))
            and (len(rest) > 1 or counts_everybody(noun))
            and (len(nouns) == len(run.figures) or len(nouns) == 1)
        )
    return any(noun in each.nouns and nouns <= each.parts for each in wholes())


def loose(article: Article, sketch: Outline, run: PartList, whole: Whole) -> bool:
    """Two parts and a smaller whole: "two ships with 110 and 95 people" and 200 in the next paragraph, "it got 299 of 640" behind 351."""
    if _ADDED.match(sketch.gaps[run.at[-1] + 1]):
        return False
    there = sketches(article)[article.sentence_index(whole.figure.span.start)]
    at = next(place for place, each in enumerate(there.figures) if each.span == whole.figure.span)
    if whole.apart:
        return there.block != sketch.block and len({each.noun for each in run.figures} - {None}) < 2
    return at - 1 == run.at[-1] and _OF.match(there.gaps[at]) is not None
