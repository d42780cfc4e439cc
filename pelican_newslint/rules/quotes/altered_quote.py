"""A quotation has one wording and one speaker.

Where the same words are quoted twice and differ, one of the two is wrong: somebody changed what was said. The same sentence from two mouths is
a slip of paste or of attribution. A quotation that is repeated word for word is a waste of the readers' time, unless it is a pull quote.

Bad:

    "We shall never sell the bridge to a bank," the mayor said.

    She was firm: "We will never sell the bridge to any bank," she said on Monday.
                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Quoted before in other words: “We shall never sell the bridge to a bank”. Which was said?

Bad:

    "We shall never sell the old bridge to a bank," Ann Price said.

    The plan was dead: "We shall never sell the old bridge to a bank," John Hale said.
                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Ann Price says this before, and here John Hale does.

Bad:

    "We shall never sell the old bridge to a bank," Ann Price said.

    The plan was dead. "We shall never sell the old bridge to a bank," Price said.
                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Quoted before, word for word.

Good:

    "We shall never sell the bridge to a bank," the mayor said.

    The words "never sell the old bridge" were heard again.

Good:

    "We shall sell the bridge on Monday," she said. "We shall not sell the ferry on Monday," she said.

Good:

    "We shall never sell the bridge to a bank," the mayor said.

    > "We shall never sell the old bridge to a bank."

Good:

    "You were hired because the whole town liked you," she told him, "and you were sacked because the whole town liked you."

    "If they sell it, I shall chain myself to the door," he said. Then he said: "If they sell it, she shall chain herself to the door."

Evidence: 302,000 words of edited news and government posts: one hit, true.
"""

from __future__ import annotations

import msgspec
from rapidfuzz import fuzz

from pelican_newslint.model import Block, Match, Related, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.quotations import Quotation
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes

RULE = Rule(
    kind="fact",
    severity="warning",
    scopes=frozenset({"paragraph", "item"}),
    wakes=Wakes(tokens=frozenset({"quotation"})),
    guides=("Reuters",),
)

_WORD = later(r"[\w'’]+")
_EDITED = later(r"[\[…]|\.\.\.")
"""An editor's own change, which is said to be one."""
_SHORTEST = 7
"""Words from which two quotations are no chance."""
_TURNS = frozenset("not no never n't don't doesn't didn't won't can't isn't aren't".split())
_ALIKE = 80
"""Per cent of likeness from which two wordings are one quotation's."""
_LONGEST = 110
"""Code points that are marked and shown at most."""


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    said: list[tuple[list[str], Quotation]] = []
    for quotation in article.quotations:
        block = article.blocks[quotation.block]
        words = _WORD.findall(article.slice(quotation.inner).lower().replace("’", "'"))
        if (
            quotation.depth
            or block.quoted
            or block.scope not in RULE.scopes
            or len(words) < _SHORTEST
            or _EDITED.search(article.slice(quotation.inner))
        ):
            continue
        for earlier_words, earlier in said:
            if (match := _compared(article, (earlier_words, earlier), (words, quotation))) is not None:
                yield match
                break
        said.append((words, quotation))


def _compared(article: Article, earlier: tuple[list[str], Quotation], later: tuple[list[str], Quotation]) -> Match | None:
    one, other = earlier[0], later[0]
    if one == other:
        return _repeated(article, earlier[1], later[1])
    if earlier[1].block == later[1].block:
        return None  # nobody is quoted twice with one sentence in a paragraph: two sentences built alike
    if abs(len(one) - len(other)) > max(2, len(one) // 5) or _within(one, other) or _turned(one, other):
        return None
    if fuzz.ratio(" ".join(one), " ".join(other)) < _ALIKE:
        return None
    before = article.slice(earlier[1].inner.cut(_LONGEST)).rstrip(",. ")
    message = f"Quoted before in other words: “{before}”. Which was said?"
    return Match(_told(article, later[1]), message, related=(Related(earlier[1].inner.cut(_LONGEST), "quoted here"),))


def _turned(one: list[str], other: list[str]) -> bool:
    """Whether they differ by a figure, a denial or more than wording: then they are two statements that are built alike."""
    differing = set(one) ^ set(other)
    parallel = one[:2] == other[:2] and one[-1] != other[-1]
    return parallel or not _TURNS.isdisjoint(differing) or any(word[0].isdigit() for word in differing)


def _within(one: list[str], other: list[str]) -> bool:
    short, long = sorted((" ".join(one), " ".join(other)), key=len)
    return short in long


def _repeated(article: Article, earlier: Quotation, later: Quotation) -> Match:
    related = (Related(earlier.inner.cut(_LONGEST), "quoted here"),)
    first, second = _speaker(article, earlier), _speaker(article, later)
    if first and second and first.split()[-1] != second.split()[-1]:
        return Match(_told(article, later), f"{first} says this before, and here {second} does.", related=related)
    return Match(_told(article, later), "Quoted before, word for word.", related=related, severity="suggestion")


def _speaker(article: Article, quotation: Quotation) -> str:
    """The name of who says it, where the text has one."""
    at = article.quotations.index(quotation)
    named = (each.name for each in article.attributions if each.quotation == at and each.name is not None)
    return next((article.names[name].text for name in named), "")


def _told(article: Article, quotation: Quotation) -> Span:
    short = quotation.inner.cut(_LONGEST)
    return Span.of(short.start, short.start + len(article.slice(short).rstrip(",. ")))
