"""What sentences say about the time at which somebody was born."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pelican_newslint.model import Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.calendar_words import MONTHS
from pelican_newslint.prose.facts.numerals import cardinal
from pelican_newslint.prose.facts.sentences import Sentence
from pelican_newslint.prose.later import later
from pelican_newslint.prose.once import once
from pelican_newslint.rules.dates.lives.ages_told import ages_told
from pelican_newslint.rules.dates.lives.birth import Birth, bounds, fraction
from pelican_newslint.rules.dates.lives.birth_cues import ANY, BIRTH, DECADE, DECADES, LATELY, LIFE, OF_DEATH, OF_NOW, OF_THEN, TENS
from pelican_newslint.rules.dates.lives.birthdays_now import birthdays_now
from pelican_newslint.rules.dates.lives.births_linked import back_then, elsewhere

_AGE = later(
    rf"(?:was|were|turned|ha(?:d|ve|ving)(?: only| just)?|[Aa]ged?|[Aa]t|of|just|only|still|barely|[Tt]he|Just|Only|Barely|been|as "
    rf"an?|with|his|her|when|while) {ANY}|, {ANY} at the time|when s?he (?:was|turned) (?:just |"
    rf"only )?(?:two|three|four)\b"
)
"""Each of `OF_THEN` needs one,"""
_SINCE = later(
    rf"\b[Aa]t {ANY},? (?:s?he |[A-Z])|, at \d|, (?:{TENS}),|, \d\d (?:last|this) |, \d{{1,3}}[,.]|\b(?:was|is|aged|Aged) \d|[Nn]ow "
    rf"|Today|ing (?:[a-z]+ )?at \d\d|-year-old|died|passed |breathed |turned \d|birthday|"
    rf" of {ANY}|\d\d (?:years?|yrs|y/?o)\b|\w \(\d\d\)|\b(?:[Hh]e|[Ss]he|who) is [a-z]+"
)
"""and each of `OF_NOW` and `OF_DEATH` one of these."""
_SIGN = later(
    r"birthday|\((?:born )?(?:18|19|20)\d\d ?[–-]|\d\d (?:years?|yrs|y/?o)\b| \((?<=\w \()\d\d\)|-year-old|"
    r", (?:(?<=\w, )|(?<=\w['’], ))(?:is )?\d{1,3}[,. ]|"
    r"\b(?:in (?:his|her|their) |(?:ha(?:s|ve|d)|having|turns?|clocks?) (?:only |just )?\d|was (?:just |only )?[a-z]{3,9} when\b|"
    r"(?:[Aa]ged?|old|then|Then|turn|[Bb]orn|[Bb]irth|turned|were|now|Now|died|on|away|when s?he) |(?:is|was|be|been|turning|when|while) "
    r"(?:just |only |barely |still |already )?\d|[Bb]arely \d|Only \d|Just \d|"
    r"of (?:\d\d|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\b[^,.]{0,8}[,. ]|"
    rf"(?<=, )(?:{TENS}),|"
    r"(?:[Aa]t (?:just |only )?|who is |[Hh]e is )(?:\d|[a-z-]+(?:een|ty|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b))"
)
"""Without one of these no sentence tells an age; most that hold a figure don't. Each way but the last begins with a letter or sign of its own,
and the last asks for a word's beginning once for all of them: so it takes a third of the time."""
_DATED = later(r"(?:18|19|20)\d\d")
"""Without a year none of the patterns but `OF_NOW` can match."""
_MONTHS = rf"(?:{MONTHS}|(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.?)"
_BORN = later(
    rf"\b(?:(?:[Bb]orn|(?<!gave )(?<!giving )(?<!given )[Bb]irth)(?: (?:(?!(?:and|then) (?!an?\b|the\b|his\b|"
    rf"her\b)[a-z])[\w'’-]+,? ){{0,9}}?(?:in(?: the year)?|on)|:)?|[(,] ?b\.) "
    rf"(?:(?:New Year['’]s|Christmas|Boxing|St\.? [A-Z][a-z]+['’]s) (?:Day|Eve),? (?:of |in )?)?"
    rf"(?:(?P<d>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?)?(?:(?P<m>{_MONTHS}) )?(?:(?P<e>\d{{1,2}})(?:st|nd|rd|th)?, )?(?P<y>(?:18|19|20)\d\d)\b"
)
_WAS = later(r"(?:[A-Z][\w'’-]+|[Ss]?he|who) was ")
_APART = later(
    rf"[“”\":]|\b(?:and|but|or|until|till|before|after|while(?! (?:still|just|only|aged|s?he was))|who|whose|whom|which|has died|died "
    rf"on|is|are|today)\b|"
    rf", (?:has |had )?(?!aged\b)[a-z]+ed\b|, (?:was|were|had|did|became|began|came|went|left|took|won|made|gave|got|kept|led|met|ran|saw|set|sold|"
    rf"taught|told|wrote|built|bought|brought|fought|found|flew|fell|grew|held|lost|rose|sang|spent|stood|swam|thought|wore|shot|spoke|cut) |"
    rf"\b(?:aged?|of|turned|was|then|at|,) {ANY}\b(?! ?(?:per|%|\d))(?=[,.;]| (?:and|when|in)\b)"
)
"""Between an age and a year: another event, another age or another's words, so that the year need not be the age's."""
_EARLIER = later(r"\b(?:found dead|died|killed|murder\w*|drown\w*|disappeared|death|shot|stabbed|inquest|trial|crash\w*)\b")
_INQUEST = 6.0
"""Years that lie between a death and the court that speaks of it."""
WEEKS = 0.12


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
    yield from back_then(article, sentence, taken)
    yield from elsewhere(article, sentence, taken)
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
        yield from _told_round(article, sentence, taken)
        yield from birthdays_now(article, sentence, taken, fraction(article.date))
        yield from _undated(text, start, taken, fraction(article.date), told_back=_DATED.search(lead) is not None)


