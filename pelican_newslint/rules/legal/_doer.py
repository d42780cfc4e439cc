"""Who did it: the person before a verb."""

from __future__ import annotations

from collections import Counter
from collections.abc import Set

from pelican_newslint.knowledge.words import common
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.names import Name
from pelican_newslint.prose.letters import plain
from pelican_newslint.rules.legal._case import crimes
from pelican_newslint.rules.legal._no_subject import no_person_of_it
from pelican_newslint.rules.legal._subject import before_age

_VERBS = crimes().verbs
_OFFICERS = frozenset(
    "officer deputy sergeant sgt constable trooper detective lieutenant lt captain capt private corporal inspector sheriff agent".split()
)
_ADVERBS = frozenset("also then later brutally deliberately had has once repeatedly first even simply".split())
_ROLES = crimes().nouns.roles
_BE = frozenset("is was were been being".split())
_SOMEBODY = frozenset("man woman boy girl teenager".split())
_OFFICE = frozenset(
    "police department office court army navy force forces guard ministry bureau district county city town state senate assembly parliament "
    "fire".split()
)
"""Bodies that do it in the line of duty."""
_ASIDE = 12
"""Words between two commas, at most."""


def people(article: Article) -> dict[int, Name]:
    """Those names that are persons, or speak, by the index of their last word."""
    speakers = {article.names[each.name].text for each in article.attributions if each.name is not None}
    surnames = {name.surname for name in article.names if name.person}
    return {name.last_word: name for name in article.names if name.text in speakers or _person(name, surnames)}


def likely_people(article: Article) -> dict[int, Name]:
    """Those names that may be persons' or firms' and aren't known to be places, by the index of their last word: for texts that tell of a case."""
    found = people(article)
    surnames = {name.parts[-1] for name in article.names if name.person or (name.person is None and len(name.parts) > 1)}
    often = Counter(name.text for name in article.names if name.lone)
    for name in article.names:
        body = name.known == "organisation" and not name.text.isupper() and _OFFICE.isdisjoint(map(str.lower, name.parts))
        may_be = (name.person is not False and name.known is None) or body
        told = name.parts[-1] in surnames or name.title is not None or _firm(name, often) or traded(article, name)
        if may_be and (len(name.parts) > 1 or told):
            found.setdefault(name.last_word, name)
    return found


def _firm(name: Name, often: Counter[str]) -> bool:
    """A lone name that comes again and is no word: "Hidrosur"."""
    return often[name.text] > 1 and plain(name.text) not in common()


_TRADERS = frozenset("contractor supplier builder developer operator hauler haulier firm company manufacturer distributor retailer".split())


def traded(article: Article, name: Name) -> bool:
    """A lone name behind what the firm is: "the contractor Hidrosur"."""
    words, at = article.words, name.first_word
    return at > 1 and words.spaced(at) and words.lower[at - 1] in _TRADERS and words.lower[at - 2] in ("the", "its", "their")


def doer(article: Article, at: int, ends: dict[int, Name]) -> int | None:
    """First word of the person who did it: "Hale", "he", "John Hale, who"."""
    words = article.words
    before = at - 1
    skipped = _ADVERBS | _BE if words.lower[at] in _VERBS.doing else _ADVERBS
    if words.lower[at] in _VERBS.doing and words.lower[before] not in _BE:
        return None
    while before >= 0 and words.lower[before] in skipped and words.spaced(before + 1):
        before -= 1
    if before < 0:
        return None
    if not words.spaced(before + 1):
        return _in_apposition(article, before, ends)
    if words.lower[before] in ("he", "she"):
        return before
    if words.lower[before] in _ROLES and (words.before(before) == "the" or words.gaps[before] in ("'s ", "’s ")):
        return before - 1
    if words.lower[before] == "who" and words.before(before) in _SOMEBODY and words.before(before - 1) == "the":
        return before - 2
    if words.lower[before] == "who" and words.gaps[before].startswith(","):
        before = before_age(words, before - 1)
    name = ends.get(before)
    return None if name is None or name.possessive or _officer(name) or no_person_of_it(article, name) else name.first_word


def _person(name: Name, surnames: Set[str | None]) -> bool:
    return bool(name.person) if name.person is not None or name.known else name.text in surnames


def _officer(name: Name) -> bool:
    """Whether it's somebody who may shoot in the line of duty."""
    return name.title is not None and name.title.split()[-1].lower().rstrip(".") in _OFFICERS


def _in_apposition(article: Article, last: int, ends: dict[int, Name]) -> int | None:
    """ "The chief executive, Liam Orr, bribed": a name between two commas; "Liam Orr, who denies it, bribed": one before them."""
    words = article.words
    if words.gaps[last + 1] != ", ":
        return None
    name = ends.get(last)
    if name is not None and not name.possessive and words.gaps[name.first_word] == ", ":
        return name.first_word
    opens = article.sentence_at(words.starts[last]).first_word
    comma = next((at for at in range(last, max(opens, last - _ASIDE), -1) if words.gaps[at] == ", "), None)
    owner = ends.get(comma - 1) if comma is not None else None
    return owner.first_word if owner is not None and not owner.possessive and _near_start(article, owner, opens) else None


def _near_start(article: Article, name: Name, opens: int) -> bool:
    """Whether the sentence begins with the name, or with its title."""
    title = name.title_span
    return name.first_word == opens or (title is not None and article.words.at(title.start) == opens)
