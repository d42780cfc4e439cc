"""Claims that a point in time lies some length of time from another: "a week earlier, on 3 May", and what each may be counted from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

import msgspec

from pelican_newslint.model import Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.bare_days import bare_days
from pelican_newslint.prose.facts.lengths import Length
from pelican_newslint.prose.facts.moments import Moment, moments
from pelican_newslint.prose.facts.numerals import cardinal
from pelican_newslint.prose.later import later
from pelican_newslint.prose.once import once
from pelican_newslint.rules.dates.clocks.zones import other_zone
from pelican_newslint.rules.dates.lives.births import births
from pelican_newslint.rules.dates.reading.sketch import Distance, distance

Form = Literal["later", "after", "step"]
_LATER = later(
    r",? (?:(?P<later>later|afterwards?|thereafter|after (?:that|this|it)\b(?! [a-z])|on(?=, (?:on|in|at) )|after(?=[,.;)]))"
    r"|(?P<earlier>earlier|before (?:that|it|this)\b(?! [a-z])|previously|beforehand|prior|before(?=[,.;)])))\b(?! than\b)"
)
_SIDE = later(
    r",? (?:(?P<later>after|later than|following)|(?P<earlier>before|earlier than|prior to|ahead of)) "
    r"(?!(?:the |its |was |had been )?(?:schedul|timetabl|time\b|plan|usual|normal|expected|advertised|intended|hoped|originally|first thought|due|"
    r"now\b|today\b|at present|current|before\b))"
    r"(?P<event>[^.;:()“”\"]{2,110}?)(?=[,.;:()“”\"]|$)"
)
_JOINED = later(
    r"^,? ?(?:[–—:(] ?)?(?:(?:on|in|at|by|until|about|around|early|late|shortly|just|that is|or|when|from|the) ){0,4}$", re.IGNORECASE
)
_FRONT = later(
    r"^,? ?(?:[–—(] ?)?(?:(?:some|about|around|just|only|almost|nearly|more than|less than|over|under|at least|exactly|roughly|barely|and|"
    r"the|full|or|that is|a|well|fully|little|up to) ){0,4}$",
    re.IGNORECASE,
)
"""Between the count and the point behind it, and between a point and the count behind that."""
_BARE = later(r"\bthe \d{1,2}(?:st|nd|rd|th)\b")
CUT = later(r"\b(?:and|but|when|while|which|who|that|where|whose)\b|[;:]")
_THAN_NOW = later(r"\b(?:later|earlier) than (?:now|today|at present|usual|normal|before|current|(?:last|this) (?:year|term))\b")
"""What the whole sentence compares with: "start 45 minutes later than now and go home at 3pm, half an hour later"."""
_GAP = 65
_FAR = 2.5
"""A point wider than this many times the length can't be counted from."""
_DAY = 1440.0


class Claim(msgspec.Struct, frozen=True):
    length: Length
    sentence: int
    form: Form
    later: bool
    cue: Span
    """From the length to the end of the words that tell the way."""
    event: Span | None
    """What is counted from, in words: "the vote came on the 12th"."""


class Anchor(msgspec.Struct, frozen=True):
    moment: Moment
    sentence: int
    kind: Literal["told", "age", "date"]
    """A point of the text, an age in a life whose beginning is told, the article's own day."""


class Pair(msgspec.Struct, frozen=True):
    claim: Claim
    point: Moment
    anchor: Anchor
    between: Distance
    """From the anchor to the point, the way that is told."""


def claims(article: Article, begins: frozenset[int]) -> Iterator[Claim]:
    for length in article.lengths:
        if article.blocks[length.block].span.start not in begins or length.hyphenated or length.count > 400:
            continue
        at = article.sentence_index(length.span.start)
        start, end = article.sentences[at].span.start, article.sentences[at].span.end
        if _THAN_NOW.search(article.text, start, end):
            continue
        if length.step:
            yield Claim(length, at, "step", length.step > 0, length.span, None)
        elif found := _LATER.match(article.text, length.span.end, end):
            yield Claim(length, at, "later", found["later"] is not None, Span.of(length.span.start, found.end()), None)
        elif found := _SIDE.match(article.text, length.span.end, end):
            event = Span.of(*found.span("event"))
            yield Claim(length, at, "after", found["later"] is not None, Span.of(length.span.start, found.start("event")), event)


