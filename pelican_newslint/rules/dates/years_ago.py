"""Years that are counted agree with years that are named.

"In 1995, 20 years ago" holds in 2015 and in no other year, and "the 20th anniversary of the 2003 invasion" is in 2023. The article's own
date is now. One year more or less is let pass, since nobody counts months.

Bad:

    Date: 2021-03-06

    The line was shut in 1995, 20 years ago.
                               ^^^^^^^^^^^^ 1995 was 26 years before 2021, not 20.

Bad:

    Date: 2021-03-06

    The 20th anniversary of the 2003 flood was marked.
        ^^^^^^^^^^^^^^^^ 20 years after 2003 is 2023; the article is of 2021.

Bad:

    Date: 2024-03-05

    The mill was built in 1884 by two brothers. Its 100th birthday in 1974 was marked with a fair.
                                                    ^^^^^^^^^^^^^^ From 1884 to 1974 are 90 years, not 100.

Good:

    Date: 2021-03-06

    The line was shut in 2001, 20 years ago.

Good:

    Date: 2021-03-06

    The 20th anniversary of the 2001 flood was marked. In 1995 he was told of the war of 20 years ago.

Good:

    Date: 2024-03-05

    The 120-year-old bridge was built in 1904. She has led the firm for 12 years, since 2012, and he led it for three years from 1990.

Good:

    Date: 2021-03-06

    In 2015 he marked the 10th anniversary of the 2005 flood.

Good:

    Date: 2021-03-06

    The editor wrote in 2006: "In 1996, ten years ago, we had two ferries."

Good:

    Date: 2023-11-14

    Reed, jailed in 2019 for eleven years, robbed four banks between 1988 and 1993. He was mayor again, after two years as an MP, from 2008 to 2012.

Bad:

    Date: 2024-05-16

    The island marks 60 years since the 1984 storm this week.
                     ^^^^^^^^^^^^^^ From 1984 to 2024 are 40 years, not 60.

Evidence: arithmetic against the article's date; 0 false in 258,000 words.
"""

from __future__ import annotations

import datetime
import math
from itertools import chain

import msgspec

from pelican_newslint.model import Block, Match, Related, Right, Severity, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.numerals import ORDINALS
from pelican_newslint.prose.facts.relatives import Relative
from pelican_newslint.prose.facts.years import YearMention
from pelican_newslint.prose.later import later
from pelican_newslint.rules.dates import age_of_thing, length_and_ends
from pelican_newslint.rules.dates.lives.counted_years import counted_years
from pelican_newslint.rules.dates.lives.jubilees import JUBILEES
from pelican_newslint.rules.dates.lives.marked_years import marked
from pelican_newslint.rules.form import Found, Rule, Wakes, inside

RULE = Rule(
    kind="fact", severity="warning", languages=("en",), needs=frozenset({"date"}),
    wakes=Wakes.on("ago", "anniversary", "years", "birthday", "turned", "centenary", "jubilee", "wedding", *JUBILEES, tokens=("year",)),
)  # fmt: skip

