"""No comma parts a subject from its verb.

"The trial, is expected to last" and "Our new bridge, will open in May": a comma between them needs a second one, before it, to close.
Only short subjects that begin a sentence are looked at.

Bad:

    The trial, is expected to last. Our new bridge, will open in May.
             ^^^^ No comma between the subject and “is”.
                                                  ^^^^^^ No comma between the subject and “will”.

Bad:

    The price of wheat, has risen. The council, was told of it on Monday.
                      ^^^^^ No comma between the subject and “has”.
                                              ^^^^^ No comma between the subject and “was”.

Good:

    The trial is expected to last. Our new bridge will open in May.

Good:

    The trial, of four men, is expected to last. Our bridge, he said, will open in May.

Good:

    The more rain, is it not so, the better. This year, will he go? The day he left, was it raining?

Good:

    The best team, is what they say. On the quay, is a shed. What the town needs, is rain; the mayor, is, as they say, out. Another Ian Marsh
    lives in Mill Road, is a cook and has no dog.

Good:

    Date: 2025-05-24

    Her last day is next Friday, May 30. A new crew has begun.

Evidence: 0 in 1.1 million words of edited news, interviews and government posts.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from pelican_newslint.knowledge import inflections
from pelican_newslint.model import BODY_SCOPES, Block, Edit, Fix, Match, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.language._clauses import DETERMINERS, is_plural, positions, small

_VERBS = frozenset("is are was were has have had will would can could must should may might".split())
_TIMES = frozenset(
    "day days week weeks month months year years time times moment morning evening night afternoon minute hour season weekend summer winter spring "
    "autumn way thing more less point fact truth question problem reason issue result".split()
)
"""They open a sentence as often as they are its subject, or say "the fact is, …"."""
_INSIDE = frozenset("of for in from to with at by on second third last".split())
_LONGEST = 7
_AFTER = frozenset("he she it they we you i not what that".split())
"""A question or an aside: "this year, will he go"."""

RULE = Rule(kind="grammar", severity="warning", wakes=Wakes(_VERBS), languages=("en",), scopes=BODY_SCOPES, guides=("AP", "Guardian"))


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    words = article.words
    for at in positions(article, woken, _VERBS):
        if at > 1 and words.gaps[at] == ", " and words.texts[at].islower():  # "her last day, May 30"
            yield from _judged(article, at)


def _judged(article: Article, verb: int) -> Iterator[Match]:
    words = article.words
    sentence = article.sentence_at(words.starts[verb])
    first = sentence.first_word
    if not 2 <= verb - first <= _LONGEST or words.lower[first] not in DETERMINERS or words.gaps[first][-1:] in ("(", "["):
        return
    subject = range(first + 1, verb)
    if any(not words.spaced(at) or words.gaps[at] != " " for at in subject) or verb + 1 >= len(words):
        return
    if words.lower[verb + 1] in _AFTER or words.gaps[verb + 1][:1] in (",", "?") or "?" in article.slice(sentence.span):
        return
    if all(_is_nominal(article, at) for at in subject) and small(article, verb - 1) not in _TIMES:
        comma = Span.of(words.ends[verb - 1], words.ends[verb - 1] + 1)
        fix = Fix("Remove the comma", (Edit(comma, ""),))
        yield Match(Span.of(comma.start, words.ends[verb]), f"No comma between the subject and “{words.texts[verb]}”.", (fix,))


def _is_nominal(article: Article, at: int) -> bool:
    """Whether a word belongs to a noun's phrase: a noun, an adjective or a name, no verb."""
    word = small(article, at)
    if word in _INSIDE or word in DETERMINERS or article.words.texts[at][0].isupper():
        return True
    if word in inflections.plain_nouns() or (is_plural(word) and word not in inflections.thirds()):
        return True
    return word not in inflections.pasts() and word not in inflections.thirds() and word not in inflections.verbs()
