"""When a text says that something was: the year of a clause, the sentence's before it, or "that year"."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from pelican_newslint.model import Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.calendar_words import MONTH_WORDS
from pelican_newslint.prose.facts.sentences import Sentence
from pelican_newslint.prose.facts.words import Words
from pelican_newslint.prose.later import later
from pelican_newslint.rules.names._clauses import BREAKERS
from pelican_newslint.rules.names._deeds import participle

_POINTS = frozenset({"in", "of", "during", "for", "throughout", "on", None})
_FROM_THEN = frozenset({"since", "from", "until", "till", "by"})
_TENS = {"twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80, "nineties": 90}
_DECADE = later(rf"\b[Tt]he (?:early |late |mid-)?(?P<tens>{'|'.join(_TENS)})\b(?! of\b)", re.IGNORECASE)
_SAME_TIME = later(
    r"\b(?:(?:that|the same) (?:year|day|month|week|spring|summer|autumn|fall|winter|morning|evening|night|afternoon|time|occasion)|then|at the time"
    r"|on the day|of the day|of the time|in those days|back then|at first)\b"
)
_OTHER_TIME = later(
    r"\b(?:ago|years?|earlier|then|that|when|once|former|late|next|since (?:then|(?:19|20)\d\d)|memoirs?|anniversary|century|decade)\b|\bbirth"
)
_SIDE = later(r"\b(?:that|which|who|whose|where|when|after|before|since|until)\b")
_AND_NEXT = later(r" (?:and|to|or) (?:the )?['’]?\d0s")
"""The second of two decades: "in the 80s and 90s"."""
_COMING = later(r"\b(?:will|(?:is|are) (?:to|due|set|expected|planned))\b")
_AUXILIARIES = frozenset("was were is are been being be has have had and or".split())
_WORDS_BETWEEN = 22
_BACK = 2
_VERB_AND_IN = 2


class Moment(Struct, frozen=True):
    """`own`: it stands in the same sentence, or the sentence points back at it ("that year")."""

    first: date
    last: date
    span: Span
    own: bool

    @property
    def said(self) -> str:
        """ "2016", "the 1980s"."""
        if self.first.year == self.last.year:
            return str(self.first.year)
        return f"the {self.first.year}s"


class _Mention(Struct, frozen=True):
    moment: Moment
    before: str | None
    """The word before it."""


def moments(article: Article, span: Span, *, back: bool) -> tuple[Moment, ...]:
    """The years that may be those of what stands at `span`; none where the sentence has years that are something else's.

    `back`: where the sentence has no year, that of a sentence before it in the paragraph counts, if it has but one.
    """
    number = article.sentence_index(span.start)
    sentence = article.sentences[number]
    mentions = tuple(_mentions(article, sentence))
    if mentions:
        linked = [each.moment for each in mentions if _linked(article.words, sentence, each, span)]
        beside = [each for each in linked if _beside(article.words, each, span)]
        return tuple(beside[:1] or linked)
    if not back:
        return ()
    points = bool(_SAME_TIME.search(article.slice(sentence.span)))
    for earlier in range(number - 1, max(number - 1 - _BACK, -1), -1):
        if article.sentences[earlier].block != sentence.block:
            break
        found = tuple(_mentions(article, article.sentences[earlier]))
        if points and len(found) > 1:
            found = _outside(article, article.sentences[earlier], found)
        if found:
            one = len({each.moment.first for each in found}) == 1 and all(each.before in _POINTS for each in found)
            one = one and not _AND_NEXT.match(article.text, found[0].moment.span.end)
            return (Moment(found[0].moment.first, found[0].moment.last, found[0].moment.span, points),) if one else ()
    return ()


def _outside(article: Article, sentence: Sentence, found: tuple[_Mention, ...]) -> tuple[_Mention, ...]:
    """Those in front of the sentence's first side clause: "was fined in 2016 for a deal that was struck in 2011", then "that year"."""
    side = _SIDE.search(article.text, sentence.span.start + 1, sentence.span.end)
    main = tuple(each for each in found if side and each.moment.span.start < side.start())
    return main or found


def _beside(words: Words, moment: Moment, span: Span) -> bool:
    """Whether at most a preposition stands between: "in the eighties under President X in 1985"."""
    time, claim = words.in_(moment.span), words.in_(span)
    return claim.start == time.stop or 0 <= time.start - claim.stop <= 1


def _mentions(article: Article, sentence: Sentence) -> Iterator[_Mention]:
    """Every year, decade and date with a year that the sentence has."""
    whole = sentence.span
    words = article.words
    for year in article.years:
        if whole.start <= year.span.start < whole.end:
            yield _Mention(_years(year.year, year.last or year.year, year.span), year.preposition or _before(words, year.span))
    for mention in article.dates:
        if whole.start <= mention.span.start < whole.end and mention.year and mention.explicit_year and mention.month and mention.valid:
            last = mention.day or calendar.monthrange(mention.year, mention.month)[1]
            first = date(mention.year, mention.month, mention.day or 1)
            yield _Mention(Moment(first, date(mention.year, mention.month, last), mention.span, True), _before(words, mention.span))
    yield from _from_now(article, whole)
    yield from _of_late(article, sentence)
    if "ies" in (text := article.slice(whole)):
        for found in _DECADE.finditer(text):
            first_year = 1900 + _TENS[found["tens"].lower()]
            at = Span.of(whole.start + found.start(), whole.start + found.end())
            yield _Mention(_years(first_year, first_year + 9, at), "in")


