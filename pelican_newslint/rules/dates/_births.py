"""What sentences say about the time at which somebody was born."""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Iterator

import msgspec

from pelican_newslint.model import Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.numerals import CARDINALS
from pelican_newslint.prose.facts.sentences import Sentence
from pelican_newslint.prose.once import once
from pelican_newslint.rules.dates._ages_told import ages_told

_TEENS = "eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|ten|nine|eight|seven|six|five"
_TENS = "(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?"
N = rf"(?P<n>\d{{1,2}}|10\d|{_TEENS}|{_TENS})"
_F = r"(?P<n>\d{1,2}|10\d)"
_MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
_YEAR = rf"(?:\d{{1,2}} )?(?:(?P<m>{_MONTH}) )?(?:\d{{1,2}}, )?(?P<y>(?:18|19|20)\d\d)"
NO_YEAR = r"(?:(?!\b(?:18|19|20)\d\d)[^.;])"
_AT = r"(?:[Aa]t (?:the age of |age |just |only )?|[Aa]ged (?:just |only )?|[Aa]ge )"
_NO_COUNT = (
    r"(?! ?(?:per|%|million|years? (?:in|after|before|later)|a\.?m\b|p\.?m\b|months|weeks|days|hours|minutes|miles|metres|o'clock|percent|"
    r"[-–/:.]\d)|[.,]\d)"
)
_THEN = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?:was|were|turned) (?:only |just |an? (?:\w+ )?(?:boy|girl|child|student) of )?{N}(?: years old)?(?= when\b)"
        rf"{NO_YEAR}{{1,90}}?\bin {_YEAR}\b",
        rf"\b(?:was|turned) (?:aged )?{N} (?:years old )?in {_YEAR}\b",
        rf"\b(?:[Ii]n|of|[Ss]ince) {_YEAR}\b{NO_YEAR}{{0,50}}?\b{_AT}{N}\b{_NO_COUNT}",
        rf"\b(?:was|were) [a-z]+(?:ed|nd|ght|lt|wn|en|ug|on) (?:\w+ ){{0,2}}?in {_YEAR}\b{NO_YEAR}{{1,90}}?"
        rf"\bby [A-Z][\w'’ -]{{2,30}}, an? (?:[\w-]+ ){{0,2}}?[a-z]+ of {N}(?=[.,;])",
        rf"\b[Ii]n {_YEAR},? (?:he|she) (?:was|turned) {N}\b(?! ?(?:per|%|years? in))",
        rf"\b{_AT}{N}\b{_NO_COUNT},? {NO_YEAR}{{0,60}}?\b(?:in|of) {_YEAR}\b",
        rf"\b[Aa]n? (?:[\w-]+ )?(?:boy|girl|child|man|woman|student|teenager|pupil|youth|apprentice|recruit|trainee) of {N} in {_YEAR}\b",
        rf"\bwhen (?:she|he) (?:was|turned) (?:just |only )?{N}\b{_NO_COUNT}{NO_YEAR}{{0,60}}?\bin {_YEAR}\b",
        rf"\b(?:[Ii]n|[Ss]ince|[Ff]rom|of) {_YEAR}\b{NO_YEAR}{{0,60}}?\bwhen (?:she|he) (?:was|turned) (?:just |only )?{N}\b{_NO_COUNT}",
    )
)
_NO_HOLDER = (
    "number|order|total|population|majority|crowd|team|group|party|score|maximum|minimum|record|squad|list|cast|family|staff|height|speed|"
    "age|length|"
    "lead|fine|club|village|town|fleet|firm|company|school|community|hamlet|crew|net|salary|handicap|choir|herd|flock|force|average|rate|"
    "price|place|"
    "distance|weight|class|depth|field|house|block|set|series|panel|committee|council|market|congregation|minority|membership|quorum|turnout"
)
_NO_SPEAKER = (
    r"(?:boy|girl|man|woman|student|pupil|victim|suspect|teen\w*|youth|child|son|daughter|company|firm|paper|newspaper|patient|passenger|witness|"
    rf"resident|{_NO_HOLDER})\b"
)
"""Who or what may be somebody that the text hasn't named."""
_NOW = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?<=[^\W\d_]), {_F}, (?!then\b)(?=\w)",
        rf"(?:^[A-Z][\w'’-]+|(?<!hen )(?<!ince )(?<!ntil )(?<!fore )(?<!hile )\b(?:[Ss]he|[Hh]e|who)) "
        rf"(?:was|is) {_F}(?=\.$| and (?:has|had|was|is|[a-z]+ed|lives|works)\b|, )",
        rf"(?<=[a-z\d]), is {_F}(?=[.,]| and (?:has|had|was|is|lives|works)\b)",
        rf"\b(?:is|are|and) now (?:aged )?{_F}\b(?! ?(?:per|%|million|years|of|people|\w+s\b))",
        rf"\b[Nn]ow (?:aged )?{_F},",
        rf"\b[Tt]he {_F}-year-old(?:,| (?:was|is|has|had|who|said|says|will|lived|lives|died|from|told|made|won|scored|joined|played|denies|"
        rf"denied|also|[a-z]{{3,12}}ed|took|gave|began|came|went|left|ran|wrote|sang|got|held|kept|led|fell|found|lost|met|sold|bought|"
        rf"became|beat)\b)",
        rf"\b[Tt]he {_F}-year-old (?!{_NO_SPEAKER})[a-z]+(?: [a-z]+)? (?:said|says|told|added)\b",
        rf"(?<=\w), {_F}\.$",
        rf"\b[A-Z][\w'’-]+, an? (?:[\w-]+ ){{0,3}}(?!{_NO_HOLDER})[a-z]+ of {N}(?=,| (?:who|has|had|is|was|from|said|says|[a-z]+ed)\b)",
        rf"\b[A-Z][\w'’-]+, an? (?:now )?{_F}-year-old\b",
        rf"^[Aa]n? {_F}-year-old (?:(?!and\b)[a-z-]+ ){{0,3}}[a-z]+, (?=[A-Z][\w'’-]+ [A-Z])",
        rf"^(?:The )?{_F}-year-old (?=[A-Z][\w'’-]+ [A-Z])",
        rf"\b[Aa]ged {_F}(?=[,.])",
        rf"\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady) [A-Z][\w'’-]+ is (?:now )?{_F}(?=[.,]| and\b)",
        rf"\bturned {_F} (?:on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|last (?:week|month)|this (?:week|month)|yesterday|today)\b",
        rf"\b(?:celebrated|celebrates|marked|marks) (?:his|her) {_F}(?:st|nd|rd|th) birthday\b",
        rf"\b(?:[Hh]e|[Ss]he|who|man|woman|boy|girl|suspect|driver|victim|pilot|[A-Z][\w'’-]+),? (?:is|was) {_F} years old\b(?! "
        rf"(?:when|at|in)\b)",
    )
)
_DEAD = re.compile(rf"\b(?:has died|who died|died (?:on|at|in|last|peacefully)|died)\b{NO_YEAR}{{0,40}}?\b{_AT}{N}\b{_NO_COUNT}")
_ANY = N.replace("?P<n>", "?:")
_AGE = re.compile(rf"(?:was|were|turned|[Aa]ged?|[Aa]t|of|just|only) {_ANY}")
"""Each of `_THEN` needs one,"""
_SINCE = re.compile(rf", \d{{1,3}}[,.]|\b(?:was|is|aged|Aged) \d|[Nn]ow |-year-old|died|turned \d|birthday| of {_ANY}")
"""and each of `_NOW` and `_DEAD` one of these."""
_SIGN = re.compile(
    r"birthday|"
    r"\b(?:[Aa]ged?|old|then|turn|[Bb]orn|[Bb]irth|turned|were|now|Now|died|when s?he) |[a-z\d], (?:is )?\d{1,3}[,. ]|\b(?:is|was) \d|-year-old|"
    r"\bof (?:\d\d|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\b[^,.]{0,8}[,. ]|"
    r"\b[Aa]t (?:just |only )?(?:\d|[a-z]+(?:een|ty|nine|ten|eleven|twelve)\b)"
)
"""Without one of these no sentence tells an age; most that hold a figure don't."""
_DATED = re.compile(r"(?:18|19|20)\d\d")
"""Without a year none of the patterns but `_NOW` can match."""
_BORN = re.compile(
    rf"\b(?:[Bb]orn|[Bb]irth) (?:[\w'’-]+ ){{0,9}}?(?:in|on) "
    rf"(?:(?P<d>\d{{1,2}}) )?(?:(?P<m>{_MONTH}) )?(?:(?P<e>\d{{1,2}}), )?(?P<y>(?:18|19|20)\d\d)\b"
)
_THEN_OLD = re.compile(
    rf"\b(?:who|[Hh]e|[Ss]he|(?!It|This|That|There)[A-Z][\w'’-]+),? was (?:only |just |aged )?{N}(?: years old)?,? (?:then|at the time)\b"
)
_WAS = re.compile(r"(?:[A-Z][\w'’-]+|[Ss]?he|who) was ")
_APART = re.compile(
    rf"[“”\":]|\b(?:and|but|or|until|till|before|after|while|who|whose|whom|which|has died|died on)\b|, (?:has |had )?(?!aged\b)[a-z]+ed\b|"
    rf"\b(?:aged?|of|turned|was|then|at|,) {_ANY}\b(?! ?(?:per|%|\d))(?=[,.;]| (?:and|when|in)\b)"
)
"""Between an age and a year: another event, another age or another's words, so that the year need not be the age's."""
_EARLIER = re.compile(r"\b(?:found dead|died|killed|murder\w*|drown\w*|disappeared|death|shot|stabbed|inquest|trial|crash\w*)\b")
_INQUEST = 6.0
"""Years that lie between a death and the court that speaks of it."""
WEEKS = 0.12