def _told_round(article: Article, sentence: Sentence, taken: set[int]) -> Iterator[Birth]:
    """ "Mensah (1938–2024)" in the year of the death, and "is in his thirties"."""
    text, start = article.slice(sentence.span), sentence.span.start
    assert article.date is not None
    for found in LIFE.finditer(text) if "(" in text else ():
        if article.date.year - int(found["d"]) in (0, int(article.date.month == 1)):
            taken.add(found.start("b"))
            year = int(found["b"])
            yield Birth(float(year), year + 1.0, Span.of(start + found.start("b"), start + found.end("b")), f"born in {year}")
    for found in DECADE.finditer(text) if " in h" in text or " in their " in text else ():
        low = DECADES.get(found["n"]) or int(found["n"][:2])
        now = fraction(article.date)
        span = Span.of(start + found.start("n"), start + found.end("n"))
        yield Birth(now - low - 10 - WEEKS, now - low, span, f"an age in the {found['n']}", now=True)


def _dated(text: str, start: int, taken: set[int]) -> Iterator[Birth]:
    for born in _BORN.finditer(text):
        taken.add(born.start("y"))
        year, span = int(born["y"]), Span.of(start + born.start("y"), start + born.end("y"))
        low, high = bounds(year, born["m"])
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
        low, high = bounds(year, found["m"])
        yield Birth(low - age - 1, high - age, span, f"{age} in {year}", year=at)


def _overlapping(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """ "At 14 she left school, and at 26, in 1953, she married": the first age must not hide the second."""
    at = 0
    while found := pattern.search(text, at):
        yield found
        at = min(found.span("n")[1], found.span("y")[1])


def _tied_to_another(text: str, found: re.Match[str]) -> bool:
    if found[0].endswith("birthday") or _TURNED.search(found[0]):
        return False
    first, second = sorted((found.span("n"), found.span("y")))
    return _APART.search(text[first[1] : second[0]]) is not None


_TURNED = later(r" (?:before|after|when|that|month|week|day|year) s?he turned \S+$")


def _undated(text: str, start: int, taken: set[int], now: float, *, told_back: bool) -> Iterator[Birth]:
    if not _SINCE.search(text):
        return
    years = [float(each[0]) for each in _DATED.finditer(text)]
    for pattern in (OF_DEATH, *(pattern for pattern, sign in OF_NOW if sign in text)):
        for found in pattern.finditer(text):
            age = cardinal(found["n"]) or 0
            lately = pattern is OF_DEATH and LATELY.search(found.group()) is not None
            if not age or found.start("n") in taken or (pattern is OF_DEATH and years and not lately):
                continue
            if (
                (told_back and _WAS.match(found.group()))
                or _OF_DEED.search(text, 0, found.start())
                or _BOTH_THEN.search(text, 0, found.start())
            ):
                continue  # "He first voted in 1945. She was 24.", "when he was 31 and she was 20"
            back = _TOLD_BY_AGE.search(found.group()) is not None and _past(text)
            told = list(_DATED.finditer(BIRTH.sub(lambda each: " " * len(each[0]), text))) if back else []
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


_OF_DEED = later(r"^(?:When|While|By the time) [^,]{3,60}, (?:s?he )?$|\b(?:18|19|20)\d\d[;:] (?:s?he )?$")
""" "When she joined the mill, she was 16", "joined it in 1961; she was 16": of that time."""
_BOTH_THEN = later(r"\b(?:when|while) (?:he|she) was [\w-]+ and $")
_TOLD_BY_AGE = later(r"year-old| of \w+$")
""" "The 16-year-old", "a teacher of 41", which tell somebody's age at the time of the sentence."""


def _past(text: str) -> bool:
    """Whether "the 16-year-old" of the sentence may be so old in another year."""
    text = BIRTH.sub(" ", text)
    return re.search(r"\b(?:[Ii]n|of|[Dd]uring) (?:the )?(?:18|19|20)\d\d\b|\b(?:then|ago|at the time)\b", text) is not None
