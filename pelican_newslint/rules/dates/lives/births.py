"""What sentences say about the time at which somebody was born."""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Iterator

import msgspec

from pelican_newslint.model import Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.numerals import cardinal
from pelican_newslint.prose.facts.sentences import Sentence
from pelican_newslint.prose.once import once
from pelican_newslint.rules.dates.lives.ages_told import ages_told
from pelican_newslint.rules.dates.lives.birth_cues import ANY, LATELY, MONTH, OF_DEATH, OF_NOW, OF_THEN, WHEN_IT, N

_AGE = re.compile(
    rf"(?:was|were|turned|[Aa]ged?|[Aa]t|of|just|only|as an?) {ANY}|when s?he (?:was|turned) (?:just |only )?(?:two|three|four)\b"
)
"""Each of `OF_THEN` needs one,"""
_SINCE = re.compile(rf"\b[Aa]t {ANY},? s?he |, \d{{1,3}}[,.]|\b(?:was|is|aged|Aged) \d|[Nn]ow |-year-old|died|turned \d|birthday| of {ANY}")
"""and each of `OF_NOW` and `OF_DEATH` one of these."""
_SIGN = re.compile(
    r"birthday|"
    r"\b(?:[Aa]ged?|old|then|turn|[Bb]orn|[Bb]irth|turned|were|now|Now|died|when s?he) |\w['’]?, (?:is )?\d{1,3}[,. ]|\b(?:is|was) \d|-year-old|"
    r"\bof (?:\d\d|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\b[^,.]{0,8}[,. ]|"
    r"\b[Aa]t (?:just |only )?(?:\d|[a-z]+(?:een|ty|nine|ten|eleven|twelve)\b)"
)
"""Without one of these no sentence tells an age; most that hold a figure don't."""
_DATED = re.compile(r"(?:18|19|20)\d\d")
"""Without a year none of the patterns but `OF_NOW` can match."""
_BORN = re.compile(
    rf"\b(?:[Bb]orn|[Bb]irth) (?:(?!(?:and|then) (?!an?\b|the\b|his\b|her\b)[a-z])[\w'’-]+ ){{0,9}}?(?:in|on) "
    rf"(?:(?P<d>\d{{1,2}}) )?(?:(?P<m>{MONTH}) )?(?:(?P<e>\d{{1,2}}), )?(?P<y>(?:18|19|20)\d\d)\b"
)
_THEN_OLD = re.compile(
    rf"\b(?:who|[Hh]e|[Ss]he|(?!It|This|That|There)[A-Z][\w'’-]+),?(?: \d\d,)? was "
    rf"(?:(?:only |just |aged )?{N}(?: years old)?,? (?:then|at the time)\b|then (?:only |just |aged |an? )?{N.replace('<n>', '<old>')}(?=[-,. ]))"
)
_WAS = re.compile(r"(?:[A-Z][\w'’-]+|[Ss]?he|who) was ")
_APART = re.compile(
    rf"[“”\":]|\b(?:and|but|or|until|till|before|after|while|who|whose|whom|which|has died|died on|is|are|today)\b|"
    rf", (?:has |had )?(?!aged\b)[a-z]+ed\b|"
    rf"\b(?:aged?|of|turned|was|then|at|,) {ANY}\b(?! ?(?:per|%|\d))(?=[,.;]| (?:and|when|in)\b)"
)
"""Between an age and a year: another event, another age or another's words, so that the year need not be the age's."""
_EARLIER = re.compile(r"\b(?:found dead|died|killed|murder\w*|drown\w*|disappeared|death|shot|stabbed|inquest|trial|crash\w*)\b")
_INQUEST = 6.0
"""Years that lie between a death and the court that speaks of it."""
WEEKS = 0.12
_OPEN = 50
"""Years of birth from which only the last says anything."""


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
        if last - first > _OPEN:
            return f"before {last + 1}"
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
    yield from _elsewhere(article, sentence, taken)
    if _DATED.search(text):
        yield from _dated(text, start, taken)
    now = None if article.date is None else fraction(article.date)
    for told in ages_told(text, now):
        if told.start not in taken and (told.year is None or told.year[1] not in taken):
            taken.add(told.start)
            when = f"{told.age} in {told.year[0]}" if told.year else f"{told.age} then" if told.loose else f"the age of {told.age}"
            at = None if told.year is None else Span.of(start + told.year[1], start + told.year[2])
            yield Birth(told.low, told.high, Span.of(start + told.start, start + told.end), when, year=at)
    if article.date is not None:
        index = article.sentence_index(start)
        before = article.sentences[index - 1]
        lead = article.slice(before.span) if index and before.block == sentence.block else ""
        yield from _undated(text, start, taken, fraction(article.date), told_back=_DATED.search(lead) is not None)


