"""A word that belongs to a field of which nothing else in the piece speaks, where one that sounds like it fits.

Mangers stand in stables, pallets in warehouses, floes in the Arctic: a club has a manager, a cook a palate, and cars flow. Such slips are real
words, so no spelling checker sees them. The table tells for each word the field where it is right: one of its words anywhere in the piece, and
the rule is silent. What is also a common word must have the neighbours of the other besides.

Bad:

    The club's new manger starts in June.
                   ^^^^^^ “manger” hardly fits here: is “manager” meant?

Good:

    The club's new manager starts in June.

Good:

    The manger in the church is filled with hay, and the band played last.

Bad:

    The plane was put into a hanger for the night. He went threw two doors.
                             ^^^^^^ “hanger” hardly fits here: is “hangar” meant?
                                                           ^^^^^ “threw” hardly fits here: is “through” meant?

Good:

    The plane was put into a hangar, and his coat was on a hanger. He went on and threw a stone. He went through two doors.

Bad:

    The mill has a vital roll to play. The lorries were on root to Juba.
                         ^^^^ “roll” hardly fits here: is “role” meant?
                                                        ^^^^^^^^^^ “on root to” hardly fits here: is “en route to” meant?

Good:

    The mill has a vital role to play in the town. Ice lies in craters near the poles.
    The roll of paper was on a pallet in the warehouse.

Evidence: none in 1.3 million words of edited news, interviews, essays and government posts.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.knowledge.out_of_place import OutOfPlace, by_word
from pelican_newslint.model import Block, Fix, Match
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.language._clauses import positions

RULE = Rule(kind="grammar", severity="warning", wakes=Wakes(frozenset(by_word())), languages=("en",), category="confused-words", spoken=True,
    scopes=frozenset({"headline", "summary", "paragraph", "item", "quotation", "caption"}))  # fmt: skip


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    for at in positions(article, woken, by_word(), last=True):
        found = next((each for each in by_word()[article.words.lower[at]] if _fits(article, at, each)), None)
        if found is not None:
            yield _match(article, at, found)


def _fits(article: Article, at: int, entry: OutOfPlace) -> bool:
    """Whether the entry's words stand here, between such words, and the piece has nothing of their field."""
    words, last = article.words, at + len(entry.words) - 1
    if words.lower[at : last + 1] != entry.words or not all(words.spaced(each) for each in range(at + 1, last + 1)):
        return False
    sentence = article.sentence_at(words.starts[at])
    text = words.texts[at]
    if text.endswith(("'s", "’s")) or (text[0].isupper() and at != sentence.first_word) or last > sentence.last_word:
        return False
    before = _beside(article, at - 1, at) if at > sentence.first_word else {"."}
    behind = _beside(article, last + 1, last + 1) if last < sentence.last_word else {"."}
    if (entry.before and entry.before.isdisjoint(before)) or not entry.but_before.isdisjoint(before):
        return False
    if (entry.behind and entry.behind.isdisjoint(behind)) or not entry.but_behind.isdisjoint(behind):
        return False
    around = words.lower[sentence.first_word : sentence.last_word + 1]
    return (not entry.near or not entry.near.isdisjoint(around)) and words.index.keys().isdisjoint(entry.home)


def _beside(article: Article, at: int, gap: int) -> set[str]:
    """The word at `at` in lower case, with "^" for its capital, or the mark in the gap before the word `gap`."""
    words = article.words
    if words.gaps[gap].strip():
        return {"."}
    return {words.lower[at], "^"} if words.texts[at][0].isupper() else {words.lower[at]}


def _match(article: Article, at: int, entry: OutOfPlace) -> Match:
    said = article.slice(span := article.words.span(at, at + len(entry.words) - 1))
    meant = entry.meant[0].upper() + entry.meant[1:] if said[0].isupper() else entry.meant
    return Match(span, f"“{said}” hardly fits here: is “{meant}” meant?", (Fix.change(span, meant),))
