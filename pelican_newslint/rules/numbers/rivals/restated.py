"""Headline and summary restate the text: a figure of theirs that the text has nowhere, beside another of the one same thing.

What ties the two are not the words round them alone, but all that says that one thing is meant: a whole that is the same ("nine of the 15
seats"), a partner that is the same ("from 920 to 410"), a dimension ("31 metres long"), the only figure of its unit or noun above and below.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from pelican_newslint.model import Match, Related, Severity
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.stems import content_stems, stem
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.rivals.restated_facts import HEAD, PEOPLE, RUN, TEXT, Fact, akin, facts
from pelican_newslint.rules.numbers.rivals.restated_rivals import is_rival, nearly
from pelican_newslint.rules.numbers.rivals.restated_stands import stands
from pelican_newslint.rules.numbers.rivals.restated_words import around, aside, dimension, led, slip, started

_ANYBODY = frozenset("person people man woman child other member resident victim".split())
_FIRST = 3
"""Paragraphs that a summary restates."""
_ELSE = later(
    r"\b(?:previous|another|similar|earlier|separate|elsewhere|other|instead|unlike|rivals?|originally|at first|initially|would have|had asked|"
    r"wanted|hoped|planned|could have|might|if)\b|\b(?:not(?! out\b)|n't|n’t)\b",
    re.IGNORECASE,
)


class Pair(msgspec.Struct, frozen=True):
    """A figure above and its rival below, with all that ties the two."""

    head: Fact
    rival: Fact
    alone: bool
    """The text has no other figure of that kind."""
    above: bool
    """Nor have headline and summary."""
    place: int
    """0 in the first paragraph, 1 in the next two, 2 below."""
    near: int
    """Words that stand round both figures."""
    own: int
    """Words that both sentences have."""
    context: int
    """Words that headline and summary, and the sentence of the rival, have."""
    slip: int
    """2 where the digits have changed places, 1 where one digit is another."""
    alike: bool
    """Both are told with the same preposition or verb."""
    same: bool
    """Both are part of the same whole, or measure the same dimension."""
    later: bool
    """Of two lengths one tells how long after, and the other doesn't: "won 22 years later", "spent 40 years"."""
    apart: bool
    """The sentence of the rival speaks of something else."""


def restated(article: Article) -> Iterator[Match]:
    """Each figure of headline and summary that the text has nowhere, with the one that stands in its place."""
    for pair in pairs(article):
        if pair.later and not pair.slip and not 1 / _CLOSE < pair.head.value / pair.rival.value < _CLOSE:
            continue
        if severity := _severity(pair) or _by_digits(pair) or _by_role(pair):
            here, there = article.slice(pair.head.span), article.slice(pair.rival.span)
            message = f"“{here}” here, “{there}” in the text, for what reads like the same."
            ratio = pair.head.value / pair.rival.value
            if "decades" in f"{here} {there}".lower() and 1 / _DECADES < ratio < _DECADES:
                continue  # 41 years are "four decades" to a headline
            if "a decade" in {here.lower(), there.lower()}:
                severity = "suggestion"  # nine years are one to many
            yield Match(pair.head.span, message, related=(Related(pair.rival.span, "here"),), severity=severity)


_DECADES = 1.15


def _severity(pair: Pair) -> Severity | None:
    if pair.apart and not pair.same:
        return None
    bare, long = pair.head.kind == "bare" and pair.head.whole is None, pair.head.kind == "time"
    if pair.slip == _CROSSED and pair.head.value >= _LARGE:
        return "error" if pair.place == 0 and pair.context > 1 and not bare else "warning"
    if bare:
        close = pair.place == 0 and ((pair.context > 1 and (pair.alike or pair.near > 0)) or (pair.slip and pair.context))
        return "warning" if close else None
    sole = pair.above and (pair.alone or pair.place == 0)
    if not sole and not pair.same:
        return None
    exact = not (pair.head.hedged or pair.rival.hedged)
    if exact and pair.place < 2 and (pair.same and (pair.own or pair.context)):
        return "error"
    if long and not (pair.alike or pair.near > 1 or pair.context > 2 or (pair.near and pair.own > 1) or pair.slip == 2):
        return None
    exact = exact and (pair.slip == 2 or pair.head.noun == pair.rival.noun)
    if exact and pair.place == 0 and ((pair.near and pair.own and pair.context > 2) or (pair.slip == 2 and pair.context > 1)):
        return "error" if not long or pair.alike or pair.near > 1 else "warning"
    if pair.place == 0 and (pair.near or pair.context > 2 or ((pair.slip or pair.alike) and pair.context)):
        return "warning"
    counted = pair.head.kind[:2] == "n " and pair.head.noun == pair.rival.noun and not pair.head.kind.startswith(PEOPLE)
    if pair.place < _BELOW and pair.alone and pair.context and counted:
        return "warning"
    if pair.place == 1 and pair.alone:
        return "warning" if pair.near or pair.slip == 2 or pair.alike or (pair.slip and not long) else None
    if pair.alone and not long and pair.head.noun == pair.rival.noun and pair.context > 1 and pair.near:
        return "warning"
    return "warning" if pair.alone and (pair.near > 1 or pair.slip == 2) and pair.own > 1 else None


