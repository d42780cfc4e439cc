"""Yesterday, if it is named, was the day before the article's own.

"On Wednesday, the day before yesterday" in a piece of a Thursday has one of the two wrong, and so has "tomorrow (Friday)" in one of a Tuesday.

Bad:

    Date: 2023-09-28

    The apes were flown home on Wednesday, the day before yesterday.
                                ^^^^^^^^^ The day before yesterday was a Tuesday: the article is of Thursday 28 September 2023.

Bad:

    Date: 2023-09-28

    The council meets tomorrow, Saturday, in the old hall.
                                ^^^^^^^^ Tomorrow was a Friday: the article is of Thursday 28 September 2023.

Bad:

    Date: 2023-09-28

    The decree was signed yesterday, 26 September, and is read out tomorrow (29 September).
                                     ^^^^^^^^^^^^ Yesterday was 27 September: the article is of Thursday 28 September 2023.

Good:

    Date: 2023-09-28

    The decree was signed yesterday, 27 September. It was tomorrow, 3 May 1968, that she wrote of.

Good:

    Date: 2023-09-28

    The apes were flown home on Wednesday, yesterday. The council meets tomorrow (Friday). On Monday, yesterday's hero was forgotten.

Good:

    Date: 2023-09-28

    He told the court: "I saw her yesterday, Monday, at noon." Yesterday Tuesday's results were read out.

Good:

    Date: 2023-09-28

    On Saturday, today's pupils will meet those of 1973. It rained yesterday, Wednesday's rain was worse.

Evidence: 0 false in 1.1 million words of edited news and public reports.
"""

from __future__ import annotations

import calendar
import datetime
import re

import msgspec

from pelican_newslint.model import Block, Match, Related, Right, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.dates import DateMention
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes, inside

RULE = Rule(
    kind="fact", severity="warning", languages=("en",), needs=frozenset({"date"}), category="temporal-contradiction",
    wakes=Wakes.on("yesterday", "today", "tomorrow"),
)  # fmt: skip

_DAYS = "|".join(calendar.day_name)
_WORD = r"(?:the day before yesterday|the day after tomorrow|yesterday|today|tomorrow)"
_NAMED = later(
    rf"\b(?P<word>{_WORD})(?:, | \()(?:on )?(?P<day>{_DAYS})\b(?!['’-])"
    rf"|\b(?:on|early|late|of|from|by|until) (?P<day2>{_DAYS})(?:, | \()(?P<word2>{_WORD})\b(?!['’-])",
    re.IGNORECASE,
)
_STEPS = {"the day before yesterday": -2, "yesterday": -1, "today": 0, "tomorrow": 1, "the day after tomorrow": 2}
_RANGE = later(r"^(?:,| and| or| to| until| -|–)? ?(?:and |or )?(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day")


_FAR = 60
"""Days beyond which another year's story is told."""
_BESIDE = later(rf"\b(?P<word>{_WORD})(?:, | \()(?:on )?$", re.IGNORECASE)


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    assert article.date is not None
    for mention in inside(article, article.dates, woken):
        yield from _dated(article, mention, article.date)
    for block in woken:
        for found in _NAMED.finditer(article.text, block.span.start, block.span.end):
            word, day = ("word", "day") if found["day"] else ("word2", "day2")
            span, place = Span.of(*found.span(day)), Span.of(*found.span(word))
            if article.quoted(span) or not found[day][0].isupper() or _RANGE.match(article.text[found.end() : found.end() + 16]):
                continue
            real = article.date + datetime.timedelta(days=_STEPS[found[word].lower()])
            name = calendar.day_name[real.weekday()]
            if name == found[day]:
                yield Right(span, f"{found[word]} is a {name}.")
            elif article.modified is None:
                said = found[word][:1].upper() + found[word][1:]
                message = (
                    f"{said} was a {name}: the article is of {article.date:%A} {article.date.day} {article.date:%B} {article.date.year}."
                )
                yield Match(span, message, related=(Related(place, "the word"),))


def _dated(article: Article, mention: DateMention, today: datetime.date) -> Found:
    """ "Yesterday, 14 May"."""
    found = _BESIDE.search(article.text, max(mention.span.start - 40, 0), mention.span.start)
    day = None if found is None or article.modified is not None or article.quoted(mention.span) else mention.resolved(today)
    if found is None or day is None or mention.day is None or abs((day - today).days) > _FAR:
        return
    real = today + datetime.timedelta(days=_STEPS[found["word"].lower()])
    if day == real:
        yield Right(mention.span, f"{found['word']} is {real.day} {real:%B}.")
    else:
        said = found["word"][:1].upper() + found["word"][1:]
        message = f"{said} was {real.day} {real:%B}: the article is of {today:%A} {today.day} {today:%B} {today.year}."
        yield Match(mention.span, message, related=(Related(Span.of(*found.span("word")), "the word"),))
