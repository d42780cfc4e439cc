"""Clock times with their zones."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from typing import Literal

from msgspec import Struct

from pelican_newslint.model import Span
from pelican_newslint.prose.facts.numerals import CARDINALS, TO_TWELVE
from pelican_newslint.prose.facts.words import Words
from pelican_newslint.prose.later import later


class ClockTime(Struct, frozen=True, gc=False):
    """A time of day as written: "3 a.m.", "15:30 GMT", "noon", "7.30pm", "0900 BST"."""

    span: Span
    """With am/pm and zone."""
    hour: int
    """As written (8 for "8 p.m.", 25 for "25:00"); 12 for noon, 0 for midnight."""
    minute: int
    """As written; 0 where none is."""
    meridiem: Literal["am", "pm"] | None
    zone: str | None
    """As written: "GMT", "EST", "BST", "local time"."""
    zone_span: Span | None
    form: Literal["12-hour", "24-hour", "word"]
    """`word`: noon, midnight, midday."""
    valid: bool
    """Whether a clock can show it: not "25:00", not "13 p.m.", not "0 a.m."."""
    block: int

    @property
    def minutes(self) -> int | None:
        """Minutes since midnight; None where it's not valid. "12 p.m." is 720."""
        if not self.valid:
            return None
        hour = self.hour % 12 + (12 if self.meridiem == "pm" else 0) if self.meridiem else self.hour
        return hour * 60 + self.minute


_GLUED = later(r"(\d{1,2})(?:[:.](\d{2}))?(am|pm)")
_FIGURES = later(r"(\d{1,2})(?:[:.](\d{2}))?")
_TWO = later(r"(\d{1,2})(?:[:.](\d{2}))?-(\d{1,2})(?:[:.](\d{2}))?(am|pm)?")
_COLON = later(r"(\d{1,2}):(\d{2})")
_FOUR = later(r"(\d{2})(\d{2})")
_MERIDIEM: dict[str, Literal["am", "pm"]] = {"am": "am", "a.m.": "am", "a.m": "am", "pm": "pm", "p.m.": "pm", "p.m": "pm"}
_NAMED = {"noon": 12, "midday": 12, "midnight": 0}
_HOURS = {word: CARDINALS[word] for word in TO_TWELVE}
_PAST = {"five": 5, "ten": 10, "quarter": 15, "twenty": 20, "twenty-five": 25, "half": 30}
_ZONES = frozenset(
    "GMT UTC BST IST EST EDT ET CST CDT CT MST MDT MT PST PDT PT CET CEST EET EEST WET WEST MSK PKT NPT BDT JST KST SGT HKT PHT WIB AEST AEDT "
    "ACST ACDT AWST NZST NZDT WAT CAT EAT SAST AST ADT AKST AKDT HST TRT".split()
)
_REGIONS = frozenset("eastern central mountain pacific atlantic local".split())
_MOST_HOURS = 24
_LED = frozenset("at by from until till to around before after since about between and past approximately nearly um uhr à las a às".split())


def find_times(words: Words, claimed: Collection[int], block_starts: Sequence[int]) -> tuple[ClockTime, ...]:
    """All in order; `claimed` are indexes of words that belong to dates."""
    found: list[ClockTime] = []
    for at in sorted({*words.figures, *(at for name in _NAMED for at in words.index.get(name, ()))}):
        if at not in claimed:
            found += _read(words, at, bisect_right(block_starts, words.starts[at]) - 1)
    found += (time for link in ("to", "past") for at in words.index.get(link, ()) if (time := _in_words(words, at, block_starts)))
    return tuple(sorted(found, key=lambda time: time.span))


def _in_words(words: Words, at: int, block_starts: Sequence[int]) -> ClockTime | None:
    """ "ten to five", "half past six", "a quarter to nine", as a clock of twelve hours; `at` is the word between."""
    link, hour = words.lower[at], _HOURS.get(words.after(at))
    minute = _PAST.get(words.before(at))
    if hour is None or minute is None or (link == "to" and minute == 30):
        return None
    first = at - 1
    led = words.before(first)
    if led == "a" and minute == 15:
        first, led = first - 1, words.before(first - 1)
    if link == "to" and minute != 15 and led not in _LED_IN_WORDS:
        return None  # "five to ten people"
    on_a_day = (words.after(at + 2) == "the" and words.after(at + 3) in _HALVES) or words.after(at + 2).endswith("day")
    if link == "to" and words.after(at + 1) in _COUNTED and not on_a_day:
        return None
    hour, minute = (hour, minute) if link == "past" else ((hour - 2) % 12 + 1, 60 - minute)
    return _time(words, first, at + 1, hour, minute, None, "12-hour", bisect_right(block_starts, words.starts[first]) - 1)


_LED_IN_WORDS = frozenset("at about around until till since before after nearly almost".split())
_HALVES = frozenset({"morning", "afternoon", "evening"})
_FROM_IT = frozenset({"past", "after", "before", "to"})
_COUNTED = frozenset("people men women years days weeks months hours minutes per times million in on points votes".split())


