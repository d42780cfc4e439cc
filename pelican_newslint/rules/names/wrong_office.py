"""A minister is named with an office that they have held.

"Justice Minister Jean-Yves Le Drian" has the right man and the wrong ministry, or the right ministry and a man who never led it. The
rule knows ministers of many countries since 2000. It speaks where title and full name stand together in what is told of these days,
the table has that person in other offices of the country alone, and somebody else in this one on that day and for weeks around it.
Ministers of states and provinces, juniors, and who acts, was or will be are left out. Of fields that are split and merged, such as
agriculture, it asks only.

Bad:

    Date: 2020-11-12

    France's Justice Minister Jean-Yves Le Drian spoke.
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Not Jean-Yves Le Drian: on 12 November 2020 Éric Dupond-Moretti was French minister of justice.

Good:

    Date: 2020-11-12

    French Foreign Minister Jean-Yves Le Drian said on Thursday that taxes would not rise.

Bad:

    Date: 2016-03-10

    It was opened by Minister of Health Mevlüt Çavuşoğlu of Turkey.
                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Not Mevlüt Çavuşoğlu: on 10 March 2016 Mehmet Müezzinoğlu was Turkish minister of health.

Bad:

    Date: 2020-03-12

    Italian agriculture minister Luigi Di Maio said on Thursday that milk was dear.
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Not Luigi Di Maio: on 12 March 2020 Teresa Bellanova was Italian minister of agriculture.

Good:

    Date: 2020-11-12

    Former French Justice Minister Jean-Yves Le Drian, or so the poster had it. Acting Justice Minister Jean-Yves Le Drian spoke for France.

Good:

    Date: 2020-11-12

    In 2009 the French had wanted Justice Minister Jean-Yves Le Drian. When Justice Minister Jean-Yves Le Drian is sworn in, France will cheer.

Good:

    Date: 2024-11-12

    French Justice Minister Jean-Yves Le Drian said on Thursday that taxes would not rise.

Good:

    Date: 2005-01-20

    Japan will watch the yen, said economy minister Heizo Takenaka.

Evidence: an estimate of 90 in 100; in 430,000 words of edited text it said nothing false.
"""

from __future__ import annotations

from datetime import date, timedelta

import msgspec

from pelican_newslint.knowledge import office_titles, offices
from pelican_newslint.knowledge.office_terms import Term
from pelican_newslint.model import Block, Match
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.names._offices import office_of, say_day
from pelican_newslint.rules.names._titles import Titled, titled
from pelican_newslint.rules.names._today import reports_now, tells_of_now

_WEEKS = timedelta(days=45)
"""On either side of the day in which the other person holds the office."""
_SINGLE = frozenset({"foreign", "defence", "finance", "economy", "interior", "health", "justice"})
_OF_PARTS = ("regional_head", "governor")
"""Who led a state may have been its minister too."""
_ABOVE = ("head_of_state", "head_of_government", "deputy_head")
"""Who leads may hold a ministry beside, which lists forget."""
_JUNIORS = frozenset({"United Kingdom", "Ireland", "Canada", "Australia", "New Zealand"})
"""Where a "health minister" may be a junior one."""
_WITH_DAY = 10
"""Letters of a date that has its day."""

RULE = Rule(
    kind="fact",
    severity="warning",
    languages=("en",),
    wakes=Wakes.on("minister", "secretary"),
    needs=frozenset({"date"}),
    category="office-year",
)


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    day = article.date
    for each in titled(article) if day is not None else ():
        if day is None or each.former or len(each.name.parts) < 2 or "econom" in each.phrase:
            continue
        known = offices.terms_of(each.name.text)
        holder = _somebody_else(each, known, day) if known else None
        span = each.whole
        if holder is not None and (reports_now(article, span) or tells_of_now(article, span)) and not article.quoted(span):
            said = f"Not {known[0].name}: on {say_day(day)} {holder.name} was {office_of(holder)}."
            yield Match(span, said, severity=None if _of_ministry(each.phrase) else "suggestion")


def _of_ministry(phrase: str) -> bool:
    """Whether the title is that of one of the ministries that every country has one of; other fields are split and merged. (For the
    economy some have two.)
    """
    return _SINGLE.issuperset(office for title in office_titles.titles()[phrase] for office in title.offices)


def _somebody_else(each: Titled, known: tuple[Term, ...], day: date) -> Term | None:
    """Who alone holds that office of the person's country, in which the person never was."""
    country = known[0].country
    if len({(term.country, term.name) for term in known}) > 1 or country not in each.countries or country in _JUNIORS:
        return None
    named = office_titles.offices_named(each.phrase, country)
    if any(term.office in {*named, *_OF_PARTS} or (term.office in _ABOVE and term.covers(day, day)) for term in known):
        return None
    there = [term for office in named for term in offices.holders(office, country, day)]
    holder = there[0] if len({term.name for term in there}) == 1 else None
    if holder is None or len(holder.written[0]) < _WITH_DAY:
        return None
    return holder if holder.covers(day - _WEEKS, day - _WEEKS) and holder.covers(day + _WEEKS, day + _WEEKS) else None
