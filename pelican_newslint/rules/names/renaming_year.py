"""A change of name has its year.

"Twitter was renamed X in 2021": it was 2023. Where the text says outright when somebody took a new name, the table of such changes knows.

Bad:

    Facts first: Statoil changed its name to Equinor in 2016.
                                                        ^^^^ Statoil has been Equinor since 15 May 2018.

Good:

    Facts first: Statoil changed its name to Equinor in 2018.

Good:

    Statoil, now Equinor, was founded in 1972. Statoil was renamed in 2016 by some, and Equinor came in 2018.

Good:

    Twitter became X in 2023, and the Washington Redskins were renamed twice in 2020.

Evidence: not reached in a million words of edited text: rare, and silent there.
"""

from __future__ import annotations

import calendar
import datetime
import re

import msgspec

from pelican_newslint.knowledge import terms
from pelican_newslint.model import Block, Match, Right, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule, Wakes

RULE = Rule(
    kind="fact", severity="warning", languages=("en",), category="former-name",
    wakes=Wakes.on("renamed", "rebranded", "became", "become", "changed", "rename"),
)  # fmt: skip

_TURNED = r"(?: was| were| had been| has been|,? which was)? (?:renamed|rebranded|became|changed (?:its|their) name)(?: itself)?(?: as| to| into)?"


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    for block in woken:
        text = article.slice(block.span)
        for change in terms.renamed_organisations():
            if change.former not in text or change.now not in text:
                continue
            told = rf"{re.escape(change.former)}{_TURNED} {re.escape(change.now)} in (?:[A-Z][a-z]{{2,8}} )?((?:19|20)\d\d)\b"
            for found in re.finditer(told, text):
                span = Span.of(block.span.start + found.start(1), block.span.start + found.end(1))
                day = datetime.date.fromisoformat(change.on)
                said = f"{change.former} has been {change.now} since {day.day} {calendar.month_name[day.month]} {day.year}."
                yield Right(span, said) if day.year == int(found[1]) else Match(span, said)
