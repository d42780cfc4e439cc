"""What has an apostrophe and an “s” owns something, and what it owns stands behind it.

“Two dog's were found”, “the bereaved family's.”, “the organ's he built”: nothing is owned, so the plural is meant. “At the doctor's”, “this
year's” and “like her mother's” stand alone rightly; a name is left alone, and so is what may be short for “is” or “has”.

Bad:

    The town's school will buy three piano's. The bell's are old, and the chair's he made were sold.
                                     ^^^^^^^ Nothing is owned here: write “pianos”.
                                                  ^^^^^^ Nothing is owned here: write “bells”.
                                                                          ^^^^^^^ Nothing is owned here: write “chairs”.

Bad:

    The firm's shop sells wooden toy's.
                                 ^^^^^ Nothing is owned here: write “toys”.

Good:

    The town's school will buy three pianos. The bells are old, and the chairs he made were sold.

Good:

    The mast is taller than the church's. The boat's in the bay, and this year's were better than last year's. She was at the baker's.

Good:

    The choice is the firm's. A friend of the museum's, and two of the club's.

Evidence: none in 1.2 million words of edited news, interviews and government posts; none in the clean practice articles.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import msgspec

from pelican_newslint.knowledge import inflections
from pelican_newslint.model import Block, Fix, Match
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.language._classes import classes
from pelican_newslint.rules.language._clauses import positions
from pelican_newslint.rules.language._count_nouns import BARE_PEOPLE

_ENDS = ("'s", "’s")
_MANY = frozenset("two three four five six seven eight nine ten twelve many several both these those few other".split())
_ALONE = frozenset(
    "than as like of at to from by for that this those these is was are were be beside unlike match matches matched equal".split()
)
"""Words in a sentence behind which a possessive may stand alone: "taller than the church's", "the choice was the firm's"."""
_TIMES = frozenset(
    "day week month year night morning evening season century decade summer winter spring autumn minute hour moment today".split()
)
_SHOPS = frozenset(
    "baker butcher chemist doctor dentist grocer barber hairdresser florist tailor newsagent vet bookmaker optician stationer".split()
)
_WHO = frozenset("he she they we i you".split())

RULE = Rule(
    kind="grammar", severity="warning", wakes=Wakes(tokens=frozenset(("quotation",))), languages=("en",),
    scopes=frozenset({"summary", "paragraph", "item", "quotation", "caption"}),
)  # fmt: skip


@cache
def _noun(stem: str) -> str:
    """The plural of a thing's name; nothing for a person's, a time's and a shop's."""
    if stem in _TIMES or stem in _SHOPS or stem in BARE_PEOPLE or stem not in inflections.plain_nouns():
        return ""
    return inflections.singulars().get(stem, "")


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    words = article.words
    wanted = {text[:-2] for text in words.owners if text.islower() and _noun(text[:-2])}
    for at in positions(article, woken, wanted, last=True) if wanted else ():
        if words.texts[at][-2:] in _ENDS:
            yield from _judged(article, at)


def _judged(article: Article, at: int) -> Iterator[Match]:
    words = article.words
    if not words.texts[at].islower() or not (_many_before(article, at) or _verb_behind(article, at) or _ends(article, at)):
        return
    right = _noun(words.lower[at])
    fix = Fix.change(words.span(at), right)
    yield Match(words.span(at), f"Nothing is owned here: write “{right}”.", (fix,))


def _closed(article: Article, at: int) -> bool:
    return article.words.gaps[at + 1].lstrip()[:1] in (".", ",", ";", "!", "?")


def _many_before(article: Article, at: int) -> bool:
    """ "Three piano's", with a stop or a verb behind it."""
    words = article.words
    for before in range(at - 1, max(at - 3, -1), -1):
        if not words.spaced(before + 1):
            return False
        if words.lower[before] in _MANY or (words.lower[before].isdigit() and words.lower[before] != "1"):
            return _closed(article, at) or classes(article)[2 * at + 2 : 2 * at + 4] in (" P", " M")
    return False


def _verb_behind(article: Article, at: int) -> bool:
    """ "The bell's are", "the chair's he made"."""
    words = article.words
    letters = classes(article)
    behind = letters[2 * at + 2 : 2 * at + 4]
    if letters[2 * at + 1] != "h" or words.before(at) not in ("the", "its", "their", "his", "her", "our"):
        return False
    if behind == " P" and words.lower[at + 1] in ("are", "were", "have"):
        return not _ALONE.intersection(words.lower[max(at - 6, 0) : at])
    return behind in (" i", " j") and words.lower[at + 1] in _WHO and letters[2 * at + 5] in "We"


def _ends(article: Article, at: int) -> bool:
    """ "Wooden toy's." at the end, where nothing in the sentence lets a possessive stand alone."""
    words = article.words
    if not _closed(article, at) or article.quoted(words.span(at)):
        return False
    letters = classes(article)
    if letters[2 * at - 1] not in "ANgeG" or not words.spaced(at):
        return False
    sentence = article.sentence_at(words.starts[at])
    return _ALONE.isdisjoint(words.lower[sentence.first_word : at])
