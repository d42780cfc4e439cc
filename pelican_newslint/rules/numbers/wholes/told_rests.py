"""What is left, told as "leaving 17", "the remaining 44" or "17 are left", beside the whole and what was taken from it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pelican_newslint.model import Block, Match, Right
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.figures import Range
from pelican_newslint.rules.numbers.reading.outline import Figure, Outline
from pelican_newslint.rules.numbers.reading.reckoned import COUNTED, counts_things, earlier, hedged, like, tally, woken_sketches
from pelican_newslint.rules.numbers.reading.relations import shown, written
from pelican_newslint.rules.numbers.wholes.whole_told import far_whole, listed_pair, missing_told, no_whole, part_of_all

_LEAVING = later(
    r"\b(?:leaving|leaves|which left|that left|this left|will leave|would leave)(?: (?:the|a|an|its|their|it|him|her|them|us|with|only|"
    r"just|another|some|about|"
    r"council|club|party|town|balance|shortfall|gap|remainder|deficit|bill|debt|total|of|charity|city|company|firm|family)){0,4} $"
)
_REMAINING = later(
    r"\b(?:the|its|their|his|her|a) (?:remaining|other|others|rest|remainder|balance)(?:, (?:some|about|worth)?| of| was| is|:)? ?$"
)
_MUST_FIND = later(
    r"\b(?:must|has to|have to|had to|will have to|needs? to|will|would) (?:now |still |themselves )?(?:find|raise|pay|meet|cover|"
    r"make up|come up with|borrow)"
    r"(?: only| just| the other| the remaining| about)? $"
)
_LEFT = later(r"^ (?:[a-z'-]+ ){0,2}?(?:remain|remained|are left|were left|left over|still to)\b")
_HARM = later(
    r"^ (?:[a-z]+ ){0,3}?(?:dead|injured|wounded|missing|homeless|hurt|without|critical|ill|trapped|stranded|in hospital|jobless|unconscious)\b"
)
"""What an accident leaves is no rest."""
_OF_THE = later(
    r"^ of (?:the|its|their|those) [a-z]+, (?:leaving|which leaves|which left) |^ of (?:which|whom|them|these|those) [^.;:]{0,40}\b(?:back|re-?"
    r"(?:connected|stored|paired|leased|scued|opened|covered)|freed|fixed|mended|found|evacuated|discharged|rehoused)\b"
)
"""But a rest is: "12,000 of the homes, leaving 19,000 without power", or what is left of those who were helped."""
_SO = later(r"\b(?:so|now|only|and|that means|meaning) (?:only |just |there are |that )?$")
_GAP = later(
    r"\b(?:gone|sold|died|killed|dead|moved|left|paid|spent|closed|used|lost|given|sent|shut|cut|took|taken|went|go|rescued|released|freed|"
    r"raised|eaten|built|finished|cancelled|repaid|returned|recovered|found|delivered|repaired|resigned|voted|quit|withdrew|withdrawn|won|counted|of|"
    r"from|out|are|were|was|have|has|had|will|came|come)\b"
)
_PARTED = later(r" (?:\w+ )?of (?:them|these|those|whom)")
"""The largest is a part itself."""
OF_THAT = later(r"^[\"“]?(?:out )?of (?:that|this|it|these|those|them|which|the (?:money|sum|total|amount|cash|grant|lot|whole|rest))\b")
"""The whole stands in a sentence before: all that follow are parts."""
_OF_ANOTHER = later(r"^(?: [a-z]+)? of (?:(?:the|its|his|her|their|a|an|another)\b|$)")
"""The rest of something else: "the remaining £45 of the voucher"."""
_PREPOSITION = later(r"^(?: [a-z]+)? (for|on|in|to|at|by|from)\b")
_ALIKE = frozenset({"for", "on", "in", "to", "at", "by", "from", "with"})
"""Before two figures alike, they make a list of them: "paid for ten, a bank for eight"."""
_OF = later(r"\bof (?:the |its |their |his |her |all |these |those |a )?$")
_SHARE_TAKEN = later(
    r"^(?: of (?:it|that|this|the (?:cost|bill|sum|money|price|total)))?,? (?:and )?(?:leaving|which leaves|which would leave) (?:[a-z'-]+ ){0,5}$"
)
_OF_THOSE = later(r"^ of (?:the|its|their|his|her|these|those) $")
_THE_OTHER = later(r"\b(?:and|while|but|;) the (?:other|remaining) $")
_THE_REST = later(r"\band the (?:rest|remainder)\b")
_NAME = later(
    r"(?!(?:The|It|That|This|They|He|She|We|So|But|And|An?|Who|Which|Its|Their) )"
    r"([A-Z][a-z]+)\b(?: [A-Z][a-z]+)* (?:now |still )?(?:must|has|will|would|needs)\b"
)
_FAR, _ROUND = 0.5, 0.02
_LIST = 3


_ADDED = later(r"\b(?:another|a further|an additional|a second) $")
"""What was told before is a part, too."""


def told_rests(article: Article, woken: Sequence[Block], done: set[int]) -> Iterator[Match | Right]:
    """Each figure that is told as a rest, once; `done` are the starts of those judged already."""
    for number, sketch in woken_sketches(article, woken, 1):
        for at, told in enumerate(sketch.figures):
            if told.kind not in COUNTED or told.span.start in done:
                continue
            if found := _of_a_share(article, number, sketch, at) or (_is_rest(sketch, at) and _judge(article, number, sketch, at)):
                done.add(told.span.start)
                yield found


def _is_rest(sketch: Outline, at: int) -> bool:
    lead, trail = sketch.gaps[at], sketch.gaps[at + 1]
    if _HARM.match(trail) and not _OF_THE.match(_since_last(sketch, at)):
        return False
    if re.match(r"^,? (?:per cent|times|days?|weeks?|months?|years?|hours?|minutes?)\b", trail):
        return False
    if _OF_ANOTHER.match(trail) or re.match(r"^ or (?:so|more|fewer|less)\b", trail):
        return False
    if _MUST_FIND.search(lead) and sketch.figures[at].kind == "M" and at == 0:
        return True
    return bool(_LEAVING.search(lead) or _REMAINING.search(lead) or (_LEFT.match(trail) and _SO.search(lead)))


def _since_last(sketch: Outline, at: int) -> str:
    """What stands between the figure and the last before it that counts or measures."""
    last = next((each for each in range(at - 1, -1, -1) if sketch.figures[each].kind in COUNTED), at - 1)
    return "#".join(sketch.gaps[last + 1 : at + 1])


def _of_a_share(article: Article, number: int, sketch: Outline, at: int) -> Match | Right | None:
    """ "It would cost £310,000. The fund would pay four fifths, leaving the town £62,000 to find"."""
    told, rate = sketch.figures[at], sketch.figures[at - 1] if at else None
    if at > 1 and sketch.figures[at - 2].kind in "PF" and _OF_THOSE.match(sketch.gaps[at - 1]) and _THE_OTHER.search(sketch.gaps[at]):
        return _other_part(article, told, sketch.figures[at - 2], sketch.figures[at - 1])
    if rate is None or rate.kind not in "PF" or hedged(rate) or not _SHARE_TAKEN.match(sketch.gaps[at]) or not 0 < rate.value < 100:
        return None
    wholes = [each for each in sketch.figures[: at - 1] if each.kind in COUNTED]
    for other in () if wholes else earlier(article, number):
        wholes = [each for each in other.figures if each.kind in COUNTED]
        if wholes:
            break
    wholes = [each for each in wholes if like(each, told) and each.value > told.value]
    if len(wholes) != 1:
        return None
    whole = wholes[0]
    value = whole.value * (1 - rate.value / 100)
    if not 0.4 < told.value / value < 2.5:
        return None
    says = f"{shown(article, whole)} less {shown(article, rate)} leaves {written(told, value, article)}"
    slack = (0.06 if hedged(told) or hedged(whole) else 0.015) * value + (1 if told.kind == "N" else 0)
    return tally(article, told, Range(value - slack, value + slack), says, ((whole, "the whole"), (rate, "what is taken")), "warning")


def _other_part(article: Article, told: Figure, rate: Figure, whole: Figure) -> Match | Right | None:
    """ "Half of the 640 patients got the drug and the other 320 none"."""
    if not like(whole, told) or any(map(hedged, (told, rate, whole))) or not 0 < rate.value < 100 or told.value >= whole.value:
        return None
    value = whole.value * (1 - rate.value / 100)
    says = f"{shown(article, whole)} less {shown(article, rate)} leaves {written(told, value, article)}"
    slack = _ROUND * whole.value + (1.0 if told.kind == "N" else 0.0)
    return tally(article, told, Range(value - slack, value + slack), says, ((whole, "the whole"), (rate, "what is taken")), "warning")


def _judge(article: Article, number: int, sketch: Outline, at: int) -> Match | Right | None:
    told = sketch.figures[at]
    figures = _before(article, number, sketch, at)
    same = len(figures) > 1 and figures[0] in sketch.figures
    far = far_whole(article, sketch, figures[0], told) if len(figures) == 1 and figures[0] in sketch.figures else None
    figures = [far, *figures] if far is not None else figures
    values = [each.value for each in figures]
    if len(values) < 2 or any(hedged(each) or not like(each, figures[0]) for each in (*figures, told)):
        return None  # "30 cooks left for Harrow, 11 miles away; the other 11 retired": each may be as the last, not as one another
    whole = max(figures, key=lambda each: each.value)
    if len({each.noun for each in (*figures, told)} - {None}) > 1 or no_whole(article, whole, told):
        return None
    taken = [each for each in figures if each is not whole]
    if same and (OF_THAT.match(sketch.text) or not _leads(sketch, whole, figures)):
        return None
    if len(figures) == 2 and listed_pair(article, *figures):
        return None
    if _PARTED.match(article.text[whole.span.end : whole.span.end + 12]):
        return None
    rest = whole.value - sum(each.value for each in taken)
    says = f"{shown(article, whole)} less {' and '.join(shown(article, each) for each in taken)} leaves {written(told, rest, article)}"
    related = [(whole, "the whole"), *((each, "a part") for each in taken)]
    if abs(rest - told.value) < 1e-6 * whole.value:
        return tally(article, told, Range(told.value, told.value), says, related, None)
    loose = at == 0 and _MUST_FIND.search(sketch.gaps[0]) is not None
    if (
        (loose and _of_somebody(article, number, told, whole))
        or part_of_all(article, number, sketch, told)
        or missing_told(article, number, told, rest - told.value)
    ):
        return None
    if _explained(values, told.value) or rest <= 0 or told.value >= whole.value or abs(rest - told.value) > _FAR * whole.value:
        return None
    if len(taken) > 2 or not (_GAP.search(sketch.text) or _MUST_FIND.search(sketch.gaps[0])):
        return None
    made = Range(whole.exact.low - sum(each.exact.high for each in taken), whole.exact.high - sum(each.exact.low for each in taken))
    return tally(article, told, made, says, related, None if len(taken) == 1 and far is None and not loose else "warning")


def _before(article: Article, number: int, sketch: Outline, at: int) -> list[Figure]:
    """What the rest at `at` may be of: figures before it in its sentence; where there are none or one, those of a sentence before, too."""
    told = sketch.figures[at]
    figures = _operands(sketch.figures[:at], told)
    for other in () if len(figures) > 1 else earlier(article, number):
        found = _operands(other.figures, told)
        if _side_by_side(other, found) or (found and _THE_REST.search(other.text)):
            return []  # "£1.4m for roads and the rest for the harbour. Insurers will pay £2m"
        if found:
            return [*found, *figures]
    return figures


def _of_somebody(article: Article, number: int, told: Figure, whole: Figure) -> bool:
    """Whether somebody by name must find it, of whom the sentence of the whole says nothing: "Golden Bay has £61m. Ferris will borrow £12m"."""
    name = _NAME.match(article.text, article.sentences[number].span.start, told.span.start)
    return name is not None and name[1] not in article.slice(article.sentence_at(whole.span.start).span)


def _leads(sketch: Outline, whole: Figure, figures: Sequence[Figure]) -> bool:
    """Whether the largest stands where a whole does: behind "of", or first and told otherwise than the next; else it's part of a list."""
    at = sketch.figures.index(whole)
    if any(_ADDED.search(sketch.gaps[sketch.figures.index(each)]) for each in figures if each is not whole):
        return False
    if _OF.search(sketch.gaps[at]):
        return True
    lead, other = (sketch.gaps[sketch.figures.index(each)].split()[-1:] for each in figures[:2])
    if lead == other and lead and lead[0] in _ALIKE:
        return False
    one, two = _PREPOSITION.match(sketch.gaps[at + 1]), _PREPOSITION.match(sketch.gaps[sketch.figures.index(figures[1]) + 1])
    return whole is figures[0] and (one is None or two is None or one[1] != two[1])


def _side_by_side(sketch: Outline, figures: Sequence[Figure]) -> bool:
    """Whether the sentence lists three or more parts alike, of a whole that stands elsewhere: "£9m from fares, £4m from rent and £2m from tax"."""
    behind = [_PREPOSITION.match(sketch.gaps[sketch.figures.index(each) + 1]) for each in figures]
    return len(figures) >= _LIST and len({found and found[1] for found in behind}) == 1 and behind[0] is not None


def _operands(figures: Sequence[Figure], told: Figure) -> list[Figure]:
    things = any(counts_things(told, each) for each in figures)
    return [each for each in figures if each.kind in COUNTED and like(each, told) and not (things and each.kind == "U")]


def _explained(values: Sequence[float], told: float) -> bool:
    """Whether some whole less some part is the told figure, or the told one is a part that makes a whole with others."""
    pairs = [(one, two) for one in values for two in values]
    return any(abs(one - two - told) < 1e-6 * max(one, 1) or (one + told in values) for one, two in pairs) or told in values