_TIE = later(
    r"\s?[,(–—-]{0,2}\s?(?:or |that is |in |about |some |exactly |just |almost |nearly |more than |less than |under |not quite |barely |"
    r"over |well |"
    r"a little |at least |fully |the (?:spring|summer|autumn|fall|winter) of |early |late ){0,3}[,)]?\s?"
)
_LESS = later(r"\b(?:less than|under|not quite) $")
_ERA = later(
    r"\b(?:(?P<all>(?:some |about |around |nearly |almost |more than |over )?(?P<n>\d{1,2},\d{3}|\d{3,4}) years ago),? (?:in |around |about )?"
    r"(?:(?:AD|A\.D\.|CE) ?(?P<ad>\d{1,4})|(?P<y>\d{1,4}) ?(?P<era>AD|CE|BC|BCE|A\.D\.|B\.C\.))"
    r"|(?:(?:AD|A\.D\.|CE) ?(?P<ad2>\d{1,4})|(?P<y2>\d{1,4}) ?(?P<era2>AD|CE|BC|BCE|A\.D\.|B\.C\.)),? (?:or )?"
    r"(?P<all2>(?:some |about |around |nearly |almost |more than |over )?(?P<n2>\d{1,2},\d{3}|\d{3,4}) years ago))"
)
_ANNIVERSARY = later(
    r"\b((?:(\d{1,3})(?:st|nd|rd|th)|([a-z]+(?:-[a-z]+)?)) (?:anniversary|birthday)) of (?:(?:the )?(?:\w+ ){0,2}?((?:1[5-9]|20)\d\d) (?=[a-z])|"
    r"[^.;\n]{3,90}? (?:in|of) ((?:1[5-9]|20)\d\d)\b)"
)
_WROTE = later(
    r"\b(?:wrote|said|told|recalled|noted|complained|reported|editorial|column|letter|speech|diary|interview|article|note|memo)\b"
    r"[^.“”\"]{0,60}?\b(?:in|of|from) (?:\w+ )?(?:1[89]|20)\d\d\b"
    r"|\b(?:[Ii]n|of|from) (?:\w+ )?(?:1[89]|20)\d\d\b[^.“”\"]{0,60}?\b(?:wrote|said|told|recalled|noted|complained|reported|read|reads)\b"
)
_SLACK = 1


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    assert article.date is not None
    now = article.date.year
    for relative in inside(article, article.relatives, woken):
        if article.quoted(relative.span) and _of_that_day(article, relative.span):
            continue
        if relative.form != "ago" or relative.unit != "year" or relative.offset is None or relative.offset > -1:
            continue
        for year in inside(article, article.years, woken):
            first, second = sorted((relative.span, year.span))
            if year.form != "year" or second.start < first.end or not _TIE.fullmatch(article.text[first.end : second.start]):
                continue
            told, real = -relative.offset, now - year.year
            if _LESS.search(article.text[: relative.span.start][-12:]):
                yield from _less(article, relative, year, told)
                continue
            low, high = _rounded(article, year.year)
            slack = 0.0 if not relative.approximate else max(_SLACK, 0.1 * real)
            if slack == 0.0 and not article.quoted(relative.span) and (message := _hardly(article, year, told, (low, high))):
                yield Match(relative.span, message, related=(Related(year.span, "the year"),), severity="suggestion")
            elif low - slack <= told <= high + slack:
                yield Right(relative.span, f"{year.year} was {real} years before {now}.")
            else:
                message = f"{year.year} was {real} years before {now}, not {told:g}."
                severity: Severity | None = "error" if abs(told - real) > _SLACK + slack and not article.quoted(relative.span) else None
                yield Match(relative.span, message, related=(Related(year.span, "the year"),), severity=severity)
    yield from _anniversaries(article, woken, now)
    yield from marked(article, woken, now)
    yield from _eras(article, woken, now)
    for counted in counted_years(article, woken, now):
        if abs(counted.told - counted.real) <= counted.slack:
            yield Right(counted.span, f"{counted.says} {counted.real} years.")
        else:
            others = chain(length_and_ends.check(article, woken, options), age_of_thing.check(article, woken, options))
            if any(isinstance(each, Match) and each.span.touches(counted.span) for each in others):
                continue  # told there
            message = f"{counted.says} {counted.real} years, not {counted.told}."
            sure = len(counted.years) > 1 and abs(counted.told - counted.real) > 1
            related = tuple(Related(each, "the year") for each in counted.years)
            yield Match(counted.span, message, related=related, severity="error" if sure else None)


def _rounded(article: Article, year: int) -> tuple[int, int]:
    """The least and the most years that can be told of a year, from its last day and from its first."""
    assert article.date is not None
    low, high = ((article.date - datetime.date(year, month, day)).days / 365.25 for month, day in ((12, 31), (1, 1)))
    return math.floor(low), round(high)


