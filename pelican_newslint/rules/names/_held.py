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
    full = len(each.name.parts) > 1
    known = offices.terms_of(each.name.text) if full else offices.terms_by_word(each.name.text)
    if not full:
        known = tuple(term for term in known if plain(each.name.text) in term.surnames)
        if not each.sure and (frequent(each.name.text) or len({term.name for term in known}) != 1):
            return ()
    fitting = tuple(
        term
        for term in known
        if term.office in office_titles.offices_named(each.phrase, term.country)
        and ((term.country in each.countries and speaks_of(article, term.country)) or (not each.sure and _unmistakable(each, term, known)))
    )
    return fitting if len({term.name for term in fitting}) == 1 else ()


def _unmistakable(each: Titled, term: Term, known: tuple[Term, ...]) -> bool:
    """Whether nobody else can be meant, whatever country the text speaks of: a name that isn't frequent, or a full one for a title that
    clubs don't have, of one country's people."""
    rare = not frequent(each.name.parts[-1]) or len(each.name.parts) > 2
    if term.office not in HEADS:
        plainly = len(each.name.parts) > 1 and each.phrase not in {"minister", "secretary"}
    else:
        plainly = rare or (len(each.name.parts) > 1 and (each.phrase not in _FOR_LIFE or term.country in KNOWN_TO_ALL))
    alike = {other.country for other in known if other.office in office_titles.offices_named(each.phrase, other.country)}
    return plainly and alike == {term.country}