class Birth(msgspec.Struct, frozen=True):
    """The time of birth that a statement allows, in years and their parts; `span` is the age or the year of birth, `year` the year of an age."""

    low: float
    high: float
    span: Span
    said: str
    now: bool = False
    year: Span | None = None

    def apart(self, other: Birth) -> float:
        """Years that lie between what the two allow; 0 or less where they meet."""
        return max(self.low - other.high, other.low - self.high)

    @property
    def when(self) -> str:
        """ "in 1965 or 1966"."""
        first, last = int(self.low), int(self.high - 0.01)
        return f"in {first}" if first >= last else f"in {first} or {last}" if last == first + 1 else f"between {first} and {last}"


def births(article: Article, sentence: Sentence) -> tuple[Birth, ...]:
    """All statements of one sentence; ages without a year are of the article's own day. Found once for all rules."""
    told = _told(article)
    if sentence.span.start not in told:
        told[sentence.span.start] = tuple(_births(article, sentence))
    return told[sentence.span.start]


@once
def _told(article: Article) -> dict[int, tuple[Birth, ...]]:
    """By the sentence's start; filled when a sentence is asked for."""
    return {}


def _births(article: Article, sentence: Sentence) -> Iterator[Birth]:
    text, start = article.slice(sentence.span), sentence.span.start
    if not _SIGN.search(text):
        return
    taken: set[int] = set()
    yield from _back_then(article, sentence, taken)
    if _DATED.search(text):
        yield from _dated(text, start, taken)
    now = None if article.date is None else fraction(article.date)
    for told in ages_told(text, now):
        if told.start not in taken and (told.year is None or told.year[1] not in taken):
            taken.add(told.start)
            when = f"{told.age} in {told.year[0]}" if told.year else f"the age of {told.age}"
            at = None if told.year is None else Span.of(start + told.year[1], start + told.year[2])
            yield Birth(told.low, told.high, Span.of(start + told.start, start + told.end), when, year=at)
    if article.date is not None:
        index = article.sentence_index(start)
        before = article.sentences[index - 1]
        lead = article.slice(before.span) if index and before.block == sentence.block else ""
        yield from _undated(text, start, taken, fraction(article.date), told_back=_DATED.search(lead) is not None)


