"""A told change, multiple or share, wherever it stands, beside the two figures that other sentences tie: "Net profit was £36m, compared with
£12m in 2020. Profit had thus doubled".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from pelican_newslint.model import Block, Match, Related, Right
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.stems import SMALL, stem
from pelican_newslint.prose.later import later
from pelican_newslint.prose.once import once
from pelican_newslint.rules.form import starts
from pelican_newslint.rules.numbers.derived.claims import Claim, Sense, claims
from pelican_newslint.rules.numbers.derived.explained import AGAIN, TIMES, explained, made, pairs_between
from pelican_newslint.rules.numbers.derived.pairs import Pair
from pelican_newslint.rules.numbers.derived.placed import placed_by_sentence
from pelican_newslint.rules.numbers.reading.another_thing import listed_behind, of_things, without_others
from pelican_newslint.rules.numbers.reading.figures import said
from pelican_newslint.rules.numbers.reading.outline import sketches
from pelican_newslint.rules.numbers.reading.reckoned import held, one_voice, within
from pelican_newslint.rules.numbers.reading.relations import shown

CHANGES: frozenset[Sense] = frozenset({"up", "down", "either"})
_ALL: frozenset[Sense] = CHANGES | TIMES | {"share"}
_EXACT, _FAR = 0.01, 2.7
_AHEAD, _BACK, _HEAD_REACH = 1, 2, 8
"""Sentences between it and its figures."""
_COMMON = frozenset(
    "per cent said year years month months week weeks number figure last first time percent people one two three four five six new".split()
)
_WORD = later(r"[a-z][a-z'’-]{2,}")
_ITS_OWN = later(r"\b(?:its|their|his|her) ([a-z]+) (?:by|up|down) ")
_TO = later(r"^[^.;]{0,70}\b(?:to|at) (?:about |just |only |some )?$")
_GOES_ON = later(r"^(?:there|it|they|in) ", re.IGNORECASE)
_THE = later(
    r"^[\"“]?(?:so |and |thus )?(?:that|this|it) (?:is|was|means|meant|makes|made|comes|came|amounts)\b|"
    r"^[\"“]?(?:so |and |thus )?the (?:price|number|figure|total|cost|sum|wait|count|rate|level|average|value|amount|fee|toll|bill|tally)"
    r"(?: (?:has|had|was|is|have|thus|so|therefore|rose|fell|grew|dropped)\b|\s+$)|"
    r"^[\"“]?(?:the|that|this|a|such a) (?:[a-z-]+ )?(?:rise|fall|drop|increase|decrease|loss|gain|growth|decline|cut|reduction|change) "
)
"""What speaks of the figures that were just told."""


@once
def ratio_starts(article: Article) -> frozenset[int]:
    """Where what is found here stands, for rules that know less of it."""
    return frozenset(each.span.start for each in told_ratios(article, article.blocks, set(), _ALL))


def told_ratios(article: Article, woken: Sequence[Block], done: set[int], senses: frozenset[Sense]) -> Iterator[Match | Right]:
    """Each claim of these senses once; `done` are the starts of those judged already."""
    begun = starts(woken)
    for claim in claims(article):
        if claim.sense not in senses or claim.span.start in done or article.block_at(claim.span.start).span.start not in begun:
            continue
        pair = _pair(article, claim)
        if pair is None or explained(article, claim, pair) or _has_its_own(article, claim, pair):
            continue
        if not done.isdisjoint({pair.first.start, pair.second.start}):
            continue
        found = _judge(article, claim, pair)
        if found and claim.head and not _counts_it(claim, pair):
            found = msgspec.structs.replace(found, severity="suggestion")
        if found and not (claim.sentence == pair.low == pair.high and _of_another(article, found)):
            done.add(claim.span.start)
            yield found


def _of_another(article: Article, found: Match) -> bool:
    return listed_behind(article, found) or of_things(article, found) or not list(without_others(article, [found]))


def _pair(article: Article, claim: Claim) -> Pair | None:
    """The nearest pair that it can be of."""
    relation = "part" if claim.sense == "share" else "moved"
    first, last = (claim.sentence + 1, claim.sentence + _HEAD_REACH) if claim.head else (claim.sentence - _BACK, claim.sentence + _AHEAD)
    near = [
        each for each in pairs_between(article, first, last)
        if each.relation == relation and each.high <= last and claim.span.start not in (each.first.start, each.second.start)
    ]  # fmt: skip
    if claim.head:
        return next(iter(near), None)
    near = [
        each for each in near
        if _speaks_of(article, claim, each) and (claim.sense != "share" or max(each.first.start, each.second.start) < claim.span.start)
    ]  # fmt: skip
    if not near:
        return None
    least = min(_away(claim, each) for each in near)
    nearest = [each for each in near if _away(claim, each) == least]
    return nearest[0] if len(nearest) == 1 else None


def _away(claim: Claim, pair: Pair) -> int:
    return min(abs(claim.sentence - pair.low), abs(claim.sentence - pair.high))


def _speaks_of(article: Article, claim: Claim, pair: Pair) -> bool:
    """Whether it stands with the new figure, speaks of what was just told, or names something of the pair's sentences."""
    if claim.sentence in (pair.first.sentence, pair.second.sentence):
        return True
    own = _ITS_OWN.search(claim.clause)
    if own and stem(own[1]) not in _words(article, claim, pair):
        return False
    if pair.low == claim.sentence + 1 and _GOES_ON.match(article.text, article.sentences[pair.low].span.start):
        return True
    return _THE.search(claim.clause) is not None or claim.back or _names_it(article, claim, pair)


