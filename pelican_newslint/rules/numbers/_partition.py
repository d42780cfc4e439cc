"""Parts and the whole that they make or miss by little, wherever the whole stands: the same sentence, the one before or behind, or far off.

What counts is not the wording but the arithmetic: a list of like figures, and one like figure of the article that is almost their sum.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pelican_newslint.model import Block, Match, Related, Right
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.stems import content_stems, stem
from pelican_newslint.rules.numbers._beside import apart, names
from pelican_newslint.rules.numbers._far_wholes import VOTERS
from pelican_newslint.rules.numbers._list_ends import LIST, Whole, closed, pairs
from pelican_newslint.rules.numbers._outline import Outline, sketches
from pelican_newslint.rules.numbers._own_verbs import overlapping, own_verbs
from pelican_newslint.rules.numbers._part_lists import CLOSER, PartList, elliptic, part_lists, plain_value, voted, with_one
from pelican_newslint.rules.numbers._part_rounding import differs, in_unit, slipped
from pelican_newslint.rules.numbers._person_nouns import counts_everybody, names_people
from pelican_newslint.rules.numbers._reckoned import hedged, like, woken_sketches
from pelican_newslint.rules.numbers._relations import shown, written
from pelican_newslint.rules.numbers._same_event import FLOOR, RATE, other_event
from pelican_newslint.rules.numbers._sum_wholes import GROUP_OF
from pelican_newslint.rules.numbers._sums import wholes

_OPEN = re.compile(
    r"\b(?:includ\w+|among|such as|at least|mostly|mainly|up to|as many as|led by|not counting|excluding|besides|on top of|in addition|"
    r"(?:more|fewer|less)(?: [a-z]+)? than|apart from|except|some of|so far|for example|for instance|e\.g\.|say|or|each|every|per|apiece|"
    r"respectively|average|"
    r"both|too|a (?:day|week|month|year|head|piece))\b"
)
_OVERLAP = re.compile(
    r"\b(?:own\w*|had|have|has|us(?:e|ed)|sp(?:eak|oke)|play\w*|visit\w*|watch\w*|read|lik(?:e|ed)|named|mentioned|cit(?:e|ed)|said|wanted|chose)\b"
)
_VERBED = re.compile(r"\band (?:[a-z]+ed|lost|sold|shut|took|bought|cut|left|gave|won) $")
"""The last figure is of another verb: "25 in 2020 and 18 in 2022, and closed three"."""
_RESULT = re.compile(r"^(?: [a-z]+){0,2} (?:to|against) $")
_GROUP = re.compile(
    r"\b(?:council|committee|crew|panel|team|group|family|party|board|jury|delegation|squad|band|cast|staff|court|commission|gang) of [a-z0-9]+[,:;(]"
)
_GENDERED = frozenset(
    "man woman child boy girl baby infant toddler teenager male female father mother son daughter brother sister husband wife".split()
)
_OF_THE = re.compile(r"(?:^|[,;] |\band |\bbut )[\"“]?(?:out )?of (?:the |these |those |its |their |all )(?:[a-z]+ )?$")
_OF = re.compile(r"^(?: [a-z]+)? of (?:the |its |their |all )?$")
_TO_ANOTHER = re.compile(r"\b(?:to|from|in|at|by|with|for) another\b|\bthe second(?= [£$€\d])")
"""The last of the parts: "ten to a dealer and four to another gallery"."""
_ADDED = re.compile(r"^ (?:[a-z]+ )?(?:more|others?|further)\b")
_NEAR, _NEARER = 0.13, 0.08
"""How far the sum may be from what is meant as its whole: parts and whole side by side, and far apart."""
_SMALL = 2
_BESIDE = 2
"""Sentences apart: nearer ones come first."""
_KINDS = "NMU"
_RUNS = re.compile(r" for ")
""" "212 for six": a score, whose figures make nothing."""


def partitions(article: Article, woken: Sequence[Block], done: set[int], wrong: set[int]) -> Iterator[Match | Right]:
    """`done` are the starts of wholes that were judged already, `wrong` those of parts which belong to a finding."""
    for number, sketch in woken_sketches(article, woken):
        for run in (with_one(each, sketch) for each in part_lists(sketch)):
            if run.figures[0].kind not in _KINDS or any(each.span.start in wrong for each in run.figures) or _twice(sketch, run):
                continue
            found = _judge(article, number, sketch, run) or _led(article, number, sketch, run)
            if found and found.span.start not in done:
                done.add(found.span.start)
                yield found


def _twice(sketch: Outline, run: PartList) -> bool:
    """Whether one and the same may be in two of the parts."""
    return (own_verbs(sketch, run) or overlapping(sketch, run)) and not voted(sketch, run)


def _led(article: Article, number: int, sketch: Outline, run: PartList) -> Match | Right | None:
    """The same where the run begins with its own whole: "15 directors, nine for it and five against"."""
    first, rest = run.figures[0], PartList(run.at[1:], run.figures[1:])
    if len(run.at) < 3 or plain_value(first) <= max(map(plain_value, rest.figures)) or rest.total < plain_value(first) / 2:
        return None
    if _twice(sketch, rest):
        return None
    if LIST.match(sketch.gaps[run.at[1]]) is None or (first.noun is None and first.kind == "N"):
        return None
    if any(plain_value(each.figure) == run.total for each in _wholes(article, number, sketch, run)):
        return None
    found = _judge(article, number, sketch, rest)
    return found if found and found.span == first.span else None


def _judge(article: Article, number: int, sketch: Outline, run: PartList) -> Match | Right | None:
    first, last = run.at[0], run.at[-1]
    tail = sketch.gaps[last + 1]
    inside = " ".join(sketch.gaps[at] for at in run.at[1:])
    if _OPEN.search(f"{sketch.gaps[first][-40:]} {inside} {tail[:25]}") or len(_OVERLAP.findall(inside + tail)) > 1:
        return None
    if _VERBED.search(sketch.gaps[last]) and not any(map(_VERBED.search, (sketch.gaps[at] for at in run.at[1:-1]))):
        return None
    if re.match(r"^ an? ", tail) and _OVERLAP.search(sketch.gaps[first + 1]):
        return None
    found = _wholes(article, number, sketch, run)
    total = run.total
    made = {total, *(total + plain_value(each) for each in sketch.figures if each not in run.figures and like(each, run.figures[0]))}
    if any(plain_value(each.figure) in made for each in found):
        return None
    if any(each.search(sketch.gaps[first]) for each in (_RESULT, _OF_THE, GROUP_OF)) or _RUNS.fullmatch(sketch.gaps[first]):
        return None
    near = [each for each in found if _close(article, sketch, run, each) and _tied(article, number, sketch, run, each)]
    if len({plain_value(each.figure) for each in near}) > 1:
        least = min(each.apart for each in near)
        near = [each for each in near if each.apart == least] if least < _BESIDE else near
    values = {plain_value(each.figure) for each in near}
    if len(values) != 1:
        return None
    whole = min(near, key=lambda each: each.apart)
    value = plain_value(whole.figure)
    if _explained(run, value):
        return None
    slip = slipped(run.figures[0].kind, total, value)
    if total < value and not closed(sketch, run, whole) and not (slip and pairs(sketch, run)):
        return None
    if not differs(run, whole.figure, total, value):
        return None
    listed = [shown(article, each) for each in run.figures]
    says = f"{', '.join(listed[:-1])} and {listed[-1]} make {written(whole.figure, total, article)}"
    if (whole.apart and any(map(hedged, run.figures))) or (
        len(run.at) == 2 and total > value and not (slip and whole.apart) and _loose(article, sketch, run, whole)
    ):
        return None
    related = tuple(Related(each.span, "a part") for each in run.figures)
    named = whole.figure.noun in {each.noun for each in run.figures} - {None}
    beside = whole.apart < _BESIDE and (len(run.at) > 2 or total > value)
    sure = (beside or (len(run.at) > 2 and (slip or named))) and not any(map(hedged, (*run.figures, whole.figure)))
    return Match(whole.figure.span, f"{says}, not {shown(article, whole.figure)}.", related=related, severity=None if sure else "warning")


def _wholes(article: Article, number: int, sketch: Outline, run: PartList) -> list[Whole]:
    """Every figure of the article that is like the parts and larger than each."""
    most = max(plain_value(each) for each in run.figures)
    parts = {each.span.start for each in run.figures}
    return [
        Whole(each, abs(at - number))
        for at, other in enumerate(sketches(article))
        for place, each in enumerate(in_unit(each, run.figures[0]) for each in other.figures)
        if each.kind in _KINDS
        and plain_value(each) > most
        and each.span.start not in parts
        and (each.kind == run.figures[0].kind or like(each, run.figures[0]))
        and (each.kind == "N" or each.unit == run.figures[0].unit or like(each, run.figures[0]))
        and not (each.quantity is not None and (each.quantity.range or each.quantity.ordinal))
        and not FLOOR.search(other.gaps[place])
        and not (RATE.match(other.gaps[place + 1]) and RATE.match(sketch.gaps[run.at[-1] + 1]) is None)
    ]


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


def _explained(run: PartList, value: float) -> bool:
    """Whether some of the parts make the whole: the others are told beside it."""
    if len(run.figures) < 3 or run.at[-1] == run.at[-2]:
        return False
    values = [plain_value(each) for each in run.figures]
    return any(abs(sum(values) - each - value) < 1e-9 * value for each in values)


def _tied(article: Article, number: int, sketch: Outline, run: PartList, whole: Whole) -> bool:
    """Whether parts and whole can be of one thing and one event."""
    other = article.sentence_at(whole.figure.span.start)
    there, here = article.slice(other.span).lower(), article.slice(article.sentence_at(run.figures[0].span.start).span).lower()
    if whole.apart and other_event(there, _TO_ANOTHER.sub("", here)):
        return False
    if whole.apart and len(run.at) < 3 and apart(names(article, whole.figure.span), names(article, run.figures[0].span)):
        return False
    nouns = {each.noun for each in run.figures if each.noun}
    if (run.figures[0].kind in "MU" and whole.figure.kind != "N") or (whole.figure.kind in "MU" and elliptic(sketch, run)):
        return len(run.at) > 2 or whole.apart < 2 or slipped("M", run.total, plain_value(whole.figure))
    noun = whole.figure.noun
    if noun is None:
        return whole.apart < 1 and (not nouns or (_GROUP.search(there) is not None and all(map(names_people, nouns))))
    if noun in VOTERS and voted(sketch, run):
        return True
    if not nouns or nouns == {noun}:
        return bool(nouns) or (elliptic(sketch, run) and (whole.apart < 2 or _named(article, number, noun)))
    rest = nouns - {noun}
    if counts_everybody(noun) or (names_people(noun) and noun not in _GENDERED):
        return (
            all(map(names_people, rest))
            and (len(rest) > 1 or counts_everybody(noun))
            and (len(nouns) == len(run.figures) or len(nouns) == 1)
        )
    return any(noun in each.nouns and nouns <= each.parts for each in wholes())


def _loose(article: Article, sketch: Outline, run: PartList, whole: Whole) -> bool:
    """Two parts and a smaller whole: "two ships with 110 and 95 people" and 200 in the next paragraph, "it got 299 of 640" behind 351."""
    if _ADDED.match(sketch.gaps[run.at[-1] + 1]):
        return False
    there = sketches(article)[article.sentence_index(whole.figure.span.start)]
    at = next(place for place, each in enumerate(there.figures) if each.span == whole.figure.span)
    if whole.apart:
        return there.block != sketch.block and len({each.noun for each in run.figures} - {None}) < 2
    return at - 1 == run.at[-1] and _OF.match(there.gaps[at]) is not None


def _named(article: Article, number: int, noun: str) -> bool:
    """Whether the sentence of the parts, or the one before, says what the whole counts."""
    every = sketches(article)
    words = " ".join(each.text for each in every[max(number - 1, 0) : number + 1])
    return stem(noun) in {stem(each) for each in re.findall(r"[a-z]{4,}", words)}
