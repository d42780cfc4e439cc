"""The verb agrees with “he”, “she”, “it”, “they” and with what “there is” counts.

"It leak worse", "they was late", "there is many reasons". What speakers of a dialect say stays theirs.

Bad:

    The roof is older, and it leak more. They has no money.
                           ^^^^^^^ “it” with “leak”: write “leaks”.
                                         ^^^^^^^^ “They” with “has”: write “have”.

Bad:

    There was many reasons for it.
    ^^^^^^^^^^^^^^ “There was” with “many”: write “were”.

Good:

    The roof is older, and it leaks more. They have no money.

Good:

    Did she try? They made it work, and it put them off. Should it fail, and if it come to that, they asked that she leave.

Good:

    There is ten miles between them, she said. "They was late," he said. There was a man and there were many reasons.

Bad:

    Let the town know you is safe. The clerk said she don't know.
                      ^^^^^^ “you” with “is”: write “are”.
                                                  ^^^^^^^^^ “she” with “don't”: write “doesn't”.

Good:

    He forecast that IT staff would go.

Good:

    Each of you is safe. Did the clerk say she do that? They asked that she be safe. Ann Orr and she are sisters, and he and she are late.

Evidence: 1 in 500,000 words of edited news, interviews and government posts, true (in a quotation).
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from pelican_newslint.knowledge import inflections
from pelican_newslint.model import Block, Fix, Match
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.language._clauses import BOUND, MEASURES, begins_sentence, is_number, is_plural, positions

_ONE = frozenset(("he", "she", "it"))
_MANY = frozenset(("they", "we", "you", "these", "those", "both"))
_TO_PLURAL = {"is": "are", "was": "were", "has": "have", "does": "do"}
_HELPING = {"are": "is", "don't": "doesn't", "aren't": "isn't", "haven't": "hasn't", "weren't": "wasn't", "do": "does"}
_LEADS = frozenset("and when because while where as but before until although since".split())
"""Words before a pronoun that is a subject for certain, of a verb that is no wish."""
_SAYING = frozenset(
    "that if said says say know knows think thinks sure whether so how what why hope hopes believe where which whom as than".split()
)
"""More words before "they", "we" and "you" as subjects."""
_SPOKEN = frozenset("do go say come want know see give run take get tell".split())
"""Plain forms that dialect uses with "he" and "she"."""

RULE = Rule(kind="grammar", severity="warning", wakes=Wakes(_ONE | _MANY | {"there"}), languages=("en",))


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    for at in positions(article, woken, RULE.wakes.words):
        word = article.words.lower[at]
        if word in _ONE:
            yield from _he(article, at)
        elif word in _MANY:
            yield from _they(article, at)
        else:
            yield from _there(article, at)


def _leads(article: Article, at: int) -> bool:
    words = article.words
    if words.before(at) == "and" and (words.texts[at - 2][:1].isupper() or words.lower[at - 2] in _ONE) and words.spaced(at - 1):
        return False  # "Ann Orr and she are sisters"
    return begins_sentence(article, at) or (words.spaced(at) and words.lower[at - 1] in _LEADS)


def _he(article: Article, at: int) -> Iterator[Match]:
    words = article.words
    form = words.texts[at + 1]
    if form in _HELPING and words.spaced(at + 1) and _tells(article, at) and not article.quoted(words.span(at)):
        yield _match(article, at, at + 1, _HELPING[form])
    verb = inflections.verbs().get(form)
    if (
        verb is None
        or not words.spaced(at + 1)
        or form in BOUND - {"have"}
        or form in inflections.pasts()
        or form in ("let", "need", "dare", "like", "forecast", "broadcast")
        or words.texts[at] == "IT"
    ):
        return
    if not _leads(article, at) or _wished(article, at) or not _acts(article, at + 1, mainly=verb.mainly):
        return
    if form in _SPOKEN and article.quoted(words.span(at)):
        return
    yield _match(article, at, at + 1, verb.third)


def _tells(article: Article, at: int) -> bool:
    """Whether "he", "she" or "it" is a subject here and what follows is no wish."""
    return (_leads(article, at) or article.words.before(at) in ("that", "which", "said", "says")) and not _wished(article, at)


def _acts(article: Article, verb: int, *, mainly: bool) -> bool:
    """Whether the word is a verb here: by its nature, or because no other word could stand before what follows."""
    words = article.words
    return mainly or words.after(verb) in (
        "worse",
        "more",
        "less",
        "better",
        "again",
        "down",
        "up",
        "out",
        "to",
        "the",
        "a",
        "him",
        "her",
        "them",
    )


def _wished(article: Article, at: int) -> bool:
    """Whether something before asks, lets or makes: "watch it fall and it break"."""
    words = article.words
    first = words.in_(article.sentence_at(words.starts[at]).span).start
    return any(
        words.lower[each]
        in ("let", "made", "make", "makes", "watch", "see", "saw", "hear", "did", "does", "do", "should", "could", "would", "can", "will")
        for each in range(max(first, at - 12), at)
    )


def _they(article: Article, at: int) -> Iterator[Match]:
    words = article.words
    right = _TO_PLURAL.get(words.texts[at + 1])
    sure = words.lower[at] in ("they", "we", "you") and words.before(at) in _SAYING
    if right is None or not words.spaced(at + 1) or not (sure or _leads(article, at)) or article.quoted(words.span(at)):
        return
    if words.lower[at] in ("these", "those", "both") and (words.lower[at + 1] == "does" or words.before(at) == "as"):
        return
    yield _match(article, at, at + 1, right)


def _there(article: Article, at: int) -> Iterator[Match]:
    """ "There is" and a number, or "many", with a plural."""
    words = article.words
    right = {"is": "are", "was": "were"}.get(words.texts[at + 1])
    count = at + 3 if words.lower[min(at + 2, len(words) - 1)] in ("still", "also", "now", "already") else at + 2
    if right is None or count + 1 >= len(words) or not words.spaced(at + 1) or not words.spaced(count) or article.quoted(words.span(at)):
        return
    if words.lower[count] not in ("many", "several", "numerous", "various", "few") and not (
        is_number(article, count) and words.texts[count] not in ("1", "0")
    ):
        return
    for noun in range(count + 1, min(count + 4, len(words))):
        if not words.spaced(noun) or words.lower[noun] in BOUND:
            return
        if is_plural(words.texts[noun]) and words.texts[noun] not in MEASURES:
            yield _match(article, at, count, right, verb=at + 1)
            return


def _match(article: Article, first: int, last: int, right: str, *, verb: int | None = None) -> Match:
    words = article.words
    at = last if verb is None else verb
    fix = Fix.change(words.span(at), right)
    said = article.slice(words.span(first, last - 1))
    return Match(words.span(first, last), f"“{said}” with “{words.texts[last]}”: write “{right}”.", (fix,))
