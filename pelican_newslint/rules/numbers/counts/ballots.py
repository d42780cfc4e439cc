"""Votes that an article counts: for and against, abstentions, the members of the body and the majority, wherever each of them stands."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from pelican_newslint.model import Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.numerals import CARDINALS
from pelican_newslint.prose.holding import small_letters
from pelican_newslint.prose.later import later
from pelican_newslint.prose.once import once

_WORDS = "|".join(sorted((word for word, value in CARDINALS.items() if value > 0), key=len, reverse=True))
NUMBER = rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d{{1,6}}|{_WORDS})"
_WHO = (
    r"(?:(?:of (?:the|its|their) )?(?:(?!of|than)[a-z'-]+ ){0,2}?(?:votes?|ballots?|people|voters?|members?|residents|students|"
    r"employees|parents|citizens|[a-z]+(?:ors|tes|tors|ers|mps|peers)) )?"
)
_VERB = r"(?:(?:were |was |had |came out |cast )?(?:voted |voting |votes? )?(?:it )?)?"
_FOR = (
    r"(?:in favou?r|for(?! the | a | an )|for it|for (?:the|an?) (?:plan|motion|bill|scheme|deal|proposal|merger|sale|levy|tax|toll|charge|"
    r"ban|budget|treaty|measure|amendment|resolution|law|change|closure|takeover|strike|union|project|pact)|in support|yes|aye|"
    r"back(?:ing|ed) (?:it|the [a-z]+))\b"
)
_AGAINST = r"(?:against(?: it)?|opposed|opposing|no|nay|rejecting)\b"
_SIDES = later(
    rf"(?<![\w.,])(?P<y>{NUMBER}) {_WHO}{_VERB}(?P<one>{_FOR}|{_AGAINST})(?P<gap>[^.;:\d]{{0,30}}?)(?:,| and| but|, and|;) (?:with |by |only |just )?"
    rf"(?P<z>{NUMBER}) {_WHO}{_VERB}(?P<two>{_FOR}|{_AGAINST})"
)
_PAIR = later(
    rf"(?<![\w.,£$€–-])(?P<y>{NUMBER})(?: (?:votes?|members|councillors|mps|in favou?r))?(?: to |"
    rf"[-–])(?P<z>{NUMBER})(?: votes?)?(?![\w%–-]|,\d|\.\d| (?:per|years?|goals?|points?|on (?:penalties|aggregate)|win|lead|victory|defeat))"
)
_VOTED = later(
    r"\b(?:vot(?:e[ds]?|ing)|motion|bill|resolution|approved|rejected|carried|defeated|backed|passed|ruled|ruling|split|decided|referendum|ballots?|"
    r"polled|recount|papers|votes)\b"
)
_NOT = later(r"\b(?:goals?|match|game|league|poll of|survey|odds|penalt\w+|per cent|percent|season|teams?|ratio|won the toss)\b|%")
_ABSTAINED = later(
    rf"(?<![\w.,])(?P<n>{NUMBER})(?: of (?:the|its) (?P<all>{NUMBER}))?(?: (?!to\b|against\b|for\b|with\b|and\b|but\b|"
    rf"while\b)[a-z'-]+){{0,2}}? (?:abstain\w*|abstentions?|stayed neutral)"
)
_NOBODY = later(
    r"\b(?:(?:no ?one|nobody|none(?: of them)?|without anyone) (?:had )?abstain\w*|no abstentions?|without (?:an )?abstentions?)\b"
)
_MEMBER = (
    r"(?:members|councillors|senators|seats|delegates|lawmakers|deputies|mps|judges|justices|jurors|trustees|directors|"
    r"commissioners|peers|legislators|representatives|governors|aldermen)"
    r"(?! of (?:the|its|their) (?:\w+ ){1,3}(?:group|party|caucus|bloc|faction|alliance|wing)\b)"
)
_BODY = r"(?:board|council|committee|panel|court|commission|jury|cabinet|assembly|senate|tribunal|bench|parliament|house|chamber|synod)"
_SIZE = later(
    rf"(?<![\w.,])(?:(?P<every>all(?: of)?(?: the| its)?|every one of the|each of the|the full) (?P<a>{NUMBER}) (?:[a-z]+ ){{0,1}}{_MEMBER}\b"
    rf"|(?P<b>{NUMBER})-(?:member|seat|person|strong|judge|justice|man|woman)\b"
    rf"|\b{_BODY} (?:has|have|had|of|with|is made up of|consists of) (?P<c>{NUMBER})(?: {_MEMBER}|(?= (?:met|sat|voted)))"
    rf"|\bthere (?:are|were) (?P<d>{NUMBER}) (?:[a-z]+ )?{_MEMBER}\b|\b(?:among|of|"
    rf"by) (?:the )?(?P<f>{NUMBER}) (?:[a-z]+ ){{0,2}}?[a-z]+ who (?:cast|voted|took part|filled in|sent in)\b|\b(?:the|its|"
    rf"their) (?P<e>{NUMBER}) (?:[a-z]+ )?{_MEMBER}\b"
    rf"|\ball (?P<g>{NUMBER}) (?:had (?:their|a|his|her) (?:say|vote)|voted|took part|were (?:there|present))\b)"
)
_PRESENT = later(
    r"\b(?:present|attend\w*|took part|taking part|in the (?:room|chamber|hall)|at the (?:meeting|table|session)|were there|voted|filled|"
    r"turned up|cast)\b"
)
_AWAY = later(
    r"\b(?:absent|missing|away|excused|did not (?:vote|attend|take)|didn't (?:vote|attend)|not voting|recus\w+|vacan\w+|left (?:the|"
    r"before)|stayed (?:at home|outside|away)|speaker|teller\w*|no vote)\b"
)
_MAJORITY = later(
    rf"\b(?:by|with) an? (?:slim |narrow |wafer-thin |bare |clear |slender |tiny )?(?:majority|margin) of (?:just |"
    rf"only )?(?P<n>{NUMBER})(?: votes?)?(?=[.,;)]| on | in | after | at | when |$)"
)
_POLLED = later(
    rf"(?<![\w.,])(?P<y>{NUMBER}) votes?(?P<gap>[^.;:\d]{{1,45}}?)\b(?:and|to|against|while|"
    rf"with) [^.;:\d]{{1,40}}? (?P<z>{NUMBER})(?: votes?)?(?=[.,;]|$)"
)
_CHOSEN = later(
    r"\b(?:vot\w+|elect\w*|backs|backed|approves?|rejects?|re-elected|motion|bill|ousted|survives?|referendum|ballot|seat|wins?|won|recount|carried|passed|poll)\b"
)
_BY = later(
    r"(?<!\bup )(?<!\bdown )(?<!\brise )(?<!\brises )(?<!\brose )(?<!\bcut )(?<!\braised )(?<!\braises )(?<!\bgrows )(?<!\bextended )"
    rf"\bby (?:just |only )?(?P<n>{NUMBER})(?: votes?(?![ -](?:to|and)\b)|$|,| to (?!(?:{NUMBER})\b)[a-z]{{4}}"
    r"| (?:after|as|amid|despite|with|when|over|in|on|following|while|at)\b)"
)


class Tally(msgspec.Struct, frozen=True):
    """A vote as one sentence counts it."""

    yes: int
    no: int
    span: Span
    sentence: int
    polled: bool = False
    """The votes of two who stood, rather than for and against."""


class Count(msgspec.Struct, frozen=True):
    """Abstentions, members or a majority."""

    value: int
    span: Span
    sentence: int
    every: bool = False
    """All of the members are said to have been there."""
    cast: bool = False
    """They are those who voted, and no others."""


class Ballots(msgspec.Struct, frozen=True):
    tallies: tuple[Tally, ...]
    abstained: tuple[Count, ...]
    """A value of 0 where nobody is said to have abstained."""
    sizes: tuple[Count, ...]
    majorities: tuple[Count, ...]


@once
def ballots(article: Article) -> Ballots:
    lower = small_letters(article)
    texts = [(lower[each.span.start : each.span.end], each.span.start, number) for number, each in enumerate(article.sentences)]
    tallies = tuple(found for each in texts for found in _tallies(*each))
    if not tallies:
        return Ballots((), (), (), ())
    heads = {at for at, block in enumerate(article.blocks) if block.scope in {"headline", "summary"}}
    return Ballots(
        tallies,
        tuple(found for each in texts for found in _abstained(*each)),
        tuple(found for each in texts for found in _sizes(*each)),
        tuple(found for each in texts for found in _majorities(*each, head=article.sentences[each[2]].block in heads)),
    )


def value_of(written: str) -> int:
    return CARDINALS[written] if written in CARDINALS else int(written.replace(",", ""))


def _tallies(text: str, start: int, number: int) -> Iterator[Tally]:
    if ("against" in text or "oppos" in text or " no" in text) and (found := _SIDES.search(text)):
        sides = [re.match(_FOR, found[each]) is not None for each in ("one", "two")]
        if sides[0] != sides[1] and "per cent" not in found[0] and "%" not in found[0]:
            one, two = value_of(found["y"]), value_of(found["z"])
            yield Tally(*((one, two) if sides[0] else (two, one)), Span.of(start + found.start(), start + found.end()), number)
            return
    if not _VOTED.search(text) or _NOT.search(text):
        return
    if (polled := _POLLED.search(text)) and "against" not in polled["gap"]:
        span = Span.of(start + polled.start(), start + polled.end())
        yield Tally(value_of(polled["y"]), value_of(polled["z"]), span, number, polled=True)
        return
    pairs = [each for each in _PAIR.finditer(text) if not text[: each.start()].endswith((" from ", " odds of ", "between "))]
    if len(pairs) == 1:
        yield Tally(value_of(pairs[0]["y"]), value_of(pairs[0]["z"]), Span.of(start + pairs[0].start(), start + pairs[0].end("z")), number)


def _abstained(text: str, start: int, number: int) -> Iterator[Count]:
    if "abst" not in text and "neutral" not in text:
        return
    if found := _NOBODY.search(text):
        yield Count(0, Span.of(start + found.start(), start + found.end()), number)
    elif found := _ABSTAINED.search(text):
        yield Count(value_of(found["n"]), Span.of(start + found.start(), start + found.end()), number)


def _sizes(text: str, start: int, number: int) -> Iterator[Count]:
    found = _SIZE.search(text)
    if found:
        name = next(each for each in "abcdefg" if found[each])
        every = bool(found["every"] or found["f"] or found["g"] or " every seat " in f" {text} ") and _PRESENT.search(text) is not None
        yield Count(value_of(found[name]), Span.of(start + found.start(name), start + found.end()), number, every, name == "f")
    elif (more := _ABSTAINED.search(text)) and more["all"]:
        yield Count(value_of(more["all"]), Span.of(start + more.start("all"), start + more.end("all")), number)


def _majorities(text: str, start: int, number: int, *, head: bool) -> Iterator[Count]:
    found = _MAJORITY.search(text) or (_BY.search(text) if head and _CHOSEN.search(text) else None)
    if found:
        yield Count(value_of(found["n"]), Span.of(start + found.start("n"), start + found.end("n")), number)


def away(text: str) -> bool:
    """Whether some are said not to have voted."""
    return _AWAY.search(text.lower()) is not None
