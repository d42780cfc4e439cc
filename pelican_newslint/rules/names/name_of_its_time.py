"""States and organisations have the name of their time.

"He flew to Czechoslovakia in 2005" is twelve years late, and "Statoil" has been Equinor since 2018. A name that a year right behind it
rules out is a warning; a name that was given up years before the article, and that nothing in the text explains ("formerly", "then", the
new name), is worth a look.

Bad:

    Date: 2021-03-06

    He flew to Czechoslovakia in 2005 and stayed.
               ^^^^^^^^^^^^^^ Not in 2005: called Czech Republic since 1993.

Bad:

    Date: 2021-03-06

    In 2005 he flew to Yugoslavia.
                       ^^^^^^^^^^ Not in 2005: called Serbia and Montenegro since 2003.

Bad:

    Date: 2021-03-06

    The rig of Statoil was shut on Friday.
               ^^^^^^^ Called Equinor since 15 May 2018.

Good:

    Date: 2021-03-06

    The rig of Equinor, formerly Statoil, was shut on Friday. Statoil built it.

Good:

    Date: 2021-03-06

    He left Czechoslovakia in 1988, and Yugoslavia in 1999. The old Soviet Union fell. In 2016 Statoil built the rig.

Good:

    Date: 2018-09-06

    The rig of Statoil was shut on Friday.

Good:

    Date: 2021-03-06

    "Statoil is rich," she said. The Statoil Prize of 2010 is old. A film of 2012 shows the Soviet Union in 1950.
    In 2005 a book of travels to Yugoslavia was out. In 2005 she who had fled from Yugoslavia spoke.

Evidence: 0 hits in a million words of edited news, web text and government posts of 2013 to 2023.
"""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Iterator

import msgspec

from pelican_newslint.knowledge import terms
from pelican_newslint.knowledge.terms import Change
from pelican_newslint.model import BODY_SCOPES, Block, Match, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes

_FORMER = frozenset(change.former.split()[0].lower() for change in terms.renamed_organisations())

RULE = Rule(
    kind="fact", severity="warning", languages=("en",), needs=frozenset({"date"}), scopes=BODY_SCOPES,
    wakes=Wakes(_FORMER), category="former-name",
)  # fmt: skip

_STATES = frozenset(
    {
        "Soviet Union",
        "Yugoslavia",
        "Serbia and Montenegro",
        "Czechoslovakia",
        "East Germany",
        "West Germany",
        "Swaziland",
        "Zaire",
        "Upper Volta",
    }
)
"""States are history's, and are named in any year; only a year behind them can be wrong."""
_AMBIGUOUS = frozenset({"Total", "Daimler", "Blackwater", "Weight Watchers", "Twitter", "Facebook"})
"""Also a word, a person or a place, or still in everybody's mouth."""
_LONG = datetime.timedelta(days=730)
_YEAR = later(r" in (?P<year>(?:19|20)\d\d)\b(?![-–/])")
_FRONTED = later(
    r"In (?P<year>(?:19|20)\d\d),? (?:(?!film|book|novel|history|story|about|of|that|who|which|when|since|former|old)[\w’'-]+ ){1,6}"
    r"(?:in|to|from) (?:the )?$"
)
_TOLD = later(
    r"\b(?:former(?:ly)?|then|now|once|known|called|renamed|rename|rebrand\w*|name[ds]?|old|historic\w*|history|founded|merge[dr]|until|"
    r"(?:19|20)\d\d)\b",
    re.IGNORECASE,
)


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    assert article.date is not None
    texts = [(block.span.start, article.slice(block.span)) for block in woken]
    for change in terms.renamed_organisations():
        if not any(change.former in text for _, text in texts):
            continue
        given_up, explained = datetime.date.fromisoformat(change.on), change.now in article.text
        places = [span for start, text in texts if change.former in text for span in _mentions(start, text, change)]
        for span in places:
            year = _YEAR.match(article.text, span.end) or _fronted(article, span, change)
            if year and int(year["year"]) > given_up.year:
                yield Match(span, f"Not in {year['year']}: called {change.now} since {given_up.year}.")
        if explained or not places or change.former in _STATES | _AMBIGUOUS or article.date - given_up < _LONG:
            continue
        if not any(_TOLD.search(article.slice(article.sentence_at(span.start).span)) or article.quoted(span) for span in places):
            since = f"{given_up.day} {calendar.month_name[given_up.month]} {given_up.year}"
            yield Match(places[0], f"Called {change.now} since {since}.", severity="suggestion")


def _fronted(article: Article, span: Span, change: Change) -> re.Match[str] | None:
    """The year that leads the sentence in which somebody goes to a state: "In 2005 he flew to Czechoslovakia"."""
    if change.former not in _STATES:
        return None
    return _FRONTED.fullmatch(article.text, article.sentence_at(span.start).span.start, span.start)


def _mentions(start: int, text: str, change: Change) -> Iterator[Span]:
    """Where the former name stands alone, not inside a longer name."""
    for found in re.finditer(rf"(?<![\w-]){re.escape(change.former)}(?!['’]?\w)(?![- ][A-Z])", text):
        yield Span.of(start + found.start(), start + found.end())
