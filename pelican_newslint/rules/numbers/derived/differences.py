"""A told difference, and the two figures that it must be of, wherever they stand near it: "the difference of €190", "took 28 minutes off it"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from pelican_newslint.model import Block, Match, Right
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import starts
from pelican_newslint.rules.numbers.changes.change_cues import THAN_THEN
from pelican_newslint.rules.numbers.derived.placed import Placed, comparable, placed
from pelican_newslint.rules.numbers.reading.figures import Range
from pelican_newslint.rules.numbers.reading.outline import Figure
from pelican_newslint.rules.numbers.reading.reckoned import hedged, held, one_voice, tally, within
from pelican_newslint.rules.numbers.reading.relations import shown, written

_NAMED = later(
    r"\b(?:difference|gap|margin|majority|lead|advantage|surplus|shortfall|deficit|excess|overspend|overrun|plurality|shortage|profit|saving)"
    r"(?: of| was| is) "
    r"(?:just |only |some )?$"
)
_CHANGE = later(
    r"\b(?:the|this|that|their) (?:[a-z-]+ )?(?:drop|fall|rise|increase|decline|decrease|gain|improvement|reduction|cut|growth|change) of "
    r"(?:just |only )?$"
)
_COMPOUND = later(r"^ (?:majority|lead|gap|margin|win|victory|advantage|deficit|surplus|difference|rise|fall|drop|increase)\b")
_BY = later(
    r"\b(?:surpass\w*|beat\w*|exceed\w*|better(?:s|ed|ing)?|broke|broken|improved?|missed|outdid|lowered|pass(?:es|ed)|topped|w[oi]ns?|lost|overtook|"
    r"overshot|eclips\w+|outsold|outpaced|outscored|outnumber\w+|edged|pipped|led|leads?|trail\w*|ahead|behind|short|over|differ\w*|apart|"
    r"undershot|underspent|overspent|outspent|outweigh\w*|extended|prolonged|shortened|lengthened)\b[^,;.:]{0,70}\bby (?:just |only )?$"
)
_MOVED = later(
    r"\b(?:r[io]se[ns]?|fell|fall(?:s|en)|grew|grown|grows|increas\w+|decreas\w+|drop\w*|climb\w*|declin\w+|went (?:up|down)|gone (?:up|down)|cut|"
    r"raised|shrank|shrunk|lower\w*|narrowed|widened|up|down) by (?:just |only )?$"
)
_THE = later(r"\b(?:the|its|their|these|those) $")
_UNUSED = later(
    r"^(?: [a-z]+){0,2}? (?:(?:that|which|who) )?(?:(?:are|were|was|is|have|has|had|went|remain\w*) )?(?:been )?(?:still )?"
    r"(?:yet to be |to be |not (?:yet )?(?:been )?[a-z]+(?:ed|en|nt|ld|de)\b|empty|vacant|left(?: over)?|spare|idle|missing|outstanding|uncollected|"
    r"un(?:spent|sold|used|filled|claimed|taken|paid|opened|finished|accounted|answered|built|harvested|occupied|let|booked|counted|treated|returned)\b)"
)
_OFF = later(r"\b(?:took|taking|takes?|taken|knock\w*|shav\w+|cut|lopp\w+|clip\w*|slic\w+) $")
_OFF_BEHIND = later(r"^ off\b")
_MORE = later(
    r"^(?: [a-z]+)? (?:more|fewer|less|bigger|larger|smaller|higher|lower|longer|shorter|taller|heavier|lighter|faster|slower|quicker|wider|deeper|"
    r"dearer|cheaper|older|younger|better|worse|further|farther|warmer|colder|hotter|cooler|sooner|later|earlier) than\b|"
    r"^(?: [a-z]+)? (?:fewer|less|bigger|larger|smaller|higher|lower|longer|shorter|taller|heavier|lighter|faster|slower|quicker|wider|deeper|dearer|"
    r"cheaper|warmer|colder|hotter|cooler|too many|too few|too much|too little)(?=[,.;:)]|$| and | but | on the )|"
    r"^ (?:up|down) on\b|^(?: [a-z]+)? (?:separated?|divided?|lie between|lay between)\b"
)
_SAVED = later(r"\b(?:saving|saves?|saved|gaining|would save|will save)(?: [a-z]+){0,2} $|\b(?:up|down) $")
_UP_DOWN = later(r"\b(?:up|down) $")
_ON = later(r"^(?: [a-z]+)? on (?:last|the|a|its|[a-z]+'s)\b")
_APART = later(
    r"^ (?:apart|adrift|(?:short|clear|ahead|shy) of|behind (?:the|his|her|its|their)|"
    r"(?:above|below|over|under|off) (?:the|its|his|her|their|that|last))\b"
)
_HEAD_MORE = later(r"^ (?:[a-z]+ )?(?:more|fewer|less)\b(?! than)")
_POINTS = later(r"^ (?:percentage )?points?\b")
_DEGREES = later(r"^ degrees?\b")
_WAY = later(r"^ (high|wide|long|deep|tall|thick|across|old|away)\b")
_PLACE = later(r"^(?: [a-z]+)? (in|from|for|on|at|to) ")
_LISTED = later(r"^[^,;.:]{0,60} and $")
_AND_ANOTHER = later(r", (?:and|while|but|whereas) ")
_OF_THEM = later(r"^ of (?:them|these|those|whom|which)\b")
_AT_ONE = later(r"^(?: [a-z]+)? (?:at|among|for|on|in(?! $)) ")
_FAR = 1.8
_ALIKE = 20.0
"""What is so many times the other isn't held against it."""
_PAIR = 2
_REACH, _REACH_OF_HEAD = 3, 5
"""Sentences away in which what makes it may stand."""
_WIDE = 24
"""Figures before and behind it that are asked whether they make it."""


