"""A post that lives on doesn't say “last month”.

Changed a year after it was published, the post is still read, and "last month" and "this year" have come to mean others. Name the month or the
year. The first such word is marked; what stands in quotation marks stays.

Bad:

    Date: 2021-03-06
    Modified: 2023-05-01

    The council voted on the bridge last month.
                                    ^^^^^^^^^^ Written on 6 March 2021, changed on 1 May 2023: which “last month”? Name it.

Good:

    Date: 2021-03-06
    Modified: 2023-05-01

    The council voted on this bridge in February 2021.

Good:

    Date: 2021-03-06
    Modified: 2021-05-01

    The council voted on the bridge last month.

Good:

    Date: 2021-03-06

    The council voted on the bridge last month. It meets next year.

Good:

    Date: 2021-03-06
    Modified: 2023-05-01

    "We voted last month," she said.

Evidence: by form: two dates of the header and a word that counts from one of them.
"""

from __future__ import annotations

import datetime

import msgspec

from pelican_newslint.model import Block, Match
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.dates.reading.told_times import say_day
from pelican_newslint.rules.form import Found, Rule, Wakes, inside

RULE = Rule(
    kind="style", severity="suggestion", needs=frozenset({"date"}), languages=("en",), scopes=frozenset({"paragraph", "item"}),
    wakes=Wakes.on("last", "this", "next", "coming"), guides=("Economist",),
)  # fmt: skip

_LONG = 365
"""Days between publication and change from which the words mean something else."""
_UNITS = frozenset({"week", "month", "quarter", "year"})


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    changed = _changed(article)
    if article.date is None or changed is None or (changed - article.date).days < _LONG:
        return
    for relative in inside(article, article.relatives, woken):
        if relative.form == "this" and relative.unit in _UNITS and not article.quoted(relative.span):
            said = article.slice(relative.span)
            yield Match(relative.span, f"Written on {say_day(article.date)}, changed on {say_day(changed)}: which “{said}”? Name it.")
            return


def _changed(article: Article) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat((article.modified or "")[:10])
    except ValueError:
        return None