def _counts_it(claim: Claim, pair: Pair) -> bool:
    """Whether the headline names what the two count."""
    named = {stem(each) for each in _WORD.findall(claim.clause)}
    return any(each.figure.noun is not None and stem(f"{each.figure.noun}s") in named for each in (pair.first, pair.second))


def _has_its_own(article: Article, claim: Claim, pair: Pair) -> bool:
    """Whether a sum of its own is told behind it: "a rise of 34 per cent in the deficit, to $10.7bn"."""
    row = placed_by_sentence(article).get(claim.sentence, ())
    behind = next((each for each in row if each.start > claim.span.start), None)
    if behind is None or behind.start == pair.second.start:
        return False
    return _TO.search(article.text[claim.span.end : behind.start].lower()) is not None


def _names_it(article: Article, claim: Claim, pair: Pair) -> bool:
    there = _words(article, claim, pair)
    return any(stem(each) in there for each in _WORD.findall(claim.clause.lower()) if each not in SMALL and each not in _COMMON)


def _words(article: Article, claim: Claim, pair: Pair) -> set[str]:
    """The stems of the pair's sentences, but for the claim's own."""
    sentences = {pair.low, pair.high} - {claim.sentence}
    return {stem(each) for at in sentences for each in _WORD.findall(article.slice(article.sentences[at].span).lower())} - _COMMON


def _judge(article: Article, claim: Claim, pair: Pair) -> Match | None:
    first, second = held(pair.first.figure), held(pair.second.figure)
    value = made(claim, first.value, second.value)
    if value is None or value <= 0 or not one_voice(article, first, second) or _told_right(article, claim, pair, value):
        return None
    if first.kind == "P":
        return _of_points(article, claim, pair)
    if not within(claim.value, value, _FAR):
        return None
    one, two, names = shown(article, first), shown(article, second), ("from", "to")
    if claim.sense == "share":
        says, names = f"{one} of {two} {'leaves' if claim.lacking else 'is'} {said(value)} per cent", ("the part", "the whole")
    elif claim.sense in TIMES:
        says = f"From {one} to {two} is {said(value)} times as much"
    else:
        says = f"From {one} to {two} is {'an increase' if second.value > first.value else 'a decrease'} of {said(value)} per cent"
    related = (Related(first.span, names[0]), Related(second.span, names[1]))
    return Match(claim.span, f"{says}, not “{article.slice(claim.span)}”.", related=related, severity="warning")


def _told_right(article: Article, claim: Claim, pair: Pair, value: float) -> bool:
    """Whether what the pair makes is told beside it, and this is another's: "fell by a quarter, from 80 to 60, and by a tenth in money"."""
    every = sketches(article)
    beside = (each for at in {pair.low, pair.high, claim.sentence} for each in every[at].figures if each.kind in "PF")
    return claim.sense not in TIMES and any(each.span != claim.span and abs(each.value - value) < AGAIN for each in beside)


def _of_points(article: Article, claim: Claim, pair: Pair) -> Match | None:
    """ "Wanted by 42 per cent in 2012 and 56 now: a rise of 14 per cent"."""
    one, two = pair.first.figure, pair.second.figure
    if claim.sense not in {"up", "down", "either"} or abs(abs(one.value - two.value) - claim.value) > _EXACT:
        return None
    points = f"{said(claim.value)} percentage point{'s' if claim.value != 1 else ''}"
    says = f"Between {article.slice(one.span)} and {article.slice(two.span)} lie {points}, not {article.slice(claim.span)}."
    return Match(claim.span, says, related=(Related(one.span, "from"), Related(two.span, "to")), severity="warning")
