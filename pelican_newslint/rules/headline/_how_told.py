"""Whether what happened is told as a fact, denied, or in passing."""

from __future__ import annotations

from typing import Literal

from pelican_newslint.knowledge.inflections import participles, pasts, thirds, verbs
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.sentences import Sentence
from pelican_newslint.prose.facts.stems import SMALL

Told = Literal["so", "due", "not", "aside"]
"""As a fact, as expected, denied, or in passing: a condition, a wish, what was before."""

_FAR = 14
"""Words before a mention that say how it is meant."""
ENDS_CLAUSE = (",", ";", ":", "—", "–", "(", ")")
_ASIDE = frozenset(
    "who which whose whom after before until till although though while when whenever despite because since as if unless whether where once "
    "than having what how why had without against".split()
)
"""Words that open a clause in passing, or make it one."""
_SAYS = frozenset(
    "said says say announced announces confirmed confirms ruled rules showed shows show found finds told heard hears admitted warned decided "
    "insisted vowed declared learned learnt reported so now".split()
)
_MODAL = frozenset(
    "may might could can should would if likely perhaps possible possibly almost nearly narrowly hope hopes hoped want wants wanted plan plans "
    "planned wanting hoping planning threatens threatened threaten threat urge urges urged call calls called fear fears feared ask asks asked "
    "demand demands demanded bid proposal proposals proposed consider considers considering seek seeks sought try tries tried due chance hopes "
    "risk risks set".split()
)
"""Near a mention: a wish, a chance, a demand."""
_FINITE = frozenset("will would is are was were has have had been be being".split())
_OPENS = _FINITE - {"have", "be", "been", "being"}
"""Verbs of which a clause has one."""
NOT = frozenset("not never no nobody none neither nor cannot hardly".split())
_NO_DENIAL = frozenset("better other more fewer less later sooner doubt wonder surprise matter".split())
"""Behind "no": nothing is denied by "no better way to start"."""
_NOT_TO = frozenset("fail fails failed refuse refuses refused refusing decline declines declined".split())
"""Before "to"."""
_RESOLVED = frozenset(
    "agreed agrees agree voted votes vote decided decides decide chose choose chooses is are was were forced forces ordered orders due set going "
    "about".split()
)
"""Before "to": what follows is settled."""


_EXPECTED = frozenset("expected forecast predicted projected tipped".split())
"""Before "to": what follows is to come, as what a headline tells with "to" is."""


def how_told(article: Article, sentence: Sentence, first: int, headline: bool) -> Told:
    """How a mention is meant, by the words of its clause before it."""
    words = article.words
    if not headline and article.quoted(words.span(first)):
        return "aside"
    if _set_between(article, sentence, first) or (not headline and which_they(article, sentence, first)):
        return "aside"
    near = clause_before(article, sentence, first)
    lower = list(words.lower[near.start : near.stop])
    if not headline and _in_passing(lower):
        return "aside"
    if _given_up(lower):
        return "aside"
    lower = [word for at, word in enumerate(lower) if word != "no" or lower[at + 1 : at + 2] == [] or lower[at + 1] not in _NO_DENIAL]
    last = lower[-4:]
    if lower[-2:-1] == ["no"] and lower[-1][0].isdigit():  # "No. 27"
        lower, last = lower[:-2], lower[-6:-2]
    if denied(lower, words.lower[first]) or _failed_to_have(lower) or (lower[-1:] == ["to"] and lower[-2:-1] and lower[-2] in _NOT_TO):
        return "aside" if _MODAL & set(last) else "not"
    if lower[-1:] == ["to"] and not headline and lower[-2:-1] and lower[-2] in _EXPECTED and not _MODAL & set(lower[-4:]):
        return "due"
    if lower[-1:] == ["to"]:
        return "so" if headline and not _MODAL & set(lower[-3:]) else ("so" if lower[-2:-1] and lower[-2] in _RESOLVED else "aside")
    said = _SAYS.intersection(words.lower[sentence.first_word : first])
    if any(word in _MODAL for word in last) and not ("would" in last and not _MODAL & (set(last) - {"would"}) and said):
        return "aside"
    return "so"


def _given_up(lower: list[str]) -> bool:
    """Whether what is told was ended: "gave up its years of staying out of it", "ended years of losses", "stopped selling"."""
    if not lower or lower[-1] in _ENDING:
        return bool(lower)
    return lower[-1] in ("of", "from", "against") and not _ENDING.isdisjoint(lower[-_FEW:-1])


