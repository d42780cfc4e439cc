"""A told change or share beside the only two like figures that it can be of, in one sentence or over two, whatever words tie them.

What is told must come near what the two make, without being it: else something else is meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from pelican_newslint.model import Block, Match, Right
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.plurals import singular
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.percents.percent_ties import in_time
from pelican_newslint.rules.numbers.percents.ratio_senses import Sense, sense_of
from pelican_newslint.rules.numbers.reading.figures import Range
from pelican_newslint.rules.numbers.reading.outline import Figure, Outline, sketches
from pelican_newslint.rules.numbers.reading.part_lists import alike_parts, plain_value
from pelican_newslint.rules.numbers.reading.reckoned import TO_ONE, earlier, held, tally, within, woken_sketches
from pelican_newslint.rules.numbers.reading.relations import shown, written

_THEN = later(
    r"\b(?:last|previous(?:ly)?|earlier|ago|before|now|this (?:year|month|week|season|spring|summer|autumn|winter|time)|then|original(?:ly)?|"
    r"today|used to|once|later|would|will|"
    r"from|against|compared|until|than|instead|rather|had been|was to|reduced|raised|cut|lowered|increased|initial\w*|first|old|new|was|were|"
    r"grew|rose|fell|to|allow(?:s|ed)?|limit|licen[cs]es?|permit(?:s|ted)?|budgeted?|planned|target|capacity)\b|\[O"
)
_OF_THEM = later(r"^ of (?:them|these|those|whom|which)\b")
_OF_THESE = later(r"\bof (?:them|these|those|whom|which),? $")
_OF_ALL = later(
    r"^ of (?:it|them|these|those|that|the total|the whole|the lot|all|its capacity|(?:the|its|their) (?:cost|costs|price|bill|budget|sum|money|"
    r"staff|workforce|fleet|membership|capacity|flock|herd|crop|harvest|stock))(?=[,.;)])"
)
"""Words that tie a part or a share to the one thing told before."""
_BACK = later(
    r"^[\"“]?(?:that|this|it|which|so|thus|therefore|hence|the (?:[a-z]+ ){0,2}(?:rise|increase|growth|gain|jump|fall|drop|decline|decrease|"
    r"cut|reduction|loss|saving|difference|change|gap)|meaning|in other words)\b"
)
"""A sentence that speaks of the figures of the one before."""
_THE_CHANGE = later(r"\bso (?:that )?(?:the|this) (?:rise|increase|gain|fall|drop|loss|cut|decline) (?:is|was|comes to|came to)\b")
_THAT_IS = later(r"^(?:that|this|which) (?:is|was|makes|made|means) (?:about |only |just |more than |nearly |almost )?\[[PF]")
_FROM_TO = later(r"\b(?:to|against|compared (?:with|to)|from) (?:[a-z]+ )?$|\b(?:last|previous|earlier|ago|before|now)\b")
ANEW = later(
    r"\b(?:and|but|while|whereas) (?!(?:is|was|has|so|then|that|this|it|now|again|up|down|an?|thus|by|rose|grew|fell|up|"
    r"down)\b)[a-z']+(?: [a-z']+){0,2} "
    r"(?:by |about |of )?$"
)
"""The change is of another thing: "and fees rose by 10 per cent"."""
_DATED = later(
    r"\b(?:in|last|this) (?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|"
    r"(?:19|20)\d\d)\b[^.;]*\b(?:and|but|against) "
)
_LAST = later(r"\b(?:last|the previous|the other) (?:year|season|month|week|autumn|winter|spring|summer|time)\b|\ba year ago\b")
_THIS = later(r"\b(?:this (?:year|season|month|week|autumn|winter|spring|summer|time)|now|today)\b")
""" "Last year they picked 40 tonnes, this year 30": which is the old one."""
_WOULD = later(r"\b(?:would|will)\b")
_TAKEN = later(r"\b(?:cut|cuts|cutting|shav\w+|knock\w*|took|taking|takes?|lopp\w+|trim\w*)\b[^,;]{0,20}$")
_OFF = later(r"^(?: [a-z]+){0,2} (?:off|from)\b")
_MOVED = later(
    r"\b(?P<noun>[a-z-]{3,}) (?:have|has|had) (?:[a-z]+ )?(?:risen|fallen|grown|increased|declined|dropped|jumped|climbed|shrunk|gone (?:up|down))\b"
)
_LINKED = later(r"\b(?:from|against|compared (?:with|to)|instead of|rather than) (?:the |its |about )?$")
_OF_WHOLE = later(r"^[ -]for[ -]$| of | (?:from|among) (?:an? |the |its |their )?(?:total|all|whole|stock|herd|flock|fleet) ")
_CHANGED = later(r" to |\b(?:up|down|compared|as) (?:from|with|to|against)\b")
_QUOTES = later(r"[\"“”]")
_PAIR = 2
_FAR, _NEAR = 6.0, 2.3
_SOFT = 0.07


def near_ratios(article: Article, woken: Sequence[Block], done: set[int], senses: frozenset[str]) -> Iterator[Match | Right]:
    """Of these senses, each told ratio once; `done` are the starts of those judged already."""
    for number, sketch in woken_sketches(article, woken, 1):
        rates = [at for at, each in enumerate(sketch.figures) if each.kind in "PF"]
        if len(rates) != 1 or sketch.figures[rates[0]].span.start in done or len(sketch.text) > 320:
            continue
        sense = sense_of(sketch, rates[0])
        if sense is None or sense not in senses or (sense != "share" and TO_ONE.search(sketch.text)):
            continue
        pair = _pair(article, number, sketch, rates[0], sense)
        if pair and not in_time(sketch, rates[0], *pair) and (found := _judge(article, sketch.figures[rates[0]], *pair, sense)):
            done.add(found.span.start)
            yield found


def _pair(article: Article, number: int, sketch: Outline, at: int, sense: Sense) -> tuple[Figure, Figure] | None:
    """The only two like figures up to the ratio: in its sentence, or in this and the one before."""
    here = _counted(sketch.figures[:at]) if sense == "share" else _counted(sketch.figures)
    if here and sense != "share" and any(each.span.start > sketch.figures[at].span.end + 60 for each in here):
        return None
    text = sketch.text
    for other in earlier(article, number, back=_how_far(text, sense, here)) if len(here) < _PAIR else ():
        if any(each.kind in "PF" for each in other.figures) or (not here and not _BACK.match(sketch.text)):
            return None
        likes = [each for each in _counted(other.figures) if not here or (each.kind == here[0].kind and _sized(each, here[0], sense))]
        if other.block != sketch.block and _QUOTES.search(other.text) and (here or len(likes) != _PAIR):
            return None
        if not here and (len(likes) > _PAIR or other is not sketches(article)[number - 1]):
            likes = _linked(other)
        elif not here and len(likes) < _PAIR:
            continue  # "Exports fell to 60 tonnes from 80. Their value was $54 million. It shows a decrease of …"
        if here and len(likes) > 1:
            likes = _named(sketch, at, likes) or likes
        if likes:
            here, text = [*likes, *here], f"{other.text} {text}"
            break
    if sense != "share" and here and ANEW.search(article.text[here[-1].span.end : sketch.figures[at].span.start].lower()):
        return None
    if (
        len(here) != 2
        or not alike_parts(*here)
        or (_two_things(*here) and not _THAT_IS.match(sketch.text))
        or (sense != "share" and not _THEN.search(text))
    ):
        return None
    one, two = here
    low, high = sorted(map(plain_value, here))
    return (one, two) if 0 < low < high < _FAR * (4 if sense == "share" else 1) * low else None


def _how_far(text: str, sense: Sense, here: list[Figure]) -> int:
    """Sentences before in which the other figure, or both, may stand."""
    if sense == "share":
        return 2
    return 4 if _THE_CHANGE.search(text) else 1 if here else 3


def _named(sketch: Outline, at: int, likes: list[Figure]) -> list[Figure]:
    """The one that counts what is said to have moved: "It has seen 12 cases: seven here, five there. Last year … so cases have risen"."""
    moved = _MOVED.search(sketch.gaps[at])
    named = [each for each in likes if moved and each.noun is not None and each.noun == singular(moved["noun"])]
    return named if len(named) == 1 else []


def _linked(sketch: Outline) -> list[Figure]:
    """The two figures that "down from" or "against" ties, in a sentence of more."""
    counted = [at for at, each in enumerate(sketch.figures) if each.kind in "NMUD"]
    pairs = [
        [sketch.figures[one], sketch.figures[two]]
        for one, two in pairwise(counted)
        if sketch.figures[one].kind == sketch.figures[two].kind and _LINKED.search(sketch.gaps[two])
    ]
    return pairs[0] if len(pairs) == 1 else []


def _sized(each: Figure, part: Figure, sense: Sense) -> bool:
    """Whether a figure before can be the whole of a part, or the other side of a change."""
    if not alike_parts(each, part) or plain_value(part) <= 0:
        return False
    ratio = plain_value(each) / plain_value(part)
    return 1 <= ratio < 4 * _FAR if sense == "share" else 1 / _FAR < ratio < _FAR


def _counted(figures: Sequence[Figure]) -> list[Figure]:
    counted = [each for each in figures if each.kind in "NMUD" and not (each.quantity is not None and each.quantity.range)]
    plain = [each for each in counted if each.quantity is None or not each.quantity.hyphenated]
    return plain if len(plain) == _PAIR else counted  # "a 200-hectare farm that pays £9,800 would pay £11,200"


def _two_things(one: Figure, two: Figure) -> bool:
    return one.kind == two.kind == "N" and None not in (one.noun, two.noun) and one.noun != two.noun


def _judge(article: Article, told: Figure, one: Figure, two: Figure, sense: Sense) -> Match | Right | None:
    low, high = sorted((one, two), key=plain_value)
    between = article.text[one.span.end : two.span.start].lower()
    if sense == "share" and two is high and not _OF_WHOLE.search(between):
        return None
    least, most = plain_value(low), plain_value(high)
    values = {"share": least / most, "up": most / least - 1, "down": 1 - least / most, "taken": least / (least + most)}
    taken = (
        sense == "down"
        and two is high
        and _OFF.match(between)
        and _TAKEN.search(article.text[max(one.span.start - 40, 0) : one.span.start].lower())
    )
    if taken:
        values["share"], sense = values["taken" if re.search(r"\bto (?:just |only )?$", between) else "share"], "share"
    if sense == "share" and _CHANGED.search(between) and any(abs(told.value - 100 * values[way]) < 1 for way in ("up", "down")):
        return None  # "fell from 5,000 to 4,500, or 10 per cent"
    expected = [100 * value for name, value in values.items() if name == sense or (sense == "either" and name in {"up", "down"})]
    then = article.text[article.sentence_at(one.span.start).span.start : one.span.start].lower()
    ordered = _FROM_TO.search(between) or _DATED.search(between) or _WOULD.search(between) or (_LAST.search(then) and _THIS.search(between))
    plain = sense in {"up", "down"} and ordered is not None
    every = expected if plain else [100 * value for name, value in values.items() if name != "taken"]
    soft = sum(each.quantity is not None and each.quantity.approximate is not None for each in (one, two, told))
    slack = _SOFT * (1 + soft)
    if any(told.exact.low * (1 - slack) <= value <= told.exact.high * (1 + slack) for value in every):
        return _right(article, told, low, high, expected[0], slack) if sense == "share" and not taken else None
    if not any(within(told.value, value, _NEAR) for value in expected):
        return None
    if sense == "share":
        return _right(article, told, low, high, expected[0], slack)
    kind = {"up": "an increase", "down": "a decrease", "either": "a change"}[sense]
    old, new = (high, low) if sense == "down" else (low, high)
    says = f"From {shown(article, old)} to {shown(article, new)} is {kind} of {written(told, expected[0], article)}"
    sure = plain and not soft and article.sentence_index(one.span.start) == article.sentence_index(two.span.start)
    return tally(article, told, Range(min(expected), max(expected)), says, ((old, "from"), (new, "to")), None if sure else "warning")


def _right(article: Article, told: Figure, part: Figure, all_: Figure, value: float, slack: float) -> Match | Right:
    one, other = held(part).exact, held(all_).exact
    made = Range(100 * one.low / other.high * (1 - slack), 100 * one.high / other.low * (1 + slack))
    if "D" in part.kind + all_.kind:
        made = Range(value * (1 - slack), value * (1 + slack))
    says = f"{shown(article, part)} of {shown(article, all_)} is {written(told, value, article)}"
    lead, trail = (
        article.text[max(part.span.start - 12, 0) : part.span.start].lower(),
        article.text[part.span.end : part.span.end + 40].lower(),
    )
    sure = _OF_THEM.match(trail) or _OF_THESE.search(lead) or _OF_ALL.match(article.text[told.span.end : told.span.end + 30].lower())
    soft = any(each.quantity is not None and each.quantity.approximate is not None for each in (part, all_, told))
    return tally(article, told, made, says, ((part, "the part"), (all_, "the whole")), None if sure and not soft else "warning")