def _hardly(article: Article, year: YearMention, told: float, bounds: tuple[int, int]) -> str:
    """What is told against a count that holds on some day of the year, but that nobody would give; empty where it's a good one."""
    assert article.date is not None
    now = article.date.year
    real = now - year.year
    if told == bounds[0] == real - 1 and _nearly(article, year.year):
        return f"{year.year} was {real} years before {now}, and more than {told:g} and a half ago on any day."
    return f"{year.year} was {real} years before {now}, not {told:g}." if told == real + 1 == bounds[1] and _alone(article, year) else ""


def _nearly(article: Article, year: int) -> bool:
    """Whether even the last day of the year lies nearer to the full count."""
    assert article.date is not None
    return (article.date - datetime.date(year, 12, 31)).days / 365.25 % 1 > _NEARER


_NEARER = 0.5


def _alone(article: Article, year: YearMention) -> bool:
    """Whether no month or season of the year is told: "six years ago, in 2014", in 2019."""
    return article.text[: year.span.start].endswith((" in ", "(in ")) and len(article.slice(year.span)) == len("2021")


def _less(article: Article, relative: Relative, year: YearMention, told: float) -> Found:
    """ "Less than a year ago, in 2022"."""
    assert article.date is not None
    least = (article.date - datetime.date(year.year, 12, 31)).days / 365.25
    if least > told + 0.1:
        years = "a year" if least < 2 else f"{math.floor(least)} years"
        message = f"{year.year} was more than {years} before {article.date:%B %Y}, not less than {told:g}."
        yield Match(relative.span, message, related=(Related(year.span, "the year"),), severity="error")


def _eras(article: Article, woken: tuple[Block, ...], now: int) -> Found:
    """ "Some 2,100 years ago, in AD 60"."""
    for block in woken if any(era in article.text for era in _ERAS) and _ERA_SIGN.search(article.text) else ():
        for found in _ERA.finditer(article.text, block.span.start, block.span.end):
            side = "" if found["all"] else "2"
            year = int(found[f"ad{side}"] or found[f"y{side}"])
            year = -year if (found[f"era{side}"] or "").startswith("B") else year
            told, real = int(found[f"n{side}"].replace(",", "")), now - year
            if abs(told - real) > max(_ROUGH, _PART * real):
                span = Span.of(*found.span(f"all{side}"))
                yield Match(span, f"From then to {now} are {real:,} years, not {told:,}.", severity="error")


_ROUGH, _PART = 60, 0.06
_ERAS = ("AD", "CE", "BC", "A.D.", "B.C.")
_ERA_SIGN = later(r"\b(?:AD|CE|BC|BCE|A\.D\.|B\.C\.)\b|A\.D\.|B\.C\.")


def _of_that_day(article: Article, span: Span) -> bool:
    """Whether the sentence, or the one before, names the year in which the quoted words were said: "He wrote in 2006"."""
    at = article.sentence_index(span.start)
    first = article.sentences[max(at - 1, 0)].span.start
    return _WROTE.search(article.text, first, span.start) is not None


def _anniversaries(article: Article, woken: tuple[Block, ...], now: int) -> Found:
    for block in woken if " anniversary of " in article.text else ():
        for found in _ANNIVERSARY.finditer(article.text, block.span.start, block.span.end):
            count = int(found[2]) if found[2] else ORDINALS.get(found[3].lower(), 0)
            span, place = Span.of(*found.span(1)), 4 if found[4] else 5
            year = int(found[place])
            sentence = article.sentence_at(found.start()).span
            if any(sentence.holds(each.span) and each.span.start != found.start(place) for each in article.years):
                continue  # another year in the sentence may be the one in which it was marked
            if not count:
                continue
            if abs(year + count - now) <= _SLACK:
                yield Right(span, f"{count} years after {year} is {year + count}.")
            else:
                related = (Related(Span.of(*found.span(place)), "the year"),)
                yield Match(span, f"{count} years after {year} is {year + count}; the article is of {now}.", related=related)
