"""Two hours on the clock and the time between them go together, whatever the words.

"Cooks smelled smoke at 8.20am. The ferry drifted for 40 minutes and docked at 8.45am" has one of the three wrong. Where a sentence, or two that
follow each other, have two clock times and one length of hours or minutes, it's nearly always what lies between them: in edited text hardly
one such passage doesn't add up, but for what comes every so often, delays, breaks and two time zones. Words that tell a beginning and an end
("from", "until", "docked") make it surer; so does a length that is longer than what lies between, for it can be no part of it. A length in
headline, summary or lead goes with the one pair of clocks of the text.

Bad:

    Cooks smelled smoke at 8.20am. The ferry drifted for 40 minutes and docked at 8.45am.
                                                         ^^^^^^^^^^ From 8.20am to 8.45am are 25 minutes, not 40 minutes.

Bad:

    He waited four hours at the passport desk, from 07:20 until 10:50.
              ^^^^^^^^^^ From 07:20 to 10:50 are 3 hours 30 minutes, not four hours.

Bad:

    The organist was expected at two and came, three hours late, at half past four.
                                               ^^^^^^^^^^^ From two to half past four are 2 hours 30 minutes, not three hours.

Bad:

    Rowers drift on the lake for seven hours
                                 ^^^^^^^^^^^ From 9.10am to 2.40pm are 5 hours 30 minutes, not seven hours.

    The motor failed at 9.10am and the last of them was towed ashore at 2.40pm.

Bad:

    The blaze began at 1am in a yard where tyres are kept, raged for about six hours before crews put it out at 5am.
                                                                           ^^^^^^^^^ From 1am to 5am are 4 hours, not six hours.

Bad:

    The new clerk will be there six hours a week, from 2pm to 4pm on Tuesdays and Fridays.
                                ^^^^^^^^^ From 2pm to 4pm on 2 days are 4 hours, not six hours.

Good:

    The new clerk will be there six hours a week, from 2pm to 5pm on Tuesdays and Fridays. She works seven hours a day, from 9am to 5pm.

Good:

    The blaze began at 1am in a yard where tyres are kept, raged for about four hours before crews put it out at 5am.

Good:

    Cooks smelled smoke at 8.20am. The ferry drifted for 40 minutes and docked at 9am. He waited from 07:20 until 10:50.

Good:

    A bus runs every 20 minutes between 7am and 9pm. The market began at 9am, two hours late, and the last fish was sold at 9.20pm.

Good:

    The match began at 3pm, was stopped for an hour and ended at 6.10pm. Doors open at 7pm for a two-hour show that starts at 8pm.

Good:

    The choir will leave Auckland at 1.10pm, fly for ten hours and 20 minutes and land in Osaka at 8.30pm.

Good:

    The lake began to rise at 3 p.m. and until 9:40 p.m. it rose by nine inches an hour.

Good:

    The van left the depot at 7.10am, was at the quarry 20 minutes later and came back with the stone at 9.05am.

Good:

    The jet left at 2pm and landed at 1.40pm local time after a flight of two hours. Talks began at 7pm, heard from him for ten minutes and
    ended at 9pm.

Evidence: two passages in 1.2 million words of edited news and public reports, both two time zones or a game's clock, and left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from pelican_newslint.model import Block, Match, Severity, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.lengths import Length
from pelican_newslint.prose.facts.moments import Moment, moments
from pelican_newslint.prose.later import later
from pelican_newslint.rules.dates.clocks import clock_cues as cues
from pelican_newslint.rules.dates.clocks.clock_passages import (
    Passage,
    clocks_in,
    days_apart,
    is_other,
    lies_between,
    misfit,
    over_a_day,
    told_match,
)  # fmt: skip
from pelican_newslint.rules.dates.clocks.clock_ties import tied
from pelican_newslint.rules.dates.clocks.far_clocks import far_clocks
from pelican_newslint.rules.dates.clocks.hours_a_week import hours_a_week
from pelican_newslint.rules.dates.lengths.by_sentence import lengths_by_sentence
from pelican_newslint.rules.dates.reading.sketch import Sketch, distance, fits, sketch
from pelican_newslint.rules.form import Found, Rule, Wakes, starts

RULE = Rule(
    kind="fact", severity="warning", languages=("en",), category="temporal-contradiction",
    wakes=Wakes.on("minutes", "hour", "hours", "half-hour", tokens=("time",)),
)  # fmt: skip

_SCOPES = frozenset({"paragraph", "item", "summary", "caption", "headline"})
_DAY = 1440.0
_CLOSE = 0.45
"""A length of less than this much of what lies between may be a part of it."""


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    begins = starts(woken)
    wanted = (
        each
        for each in article.lengths
        if each.unit in ("hour", "minute") and not (each.step or _every(article, each)) and (each.minutes < _DAY or over_a_day(each))
    )
    by_sentence = lengths_by_sentence(article, wanted)
    told: set[int] = set()
    for at, lengths in by_sentence.items():
        sentence = article.sentences[at]
        block = article.blocks[sentence.block]
        if len(lengths) != 1 or block.scope not in _SCOPES or block.span.start not in begins:
            continue
        if ended := list(_ended_elsewhere(article, at, lengths[0])):
            yield from ended
            continue
        for passage in _passages(article, at, lengths[0], by_sentence):
            told.add(at)
            if (match := _judged(article, passage)) is not None:
                yield match
    yield from far_clocks(article, by_sentence, told)
    yield from hours_a_week(article, begins)


def _passages(article: Article, at: int, length: Length, by_sentence: dict[int, list[Length]]) -> Iterator[Passage]:
    """The sentence alone, with the one before, with the one behind: the first that has two clocks."""
    here = article.sentences[at]
    near = [
        at + step for step in (-1, 1, -2) if 0 <= at + step < len(article.sentences) and article.sentences[at + step].block == here.block
    ]
    near = [other for other in near if other not in by_sentence and (at - other < 2 or at - 1 not in by_sentence)]
    for window in (here.span, *(_joined(article, at, other) for other in near)):
        drawn = sketch(article, window, [length])
        clocks = clocks_in(drawn)
        if len(clocks) > 2:
            return
        if len(clocks) == 2 and clocks[0].low != clocks[1].low:
            mark = next(name for name, each in drawn.marks.items() if each is length)
            yield Passage(drawn, mark, length, clocks[0], clocks[1], window == here.span)
            return


def _joined(article: Article, at: int, other: int) -> Span:
    first, last = sorted((at, other))
    return Span.of(article.sentences[first].span.start, article.sentences[last].span.end)


def _judged(article: Article, passage: Passage) -> Match | None:
    drawn, length = passage.drawn, passage.length
    if cues.APART.search(drawn.text) or is_other(article, drawn, passage) or days_apart(passage):
        return None
    between = misfit(passage)
    if between is None:
        return None
    tie = tied(drawn.text, passage.mark, _places(drawn, passage), one=passage.one)
    longer = length.minutes > lies_between(between)
    stage = length.minutes < _CLOSE * lies_between(between) and length.span.start < passage.last.span.start
    if not longer and _on_the_way(drawn.text, passage.mark):
        return None
    if tie is None or (tie != "range" and stage) or (tie == "loose" and not longer and cues.PART.search(drawn.text)):
        return None
    severity: Severity = "warning" if longer or tie != "loose" else "suggestion"
    plain = between.cycle == _DAY and length.bound == "" and not length.hyphenated
    if plain and (tie == "range" or (tie == "verbs" and passage.one and longer)):
        severity = "error"
    return told_match(article, length, passage.first, passage.last, between, severity)


def _on_the_way(text: str, mark: str) -> bool:
    """ "Left at two, was there 17 minutes later and came home at three": what came then has no clock."""
    return _NEXT_STAGE.match(text, text.index(mark) + len(mark)) is not None


_NEXT_STAGE = later(r" (?:later|after that|afterwards),?(?: and| before| but|[;.])(?! (?:at )?\[c)")


def _every(article: Article, length: Length) -> bool:
    """ "Every quarter of an hour from 5am to midnight"."""
    return _EVERY.search(article.text, max(length.span.start - 8, 0), length.span.start + len("every ")) is not None


_EVERY = later(r"\b[Ee]very ")


def _places(drawn: Sketch, passage: Passage) -> list[tuple[int, int]]:
    """Where the two clocks stand in the sketch."""
    names = [name for name, each in drawn.marks.items() if each is passage.first or each is passage.last]
    return [(drawn.text.index(name), drawn.text.index(name) + len(name)) for name in names]


def _ended_elsewhere(article: Article, at: int, length: Length) -> Iterator[Match]:
    """ "Began at 7pm and stopped, nine hours later, with a song", and the summary has it "until 3am"."""
    drawn = sketch(article, article.sentences[at].span, [length])
    found = cues.LATER_END.search(drawn.text)
    clocks = clocks_in(drawn)
    if found is None or len(clocks) != 1 or length.bound not in ("", "about") or cues.APART.search(drawn.text):
        return
    ends = [each for other, sentence in enumerate(article.sentences) if other != at for each in _until(article, sentence.span)]
    ways = [distance(clocks[0], each) for each in ends]
    if len({each.low for each in ends}) == 1 and not any(each is None or fits(length, each) for each in ways) and ways[0] is not None:
        yield told_match(article, length, clocks[0], ends[0], ways[0], "warning")


def _until(article: Article, span: Span) -> Iterator[Moment]:
    """Clocks at which something is said to end."""
    for each in moments(article, span) if cues.UNTIL_SIGN.search(article.text, span.start, span.end) else ():
        if each.kind == "clock" and cues.UNTIL_CLOCK.search(article.text[max(span.start, each.span.start - 24) : each.span.start]):
            yield each
