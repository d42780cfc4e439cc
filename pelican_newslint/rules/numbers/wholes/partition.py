"""Parts and the whole that they make or miss by little, wherever the whole stands: the same sentence, the one before or behind, or far off.

What counts is not the wording but the arithmetic: a list of like figures, and one like figure of the article that is almost their sum.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from pelican_newslint.model import Block, Match, Related, Right
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.stems import content_stems
from pelican_newslint.rules.numbers.reading.beside import apart, names
from pelican_newslint.rules.numbers.reading.list_totals import what_others_make
from pelican_newslint.rules.numbers.reading.outline import Outline, sketches
from pelican_newslint.rules.numbers.reading.own_verbs import led_anew, overlapping, own_verbs
from pelican_newslint.rules.numbers.reading.part_lists import (
    CLOSER,
    OF_THEM,
    PartList,
    elliptic,
    opposite,
    part_lists,
    plain_value,
    voted,
    with_nouns,
    with_one,
)
from pelican_newslint.rules.numbers.reading.part_rounding import differs, in_unit, slipped
from pelican_newslint.rules.numbers.reading.person_nouns import counts_everybody, names_people
from pelican_newslint.rules.numbers.reading.reckoned import counts_things, hedged, like, woken_sketches
from pelican_newslint.rules.numbers.reading.relations import shown, written
from pelican_newslint.rules.numbers.reading.same_event import FLOOR, RATE, other_event
from pelican_newslint.rules.numbers.reading.sums import wholes
from pelican_newslint.rules.numbers.wholes.far_wholes import VOTERS
from pelican_newslint.rules.numbers.wholes.list_ends import LIST, Whole, closed, pairs
from pelican_newslint.rules.numbers.wholes.partition_words import explained, named, new_subject, of_that_noun, open_ended, several_of_it
from pelican_newslint.rules.numbers.wholes.sum_wholes import GROUP_OF

_RESULT = re.compile(r"^(?: [a-z]+){0,2} (?:to|against) $")
_GROUP = re.compile(
    r"\b(?:council|committee|crew|panel|team|group|family|party|board|jury|delegation|squad|band|cast|staff|court|commission|"
    r"gang) of (?:\[n\d+\]|[a-z0-9]+)[,:;(.]"
)
_GENDERED = frozenset(
    "man woman child boy girl baby infant toddler teenager male female father mother son daughter brother sister husband wife".split()
)
_OF_THE = re.compile(r"(?:^|[,;] |\band |\bbut )[\"“]?(?:out )?of (?:the |these |those |its |their |all )(?:[a-z]+ )?$")
_VERB = re.compile(r"^ (?:are|were|is|was|have|had|came|come|went|go|died|live|work|stay\w*)\b")
"""Behind the first of the parts: "of these 30 were whole"."""
_OF = re.compile(r"^(?: [a-z]+)? of (?:the |its |their |all )?$")
_TO_ANOTHER = re.compile(r"\b(?:to|from|in|at|by|with|for) another\b|\bthe second(?= [£$€\d])")
"""The last of the parts: "ten to a dealer and four to another gallery"."""
_PAYS = re.compile(
    r"\b(?:pay|paid|give|given|find|found|meet|met|cover|covered|contribute|contributed|provide|provided|put up|put in|fund|raise|raised)\b"
)
_WOULD = re.compile(r"\b(?:would|could)\b")
"""A plan's money is shared out in the words of a plan."""
_WITH_MORE = re.compile(
    r"\bincluding (?:all|every\w*|both|the|those)\b|\band (?:one|an?) [a-z]+ [a-z]+ (?:was|were)|\bthe other (?!side|half)[a-z]+|"
    r"\bas well as\b|\bbesides\b|\bapart from\b"
)
"""In the whole's own sentence: it counts others too."""
OF_GROUP = re.compile(r"^ of (?:the|those|these) (?:[a-z]+ ){0,2}[a-z]+(?:,| \() ?$")
""" "Thirteen of the injured, eight men and five women"."""
OF_LAST = re.compile(r"\bof (?:the|its|their) last $")
""" "Won four and drawn two of their last six": no rest, but the whole of the parts before."""
_TOLL = re.compile(r"\btoll (?:of|to|at|is|was|stands at|stood at|now) $")
_ADDED = re.compile(r"^ (?:[a-z]+ )?(?:more|others?|further)\b")
_NEAR, _NEARER = 0.13, 0.08
"""How far the sum may be from what is meant as its whole: parts and whole side by side, and far apart."""
_SMALL = 2
_BESIDE = 2
"""Sentences apart: nearer ones come first."""
_SEVERAL = 3
"""Parts of which two may hold the same: rather a slip than of two parts."""
_KINDS = "NMU"
_THEY = ("they ", "these ", "those ", "all were ", "all of them ")
_RUNS = re.compile(r" for ")
""" "212 for six": a score, whose figures make nothing."""


