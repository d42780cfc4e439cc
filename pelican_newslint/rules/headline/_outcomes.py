"""What a headline or a lead says of how an affair ended: each mention of an outcome, and whether it is told as a fact."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Literal

from msgspec import Struct

from pelican_newslint.knowledge.inflections import participles, pasts, thirds
from pelican_newslint.knowledge.outcomes import GAP, Phrase, phrases
from pelican_newslint.model import Block
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.names import Name
from pelican_newslint.prose.facts.sentences import Sentence
from pelican_newslint.prose.facts.stems import SMALL, stem

Told = Literal["so", "not", "aside"]
"""As a fact, denied, or in passing: a condition, a wish, what was before."""

_LONGEST_GAP = 4
_FAR = 14
"""Words before a mention that say how it is meant."""
_KEY = 6
_ENDS_CLAUSE = (",", ";", ":", "—", "–", "(", ")")
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
_NOT = frozenset("not never no nobody none neither nor cannot hardly".split())
_NO_DENIAL = frozenset("better other more fewer less later sooner doubt wonder surprise matter".split())
"""Behind "no": nothing is denied by "no better way to start"."""
_NOT_TO = frozenset("fail fails failed refuse refuses refused refusing decline declines declined".split())
"""Before "to"."""
_RESOLVED = frozenset(
    "agreed agrees agree voted votes vote decided decides decide chose choose chooses is are was were forced forces ordered orders due set going "
    "about".split()
)
"""Before "to": what follows is settled."""
_COUNTS = frozenset("two thre four fiv six seven eight nin ten".split())
STOPS = frozenset(
    "in at on over after before by with from for against amid as to of near during despite while when since until into following under".split()
)


_BETWEEN = frozenset("in at near off outside of by from the a an northern southern eastern western central".split())


class Mention(Struct, frozen=True):
    """`first`, `last`: indexes of its words, inclusive."""

    pair: int
    side: int
    first: int
    last: int
    told: Told
    sentence: Sentence
    gap: bool
    """Whether its object stands inside: "wins landmark case"."""


def mentions(article: Article, sentence: Sentence, only: Collection[int] | None = None, *, headline: bool = False) -> list[Mention]:
    """Those of one sentence, of the pairs `only`; one inside a longer one of its pair is left out."""
    table, lower = phrases(), article.words.lower
    found: list[tuple[int, int, Phrase]] = []
    for at in sentence.words:
        if not headline and at > sentence.first_word and article.words.texts[at][0].isupper():  # "United States"
            continue
        for phrase in table.get(lower[at], ()):
            if (only is None or phrase.pair in only) and (headline or not phrase.headline):
                last = _end(article, at, sentence.last_word, phrase)
                if last >= 0 and not (phrase.base and not _verbal(article, at, phrase, sentence, headline)):
                    found.append((at, last, phrase))
    whole = [
        (first, last, phrase)
        for first, last, phrase in found
        if not any(one <= first and last <= end and end - one > last - first for one, end, _ in found)
    ]
    return [
        Mention(phrase.pair, phrase.side, first, last, _told(article, sentence, first, headline), sentence, GAP in phrase.rest)
        for first, last, phrase in whole
        if not (headline and first == last and _tells_which(article, first))
    ]


def _tells_which(article: Article, at: int) -> bool:
    """Whether a participle stands before its noun in a headline: "Keeper finds escaped lynx", "Council revives rejected plan"."""
    words = article.words
    word, behind = words.lower[at], words.after(at)
    noun = behind.isalpha() and words.texts[at + 1].islower() and not behind.endswith("ly")
    return noun and word.endswith(("ed", "en")) and word in participles() and behind not in SMALL | STOPS and behind not in pasts()


def _end(article: Article, at: int, last: int, phrase: Phrase) -> int:
    """Index of the last word of the phrase that begins at word `at`; -1 where it isn't there."""
    words, gap = article.words, 0
    for token in phrase.rest:
        if token is GAP:
            gap = _LONGEST_GAP
            continue
        for step in range(1, gap + 2):
            if at + step > last or not words.spaced(at + step):
                return -1
            if words.lower[at + step] in token:
                at += step
                break
            if words.lower[at + step] in _NOT:  # "found the nurse not guilty"
                return -1
        else:
            return -1
        gap = 0
    return at


_BEFORE_BASE = frozenset("to will would can could should may must might did do does not never cannot won't don't didn't doesn't".split())
_BEFORE_NOUN = frozenset("a an the its his her their our this that of no any some each every another first last new big by in".split())
_PEOPLE = frozenset("people police women men children staff crew voters mps pupils".split())