@once
def anchors(article: Article) -> tuple[Anchor, ...]:
    """Every point of the piece in order, the ages of whoever's year of birth is told, and the article's own day."""
    found: list[Anchor] = []
    points = [(at, each) for at, sentence in enumerate(article.sentences) for each in moments(article, sentence.span)]
    dated = [each for _, each in points if each.kind == "day" and each.high - each.low < 32]
    for at, sentence in enumerate(article.sentences):
        if _BARE.search(article.text, sentence.span.start, sentence.span.end):
            points += ((at, each) for each in bare_days(article.text, sentence.span, dated))
    found += (Anchor(each, at, "told") for at, each in points)
    found += _ages(article)
    found.sort(key=lambda each: each.moment.span)
    if article.date is not None:
        today = article.date.toordinal()
        found.append(Anchor(Moment(Span.of(0, 0), "day", today - 1, today), -1, "date"))
    return tuple(found)


_AT_AGE = later(
    r"\b(?:[Aa]t(?: just| only)?|[Aa]ged(?: just| only)?|[Aa]t the age of|when (?:he|she) was(?: just| only)?|turned) "
    r"(?P<n>\d{1,2}|seven|eight|nine|ten|(?:thir|four|fif|six|seven|eigh|nine)teen|eleven|twelve|twenty(?:-\w+)?|thirty(?:-\w+)?)"
    r"(?=[,.;)]| (?:he|she|and|to|in|for|as|with|by|when|after|before)\b)(?! in (?:the|18|19|20))"
)


def _ages(article: Article) -> Iterator[Anchor]:
    """ "At 17" in the life of whoever alone is born in the piece."""
    if "born" not in article.words.index:
        return
    born = [each for sentence in article.sentences for each in births(article, sentence) if each.said.startswith("born")]
    if len({each.said for each in born}) != 1:
        return
    low, high = _ordinal(born[0].low), _ordinal(born[0].high)
    for at, sentence in enumerate(article.sentences):
        for found in _AT_AGE.finditer(article.text, sentence.span.start, sentence.span.end):
            if age := cardinal(found["n"]):
                span = Span.of(*found.span("n"))
                yield Anchor(Moment(span, "day", low + age * 365.25, high + (age + 1) * 365.25), at, "age")


def _ordinal(year: float) -> float:
    return (year - 1) * 365.2425 + 1


def pairs(article: Article, claim: Claim) -> Iterator[Pair]:
    """The points beside the claim, each with every one of the piece that it may be counted from."""
    points = [each for each in moments(article, article.sentences[claim.sentence].span) if _of_scale(claim.length, each)]
    for point in points:
        if _beside(article, claim, point, points):
            for anchor in anchors(article):
                moment = anchor.moment
                if (
                    moment.span != point.span
                    and not other_zone(article, moment, point)
                    and _of_scale(claim.length, moment)
                    and not moment.span.touches(claim.cue)
                ):
                    between = _between(claim, moment, point)
                    if between is not None:
                        yield Pair(claim, point, anchor, between)


def _beside(article: Article, claim: Claim, point: Moment, points: list[Moment]) -> bool:
    """Whether it's in apposition, or the nearest before what is told as so long after something."""
    if point.span.start >= claim.cue.end:
        behind = claim.event or claim.cue
        return point.span.start >= behind.end and _JOINED.match(article.text[behind.end : point.span.start]) is not None
    if point.span.touches(claim.cue):
        return False
    gap = article.text[point.span.end : claim.cue.start]
    between = any(point.span.end <= each.span.start < claim.cue.start for each in points)
    return _FRONT.match(gap) is not None or (claim.form == "after" and not between and len(gap) < _GAP and CUT.search(gap) is None)


def _between(claim: Claim, anchor: Moment, point: Moment) -> Distance | None:
    """From the anchor to the point, or back; what has no year is of the article's, or of the year that goes best with the other's."""
    one, other = (anchor, point) if claim.later else (point, anchor)
    if one.kind != "day" or other.kind != "day":
        return distance(one, other)
    if one.sure == other.sure:
        return _plain(one, other)
    moved, told = (one, 0) if not one.sure else (other, 1)
    ways = [_plain(*((moved.in_year(step), other) if not told else (one, moved.in_year(step)))) for step in _steps(one, other)]
    return min(ways, key=lambda each: abs((each.low + each.high) / 2 - claim.length.minutes))


def _plain(one: Moment, other: Moment) -> Distance:
    return Distance((other.low - one.high) * _DAY, (other.high - one.low) * _DAY)


def _steps(one: Moment, other: Moment) -> range:
    """Steps that bring the one without a year into the year of the other, the one before and the one after."""
    sure, moved = (one, other) if one.sure else (other, one)
    near = round((sure.low - moved.low) / 365.25)
    return range(near - 1, near + 2)


def _of_scale(length: Length, moment: Moment) -> bool:
    if length.minutes < _DAY:
        return moment.kind == "clock"
    if moment.kind == "clock":
        return False
    if moment.kind == "weekday":
        return length.unit in {"day", "week"}
    return (moment.high - moment.low) * _DAY <= max(_FAR * length.minutes, 2 * _DAY)
