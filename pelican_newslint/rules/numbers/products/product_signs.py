"""What the words beside figures say of one being told of each and another of all; signs that are weighed (near_product.toml)."""

from __future__ import annotations

from functools import cache
from math import log, log1p
from pathlib import Path

import msgspec

from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.plurals import singular
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.outline import Figure, sketches
from pelican_newslint.rules.numbers.reading.reckoned import hedged
from pelican_newslint.rules.numbers.reading.weighed import weighed

TIMES = frozenset("minute hour day night week month quarter year season".split())
_PER = later(
    r"^(?: of [a-z-]+)?(?: (?!(?:and|or|to|from|but|in|for|of|with|by|"
    r"than|is|was|were|are|when|as|after|before|since|until|into|on|at|over)\b)[a-z-]+){0,2}"
    r"(?:,? (?:an?(?! (?:total|sum|further|third|quarter|fifth|few|lot|(?:year|month|week) (?:ago|earlier|later))\b)|per|"
    r"for (?:each|every|an?|one)|each|every|apiece|in each|to each)(?: of (?:the|its|their|these|those))?(?: (?:other|single|new|one))?"
    r"(?: (?P<noun>[a-z]{3,}))?|"
    r" (?P<adverb>hourly|daily|nightly|weekly|monthly|yearly|annually)|/(?P<slash>[a-z]+)| for (?P<for>year|month|week|day))(?=[ ,.;:)\"”]|$)"
)
_ADVERBS = {
    "hourly": "hour", "daily": "day", "nightly": "night", "weekly": "week", "monthly": "month", "yearly": "year", "annually": "year",
}  # fmt: skip
_RATE_LEAD = later(
    r"\b(?:each|every|apiece|everyone|averag\w+|one (?:[a-z]+ ){1,3}|pric(?:e|ed)|tickets?|fares?|fees?|entry|admission|rent|wages?|salar(?:y|ies)|"
    r"(?:an?|the) (?:[a-z]+ ){0,2}(?:aid|grant|bonus|fine|payment|sum|prize|cost|allowance|deposit|donation|subsidy|speed|height|length|weight|"
    r"load|share|rate))\b[^.;:\[]{0,45}$|\bat (?:about |only |just )?$"
)
_TOTAL_LEAD = later(
    r"\b(?:total\w*|so|altogether|in all|bill|sum|whole|together|makes?|making|made|came to|comes? to|coming to|amount\w*|worth|costs?|costing|"
    r"raised|raising|brought|brings?|bringing|equals?|or|means|would|will|which is|that is|this is|spent|took|takings|earn\w*|capacity|output|"
    r"produc\w+|yield\w*|hold\w*|needs?|paid|pays?|paying|collect\w+|revenue|income|distance|length|area|weight)\b[^.;:\[]{0,35}$|[,(–:] ?$"
)
_TOTAL_TRAIL = later(r"(?: [a-z-]+){0,3},? (?:in all|in total|altogether|all told|overall|between them|together|combined)\b")
_SURE_TOTAL = later(r"\b(?:total\w*|altogether|in all|all told|so|therefore|making|which is|that is|this is|or)\b[^.;:\[]{0,40}$")
_EACH = later(r"\b(?:each|apiece|every|per)\b")
_LIMIT = later(r"\b(?:more than|less than|up to|at least|up|rose|fell|from|compared|against|instead|until|between)\b[^.;:\[]{0,20}$")
_TIE = later(r"(?:,| –|\() ?(?:or|that is|this is|which is|making|a total of|which means|so)\b")
_FEW, _SMALL = 3, 100