def _verbal(article: Article, at: int, phrase: Phrase, sentence: Sentence, headline: bool) -> bool:
    """Whether a verb by itself is one here, and no noun ("a cut", "the win")."""
    word, before = article.words.lower[at], article.words.lower[at - 1] if at > sentence.first_word else ""
    if before in _BEFORE_NOUN or word.endswith("ing"):
        return False
    if article.words.after(at) == "no":  # "raised no eyebrows"
        return False
    if word == phrase.base:
        several = headline and any(each.endswith("s") or each in _PEOPLE for each in article.words.lower[sentence.first_word : at])
        past = word in pasts() and (not headline or article.words.after(at) in STOPS)
        return before in _BEFORE_BASE or several or past
    if word.endswith("s") and not headline:
        return word in thirds() and thirds()[word].mainly
    return True


def _told(article: Article, sentence: Sentence, first: int, headline: bool) -> Told:
    """How a mention is meant, by the words of its clause before it."""
    words = article.words
    if not headline and article.quoted(words.span(first)):
        return "aside"
    near = clause_before(article, sentence, first)
    lower = list(words.lower[near.start : near.stop])
    if not headline and _in_passing(lower):
        return "aside"
    lower = [word for at, word in enumerate(lower) if word != "no" or lower[at + 1 : at + 2] == [] or lower[at + 1] not in _NO_DENIAL]
    last = lower[-4:]
    if lower[-2:-1] == ["no"] and lower[-1][0].isdigit():  # "No. 27"
        lower, last = lower[:-2], lower[-6:-2]
    if any(word in _NOT or word.endswith("n't") for word in last) or (lower[-1:] == ["to"] and lower[-2:-1] and lower[-2] in _NOT_TO):
        return "aside" if _MODAL & set(last) else "not"
    if lower[-1:] == ["to"]:
        return "so" if headline and not _MODAL & set(lower[-3:]) else ("so" if lower[-2:-1] and lower[-2] in _RESOLVED else "aside")
    if any(word in _MODAL for word in last) and not ("would" in last and not _MODAL & (set(last) - {"would"}) and _SAYS & set(lower)):
        return "aside"
    return "so"


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
        if any(mark in words.gaps[at] for mark in _ENDS_CLAUSE):
            return range(at, first)
    return range(start, first)


def keys(article: Article, positions: Collection[int]) -> frozenset[str]:
    """The words that carry meaning, cut down so that "Galician" and "Galicia" compare."""
    lower = article.words.lower
    return frozenset(
        stem(lower[at])[:_KEY] for at in positions if lower[at] not in SMALL and (len(lower[at]) > 2 or lower[at][0].isdigit())
    )


def anchor(article: Article, head: Mention) -> frozenset[str]:
    """Keys of what the outcome is of: the object behind the phrase, else the words before it."""
    words = article.words
    behind: list[int] = []
    for at in range(head.last + 1, head.sentence.last_word + 1):
        if words.lower[at] in STOPS or any(mark in words.gaps[at] for mark in _ENDS_CLAUSE):
            break
        behind.append(at)
    own = keys(article, range(head.first, head.last + 1)) if head.gap else frozenset()
    if words.lower[head.last] in STOPS and head.last > head.first:  # "sold for three times the price"
        return subject(article, head) - _COUNTS
    found = own | keys(article, behind)
    return frozenset(key for key in found - _COUNTS if not key.isdigit()) or subject(article, head) - _COUNTS


def subject(article: Article, mention: Mention) -> frozenset[str]:
    """Keys of the words before the phrase, up to the first preposition."""
    found: list[int] = []
    clause = clause_before(article, mention.sentence, mention.first)
    if not keys(article, clause) - _COUNTS and clause.start > mention.sentence.first_word:  # "Man, 52, rescued"
        clause = range(mention.sentence.first_word, mention.first)
    for at in clause:
        if article.words.lower[at] in STOPS and found and article.words.lower[at] != "of":  # "A club of anglers"
            break
        found.append(at)
    return frozenset(key for key in keys(article, found) if not key.isdigit())


def sentences_of(article: Article, blocks: Collection[Block]) -> Iterator[Sentence]:
    """Those of the blocks, in order."""
    starts = {block.span.start for block in blocks}
    return (each for each in article.sentences if article.blocks[each.block].span.start in starts)


def belongs_to(article: Article, name: Name) -> frozenset[str]:
    """Keys of the nouns that a name goes with: "oldest shoe works in Forlì", "Ravenna shoe works"."""
    words = article.words
    start = max(name.first_word - 1, 0)
    while start and words.lower[start] in _BETWEEN:
        start -= 1
    before = range(max(start - 1, 0), start + 1) if start < name.first_word - 1 else range(0)
    behind = range(name.last_word + 1, min(name.last_word + 3, len(words)))
    return keys(article, [*before, *behind])
