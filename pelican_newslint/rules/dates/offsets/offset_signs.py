"""What speaks for one point being what another is counted from, in words and places; the days and hours themselves are not looked at.

Learned from edited text, where a count goes with its true anchor far beyond chance (counted_point.toml).
"""

from __future__ import annotations

import re
from math import log1p
from typing import NamedTuple

import msgspec

from pelican_newslint.model import Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.moments import Moment
from pelican_newslint.prose.facts.stems import SMALL, stem
from pelican_newslint.prose.later import later
from pelican_newslint.prose.once import once
from pelican_newslint.rules.dates.offsets.offset_claims import CUT, Anchor, Claim, Pair, anchors

_OTHER = later(r"\b(?:another|other|second|same|different|previous|third|again|next|last)\b")
_BORN = later(r"\b(?:born|birth)\b")
_KNOWN = later(r"(?:the|that|this|his|her|its|their) ", re.IGNORECASE)
_NEW = later(r"(?:an?|another|two|three|some|one) ", re.IGNORECASE)
_WORD = later(r"[a-z][a-z'’-]{2,}")
_AROUND, _BACK, _BIRTH = 110, 300, 60
"""Characters that tell what happened at a point, those that are searched for another thing, and those that tell a birth."""
_FEW, _BEFORE = 4, 2
"""Points of a piece that are all looked at; sentences before whose points are."""


