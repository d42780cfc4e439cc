"""What the votes of an article make: all that were cast against the members of the body, one side less the other against the majority."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pelican_newslint.model import Match, Related, Right, Severity
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.counts.ballots import Ballots, Count, Tally, away, ballots

_BESIDE, _NEAR = 1, 3
"""Sentences between a vote and what belongs to it."""
_TOO_MANY = 1.5
_HIGHER = later(r"\b(?:two[- ]thirds|three[- ]fifths|three[- ]quarters|super-?majority|threshold|60 (?:%|per ?cent))(?!\w)", re.IGNORECASE)
"""A vote that must be won by more than half: then what it was won or lost by is counted from there."""


def ballot_sums(article: Article) -> Iterator[Match | Right]:
    """Each vote once against its members, each majority once against its vote."""
    found = ballots(article)
    if not found.tallies:
        return
    for tally in found.tallies:
        if not tally.polled and (verdict := _members(article, found, tally)):
            yield verdict
    for majority in found.majorities:
        if verdict := _majority(article, found.tallies, majority):
            yield verdict


def _members(article: Article, found: Ballots, tally: Tally) -> Match | Right | None:
    size = _size(found, tally)
    if size is None:
        return None
    lost = next((each for each in found.abstained if 0 <= each.sentence - tally.sentence <= _BESIDE), None)
    counts = [tally.yes, tally.no, *([lost.value] if lost and lost.value else [])]
    votes, members = sum(counts), size.value
    written = ", ".join(str(each) for each in counts[:-1])
    if votes == members:
        return Right(tally.span, f"{written} and {counts[-1]} are all {members} votes.")
    severity: Severity | None
    if members < votes <= _TOO_MANY * members:
        severity = "error" if abs(size.sentence - tally.sentence) <= _BESIDE else "warning"
    elif size.cast and size.sentence == tally.sentence:
        severity = "error"
    elif lost is not None and size.every and not away(_around(article, tally)) and votes > members / 2:
        severity = "error" if lost.value == 0 else "warning"
    else:
        return None
    shown = [article.slice(tally.span)] if lost is None or not lost.value else [article.slice(tally.span), article.slice(lost.span)]
    message = f"{written} and {counts[-1]} are {votes} votes, but {members} are told."
    related = [Related(tally.span, "the vote"), *([Related(lost.span, "who abstained")] if len(shown) > 1 and lost else [])]
    return Match(size.span, message, related=tuple(related), severity=severity)


def _size(found: Ballots, tally: Tally) -> Count | None:
    """The members of the body: told beside the vote, or the only size and the only vote of the article."""
    beside = [each for each in found.sizes if abs(each.sentence - tally.sentence) <= _BESIDE]
    if not beside and len({(each.yes, each.no) for each in found.tallies}) == 1:
        beside = [each for each in found.sizes if abs(each.sentence - tally.sentence) <= _NEAR]
        if len({each.value for each in found.sizes}) > 1:
            return None
    if len({each.value for each in beside}) != 1:
        return None
    return next((each for each in beside if each.every), beside[0])


def _around(article: Article, tally: Tally) -> str:
    """The paragraph of a vote."""
    return article.slice(article.blocks[article.sentences[tally.sentence].block].span)


def _majority(article: Article, tallies: tuple[Tally, ...], majority: Count) -> Match | Right | None:
    """ "By a majority of nine", told in another sentence than the vote."""
    others = [each for each in tallies if each.sentence != majority.sentence]
    right = next((each for each in tallies if abs(each.yes - each.no) == majority.value), None)
    if right is not None:
        return Right(majority.span, f"{article.slice(right.span)}: the majority is {majority.value}.")
    if len({(each.yes, each.no) for each in tallies}) != 1 or len(others) != len(tallies):
        return None
    if _HIGHER.search(article.text):
        return None
    tally = others[0]
    more, less = max(tally.yes, tally.no), min(tally.yes, tally.no)
    if majority.value >= more or more == less or any(each.low == more - less for each in article.quantities):
        return None  # what the vote makes is told too: this one is of another count
    message = f"{more:,} less {less:,} is {more - less:,}, not {article.slice(majority.span)}."
    return Match(majority.span, message, related=(Related(tally.span, "the vote"),), severity="error" if not tally.polled else "warning")
