"""Where a text says in so many words that somebody held an office at a time: "then prime minister", "when X was president", "under X"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal

from msgspec import Struct

from pelican_newslint.knowledge import office_titles, offices
from pelican_newslint.model import Block, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.names import Name
from pelican_newslint.prose.later import later
from pelican_newslint.rules.names._offices import countries_of
from pelican_newslint.rules.names._titles import Titled, before_honorific, country_beside

Kind = Literal["then", "was", "reign", "under", "as", "became", "when", "shown"]
"""How it is said: "then prime minister" · "was prime minister" · "during the presidency of" · "under President" · "as prime minister" ·
"became prime minister" · "when President X signed" · "a photograph dated June 1989, President X"."""

REIGNS = {
    "presidency": "president", "premiership": "prime minister", "prime ministership": "prime minister", "prime-ministership": "prime minister",
    "chancellorship": "chancellor", "governorship": "governor", "government": "", "administration": "", "cabinet": "", "rule": "", "reign": "",
    "tenure": "", "leadership": "", "time in office": "", "term in office": "", "time in power": "", "years in office": "", "incumbency": "",
}  # fmt: skip
"""From what somebody had to the title; empty where it may be any head's."""

_ADJECTIVE = r"(?:(?:South |North |New |West |East |Saudi )?[A-Z][\w.]+(?:[’']s)? |country[’']s |nation[’']s |federal |state[’']s )?"
_AT_THE_TIME = r"(?:then|at the time|at that time|back then|in those days|the then|in office as|serving as|still)"
_STARTED = (
    r"(?:became|(?:was|were|had been|has been) (?:first |re-?)?(?:elected|appointed|named|made|chosen|sworn in|installed|inaugurated)(?: as)?"
    r"|took (?:office|over) as|won election as|began (?:his|her) (?:first )?term as|entered office as|rose to be)"
)
_PICTURES = (
    "photographs?|photos?|pictures?|snapshots?|portraits?|letters?|memos?|notes?|cables?|telegrams?|footage|clips?|newsreels?|polaroids?"
)
_TO_COME = later(r"\b(?:would|will|should|could|might|may|wants?|wanted|hoped?|hopes) ")
""" "Told Mr X in 2003 that he would step down as prime minister": not an office held by X at the time."""
_BEFORE, _BEHIND = 110, 90
_NEAR = 18
"""Words on either side of a name that are read."""


class Claim(Struct, frozen=True):
    kind: Kind
    titled: Titled
    span: Span
    """From the first word of the claim to its last."""
    said: str


@cache
def _title() -> str:
    longest = sorted(office_titles.titles(), key=len, reverse=True)
    return rf"(?:{'|'.join(re.escape(phrase) for phrase in longest)})"


@cache
def _in_front() -> tuple[tuple[Kind, re.Pattern[str]], ...]:
    """What may end right before the name."""
    title, of = _title(), r"(?: of (?:the )?[A-Z][\w’']+(?: [A-Z][\w’']+)*)?"
    reign, former = "|".join(REIGNS), r"(?:then |former |ex-)?"
    forms: tuple[tuple[Kind, str], ...] = (
        ("then", rf"\b(?:the |its |their |our )?{_ADJECTIVE}then[- ](?:the )?{_ADJECTIVE}(?P<title>{title}){of},? $"),
        ("then", rf"\b(?:the |its )?{_ADJECTIVE}(?P<title>{title}){of},? (?:of|at) (?:the|that) (?:day|time|hour|moment|period)(?: was)?,? $"),
        ("was", rf"\b(?:[Tt]he |[Ii]ts |[Tt]heir |[Oo]ur )?{_ADJECTIVE}(?P<title>(?i:{title})){of},?(?: in (?:19|20)\d\d| at the time| that year)? "
                r"(?:then )?(?:was|had been)(?: then| still)? $"),
        ("then", rf"\b(?:the |its )?{_ADJECTIVE}(?P<title>{title}){of} in (?:[A-Z][a-z]+ )?(?:19|20)\d\d, $"),
        ("reign", rf"\b(?:(?:under|during|in|throughout) )?(?:the )?(?P<reign>{reign}) of (?:the )?{former}"
                  rf"(?:{_ADJECTIVE}(?P<title>(?i:{title})),? )?$"),
        ("under", rf"\b(?:[Uu]nder|[Ii]n the (?:days|time) of) (?:the )?{former}{_ADJECTIVE}(?P<title>(?i:{title})){of},? $"),
        ("shown", rf"\b(?:{_PICTURES})(?: [a-z]+){{0,3}},? (?:dated|from|of|taken (?:in|on)|made in|in) (?:the )?(?:[A-Z0-9][\w.]+ ){{0,2}}"
                  rf"(?:19|20)\d\d,? (?:(?:in which|where|that|which) )?(?:shows? |depicts? |has |of )?(?P<title>(?i:{title})){of},? $"),
        ("when", rf"\b(?:when|after|since|before|until) (?:the |its |their |our )?{_ADJECTIVE}(?P<title>(?i:{title})){of},? $"),
        ("as", rf"\b(?:[Aa]s|[Ww]hile) (?:the )?(?:then )?{_ADJECTIVE}(?P<title>(?i:{title})){of}(?: in (?:19|20)\d\d)?, $"),
    )  # fmt: skip
    return tuple((kind, re.compile(form, re.IGNORECASE if kind == "then" else 0)) for kind, form in forms)


