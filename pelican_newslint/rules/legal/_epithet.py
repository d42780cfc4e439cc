"""A word of crime or fault that stands before a person: "the criminal owner", "its fraudster chairman, Hugo Lenz", "conman Victor Hale"."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from msgspec import Struct

from pelican_newslint.cache.derived import read_toml
from pelican_newslint.knowledge.inflections import pasts, thirds
from pelican_newslint.model import Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.names import Name
from pelican_newslint.prose.facts.sentences import Sentence
from pelican_newslint.prose.later import later
from pelican_newslint.rules.legal._case import crimes
from pelican_newslint.rules.legal._somebody import is_somebody

_REACH = 4
"""Words before and behind the epithet that may belong to the phrase."""
_OWNERS = frozenset("its their his her our whose".split())
_ARTICLES = frozenset("the a an this that".split())
_SMALL = frozenset(
    "of in on at to and or but is are was were be been has have had who which that as by for from with not a an the he she it they his her its "
    "their this these those if when while because so than then".split()
)
_NOT_ALONE = frozenset("criminal rogue mafia bent".split())
"""No epithets right before a name."""
_VERBS = frozenset("will would could can did does now".split())
_NAMED = later(r",? (?:[^,.;:\n]{0,40} )?(?:named|called|known as|identified as) (?:only as )?$")
_OF = later(r" (?:of|at|in|from|for|behind) [^,.;:\n“”\"]{2,50}, $")
_CALLED = frozenset(
    "call calls called calling brand brands branded label labels labelled labeled dub dubs dubbed describe describes described term termed "
    "nicknamed known billed".split()
)
_OF_PEOPLE = frozenset(
    "drunk drunken intoxicated thieving lying cheating murderous bribe-taking wife-beating child-abusing tax-dodging".split()
)
"""No things are so."""
_MORE = frozenset("and former young old".split())
_BEASTS = frozenset(
    "lion lioness cubs pups chicks calf herd hive hives bees wasps fox foxes bear bears wolf wolves elephant shark leopard tiger crocodile whale "
    "dolphin seal seals gorilla chimpanzee baboon kitten puppy hyenas magpie crow crows bull".split()
)
"""Where one of them is told of, "the greedy mother" may be one."""
_FALSE = frozenset("sham bogus fake phoney phony".split())
"""What isn't what it seems, whoever plays it."""
_APART = 12
"""Words from the role to the name in apposition."""


class Table(Struct, frozen=True, forbid_unknown_fields=True):
    crime: frozenset[str]
    person: frozenset[str]
    fault: frozenset[str]
    roles: frozenset[str]
    never: frozenset[str]
    hedged: frozenset[str]
    shown: frozenset[str]
    anybody: frozenset[str]


@cache
def epithets() -> Table:
    return read_toml(Path(__file__).with_name("_epithets.toml"), Table)


class Epithet(Struct, frozen=True):
    span: Span
    """From the determiner to the role or the name."""
    at: int
    """The epithet's word."""
    name: Name | None
    """The person's name, if it stands beside."""
    owned: bool
    """ "The ship's", "its": one of one thing."""
    role: bool
    """The role is one that the tables have, not told by its ending."""
    beside: bool
    """Nothing stands between that the word may belong to: not "rogue bank trader"."""


def epithet_at(article: Article, at: int, starts: dict[int, Name], ends: dict[int, Name]) -> Epithet | None:
    """The phrase round the epithet at word `at`; None where it is of a thing, of anybody or of several."""
    words = article.words
    first = _first(article, at)
    owner = words.lower[first]
    owned = _owns(article, first) or (owner in _ARTICLES and first + 1 < at and _owns(article, first + 1))
    head = _head(article, at)
    beside = head is None or _beside_it(article, at, head)
    if words.texts[at][0].isupper() and at > article.sentence_at(words.starts[at]).first_word and not _titled(article, at):
        return None  # "the Vandal king"
    if words.texts[at].endswith(("'s", "’s")):
        return None  # "Robber's Roost"
    if not beside and words.lower[at] in epithets().fault:
        return None  # "violent crime chief"
    noun = words.lower[at] in epithets().person
    behind = (head if head is not None else at) + 1
    direct = starts.get(behind) if behind < len(words) and words.spaced(behind) else None
    if direct is not None and direct.possessive:
        direct = None
    if words.after(at) in crimes().nouns.unless_after or words.before(at) in crimes().nouns.unless_before:
        return None
    if head is None and not (noun and (direct is not None or owner in _ARTICLES)) and (direct is None or words.lower[at] in _NOT_ALONE):
        return None
    last = head if head is not None else at
    if direct is not None:
        return Epithet(words.span(first, direct.last_word), at, direct, owned=owned, role=True, beside=beside)
    name = _beside(article, last, starts) or _before(article, first, ends)
    role = head is not None and (words.lower[head] in epithets().roles or words.lower[head] in crimes().nouns.roles)
    if name is None and (
        not beside
        or (not owned and words.lower[at] in _FALSE)
        or not _BEASTS.isdisjoint(words.within(article.block_at(words.starts[at]).span))
    ):
        return None
    if name is None and (head is None or not (owned or ((owner == "the" or _titled(article, first)) and role)) or _anybody(article, head)):
        return None
    return Epithet(words.span(first, last), at, name, owned=owned, role=role or head is None, beside=beside)


