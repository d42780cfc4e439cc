"""Which rules wake in which block: one look at each word and a few cheap signs, not one search for each rule."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import reduce
from itertools import compress
from operator import or_
from typing import TYPE_CHECKING

from pelican_newslint.model import Block
from pelican_newslint.prose.facts.calendar_words import calendar_words
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Token
from pelican_newslint.rules.waiting import Waiting

if TYPE_CHECKING:
    from pelican_newslint.prose.article import Article
    from pelican_newslint.prose.document import Document

_NUMBERS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty "
    "thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen half third quarter lakh crore "
    "doubled tripled halved double triple twice"
)
_UNITS = "one two three four five six seven eight nine".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_PARTS = [
    "half",
    *(f"{part}{plural}" for part in "third quarter fourth fifth sixth seventh eighth ninth tenth".split() for plural in ("", "s")),
]
_COMPOUNDS = [*(f"{ten}-{unit}" for ten in _TENS for unit in _UNITS), *(f"{unit}-{part}" for unit in _UNITS for part in _PARTS)]
"""A hyphen makes one word of two: "twenty-six", "two-thirds"."""
_TOKEN_WORDS: dict[str, tuple[Token, ...]] = {
    **dict.fromkeys((*_NUMBERS.split(), *_COMPOUNDS), ("number",)),
    **dict.fromkeys("percent per cent percentage pct".split(), ("percent",)),
    **dict.fromkeys("dollar dollars pound pounds euro euros rupee rupees yen yuan cents pence".split(), ("money",)),
    **dict.fromkeys("am pm a.m p.m noon midnight gmt bst est edt utc".split(), ("time",)),
}
_NUMBER = later(r"\d")
_DIGITS = frozenset("0123456789")
_NUMBERS_SIGNS: tuple[tuple[re.Pattern[str], tuple[Token, ...]], ...] = (
    (later(r"(?:1[5-9]|20)(?<=\b..)\d\d(?!\d)"), ("year",)),
    (later(r"\d[-/.]\d"), ("date",)),
    (later(r"\d(?:[:.]\d\d| ?[ap]\.?m)"), ("time",)),
)
"""Looked for only where there is a number."""
_SIGNS: tuple[tuple[str, re.Pattern[str] | None, tuple[Token, ...]], ...] = (
    ("%٪", None, ("percent",)),
    ("$£€¥₹", None, ("money",)),
    ("\"“”„«»‘’'", None, ("quotation",)),
    ("?", None, ("question",)),
    ("()[]{}<>|", None, ("bracket",)),
    ("*_=&:?@%$【", later(r"\*|__|==|=[CE][23]=|&[\w#]|::|\?\?|@@|%%|%20|%[A-Z]{3}|\$[A-Z]{3}|\$\{|【"), ("markup",)),
    ("#>~", later(r"^[#>]|##|~~"), ("markup",)),
    ("'", later("'''"), ("markup",)),
    ("âÃÂïð\ufffd", None, ("garbled",)),
)
"""Cheap signs that a token of the sort may be there: one of the characters, and what the expression says. A rule that wakes in vain
only costs time."""
_UNSEEN = later("[\xad\u200b\u2060\ufeff\ufffc\x01-\x08\x0b\x0e-\x1f\x80-\x9f]")
"""Characters that a source may hold and no reader sees,"""
_CODED = later(r"¬(?<=\w¬)|&(?i:quot|apos|nbsp|#)")
"""and what stands for one."""
_ACRONYM = later(r"[A-Z][A-Z]")  # what begins with one of a class is found faster than what repeats it
_NAME = later(r"[^\W\d_a-z]")


class WakeIndex:
    """From words and tokens to the rules that wait for them."""

    def __init__(self, waiting: Waiting) -> None:
        self._ids = waiting.ids
        self._sets = [int(each, 16) for each in waiting.sets]
        self._always = int(waiting.always, 16)
        self._by_word, self._by_token = waiting.words, waiting.tokens
        self._by_pair = waiting.pairs
        self._by_scope = {scope: self._sets[number] for scope, number in waiting.scopes.items()}
        self._counted = {word: self._of(tokens) for word, tokens in _TOKEN_WORDS.items()}
        self._own: dict[str, dict[str, int]] = {}
        self._signs = tuple((frozenset(characters), sign, self._of(tokens)) for characters, sign, tokens in _SIGNS)
        self._number_signs = tuple((sign, self._of(tokens)) for sign, tokens in _NUMBERS_SIGNS)
        self._number, self._name, self._acronym = self._of(("number",)), self._of(("name",)), self._of(("acronym",))

    def woken(self, article: Article) -> dict[str, tuple[Block, ...]]:
        """Rule id → the blocks of its scopes that woke it, in order. Rules that stay asleep are left out."""
        woken: list[list[Block]] = [[] for _ in self._ids]
        adders = [blocks.append for blocks in woken]
        # a small set and dict are asked at each block: the large one lies far off
        by_word = self._words_of(article)
        here = frozenset(by_word)
        link, image = self._of(("link",)), self._of(("image",))
        hidden = self._of(("unseen",)) if unseen(article.document) else 0
        shown = {max(image.block, 0) for image in article.images}
        text, scopes, by_pair, sets = article.text, self._by_scope, self._by_pair, self._sets
        for number, (block, vocabulary, pairs) in enumerate(zip(article.blocks, article.vocabularies, article.pairs, strict=True)):
            rules = self._always | self._by_sign(text[block.span.start : block.span.end])
            rules = reduce(or_, map(by_word.__getitem__, vocabulary & here), rules)
            for pair in by_pair.keys() & pairs:
                rules |= sets[by_pair[pair]]
            if block.linked:
                rules |= link
            if number == 0:
                rules |= hidden
            if number in shown:
                rules |= image
            for add in compress(adders, _bits(rules & scopes.get(block.scope, 0))):
                add(block)
        return {id_: tuple(blocks) for id_, blocks in zip(self._ids, woken, strict=True) if blocks}

    def _words_of(self, article: Article) -> dict[str, int]:
        """The words of the article that wake, and whom: its language's own months and weekdays among them."""
        by_word, sets, own = self._by_word, self._sets, self._own_words(article.language)
        found = {word: sets[by_word[word]] for word in article.words.vocabulary & by_word.keys()}
        for word in article.words.vocabulary & own.keys():
            found[word] = found.get(word, 0) | own[word]
        return {word: rules for word, rules in found.items() if rules}

    def _own_words(self, language: str) -> dict[str, int]:
        """Words that stand for a token, with the months and weekdays of a language: "out" is a month in Portuguese alone."""
        if language not in self._own:
            by_word, calendar = dict(self._counted), calendar_words(language)
            for word in calendar.months:
                by_word[word] = by_word.get(word, 0) | self._of(("month", "date"))
            for word in calendar.weekdays:
                by_word[word] = by_word.get(word, 0) | self._of(("weekday",))
            self._own[language] = by_word
        return self._own[language]

    def _by_sign(self, text: str) -> int:
        rules, characters = 0, set(text)
        if not _DIGITS.isdisjoint(characters) or (not text.isascii() and _NUMBER.search(text)):
            rules |= self._number
            for sign, waiting in self._number_signs:
                if sign.search(text):
                    rules |= waiting
        if _NAME.search(text):
            rules |= self._name
            if _ACRONYM.search(text):
                rules |= self._acronym
        for any_of, sign_or_none, waiting in self._signs:
            if not any_of.isdisjoint(characters) and (sign_or_none is None or sign_or_none.search(text)):
                rules |= waiting
        return rules

    def _of(self, tokens: Iterable[Token]) -> int:
        return reduce(or_, (self._sets[self._by_token[token]] for token in tokens if token in self._by_token), 0)


def unseen(document: Document) -> bool:
    """Whether the source holds what no reader sees."""
    source = document.source
    return _UNSEEN.search(source) is not None or (("&" in source or "¬" in source) and _CODED.search(source) is not None)


def _bits(number: int) -> bytes:
    """Each bit as a byte of 0 or 1, the lowest first."""
    return f"{number:b}"[::-1].encode("ascii").translate(_TO_BITS)


_TO_BITS = bytes(each == ord("1") for each in range(256))
