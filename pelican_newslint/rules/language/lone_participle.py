"""A participle isn't a past: “he saw”, not “he seen”; “the strike began”, not “the strike begun”.

"They done it", "the mayor begun an inquiry", "the bell rung twice". Only where the subject stands before it and the sentence has no other
verb, since "the letter written in May" and "the ship sunk off Malta was found" are right. Direct speech keeps its dialect.

Bad:

    The mayor begun an inquiry. It is done.
        ^^^^^^^^^^^ A participle is no past: “began”.

Bad:

    They seen the fire from the hill. The bell rung twice at noon.
    ^^^^^^^^^ A participle is no past: “saw”.
                                          ^^^^^^^^^ A participle is no past: “rang”.

Good:

    The mayor began an inquiry. It is done.

Good:

    It was begun again. They have seen the fire. The bell has rung twice.

Good:

    The ship sunk off Malta in May was found. He had seen it done, and the inquiry begun on Monday goes on.

Good:

    He'd begun the day in front, and they'd sung at noon. We've begun it.

Good:

    "They done it," he said. Work begun in May; a letter written by hand. Were they seen? Has the bell rung?

Evidence: 0 in 1.1 million words of edited news, interviews and government posts.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.knowledge import inflections
from pelican_newslint.model import Block, Fix, Match
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.language._clauses import AUXILIARIES, BOUND, begins_sentence, positions, subject_ending

_ACTIVE = frozenset("begun rung sung sunk drunk swum shrunk sprung arisen".split())
"""Behind a noun: who does it stands before it."""
_SAID_OF_ALL = frozenset(
    "seen done gone begun written taken spoken fallen risen chosen driven eaten flown broken stolen shown rung sung drunk given worn".split()
)
"""Behind "he", "she", "they", "we"."""
_PRONOUNS = frozenset("he she they we".split())
_INVERTS = AUXILIARIES | {"having", "as", "than", "that", "which", "whom", "what", "get", "got", "see", "saw"}

RULE = Rule(
    kind="grammar", severity="warning", wakes=Wakes(_ACTIVE | _SAID_OF_ALL), languages=("en",),
    scopes=frozenset({"summary", "paragraph", "item", "caption"}),
)  # fmt: skip


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    words = article.words
    for at in positions(article, woken, RULE.wakes.words):
        if (
            at < 1
            or not words.texts[at].islower()
            or not words.spaced(at)
            or begins_sentence(article, at)
            or article.quoted(words.span(at))
        ):
            continue
        if (words.lower[at] in _SAID_OF_ALL and _pronoun(article, at)) or (words.lower[at] in _ACTIVE and _noun(article, at)):
            right = next(iter(inflections.participles()[words.lower[at]].past))
            fix = Fix.change(words.span(at), right)
            yield Match(words.span(at - 1, at), f"A participle is no past: “{right}”.", (fix,))


def _pronoun(article: Article, at: int) -> bool:
    words = article.words
    before = "" if begins_sentence(article, at - 1) else words.lower[at - 2]
    leads = before == "" or before in ("and", "but", "because", "when", "said", "after", "before", "while", "until", "if")
    inverted = any(word in _INVERTS for word in words.lower[max(at - 4, article.sentence_at(words.starts[at]).first_word) : at - 1])
    return words.lower[at - 1] in _PRONOUNS and leads and not inverted


def _noun(article: Article, at: int) -> bool:
    """Whether the noun before is the subject, and no other verb makes the participle a part of it."""
    words = article.words
    named = words.texts[at - 1][0].isupper() and words.lower[at - 1] not in BOUND
    if not named and (words.texts[at - 1] not in inflections.singulars() and words.texts[at - 1] not in inflections.plurals()):
        return False
    if subject_ending(article, at - 1) is None:
        return False
    sentence = article.sentence_at(words.starts[at])
    inside = words.in_(sentence.span)
    others = (each for each in inside if each != at)
    return not any(words.lower[each] in AUXILIARIES or _is_past(words.lower[each]) for each in others)


def _is_past(word: str) -> bool:
    past, third = inflections.pasts().get(word), inflections.thirds().get(word)
    return bool((past and word not in inflections.singulars()) or (third and third.mainly and word not in inflections.plurals()))