_STANDINGS = re.compile(r"\b(?:under|over) par\b|\bwent on to make\b|; \[[a-z]\d+\] [a-z]\. [a-z]", re.IGNORECASE)
"""Strokes of golf, runs of cricket, and places of a table that is written in one line: their figures make nothing."""


def partitions(article: Article, woken: Sequence[Block], done: set[int]) -> Iterator[Match | Right]:
    """`done` are the starts of wholes that were judged already."""
    for number, sketch in woken_sketches(article, woken):
        for run in (with_nouns(with_one(each, sketch), sketch) for each in part_lists(sketch)):
            if run.figures[0].kind not in _KINDS or _STANDINGS.search(sketch.text):
                continue
            twice = _twice(sketch, run)
            found = None if twice and len(run.at) < _SEVERAL else _judge(article, number, sketch, run)
            if twice and isinstance(found, Match):
                found = replace(found, severity="suggestion")
            found = found or _led(article, number, sketch, run)
            if found and found.span.start not in done:
                done.add(found.span.start)
                yield found


def _twice(sketch: Outline, run: PartList) -> bool:
    """Whether one and the same may be in two of the parts."""
    if led_anew(sketch, run):
        return True
    return (own_verbs(sketch, run) or overlapping(sketch, run)) and not voted(sketch, run) and not opposite(sketch, run)


def _led(article: Article, number: int, sketch: Outline, run: PartList) -> Match | Right | None:
    """The same where the run begins with its own whole: "15 directors, nine for it and five against"."""
    first, rest = run.figures[0], PartList(run.at[1:], run.figures[1:])
    if all(sketch.gaps[at].endswith("(") for at in run.at):
        return None  # "in York (18), Hull (13) and Leeds (9)"
    if len(run.at) < 3 or plain_value(first) <= max(map(plain_value, rest.figures)) or rest.total < plain_value(first) / 2:
        return None
    if _twice(sketch, rest) or _trades(first.noun, rest):
        return None
    bare = first.noun is None and first.kind == "N" and not OF_GROUP.match(sketch.gaps[run.at[1]])
    lead = sketch.gaps[run.at[1]]
    behind = lead.endswith((": ", "; ")) and len(rest.at) > 2 and elliptic(sketch, rest)
    alike = lead.split()[:1] == sketch.gaps[rest.at[1]].split()[:1]  # "$3m for roads; $2m for schools": the first of equals
    if bare or not (LIST.match(lead) or (behind and not alike)):
        return None
    if any(plain_value(each.figure) == run.total for each in _wholes(article, number, sketch, run)):
        return None
    found = _judge(article, number, sketch, rest)
    return found if found and found.span == first.span else None


def _trades(noun: str | None, rest: PartList) -> bool:
    """Whether the first is one more of the list: no waiter is a cook in "ten cooks, seven waiters and two people"."""
    nouns = {each.noun for each in rest.figures if each.noun} - {noun}
    known = any(noun in each.nouns and nouns <= each.parts for each in wholes())
    return noun is not None and not nouns <= _GENDERED and names_people(noun) and not counts_everybody(noun) and not known


