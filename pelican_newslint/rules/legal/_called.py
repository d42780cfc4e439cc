"""Whoever is called a thief, a crook or the culprit where nothing is decided."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pelican_newslint.model import Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.names import Name
from pelican_newslint.prose.facts.sentences import Sentence
from pelican_newslint.prose.later import later
from pelican_newslint.rules.legal._accused import in_case
from pelican_newslint.rules.legal._case import crimes
from pelican_newslint.rules.legal._clause import told_by_somebody
from pelican_newslint.rules.legal._open_case import Statement
from pelican_newslint.rules.legal._subject import Subject

_MORE = (
    "culprit perpetrator accomplice mastermind ringleader spy crook cheat gangster mobster smuggler pickpocket saboteur "
    "plagiarist hooligan bandit trickster vandal "
    "looter thug rigger briber poacher hoaxer hitman henchman hacker liar racketeer abuser predator stalker groomer terrorist bomber hijacker pirate "
    "rustler offender wrongdoer drunkard charlatan quack profiteer extortionist blackmailer people-smuggler drug-dealer fence "
    "torturer butcher slumlord "
    "doper kingpin godfather racist wife-killer child-killer cop-killer "
    "shoplifter fire-starter firebug counterfeiter impostor imposter con-man fraud monster"
).split()
GUILTY = frozenset({*crimes().nouns.words, *_MORE})
SEVERAL = frozenset({f"{word}s" for word in GUILTY} | {"thieves", "spies", "hitmen", "henchmen", "conmen", "accomplices"})
_VICTIMS = frozenset({"victim", "victims"})
_WHOSE = frozenset({"his", "her", "their"})
_LAST = 3
"""Words behind it to the sentence's end."""
_DETERMINERS = frozenset("the this that these those".split())
_BETWEEN = frozenset(
    "two three four five six seven eight nine ten eleven twelve "
    "drug drugs doping sex child serial "
    "young old same real true drunken lying corrupt bent crooked heartless greedy cruel local whole".split()
)
_COPULA = frozenset("is was remains are were".split())
_ARTICLES = frozenset("a an the nothing".split())
_PEOPLE = later(
    r"\b(?:questioned|interviewed|cited|summonsed|ticketed|released|arrested|detained|pleaded|pleads|den(?:y|ies|ied)|acquitted|cleared|exonerated"
    r"|suspect\w*|let go|freed|bailed|bail|custody|spoken to|helping (?:police|officers|detectives)"
    r"|charged with|not been charged|not charged|without charge|overturned|quashed|witness|trial"
    r"|appears? in court|appeared|court|(?:denies|denied|denying)|accused|reversed|reversing|tried|witness|sample|suspended|remanded|suspicion)\b",
    re.IGNORECASE,
)
_TRIED = later(
    r" (?:have|has|had|are|were|is|was|will) (?:\w+ ){0,2}?(?:been |be )?(?:charged|tried|convicted|released|questioned|suspended|remanded"
    r"|bailed|freed|named"
    r"|sent home|on bail|in custody)\b"
    r"| fac(?:e|es|ed) (?:up to |at least |between )?(?:\w+ )?(?:years?|months?|jail|prison|charges?|trial|a fine|fines|deportation)\b"
)
"""What happens to people who are known."""
_ANYONE = later(
    r"\b(?:never (?:been )?(?:found|caught|identified|named|traced|known)|not (?:yet )?been (?:found|caught|identified|named|traced)"
    r"|at large|unknown|on the run|got away|(?:would|could|may|might|must|will) (?:\w+ )?(?:be|have)\b"
    r"(?! (?:named|sentenced|tried|charged|in court|released|deported|questioned|bailed)\b))"
)


def called(article: Article, sentence: Sentence, near: list[Statement], ends: dict[int, Name]) -> Iterator[tuple[Subject, Span]]:
    """ "The culprit", "The two crooks" at the head of a clause, and "Hale is a thief"."""
    words = article.words
    for at in range(sentence.first_word + 1, sentence.last_word + 1):
        word = words.lower[at]
        if word in _VICTIMS and words.before(at) in _WHOSE and words.spaced(at) and _somebody(article, near):
            yield Subject(words.span(at - 1, at), "he"), words.span(at - 1, at)
        if (word not in GUILTY and word not in SEVERAL) or not words.spaced(at):
            continue
        nouns = crimes().nouns
        if words.before(at) in nouns.unless_before or words.after(at) in nouns.unless_after:
            continue
        first = at - 1
        while first > sentence.first_word and words.lower[first] in _BETWEEN:
            first -= 1
        counted = word in GUILTY or at - first > 1 or _TRIED.match(article.text, words.ends[at]) is not None
        counted = counted or _those_caught(article, sentence, near)  # else "the thieves" may be any
        if _unknown(article, sentence, at):
            continue
        if words.lower[first] in _DETERMINERS and _opens(article, sentence, first, ends) and counted and _somebody(article, near):
            yield Subject(words.span(first, at), "he", first=True), words.span(first, at)
        elif (predicate := _predicate(article, sentence, at, first, ends)) is not None:
            yield predicate, Span.of(predicate.span.start, words.ends[min(at + (2 if words.after(at) == "of" else 0), sentence.last_word)])