def _back_then(article: Article, sentence: Sentence, taken: set[int]) -> Iterator[Birth]:
    """ "who was 39 then": in the one year that the sentence before names."""
    found = _THEN_OLD.search(article.text, sentence.span.start, sentence.span.end)
    at = article.sentence_index(sentence.span.start)
    if found is None or at == 0 or _DATED.search(article.slice(sentence.span)):
        return
    lead = _BIRTH.sub(lambda each: "-" * len(each[0]), article.text[article.sentences[at - 1].span.start : sentence.span.start])
    years = list(_DATED.finditer(lead))
    if len(years) == 1 and (age := number(found["n"])):
        year = int(years[0][0])
        taken.add(found.start("n") - sentence.span.start)
        span, start = Span.of(*found.span("n")), sentence.span.start - len(lead)
        yield Birth(
            year - age - 1, year + 1 - age, span, f"{age} in {year}", year=Span.of(start + years[0].start(), start + years[0].end())
        )


def _dated(text: str, start: int, taken: set[int]) -> Iterator[Birth]:
    for born in _BORN.finditer(text):
        taken.add(born.start("y"))
        year, span = int(born["y"]), Span.of(start + born.start("y"), start + born.end("y"))
        low, high = _bounds(year, born["m"])
        if born["m"] and (day := born["d"] or born["e"]):
            low = high = low + int(day) / 366
        yield Birth(low, high, span, f"born in {year}")
    pairs = [found for pattern in _THEN for found in _overlapping(pattern, text)] if _AGE.search(text) else []
    for found in sorted(pairs, key=lambda each: abs(each.start("n") - each.start("y"))):
        age, year = number(found["n"]), int(found["y"])
        if not age or not taken.isdisjoint({found.start("n"), found.start("y")}) or _tied_to_another(text, found):
            continue
        taken |= {found.start("n"), found.start("y")}
        span, at = (Span.of(start + found.start(group), start + found.end(group)) for group in ("n", "y"))
        low, high = _bounds(year, found["m"])
        yield Birth(low - age - 1, high - age, span, f"{age} in {year}", year=at)