def _of_late(article: Article, sentence: Sentence) -> Iterator[_Mention]:
    """ "In August", of this year or the last, where neither the paragraph nor the one before speaks of another time; never `own`."""
    today = article.date
    if today is None:
        return
    near = (sentence.block - 1, sentence.block)
    for each in article.dates:
        if (
            sentence.span.start <= each.span.start < sentence.span.end
            and each.year is None
            and each.month
            and each.valid
            and not each.ambiguous
        ):
            if _OTHER_TIME.search(article.slice(sentence.span)) or any(
                year.block in near and year.year < today.year - 1 for year in article.years
            ):
                return
            ahead = (each.month, each.day or 1) > (today.month, today.day)
            year = today.year + (not ahead if _COMING.search(article.slice(sentence.span)) else -ahead)
            last = each.day or calendar.monthrange(year, each.month)[1]
            if each.day and each.day > calendar.monthrange(year, each.month)[1]:
                continue
            first = date(year, each.month, each.day or 1)
            yield _Mention(Moment(first, date(year, each.month, last), each.span, False), _before(article.words, each.span))


def _from_now(article: Article, whole: Span) -> Iterator[_Mention]:
    """ "last year", "three years ago"."""
    day = article.date
    for each in article.relatives if day is not None else ():
        counted = (
            each.unit == "year" and each.form in {"this", "ago"} and not each.approximate and whole.start <= each.span.start < whole.end
        )
        if day is not None and counted and each.offset is not None and -100 < each.offset <= 0:
            then = day.year + int(each.offset)
            yield _Mention(_years(then, then, each.span), "in")


def _years(first: int, last: int, span: Span) -> Moment:
    return Moment(date(first, 1, 1), date(last, 12, 31), span, True)


def _before(words: Words, span: Span) -> str | None:
    before = words.before(words.at(span.start))
    return before if before in _POINTS | _FROM_THEN | {"after", "before", "to", "between", "and"} else None


def _linked(words: Words, sentence: Sentence, mention: _Mention, span: Span) -> bool:
    """Whether the year and what stands at `span` belong to one clause, or to two of one time ("in 2012, when …", "… and opened by …")."""
    at = mention.moment.span
    start, end = words.in_(at).start, words.in_(at).stop - 1
    first, last = words.at(span.start), words.in_(span).stop - 1
    if first <= start <= last:
        return True
    if start < first:
        between = words.lower[end + 1 : first]
        gaps = words.gaps[end + 1 : first + 1]
        if not between and words.lower[first] in {"when", "while"}:
            return mention.before in _POINTS | _FROM_THEN  # "since 2009, when Prime Minister X first promised it"
        if not between and words.lower[first] in {"under", "during"} and mention.before == "of":
            return True  # "the strike of 2013, under President X"
        opened = next((at for at, word in enumerate(between) if word not in _WHEN), len(between))
        when = not {"when", "while", "which"}.isdisjoint(between[:opened])
        inner = between[opened:] if when else between
        if when and not inner:
            return mention.before in _POINTS | _FROM_THEN  # "a record set on 3 August 1990, when X"
        if mention.before not in _POINTS and not (when and mention.before in _FROM_THEN):
            return False
    else:
        inner = words.lower[last + 1 : start]
        gaps = words.gaps[last + 1 : start + 1]
        inner = inner[1:] if inner[:1] == ("who",) else inner
        if inner[:1] == ("when",) and inner[1:2] in _THEY and inner[2:3] in _CAME:
            inner = inner[3:]  # "floated by then-president X when he came in 2016": one time
        if mention.before not in _POINTS:
            return False
    if len(inner) > _WORDS_BETWEEN or not BREAKERS.isdisjoint(inner) or any(set(gap) & set(';:()—“”"') for gap in gaps):
        return False
    if start > last and len(inner) == _VERB_AND_IN:
        return True  # "President X signed in August": its own verb
    return not _reduced(words, sentence, start, mention.before)


_THEY = (("he",), ("she",), ("they",))
_CAME = tuple(
    (word,)
    for word in "visited toured came opened unveiled launched inaugurated announced signed travelled stopped laid arrived flew landed".split()
)
_WHEN = frozenset("a an the year time month summer winter spring day in at on which when while that".split())
""" "in 2012, when", "1979, the year in which", "in May 2001, at a time when"."""


def _reduced(words: Words, sentence: Sentence, start: int, before: str | None) -> bool:
    """Whether the year hangs on a participle without its auxiliary: "a rule made in 2012"."""
    at = start - 2 if before is not None else start - 1
    if before == "of" or at <= sentence.first_word or not participle(words.lower[at]):
        return before == "of" and not _month_of(words, start)
    nearby = words.lower[max(at - 4, sentence.first_word) : at]
    if words.gaps[at].startswith(","):
        return True
    return _AUXILIARIES.isdisjoint(nearby) and at - sentence.first_word > 4


def _month_of(words: Words, start: int) -> bool:
    """ "the summer of 2012", "September of 2012": a time, not "the election of 2012"."""
    return words.lower[start - 2] in _SEASONS


_SEASONS = MONTH_WORDS.union("spring summer autumn fall winter start end beginning middle".split())