def _opens(article: Article, sentence: Sentence, first: int, ends: dict[int, Name]) -> bool:
    """Whether a clause of the paper's begins there: the sentence's, behind "Until then" or a named man's "while"."""
    words = article.words
    if first == sentence.first_word:
        return True
    led = words.lower[sentence.first_word : first]
    if (
        len(led) <= _LED
        and led[0] in _LEADS
        and all(words.spaced(at) or words.gaps[at] == ", " for at in range(sentence.first_word + 1, first + 1))
    ):
        return True
    named = any(sentence.first_word <= at < first and in_case(article, name) for at, name in ends.items())
    return named and led[-1] in _MEANWHILE and not told_by_somebody(article, sentence, first, words.starts[first])


_LED = 2
_LEADS = frozenset("until by since then meanwhile now yet but and still for in on so today".split())
_MEANWHILE = frozenset({"while", "as", "because"})


def _unknown(article: Article, sentence: Sentence, at: int) -> bool:
    """ "The killer has never been found", "The thief must have had a key": whoever it was."""
    return _ANYONE.search(article.text, article.words.ends[at], sentence.span.end) is not None


def _somebody(article: Article, near: list[Statement]) -> bool:
    """Whether a statement speaks of a suspect, so that the culprit isn't an unknown one."""
    told = [article.slice(article.sentences[each.sentence].span) for each in near]
    return any(_PEOPLE.search(each) or _SEVERAL_LOOKED_INTO.search(each) for each in told)


_SEVERAL_LOOKED_INTO = later(
    r"\b(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven|[Tt]welve|\d{1,2}) (?:[a-z]{3,14} ){0,2}?[a-z]{2,14}s\b"
    r"[^.;:]{0,60}? (?:are|were|have been) (?:being )?(?:under investigation|investigated)\b"
)
"""Of several who have no name: "Twelve porters are under investigation"."""


_SEVERAL_CAUGHT = later(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|both|several|a number of|\d{1,2}|pair of|group of) (?:other |local |young |teenage |more )?"
    r"(?:men|women|people|persons|teenagers|youths|boys|girls|suspects|brothers|sisters|students|pupils|drivers|workers|fans|friends)\b"
    r"|\band (?:his|her) (?:\w+ )?(?:brother|sister|wife|husband|son|daughter|cousin|friend|partner|father|mother)\b"
    r"|\bthe (?:brothers|sisters|couple|pair|trio|twins)\b",
    re.IGNORECASE,
)


def _those_caught(article: Article, sentence: Sentence, near: list[Statement]) -> bool:
    """Whether a statement before it speaks of several suspects, whom "the thieves" then are."""
    told = (article.sentences[each.sentence].span for each in near if each.kind == "person")
    return any(span.start < sentence.span.start and _SEVERAL_CAUGHT.search(article.slice(span)) for span in told)


def _predicate(article: Article, sentence: Sentence, at: int, first: int, ends: dict[int, Name]) -> Subject | None:
    """ "Ann Price is a heartless thief", "he is a fraudster"; "Price, a thief who …"."""
    words = article.words
    if words.lower[first] not in _ARTICLES:
        return None
    if words.gaps[first] == ", " and sentence.last_word - at <= _LAST:
        opens = next((name for name in ends.values() if name.first_word == sentence.first_word and not name.possessive), None)
        if opens is not None and not told_by_somebody(article, sentence, at, opens.span.start):
            return Subject(words.span(first, first), "name", opens, first=True)  # "Hale died in May, a thief to the end."
    verb = first - 1
    if verb <= sentence.first_word - 1:
        return None
    if words.lower[verb] in _COPULA and words.spaced(first):
        owner = ends.get(verb - 1)
        if owner is None and words.lower[verb - 1] not in {"he", "she"}:
            return None
        start = owner.first_word if owner is not None else verb - 1
        if told_by_somebody(article, sentence, at, words.starts[start]) or (owner is not None and owner.possessive):
            return None
        return Subject(words.span(start, start), "name" if owner is not None else "he", owner, first=start - sentence.first_word <= 1)
    owner = ends.get(verb) if words.gaps[first] == ", " else None
    if owner is None or owner.possessive or told_by_somebody(article, sentence, at, owner.span.start):
        return None
    return Subject(owner.span, "name", owner, first=owner.first_word == sentence.first_word)