def told_differences(article: Article, woken: Sequence[Block], done: set[int]) -> Iterator[Match | Right]:
    """Each once; `done` are the starts of those that were judged already."""
    begun = starts(woken)
    every = placed(article)
    for place, told in enumerate(every):
        if not _tells(told) or told.start in done or hedged(told.figure) or told.figure.value <= 0:
            continue
        if article.block_at(told.start).span.start not in begun:
            continue
        likes = _likes(every, place)
        if len(likes) < _PAIR or _made(told, likes):
            continue
        pair = _pair(told, [each for each in likes if not _tells(each)])
        if pair and (found := _judge(article, told, *pair)):
            done.add(told.start)
            yield found


def _tells(each: Placed) -> bool:
    """Whether the words beside it make it a difference."""
    if each.figure.noun == "run":
        return False  # who needs 212 to win and makes 148 has lost by 63
    if each.compound:
        return _COMPOUND.match(each.trail) is not None
    if THAN_THEN.match(each.trail) or (_CHANGE.search(each.lead) and _AT_ONE.match(each.trail)):
        return False  # of what isn't told, or of one of several
    if (
        _NAMED.search(each.lead)
        or _CHANGE.search(each.lead)
        or _BY.search(each.lead)
        or (_OFF.search(each.lead) and _OFF_BEHIND.match(each.trail))
    ):
        return True
    if _MORE.match(each.trail) or _APART.match(each.trail) or _MOVED.search(each.lead):
        return True
    if each.figure.kind in "MUD" and _SAVED.search(each.lead) and (_ON.match(each.trail) or not _UP_DOWN.search(each.lead)):
        return True
    return _is_rest(each) or (each.head and _HEAD_MORE.match(each.trail) is not None)


def _is_rest(each: Placed) -> bool:
    """Whether it is told as what is left."""
    return (each.head or _THE.search(each.lead) is not None) and _UNUSED.match(each.trail) is not None


def _base(each: Placed, told: Placed) -> bool:
    """Whether it can be one of the two."""
    one, other = each.figure, told.figure
    if each.compound:
        return False
    if other.kind == "B" or (other.kind == "N" and _POINTS.match(told.trail)):
        return one.kind == "P" and not hedged(one)
    if other.unit == "°" or (other.kind == "N" and (other.noun == "degree" or _DEGREES.match(told.trail))):
        return one.kind == "U" and one.unit in {"°C", "°F"} and not hedged(one)
    if one.kind == "P":
        return False
    aged = one.noun is None and ((each.lead.endswith(", ") and each.trail.startswith(",")) or each.lead.endswith("at "))
    return comparable(one, other) and one.value > 0 and not (one.kind == "N" and (one.value <= 1 or aged))


def _likes(every: Sequence[Placed], place: int) -> list[Placed]:
    """All near it that can be one of the two; a bare figure beside a measure is of its unit: "61.20 metres; the old mark was 59.80"."""
    told = every[place]
    reach = _REACH_OF_HEAD if told.head else _REACH
    near = [
        each for each in every[max(place - _WIDE, 0) : place + _WIDE] if each is not told and abs(each.sentence - told.sentence) <= reach
    ]
    bases = [each for each in near if _base(each, told)]
    bare = [
        each for each in near
        if each.figure.kind == "N" != told.figure.kind and each.figure.noun is None and each not in bases
        and any(one.start < each.start and comparable(each.figure, one.figure) for one in bases)
    ]  # fmt: skip
    return sorted([*bases, *bare], key=lambda each: each.start)


