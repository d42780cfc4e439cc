"""What an article says of a case at law: whether somebody is only accused, whether a court has found."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path

from msgspec import Struct

from pelican_newslint.cache.derived import read_toml
from pelican_newslint.model import PROSE_SCOPES, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.names import Name
from pelican_newslint.prose.later import later
from pelican_newslint.prose.once import once

_NEGATIONS = frozenset("not never no nor without n't if could may might would should can faces facing face unless until".split())
"""What makes a conviction none, or one that may yet come."""
_BE = frozenset("was were been being be is are who".split())
_UNDONE = frozenset("overturned quashed acquitted reversed appeal appealing".split())


class Nouns(Struct, frozen=True, forbid_unknown_fields=True):
    words: frozenset[str]
    adjectives: frozenset[str]
    soft: frozenset[str]
    deeds: frozenset[str]
    roles: frozenset[str]
    unless_before: frozenset[str]
    unless_after: frozenset[str]


class Verbs(Struct, frozen=True, forbid_unknown_fields=True):
    plain: frozenset[str]
    present: frozenset[str]
    doing: frozenset[str]
    with_object: dict[str, frozenset[str]]


class Open(Struct, frozen=True, forbid_unknown_fields=True):
    uncharged: tuple[str, ...]
    undecided: tuple[str, ...]
    accused: tuple[str, ...]
    disputed: tuple[str, ...]
    closed: tuple[str, ...]
    cleared: tuple[str, ...]
    undone: tuple[str, ...]
    qualified: frozenset[str]
    doubted: frozenset[str]
    fiction: frozenset[str]
    shown: frozenset[str]
    parts: frozenset[str]


class Crimes(Struct, frozen=True, forbid_unknown_fields=True):
    nouns: Nouns
    verbs: Verbs
    open: Open


@cache
def crimes() -> Crimes:
    return read_toml(Path(__file__).with_name("_crimes.toml"), Crimes)


class Case(Struct, frozen=True):
    """`evidence`: where the text says that nobody was charged, that a trial or a lawsuit is open, or that somebody is accused."""

    evidence: Span | None
    sure: bool
    """The text says that nobody was charged, or speaks of an arrest, a charge, a suspicion or a lawsuit, and of no finding at all."""
    closed: bool
    """A court found somebody guilty, somebody confessed, or whoever did it is dead."""
    fiction: bool


@once
def case_of(article: Article) -> Case:
    words = crimes().open
    uncharged = next(_phrases(article, words.uncharged), None)
    open_ = uncharged or next(_phrases(article, (*words.undecided, *words.accused)), None) or _charged(article)
    found = open_ or next(_phrases(article, words.disputed), None)
    closers = [span for span in _phrases(article, words.closed) if _stands(article, span)] if uncharged is None else []
    closed = bool(closers) and not _denied_below(article, closers)
    fiction = uncharged is None and _tells_a_story(article)
    return Case(found, open_ is not None and not closed and not fiction, closed, fiction)


def _charged(article: Article) -> Span | None:
    """ "Prosecutors have charged Ivan Petrov, 41, with arson": somebody stands between the verb and what it is."""
    words = article.words
    for at in words.index.get("charged", ()):
        behind = words.lower[at + 1 : at + 1 + _CHARGED]
        end = at + 1 + (behind.index("with") if "with" in behind else 0)
        who = words.texts[at + 1 : end]
        if who and all(each[0].isupper() or each[0].isdigit() or each.lower() in _WHOM for each in who):
            return words.span(at, end)
    return None


_CHARGED = 9
"""Words behind "charged" within which "with" stands."""
_WHOM = frozenset(
    "him her them the a man woman men women and two three four his wife husband brother son former mayor teacher nurse".split()
)


def _denied_below(article: Article, closers: list[Span]) -> bool:
    """Whether only the headline or the summary has a verdict, while the text's plea is still to be answered."""
    if any(article.block_at(span.start).scope not in _ABOVE for span in closers):
        return False
    return next(_phrases(article, _TO_BE_TRIED), None) is not None


_TO_BE_TRIED = ("has pleaded not guilty", "have pleaded not guilty", "pleads not guilty", "awaits trial", "is on trial")
_ABOVE = frozenset({"headline", "summary"})


def _tells_a_story(article: Article) -> bool:
    """Whether what is told may be made up: the word for a story, or for a film that has parts, a plot or a cast."""
    words, index = crimes().open, article.words.index
    return any(word in index for word in words.fiction) or (
        any(word in index for word in words.shown) and any(word in index for word in words.parts)
    )


def cleared(article: Article, name: str) -> Span | None:
    """Where the text says that a court let the person of this name (lower case) go free."""
    words = article.words
    for span in _phrases(article, crimes().open.cleared):
        sentence = article.sentence_at(span.start)
        if name in words.lower[sentence.first_word : sentence.last_word + 1]:
            return span
    return None