def _judge(article: Article, number: int, sketch: Outline, run: PartList) -> Match | Right | None:
    whole = _whole(article, number, sketch, run)
    if whole is None:
        return None
    total, value = run.total, plain_value(whole.figure)
    if explained(run, value):
        return None
    slip = slipped(run.figures[0].kind, total, value)
    if total < value and not closed(sketch, run, whole) and not (slip and pairs(sketch, run)):
        return None
    every = CLOSER.search(sketch.gaps[run.at[-1]]) is not None and OF_THEM.match(sketch.gaps[run.at[0] + 1]) is not None
    if not differs(run, whole.figure, total, value) and not (every and total != value and not any(map(hedged, run.figures))):
        return None
    listed = [shown(article, each) for each in run.figures]
    says = f"{', '.join(listed[:-1])} and {listed[-1]} make {written(whole.figure, total, article)}"
    if (whole.apart and any(map(hedged, run.figures))) or (
        len(run.at) == 2 and total > value and not (slip and whole.apart) and _loose(article, sketch, run, whole)
    ):
        return None
    related = tuple(Related(each.span, "a part") for each in run.figures)
    named = whole.figure.noun in {each.noun for each in run.figures} - {None} or of_that_noun(sketch, run, whole)
    beside = whole.apart < _BESIDE and (len(run.at) > 2 or total > value)
    sure = (beside or (len(run.at) > 2 and (slip or named))) and not any(map(hedged, (*run.figures, whole.figure)))
    return Match(whole.figure.span, f"{says}, not {shown(article, whole.figure)}.", related=related, severity=None if sure else "warning")


def _whole(article: Article, number: int, sketch: Outline, run: PartList) -> Whole | None:
    """The one figure that the parts must make; None where they make one that is told, or no one figure is tied to them."""
    first = run.at[0]
    if open_ended(sketch, run):
        return None
    found = _wholes(article, number, sketch, run)
    total = run.total
    made = {total, *(total + plain_value(each) for each in sketch.figures if each not in run.figures and like(each, run.figures[0]))}
    if any(plain_value(each.figure) in made for each in found) or what_others_make(article, [each.span for each in run.figures]):
        return None
    if any(each.search(sketch.gaps[first]) for each in (_RESULT, GROUP_OF)) or _RUNS.fullmatch(sketch.gaps[first]):
        return None
    if _OF_THE.search(sketch.gaps[first]) and not _VERB.match(sketch.gaps[first + 1]):
        return None
    near = [each for each in found if _close(article, sketch, run, each) and _tied(article, number, sketch, run, each)]
    if len({plain_value(each.figure) for each in near}) > 1:
        least = min(each.apart for each in near)
        near = [each for each in near if each.apart == least] if least < _BESIDE else near
    if len({plain_value(each.figure) for each in near}) != 1:
        return None
    whole = min(near, key=lambda each: each.apart)
    behind = whole.apart and whole.figure.span.start > run.figures[-1].span.end
    return None if behind and run.figures[0].kind != "N" and new_subject(article, run, whole) else whole


def _wholes(article: Article, number: int, sketch: Outline, run: PartList) -> list[Whole]:
    """Every figure of the article that is like the parts and larger than each."""
    most = max(plain_value(each) for each in run.figures)
    parts = {each.span.start for each in run.figures}
    return [
        Whole(each, _apart(article, at, number), other.gaps[place])
        for at, other in enumerate(sketches(article))
        for place, each in enumerate(in_unit(each, run.figures[0]) for each in other.figures)
        if each.kind in _KINDS
        and plain_value(each) > most
        and each.span.start not in parts
        and (each.kind == run.figures[0].kind or like(each, run.figures[0]))
        and (each.kind == "N" or each.unit == run.figures[0].unit or like(each, run.figures[0]))
        and not (each.quantity is not None and (each.quantity.range or each.quantity.ordinal))
        and not any(counts_things(part, each) for part in run.figures)
        and not FLOOR.search(other.gaps[place])
        and not (CLOSER.search(other.gaps[place]) and not OF_LAST.search(other.gaps[place]))
        and not (at != number and len(run.at) < 3 and several_of_it(other, place))
        and not (RATE.match(other.gaps[place + 1]) and RATE.match(sketch.gaps[run.at[-1] + 1]) is None)
    ]


def _apart(article: Article, whole: int, parts: int) -> int:
    """Sentences between the two; a headline and a summary stand over all of them."""
    head = article.blocks[article.sentences[whole].block].scope in {"headline", "summary"}
    return min(abs(whole - parts), _BESIDE) if head else abs(whole - parts)


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
