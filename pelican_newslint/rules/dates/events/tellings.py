"""The words that stand round a time: what is told of it, by which verb, as new or as known."""

from __future__ import annotations

import msgspec

from pelican_newslint.knowledge.words import rarity
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.sentences import Sentence
from pelican_newslint.prose.facts.speech_verbs import speech_verbs
from pelican_newslint.prose.facts.stems import SMALL
from pelican_newslint.prose.later import later
from pelican_newslint.rules.dates.events.event_keys import event_key, event_words, inflected, verb_forms
from pelican_newslint.rules.dates.reading.points import Point

_CUTS = later(r"[;:—–()]")
_JOINS = frozenset("and but or than".split())
_BESIDE = frozenset("the early late about around of shortly just noon last next morning night end this".split())
_PLAIN = frozenset("in on since until at by".split())
_KNOWN = frozenset("the this that these those his her its their our".split())
_NEW = frozenset("a an another".split())
_BEING = frozenset("was were had did has have been".split())
_TO = frozenset("will would to may should could".split())
_STOPS = frozenset("stop stops stopped stoppage".split())
_SINCE = {"from": "=begin", "since": "=begin", "until": "=end", "till": "=end"}
_IMPLIED = 0.4
_NEAR, _CLOSE, _FAR = 10, 6, 8


class Telling(msgspec.Struct, frozen=True, gc=False):
    """Each word by its key, with how rare it is."""

    sentence: dict[str, float]
    clause: dict[str, float]
    heads: frozenset[str]
    """The verb, and the words beside the time."""
    verb: str | None
    near: bool
    """Whether the verb stands near."""
    reported: bool
    """Whether it's the time at which somebody spoke."""
    lead: str
    """The word before: "since"."""
    names: frozenset[str]
    told: dict[str, str]
    """Of each key "known" ("the fire", "Ayr's fire"), "new" ("a fire") or neither."""
    more: frozenset[str]
    ordinal: frozenset[str]
    moved: bool
    usual: bool
    describes: str | None
    """The noun that the time describes: "Sunday opening", "the 2016 vote"."""


def telling(article: Article, point: Point) -> Telling:
    words, families = article.words, event_words()
    sentence = article.sentences[point.sentence]
    first, last = words.at(point.span.start), words.at(point.span.end - 1)
    clause = _clause(article, sentence, first, last)
    verb, distance = _verb(article, clause, first, last)
    at = first - 1
    while at > sentence.first_word and words.lower[at] in _BESIDE:
        at -= 1
    lead = words.lower[at] if at >= sentence.first_word else ""
    whole, part, names, told, left, right = _keys(article, sentence, clause, first, last)
    if implied := _SINCE.get(lead):
        whole.setdefault(implied, _IMPLIED)
        part.setdefault(implied, _IMPLIED)
    if not _STOPS.isdisjoint(words.lower[clause.start : clause.stop]):
        whole.setdefault("=strike", _IMPLIED)
        part.setdefault("=strike", _IMPLIED)
    near = verb is not None and distance <= _CLOSE
    owned = words.texts[last][-2:] in ("'s", "’s")
    heads = {verb if near else None, left, right if owned or right in part else None} - {None}
    return Telling(
        whole, part, frozenset(each for each in heads if each), verb, near, _reported(article, clause, first, last), lead, frozenset(names), told,
        frozenset(words.lower[max(clause.start - 1, sentence.first_word) : clause.stop + 1]) & families.more,
        frozenset(_ordinals(article, clause)), not families.moved.isdisjoint(words.lower[sentence.first_word : sentence.last_word + 1]),
        not families.usual.isdisjoint(words.lower[sentence.first_word : sentence.last_word + 1]),
        _described(article, sentence, last, lead),
    )  # fmt: skip


