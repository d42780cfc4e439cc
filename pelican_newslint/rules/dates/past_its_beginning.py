"""Nothing has gone on for longer than since it began.

An organ that was built in 1724 hasn't stood anywhere for 500 years, whoever came in 2009 hasn't run the inn for 25, and what was last used in 2007
hasn't been idle for 12 in 2022. The beginning and the length stand in one sentence or in two that follow each other; "my 42 years here" goes with
the "since 1988" of the speaker. The article's own date is now.

Bad:

    Date: 2024-02-27

    Its organ, built in 1724, has stood in the chapel for more than 500 years.
                                                                    ^^^^^^^^^ From 1724 to now are 300 years, less than 500 years.

Bad:

    Date: 2024-02-27

    Mr Tarn joined the inn in 2009 and has run it for the last 25 years.
                                                               ^^^^^^^^ From 2009 to now are 15 years, less than 25 years.

Bad:

    Date: 2024-02-27

    Ole Lund has grown pears here since 1998. "In my 36 years here I never saw such frost," he said.
                                                     ^^^^^^^^ From 1998 to now are 26 years, not 36 years.

Bad:

    Date: 2024-02-27

    The mast has sent nothing for nine years. The mast last sent a signal in 2009.
                                  ^^^^^^^^^^ From 2009 to now are 15 years, not nine years.

Bad:

    Date: 2024-02-27

    The tower was last cleaned in 2014. It has not been washed since 2017.
                                                               ^^^^^^^^^^ Not since 2017, but the last time was in 2014.

Good:

    Date: 2024-02-27

    Its organ, built in 1724, has stood in the chapel for more than 250 years. Mr Tarn joined the inn in 2009 and has run it for the last
    ten years. Ms Lund joined the club in 2013 and has played chess for 40 years.

Good:

    Date: 2024-02-27

    Ole Lund has grown pears here since 1998. "In my 26 years here I never saw such frost," he said. The mast has sent nothing for 15 years, and
    last sent a signal in 2009.

Good:

    Date: 2024-03-05

    No copy was made in 2020, so this is the ninth, though the fair has been held for ten years.

Good:

    Date: 2024-02-27

    The hall was rebuilt in 2013 on a site where there has been a market for 600 years. In 2013 she joined a choir that has met for 80 years.

Evidence: 0 in 1.2 million words of edited news and public reports.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from pelican_newslint.model import Block, Match, Related, Severity, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.lengths import Length
from pelican_newslint.prose.facts.moments import Moment
from pelican_newslint.rules.dates.lengths import beginning_cues as cues
from pelican_newslint.rules.dates.lengths.by_sentence import lengths_by_sentence
from pelican_newslint.rules.dates.lengths.last_time import idle, not_since
from pelican_newslint.rules.dates.lengths.lasted_so_far import lasted_so_far
from pelican_newslint.rules.dates.reading.sketch import Sketch, amount, distance, fits, sketch
from pelican_newslint.rules.form import Found, Rule, Wakes, starts

RULE = Rule(
    kind="fact", severity="warning", languages=("en",), needs=frozenset({"date"}), category="temporal-contradiction", spoken=True,
    wakes=Wakes.on("years", "decade", "decades", "century", "centuries", "months", "weeks", "days", "since"),
)  # fmt: skip

_SLACK = {"day": 2.0, "week": 5.0, "month": 20.0, "year": 250.0}
"""Days by which a length may be longer than what lies between."""
_SHARE = 1.04
_PLAIN = 1.2
"""Times what lies between, from which nobody rounds so far."""
_PLAIN_YEARS = 1.15


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    assert article.date is not None
    begins = starts(woken)
    day = article.date.toordinal()
    today = Moment(Span.of(0, 0), "day", day, day)
    wanted = (each for each in article.lengths if each.unit in _SLACK and not each.step and article.blocks[each.block].span.start in begins)
    by_sentence = lengths_by_sentence(article, wanted)
    for at, lengths in by_sentence.items():
        drawn = sketch(article, article.sentences[at].span, lengths)
        if " has " in drawn.text or " have " in drawn.text:
            yield from _longer(article, at, drawn, today)
            yield from idle(article, at, drawn, today)
        yield from lasted_so_far(article, at, drawn, today)
        yield from _mine(article, at, drawn, today)
        yield from _ending(article, at, drawn, today)
        for pattern in (cues.SINCE_HAS, cues.AFTER_AS):
            for found in pattern.finditer(drawn.text):
                yield from _not_so_long(article, drawn.length(found["length"]), drawn.moment(found["start"]), today, sure=False)
    yield from not_since(article, begins)


def _longer(article: Article, at: int, drawn: Sketch, today: Moment) -> Iterator[Match]:
    """In one sentence, or in two of one thing."""
    for pattern, made in ((cues.MADE_AND_HAS, True), (cues.ENDED_AND_HAS, False), (cues.CAME_AND_HAS, False)):
        for found in pattern.finditer(drawn.text):
            if not cues.ELSE.search(found.group().partition(" ha")[0]) and not cues.NONE.search(drawn.text, 0, found.start()):
                yield from _too_long(article, drawn.length(found["length"]), drawn.moment(found["start"]), today, made=made)
    held = cues.THE_HAS.match(drawn.text)
    if held is None or not at or article.sentences[at - 1].block != article.sentences[at].block or cues.ELSE.search(drawn.text):
        return
    before = sketch(article, article.sentences[at - 1].span, [])
    built, noun = cues.MADE_LAST.search(before.text), held["noun"]
    if built is not None and (noun is None or re.search(rf"\b{noun}\b", before.text[: built.start()]) is not None):
        yield from _too_long(article, drawn.length(held["length"]), before.moment(built["start"]), today, made=True)


def _too_long(article: Article, length: Length, start: Moment, today: Moment, *, made: bool) -> Iterator[Match]:
    between = distance(start, today)
    if start.kind != "day" or between is None or between.high <= 0 or length.bound in ("most", "under", "about"):
        return
    if length.minutes <= between.high * _SHARE + _SLACK[length.unit] * 1440:
        return
    message = f"From {article.slice(start.span)} to now are {amount(between, length.unit)}, less than {article.slice(length.span)}."
    plain = _PLAIN if made else _PLAIN_YEARS
    sure = start.sure and length.minutes > plain * between.high and (made or length.unit == "year")
    severity: Severity | None = "error" if sure and not article.quoted(length.span) else None
    yield Match(length.span, message, related=(Related(start.span, "the beginning"),), severity=severity)


def _mine(article: Article, at: int, drawn: Sketch, today: Moment) -> Iterator[Match]:
    """ "In my 42 years here", beside the sentence with the speaker's "since 1988"."""
    found = cues.MINE.search(drawn.text)
    days = drawn.points("day")
    if found is None or len(days) > 1 or (days and cues.SINCE_YEAR.search(drawn.text) is None):
        return
    length = drawn.length(found["length"] or found["length2"])
    block = article.sentences[at].block
    near = [other for other in (at - 1, at + 1, at - 2) if 0 <= other < len(article.sentences) and article.sentences[other].block == block]
    sinces = [each for other in ([at] if days else near) for each in _sinces(article, other)]
    if length.unit == "year" and len(sinces) == 1 and length.bound not in ("most", "least"):
        yield from _not_so_long(article, length, sinces[0], today, sure=True)


