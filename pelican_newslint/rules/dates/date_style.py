"""Dates have the house's form: no leading zero, no ordinal ending, no figures alone.

"April 06" and "April 6th" read as if a form had been filled in, and "04/06/2021" is June for one reader and April for the
next. With the option `form = "6 April 2021"` or `form = "April 6, 2021"` a house settles the order of day and month too.

Bad:

    The talks ended on April 06, 2021.
                       ^^^^^^^^^^^^^^ Write the day without a leading zero: “April 6, 2021”.

Good:

    The talks ended on April 6, 2021.

Bad:

    The talks ended on April 6th.
                       ^^^^^^^^^ Write the day without “th”: “April 6”.

Bad:

    The talks ended on April 6th 2021.
                       ^^^^^^^^^^^^^^ Write the day without “th”: “April 6, 2021”.

Good:

    The talks ended on April 6, 2021.

Good:

    The file is dated 2021-04-06, and the talks ended on the 6th of the month.

Bad:

    The duty was brought in on the 3rd of March.
                               ^^^^^^^^^^^^^^^^ Write the day without “rd”: “3 March”.

Bad:

    The main burst on the 07/12.
                          ^^^^^ “07/12” reads like a score or a share: write the month as a word.

Good:

    The March 4 talks were the first; on 16 June 2021 they failed.

Good:

    "I was there on April 6th," she said.

Evidence: fires on dates of a scraped page's own furniture mostly; the pattern is certain, the taste is the house's. In 176,000 words that
no rule was written from 20 hits, 10 of them judged: 10 true.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import msgspec
from msgspec.structs import replace

from pelican_newslint.model import Block, Edit, Fix, Match, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.calendar_words import MONTHS
from pelican_newslint.prose.facts.dates import DateMention
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes, inside

_KEPT = later(r"\b\w+day $")
"""Behind "Friday 4th" the ending reads on."""
_HOLIDAYS = frozenset({(7, 4), (11, 5), (5, 1), (9, 11), (6, 6), (3, 17)})
"""Known by their ordinals: the 4th of July, the 5th of November."""
_BACKWARDS = later(rf"\b(?P<month>{MONTHS}) the (?P<day>\d{{1,2}})(?:st|nd|rd|th)\b")
_BARE = later(r"\bon (?:the )?(?P<all>(?P<one>[0-3]?\d)/(?P<two>[01]?\d))\b(?![/\d%-])(?! (?:of|inch|mile|votes?|odds))")
"""Day and month in figures alone, without a year."""

RULE = Rule(
    kind="style", severity="suggestion", wakes=Wakes(tokens=frozenset({"date", "month", "number"})), languages=("en",), guides=("AP", "BBC")
)


class Options(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`form`: the order that the house writes; "any" leaves it open."""

    form: Literal["any", "6 April 2021", "April 6, 2021"] = "any"


def check(article: Article, woken: tuple[Block, ...], options: Options) -> Found:
    for mention in inside(article, article.dates, woken):
        if not mention.valid:
            continue
        if match := _judge(article, mention, options):
            yield match
    for block in woken:
        yield from _other_forms(article, block)


def _other_forms(article: Article, block: Block) -> Iterator[Match]:
    """ "June the 9th", and "on 07/12", which no fact is made of."""
    for found in _BACKWARDS.finditer(article.text, block.span.start, block.span.end):
        span, right = Span.of(*found.span()), f"{int(found['day'])} {found['month']}"
        if not article.quoted(span):
            yield Match(span, f"Write the day without “the” and its ending: “{right}” or “{found['month']} {int(found['day'])}”.")
    for found in _BARE.finditer(article.text, block.span.start, block.span.end) if "/" in article.slice(block.span) else ():
        one, two = int(found["one"]), int(found["two"])
        if 1 <= one <= _LAST and 1 <= two <= _LAST and min(one, two) <= _MONTHS_OF_YEAR and not article.quoted(Span.of(*found.span())):
            yield Match(Span.of(*found.span("all")), f"“{found['all']}” reads like a score or a share: write the month as a word.")


_LAST, _MONTHS_OF_YEAR = 31, 12


def _judge(article: Article, mention: DateMention, options: Options) -> Match | None:
    written = article.slice(mention.span)
    if mention.form == "numeric":
        return _numeric(mention, written)
    if mention.day_span is None or mention.form not in {"day month", "month day"}:
        return None
    right = str(mention.day)
    if (
        mention.ordinal
        and not _KEPT.search(article.text[max(mention.span.start - 12, 0) : mention.span.start])
        and (mention.month, mention.day) not in _HOLIDAYS
    ):
        return _instead(article, mention, right, f"without “{mention.ordinal}”")
    if mention.day_text and mention.day_text.startswith("0"):
        return _instead(article, mention, right, "without a leading zero")
    if options.form != "any" and mention.form != ("day month" if options.form[0].isdigit() else "month day"):
        return Match(mention.span, f"The house writes dates as “{options.form}”.")
    return None


def _instead(article: Article, mention: DateMention, right: str, how: str) -> Match:
    assert mention.day_span is not None
    end = mention.day_span.end + (len(mention.ordinal) if mention.ordinal else 0)
    if article.text[end : end + 4] == " of ":
        end += 3
    whole = type(mention.day_span).of(mention.day_span.start, end)
    if mention.form == "month day" and mention.year_span is not None and article.text[end : mention.year_span.start] == " ":
        right += ","  # "April 6th 2021": without its ending the day would run into the year
    if article.text[whole.start - 4 : whole.start].lower() == "the ":  # "the 3rd of March"
        whole = Span.of(whole.start - 4, whole.end)
        mention = replace(mention, span=Span.of(min(mention.span.start, whole.start), mention.span.end))
    written = article.text[mention.span.start : whole.start] + right + article.text[whole.end : mention.span.end]
    return Match(mention.span, f"Write the day {how}: “{written}”.", (Fix(f"Change to “{written}”", (Edit(whole, right),), "safe"),))


def _numeric(mention: DateMention, written: str) -> Match | None:
    if not mention.ambiguous:
        full = mention.year_text is not None and len(mention.year_text) == len("2021") and "-" not in written
        return Match(mention.span, f"“{written}”: write the month as a word.") if full else None
    return Match(mention.span, f"“{written}” is one day in Britain and another in America: write the month as a word.", severity="warning")
