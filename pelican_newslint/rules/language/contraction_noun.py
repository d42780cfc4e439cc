"""A contraction of “is” or “are” doesn't own what follows.

"The airport and it's hotel", "find they're way", "he's death", "you're car": behind a pronoun with "is" a noun that counts has an article,
so a bare one belongs to "its", "their", "his", "your".

Bad:

    The airport and it's hotel were shut. They lost they're way. It's late.
                    ^^^^^^^^^^ “it's” has a verb in it: write “its hotel”.
                                                    ^^^^^^^^^^^ “they're” has a verb in it: write “their way”.

Bad:

    He left he's wallet and you're ticket.
            ^^^^^^^^^^^ “he's” has a verb in it: write “his wallet”.
                            ^^^^^^^^^^^^^ “you're” has a verb in it: write “your ticket”.

Good:

    The airport and its hotel were shut. They lost their way. It's late.

Good:

    It's time, it's work; they're men, he's captain and she's head of it, and it's summer.

Good:

    They took it there by train, left there on Monday, and kept there what they had.

Good:

    It's hotel staff who know; they're police and it's family that counts. He's game. You're part of it.

Evidence: 2 in 1.1 million words of edited news, interviews and government posts, 2 true.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from pelican_newslint.knowledge import inflections
from pelican_newslint.model import Block, Fix, Match
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.language._clauses import BOUND, begins_sentence, positions
from pelican_newslint.rules.language._count_nouns import BARE_PEOPLE, BARE_THINGS

_OWNERS = {
    "it's": "its",
    "they're": "their",
    "he's": "his",
    "she's": "her",
    "you're": "your",
    "we're": "our",
    "who's": "whose",
    "there": "their",
}
_OWN = frozenset(
    "way hand hands eyes feet back recall future past death birth wife husband mother father son daughter brother sister "
    "parents family families head headquarters home homes house houses "
    "children friends job jobs life lives body bodies name names car cars career members staff customers website website's leaders leader "
    "residents citizens borders border capital workers employees shareholders chairman players coach fans engine engines roof walls windows "
    "passengers crew driver drivers owner owners money savings belongings arrival departure return arrest trial release retirement resignation "
    "own first second last latest annual biggest largest former main original entire whole".split()
)
"""What is mostly owned; most of these can stand bare behind "is", so they need a sign that a verb is there already."""
_MAY_BE = frozenset(
    "captain coach chairman leader head first second last driver owner home own family members staff residents citizens workers employees "
    "customers players fans parents friends drivers owners leaders former main".split()
)
"""These may follow "he's" and "they're" rightly."""
_BEFORE = frozenset(
    "of in from with for by on at to into under over through against during near inside outside around behind find found lose lost losing left "
    "leave sold sell sells bought buy open opened close closed cut cuts raise raised sent moved built celebrated and or both all".split()
)
"""Before an owner, never before a subject with its verb; "and" only where the phrase ends at once."""

RULE = Rule(
    kind="grammar", severity="warning", wakes=Wakes(frozenset(_OWNERS)), languages=("en",),
    scopes=frozenset({"summary", "paragraph", "item", "quotation", "caption"}),
)  # fmt: skip


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    for at in positions(article, woken, _OWNERS):
        if article.words.spaced(at + 1):
            yield from _judged(article, at)


def _judged(article: Article, owner: int) -> Iterator[Match]:
    words = article.words
    before = "" if begins_sentence(article, owner) or not words.spaced(owner) else words.lower[owner - 1]
    noun = words.texts[owner + 1]
    if words.lower[owner] == "there":
        yield from _there(article, owner, before, noun)
        return
    counts = noun in BARE_THINGS or (noun in BARE_PEOPLE and words.lower[owner] in ("it's", "they're", "you're"))
    owned = (
        noun in _OWN
        and before in _BEFORE
        and before != "and"
        and (noun not in _MAY_BE or before in ("of", "in", "from", "with", "for", "by", "on", "at", "into"))
    )
    if not (counts or owned) or not _ends(article, owner + 1, loose=before in _BEFORE and before != "and"):
        return
    right = _OWNERS[words.lower[owner]]
    right = right.capitalize() if words.texts[owner][0].isupper() else right
    fix = Fix.change(words.span(owner), right)
    yield Match(words.span(owner, owner + 1), f"“{words.texts[owner]}” has a verb in it: write “{right} {noun}”.", (fix,))


def _there(article: Article, at: int, before: str, noun: str) -> Iterator[Match]:
    """ "Lost there shirts": an object belongs to somebody where "there" stands between it and its verb."""
    words = article.words
    owned = (noun in _OWN and noun not in _MAY_BE) or noun in BARE_THINGS or noun in inflections.plurals()
    if before in _TAKING and owned and noun not in inflections.verbs() and _ends(article, at + 1, loose=False):
        fix = Fix.change(words.span(at), "their")
        yield Match(words.span(at, at + 1), f"“There” is a place: write “their {noun}”.", (fix,))


_TAKING = frozenset(
    "of lost lose losing left leave sold sell bought raised sent moved built celebrated cut opened closed broke took take takes taking gave give "
    "changed used kept keep threw drove parked packed ate drank signed cancelled paid pay won wear wore wash washed brought "
    "bring with for by from".split()
)


def _ends(article: Article, noun: int, *, loose: bool) -> bool:
    words = article.words
    if loose:
        return True
    if noun + 1 >= len(words) or begins_sentence(article, noun + 1) or not words.spaced(noun + 1):
        return words.gaps[noun + 1][:1] in (".", ",", ";", ":", "!", "")
    return words.lower[noun + 1] in BOUND - {"and", "or", "to", "that", "who"}