def _not_so_long(article: Article, length: Length, start: Moment, today: Moment, *, sure: bool) -> Iterator[Match]:
    """More or less than what lies between."""
    between = distance(start, today)
    if start.kind != "day" or not start.sure or between is None or between.high <= 0 or fits(length, between):
        return
    if 0.9 * between.low <= length.minutes <= 1.1 * between.high:
        return
    message = f"From {article.slice(start.span)} to now are {amount(between, length.unit)}, not {article.slice(length.span)}."
    yield Match(
        length.span, message, related=(Related(start.span, "since when"),), severity="error" if sure and length.bound == "" else None
    )


def _sinces(article: Article, at: int) -> Iterator[Moment]:
    text = article.slice(article.sentences[at].span)
    if cues.SINCE_SIGN.search(text) is None:
        return
    drawn = sketch(article, article.sentences[at].span, [])
    yield from (drawn.moment(found["start"]) for found in cues.SINCE_YEAR.finditer(drawn.text) if drawn.moment(found["start"]).sure)


def _ending(article: Article, at: int, drawn: Sketch, today: Moment) -> Iterator[Match]:
    """ "Ending over a century of cheap baths", of what the text says was opened 90 years ago."""
    found = cues.ENDING.search(drawn.text)
    block = article.blocks[article.sentences[at].block]
    if (
        found is None
        or at > _TOP
        or block.scope not in {"paragraph", "summary", "headline"}
        or drawn.length(found["length"]).unit != "year"
    ):
        return
    made: list[Moment] = []
    for other, sentence in enumerate(article.sentences):
        if other != at and cues.OPENED.search(article.text, sentence.span.start, sentence.span.end):
            text = sketch(article, sentence.span, [])
            made += (text.moment(each["start"]) for each in cues.OPENED_IN.finditer(text.text))
    if len({each.low for each in made}) == 1:
        yield from _too_long(article, drawn.length(found["length"]), made[0], today, made=False)


_TOP = 6
"""Sentences from the top that tell the news."""
