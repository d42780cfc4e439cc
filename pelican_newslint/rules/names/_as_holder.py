"""What "former president X, who privatised the railways in 2016" says: that X had the office then."""

from __future__ import annotations

from pelican_newslint.knowledge.heads_of_late import successor
from pelican_newslint.knowledge.office_terms import Term, known_from
from pelican_newslint.model import Match, Related, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found
from pelican_newslint.rules.names._capacity import CHIEFS
from pelican_newslint.rules.names._offices import served
from pelican_newslint.rules.names._titles import Titled
from pelican_newslint.rules.names._when import Moment, moments

_AS_HOLDER = later(
    r",? who (?:had )?(?:signed|vetoed|pardoned|proclaimed|decreed|enacted|ratified|privati[sz]ed|nationali[sz]ed|deregulated|legali[sz]ed"
    r"|abolished|outlawed|banned|dissolved|declared (?:war|an? |martial)|devalued|floated|sent (?:the )?(?:troops|army)|moved the capital)(?= )"
)


def did_as_holder(article: Article, each: Titled, held: tuple[Term, ...]) -> Found:
    """ "The former president, X, who privatised the railways in 2016": what only who had the office could do, in another year."""
    act = _AS_HOLDER.match(article.text, each.name.span.end)
    if act is None or each.phrase not in CHIEFS or article.quoted(each.name.span):
        return
    span = each.whole
    for when in moments(article, Span.of(span.start, each.name.span.end + act.end()), back=False)[:1]:
        known = all(known_from(term) <= when.first and (when.last <= term.through or _gone(term, when)) for term in held)
        if when.own and known and not any(term.covers(when.first, when.last) for term in held):
            related = (Related(when.span, "the time"),)
            yield Match(span, f"Not in {when.said}: {held[0].name} was {served(held)}.", related=related)


def _gone(term: Term, when: Moment) -> bool:
    return term.until is not None and term.until < when.first and successor(term, when.first) is not None