def _made(told: Placed, likes: Sequence[Placed]) -> bool:
    """Whether any two of the article make it, or it is the sum of any two."""
    for one, other in combinations(likes, 2):
        if (
            _apart(one.figure, other.figure).meets(told.figure.exact)
            or abs(one.figure.value + other.figure.value - told.figure.value) < 1e-6
        ):
            return True
    return any(abs(each.figure.value - told.figure.value) < 1e-6 for each in likes)


def _apart(one: Figure, other: Figure) -> Range:
    more, less = (held(each).exact for each in sorted((one, other), key=lambda each: -each.value))
    return Range(more.low - less.high, more.high - less.low)


def _pair(told: Placed, likes: Sequence[Placed]) -> tuple[Placed, Placed] | None:
    """The only two in the nearest stretch that holds two."""
    at = told.sentence
    if told.head:
        body = [each for each in likes if not each.head and each.figure.value > told.figure.value]
        return (body[0], body[1]) if len(body) > 1 and body[1].sentence - body[0].sentence < _PAIR else None
    likes = [each for each in likes if not each.head]
    for low, high, before in ((0, 0, True), (-1, 0, True), (0, 0, False), (-1, 0, False), (-2, 0, True), (0, 1, False), (-2, 1, False)):
        inside = [each for each in likes if at + low <= each.sentence <= at + high and not (before and each.start > told.start)]
        if len(inside) == 2:
            return inside[0], inside[1]
        if len(inside) > 2:
            return None
    return None


def _judge(article: Article, told: Placed, one: Placed, other: Placed) -> Match | Right | None:
    more, less = sorted((one.figure, other.figure), key=lambda each: -each.value)
    value = more.value - less.value
    if (
        value <= 0
        or not one_voice(article, told.figure, more, less)
        or _of_two_things(told, one, other)
        or _two_profits(article, told, one, other)
    ):
        return None
    ratio = max(value, told.figure.value) / min(value, told.figure.value)
    if ratio > _FAR or told.figure.value >= more.value:
        return None
    says = f"{shown(article, more)} less {shown(article, less)} is {_written(told.figure, value, article)}"
    if not within(more.value, less.value, _ALIKE):
        return None
    return tally(article, told.figure, _apart(more, less), says, ((more, "from this"), (less, "this is taken")), "warning")


def _two_profits(article: Article, told: Placed, one: Placed, other: Placed) -> bool:
    """ "Operating profit rose to €61m from €27m. Net profit was €40m": another profit, and no difference of those."""
    name = _RESULT.search(told.lead.lower())
    if name is None:
        return False
    leads = (article.text[article.sentence_at(each.start).span.start : each.start].lower() for each in (one, other))
    return any(name[0] in lead for lead in leads)


_RESULT = later(r"\b(?:profit|loss|surplus|deficit|saving)")


def _of_two_things(told: Placed, one: Placed, other: Placed) -> bool:
    """ "Five for 31"; "19 fewer than her rival, and a third got 43"; "88 metres high and 72 metres wide"; "4,120 votes in the north and 3,950
    in the south", of one who won by 250.
    """
    adjacent = one.sentence == other.sentence and one.at + 1 == other.at
    if adjacent and one.trail == " for ":
        return True
    if not _is_rest(told) and any(_OF_THEM.match(each.trail) for each in (one, other)):
        return True
    if told.sentence == other.sentence and told.at < other.at and _AND_ANOTHER.search(told.trail):
        return True
    ways = {found[1] for each in (one, other) if (found := _WAY.match(each.trail))}
    if len(ways) > 1:
        return True
    first, second = _PLACE.match(one.trail), _PLACE.match(other.trail)
    listed = one.sentence == other.sentence and _LISTED.match(one.trail) is not None
    return listed and first is not None and second is not None and first[1] == second[1] and not _NAMED.search(told.lead)


def _written(told: Figure, value: float, article: Article) -> str:
    if told.kind == "D" and told.quantity is not None and told.quantity.low:
        return f"{round(value * told.quantity.low / told.value, 3):g} {told.quantity.sign or told.unit}"
    unit = f" {told.quantity.sign}" if told.kind == "U" and told.quantity is not None and told.quantity.sign else ""
    return f"{written(told, round(value, 3), article)}{unit}"
