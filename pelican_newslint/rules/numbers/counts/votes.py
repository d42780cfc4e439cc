"""The votes that a text tells of, and who is said to have voted how."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from pelican_newslint.model import Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.calendar_words import MONTHS
from pelican_newslint.prose.facts.numerals import CARDINALS
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.counts.ballots import value_of

_BODIES = {
    "court": r"court|judges?|justices?|tribunal|bench|appeal|judgment|ruling|ruled",
    "jury": r"jury|jurors?|verdict",
    "council": r"council|councill?ors?|board|committee|commission(?:ers)?|assembly|parliament|mps|lawmakers|lords|senat\w+|house|legislat\w+|"
    r"supervisors|trustees|members|directors|delegates|deputies|panel|cabinet",
}
BODY = {kind: later(rf"\b(?:{words})\b", re.IGNORECASE) for kind, words in _BODIES.items()}
N = r"\d{1,4}|" + "|".join(sorted((word for word in CARDINALS if CARDINALS[word] >= 1), key=len, reverse=True))
_TALLY = later(
    rf"(?<![\w.,–$£€-])(?P<y>{N})(?: votes?)?(?: to |[-–])(?P<n>{N})\b(?![\d.,]*\d|-|–| ?(?:per|%|million|years?|days?|months?|weeks?|hours?))",
    re.IGNORECASE,
)
_VOTED = later(
    r"\b(?:vot(?:e[ds]?|ing)|majority|ballot|rul(?:ed?|ing)|motion|carried|approved|rejected|backed|passed|decision|decided|found|by|upheld|judges)\b",
    re.IGNORECASE,
)
_GAME = later(
    r"\b(?:goals?|match|game|season|penalt\w+|scored?|won|lost|win|beat|half-time|odds|ratio|outnumber\w*|from \d|rose|fell)\b",
    re.IGNORECASE,
)
ELSE = later(
    r"\b(?:in (?:[A-Z][a-z]+ )?(?:19|20)\d\d|last (?:year|month|week)|(?:years?|months?|weeks?) (?:ago|earlier)|"
    r"previous\w*|earlier|amendment|separate|another|originally|"
    r"first (?:vote|reading)|had (?:voted|ruled|found|convicted)|third case|other case|committee stage|recommended)\b",
    re.IGNORECASE,
)
_VOTERS = later(
    rf"\b(?P<n>{N}) (?:[a-z]+ )?(?:councill?ors|members|mps|senators|lawmakers|judges|justices|supervisors|trustees|commissioners|"
    rf"legislators|deputies|delegates|directors|policymakers|ministers|jurors|peers|people|men|women|who)"
    rf"(?P<of> of the (?P<all>{N})(?:-\w+)?(?: [a-z]+)?)?(?: who| that)?(?: had| have)? "
    rf"(?:(?P<against>voted (?:against|no)|opposed (?:it|the)|said no|dissented|wanted (?:no change|none of it))|"
    r"(?P<for>voted (?:for|in favou?r|yes)|backed (?:it|the)|supported (?:it|the)))\b",
    re.IGNORECASE,
)
_LONE = later(
    r"\b(?:(?:the |its )?(?:lone|sole|only|single) (?:no vote|nay|dissent(?:er|ing vote|ing voice|ing judge)?|vote against|opponent|no)\b)",
    re.IGNORECASE,
)
_DAY = later(rf"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|(?:{MONTHS}))\b")
_A_THING = later(r"^(?: on| of| to)? (?:an?|another|some|any|such|other) ")
"""Behind "voted against": what wasn't told of before."""


class Vote(msgspec.Struct, frozen=True):
    span: Span
    sentence: int
    most: int
    least: int


def sentence_text(article: Article, sentence: int) -> str:
    return article.slice(article.sentences[sentence].span)


def votes(article: Article) -> Iterator[Vote]:
    """Each "31 votes to six", "5-3", "two to one" of a vote or a ruling."""
    for at, sentence in enumerate(article.sentences):
        text = article.slice(sentence.span)
        if not _VOTED.search(text) or _GAME.search(text) or not ("vote" in text or any(body.search(text) for body in BODY.values())):
            continue
        for found in _TALLY.finditer(text):
            yes, no = (value_of(each.lower()) for each in (found["y"], found["n"]))
            if yes + no > 1 and not text[: found.start()].endswith("from "):  # "would drop from 51 to 17"
                start = sentence.span.start
                yield Vote(Span.of(start + found.start(), start + found.end()), at, max(yes, no), min(yes, no))


def voters(article: Article, vote: Vote) -> Iterator[tuple[Span, bool]]:
    """ "The seven councillors who voted against" and "the lone dissenter" that the only vote doesn't bear out, and whether one sentence tells
    both."""
    for at, sentence in enumerate(article.sentences):
        text = article.slice(sentence.span)
        if ELSE.search(text) or _of_another_day(article, at, vote):
            continue
        start = sentence.span.start
        if vote.least > 1 and (lone := _LONE.search(text)) and not _A_THING.match(text[lone.end() :]):
            begins = lone.start() + (4 if lone[0].lower().startswith(("the ", "its ")) else 0)
            yield Span.of(start + begins, start + lone.end()), False
        found = _VOTERS.search(text)
        if found is not None and not _A_THING.match(text[found.end() :]) and _other_number(found, text, vote):
            yield Span.of(start + found.start("n"), start + found.end("n")), at == vote.sentence


def _other_number(found: re.Match[str], text: str, vote: Vote) -> bool:
    """Whether so many can't have voted so, and are no part of those who did."""
    number = value_of(found["n"].lower())
    part = text[: found.start("n")].lower().rstrip().endswith(("among", "including")) or number < vote.least / 2
    near = vote.least if found["against"] else vote.most
    whole = found["against"] or (found["all"] is not None and value_of(found["all"].lower()) == vote.most + vote.least)
    return number not in {vote.most, vote.least} and not part and abs(number - near) <= max(2, near / 3) and bool(whole)


def _of_another_day(article: Article, sentence: int, vote: Vote) -> bool:
    """Whether a day or a month stands in the sentence and none or another in the vote's: "in May three directors voted against"."""
    here, there = (set(_DAY.findall(sentence_text(article, at))) for at in (sentence, vote.sentence))
    below = article.blocks[article.sentences[sentence].block].scope == "paragraph"
    return below and bool(here) and not here & there and (bool(there) or any(not each.endswith("day") for each in here))
