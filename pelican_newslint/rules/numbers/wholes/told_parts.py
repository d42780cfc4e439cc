"""Lists of parts and the whole that they belong to, in whatever words the two are tied: in one sentence, over two, or over the article."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pelican_newslint.model import Block, Match, Right
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.outline import Outline
from pelican_newslint.rules.numbers.reading.own_verbs import led_anew, one_setting
from pelican_newslint.rules.numbers.reading.part_lists import (
    CLOSER,
    OF_THEM,
    VOTE,
    PartList,
    Sum,
    alike_parts,
    can_be,
    opposite,
    part_lists,
    plain_value,
    voted,
)
from pelican_newslint.rules.numbers.reading.reckoned import COUNTED, woken_sketches, words_between
from pelican_newslint.rules.numbers.wholes.far_wholes import whole_before
from pelican_newslint.rules.numbers.wholes.list_ends import ends
from pelican_newslint.rules.numbers.wholes.parts_verdict import judged
from pelican_newslint.rules.numbers.wholes.told_last import OPEN, told_last

_COLON = later(r"(?::| –|\() ?(?:[a-z'-]+ ){0,4}$")
_OF_WHICH = later(r"(?:,|;| –|\(| and) ?(?:(?:out )?of|from|in|among) (?:which|what|whom|these|those|them|that|this|it)\b[^;:]{0,45}$")
_SPLIT = later(
    r"\b(?:made up of|consist\w* of|compris\w+|split|divid\w+|broken down|namely|composed of|shared|"
    r"(?:paid for|funded|financed|met|borne|covered|put up) by)\b[^;:.]{0,60}$"
)
_OF_LEAD = later(r"(?:^|[,;:–“\"] |\b(?:and|but|that) )of (?:the|its|their|his|her|our|all|those|these|some)?(?: [a-z'-]+){0,2} ?$")
_PART_OF = later(r"^(?: [a-z'-]+){0,3} of (?:the|its|their|his|her|our|all) (?:[a-z'-]+ ){0,2}$")
_PLACED = later(
    r"^ ?(?:of them )?(?:[a-z]+ed )?(?:in|at|from|for|on|to|inside|outside|under|over|aboard|near|against|with|by|after|before|this|"
    r"next|last|now|later)\b"
)
_RECORD = later(r", (?:with )?(?:winning|losing|drawing|won|lost|drew|drawn)(?: of them)? $")
_ADDED = later(r"\b(?:another|a further|an additional|a second) $")
"""The figure before is a part, too: "90 by June, another 70 in May"."""
_NAMED = later(r"^[^.:]{0,40}?(?:,|;| and|, and) (?:the |with )?(?:[a-z'’.-]+ ){1,4}$")
_LED = later(r"^ (?:of them )?(?:[a-z]+ed )?(in|at|from|for|to) ")
_NEW_CLAUSE = later(r"; [^;]{0,60}\b(?:had|has|have|got|made|took|won|lost|was|were|is|are|will|managed|scored|hit|drew|saw|held) $")
""" "14 shots, five of them on target; the visitors had nine": another's."""
_ARE = later(r"^ (?:of them )?(?:were|are|was|is)\b")
_SOME_ASIDE = later(r", (?:among (?:them|whom)|including|mostly|mainly|some of them) [^,:;]{1,40},(?=[^,:;]*:)")
""" "Three boys, among them one of nine, have drowned: two in May, one in June"."""
_LEAD = 110


def told_parts(article: Article, woken: Sequence[Block], done: set[int]) -> Iterator[Match | Right]:
    """`done` are the starts of wholes that were judged already."""
    for number, sketch in woken_sketches(article, woken):
        for run in part_lists(sketch) if "went on to make" not in sketch.text else ():  # runs of cricket, which are no sum
            found = told_last(sketch, run) or next(filter(None, (_in_sentence(sketch, each) for each in run.tails())), None)
            found = found or whole_before(article, number, sketch, run)
            if found is not None and found.whole.span.start not in done and (verdict := judged(article, sketch, found)):
                done.add(found.whole.span.start)
                yield verdict


def _in_sentence(sketch: Outline, parts: PartList) -> Sum | None:
    """The whole stands in the sentence of its parts."""
    first = parts.at[0]
    if first and all(sketch.gaps[at].endswith("(") for at in (first - 1, first)):
        return None  # "in York (18), Hull (13) and Leeds (9)"
    if first and _PART_OF.match(words_between(sketch, first - 1, first)):
        return None
    if voted(sketch, parts):
        return _voted(sketch, parts)
    if first > 1 and _PART_OF.match(words_between(sketch, first - 2, first - 1)):
        return _won(sketch, parts)
    for each in sketch.figures[:first]:
        if each.value == parts.total and alike_parts(each, parts.figures[0]):
            return Sum(parts, each, closed=True)
    for at in range(first - 1, -1, -1):
        lead = words_between(sketch, at, first)
        tied = _closed(lead) or OF_THEM.match(sketch.gaps[first + 1]) is not None
        if sketch.figures[at].kind in "NMUD" and can_be(sketch.figures[at], parts, loose=tied):
            return _tied(sketch, parts, at, lead)
    return None


def _closed(lead: str) -> bool:
    """Whether the words before a list say that it is all."""
    return any(each.search(lead) for each in (_COLON, _SPLIT, _RECORD))


