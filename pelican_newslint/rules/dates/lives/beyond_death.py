"""Deeds that are told of a year in which who did them was dead: "They separated in 1970 and she died in 1968"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pelican_newslint.model import Block, Match, Related, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later

_YEAR = r"(?:1[5-9]|20)\d\d"
_IN = r"(?:in|on) (?:(?:early|late|the|[A-Z][a-z]+|\d{1,2},?|spring of|summer of|autumn of|winter of) ){0,3}"
_DEED = (
    r"(?:retired|resigned|married|divorced|separated|opened|founded|moved|emigrated|joined|left|became|won|took over|returned|bought|built|wrote|"
    r"signed|visited|stood down|stepped down|ran for|set up|started|began|graduated|enlisted|designed|painted|composed|directed|conducted|"
    r"led|coached|captained|taught|farmed|invented|discovered)"
)
_GAP = r"(?:(?!\b(?:and|but|who|whose|which|that|when|after|before|until|son|daughter|widow|widower|by)\b)[^.;:,“”\"]){0,50}?"
_NAME = r"(?:[A-Z][\w'’-]+ ){0,2}[A-Z][\w'’-]+"
_DIED = r"(?:died|was killed|drowned|passed away)"
_PAIR = r"(?:separated|divorced|parted|split up|married|wed|were divorced|were married)"
_TOLD = tuple(
    later(pattern)
    for pattern in (
        rf"\b{_NAME}, who (?P<died>{_DIED}) {_GAP}{_IN}(?P<dead>{_YEAR}),? (?:[a-z]+ly )?(?P<deed>{_DEED})\b{_GAP} {_IN}(?P<year>{_YEAR})\b",
        rf"\b(?P<deed>opened|founded|built|designed|painted|composed|directed|written|led|invented|discovered|signed|started|set up) {_IN}"
        rf"(?P<year>{_YEAR}) by {_NAME}, who (?P<died>{_DIED}) {_GAP}{_IN}(?P<dead>{_YEAR})\b",
        rf"\b(?P<deed>{_PAIR}) {_GAP}{_IN}(?P<year>{_YEAR})(?:,? and|,? but|,|;) (?:he|she|{_NAME}) (?P<died>{_DIED}) {_GAP}{_IN}(?P<dead>{_YEAR})\b",
        rf"(?:^|[.!?] )(?:His|Her) (?:first |second )?(?:wife|husband|partner)(?:, [^.;,]{{2,40}},)? (?P<died>{_DIED}) {_GAP}{_IN}(?P<dead>{_YEAR})"
        rf"\. (?:They|The couple|The two) (?:had )?(?P<deed>{_PAIR}) {_GAP}{_IN}(?P<year>{_YEAR})\b",
        rf"(?:^|[.!?] ){_NAME} (?P<died>{_DIED}) {_GAP}{_IN}(?P<dead>{_YEAR})(?:, aged \d\d)?\. (?:He|She) (?:had )?(?P<deed>{_DEED}) {_GAP}"
        rf"{_IN}(?P<year>{_YEAR})\b(?=[.,;]| and)",
    )
)


def beyond_death(article: Article, block: Block) -> Iterator[Match]:
    """Those of one block."""
    text = article.slice(block.span)
    if not re.search(rf"\b{_DIED}\b", text):
        return
    for pattern in _TOLD:
        for found in pattern.finditer(text):
            start = block.span.start
            span = Span.of(start + found.start("year"), start + found.end("year"))
            if int(found["year"]) > int(found["dead"]) and not article.quoted(span):
                related = (Related(Span.of(start + found.start("dead"), start + found.end("dead")), f"“{found['died']}”"),)
                yield Match(
                    span,
                    f"“{found['deed']}” in {found['year']}, but “{found['died']}” in {found['dead']}.",
                    related=related,
                    severity="warning",
                )