def _titled(article: Article, at: int) -> bool:
    return article.block_at(article.words.starts[at]).scope in ("headline", "heading")


def _beside_it(article: Article, at: int, head: int) -> bool:
    """Whether nothing but other epithets stands between the epithet and the role that a thing could be, too: "criminal records clerk"."""
    table, words = epithets(), article.words
    between = words.lower[at + 1 : head] if words.after(at) != "of" else ()
    if words.lower[at] in _OF_PEOPLE:
        return not any(each.endswith("ing") for each in between)
    return all(each in table.crime or each in table.fault or each in _MORE for each in between)


def said_of(article: Article, at: int, sentence: Sentence) -> bool:
    """Whether somebody calls a person so, here or elsewhere: "called her rival a crook"; behind it the word is a borrowed one."""
    words, hedged = article.words, _CALLED
    if not hedged.isdisjoint(words.lower[sentence.first_word : at]):
        return True
    return any(each != at and _borrowed(article, each) for each in words.index.get(words.lower[at], ()))


def _borrowed(article: Article, at: int) -> bool:
    words = article.words
    sentence = article.sentence_at(words.starts[at])
    return article.quoted(words.span(at, at)) or not _CALLED.isdisjoint(words.lower[sentence.first_word : at])


def _owns(article: Article, at: int) -> bool:
    return article.words.lower[at] in _OWNERS or article.words.texts[at].endswith(("'s", "’s", "s'", "s’"))


def _anybody(article: Article, head: int) -> bool:
    """ "The negligent owner of a dog", "the drunk driver must pay": whoever it may be."""
    words = article.words
    behind = words.after(head)
    if behind == "of" and words.after(head + 1) in {"a", "an", "any", "every"}:
        return True
    return words.lower[head] in epithets().anybody or behind in {"can", "may", "must", "should", "might", "could", "would", "or"}


def _first(article: Article, at: int) -> int:
    """The determiner, behind which other adjectives may stand; the epithet itself where there's none."""
    words = article.words
    opens = article.sentence_at(words.starts[at]).first_word
    for before in range(at - 1, max(at - _REACH, opens - 1), -1):
        if words.gaps[before + 1] not in (" ", ", "):
            break
        word = words.lower[before]
        if word in _ARTICLES or _owns(article, before):
            return before - (before > opens and words.texts[before].islower() and words.before(before) in _ARTICLES)
        if word in _SMALL - {"and"} or not words.texts[before].islower():
            break
    return at


def _head(article: Article, at: int) -> int | None:
    """The role behind it: "criminal mine owner", "crook of a director"."""
    words = article.words
    if words.lower[at] in epithets().person and words.lower[at + 1 : at + 3] in (("of", "a"), ("of", "an")):
        at += 2
    found = None
    last = min(at + _REACH, len(words), article.sentence_at(words.starts[at]).last_word + 1)
    for each in range(at + 1, last):
        word = words.lower[each]
        if word == "and" and words.lower[each + 1 : each + 2] and not _role(words.lower[each + 1]):
            continue
        if words.gaps[each] not in (" ", ", ") or word in _SMALL or not words.texts[each].islower():
            break
        if words.gaps[each] == ", " and not (word in epithets().crime or word in epithets().fault):
            break
        if not _role(word) and (word in pasts() or word in thirds()):
            break
        if word in epithets().never:
            return None
        if _role(word):
            if _owns(article, each):
                return None  # "the lazy gardener's guide"
            found = each
        elif found is not None:
            return None if words.texts[each].islower() and words.spaced(each) and not ends_noun(word) else found
    return found


def ends_noun(word: str) -> bool:
    """Whether the word behind a role begins something else: "the driver left", not "the driver shortage"."""
    return word in pasts() or word in thirds() or word in _SMALL or word.endswith(("ly", "ed")) or word in _VERBS


def _role(word: str) -> bool:
    table = epithets()
    return word in table.roles or word in crimes().nouns.roles or (is_somebody(word) and not word.endswith("s"))


def _beside(article: Article, last: int, starts: dict[int, Name]) -> Name | None:
    """The name in apposition: "…, Piers Dacre, has", "… of the pit, Piers Dacre, 51,", "…, a teacher named Karl Voss"."""
    text, end, words = article.text, article.words.ends[last], article.words
    for at in range(last + 1, min(last + _APART, len(words))):
        name = starts.get(at)
        if name is None or name.possessive:
            continue
        between, closes = text[end : words.starts[at]], text[name.span.end : name.span.end + 2]
        if between == " " or _NAMED.fullmatch(between):
            return name
        if (between == ", " or _OF.fullmatch(between)) and (closes[:1] in {",", ".", "(", ";"} or closes == " ("):
            return name
    return None


def _before(article: Article, first: int, ends: dict[int, Name]) -> Name | None:
    """ "Piers Dacre, the criminal owner of the pit,"."""
    name = ends.get(first - 1) if article.words.gaps[first] == ", " else None
    return None if name is None or name.possessive else name
