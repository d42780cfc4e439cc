"""What has gone on since Friday did not begin on Saturday.

"The town has been under curfew since Friday" and, further down, "the curfew, imposed on Saturday": a strike, a ban, a siege, a power cut has one
beginning. The state must be named by its noun, or by what goes with it ("without power", "on strike"), in both places, and have one beginning in
each. A new, second or extended one is another, and so is one of another town.

Bad:

    The isle has been under curfew since Friday. The curfew was imposed on Saturday by the mayor.
                                                                           ^^^^^^^^ Not since Friday, if the curfew began on Saturday.

Bad:

    Date: 2023-06-14

    Pilots have been on strike since 5 June.

    The strike, which began on 8 June, is over pay.
                               ^^^^^^ Not since 5 June, if the strike began on 8 June.

Good:

    The isle has been under curfew since Friday. The curfew was imposed on Friday by the mayor.

Good:

    Date: 2023-06-14

    Pilots have been on strike since 5 June. A second strike began on 8 June. The strike was called on 1 June.

Good:

    Homes in Corrie have been without power since Friday. The power cut in Lamlash began on Saturday.

Evidence: 0 in 1.2 million words of edited news and public reports.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from re import Pattern
from typing import NamedTuple

import msgspec

from pelican_newslint.model import Block, Match, Related
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.moments import Moment
from pelican_newslint.prose.later import later
from pelican_newslint.rules.dates.reading.sketch import Sketch, sketch
from pelican_newslint.rules.form import Found, Rule, Wakes

RULE = Rule(kind="fact", severity="warning", languages=("en",), category="temporal-contradiction", wakes=Wakes.on("since"))

_STATES = {
    "strike": (r"(?<!hunger )strike|walk-?out|stoppage", r"on strike|on the picket line"),
    "hunger strike": (r"hunger strike", r"on hunger strike"),
    "curfew": (r"curfew", r"under (?:an? |the )?(?:[a-z-]+ )?curfew"),
    "state of emergency": (r"(?:state of )?emergency", r"under (?:an? |the )?(?:state of )?emergency"),
    "lockdown": (r"lockdown", r"(?:in|under) lockdown|locked down"),
    "quarantine": (r"quarantine", r"(?:in|under) quarantine"),
    "siege": (r"siege", r"under siege|besieged"),
    "blockade": (r"blockade", r"under blockade|blockaded"),
    "power cut": (r"power cut|blackout|power failure|(?:power )?outage", r"without (?:power|electricity|light)|in the dark"),
    "embargo": (r"embargo", r"under (?:an )?embargo"),
    "ceasefire": (r"cease-?fire|truce|armistice", r"at peace"),
    "boycott": (r"boycott", r"boycotted"),
    "moratorium": (r"moratorium", r""),
    "hosepipe ban": (r"hosepipe ban", r""),
    "sit-in": (r"sit-in", r""),
    "drought": (r"drought|dry spell", r"without rain"),
    "heatwave": (r"heat-?wave", r""),
    "boil-water notice": (r"boil[- ](?:water )?(?:notice|order|advisory)", r""),
    "evacuation order": (r"evacuation order", r""),
    "standoff": (r"stand-?off", r""),
}
"""The nouns of what goes on, and what is said of whom it has befallen."""
_BEGAN = (
    r"(?:declared|imposed|introduced|proclaimed|ordered|brought in|began|begun|started|took effect|came into (?:force|effect)|broke out|set in|"
    r"got under way|clamped on)"
)
_GAP = r"(?:(?!\b(?:and|but|until|till|after|before|when|by|to|which|that)\b)[^.;:,“”\"\[\]])"
_POINT = r"(?:early |late |about |around |the )?(?P<point>\[[dw]\d+\])"
_CLOCK = r"(?:at (?:about |around )?\[c\d+\],? )?"
_LASTS = r"(?:in (?:place|force|effect)|under way|lasted|gone on|run|raged|dragged on|held|continued)"
_SHUT = r"(?:closed|shut)(?: down)?"
_OTHER = later(
    r"\b(?:second|third|new|another|fresh|renewed|previous|last (?:year|month)|earlier|first|again|extended|separate|other|different|threatened|"
    r"planned|proposed|will|would|could|may|might|if|unless|rolling|repeated|several|until|till|was to|re-?imposed|not)\b|n't\b"
)
_PLACE = later(r"\b(?:in|at|near|on|of|across) (?:the )?([A-Z][\w'-]+)")


class _State(NamedTuple):
    name: str
    since: Pattern[str]
    sign: Pattern[str]
    began: tuple[Pattern[str], ...]


def _state(name: str, nouns: str, befallen: str) -> _State:
    told = "|".join((*filter(None, (befallen,)), rf"(?:{nouns}),?{_GAP}{{0,40}}?\b{_LASTS}"))
    began = [
        rf"\b(?:{nouns}),?{_GAP}{{0,24}}? ?(?:which |that )?(?:(?:was|were|had been|has been|had) )?"
        rf"{_BEGAN}\b{_GAP}{{0,40}}? ?{_CLOCK}(?:on |in )?{_POINT}",
        rf"\b{_BEGAN} (?:an? |the |its )?(?:[a-z-]+ )?(?:{nouns})\b{_GAP}{{0,40}}? {_CLOCK}(?:on|in) {_POINT}",
    ]
    if name == "strike":
        began.append(rf"\b(?:walked out|went on strike|downed tools|stopped work)\b{_GAP}{{0,30}}? (?:on|in) {_POINT}")
    return _State(
        name,
        later(rf"\b(?:{told}){_GAP}{{0,40}}? since {_CLOCK}{_POINT}"),
        later(rf"\b(?:{nouns})\b" + (r"|\b(?:walked out|downed tools|stopped work)\b" if name == "strike" else "")),
        tuple(map(later, began)),
    )


_ALL = tuple(_state(name, *words) for name, words in _STATES.items())
_SHUT_SINCE = later(rf"\b(?P<noun>[a-z]{{4,}})(?:,? which)? (?:has|have|had) been {_SHUT}{_GAP}{{0,40}}? since {_CLOCK}{_POINT}")
_SCOPES = frozenset({"paragraph", "item", "summary", "caption"})
_SHUT_ON = r"\b{noun},? (?:which )?(?:was|were|had been) (?:ordered )?{shut}{gap}{{0,30}}? {clock}(?:on|in) {point}"


class _Told(NamedTuple):
    point: Moment
    sentence: int
    places: frozenset[str]


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    sentences = sorted({article.sentence_index(article.words.starts[at]) for at in article.words.index.get("since", ())})
    drawn = [(at, sketch(article, article.sentences[at].span, [])) for at in sentences if not article.quoted(article.sentences[at].span)]
    for state in _ALL:
        held = [told for at, each in drawn for told in _told(each, at, state.since)]
        if held:
            yield from _judged(article, f"the {state.name} began", held, list(_begun(article, state.sign, state.began)))
    for at, each in drawn:
        if (shut := _SHUT_SINCE.search(each.text)) is not None:
            noun = shut["noun"]
            began = re.compile(_SHUT_ON.format(noun=noun, shut=_SHUT, gap=_GAP, clock=_CLOCK, point=_POINT))
            held = list(_told(each, at, _SHUT_SINCE))
            yield from _judged(article, f"the {noun} was shut", held, list(_begun(article, re.compile(rf"\b{noun}\b"), (began,))))


def _told(drawn: Sketch, at: int, pattern: Pattern[str]) -> Iterator[_Told]:
    for found in pattern.finditer(drawn.text):
        if not _OTHER.search(drawn.text, max(found.start() - 30, 0), found.end()):
            yield _Told(drawn.moment(found["point"]), at, frozenset(_PLACE.findall(drawn.text)))


def _begun(article: Article, sign: Pattern[str], patterns: tuple[Pattern[str], ...]) -> Iterator[_Told]:
    """The beginnings that are told of a state."""
    for at, sentence in enumerate(article.sentences):
        if sign.search(article.text, sentence.span.start, sentence.span.end) and article.blocks[sentence.block].scope in _SCOPES:
            drawn = sketch(article, sentence.span, [])
            for pattern in patterns:
                yield from _told(drawn, at, pattern)


def _judged(article: Article, state: str, held: list[_Told], began: list[_Told]) -> Iterator[Match]:
    """Where each is told of one point, in two places of which neither names a town of its own."""
    if not began or len({each.point.low for each in held}) != 1 or len({each.point.low for each in began}) != 1:
        return
    one, other = held[0], began[0]
    if (
        one.sentence == other.sentence
        or (one.places and other.places and not one.places & other.places)
        or not _apart(one.point, other.point)
    ):
        return
    since, then = article.slice(one.point.span), article.slice(other.point.span)
    at = "on" if other.point.kind == "weekday" or other.point.low == other.point.high else "in"
    yield Match(other.point.span, f"Not since {since}, if {state} {at} {then}.", related=(Related(one.point.span, "since then"),))


def _apart(one: Moment, other: Moment) -> bool:
    """Whether no day is of both."""
    if one.kind != other.kind:
        return False
    return one.low != other.low if one.kind == "weekday" else one.high < other.low or other.high < one.low