class Signs(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    each_word: float
    per_counted: float
    per_other: float
    per_time: float
    rate_lead: float
    rate_bare: float
    total_trail: float
    total_sure: float
    total_bare: float
    total_rate: float
    one_sentence: float
    in_head: float
    ordered: float
    off: float
    one_digit: float
    money: float
    count: float
    hedged: float
    limits: float
    echoed: float
    count_size: float
    like_totals: float
    by_time: float
    tied: float
    length: float
    few: float
    small: float


@cache
def product_weights() -> tuple[float, Signs]:
    return weighed(Path(__file__).parents[1] / "near_product.toml", Signs)


class Place(msgspec.Struct, frozen=True):
    """A figure with the words beside it."""

    sentence: int
    figure: Figure
    head: bool
    lead: str
    trail: str
    per: str | None
    """What it is told for ("day"), "" for each; None where no word says that it is a rate."""

    @property
    def rate(self) -> bool:
        return self.per is not None or (self.figure.kind in "MUD" and _RATE_LEAD.search(self.lead) is not None)


def places(article: Article) -> list[Place]:
    found: list[Place] = []
    for number, sketch in enumerate(sketches(article)):
        head = article.blocks[article.sentences[number].block].scope in {"headline", "summary"}
        for at, each in enumerate(sketch.figures):
            if each.kind in "NMUD" and each.value > 0:
                trail = sketch.gaps[at + 1] + ("[" if at + 1 < len(sketch.figures) else "")
                found.append(Place(number, each, head, sketch.gaps[at][-70:], trail, _per(trail)))
    return found


def _per(trail: str) -> str | None:
    found = _PER.match(trail)
    if found is None:
        return None
    return singular(found["noun"] or found["for"] or _ADVERBS.get(found["adverb"] or "", "") or found["slash"] or "")


def tied(article: Article, rate: Place, total: Place) -> bool:
    """Whether "or" or "that is" stands between the two."""
    between = article.text[min(rate.figure.span.end, total.figure.span.end) : max(rate.figure.span.start, total.figure.span.start)]
    return abs(rate.sentence - total.sentence) <= 1 and _TIE.search(between.lower()) is not None


def product_signs(article: Article, total: Place, rate: Place, count: Place | None, many: float, totals: int) -> Signs:
    """`count` is None where it is so many days a week, or the like; `totals` are all figures that could be the total."""
    value, noun = many * rate.figure.value, count.figure.noun if count else None
    three = [rate, total] if count is None else [count, rate, total]
    sentences = {rate.sentence, *([count.sentence] if count else []), *([] if total.head else [total.sentence])}
    lead, trail = _TOTAL_LEAD.search(total.lead) is not None, _TOTAL_TRAIL.match(total.trail) is not None
    starts = [each.figure.span.start for each in three]
    timed = rate.per in TIMES
    return Signs(
        each_word=_EACH.search(f"{rate.lead[-40:]} {rate.trail[:25]}") is not None,
        per_counted=bool(rate.per) and rate.per == noun,
        per_other=bool(rate.per and noun) and not timed and rate.per not in {noun, "head", "person"},
        per_time=timed and count is not None,
        rate_lead=_RATE_LEAD.search(rate.lead) is not None,
        rate_bare=rate.per is None,
        total_trail=trail,
        total_sure=_SURE_TOTAL.search(total.lead) is not None,
        total_bare=not (lead or trail),
        total_rate=total.per is not None and count is not None,
        one_sentence=len(sentences) == 1,
        in_head=total.head or (count is not None and count.head),
        ordered=starts == sorted(starts),
        off=abs(log(total.figure.value / value)),
        one_digit=_one_digit(total.figure.value, value),
        money=rate.figure.kind == "M",
        count=rate.figure.kind == "N",
        hedged=any(hedged(each.figure) for each in three),
        limits=any(_LIMIT.search(each.lead) is not None for each in three),
        echoed=count is not None and noun is not None and count.sentence != rate.sentence and noun in sketches(article)[rate.sentence].text,
        count_size=log(many),
        like_totals=log1p(totals - 1),
        by_time=count is None,
        tied=tied(article, rate, total),
        length=rate.figure.kind == "D",
        few=count is not None and many <= _FEW,
        small=rate.figure.kind == "N" and value < _SMALL,
    )


def _one_digit(value: float, total: float) -> bool:
    """Whether they differ in one digit: 9,800 and 8,800."""
    one, other = (f"{each:.6g}".replace(".", "").strip("0") for each in (value, total))
    return len(one) == len(other) > 0 and sum(first != second for first, second in zip(one, other, strict=True)) == 1
