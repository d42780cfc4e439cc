"""An organisation has as many members as it had that day.

"The EU's 28 member states" was right until the end of January 2020, "the 30 NATO countries" until Finland joined. The number goes out of
date while it is copied from the last story. It is compared with the article's own date; a sentence that speaks of a year or of the past is left
alone, and so is a number that may be a part of the members. Around a change both numbers pass.

Bad:

    Date: 2023-03-06

    The EU's 28 member states voted on Friday.
             ^^ On 6 March 2023 the European Union had 27 members.

Bad:

    Date: 2025-03-06

    Turkey left the meeting of the 31-nation NATO alliance.
                                   ^^ On 6 March 2025 NATO had 32 members.

Good:

    Date: 2023-03-06

    The EU's 27 member states voted on Friday. NATO had 28 members in 2016, and the EU then had 28 member states.

Good:

    Date: 2023-03-06

    Five EU member states and 12 of the NATO countries refused. The 10 EU countries that joined in 2004 agreed.

Good:

    Date: 2020-02-20

    The EU's 28 member states are now 27.

Evidence: 0 false in a million words of edited news and government posts, one number right.
"""

from __future__ import annotations

import calendar
import re
from datetime import date
from functools import cache

import msgspec

from pelican_newslint.knowledge import members
from pelican_newslint.model import Block, Match, Right, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.numerals import cardinal
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes

RULE = Rule(
    kind="fact", severity="warning", languages=("en",), needs=frozenset({"date"}),
    wakes=Wakes.on("eu", "european", "nato", "eurozone", "euro", "un", "united", "african", "au", "commonwealth", "asean", "wto", "general",
                   "association", "world", "e.u", "u.n", "euro-zone", "eu's", "nato's", "eu’s", "nato’s"),
)  # fmt: skip

_PAST = later(
    r"\b(?:1[5-9]|20)\d\d\b|\b(?:then|was|were|had|former|formerly|at the time|ago|until|once|joined|join|joining|before|after|would|will|plus|"
    r"other|remaining|rest|previous|founding|when)\b",
    re.IGNORECASE,
)
_FEWEST = 0.7
"""Share of the members from which a number can mean all of them."""


@cache
def _forms() -> re.Pattern[str]:
    names = "|".join(sorted(map(re.escape, members.by_name()), key=len, reverse=True))
    number = r"(?P<{}>\d{{2,3}}|[a-z]+(?:-[a-z]+)?)"
    of = r"(?:member[- ]|full )?(?:members?|states?|nations?|countries|allies|governments)"
    return re.compile(
        rf"\b(?P<a>{names})(?:['’]s|['’]) {number.format('n1')} {of}\b(?! (?:that|which|who|in|with|from|where)\b)"
        rf"|\b[Aa]ll (?:of )?(?:the )?{number.format('n2')} (?P<b>{names}) {of}\b(?! (?:that|which|who|in|with|from|where)\b)"
        rf"|\b(?:[Tt]he|[Aa]n?) {number.format('n3')}[- ](?:member|nation|state|country|strong)(?:[- ](?:nation|state|bloc|strong))? (?P<c>{names})\b"
        rf"|\b[Tt]he {number.format('n4')} (?:member (?:states|countries|nations)|members|nations|countries) of the (?P<d>{names})\b"
    )


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    day = article.date
    if day is None or day > date.fromisoformat(members.about().confident_through or ""):
        return
    for block in woken:
        for found in _forms().finditer(article.text, block.span.start, block.span.end):
            key = next(name for name in ("n1", "n2", "n3", "n4") if found[name])
            number = cardinal(found[key]) or 0
            body = members.by_name()[next(name for name in (found["a"], found["b"], found["c"], found["d"]) if name)]
            right, span = body.at(day), Span.of(*found.span(key))
            if number in right:
                yield Right(span, f"{body.name} had {number} members.")
            elif right and number >= _FEWEST * min(right) and not _PAST.search(article.slice(article.sentence_at(span.start).span)):
                said = " or ".join(map(str, sorted(right)))
                yield Match(span, f"On {day.day} {calendar.month_name[day.month]} {day.year} {body.name} had {said} members.")