def _overlapping(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """ "At 14 she left school, and at 26, in 1953, she married": the first age must not hide the second."""
    at = 0
    while found := pattern.search(text, at):
        yield found
        at = min(found.span("n")[1], found.span("y")[1])


def _tied_to_another(text: str, found: re.Match[str]) -> bool:
    first, second = sorted((found.span("n"), found.span("y")))
    return _APART.search(text[first[1] : second[0]]) is not None


def _undated(text: str, start: int, taken: set[int], now: float, *, told_back: bool) -> Iterator[Birth]:
    if not _SINCE.search(text):
        return
    years = [float(each[0]) for each in _DATED.finditer(text)]
    for pattern in (_DEAD, *_NOW):
        for found in pattern.finditer(text):
            age = number(found["n"])
            if not age or found.start("n") in taken or (pattern is _DEAD and years):
                continue
            if told_back and _WAS.match(found.group()):
                continue  # "He first voted in 1945. She was 24."
            back = "year-old" in found.group() and _past(text)
            then = [float(each[0]) for each in _DATED.finditer(_BIRTH.sub(" ", text))] if back else []
            if back and not then:
                continue
            taken.add(found.start("n"))
            earliest = min([now, *then, *(year for year in years if now - year < _INQUEST)])
            if not years and _EARLIER.search(text) and pattern is not _DEAD:
                earliest = now - _INQUEST
            span = Span.of(start + found.start("n"), start + found.end("n"))
            yield Birth(earliest - age - 1 - WEEKS, now - age, span, f"{age} now", now=True)


def fraction(day: datetime.date) -> float:
    """The day as a year and its part."""
    return day.year + (day.timetuple().tm_yday - 1) / 366


def _bounds(year: int, month: str | None) -> tuple[float, float]:
    if month is None:
        return float(year), year + 1.0
    at = list(calendar.month_name).index(month)
    return year + (at - 1) / 12, year + at / 12


def number(written: str) -> int:
    return int(written) if written.isdigit() else CARDINALS.get(written, 0)


_BIRTH = re.compile(r"\b[Bb]orn (?:\w+ ){0,5}?(?:in|on) (?:\w+ ){0,2}(?:18|19|20)\d\d")


def _past(text: str) -> bool:
    """Whether "the 16-year-old" of the sentence may be so old in another year."""
    text = _BIRTH.sub(" ", text)
    return re.search(r"\b(?:in|of|during) (?:the )?(?:18|19|20)\d\d\b|\b(?:then|ago|at the time)\b", text) is not None