@cache
def _at_the_back() -> tuple[tuple[Kind, re.Pattern[str]], ...]:
    """What may begin right behind the name."""
    title = _title()
    reign = "|".join(REIGNS)
    ends = (
        r"(?![\w-])(?! (?:elect|designate|candidate|hopeful|in waiting|of the (?!day|time|country|republic|european|united|exchequer)"
        r"|at (?!the time|that)))"
    )
    forms: tuple[tuple[Kind, str], ...] = (
        ("then", rf",? (?:who was )?{_AT_THE_TIME},? (?:the )?{_ADJECTIVE}(?P<title>(?i:{title})){ends}"),
        ("was", rf",?(?: who)? (?:was|was then|was still|was already|had been) (?:then |still |"
        rf"already )?(?:the )?{_ADJECTIVE}(?P<title>(?i:{title})){ends}"),
        ("was", r" (?:was|sat|lived|governed|ruled) (?:then |still |back |already )?(?:in (?:office|power|charge of the country|"
        r"Downing Street|the White House"
                r"|the Kremlin|the [ÉE]lys[ée]e|No\.? ?10|Number (?:10|Ten))|at (?:No\.? ?10|Number (?:10|Ten)))\b"),
        ("reign", rf"(?:[’']s|[’'](?= )) (?:first |second |own )?(?P<reign>{reign})\b"),
        ("became", rf",? (?:who )?{_STARTED} (?:the )?(?:first |next |new )?{_ADJECTIVE}(?P<title>(?i:{title})){ends}"),
        ("as", rf"(?! (?:was|were|has|had) \w+ed\b)[^.;:—]{{1,70}}? (?:as|while) (?:still )?(?:the )?(?:then )?{_ADJECTIVE}"
               rf"(?P<title>(?i:{title})){ends}(?=[ ,.]|$)"),
    )  # fmt: skip
    return tuple((kind, re.compile(form)) for kind, form in forms)


def claims(article: Article, woken: tuple[Block, ...], wakes: frozenset[str]) -> Iterator[Claim]:
    """Every claim in the blocks about somebody who may be in the table of offices; `wakes`: words of which one stands beside each."""
    spoken = {article.block_index(block.span.start) for block in woken}
    for name in article.names:
        if name.block in spoken and name.parts:
            near = article.words.lower[max(name.first_word - _NEAR, 0) : name.last_word + _NEAR]
            known = offices.terms_of(name.text) if len(name.parts) > 1 else offices.terms_by_word(name.parts[-1])
            if known and not wakes.isdisjoint(near):
                yield from _about(article, name)


def _about(article: Article, name: Name) -> Iterator[Claim]:
    sentence = article.sentence_at(name.span.start).span
    start = name.span.start if name.title_span is None else min(name.title_span.start, name.span.start)
    begins = before_honorific(article, name)
    lead = article.text[max(sentence.start, begins - _BEFORE) : begins]
    tail = article.text[name.span.end : min(sentence.end, name.span.end + _BEHIND)]
    for kind, pattern in _in_front():
        if found := pattern.search(lead):
            at = begins - len(lead) + found.start()
            yield _claim(article, name, kind, found, begins - len(lead), Span.of(at, name.span.end))
            return
    for kind, pattern in _at_the_back():
        if (found := pattern.match(tail)) and not (kind == "as" and _TO_COME.search(found[0])):
            yield _claim(article, name, kind, found, name.span.end, Span.of(start, name.span.end + found.end()))
            return


def _claim(article: Article, name: Name, kind: Kind, found: re.Match[str], base: int, span: Span) -> Claim:
    groups = found.groupdict()
    phrase = (groups.get("title") or REIGNS.get((groups.get("reign") or "").lower(), "")).lower()
    at = Span.of(base + found.start("title"), base + found.end("title")) if groups.get("title") else span
    country = country_beside(article, at, name) if groups.get("title") else None
    return Claim(kind, Titled(name, phrase, at, country or countries_of(article), bool(country), False), span, found[0])
