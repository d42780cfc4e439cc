"""A comma can't join two sentences.

"The dam is old, it will be rebuilt": two clauses with a subject and a verb each want a full stop, a semicolon or "and" between them.
Attribution ("The dam is old, he said"), openings ("When it rained, it leaked") and short pairs for effect are left alone.

Bad:

    The dam is old, it will be rebuilt next year. The children clapped, they were happy to see it again.
               ^^^^^^^ Two sentences with a comma between them: a full stop, a semicolon or “and”.

Good:

    The dam is old, and it will be rebuilt next year. The children clapped; they were happy to see it again.

Good:

    The dam is old, he said. When it rained, it leaked. The more it rains, the more it is full. It rained, it poured.

Good:

    The dam is old, it seems. The sooner it is built, they say, the better. What the town has, it has had for years. Is it old, it was asked.

Evidence: 19 in 1.1 million words of edited news, interviews and government posts, most of them in interviews; 13 true.
"""

from __future__ import annotations

from collections.abc import Iterator, Set

import msgspec

from pelican_newslint.knowledge import inflections
from pelican_newslint.model import BODY_SCOPES, Block, Match
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.speech_verbs import speech_verbs
from pelican_newslint.prose.once import once
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.language._clauses import ADVERBS, CONJUNCTIONS, PREPOSITIONS, positions

_SUBJECTS = frozenset("he she it they we this these i you it's he's she's they're we're we've they've i've i'm you're".split())
_FINITE = frozenset(
    "is are was were has have had will would can could may might must do does did cannot isn't aren't wasn't weren't won't "
    "can't didn't don't doesn't "
    "couldn't wouldn't hasn't haven't hadn't".split()
)
_FIRST = frozenset(
    "the a an this that these those his her their our its my he she it they we i there you all some many most every each no nobody everybody".split()
)
"""What a whole clause may begin with here."""
_BREAKS = CONJUNCTIONS | frozenset(
    "regardless irrespective despite given considering who which what where when how why if because since as whether either neither nor only even "
    "not more less sooner".split()
)
_SAID = frozenset(
    "seems seemed appears appeared emerged turns turned transpired says said thinks thought believes believed hopes hoped adds added claims claimed "
    "knows knew feels felt guess reckons reckoned fears feared argues insists suggests means remember recalls understood".split()
)
_TIMES = frozenset(
    "day days week month year years moment time minute night morning more less sooner closer longer first next last same".split()
)
"""Behind "the" they begin an opening: "the day he left, it rained"."""
_NEGATED = frozenset("not isn't wasn't aren't weren't don't doesn't turned".split())
"""A contrast may have its comma: "it isn't a road, it is a track"."""
_LEAST = 3
"""Words of each clause; shorter ones are pairs for effect."""

RULE = Rule(
    kind="grammar",
    severity="suggestion",
    wakes=Wakes(_SUBJECTS),
    languages=("en",),
    scopes=BODY_SCOPES,
    guides=("AP", "Guardian", "Economist"),
)


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    words = article.words
    for at in positions(article, woken, _SUBJECTS):
        if words.gaps[at] == ", " and (words.texts[at].islower() or words.texts[at][0] == "I"):
            yield from _judged(article, at)


def _judged(article: Article, at: int) -> Iterator[Match]:
    words = article.words
    sentence = article.sentence_at(words.starts[at])
    inside = words.in_(sentence.span)
    first = inside.start
    lower = words.lower[first:at]
    if (
        at - first < _LEAST
        or inside.stop - at < _LEAST + 1
        or not (lower[0] in _FIRST or _is_name(article, first))
        or not _BREAKS.isdisjoint(_told_off(lower))
    ):
        return
    if (
        lower[1] in _TIMES
        or lower[-1] == "considered"
        or words.texts[at - 1][0].isupper()
        or lower[-1] in _FINITE
        or not _NEGATED.isdisjoint(lower)
        or lower[:2] == words.lower[at : at + 2]
    ):
        return
    text = article.text[sentence.span.start : sentence.span.end]
    if "?" in text or any(
        mark in article.text[words.ends[each - 1] : words.starts[each]] for each in range(first + 1, at) for mark in ',;:—–"“(-'
    ):
        return
    second = _verb(article, at)
    if second is None or _again(article, at, inside.stop) or not any(_is_finite(article, each) for each in range(first + 1, at)):
        return
    if article.quoted(words.span(at)) != article.quoted(words.span(first)):
        return
    yield Match(words.span(at - 1, at), "Two sentences with a comma between them: a full stop, a semicolon or “and”.")


def _told_off(lower: tuple[str, ...]) -> tuple[str, ...]:
    """A first clause without "she says that", whose "that" breaks nothing."""
    at = next((at for at, word in enumerate(lower[:6]) if word in speech_verbs().forms), None)
    return lower[at + 2 :] if at is not None and lower[at + 1 : at + 2] == ("that",) else lower


def _is_name(article: Article, first: int) -> bool:
    """Whether a sentence begins with a name: its first word has its capital elsewhere in the text too, or is one in the middle."""
    words = article.words
    return words.texts[first][0].isupper() and first in _people(article)


@once
def _people(article: Article) -> Set[int]:
    """First words of the names of people."""
    return {name.first_word for name in article.names if name.person}


def _again(article: Article, at: int, end: int) -> bool:
    """Whether the same subject comes a third time: "we milked them, we thanked them and we left"."""
    words = article.words
    return any(
        words.lower[each] == words.lower[at] and words.lower[each - 1] in ("and", "but", "or") for each in range(at + 2, end)
    ) or any(words.gaps[each] == ", " and words.lower[each] in _SUBJECTS for each in range(at + 2, end))


def _verb(article: Article, subject: int) -> int | None:
    """The finite verb right behind the second clause's subject, where it doesn't say who said the first."""
    words = article.words
    if "'" in words.lower[subject]:
        return subject
    at = subject + 1
    if words.spaced(at) and words.lower[at] in ADVERBS:
        at += 1
    if not words.spaced(at) or words.lower[at] in _SAID or words.lower[at] in speech_verbs().forms:
        return None
    if words.lower[at] in _FINITE:
        after = words.lower[at + 1] if at + 1 < len(words) else ""
        told = after in _SAID or after in speech_verbs().forms or after in ("been", "be", "not")
        return None if (told and words.lower[min(at + 2, len(words) - 1)] in (*speech_verbs().forms, "said")) or after in _SAID else at
    third = inflections.thirds().get(words.lower[at]) if words.lower[subject] in ("he", "she", "it") else None
    past = inflections.pasts().get(words.lower[at])
    if third is not None and third.mainly:
        return at
    return at if past and past.mainly and words.lower[at] not in inflections.singulars() else None


def _is_finite(article: Article, at: int) -> bool:
    """Whether word `at` is a verb of the first clause for certain."""
    word = article.words.lower[at]
    if word in _FINITE:
        return True
    past, third = inflections.pasts().get(word), inflections.thirds().get(word)
    before = article.words.lower[at - 1]
    if third is not None and (before in ("he", "she", "it") or (third.mainly and word not in inflections.plurals())):
        return True
    return bool(
        past
        and (past.mainly or word.endswith("ed"))
        and word not in inflections.singulars()
        and before not in PREPOSITIONS
        and before not in ("the", "a", "an", "his", "her", "their", "its")
    )