def _by_digits(pair: Pair) -> Severity | None:
    """Where few words are alike, but the two figures are: one digit of four is another, or two of the first paragraph have changed places."""
    if (pair.apart and not pair.same) or not pair.above or pair.head.kind in {"bare", "time"} or pair.head.hedged or pair.rival.hedged:
        return None
    crossed = pair.slip == _CROSSED and pair.place == 0
    return "warning" if crossed or (pair.slip and nearly(pair.head, pair.rival)) else None


def _by_role(pair: Pair) -> Severity | None:
    """A run of wins, of which a piece tells one; or a figure of the text that is told in nearly the same words."""
    if pair.apart or not pair.above:
        return None
    run = pair.head.kind.startswith(RUN) and pair.alone and pair.place < _BELOW
    if run or (pair.alike and pair.near > _BELOW and pair.own > _BELOW):
        return "warning"
    counted = pair.same or (pair.head.kind not in {"bare", "time"} and pair.head.noun == pair.rival.noun)
    return "suggestion" if pair.alone and counted else None


_BELOW = 2
_CLOSE = 1.5
_CROSSED, _LARGE = 2, 1000
"""Digits that have changed places in a figure of four digits are no chance."""


def pairs(article: Article) -> Iterator[Pair]:
    """A headline is held against summary and text, a summary against the text."""
    every = facts(article)
    scopes = [article.blocks[each.block].scope for each in every]
    heads = [each for each, scope in zip(every, scopes, strict=True) if scope in HEAD]
    text = [each for each, scope in zip(every, scopes, strict=True) if scope in TEXT]
    paragraphs = article.telling[:_FIRST]
    for head in heads:
        if aside(article, head):
            continue
        title = article.blocks[head.block].scope == "headline"
        mine = [each for each in heads if not title or article.blocks[each.block].scope == "headline"]
        body = [*(each for each in heads if each not in mine), *text]
        if not stands(article, head, body):
            yield from _rivals(article, head, body, mine, paragraphs)


def _rivals(article: Article, head: Fact, body: list[Fact], heads: list[Fact], paragraphs: Sequence[int]) -> Iterator[Pair]:
    alike = [
        each
        for each in body
        if akin(head.kind, each.kind) or (head.kind == "bare" and (each.kind[:2] == "n " or slip(article, head, each) == _CROSSED))
    ]
    if head.kind.startswith(f"{PEOPLE} ") and (same := [each for each in alike if each.kind == head.kind]):
        alike = same  # the hurt are told of the hurt
    elif head.kind == PEOPLE and head.noun not in _ANYBODY and (same := [each for each in alike if each.noun == head.noun]):
        alike = same  # engineers of engineers
    free = [each for each in alike if is_rival(article, head, each, heads, each.block in paragraphs[:1])]
    for group in (
        [each for each in free if each.whole is not None and each.whole == head.whole],
        [each for each in free if dimension(article, head) == dimension(article, each) != ""],
        free,
        [each for each in free if each.block in paragraphs],
        [each for each in free if each.block in paragraphs[:1]],
    ):
        if len({each.value for each in group}) == 1:
            rival = next((each for each in group if each.block in paragraphs), group[0])
            yield _pair(article, head, rival, alike, heads, paragraphs)
            return


def _pair(article: Article, head: Fact, rival: Fact, alike: list[Fact], heads: list[Fact], paragraphs: Sequence[int]) -> Pair:
    spans = [block.span for block in article.blocks if block.scope in HEAD]
    above = frozenset[str]().union(*(content_stems(article, span) for span in spans))
    own = content_stems(article, article.sentences[head.sentence].span, without=head.span)
    there = content_stems(article, article.sentences[rival.sentence].span, without=rival.span)
    noun = frozenset({stem(each.kind.split()[-1]) for each in (head, rival)})
    whole = head.whole is not None and head.whole == rival.whole
    like = [each for each in heads if each.kind == head.kind and not started(article, each)]
    above_text = article.blocks[rival.block].scope in HEAD
    return Pair(
        head, rival, alone=len({each.value for each in alike}) == 1, above=len({each.value for each in like}) <= 1,
        place=0 if rival.block in paragraphs[:1] or above_text else 1 if rival.block in paragraphs else 2,
        near=len((around(article, head) & around(article, rival)) - noun), own=len((own & there) - noun),
        context=len((above & there) - noun), slip=slip(article, head, rival), alike=led(article, head) == led(article, rival) != "",
        same=whole or (dimension(article, head) == dimension(article, rival) != ""),
        later=(led(article, head) == "after") != (led(article, rival) == "after"),
        apart=_ELSE.search(article.slice(article.sentences[rival.sentence].span)) is not None,
    )  # fmt: skip