class ClaimSigns(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Of the claim and the point it tells: whether it's counted from something that has no time in the piece."""

    after_form: float
    step_form: float
    joined: float
    joined_event: float
    front: float
    point_gap: float
    point_cut: float
    point_closed: float
    point_leads: float
    known_event: float
    new_event: float
    clock: float
    one: float


class AnchorSigns(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    in_event: float
    before_claim: float
    behind: float
    skips: float
    cut: float
    other: float
    last_before: float
    sentence_before: float
    sentences_back: float
    block_before: float
    in_head: float
    own_day: float
    born: float
    shared: float
    all_shared: float
    most_shared: float
    few: float
    before_claim_after: float
    behind_after: float
    sentence_before_after: float
    sentences_back_after: float
    own_day_after: float
    cut_after: float


def near(article: Article, pair: Pair) -> bool:
    """Whether the anchor stands where one is likely to: near, in headline or summary, in words of the event, or with few others."""
    anchor = pair.anchor
    if anchor.kind == "date":
        return True
    back = pair.claim.sentence - anchor.sentence
    return (
        0 <= back <= _BEFORE
        or _in_head(article, anchor)
        or _like(article, anchor.moment) <= _FEW
        or not _words(article, pair.claim).isdisjoint(_clause(article, anchor))
    )


def claim_signs(article: Article, pair: Pair) -> ClaimSigns:
    claim, point, text = pair.claim, pair.point, article.text
    front = point.span.end <= claim.cue.start
    gap = text[point.span.end : claim.cue.start] if front else text[(claim.event or claim.cue).end : point.span.start]
    opening = text[claim.event.start : claim.event.start + 8] if claim.event is not None else ""
    return ClaimSigns(
        after_form=claim.form == "after",
        step_form=claim.form == "step",
        joined=not front and claim.event is None,
        joined_event=not front and claim.event is not None,
        front=front and len(gap) < 3,
        point_gap=log1p(len(gap)),
        point_cut=CUT.search(gap) is not None,
        point_closed=text[point.span.end : point.span.end + 1] in {",", ".", ";", ":", ")", ""},
        point_leads=point.span.start - article.sentences[claim.sentence].span.start < 6,
        known_event=_KNOWN.match(opening) is not None,
        new_event=_NEW.match(opening) is not None,
        clock=point.kind == "clock",
        one=claim.length.count == 1,
    )


def anchor_signs(article: Article, pair: Pair, most: int) -> AnchorSigns:
    """`most`: the most words that any anchor outside the sentence shares with the event."""
    anchor, at, claim = pair.anchor, pair.anchor.moment.span, pair.claim
    place, between, shared = _place(article, pair), _between(article, pair), shared_words(article, pair)
    after, back = claim.form == "after", log1p(max(place.steps, 0))
    cut = CUT.search(place.stretch) is not None and place.same
    return AnchorSigns(
        in_event=place.in_event,
        before_claim=place.same and place.before,
        behind=place.behind,
        skips=log1p(between),
        cut=cut,
        other=_OTHER.search(place.stretch[-_BACK:]) is not None,
        last_before=place.before and not between,
        sentence_before=place.steps == 1,
        sentences_back=back,
        block_before=place.block_before,
        in_head=_in_head(article, anchor),
        own_day=anchor.kind == "date",
        born=anchor.kind != "date" and _BORN.search(article.text, max(at.start - _BIRTH, 0), at.start) is not None,
        shared=shared,
        all_shared=0 < shared == len(_words(article, claim)),
        most_shared=0 < shared == most,
        few=_like(article, anchor.moment) <= 2,
        before_claim_after=after and place.same and place.before,
        behind_after=after and place.behind,
        sentence_before_after=after and place.steps == 1,
        sentences_back_after=back if after else 0.0,
        own_day_after=after and anchor.kind == "date",
        cut_after=after and cut,
    )


class _Place(NamedTuple):
    """Where an anchor stands."""

    same: bool
    """In the claim's sentence."""
    before: bool
    in_event: bool
    behind: bool
    block_before: bool
    steps: int
    """Sentences back to it in one block."""
    stretch: str
    """Text from it to the claim."""


def _place(article: Article, pair: Pair) -> _Place:
    claim, anchor, at = pair.claim, pair.anchor, pair.anchor.moment.span
    if anchor.kind == "date":
        return _Place(False, False, False, False, False, 0, "")
    same, before = anchor.sentence == claim.sentence, at.end <= claim.cue.start
    in_event = same and claim.event is not None and claim.event.start <= at.start < claim.event.end
    here, there = (article.sentences[index].block for index in (claim.sentence, anchor.sentence))
    return _Place(
        same,
        before,
        in_event,
        same and not before and not in_event,
        here - there == 1,
        claim.sentence - anchor.sentence if here == there else 0,
        article.text[at.end : claim.cue.start] if before else "",
    )


def shared_words(article: Article, pair: Pair) -> int:
    """Words of the event that are told round an anchor in another sentence."""
    if pair.anchor.kind != "told" or pair.anchor.sentence == pair.claim.sentence:
        return 0
    return len(_words(article, pair.claim) & _clause(article, pair.anchor))


def _in_head(article: Article, anchor: Anchor) -> bool:
    return anchor.kind != "date" and article.blocks[article.sentences[anchor.sentence].block].scope in {"headline", "summary"}


def _between(article: Article, pair: Pair) -> int:
    """Points of its kind between anchor and claim."""
    if pair.anchor.kind == "date":
        return 0
    low, high = sorted((pair.anchor.moment.span.end, pair.claim.cue.start))
    kind, point = pair.anchor.moment.kind, pair.point.span
    return sum(low <= each.moment.span.start < high and each.moment.kind == kind and each.moment.span != point for each in anchors(article))


def _like(article: Article, moment: Moment) -> int:
    """Points of the piece that are of its kind."""
    return sum(each.moment.kind == moment.kind and each.kind != "date" for each in anchors(article))


def _words(article: Article, claim: Claim) -> frozenset[str]:
    return _stems(article, claim.event) if claim.event is not None else frozenset()


def _clause(article: Article, anchor: Anchor) -> frozenset[str]:
    """What is told round it."""
    if anchor.kind == "date":
        return frozenset()
    here, at = article.sentences[anchor.sentence].span, anchor.moment.span
    return _stems(article, Span.of(max(here.start, at.start - _AROUND), min(here.end, at.end + _AROUND)))


def _stems(article: Article, span: Span) -> frozenset[str]:
    known = _known(article)
    if span not in known:
        known[span] = frozenset(stem(word) for word in _WORD.findall(article.slice(span).lower()) if word not in SMALL)
    return known[span]


@once
def _known(article: Article) -> dict[Span, frozenset[str]]:
    """Filled as spans are asked for."""
    return {}
