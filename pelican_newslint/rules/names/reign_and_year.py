"""A pope or a monarch acts by that name in the years of the reign.

"Pope Francis blessed the bell in 2011" names somebody who was a cardinal in Buenos Aires then: the year, or the pope, is wrong. Of a king it's
often only "then Prince of Wales" that is left out, which is a warning. "Knighted by the King in 2019" was by the Queen. What comes before the
reign in a life (ordained, born, married) is left alone.

Bad:

    Date: 2023-04-08

    The organ was blessed by Pope Francis in 2011.
                             ^^^^^^^^^^^^ Not in 2011: Pope Francis reigned from 13 March 2013 to 21 April 2025.

Bad:

    Date: 2024-04-08

    King Charles III opened the signal box in 1987.
    ^^^^^^^^^^^^^^^^ Not in 1987: King Charles III has reigned since 8 September 2022. Then Prince of Wales?

Bad:

    Date: 2026-04-08

    Mr Orr was knighted by the King in 2018.
                           ^^^^^^^^ In 2018 the Queen reigned.

Good:

    Date: 2024-04-08

    The organ was blessed by Pope Francis in 2015. King Charles III, then Prince of Wales, opened the signal box in 1987.

Good:

    Date: 2024-04-08

    Pope Francis was ordained in 1969. King Charles III opened a wing of the mill, which was built in 1987. Mr Orr was knighted by the Queen in 2018.

Good:

    Date: 2024-04-08

    He was knighted by the King in 2023. King Charles III opened the box that was shut in 1987. A film of 2012 has Pope Francis dance.

Evidence: 0 in 1.2 million words of edited news and public reports; 22 reigns.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import msgspec

from pelican_newslint.cache.derived import read_toml
from pelican_newslint.model import Block, Match, Related, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.calendar_words import MONTHS
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes

RULE = Rule(
    kind="fact", severity="error", languages=("en",), category="office-year", wakes=Wakes.on("pope", "king", "queen", "emperor"),
)  # fmt: skip

_ACTS = (
    r"(?:visited|opened|blessed|unveiled|laid|met|canoni[sz]ed|beatified|appointed|knighted|received|launched|presented|attended|reopened|awarded|"
    r"praised|approved|consecrated|dedicated|inspected|toured|declared|planted|came|stayed|spoke|named|gave|sent|signed|stopped|said (?:Mass|that)|"
    r"celebrated|created|elevated|crowned|switched on|cut|rode|drove)"
)
_YEAR = rf"(?:in|of|since) (?:(?:{MONTHS}) )?(?P<y>(?:19|20)\d\d)\b"
_GAP = r"(?:(?!\b(?:19|20)\d\d|\b(?:that|which|who|whose|where|when|after|before|but|and|from|for)\b)[^.;:,“”\"]){0,60}?"
_NOT = later(
    r"\b(?:then|future|later|former|as (?:the )?(?:Prince|Princess|Duke|Duchess|a (?:prince|princess|cardinal|young))|Cardinal|Bergoglio|"
    r"Ratzinger|before "
    r"(?:he|she|his|her)|born|film|novel|play|ordained|coronation|portrait|statue|named after|era)\b",
)
_HONOURS = later(
    r"\b(?:knighted|made (?:a dame|an? [MOC]BE)|(?:appointed|created) (?:a dame|an? [MOC]BE|a knight)|(?:given|awarded|presented with|"
    r"received|handed) (?:an?|her|his|the) "
    r"(?:[MOC]BE|knighthood|damehood)|invested)\b[^.;:]{0,30}?\b(?P<all>(?:by|from) the (?P<who>King|Queen))(?: (?:at|"
    r"in) [A-Z][\w’']+(?: [A-Z][a-z]+)?)?,? in "
    r"(?:[A-Z][a-z]+ )?(?P<y>(?:19|20)\d\d)\b"
)
_QUEEN = (1952, 2022)


class Reign(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    names: tuple[str, ...]
    since: datetime.date
    until: datetime.date | None = None
    before: str = ""


class _Reigns(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    through: datetime.date
    reign: tuple[Reign, ...]


@cache
def _reigns() -> _Reigns:
    return read_toml(Path(__file__).with_name("_reigns.toml"), _Reigns)


@cache
def _claims() -> tuple[dict[str, Reign], tuple[re.Pattern[str], ...]]:
    """By name, and how an act of theirs is told with its year."""
    known = {name: reign for reign in _reigns().reign for name in reign.names}
    who = "|".join(re.escape(name) for name in sorted(known, key=len, reverse=True))
    forms = (
        rf"\b(?P<who>{who})(?! [IVX]+\b)(?: had| himself| herself)? {_ACTS}\b{_GAP}\b{_YEAR}",
        rf"\b[a-z]+(?:ed|n|t|id) (?:[a-z]+ ){{0,3}}?by (?P<who>{who})(?! [IVX]+\b)[^.;:,“”\"]{{0,24}}?,? {_YEAR}",
        rf"\b[Ii]n (?:[A-Z][a-z]+ )?(?P<y>(?:19|20)\d\d),? (?:the (?:late )?)?(?P<who>{who})(?! [IVX]+\b) {_ACTS}\b",
        rf"\b[Ii]n (?:[A-Z][a-z]+ )?(?P<y>(?:19|20)\d\d)\b[^.;:“”\"]{{2,50}}? (?:[a-z]+ed|seen|given|shown|"
        rf"met) by (?P<who>{who})(?! [IVX]+\b)(?=[,.;]|$)",
    )
    return known, tuple(re.compile(form) for form in forms)


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    known, forms = _claims()
    for block in woken:
        for found in _HONOURS.finditer(article.text, block.span.start, block.span.end):
            yield from _honoured(article, found)
        for form in forms:
            for found in form.finditer(article.text, block.span.start, block.span.end):
                yield from _acted(article, known[found["who"]], found)


def _acted(article: Article, reign: Reign, found: re.Match[str]) -> Iterator[Match]:
    year, span = int(found["y"]), Span.of(*found.span("who"))
    sentence = article.sentence_at(span.start).span
    last = (reign.until or _reigns().through).year
    if reign.since.year <= year <= last or (reign.until is None and year > last) or _NOT.search(article.text, sentence.start, sentence.end):
        return
    if article.quoted(span):
        return
    since = f"{reign.since.day} {reign.since:%B %Y}"
    held = f"has reigned since {since}" if reign.until is None else f"reigned from {since} to {reign.until.day} {reign.until:%B %Y}"
    early = year < reign.since.year and reign.before
    hint = f". Then {reign.before}?" if early else "."
    message = f"Not in {year}: {found['who']} {held}{hint}"
    yield Match(span, message, related=(Related(Span.of(*found.span("y")), "the year"),), severity="warning" if early else None)


def _honoured(article: Article, found: re.Match[str]) -> Iterator[Match]:
    year = int(found["y"])
    first, last = _QUEEN
    real = "Queen" if first < year < last else "King" if year > last or 1902 < year < first else found["who"]
    span = Span.of(found.start("all") + found["all"].index("the"), found.end("all"))
    if real != found["who"] and not article.quoted(span):
        yield Match(span, f"In {year} the {real} reigned.", related=(Related(Span.of(*found.span("y")), "the year"),))
