"""What a court does with one suspect, told in order over some sentences: "arrested in January 2014 … He was charged in December 2013"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.dates.events.stage_chains import Stage, stages
from pelican_newslint.rules.dates.reading.sketch import sketch

_CHAINS = frozenset({"court", "prison"})
_REACH = 3
"""Sentences between the two stages, at most."""
_OTHER = later(
    r"\b(?:another|other|second|third|previous\w*|earlier|former|separate|different|unrelated|similar|accomplice|co-[a-z]+|brothers?|sisters?|"
    r"father|mother|sons?|wife|husband|had|already|retrial|quashed|overturned|would|if|also|each|"
    r"re-?(?:arrest|tri|convict|charg|sentenc|open)\w+|(?:arrested|charged|convicted|tried|jailed|sentenced) again|"
    r"again (?:arrested|charged|jailed))\b",
    re.IGNORECASE,
)
_GOES_ON = later(
    r"(?:He|She|They|It|(?:In|On|By) [^.;:]{3,30}?,? (?:he|she|they)|(?:The|His|Her|Their) (?:trial|case|hearing|jury|judge))\b"
)
_OF_HIM = later(r"\b(?:[Hh]e|[Ss]he|[Tt]hey|him|her|them|[Tt]he (?:jury|judge|trial|court))\b")
_HE, _SHE = later(r"\b[Hh]e\b"), later(r"\b[Ss]he\b")
_HIM = later(
    r"^(?:Prosecutors|Police|Detectives|The (?:police|jury|court|judge|FBI)|A (?:jury|court|judge)) [^.;]{0,60}\b(?:him|her|them)\b"
)
_OFFENCE = later(r",? (?:of|for|with|over|on charges) ")
_OLDER = 600
"""Days by which a case can hardly be misdated: beyond them lies an older one."""


def court_courses(article: Article, told: Iterable[int], begins: frozenset[int]) -> Iterator[tuple[Stage, Stage]]:
    """Two stages of which the later is told behind the earlier and has the earlier day."""
    kept: list[tuple[int, list[Stage]]] = []
    for at in sorted(told):
        block = article.blocks[article.sentences[at].block]
        if block.scope != "paragraph" or block.span.start not in begins:
            continue
        drawn = sketch(article, article.sentences[at].span, [])
        own = [each for each in stages(drawn) if each.chain in _CHAINS and each.moment.kind == "day" and each.moment.sure]
        if own and _OF_HIM.search(drawn.text):
            yield from _turned(article, [each for each in kept if at - each[0] <= _REACH], at, own)
        kept.append((at, own))


def _turned(article: Article, kept: list[tuple[int, list[Stage]]], at: int, own: list[Stage]) -> Iterator[tuple[Stage, Stage]]:
    for late in own:
        found = [
            early
            for where, before in kept
            for early in before
            if early.chain == late.chain
            and early.rank < late.rank
            and 0 < early.moment.low - late.moment.high < _OLDER
            and not _OFFENCE.match(article.text, late.moment.span.end)
            and _one_case(article, where, at)
        ]
        if found:
            yield found[-1], late


def _one_case(article: Article, where: int, at: int) -> bool:
    """Whether all sentences from one to the other go on of one person."""
    first, last = article.sentences[where], article.sentences[at]
    if first.block != last.block or _OTHER.search(article.text, first.span.start, last.span.end):
        return False
    if _HE.search(article.text, first.span.start, last.span.end) and _SHE.search(article.text, first.span.start, last.span.end):
        return False
    return all(_GOES_ON.match(article.text, article.sentences[each].span.start) for each in range(where + 1, at)) and bool(
        _GOES_ON.match(article.text, last.span.start) or _HIM.search(article.slice(last.span))
    )