def _clause(article: Article, sentence: Sentence, first: int, last: int) -> range:
    words, cut = article.words, event_words().cut
    low, high = first, last
    while low > sentence.first_word:
        word = words.lower[low - 1]
        if word in cut and (low < first - 1 or (low == first and word in _JOINS)):
            break
        if low < first and _CUTS.search(words.gaps[low]):
            break
        low -= 1
    while high < sentence.last_word and words.lower[high + 1] not in cut and not _CUTS.search(words.gaps[high + 1]):
        high += 1
    return range(low, high + 1)


def _keys(
    article: Article, sentence: Sentence, clause: range, first: int, last: int
) -> tuple[dict[str, float], dict[str, float], list[str], dict[str, str], str | None, str | None]:
    words, calendar = article.words, event_words().calendar
    whole: dict[str, float] = {}
    part: dict[str, float] = {}
    names: list[str] = []
    told: dict[str, str] = {}
    left = right = None
    for at in sentence.words:
        word = words.lower[at]
        if first <= at <= last or word in SMALL or word[0].isdigit() or word in calendar:
            continue
        key, rare = event_key(word), rarity(word)
        whole[key] = max(whole.get(key, 0.0), rare)
        told[key] = _told(article, sentence, at)
        if at in clause:
            part[key] = max(part.get(key, 0.0), rare)
            if words.texts[at][0].isupper() and at != sentence.first_word:
                names.append(key)
        if at < first:
            left = key
        elif right is None:
            right = key
    return whole, part, names, told, left, right


def _told(article: Article, sentence: Sentence, at: int) -> str:
    words = article.words
    before = words.lower[at - 1] if at > sentence.first_word else ""
    if at - 1 > sentence.first_word and before not in _KNOWN and before not in _NEW and words.lower[at - 2] in _KNOWN | _NEW:
        before = words.lower[at - 2]
    if before in _KNOWN or (at and words.texts[at - 1][-2:] in ("'s", "’s")):
        return "known"
    return "new" if before in _NEW else ""


def _verb(article: Article, clause: range, first: int, last: int) -> tuple[str | None, int]:
    """The key of the nearest verb, sooner one before than one behind, and how many words off it is."""
    found: list[tuple[str, int]] = []
    for places in (range(first - 1, clause.start - 1, -1), range(last + 1, min(clause.stop, last + _NEAR + 1))):
        if found and found[0][1] <= _FAR:
            break
        at = next((each for each in places if _is_verb(article, each)), None)
        if at is not None:
            found.append((event_key(article.words.lower[at]), first - at if at < first else at - last))
    return min(found, key=lambda each: each[1], default=(None, 0))


def _is_verb(article: Article, at: int) -> bool:
    words = article.words
    word = words.lower[at]
    if word in _BEING or word in event_words().calendar:
        return False
    return word in inflected() or (at > 0 and words.lower[at - 1] in _TO and word in verb_forms())


def _reported(article: Article, clause: range, first: int, last: int) -> bool:
    forms, lower = speech_verbs().forms, article.words.lower
    near = (*range(max(clause.start, first - 5), first), *range(last + 1, min(clause.stop, last + 3)))
    return any(lower[at] in forms for at in near)


def _ordinals(article: Article, clause: range) -> list[str]:
    """ "The first" and its like; not "the first since 2017", "for the first time", "the first of 318"."""
    lower, ordinal = article.words.lower, event_words().ordinal
    ends = ("of", "since", "time", "in")
    return [
        lower[at] for at in clause
        if lower[at] in ordinal and (lower[at + 1] if at + 1 < len(lower) else "") not in (ends if lower[at] == "first" else ("of",))
    ]  # fmt: skip


def _described(article: Article, sentence: Sentence, last: int, lead: str) -> str | None:
    words, families = article.words, event_words()
    if last >= sentence.last_word or words.gaps[last + 1] != " " or lead in _PLAIN:
        return None
    word = words.lower[last + 1]
    if word in SMALL or word in families.calendar or word in families.cut or word.endswith("ly"):
        return None
    return event_key(word) if word not in inflected() or word.endswith("ing") else None
