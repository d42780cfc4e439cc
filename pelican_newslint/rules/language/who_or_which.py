"""“Who” is for people, “which” for things, and “what” for neither.

"The porter which spoke", "the ceiling, who was lined", "the airstrip, what is flat". Bodies of people (a team, a company) may take either
and are left alone, and so is a thing where a person stands before it ("a man from the village who").

Bad:

    The porter which spoke was angry. The fire reached the ceiling, who was old.
        ^^^^^^^^^^^^ People take “who”.
                                                           ^^^^^^^^^^^^ Things take “which”.

Bad:

    They train on the field, what is flat.
                      ^^^^^^^^^^^ “Which is”: “what” joins to no noun.

Good:

    The porter who spoke was angry. The fire reached the ceiling, which was old.

Good:

    A man from the village who spoke had seen the road, and the vendors left, which was a pity.

Good:

    The driver of the car who fled was held. She asked the owner which car it was, told the farmer which field floods, and knew what is right.

Good:

    The letters of the man, which were sold, and the children, one of which won; the doctor in which they trust; the road who knows where.

Good:

    The coach, which had 31 places, was full. Its owner, which was founded in 1950, sold it to a neighbour, which is bigger.

Evidence: 0 in 1.1 million words of edited news, interviews and government posts.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec

from pelican_newslint.knowledge import inflections
from pelican_newslint.model import Block, Fix, Match
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.language._clauses import begins_sentence, positions
from pelican_newslint.rules.language._count_nouns import BARE_PEOPLE
from pelican_newslint.rules.language._word_lists import word_lists

_OWN = word_lists(Path(__file__).with_suffix(".toml"))
_THINGS = _OWN["things"]
_PEOPLE = (_OWN["people"] | BARE_PEOPLE) - _THINGS - _OWN["either"]
_VERBS = frozenset("is are was were has have had will would can could does did".split())
_TOLD = frozenset(
    "tell tells told telling ask asks asked asking show shows showed shown showing let teach taught remind reminded inform informed advise advised "
    "say said know knew knows decide decided choose chose see saw consider guess wonder wondered learn learned".split()
)
"""Behind these "which" may ask a question: "told the farmer which field"."""
_BEING = frozenset("is was has had were".split())
_BETWEEN = frozenset("of and or in from on at by with for to near than as like".split())
_NOBODY = frozenset(
    "motor water power order tower summer winter number paper corner floor sector factor under over after other another their there her never "
    "for or nor however whether rather later further either whatever together matter dinner quarter silver copper timber rubber cover fever "
    "weather feather leather shelter center meter metre error mirror colour color harbor interior exterior".split()
)
"""They end like people and are none."""
_AHEAD = 10
"""Words before a thing in which no person may stand."""

RULE = Rule(
    kind="grammar", severity="warning", wakes=Wakes(frozenset(("who", "which", "what"))), languages=("en",),
    scopes=frozenset({"summary", "paragraph", "item", "quotation", "caption"}),
)  # fmt: skip


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    words = article.words
    for at in positions(article, woken, RULE.wakes.words):
        if (
            at == 0
            or begins_sentence(article, at)
            or words.gaps[at] not in (" ", ", ")
            or not words.texts[at - 1].islower()
            or _asks(article, at)
        ):
            continue
        noun, word = words.texts[at - 1], words.lower[at]
        if word == "which":
            yield from _which(article, at, noun)
        elif word == "who" and noun in _THINGS and _joins(article, at) and not _people_before(article, at - 1):
            yield _match(article, at, "which", "Things take “which”.")
        elif word == "what" and words.gaps[at] == ", " and noun in _THINGS and words.lower[at + 1] in ("is", "was", "are", "were", "has"):
            yield _match(article, at, "which", f"“Which {words.texts[at + 1]}”: “what” joins to no noun.")


def _which(article: Article, at: int, noun: str) -> Iterator[Match]:
    words = article.words
    if noun in _PEOPLE and words.gaps[at] == ", " and _subject(article, at):
        yield _match(article, at, "who", "People take “who”.")
        return
    if (
        noun not in _PEOPLE
        or words.gaps[at] != " "
        or not _is_verb(article, at + 1)
        or words.lower[max(at - 2, 0)] in _BETWEEN
        or words.before(at - 1) in _BETWEEN
    ):
        return
    first = max(article.sentence_at(words.starts[at]).first_word, at - 6)
    if _TOLD.isdisjoint(words.lower[first:at]) and _BETWEEN.isdisjoint(words.lower[max(first, at - 4) : at - 1]):
        yield _match(article, at, "who", "People take “who”.")


def _subject(article: Article, at: int) -> bool:
    """Whether the person behind whom ", which was" stands is all that the sentence has before: "The man, which was drunk, fell"."""
    words = article.words
    first = article.sentence_at(words.starts[at]).first_word
    return at - first in (2, 3) and words.lower[first] in ("the", "a", "an", "his", "her", "this") and words.lower[at + 1] in _BEING


def _is_verb(article: Article, at: int) -> bool:
    """Whether word `at` is the verb of a clause that begins with the pronoun before it."""
    words = article.words
    if not words.spaced(at):
        return False
    word = words.texts[at]
    past = inflections.pasts().get(word)
    third = inflections.thirds().get(word)
    return word in _VERBS or bool(past and word not in inflections.singulars()) or bool(third and third.mainly)


def _joins(article: Article, at: int) -> bool:
    words = article.words
    return (
        _is_verb(article, at + 1)
        if words.spaced(at)
        else words.lower[at + 1] in ("is", "was", "were", "has", "had") and words.spaced(at + 1)
    )


def _asks(article: Article, at: int) -> bool:
    return "?" in article.text[article.words.ends[at] : article.sentence_at(article.words.starts[at]).span.end + 1]


def _people_before(article: Article, thing: int) -> bool:
    """Whether somebody is named before a thing, whom "who" may mean."""
    words = article.words
    first = max(article.sentence_at(words.starts[thing]).first_word, thing - _AHEAD)
    for at in range(first, thing):
        word = words.lower[at]
        if word in _PEOPLE or word in (
            "those",
            "anyone",
            "someone",
            "people",
            "everyone",
            "one",
            "nobody",
            "others",
            "all",
            "any",
            "him",
            "her",
            "them",
        ):
            return True
        if (
            not (word in _THINGS or word in _NOBODY)
            and word.endswith(("er", "ers", "or", "ors", "ist", "ists", "ian", "ians", "men", "man", "woman"))
            and len(word) > 3
        ):
            return True
        if words.texts[at][0].isupper() and not begins_sentence(article, at):
            return True
    return False


def _match(article: Article, at: int, right: str, message: str) -> Match:
    fix = Fix.change(article.words.span(at), right)
    return Match(article.words.span(at - 1, at), message, (fix,))