_FEW = 9
_ENDING = frozenset(
    "gave given give gives giving ended ends end ending abandoned abandons abandon dropped drops drop scrapped scraps scrap broke breaks break "
    "broken ditched ditches stopped stops stop quit renounced renounces reversed reverses overturned overturns lifted lifts revoked revokes "
    "departed departs forsook ceased ceases shed sheds".split()
)


def _set_between(article: Article, sentence: Sentence, first: int) -> bool:
    """Whether a participle between commas says of the subject what was before: "Wray, given 23 months in 2013, is to go home"."""
    words = article.words
    if first <= sentence.first_word or words.gaps[first] != ", " or words.lower[first] not in participles():
        return False
    before = words.lower[sentence.first_word : first]
    if not _OPENS.isdisjoint(before) or any(word in thirds() or word in pasts() for word in before[1:]):
        return False
    closed = next((at for at in range(first + 1, sentence.last_word + 1) if words.gaps[at].startswith(",")), None)
    return closed is not None and words.lower[closed] in _OPENS


_THEY = frozenset("they he she it we i you".split())


def which_they(article: Article, sentence: Sentence, first: int) -> bool:
    """Whether it says which thing, without "that": "the title they won last year"."""
    lower = article.words.lower
    if first - sentence.first_word < len(_THE_NOUN_THEY) or lower[first - 1] not in _THEY or not article.words.spaced(first - 1):
        return False
    noun = lower[first - 2]
    return noun.isalpha() and not (noun in SMALL or noun in _SAYS or noun in _ASIDE or noun in pasts() or noun in thirds())


_THE_NOUN_THEY = ("the", "title", "they")


def denied(lower: list[str], own: str) -> bool:
    """Whether one of the last words denies; "things that never sold opens" denies the selling alone, "were not his was jailed" the owning.

    `own`: the first word of the mention.
    """
    for back, word in enumerate(reversed(lower[-4:])):
        if word in NOT or word.endswith("n't"):
            if _OPENS.intersection(lower[-back - 2 : -back - 1]) and _OPENS.intersection((*lower[len(lower) - back :], own)):
                return False
            if _spent(lower[len(lower) - back :]):
                return False
            return not (back and lower[-back - 2 : -back - 1] and lower[-back - 2] in ("that", "who", "which"))
    return False


def _spent(behind: list[str]) -> bool:
    """Whether the denial is of a verb with an object of its own: "so thick that drivers could not see the terminal [shut]"."""
    return len(behind) > len(_ITS_OBJECT) and behind[0] in verbs() and behind[1] in _ITS_OBJECT and "to" not in behind


_ITS_OBJECT = ("the", "its")


def _failed_to_have(lower: list[str]) -> bool:
    """ "Has failed to have the sentence overturned"."""
    near = zip(lower[-7:], lower[-6:], lower[-5:], strict=False)
    return any(one in _NOT_TO and (two, three) in (("to", "have"), ("to", "get")) for one, two, three in near)


def _in_passing(lower: list[str]) -> bool:
    """Whether a clause is opened by "after", "which", "that" and not yet closed: "A family that flew to Crete has lost" closed it."""
    opened = next(
        (at for at, word in enumerate(lower) if word in _ASIDE or (word == "that" and _SAYS.isdisjoint(lower[max(at - 4, 0) : at]))), None
    )
    if opened is None:
        return False
    if lower[opened] not in {"who", "which", "that"} or not opened or any(word in _FINITE or word in pasts() for word in lower[:opened]):
        return True
    behind = lower[opened + 1 :]
    while behind and (behind[-1] in _FINITE or behind[-1] in {"to", "not", "also", "now"}):
        behind.pop()
        if len(behind) > 1 and behind[-1] == "to":  # "that had voted to"
            return True
    return not any(word in pasts() or word in thirds() or word.endswith("ed") for word in behind) or bool(_ASIDE & set(behind))


def clause_before(article: Article, sentence: Sentence, first: int) -> range:
    """The words between the start of the clause and word `first`."""
    words, start = article.words, max(sentence.first_word, first - _FAR)
    for at in range(first, start, -1):
        if any(mark in words.gaps[at] for mark in ENDS_CLAUSE):
            return range(at, first)
    return range(start, first)
