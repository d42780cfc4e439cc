"""The share that one side of a vote took, beside the votes: "4,800 voted for and 3,900 against. The yes side took 58 per cent"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from pelican_newslint.model import Match, Related, Right, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.holding import small_letters
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.counts.ballots import Tally, ballots
from pelican_newslint.rules.numbers.reading.figures import said

_TOOK = (
    r"(?:had |has |have )?(?:took|taken|won|winning|got|had|has|polled|received|gained|secured|drew|attracted|claimed|mustered|with|on|made up|"
    r"accounted for)"
)
_RATE = r"(?:just |only |about |some |nearly |almost )?(?P<told>(?P<rate>\d{1,2}(?P<part>\.\d)?) ?(?:per ?cent|%|pc\b))"
_OF = r"[\"”’']? (?:side|camp|campaign|votes?|voters)"
_SIDE = later(
    rf"\b(?:(?P<yes>supporters|backers|ayes|(?:yes|aye|for|pro){_OF})|(?P<no>opponents|objectors|noes|(?:no|nay|anti){_OF})) {_TOOK} {_RATE}",
    re.IGNORECASE,
)
_THAT_IS = later(
    rf"(?:\b(?:that|this|it) (?:is|was|means|makes|made(?: it)?)|\b(?:that's|or|which is|for a|a yes vote of|a vote of|majority of)) {_RATE}"
    r"(?: of (?:the )?(?:votes?|voters|ballots|those who voted|total))? (?:(?P<yes>in favou?r|for(?! the | an? )|in support|approval|approving|"
    r"saying yes|voting yes)|(?P<no>against|opposed|saying no|voting no))\b",
    re.IGNORECASE,
)
""" "That is 56% in favor", of the votes of the sentence before."""
_WORDS = (
    " favor",
    " favour",
    " for",
    " approv",
    " side ",
    " camp ",
    " campaign ",
    "supporters ",
    "opponents ",
    " vote ",
    " votes ",
    "backers ",
)
_NEAR = 2
"""Sentences from the votes to the share."""


def side_shares(article: Article, done: set[int]) -> Iterator[Match | Right]:
    """Each share of a side once, where the article tells one vote and of nobody who abstained."""
    lower = small_letters(article)
    if "against" not in lower and "oppos" not in lower:
        return
    if not any(each in lower for each in _WORDS):
        return
    told = ballots(article)
    tallies = [each for each in told.tallies if not each.polled]
    if len({(each.yes, each.no) for each in tallies}) != 1 or any(each.value for each in told.abstained):
        return
    tally = tallies[0]
    for number in range(tally.sentence, min(tally.sentence + _NEAR + 1, len(article.sentences))):
        sentence = article.sentences[number].span
        beside = number <= tally.sentence + 1
        ways = (_SIDE, _THAT_IS) if beside else (_SIDE,)
        for found in chain.from_iterable(way.finditer(article.text, sentence.start, sentence.end) for way in ways):
            span = Span.of(*found.span("told"))
            if span.start not in done:
                done.add(span.start)
                yield _judged(article, tally, found, span)


def _judged(article: Article, tally: Tally, found: re.Match[str], span: Span) -> Match | Right:
    votes = tally.yes if found["yes"] else tally.no
    made, told = 100 * votes / (tally.yes + tally.no), float(found["rate"])
    says = f"{votes:,} of {tally.yes + tally.no:,} votes is {said(made)} per cent"
    if abs(made - told) <= (0.1 if found["part"] else 1.0):
        return Right(span, f"{says}.")
    related = (Related(tally.span, "the votes"),)
    return Match(span, f"{says}, not {article.slice(span)}.", related=related, severity="error")