def _back_then(article: Article, sentence: Sentence, taken: set[int]) -> Iterator[Birth]:
    """ "who was 39 then": in the one year that the sentence, or the one before, names."""
    found = _THEN_OLD.search(article.text, sentence.span.start, sentence.span.end)
    at = article.sentence_index(sentence.span.start)
    own = list(_DATED.finditer(article.slice(sentence.span)))
    if found is None or (at == 0 and not own):
        return
    here = sentence.span.start + own[-1].end() if own else 0
    if own and (len(own) > 1 or here > found.start() or article.text[here] != " "):
        return  # "the cup, first given in 2002, went to Lund, who was 27 at the time"
    end = found.start() if own else sentence.span.start
    start = sentence.span.start if own else article.sentences[at - 1].span.start
    lead = _BIRTH.sub(lambda each: "-" * len(each[0]), article.text[start:end])
    years = list(_DATED.finditer(lead))
    group = "n" if found["n"] else "old"
    if len(years) == 1 and (age := cardinal(found[group])):
        year = int(years[0][0])
        taken.add(found.start(group) - sentence.span.start)
        span, at_year = Span.of(*found.span(group)), Span.of(start + years[0].start(), start + years[0].end())
        yield Birth(year - age - 1, year + 1 - age, span, f"{age} {'then' if own else f'in {year}'}", year=at_year)


def _elsewhere(article: Article, sentence: Sentence, taken: set[int]) -> Iterator[Birth]:
    """ "Pell, who was born in 1861, was 43 at the time": of the only year of the piece in which it can have been."""
    yield from _when_it(article, sentence, taken)
    found = _BORN_OLD.search(article.text, sentence.span.start, sentence.span.end)
    if found is None or article.date is None or not (age := cardinal(found["n"])):
        return
    born = int(found["y"])
    told = {
        each.year: each.span for each in article.years if each.form == "year" and born + 5 < each.year < min(born + 90, article.date.year)
    }
    if len(told) == 1:
        year, span = next(iter(told.items()))
        taken.add(found.start("n") - sentence.span.start)
        yield Birth(year - age - 1, year + 1 - age, Span.of(*found.span("n")), f"{age} in {year}", year=span)


def _when_it(article: Article, sentence: Sentence, taken: set[int]) -> Iterator[Birth]:
    """ "He was 12 when the pier burned": in the one year in which the piece has that deed."""
    found = WHEN_IT.search(article.text, sentence.span.start, sentence.span.end)
    if found is None or _DATED.search(article.slice(sentence.span)) or not (age := cardinal(found["n"])):
        return
    deed = re.compile(rf"\b{found['v']}\b(?: [\w'’-]+){{0,3}}? in (?:[A-Z][a-z]+ )?((?:18|19|20)\d\d)\b")
    told = {int(each[1]): Span.of(*each.span(1)) for each in deed.finditer(article.text)}
    if len(told) == 1:
        year, span = next(iter(told.items()))
        taken.add(found.start("n") - sentence.span.start)
        yield Birth(year - age - 1, year + 1 - age, Span.of(*found.span("n")), f"{age} in {year}", year=span)


_BORN_OLD = re.compile(rf"\bborn in (?P<y>(?:18|19|20)\d\d),? (?:and )?was (?:only |just |aged )?{N},? (?:then|at the time)\b")


def _dated(text: str, start: int, taken: set[int]) -> Iterator[Birth]:
    for born in _BORN.finditer(text):
        taken.add(born.start("y"))
        year, span = int(born["y"]), Span.of(start + born.start("y"), start + born.end("y"))
        low, high = _bounds(year, born["m"])
        if born["m"] and (day := born["d"] or born["e"]):
            low = high = low + int(day) / 366
        yield Birth(low, high, span, f"born in {year}")
    pairs = [found for pattern in OF_THEN for found in _overlapping(pattern, text)] if _AGE.search(text) else []
    for found in sorted(pairs, key=lambda each: abs(each.start("n") - each.start("y"))):
        age, year = cardinal(found["n"]) or 0, int(found["y"])
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
    for pattern in (OF_DEATH, *OF_NOW):
        for found in pattern.finditer(text):
            age = cardinal(found["n"]) or 0
            lately = pattern is OF_DEATH and LATELY.search(found.group()) is not None
            if not age or found.start("n") in taken or (pattern is OF_DEATH and years and not lately):
                continue
            if told_back and _WAS.match(found.group()):
                continue  # "He first voted in 1945. She was 24."
            back = "year-old" in found.group() and _past(text)
            told = list(_DATED.finditer(_BIRTH.sub(lambda each: " " * len(each[0]), text))) if back else []
            back = back and not (told and all(each.start() in taken for each in told))  # else the year has an age of its own
            then = [float(each[0]) for each in told] if back else []
            if back and not then:
                continue
            taken.add(found.start("n"))
            earliest = now if lately else min([now, *then, *(year for year in years if now - year < _INQUEST)])
            if not years and _EARLIER.search(text) and pattern is not OF_DEATH:
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


_BIRTH = re.compile(r"\b[Bb]orn (?:\w+ ){0,5}?(?:in|on) (?:\w+ ){0,2}(?:18|19|20)\d\d")


def _past(text: str) -> bool:
    """Whether "the 16-year-old" of the sentence may be so old in another year."""
    text = _BIRTH.sub(" ", text)
    return re.search(r"\b(?:in|of|during) (?:the )?(?:18|19|20)\d\d\b|\b(?:then|ago|at the time)\b", text) is not None
