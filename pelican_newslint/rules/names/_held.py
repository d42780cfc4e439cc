"""Which terms a person has in the office that a text gives."""

from __future__ import annotations

from pelican_newslint.knowledge import office_titles, offices
from pelican_newslint.knowledge.office_terms import Term
from pelican_newslint.knowledge.offices import HEADS
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.letters import plain
from pelican_newslint.rules.names._offices import frequent, speaks_of
from pelican_newslint.rules.names._titles import Titled

_FOR_LIFE = ("president", "vice president")
KNOWN_TO_ALL = frozenset({"United States"})
"""Whose presidents texts name without their country."""


def held_by(article: Article, each: Titled) -> tuple[Term, ...]:
    """The terms that the person named has in the office named, by full name, or by surname where the country stands with the title."""
    named = each.name.text if len(each.name.parts) > 1 else _in_full(article, each.name.text)
    full = len(each.name.parts) > 1 or named != each.name.text
    known = offices.terms_of(named) if full else offices.terms_by_word(named)
    if not full:
        known = tuple(term for term in known if plain(each.name.text) in term.surnames)
        if not each.sure and (frequent(each.name.text) or len({term.name for term in known}) != 1):
            return ()
    fitting = tuple(
        term
        for term in known
        if term.office in office_titles.offices_named(each.phrase, term.country)
        and (
            (term.country in each.countries and speaks_of(article, term.country))
            or (not each.sure and _unmistakable(each, term, known, full=full))
        )
    )
    return fitting if len({term.name for term in fitting}) == 1 else ()


def _in_full(article: Article, surname: str) -> str:
    """The name in full where the article gives it to one person of that surname, who is in the tables; else the surname."""
    full = {each.text for each in article.names if len(each.parts) > 1 and each.parts[-1] == surname}
    return min(full) if len(full) == 1 and offices.terms_of(min(full)) else surname


def _unmistakable(each: Titled, term: Term, known: tuple[Term, ...], *, full: bool) -> bool:
    """Whether nobody else can be meant, whatever country the text speaks of: a name that isn't frequent, or a full one for a title that
    clubs don't have, of one country's people."""
    rare = not frequent(each.name.parts[-1]) or len(each.name.parts) > 2
    if term.office not in HEADS:
        plainly = full and each.phrase not in {"minister", "secretary"}
    else:
        plainly = rare or (full and (each.phrase not in _FOR_LIFE or term.country in KNOWN_TO_ALL))
    alike = {other.country for other in known if other.office in office_titles.offices_named(each.phrase, other.country)}
    return plainly and alike == {term.country}
