"""Of whom a grave word is said: who does what a verb tells, and who stands beside a noun, an epithet or a figure of speech."""

from __future__ import annotations

from collections.abc import Collection
from typing import Literal

from msgspec import Struct

from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.names import Name
from pelican_newslint.prose.facts.sentences import Sentence
from pelican_newslint.rules.legal._accused import accused
from pelican_newslint.rules.legal._grave import Grave, grave_words
from pelican_newslint.rules.legal._somebody import FIRMS, is_somebody
from pelican_newslint.rules.legal._subject import subject

_BE = frozenset("is was are were be been being remains".split())
_SKIPPED = _BE | frozenset("has have had also then later always never even once simply just only still now deliberately repeatedly".split())
_OWNERS = frozenset("the its their his her our this that".split())
_ARTICLES = frozenset("a an".split())
_AND = frozenset("and then but who".split())
_PRONOUNS = frozenset("he she they who".split())
_SMALL = frozenset("of in on at to and or but is are was were as that by for from with not a an the he she it they".split())
_REACH, _APART = 4, 6
"""Words before it to its determiner, and behind it to a name."""


class Target(Struct, frozen=True):
    begins: int
    """First word of the phrase: of the subject, of the determiner, else the grave word's own."""
    ends: int
    """Last word of a name or a role behind it, else the grave word's own."""
    kind: Literal["name", "he", "role", "firm"] | None = None
    """Of a verb: what does it."""
    name: Name | None = None
    known: bool = False
    """The name has a title or a given name."""
    one: bool = False
    """ "The treasurer", "its owner": one of one thing."""
    first: bool = False
    the: bool = False
    role: bool = False
    predicate: bool = False
    """Somebody is said to be so."""


def aimed(article: Article, grave: Grave, target: Target) -> bool:
    """Whether somebody is there of whom it may be said: a verb has a subject, an epithet a person, a band's or a book's name none."""
    if grave.kind == "verb":
        return target.kind is not None or (grave.form == "past" and _active(article, grave.at))
    beside = target.name is not None or target.role or target.predicate
    if grave.kind == "adjective":
        return beside or grave.strength == "heavy"
    titled = article.words.texts[grave.at][0].isupper() and article.words.spaced(grave.at)
    if titled and grave.at != article.sentence_at(article.words.starts[grave.at]).first_word:
        return False
    of_a_deed = article.words.lower[grave.at] in grave_words().deeds
    return grave.strength != "medium" or beside or (target.the and not of_a_deed)


def _active(article: Article, at: int) -> bool:
    """Whether a word that may be the subject stands before it, not "was", "the" or "and"."""
    before = article.words.before(at)
    if before in _AND:
        return True  # "The owner pocketed the fees and conned the parents"
    return len(before) > 1 and before not in _SMALL and before not in _BE and before not in _OWNERS and not before[0].isdigit()


def target_of(article: Article, grave: Grave, people: dict[int, Name]) -> Target:
    """`people`: names that may be persons' or firms', by their last word."""
    sentence = article.sentence_at(article.words.starts[grave.at])
    return _of_verb(article, grave, sentence, people) if grave.kind == "verb" else _beside(article, grave, sentence, people)


def _of_verb(article: Article, grave: Grave, sentence: Sentence, people: dict[int, Name]) -> Target:
    words = article.words
    who = subject(article, grave.at, grave.form, sentence.first_word, people)
    if who is None and _it(article, grave, sentence):
        return Target(sentence.first_word, grave.end, "firm", one=True, first=True)
    if who is None:
        return Target(grave.at, grave.end, _nearest(article, grave, sentence))
    begins, name = words.at(who.span.start), who.name
    known = name is not None and (name.title is not None or len(name.parts) > 1)
    one = who.kind == "role" and (words.lower[begins] in _OWNERS or _owns(article, begins))
    return Target(begins, grave.end, who.kind, name, known, one, who.first)


