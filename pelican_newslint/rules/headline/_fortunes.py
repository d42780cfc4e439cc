"""Who comes off well or badly in a headline or a lead: each outcome with the words for whom it falls to."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from pelican_newslint.knowledge.inflections import participles, pasts, thirds
from pelican_newslint.knowledge.outcomes import FORTUNES, GAP, pairs
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.sentences import Sentence
from pelican_newslint.prose.facts.stems import SMALL, stem
from pelican_newslint.rules.headline._how_told import ENDS_CLAUSE, NOT, clause_before, denied, which_they
from pelican_newslint.rules.headline._keys import keys
from pelican_newslint.rules.headline._outcomes import tells_which
from pelican_newslint.rules.headline._phrases_told import STOPS, whole_phrases

_BEHIND = 8
"""Words of an object."""
_NEAR = 5
_MODAL = frozenset(
    "may might could can should would if whether unless likely perhaps possible possibly almost nearly hope hopes hoped want wants wanted plan plans "
    "planned hoping planning threaten threatens threatened urge urges urged call calls called calling fear fears feared ask asks asked asking "
    "demand demands demanded demanding bid proposal proposals proposed consider considers considering seek seeks sought try tries tried trying due "
    "chance risk risks favourites favorites expected need needs needed argued argue argues had aim aims aiming before until".split()
)
_BACK = frozenset("when since while although though despite last previously earlier".split())
"""In a clause, before an outcome that isn't the news of it."""
_WHO = frozenset("who which whose whom".split())
_NOT_TO = frozenset("fail fails failed refuse refuses refused refusing decline declines declined unable".split())
_RESOLVED = frozenset(
    "agreed agrees agree voted votes vote decided decides decide chose choose chooses is are forced forces ordered orders set going "
    "able free went go gone told".split()
)
_GO_ON = frozenset("of for to and".split())


class Fortune(Struct, frozen=True):
    """`well`: how it comes off; `whose`: keys of the words for it; `first`, `last`: words of the outcome."""

    kind: str
    well: bool
    whose: frozenset[str]
    first: int
    last: int
    sentence: Sentence


def fortunes(article: Article, sentence: Sentence, *, headline: bool = False) -> Iterator[Fortune]:
    for first, last, phrase in whole_phrases(article, sentence, table=FORTUNES, headline=headline):
        kind, _, role = pairs(FORTUNES)[phrase.pair].name.partition(" ")
        if kind != "fortune" and article.words.lower[first].endswith("ing"):
            continue  # "prices recovered after falling"
        if headline and first == last and (tells_which(article, first) or _of_lost_things(article, first)):
            continue
        fact = told(article, sentence, first, headline=headline)
        passive = _passive(article, sentence, first, last, headline=headline)
        if fact is None or kind == "neither" or (passive and role == "subject" and not phrase.rest):
            continue  # "stunned by": what is done to the object is told beside it
        if role == "subject" or passive or (phrase.base in _BY_ITSELF and not _behind(article, sentence, last)):
            whose = _before(article, sentence, first)
        else:
            whose = _behind(article, sentence, last) | (keys(article, range(first, last + 1)) if GAP in phrase.rest else frozenset())
        if role == "subject" and not whose:
            whose = PRONOUN
        if whose:
            yield Fortune(kind, (phrase.side == 0) is fact, whose, first if fact else denied_from(article, sentence, first), last, sentence)


PRONOUN = frozenset({"=it"})
"""Whoever the sentence before was of."""


def _of_lost_things(article: Article, at: int) -> bool:
    """Whether a participle stands between a preposition and its noun: "row over lost luggage"."""
    return article.words.lower[at] in participles() and article.words.before(at) in STOPS and article.words.after(at).isalpha()


_BY_ITSELF = frozenset("close shut reopen halt stop".split())
"""What a thing does as well as what is done to it: "Library to close"."""
_BE = frozenset("is are was were be been being get gets got".split())


def _passive(article: Article, sentence: Sentence, first: int, last: int, *, headline: bool) -> bool:
    """Whether it is done to what stands before: "was ousted", in a headline "Mayor ousted in recount"."""
    lower = article.words.lower
    if lower[first] not in participles():
        return False
    if not _BE.isdisjoint(lower[max(first - 2, sentence.first_word) : first]):
        return True
    ends = last == sentence.last_word or lower[last + 1] in STOPS or not article.words.spaced(last + 1)
    return (
        ends
        and (headline or lower[last + 1 : last + 2] == ("by",))
        and (lower[first].endswith(("ed", "en")) or lower[first] not in pasts())
    )


