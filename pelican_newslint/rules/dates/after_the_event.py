"""Two months after the vote is two months after the day of the vote.

"Talks broke down on Friday, 76 days after the election", and further down "the election of April 18": the count must reach from the one day to the
other. The event must be named by its noun in both places, and have one day, month or year in the whole piece.

Bad:

    Date: 2021-07-09

    Since the election of April 18 four parties had talked.

    The talks broke down on Friday, 76 days after the election.
                                    ^^^^^^^ From April 18 to Friday are 82 days, not 76 days.

Good:

    Date: 2021-07-09

    Since the election of April 18 four parties had talked. They broke it off on Friday, 82 days after the election.

Good:

    Date: 2021-07-09

    The fire of 2 May was put out. On 3 June, two days after the second fire, it rained. A tax was brought in on 1 March, and the firm was sold on
    4 May, a year after the tax on cars.

Good:

    Date: 2021-07-09

    The vote was held in May. The bridge was shut in July, three weeks after the crash.

Evidence: 0 in 1.1 million words of edited news and public reports.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

import msgspec

from pelican_newslint.model import Block, Match, Related
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.lengths import Length
from pelican_newslint.prose.facts.moments import Moment, moments
from pelican_newslint.prose.facts.stems import stem
from pelican_newslint.prose.later import later
from pelican_newslint.rules.dates.offsets.offset_cues import EVENTS
from pelican_newslint.rules.dates.reading.sketch import amount, distance, fits, sketch
from pelican_newslint.rules.form import Found, Rule, Wakes, starts

RULE = Rule(
    kind="fact", severity="warning", languages=("en",), needs=frozenset({"date"}), category="temporal-contradiction",
    wakes=Wakes.on("after", "before"),
)  # fmt: skip

_CLAIM = later(
    r"(?P<point>\[[dw]\d+\]),? (?:(?:about|around|nearly|almost|some|just|over|exactly|more|less|than|only|or|that|is) ){0,3}(?P<length>\[l\d+\]) "
    r"(?P<way>after|before) (?:the|that|this) (?P<noun>[a-z][a-z-]+)(?=[,.;)]|$| (?:and|in|at|on|of|by|that|when)\b)"
)
_OTHER = later(
    r"\b(?:second|third|another|other|previous|last|next|first|earlier|later|new|old|former|planned|due|would|if|not)\b", re.IGNORECASE
)
_ABOUT = later(r"\b(?:about|over|into|against|on|for|from|by|with|of) (?:the |a |an )?$")
_VAGUE = frozenset(
    "day week month year time date end start beginning deadline first last same other event incident news fact rest age".split()
)
_WEEK = 7
_CLOSE = 70


class _Claim(NamedTuple):
    length: Length
    point: Moment
    after: bool
    noun: str


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    for at, claim in _claims(article, woken):
        anchors = [each for each in _dated(article, claim.noun) if each.span != claim.point.span]
        if not anchors or len({(each.low, each.high) for each in anchors}) != 1:
            continue
        anchor = anchors[0]
        if (anchor.high - anchor.low) * 1440 > claim.length.minutes * 1.5 or article.sentence_index(anchor.span.start) == at:
            continue
        between = distance(anchor, claim.point) if claim.after else distance(claim.point, anchor)
        if between is None or fits(claim.length, between):
            continue
        one, other = (anchor, claim.point) if claim.after else (claim.point, anchor)
        said, there = article.slice(claim.length.span), article.slice(one.span)
        message = f"From {there} to {article.slice(other.span)} are {amount(between, claim.length.unit)}, not {said}."
        if between.high < 0:
            message = f"{article.slice(other.span)} is before {there}."
        exact = all(each.low == each.high for each in (anchor, claim.point)) and claim.length.bound == "" and claim.noun in EVENTS
        related = (Related(anchor.span, f"the {claim.noun}"), Related(claim.point.span, "the point"))
        yield Match(claim.length.span, message, related=related, severity="error" if exact else None)


def _claims(article: Article, woken: tuple[Block, ...]) -> Iterator[tuple[int, _Claim]]:
    begins = starts(woken)
    for length in article.lengths:
        if length.step or length.hyphenated or article.blocks[length.block].span.start not in begins or article.quoted(length.span):
            continue
        at = article.sentence_index(length.span.start)
        drawn = sketch(article, article.sentences[at].span, [length])
        for found in _CLAIM.finditer(drawn.text):
            point = _resolved(article, drawn.moment(found["point"]))
            if point is not None and found["noun"] not in _VAGUE:
                yield at, _Claim(length, point, found["way"] == "after", found["noun"])


def _resolved(article: Article, point: Moment) -> Moment | None:
    """A weekday as the last one before the article's own day."""
    if point.kind == "day":
        return point
    assert article.date is not None
    day = article.date.toordinal() - (article.date.weekday() - int(point.low)) % _WEEK
    return Moment(point.span, "day", day, day, sure=True)


def _dated(article: Article, noun: str) -> Iterator[Moment]:
    """The days, months and years behind the noun, in its clause, with no other in the sentence."""
    wanted = stem(noun)
    for word in article.words.index:
        if stem(word) != wanted:
            continue
        for at in article.words.index[word]:
            start = article.words.starts[at]
            sentence = article.sentence_at(start).span
            times = [each for each in moments(article, sentence) if each.kind in ("day", "weekday")]
            lead = article.text[max(sentence.start, start - 20) : start]
            if len(times) != 1 or times[0].kind != "day" or times[0].span.start < start or _OTHER.search(lead) or _ABOUT.search(lead):
                continue
            between = article.text[start + len(word) : times[0].span.start]
            if len(between) < _CLOSE and not re.search(
                r"[;:]|\b(?:after|before|since|until|when|who|which|and|but|will|would|be|to)\b", between
            ):
                yield times[0]
