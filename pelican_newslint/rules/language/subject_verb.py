"""A verb has the number of its subject.

"The drones has proved", "Each person have to": the eye is on the sense and passes over the ending. Only subjects that stand
beside their verb, or a short phrase away from it, and that begin a clause for certain are judged. A team, a board or a
government may take either number, and so may an amount ("two weeks is a long time").

Bad:

    The drones has arrived at the depot.
        ^^^^^^^^^^ “The drones” with “has”: write “have”.

Bad:

    This new strain of the virus have killed 40 cows. Each of the districts have sent a vet.
             ^^^^^^^^^^^^^^^^^^^^^^^^ “This new strain of the virus” with “have”: write “has”.
                                                                  ^^^^^^^^^^^^^^ “Each of the districts” with “have”: write “has”.

Good:

    The drones have arrived at the depot.

Good:

    A number of people were hurt, and the team were sent home. Two weeks is a long time, the mayor said.

Good:

    The man who owns the shops has gone. One of the men and the driver were held. If the plan were dropped, the union would ask that
    the council have a say.

Good:

    The price of the tickets has doubled, and fixing the lifts is dear. Bread and the butter are on the table.

Good:

    Anyone sending letters is asked to wait.

Evidence: 12 in 500,000 words of edited news, interviews and government posts, 12 true after what the first look taught; of 600 verbs that
were turned round in such news it finds 152.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from pelican_newslint.knowledge import inflections
from pelican_newslint.model import Block, Edit, Fix, Match
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.language._clauses import Subject, positions
from pelican_newslint.rules.language._subjects import most_of_them, one_of_many, person, plural_subject, single_subject

_TO_PLURAL = {
    "is": "are", "was": "were", "has": "have", "does": "do", "isn't": "aren't", "wasn't": "weren't", "hasn't": "haven't", "doesn't": "don't",
}  # fmt: skip
_TO_SINGULAR = {"are": "is", "were": "was", "have": "has", "aren't": "isn't", "weren't": "wasn't", "haven't": "hasn't"}
_THIRDS = frozenset(
    "includes says requires goes comes takes gives makes becomes remains seems knows thinks tells asks gets keeps brings allows provides "
    "continues expects agrees believes feels happens appears consists contains depends exists belongs wants describes decides refuses "
    "suffers involves receives arrives begins lives speaks reveals suggests involves".split()
)
"""Verbs that are no nouns: "the officials says"."""

RULE = Rule(
    kind="grammar", severity="warning", wakes=Wakes(frozenset(_TO_PLURAL) | frozenset(_TO_SINGULAR) | _THIRDS),
    scopes=frozenset({"summary", "paragraph", "item", "quotation", "caption", "cell"}), languages=("en",), guides=("AP",),
)  # fmt: skip


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    for at in positions(article, woken, RULE.wakes.words):
        verb = article.words.texts[at]
        if verb in _TO_PLURAL:
            yield from _judged(article, at, plural_subject(article, at) or most_of_them(article, at), _TO_PLURAL[verb])
        elif verb in _TO_SINGULAR:
            subject = single_subject(article, at) or one_of_many(article, at) or person(article, at)
            yield from _judged(article, at, subject, _TO_SINGULAR[verb])
        elif verb in _THIRDS:
            yield from _judged(article, at, plural_subject(article, at), inflections.thirds()[verb].base)


def _judged(article: Article, verb: int, subject: Subject | None, right: str) -> Iterator[Match]:
    if subject is None:
        return
    words = article.words
    noun = article.slice(words.span(subject.first, verb - 1))
    fix = Fix(f"Change to “{right}”", (Edit(words.span(verb), right),))
    yield Match(words.span(subject.head, verb), f"“{noun}” with “{words.texts[verb]}”: write “{right}”.", (fix,))
