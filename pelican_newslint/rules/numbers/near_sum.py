"""Figures that nearly make the one beside them.

"The loss is 31 million: 14 for bridges, nine for track and six for stations" makes 29. Where the words say that parts and whole
belong together, `sum-mismatch` does the sum; here the signs are weighed that no word says: how near the sum comes, how close the
figures stand, an "and" before the last, a colon, few others of the kind. So are two figures and what may be their difference. Nothing proves it.

Bad:

    The flood has cost Rs 31 crore: Rs 14 crore for bridges, Rs 9 crore for track and Rs 6 crore for the buildings at the stations.
                       ^^^^^^^^^^^ Rs 14 crore, Rs 9 crore and Rs 6 crore beside it make 29 crore: if they are its parts, one of them is wrong.

Good:

    The flood has cost Rs 29 crore: Rs 14 crore for bridges, Rs 9 crore for track and Rs 6 crore for the buildings at the stations.

Good:

    The hall has 31 seats, among them 14 for guests, nine for the band and six for the press.

Good:

    The club won by 20 points to 12. It has 14 players of its own, nine guests and a coach, and its bus has 25 seats.

Good:

    The stable had 14 winners, nine at home and six in the rain. The school has 48 pupils; 30 sing and 11 play the flute. Nine men were aboard: five
    swam, three were picked up, and a ninth is missing.

Good:

    The yard built 14 boats, then 17 and in the third quarter 11. It had planned 40. She won 12 of her 18 matches on clay and seven of
    nine on grass.

Good:

    A gift of £24m will pay £15m towards a hall and the rest for staff. The hall will cost £41m: the county has found £12m and
    the club must raise the remaining £14m.

Bad:

    On Monday it was carried by 113 votes to 102, by nine.
                                ^^^ 113 is not 102 and nine (111): if one is the difference of the others, one of the three is wrong.

Bad:

    About 2,300 guards have come: 1,100 from Hull, 800 from Goole and 500 from Selby.
          ^^^^^ 1,100, 800 and 500 beside it make 2,400: if they are its parts, one of them is wrong.

Bad:

    A crash on the road to Ayr has left 17 people dead.
                                        ^^ Eleven and seven beside it make 18: if they are its parts, one of them is wrong.

    Eleven passengers in the first bus and seven in the second were burnt.

Good:

    About 1,000 guards have come: 512 from Hull, 302 from Goole and 199 from Selby.

Good:

    Of the 26, nine were under 16 and 11 were over 60.

Good:

    He was guilty on 14 of 17 counts: 11 of fraud, two of theft and one of arson. He went free on the other three.

Evidence: fitted on 2,600 groups of figures in pieces with marked slips and 850 in 1.2 million words of edited news. In 637,000 words of papers and
press releases it has eight marks, two of them warnings; in 72,000 words with marked slips it points at 135.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.model import Block, Match, Related, Severity
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes, starts
from pelican_newslint.rules.numbers.derived.closed_parts import closed_starts
from pelican_newslint.rules.numbers.reading.list_totals import what_others_make
from pelican_newslint.rules.numbers.reading.outline import Figure, sketches
from pelican_newslint.rules.numbers.reading.own_verbs import counted_twice
from pelican_newslint.rules.numbers.reading.relations import shown, written
from pelican_newslint.rules.numbers.wholes.parts_evidence import NearSum, near_sums

RULE = Rule(kind="fact", severity="warning", wakes=Wakes.on(tokens=("number", "money")), languages=("en",), category="sum-mismatch")

_SUGGESTED, _WARNED = -0.2, 1.8
"""Logarithms of the odds, which the fit tells too low."""
_PAIR, _TIED_TWO, _LOOSE_TWO, _SIDE_BY_SIDE, _TOLD_APART = 2, 0.2, 1.0, -0.8, 1.0
"""Of two parts that words tie to the whole, and that none does; of several that sentences part,
of which a later one is seldom the whole; and of two that an "and" joins."""

_EXACT, _ROUND = 1e-6, 0.02
"""By which a figure that is told round is off."""


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    begun = starts(woken)
    told: set[int] = set()
    likely = (each for each in near_sums(article, _SUGGESTED) if each.odds >= _least(article, each))
    for each in sorted(likely, key=lambda one: -one.odds):
        figures = {figure.span.start for figure in (each.whole, *each.parts)}
        if (
            _told_round(each)
            or _only_some(article, each)
            or _and_one(article, each)
            or counted_twice(article, each.whole.span, [part.span for part in each.parts])
            or what_others_make(article, [part.span for part in each.parts])
            or _told_beside(article, each)
        ):
            continue
        if (
            each.whole.span.start in closed_starts(article)
            or not figures.isdisjoint(told)
            or article.block_at(each.whole.span.start).span.start not in begun
        ):
            continue
        told |= figures
        related = tuple(Related(part.span, "a part") for part in each.parts)
        severity: Severity | None = None if each.odds >= _WARNED and each.tied and not each.loose else "suggestion"
        yield Match(each.whole.span, _message(article, each), related=related, severity=severity, confidence="medium")


def _least(article: Article, found: NearSum) -> float:
    """The odds from which it is worth a look: two figures near a third are often of other things, three seldom."""
    if len(found.parts) > _PAIR:
        whole, first, *_, last = (article.sentence_index(each.span.start) for each in (found.whole, *found.parts))
        return _TOLD_APART if not found.tied and (whole > last or first != last) else _SUGGESTED
    more = sum(part.value for part in found.parts) > found.whole.value
    if more and not found.difference and _side_by_side(article, *found.parts):
        return _SIDE_BY_SIDE
    return _TIED_TWO if found.tied else _LOOSE_TWO


def _side_by_side(article: Article, one: Figure, other: Figure) -> bool:
    """ "Eleven people in the first bus and seven in the second": who tells two so has told all, unless they make less."""
    between = article.text[min(one.span.end, other.span.end) : max(one.span.start, other.span.start)]
    return _AND.fullmatch(between) is not None


_AND = later(r"[^.;:]{0,60}(?:,| and| plus)(?: (?:the )?(?:an)?other)? ")


def _told_round(found: NearSum) -> bool:
    """Whether a part is the whole itself, told round: "more than 1,900 gave", "1,912 in all"."""
    return not found.difference and any(abs(part.value - found.whole.value) < _ROUND * found.whole.value for part in found.parts)


def _told_beside(article: Article, found: NearSum) -> bool:
    """Whether what the parts make stands beside the whole: "rose to $412.5m from $375m. Eggs brought in $198m of that …"."""
    total, at = sum(part.value for part in found.parts), article.sentence_index(found.whole.span.start)
    return not found.difference and any(
        each.kind == found.whole.kind and abs(each.value - total) < _EXACT * total for each in sketches(article)[at].figures
    )


def _only_some(article: Article, found: NearSum) -> bool:
    """ "Of the 26, nine were under 16 and 11 over 60": nobody said that these are all."""
    start = found.whole.span.start
    if _SO_MANY_OF.search(article.text, max(start - 20, 0), start):
        return True  # "14 of 17 counts: 11 of fraud …": the list is of the 14
    return (
        _OF_THE.search(article.text, max(start - 12, 0), start) is not None and sum(part.value for part in found.parts) < found.whole.value
    )


def _and_one(article: Article, found: NearSum) -> bool:
    """Whether the sentence ends its list with one that is no figure: "11 of fraud, two of theft and one of arson"."""
    sentence = article.sentence_at(found.whole.span.start).span
    inside = [part.span.end for part in found.parts if found.whole.span.end <= part.span.start < sentence.end]
    if inside and _ONE.search(article.text, max(inside), sentence.end):
        return True
    ends = (part.span.end for part in found.parts)
    return _one_less(found) and any(_AND_ONE.search(article.text, end, article.sentence_at(end - 1).span.end) for end in ends)


def _one_less(found: NearSum) -> bool:
    return found.whole.value - sum(part.value for part in found.parts) == 1


_AND_ONE = later(r" and one\b")


_ONE = later(r" and (?:one|an?) (?:of|for|to|in|at|on)\b")
_SO_MANY_OF = later(r"(?:\b\d{1,3}|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)) of (?:the |its |their )?$")
_OF_THE = later(r"\bOf (?:the|these|those|its|their) $")


def _message(article: Article, found: NearSum) -> str:
    names = [shown(article, part) for part in found.parts]
    parts = f"{', '.join(names[:-1])} and {names[-1]}"
    total = written(found.whole, sum(part.value for part in found.parts), article)
    if found.difference:
        return f"{shown(article, found.whole)} is not {parts} ({total}): if one is the difference of the others, one of the three is wrong."
    return f"{parts} beside it make {total}: if they are its parts, one of them is wrong."