def _it(article: Article, grave: Grave, sentence: Sentence) -> bool:
    """ "It knowingly flooded the towns": a firm that is accused, told on by the word alone."""
    words, first = article.words, sentence.first_word
    between = words.lower[first + 1 : grave.at]
    skipped = all(word.endswith("ly") or word in _SKIPPED - _BE for word in between)
    return words.lower[first] == "it" and grave.form == "past" and skipped and accused(article)


def _nearest(article: Article, grave: Grave, sentence: Sentence) -> Literal["name", "role", "firm"] | None:
    """What stands right before where the grammar tells no subject: officers, a firm, somebody to whom it's done."""
    words, at = article.words, grave.at - 1
    while at > sentence.first_word and words.spaced(at + 1) and (words.lower[at] in _SKIPPED or words.lower[at].endswith("ly")):
        at -= 1
    if at < sentence.first_word:
        return None
    if any(name.last_word == at and not name.possessive and name.known != "place" for name in article.names):
        return "name"
    if words.lower[at] in FIRMS:
        return "firm"
    return "role" if is_somebody(words.lower[at]) else None


def _beside(article: Article, grave: Grave, sentence: Sentence, people: dict[int, Name]) -> Target:
    words = article.words
    first = _determiner(article, grave, sentence)
    name, last, role = _behind(article, grave, sentence, people.values())
    if name is None and first > sentence.first_word and words.gaps[first] == ", ":
        name = people.get(first - 1)
    predicate = _is_so(article, first, sentence, people)
    if name is None and (predicate or grave.kind == "phrase"):
        inside = (each for each in people.values() if sentence.first_word <= each.first_word and each.last_word < grave.at)
        name = next(inside, None)
    the = words.lower[first] in _OWNERS or _owns(article, first)
    return Target(first, last, name=name, the=the, role=role, predicate=predicate)


def _is_so(article: Article, first: int, sentence: Sentence, people: dict[int, Name]) -> bool:
    """Whether a person or a firm stands before "is" or "was": "the driver was drunk", "she is a quack"."""
    words, at = article.words, first - 1
    while at > sentence.first_word and words.spaced(at + 1) and (words.lower[at] in _SKIPPED or words.lower[at].endswith("ly")):
        at -= 1
    if at < sentence.first_word or at > first - 2 or _BE.isdisjoint(words.lower[at + 1 : first]):
        return False
    who = words.lower[at]
    return (
        at in people or who in _PRONOUNS or who in FIRMS or is_somebody(who) or words.gaps[at + 1] == ", " or words.texts[at][0].isupper()
    )


def _behind(article: Article, grave: Grave, sentence: Sentence, people: Collection[Name]) -> tuple[Name | None, int, bool]:
    """The name behind it, the phrase's last word, and whether a role stands there: "crooked umpire, D. Silva"."""
    words, last, role = article.words, grave.end, False
    begins = {name.first_word: name for name in people}
    begins |= {words.at(name.title_span.start): name for name in people if name.title_span is not None}
    for at in range(grave.end + 1, min(grave.end + 1 + _APART, sentence.last_word + 1)):
        if at in begins and words.gaps[at] in (" ", ", "):
            return begins[at], begins[at].last_word, role
        if not words.spaced(at) or words.lower[at] in _SMALL:
            break
        if is_somebody(words.lower[at]):
            role, last = True, at
    return None, last, role


def _determiner(article: Article, grave: Grave, sentence: Sentence) -> int:
    """The determiner before it, the word itself where there's none."""
    words = article.words
    for at in range(grave.at - 1, max(grave.at - _REACH, sentence.first_word - 1), -1):
        if not words.spaced(at + 1):
            break
        if words.lower[at] in _OWNERS or words.lower[at] in _ARTICLES or _owns(article, at):
            return at
        if words.lower[at] in _SMALL:
            break
    return grave.at


def _owns(article: Article, at: int) -> bool:
    return article.words.texts[at].endswith(("'s", "’s", "s'", "s’"))