def denied_from(article: Article, sentence: Sentence, first: int) -> int:
    """The word that denies what begins at word `first`: "refused [to quash]"."""
    start = max(first - _NEAR, sentence.first_word)
    return next((at for at in range(first - 1, start - 1, -1) if article.words.lower[at] in NOT | _NOT_TO), first)


def told(article: Article, sentence: Sentence, first: int, *, headline: bool) -> bool | None:
    """Whether it is told as a fact (True), denied (False), or neither: wished, feared, quoted."""
    words = article.words
    if not headline and (article.quoted(words.span(first)) or which_they(article, sentence, first)):
        return None
    clause = clause_before(article, sentence, first)
    lower = words.lower[clause.start : clause.stop]
    lower = lower[next((at + 1 for at in reversed(range(len(lower))) if lower[at] in _TURNS), 0) :]
    near = lower[-_NEAR:]
    while lower[-1:] in (("be",), ("been",), ("have",)):
        lower = lower[:-1]
    if lower[-1:] == ("to",):
        if not _NOT_TO.isdisjoint(near):
            return False
        if headline and _MODAL.isdisjoint(near[-3:]):
            return True
        return True if not _RESOLVED.isdisjoint(lower) and _MODAL.isdisjoint(near[-3:]) else None
    if not _MODAL.isdisjoint(near) or (not headline and not (_BACK.isdisjoint(lower) and _WHO.isdisjoint(lower[-2:]))):
        return None
    if not headline and words.gaps[first] == ", " and words.lower[first] in participles() and words.lower[first] not in thirds():
        return None  # "A school, closed for ten years, will open"
    if lower[-1:] == ("without",):
        return False
    return not denied(list(lower), words.lower[first])


def _before(article: Article, sentence: Sentence, first: int) -> frozenset[str]:
    """Keys of the subject: the words of the clause, or of the sentence where the clause has none of its own."""
    lower, clause = article.words.lower, clause_before(article, sentence, first)
    if 0 < len(clause) <= _ADVERB and lower[clause.start] in _JOINS:  # ", and somehow lost"; not ", and the ferry lost"
        clause = range(sentence.first_word, first)
    opens = next((at + 1 for at in reversed(clause) if lower[at] in _TURNS and keys(article, range(at + 1, first))), clause.start)
    found = keys(article, range(opens, first))
    return plainly(found or keys(article, range(sentence.first_word, first)))


_ADVERB = 2
_JOINS = frozenset("and but then or so yet".split())
_TURNS = frozenset("as while but".split())
"""Behind these another one does something: "Profits slump as price holds firm"."""


def _behind(article: Article, sentence: Sentence, last: int) -> frozenset[str]:
    """Keys of the object, with what belongs to it: "plan for a home"."""
    words = article.words
    found: list[int] = []
    for at in range(last + 1, min(last + 1 + _BEHIND, sentence.last_word + 1)):
        word = words.lower[at]
        if any(mark in words.gaps[at] for mark in ENDS_CLAUSE) or (word in STOPS and not (found and word in _GO_ON)):
            break
        if found and (word in thirds() or word in pasts()) and word not in SMALL and thirds().get(word) is None:
            break
        found.append(at)
    return plainly(keys(article, found))


def plainly(found: frozenset[str]) -> frozenset[str]:
    """Without figures, each word in the name of its sort."""
    return frozenset(_GROUPS.get(key, key) for key in found if not any(each.isdigit() for each in key))


MATTER = frozenset({"=plan"})
"""Whatever is put to a vote, by whatever name."""
_SAME = {
    "=plan": "proposal plan scheme bill application project motion measure proposition referendum petition offer bid request",
    "=incumbent": "incumbent sitting holder two-term three-term four-term five-term",
    "=workers": "worker workers staff employees workforce",
    "=firm": "firm company business",
    "=walkout": "strike walkout stoppage action",
    "=side": "side team club",
    "=homes": "homes houses flats housing",
    "=drug": "drug pill medicine treatment",
    "=pupils": "pupils students",
    "=court": "court judge tribunal jury",
    "=price": "fare fares fee fees price prices toll tolls charge charges",
}
_GROUPS = {stem(word)[:6]: group for group, several in _SAME.items() for word in several.split()}
