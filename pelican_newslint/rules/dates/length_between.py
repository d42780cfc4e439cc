"""Where a passage has two points in time and one length of time, the three go together.

"The coach left at 5.30 a.m. and had been on the road for nearly five hours when its brakes failed at 7.15 a.m." has one of the three wrong.
The length must be told as one that lies between them: right beside one of them with "later", "after", "before", or as what goes from the one
to the other. No other length and no third point may stand with it, and neither order of the two may give it. Two clock times may stand in two
sentences that follow each other.

Bad:

    The train left Leeds at 6.10 a.m. and had been on its way for three hours when it hit a cow at 7.40 a.m.
                                                                  ^^^^^^^^^^^ From 6.10 a.m. to 7.40 a.m. are 1 hour 30 minutes, not three hours.

Bad:

    Date: 2021-05-04

    A neighbour rang at 3.10 a.m. The last flames were out at 7.40 a.m., two hours after the call.
                                                                         ^^^^^^^^^ From 3.10 a.m. to 7.40 a.m. are 4 hours 30 minutes, not two hours.

Bad:

    He was named director in 1998 and left the museum in 2015, after 20 years.
                                                                     ^^^^^^^^ From 1998 to 2015 are 17 years, not 20 years.

Bad:

    He left school in 1951 and kept the lighthouse from 1956 to 1991, which was 45 years of fog.
                                                                                ^^^^^^^^ From 1956 to 1991 are 35 years, not 45 years.

Good:

    He left school in 1951 and kept the lighthouse from 1956 to 1991, which was 35 years of fog. From 1956 to 1991 he saw 45 ships in 45 years.

Good:

    The train left Leeds at 6.10 a.m. and had been on its way for an hour and a half when it hit a cow at 7.40 a.m.

Good:

    Two engines were there in nine minutes, at 2.23 a.m., and four more by three o'clock. He wrote for the paper for 20 years and won prizes in
    1994 and 1997. They met on 3 April 2021 and 17 April 2021 for two days of talks.

Good:

    The panel sat for 61 days between February and October 2023. It was agreed in 2008 and built in 2017, after a year's delay.

Good:

    The shop opened at 9 a.m. (0800 GMT), and an hour later it was full. From 3 to 5 May 2021, for three days, the road was shut.

Good:

    The game kicked off at 3pm, an hour after the gates opened, and ended at 4.50pm. The ferry left at noon, lay off the quay for 40 minutes and
    docked at 4pm. She was hired on 4 May 2020, promoted after two years, and dismissed on 1 July 2024.

Good:

    The ship left Hull at 2pm. At 10.35pm, an hour before she was due in port, her engine stopped.

Good:

    They were found at 01:40, half an hour after a dog team joined the search, which began at 22:00.

Evidence: 1 in 1.1 million words of edited news and public reports, true: 1972 was told as eight years before 1984.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.model import Block, Match, Related, Right, Severity
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.lengths import Length
from pelican_newslint.prose.facts.moments import Kind, Moment
from pelican_newslint.rules.dates.clocks.zones import zones
from pelican_newslint.rules.dates.lengths.between_cues import BETWEEN, PARENT, SHY
from pelican_newslint.rules.dates.lengths.between_ties import lasting, of_other_event, stepped, stretch
from pelican_newslint.rules.dates.lengths.by_sentence import lengths_by_sentence
from pelican_newslint.rules.dates.lengths.length_cues import AGAIN
from pelican_newslint.rules.dates.reading.sketch import Distance, Sketch, amount, distance, fits, sketch
from pelican_newslint.rules.form import Found, Rule, Wakes, starts

RULE = Rule(
    kind="fact", severity="warning", languages=("en",), category="temporal-contradiction",
    wakes=Wakes.on(
        "minutes", "hour", "hours", "day", "days", "nights", "week", "weeks", "fortnight", "month", "months", "year", "years", "decade", "decades",
    ),
)  # fmt: skip

_SCOPES = frozenset({"paragraph", "item", "summary", "caption", "headline"})
_DAY = 1440
_NIGHT = 960
"""Minutes between two clocks of one day; what is more is a night."""
_SHORT = 12
"""Characters between one clock and the same in another zone."""


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    begins = starts(woken)
    wanted = (
        each for each in article.lengths if article.blocks[each.block].span.start in begins and article.blocks[each.block].scope in _SCOPES
    )
    by_sentence = lengths_by_sentence(article, wanted)
    for at, inside in by_sentence.items():
        if all(each.step or each.hyphenated for each in inside):
            continue
        drawn = sketch(article, article.sentences[at].span, inside)
        if SHY.search(drawn.text) or AGAIN.search(drawn.text):
            continue
        for mark, length in drawn.marks.items():
            if isinstance(length, Length) and not length.step and not length.hyphenated and _alone(drawn, length):
                yield from _look(article, at, drawn, mark, length)


def _look(article: Article, at: int, drawn: Sketch, mark: str, length: Length) -> Found:
    points = _points(drawn, length)
    if len(points) > 2:
        points = stretch(drawn, mark, points)
    if len(points) == 1 and _kind(length) == "clock" and stepped(drawn, mark, points):
        near, points = False, (() if at and of_other_event(article, at - 1, length.span) else (*_before(article, at, length), *points))
    else:
        near = True
    if len(points) != 2 or (near and not (stepped(drawn, mark, points) or lasting(drawn, mark, points))):
        return
    if _elsewhere(article, drawn, points, length) or _over_before(article, length, points):
        return
    between = _misfit(length, points)
    if between is None:
        if near and distance(points[0], points[1]) is not None:
            yield Right(
                length.span, f"{article.slice(points[0].span)} and {article.slice(points[1].span)} are {article.slice(length.span)} apart."
            )
        return
    if near and _of_a_part(article, length, points, between):
        return
    one, other = _ordered(points)
    real = amount(between, length.unit)
    if length.unit == "day" and points[1].span.start - points[0].span.end <= len(" to "):
        real += f", or {between.high // _DAY + 1:.0f} with the last"
    message = f"From {article.slice(one.span)} to {article.slice(other.span)} are {real}, not {article.slice(length.span)}."
    related = tuple(Related(each.span, "one end") for each in points)
    yield Match(length.span, message, related=related, severity=_severity(length, points, between, near=near))


def _of_a_part(article: Article, length: Length, points: tuple[Moment, ...], between: Distance) -> bool:
    """ "Made in 2001 and carried out in 2010, after two years of talks", "retired after six years as its head": of what came last."""
    behind = length.span.start > points[-1].span.end and between.cycle is None
    part = article.text.startswith(" of ", length.span.end) and length.minutes < _PART * between.low
    return behind and (part or (article.text.startswith(" as ", length.span.end) and length.minutes < between.low))


_PART = 0.6


def _over_before(article: Article, length: Length, points: tuple[Moment, ...]) -> bool:
    """ "Retired in 2018 after 41 years, and sued over an article of May 2022": the length ends at the day before it."""
    first, last = sorted(each.span for each in points)
    return last.start > length.span.end and article.text[first.end : length.span.start] in {
        " after ",
        ", after ",
        " after about ",
        " after some ",
    }


def _severity(length: Length, points: tuple[Moment, ...], between: Distance, *, near: bool) -> Severity | None:
    """Proved where both points are plain: in one sentence, or clocks with their half of the day; a soft count only where it is far off."""
    one, other = points
    exact = all(each.kind == "clock" or each.low == each.high or length.unit == "year" for each in points)
    plain = exact and one.sure == other.sure and (one.sure or one.kind == "day")
    low = between.low % between.cycle if between.cycle else between.low
    far = not 0.75 * low <= length.minutes <= 1.35 * (low + between.high - between.low)
    return "error" if plain and (near or one.kind == "clock") and (length.bound in ("", "about") or far) else None


def _kind(length: Length) -> Kind:
    return "clock" if length.unit in ("second", "minute", "hour") else "day"


def _alone(drawn: Sketch, length: Length) -> bool:
    """Whether no other length of its scale stands in the sentence."""
    return not any(isinstance(each, Length) and each is not length and _kind(each) == _kind(length) for each in drawn.marks.values())


def _points(drawn: Sketch, length: Length) -> tuple[Moment, ...]:
    """Those that it can lie between; none where a weekday may be meant instead, or where one is too wide."""
    kind = _kind(length)
    points = tuple(drawn.points(kind))
    if kind == "clock":
        return points
    if drawn.points("weekday"):
        return ()
    wide = any((each.high - each.low) * 1440 > length.minutes * 1.3 for each in points)
    return () if wide or (length.unit in ("day", "week") and any(each.high - each.low > 9 for each in points)) else points


def _before(article: Article, at: int, length: Length) -> tuple[Moment, ...]:
    """The one clock of the sentence before, where nothing there says that it's of something else."""
    if not at or article.sentences[at - 1].block != article.sentences[at].block:
        return ()
    span = article.sentences[at - 1].span
    drawn = sketch(article, span, [each for each in article.lengths if span.holds(each.span)])
    points = _points(drawn, length)
    return points if len(points) == 1 and not SHY.search(drawn.text) and not AGAIN.search(drawn.text) and _alone(drawn, length) else ()


