"""What comes once, and has another day where it's told again: "the death in July of", "died on August 2"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from pelican_newslint.model import Match, Related
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.moments import Moment
from pelican_newslint.prose.later import later
from pelican_newslint.rules.dates.reading.sketch import M, sketch

_ONCE = {
    "death": r"died|passed away|was (?:killed|murdered|shot dead)",
    "resignation": r"resigned|stepped down|quit",
    "murder": r"was (?:murdered|killed)",
    "killing": r"was (?:killed|shot dead|murdered)",
    "arrest": r"was arrested|were arrested",
    "retirement": r"retired",
    "funeral": r"was buried",
    "appointment": r"was appointed|took office",
    "disappearance": r"disappeared|vanished|went missing",
    "dismissal": r"was (?:sacked|dismissed|fired)",
}
_NAMED = later(rf"\b(?:the|his|her|their|whose) (?P<noun>{'|'.join(_ONCE)}) (?:in|on) (?P<point>{M})(?: of (?P<whose>[^.;:\[\]]{{3,80}}))?")
_HOW = r"(?: (?:at home|in hospital|suddenly|peacefully|of cancer))?"
_DEEDS = {noun: later(rf"\b(?:{deed}){_HOW} (?:on|in) (?P<point>{M})") for noun, deed in _ONCE.items()}
_VOTE = {
    "vot": r"votes?|voting", "hear": r"hearing", "debat": r"debates?", "elect": r"elections?|poll", "match": r"match", "trial": r"trial",
    "summit": r"summit", "concert": r"concert", "auction": r"auction", "sale": r"sale", "march": r"march", "final": r"final",
}  # fmt: skip
_FIRST = {
    stem: later(
        rf"\b(?:(?:will|to|must|is to|are to|is due to|are due to) (?:now |then |finally )?(?:{verb}) (?:on|again on)?[^.;:\[\]]{{0,30}}?|"
        rf"(?:will|is to|are to|is due to) (?:hold|stage) (?:the|a|an|its) (?:{verb})[^.;:\[\]]{{0,25}}? |"
        rf"(?:[Tt]he|[Aa]n?|[Ii]ts) (?:[a-z]+ )?(?:{verb})[^.;:\[\]]{{0,30}}? (?:will be held|is to be held|takes place|will take place|"
        rf"is due|is set|is planned|will begin|begins|opens) )(?:on|for) (?P<point>{M})"
    )
    for stem, verb in _VOTE.items()
}
_AGAIN = {
    stem: later(
        rf"\b(?:before|ahead of|until|at|for|after|in) the (?:{verb})(?: (?:takes? place|is held|begins?|starts?|opens?|is due))? on (?P<point>{M})"
    )
    for stem, verb in _VOTE.items()
}
_APART = later(
    r"\b(?:[Ff]irst|[Ss]econd|third|[Ff]inal|[Aa]nother|[Oo]ther|[Nn]ext|previous|[Ee]arlier|[Ll]ater|committee|preliminary|postponed|put off|moved|"
    r"adjourned|brought forward|delayed|originally|rounds?|each|every|if|would|years?|ago)\b"
)
_CAPITAL = later(r"\b[A-Z][a-z][\w'’-]+")


class _Told(NamedTuple):
    sentence: int
    moment: Moment
    text: str
    whose: str


def one_day_each(article: Article, begins: frozenset[int]) -> Iterator[Match]:
    text = article.text
    if any(f"{noun} in " in text or f"{noun} on " in text for noun in _ONCE):
        for noun, deed in _DEEDS.items():
            if f" {noun} " in text:
                yield from _compared(article, begins, noun, _told(article, _NAMED, noun), _told(article, deed, ""))
    for stem in _VOTE:
        if f"the {stem}" in text:
            yield from _compared(article, begins, stem, _told(article, _FIRST[stem], ""), _told(article, _AGAIN[stem], ""))


def _told(article: Article, pattern: re.Pattern[str], noun: str) -> list[_Told]:
    told = []
    for at in sorted({article.sentence_index(each.span.start) for each in article.dates}):
        span = article.sentences[at].span
        if article.blocks[article.sentences[at].block].scope not in {"paragraph", "item", "summary"} or article.quoted(span):
            continue
        drawn = sketch(article, span, [])
        for found in pattern.finditer(drawn.text):
            if not noun or found["noun"] == noun:
                whose = found.groupdict().get("whose") or ""
                told.append(_Told(at, drawn.moment(found["point"]), drawn.text, whose))
    return told


def _compared(article: Article, begins: frozenset[int], noun: str, first: list[_Told], again: list[_Told]) -> Iterator[Match]:
    """Where the piece tells each way of it once."""
    first = [each for each in first if all(each.moment.span != other.moment.span for other in again)]
    if len(first) != 1 or len(again) != 1 or first[0].sentence == again[0].sentence:
        return
    (one,), (other,) = first, again
    if one.moment.kind != "day" or other.moment.kind != "day" or any(_APART.search(each.text) for each in (one, other)):
        return
    if one.moment.sure != other.moment.sure or (one.moment.low <= other.moment.high and other.moment.low <= one.moment.high):
        return
    if min(abs(one.moment.low - other.moment.low), abs(one.moment.high - other.moment.high)) > _NEAR:
        return
    if noun in _ONCE and not _same(article, one, other):
        return
    later_ = max(one, other, key=lambda each: each.sentence)
    before = one if later_ is other else other
    if article.blocks[article.sentences[later_.sentence].block].span.start in begins:
        message = (
            f"“{article.slice(later_.moment.span)}” here, “{article.slice(before.moment.span)}” elsewhere, for what reads like one event."
        )
        yield Match(later_.moment.span, message, related=(Related(before.moment.span, "or this"),))


_NEAR = 70
"""Days."""


def _same(article: Article, named: _Told, deed: _Told) -> bool:
    """Whether a name of whoever died stands in the sentence of the deed or the one before."""
    names = set(_CAPITAL.findall(named.whose))
    around = article.slice(article.sentences[deed.sentence].span)
    if deed.sentence and article.sentences[deed.sentence - 1].block == article.sentences[deed.sentence].block:
        around = article.slice(article.sentences[deed.sentence - 1].span) + " " + around
    return not names.isdisjoint(_CAPITAL.findall(around))