def _read(words: Words, at: int, block: int) -> Iterator[ClockTime]:
    word = words.lower[at]
    if word in _NAMED and words.before(at) in _FROM_IT and words.before(at - 1) in ("minutes", "minute", "seconds"):
        return  # "four minutes past midnight"
    if word in _NAMED:
        first = at - 1 if at and words.lower[at - 1] == "12" and words.spaced(at) else at
        yield _time(words, first, at, _NAMED[word], 0, None, "word", block)
        return
    follower = words.after(at)
    meridiem = _MERIDIEM.get(follower)
    if glued := _GLUED.fullmatch(word):
        yield _time(words, at, at, int(glued[1]), int(glued[2] or 0), _MERIDIEM[glued[3]], "12-hour", block)
    elif (two := _TWO.fullmatch(word)) and (two[5] or meridiem):
        last = at if two[5] else at + 1
        said = _MERIDIEM[two[5]] if two[5] else meridiem
        yield _time(words, at, last, int(two[1]), int(two[2] or 0), said, "12-hour", block)
        yield _time(words, at, last, int(two[3]), int(two[4] or 0), said, "12-hour", block)
    elif meridiem and (figures := _FIGURES.fullmatch(word)):
        yield _time(words, at, at + 1, int(figures[1]), int(figures[2] or 0), meridiem, "12-hour", block)
    elif follower == "o'clock" and word.isdigit() and len(word) < 3:
        yield _time(words, at, at + 1, int(word), 0, None, "12-hour", block)
    elif (figures := _FIGURES.fullmatch(word)) and _before_meridiem(words, at):
        yield _time(words, at, at, int(figures[1]), int(figures[2] or 0), None, "12-hour", block)
    elif (colon := _COLON.fullmatch(word)) and _clock(words, at, follower):
        yield _time(words, at, at, int(colon[1]), int(colon[2]), None, "24-hour", block)
    elif (figures := _FIGURES.fullmatch(word) if "." in word else _FOUR.fullmatch(word)) and _hours(words, at, follower):
        yield _time(words, at, at, int(figures[1]), int(figures[2] or 0), None, "24-hour", block)


def _time(
    words: Words, first: int, last: int, hour: int, minute: int, meridiem: Literal["am", "pm"] | None,
    form: Literal["12-hour", "24-hour", "word"], block: int,
) -> ClockTime:  # fmt: skip
    zone = _zone(words, last + 1)
    if form == "word":
        valid = True
    elif form == "12-hour":
        valid = 1 <= hour <= 12 and minute < 60
    else:
        valid = (hour < 24 and minute < 60) or (hour == 24 and minute == 0)
    span = words.span(first, last if zone is None else zone.stop - 1)
    zone_span = None if zone is None else words.span(zone.start, zone.stop - 1)
    zone_text = None if zone is None else " ".join(words.texts[at] for at in zone)
    return ClockTime(span, hour, minute, meridiem, zone_text, zone_span, form, valid, block)


def _zone(words: Words, at: int) -> range | None:
    """Words of the zone that begins at word `at`: "GMT", "Eastern", "Eastern Daylight Time", "local time", "Moscow time"."""
    if at >= len(words) or not (words.spaced(at) or words.gaps[at] == " ("):
        return None
    if words.texts[at] in _ZONES:
        return range(at, at + 1)
    following = [words.lower[near] if near < len(words) and words.spaced(near) else "" for near in (at + 1, at + 2)]
    if following[0] in ("standard", "daylight", "summer", "mean") and following[1] == "time":
        return range(at, at + 3)
    if following[0] == "time" and (words.lower[at] in _REGIONS or words.texts[at][0].isupper()):
        return range(at, at + 2)
    return (
        range(at, at + 1)
        if words.texts[at].capitalize() == words.texts[at] and words.lower[at] in _REGIONS - {"local", "central"}
        else None
    )


def _before_meridiem(words: Words, at: int) -> bool:
    """Whether it's the first end of "3 to 5 p.m.", "9–11am"."""
    if at + 1 >= len(words):
        return False
    dashed = words.gaps[at + 1] in ("–", "-", " – ")
    last = at + 1 if dashed else at + 2
    if last >= len(words) or not (
        dashed or (words.lower[at + 1] in ("to", "and", "until", "or") and words.spaced(at + 1) and words.spaced(last))
    ):
        return False
    after = words.after(last)
    return _GLUED.fullmatch(words.lower[last]) is not None or (_FIGURES.fullmatch(words.lower[last]) is not None and after in _MERIDIEM)


def _clock(words: Words, at: int, follower: str) -> bool:
    """Whether figures with a colon are a time of day, not a result, a ratio or a verse."""
    if follower in ("minutes", "seconds", "mins", "win", "victory", "lead"):
        return False
    if _zone(words, at + 1) is not None:
        return True
    if at == 0 or not words.spaced(at):
        return words.gaps[at][-1:] in ("", "\n", "(", "[", "–", "-", " ")
    before = words.texts[at - 1]
    if int(words.lower[at].partition(":")[0]) > _MOST_HOURS and before.lower() not in _LED:
        return False  # a runner's 26:50
    return before.lower() in _LED or (not before[0].isupper() and before.lower() not in ("in", "of", "verse", "ratio", "time"))


def _hours(words: Words, at: int, follower: str) -> bool:
    """Whether "1500" or "7.30" is a time: a zone or "hours" follows."""
    if follower in ("hours", "hrs", "uhr") and len(words.lower[at]) == 4:
        return words.lower[at][0] in "012" and "." not in words.lower[at]
    if _local(words, at) or _heads(words, at):
        return True
    return at + 1 < len(words) and words.texts[at + 1] in _ZONES and (words.spaced(at + 1) or words.gaps[at + 1] == "")


def _heads(words: Words, at: int) -> bool:
    """Whether an entry of a live blog begins with it: "02.50 The boats are back", on a line of its own or before a sentence."""
    begins = at == 0 or "\n" in words.gaps[at]
    follows = at + 1 < len(words) and words.texts[at + 1][0].isupper() and words.gaps[at + 1] in (" ", " – ", ": ")
    return begins and follows and _ENTRY.fullmatch(words.lower[at]) is not None


_ENTRY = later(r"(?:[01]\d|2[0-3])\.[0-5]\d")


def _local(words: Words, at: int) -> bool:
    """ "14.20 local time"."""
    return words.after(at) == "local" and words.after(at + 1) == "time"