def _elsewhere(article: Article, drawn: Sketch, points: tuple[Moment, ...], length: Length) -> bool:
    """Whether the two are one clock in two zones, days within which others are counted, or none that can be counted between."""
    first, second = points
    text = article.text
    if any(PARENT.search(text, max(each.span.start - 30, 0), each.span.start) for each in points):
        return True
    if first.kind == "clock":
        if any(text[max(each.span.start - 4, 0) : each.span.start].lower() == "the " for each in points):
            return True  # the 9.15am: a train
        zoned = zones(article, *points)
        return len(set(zoned)) > 1 or (len(zoned) == 1 and second.span.start - first.span.end < _SHORT)
    if length.unit == "year":
        today = article.date.toordinal() if article.date else None
        return any(each.low == today == each.high or not each.sure for each in points)
    return length.unit == "day" and BETWEEN.search(drawn.text) is not None and text[length.span.start - 4 : length.span.start] == "for "


def _misfit(length: Length, points: tuple[Moment, ...]) -> Distance | None:
    """What lies between them, where neither order gives the length."""
    one, other = _ordered(points)
    ways = [
        between
        for first, last in ((one, other), (other, one))
        for whole in (False, True)
        if (between := distance(first, last, whole=whole))
    ]
    if one.kind == "day":
        ways = [each for each in ways if each.high > 0]
    if not ways or any(fits(length, each) for each in ways):
        return None
    return ways[0]


def _ordered(points: tuple[Moment, ...]) -> tuple[Moment, Moment]:
    one, other = sorted(points, key=lambda each: each.low)
    return (other, one) if one.kind == "clock" and other.low - one.low > _NIGHT else (one, other)
