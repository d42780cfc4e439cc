"""Time words that count from the article's own date: "yesterday", "last Tuesday", "next year", "three years ago"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Sequence
from typing import Literal, NamedTuple

from msgspec import Struct

from pelican_newslint.model import Span
from pelican_newslint.prose.facts.calendar_words import CalendarWords, calendar_words
from pelican_newslint.prose.facts.figures import figure
from pelican_newslint.prose.facts.numerals import CARDINALS, word_number
from pelican_newslint.prose.facts.words import Words

Unit = Literal["minute", "hour", "day", "week", "month", "quarter", "season", "year", "decade", "century"]
Direction = Literal["past", "future", "unknown"]
Part = Literal["start", "middle", "end"]


class Relative(Struct, frozen=True, gc=False):
    """A stretch of time told from now."""

    span: Span
    """The whole phrase: "the end of this year", "three years ago", "last Tuesday"; of "on Tuesday" the weekday alone."""
    unit: Unit
    offset: float | None
    """-1 last, 0 this, +1 next, -3 for "three years ago", -1 for yesterday; None for a bare weekday and for "some years ago"."""
    weekday: int | None
    """0 Monday to 6 Sunday in "last Tuesday", "Tuesday"; `unit` is then "day" and `offset` the -1/0/+1 of the word before it."""
    month: int | None
    """1 to 12 in "last December"; `unit` is then "month"."""
    base: str
    """The phrase without its part, lower case: "this year", "last tuesday", "three years ago"; "this year" for "the end of the year"."""
    form: Literal["this", "ago", "day", "weekday", "named"]
    """`this`: this, last, next, coming with a unit · `ago`: a count with ago, from now · `day`: yesterday, today … ·
    `weekday`: bare or with last, next · `named`: a month or season with last, next."""
    direction: Direction
    """As the words say; "later this year" is future, "this year" unknown."""
    block: int
    part: Part | None = None
    """"the end of this year", "early next month", "later this week": which part."""
    approximate: bool = False
    """"about three years ago", "a few days ago"."""


_UNITS: dict[str, Unit] = {
    "minute": "minute", "hour": "hour", "day": "day", "week": "week", "weekend": "week", "fortnight": "week", "month": "month",
    "quarter": "quarter", "season": "season", "year": "year", "decade": "decade", "century": "century", "centurie": "century",
}  # fmt: skip
_STEPS = {"last": -1, "this": 0, "next": 1, "coming": 1, "current": 0}
_DAYS = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
_TIMES_OF_DAY = frozenset({"morning", "afternoon", "evening", "night"})
_SEASONS = frozenset({"spring", "summer", "autumn", "fall", "winter"})
_NO_POINT = frozenset({"day", "minute", "hour"})
"""Not with last and next: "the next day" counts from the story, not from now."""
_PARTS: dict[str, tuple[Part, Direction | None]] = {
    "early": ("start", None), "earlier": ("start", "past"), "late": ("end", None), "later": ("end", "future"), "mid": ("middle", None),
}  # fmt: skip
_NOUN_PARTS: dict[str, Part] = {
    "end": "end", "close": "end", "start": "start", "beginning": "start", "middle": "middle", "turn": "start", "half": "middle",
}  # fmt: skip
_VAGUE = frozenset({"few", "several", "some", "many", "couple", "couple of"})
_MORE = {"half": 0.5, "quarter": 0.25, "third": 1 / 3}
_ABOUT = frozenset("about around nearly almost over roughly some approximately than least".split())


class _Phrase(NamedTuple):
    first: int
    last: int
    unit: Unit
    offset: float | None
    form: Literal["this", "ago", "day", "weekday", "named"]
    direction: Direction
    weekday: int | None = None
    month: int | None = None
    approximate: bool = False
    base: str | None = None


def find_relatives(words: Words, claimed: Collection[int], block_starts: Sequence[int], language: str) -> tuple[Relative, ...]:
    """All in order; `claimed` are indexes of words that belong to dates. English only."""
    if language.partition("-")[0] != "en":
        return ()
    calendar = calendar_words(language)
    index = words.index
    triggers = index.keys() & (_STEPS.keys() | _DAYS.keys() | calendar.weekdays.keys() | {"ago", "now", "the"})
    ends = index.keys() & _NOUN_PARTS.keys()
    positions = sorted(at for name in triggers if name != "the" or ends for at in index[name])
    found: list[Relative] = []
    done = -1
    for at in positions:
        if at <= done or at in claimed:
            continue
        phrase = _phrase(words, at, calendar)
        if phrase is not None and phrase.first > done:
            found.append(_relative(words, phrase, bisect_right(block_starts, words.starts[at]) - 1))
            done = phrase.last
    return tuple(found)


def _phrase(words: Words, at: int, calendar: CalendarWords) -> _Phrase | None:
    word = words.lower[at]
    if word in _DAYS:
        step = _DAYS[word]
        return _Phrase(at, at, "day", step, "day", _direction(step))
    if word in _STEPS:
        return _stepped(words, at, calendar)
    if word in ("ago", "now"):
        return _counted(words, at)
    if word == "the":
        unit = _UNITS.get(words.after(at))
        part = _noun_part(words, at)
        return (
            _Phrase(at, at + 1, unit, 0, "this", "unknown", base=f"this {unit}")
            if unit in ("week", "month", "quarter", "year") and part
            else None
        )
    capital = words.texts[at][0].isupper()
    full = len(word) >= 6 and word.endswith("day")
    if not capital or not (full or words.after(at) in _TIMES_OF_DAY) or (words.texts[at][-2:] in ("'s", "’s") and not full):
        return None
    return _Phrase(at, at, "day", None, "weekday", "unknown", weekday=calendar.weekdays[word])


def _stepped(words: Words, at: int, calendar: CalendarWords) -> _Phrase | None:
    """ "last", "this", "next" with what follows."""
    step, follower = _STEPS[words.lower[at]], words.after(at)
    direction = _direction(step)
    if follower in _TIMES_OF_DAY:
        fits = step == 0 or (step == -1 and follower == "night")
        return _Phrase(at, at + 1, "day", step, "day", direction) if fits else None
    if follower in _UNITS:
        if (follower in _NO_POINT and words.lower[at] != "this") or follower in ("minute", "hour"):
            return None
        return _Phrase(at, at + 1, _UNITS[follower], step, "this", direction)
    if follower in _SEASONS:
        return _Phrase(at, at + 1, "season", step, "named", direction)
    if follower in calendar.weekdays and words.texts[at + 1][0].isupper():
        return _Phrase(at, at + 1, "day", step, "weekday", direction, weekday=calendar.weekdays[follower])
    month = calendar.month_at(words.texts[at + 1], follower) if follower else None
    if month is not None and follower in calendar.full:
        return _Phrase(at, at + 1, "month", step, "named", direction, month=month)
    return None


def _counted(words: Words, at: int) -> _Phrase | None:
    """ "three years ago", "a few days ago", "two weeks from now"."""
    future = words.lower[at] == "now"
    if future and not (at > 1 and words.lower[at - 1] == "from" and words.spaced(at)):
        return None
    unit_at = at - 2 if future else at - 1
    more = 0.0
    if unit_at > 4 and words.lower[unit_at] in _MORE and words.lower[unit_at - 2 : unit_at] == ("and", "a"):
        more, unit_at = _MORE[words.lower[unit_at]], unit_at - 3  # a decade and a half ago
    unit = _UNITS.get(words.lower[unit_at].removesuffix("s")) if unit_at > 0 else None
    if unit is None or (not future and unit_at + 1 < at and not more) or not words.spaced(unit_at + 1) or not words.spaced(unit_at):
        return None
    first, count = count_ending_at(words, unit_at - 1)
    if first is None:
        return None
    if first > 1 and words.lower[first - 1] == "of" and words.lower[first - 2] == "quarter" and count:
        first, count = first - 2 - (first > 2 and words.lower[first - 3] == "a"), count / 4  # a quarter of a century ago
    count = None if count is None else count + more
    about = first > 0 and words.lower[first - 1] in _ABOUT and words.spaced(first)
    offset = None if count is None else (count if future else -count) * (2 if words.lower[unit_at].startswith("fortnight") else 1)
    return _Phrase(first, at, unit, offset, "ago", "future" if future else "past", approximate=about or count is None)


def count_ending_at(words: Words, at: int) -> tuple[int | None, float | None]:
    """The count that ends at word `at`: index of its first word (None: there is none) and its value (None: vague)."""
    word = words.lower[at]
    if word in _VAGUE or (word == "of" and at > 0 and words.lower[at - 1] == "couple"):
        start = at - 1 if word == "of" else at
        article = start > 0 and words.lower[start - 1] == "a" and words.spaced(start)
        return (start - 1 if article else start), None
    if word in ("a", "an"):
        half = at > 0 and words.lower[at - 1] == "half" and words.spaced(at)
        return (at - 1, 0.5) if half else (at, 1.0)
    read = figure(word)
    if read is not None:
        return at, read.low
    for start in range(max(at - 5, 0), at + 1):
        if words.lower[start] in CARDINALS and (number := word_number(words, start)) and number.last == at:
            return number.first, number.value
    return None, None


def _relative(words: Words, phrase: _Phrase, block: int) -> Relative:
    first, direction = phrase.first, phrase.direction
    part: Part | None = None
    before = words.before(first)
    if before in _PARTS and phrase.form in ("this", "named", "day"):
        part, said = _PARTS[before]
        direction, first = said or direction, first - 1
    elif (noun := _noun_part(words, first)) is not None:
        part = _NOUN_PARTS[words.lower[noun]]
        first = noun - 1 if noun and words.lower[noun - 1] == "the" and words.spaced(noun) else noun
    base = phrase.base or " ".join(words.lower[phrase.first : phrase.last + 1])
    return Relative(
        words.span(first, phrase.last), phrase.unit, phrase.offset, phrase.weekday, phrase.month, base, phrase.form, direction, block,
        part, phrase.approximate,
    )  # fmt: skip


def _noun_part(words: Words, at: int) -> int | None:
    """Index of "end" where "end of" stands before word `at`."""
    if at < 2 or words.lower[at - 1] != "of" or not words.spaced(at) or not words.spaced(at - 1):
        return None
    return at - 2 if words.lower[at - 2] in _NOUN_PARTS else None


def _direction(step: int) -> Direction:
    return "past" if step < 0 else "future" if step else "unknown"