def _tied(sketch: Outline, parts: PartList, at: int, lead: str) -> Sum | None:
    """The figure `at` as the whole, where words tie the parts to it."""
    whole, behind = sketch.figures[at], sketch.gaps[parts.at[0] + 1]
    closer = CLOSER.search(sketch.gaps[parts.at[-1]]) is not None
    if len(lead) > _LEAD or OPEN.search(_SOME_ASIDE.sub("", lead)) or _ADDED.search(sketch.gaps[parts.at[0]]):
        return None
    if _closed(lead):
        return Sum(parts, whole, closed=True)
    if _OF_WHICH.search(lead) or _OF_LEAD.search(sketch.gaps[at]):
        every = len(parts.at) > 2 and whole.kind == "M" and ends(sketch, parts)
        other = opposite(sketch, parts)
        if not (closer or every or other) and parts.total < plain_value(whole) and _were(sketch, parts):
            return Sum(parts, whole, closed=True, severity="suggestion")
        return Sum(parts, whole, closed=closer or every or other, severity="warning" if every and not closer else None)
    # "$8,000 to one, $5,000 to another"; "four by drowning, three by fire": all are parts
    part = whole.kind == "M" and sketch.gaps[at + 1].split()[:1] == behind.split()[:1]
    if led_anew(sketch, parts) or (OF_THEM.match(behind) and any(_NEW_CLAUSE.search(sketch.gaps[each]) for each in parts.at[1:])):
        return None
    if part or _same_word(lead, behind) or "," not in lead[-30:] or not (OF_THEM.match(behind) or _placed(sketch, parts)):
        return None
    sure = closer or (whole.kind == "N" and parts.total > plain_value(whole) and _one_preposition(sketch, parts))
    if not sure and len(parts.at) == 2 and parts.total > plain_value(whole) and not _one_place(sketch, parts):
        return None  # "40 cheeses, 25 of them French and 18 made from raw milk"
    return Sum(parts, whole, closed=closer or ends(sketch, parts), severity=None if sure else "warning")


def _were(sketch: Outline, parts: PartList) -> bool:
    """ "Of the 90 birds, 50 were adults, 30 were young and eight were chicks": likelier all than not."""
    behind = parts.at[-1] + 1
    ends = all(each.kind == "O" for each in sketch.figures[behind:]) and "," not in "".join(sketch.gaps[behind:])
    return len(parts.at) > 2 and ends and all(_ARE.match(sketch.gaps[at + 1]) for at in parts.at)


def _one_preposition(sketch: Outline, parts: PartList) -> bool:
    """ "Five of them for Newcastle and four for Leeds": no one is in both."""
    leads = [_LED.match(sketch.gaps[at + 1]) for at in parts.at]
    return None not in leads and len({each[1] for each in leads if each}) == 1 and ends(sketch, parts)


def _one_place(sketch: Outline, parts: PartList) -> bool:
    """ "210 in Leeds and 240 at York", not "190 on Saturdays and 140 with children"."""
    one = one_setting(sketch, parts)
    leads = {"in" if found[1] == "at" and one else found[1] for at in parts.at if (found := _LED.match(sketch.gaps[at + 1]))}
    return len(leads) == 1 and all(_LED.match(sketch.gaps[at + 1]) for at in parts.at)


def _won(sketch: Outline, parts: PartList) -> Sum | None:
    """ "Labour won 14 of the 33 seats, the SNP 12 and others seven": the first part stands before its whole."""
    at = parts.at[0] - 2
    own, whole = sketch.figures[at], sketch.figures[at + 1]
    every = PartList((at, *parts.at), (own, *parts.figures))
    names = all(_NAMED.match(sketch.gaps[each]) for each in parts.at)
    if own.kind not in COUNTED or not can_be(whole, every) or any(each.noun not in (None, whole.noun) for each in parts.figures):
        return None
    if any(OF_THEM.match(sketch.gaps[each + 1]) for each in parts.at):
        return None  # "won 24 of its 38 games, 14 of them at home, and lost six": a part of a part
    return Sum(every, whole, closed=names and ends(sketch, parts) and len(parts.at) > 1, severity=None if names else "warning")


def _voted(sketch: Outline, parts: PartList) -> Sum | None:
    """Votes for and against make all that were cast: the figure that they come nearest to."""
    wholes = [
        each for at, each in enumerate(sketch.figures[: parts.at[0]])
        if each.kind == "N" and can_be(each, parts) and not VOTE.match(sketch.gaps[at + 1])
    ]  # fmt: skip
    nearest = min(wholes, key=lambda each: abs(each.value - parts.total), default=None)
    return Sum(parts, nearest, closed=len(wholes) > 1 or nearest.value <= parts.total) if nearest is not None else None


def _same_word(lead: str, behind: str) -> bool:
    """Whether the whole is told with the parts' own preposition, as a part would be."""
    found = re.match(r" (by|from|for|with|against|after) ", behind)
    return found is not None and f" {found[1]} " in lead


def _placed(sketch: Outline, parts: PartList) -> bool:
    """ "210 in Leeds and 240 in York": each part says where."""
    return all(_PLACED.match(sketch.gaps[at + 1]) for at in parts.at)