def convicted(article: Article, name: str, number: int) -> bool:
    """Whether a sentence that tells of a conviction or a confession has this name (lower case), or stands beside the sentence `number`."""
    words = article.words
    for span in _phrases(article, crimes().open.closed):
        sentence = article.sentence_at(span.start)
        beside = abs(article.sentence_index(span.start) - number) <= 1 and _OTHERS.search(article.slice(sentence.span)) is None
        if _stands(article, span) and (beside or name in words.lower[sentence.first_word : sentence.last_word + 1]):
            return True
    return False


_OTHERS = later(
    r"\b(?:[Aa]|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]everal|[Ss]ome) (?:more )?"
    r"(?:others?|co-(?:defendants?|accused)|accomplices?|others?,)\b|\b[Aa]nother (?:man|woman|suspect|defendant|director|officer|clerk|brother)\b"
)
"""Who is said to be guilty is somebody else: "Two others have admitted it"."""


def of_others(article: Article, number: int) -> bool:
    """Whether all that are said to be guilty are others than whom the sentence `number` is about: away from it, and named or counted so."""
    words, told = article.words, list(_phrases(article, crimes().open.closed))
    for span in told:
        sentence = article.sentence_at(span.start)
        if abs(article.sentence_index(span.start) - number) <= 1:
            return False
        named = [each for each in article.names if each.sentence == article.sentence_index(span.start) and each.person]
        own = {each.parts[-1].lower() for each in named}
        elsewhere = any(own & set(words.lower[each.first_word : each.last_word + 1]) for each in article.sentences[number - 1 : number + 2])
        if _OTHERS.search(article.slice(sentence.span)) is None and (not named or elsewhere):
            return False
    return bool(told)


def free_again(article: Article) -> Span | None:
    """Where the text says that somebody was let go, that a verdict fell, or that a trial is still to come."""
    return next(_phrases(article, (*crimes().open.cleared, *crimes().open.undone)), None)


_STILL_OPEN = later(
    r"\b(?:denies|(?:will|is to|are to|due to) (?:stand|face|go on) trial|awaits trial|is on trial|(?:has pleaded|pleads) not guilty)\b"
)


def to_be_tried(article: Article, name: Name) -> bool:
    """Whether a sentence says of this person that the trial is still to come, whatever became of others: "his partner, Ray, denies it"."""
    own = name.parts[-1].lower()
    for found in _STILL_OPEN.finditer(article.text):
        sentence = article.sentence_at(found.start())
        before = [each for each in article.names if sentence.span.start <= each.span.start < found.start() and each.person]
        if before and before[-1].parts[-1].lower() == own and not article.quoted(Span.of(*found.span())):
            return True
    return False


def about(article: Article, name: str) -> bool:
    """Whether an arrest, a charge or a lawsuit is told of beside this name (lower case): in its sentence or the next to it."""
    open_, words = crimes().open, article.words
    for span in _phrases(article, (*open_.uncharged, *open_.undecided, *open_.accused)):
        number = article.sentence_index(span.start)
        near = article.sentences[max(number - 1, 0) : number + 2]
        if any(name in words.lower[each.first_word : each.last_word + 1] for each in near):
            return True
    return False


def _phrases(article: Article, phrases: tuple[str, ...]) -> Iterator[Span]:
    """Where one of the phrases stands in running text, phrase by phrase."""
    words = article.words
    firsts, parted = _parted(phrases)
    for _, parts in sorted(each for first in words.vocabulary & firsts for each in parted[first]):
        for at in words.index[parts[0]]:
            end = at + len(parts)
            if words.lower[at:end] == parts and article.block_at(words.starts[at]).scope in PROSE_SCOPES:
                yield words.span(at, end - 1)


_SHORT = ("hasn't", "haven't", "hadn't", "wasn't", "weren't", "isn't", "aren't")


@lru_cache(maxsize=64)
def _parted(phrases: tuple[str, ...]) -> tuple[frozenset[str], dict[str, list[tuple[int, tuple[str, ...]]]]]:
    """The first words, and by them the number and the words of each phrase."""
    parted: dict[str, list[tuple[int, tuple[str, ...]]]] = {}
    for number, phrase in enumerate(phrases):
        first, *rest = phrase.split()
        for begun in (first, *_SHORT) if first == "not" else (first,):  # "has not been charged", "hasn't been charged"
            parted.setdefault(begun, []).append((number, (begun, *rest)))
    return frozenset(parted), parted


def _stands(article: Article, span: Span) -> bool:
    """Whether a conviction is said to be one: not "was never convicted", not "the conviction was quashed"."""
    words = article.words
    first = words.at(span.start)
    sentence = article.sentence_at(span.start)
    before = words.lower[max(first - 3, sentence.first_word) : first]
    if words.lower[first] in {"court", "jury", "judge"} and "by" in before:
        return False  # "a surveyor named by the court found" a hole
    if words.lower[first] == "executed" and _BE.isdisjoint(before):
        return False  # "he executed a hostage"
    denied = any(word in _NEGATIONS or word.endswith("n't") for word in before)
    return not denied and _UNDONE.isdisjoint(words.lower[sentence.first_word : sentence.last_word + 1])
