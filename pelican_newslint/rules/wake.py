"""Which rules wake in which block: one look at each word and a few cheap signs, not one search for each rule."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from pelican_newslint.model import Block
from pelican_newslint.rules.form import Rule, Token

if TYPE_CHECKING:
    from pelican_newslint.prose.article import Article

_MONTHS = (
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec"
)
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun"
_NUMBERS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty "
    "thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen half third quarter lakh crore "
    "doubled tripled halved double triple twice"
)
_TOKEN_WORDS: dict[str, tuple[Token, ...]] = {
    **dict.fromkeys(_MONTHS.split(), ("month", "date")),
    **dict.fromkeys(_WEEKDAYS.split(), ("weekday",)),
    **dict.fromkeys(_NUMBERS.split(), ("number",)),
    **dict.fromkeys("percent per cent percentage pct".split(), ("percent",)),
    **dict.fromkeys("dollar dollars pound pounds euro euros rupee rupees yen yuan cents pence".split(), ("money",)),
    **dict.fromkeys("am pm a.m p.m noon midnight gmt bst est edt utc".split(), ("time",)),
}
_SIGNS: tuple[tuple[re.Pattern[str], tuple[Token, ...]], ...] = (
    (re.compile(r"\d"), ("number",)),
    (re.compile(r"\b(?:1[5-9]|20)\d\d(?!\d)"), ("year",)),
    (re.compile(r"\d[-/.]\d"), ("date",)),
    (re.compile(r"\d[:.]\d\d"), ("time",)),
    (re.compile(r"\d ?[ap]\.?m"), ("time",)),
    (re.compile(r"[%٪]"), ("percent",)),
    (re.compile(r"[$£€¥₹]"), ("money",)),
    (re.compile(r"[\"“”„«»‘’']"), ("quotation",)),
    (re.compile(r"[A-Z]{2}"), ("acronym",)),
    (re.compile(r"[()\[\]{}<>|]"), ("bracket",)),
    (re.compile(r"\*|__|==|'''|&\w|&#|^[#>]|::|\?\?|@@|%%|\$\{|【"), ("markup",)),
    (re.compile(r"[^\W\d_a-z]"), ("name",)),
)
"""Cheap signs that a token of the sort may be there: a rule that wakes in vain only costs time."""


class WakeIndex:
    """From words and tokens to the rules that wait for them."""

    def __init__(self, rules: Iterable[tuple[str, Rule]]) -> None:
        self._always: list[str] = []
        self._by_word: dict[str, list[str]] = {}
        self._by_token: dict[str, list[str]] = {}
        self._scopes: dict[str, frozenset[str]] = {}
        for id_, rule in rules:
            self._scopes[id_] = frozenset(rule.scopes)
            if not rule.wakes.words and not rule.wakes.tokens:
                self._always.append(id_)
            for word in rule.wakes.words:
                self._by_word.setdefault(word, []).append(id_)
            for token in rule.wakes.tokens:
                self._by_token.setdefault(token, []).append(id_)

        self._words = frozenset(self._by_word) | frozenset(_TOKEN_WORDS)

    def woken(self, article: Article) -> dict[str, tuple[Block, ...]]:
        """Rule id → the blocks of its scopes that woke it, in order. Rules that stay asleep are left out."""
        woken: dict[str, list[Block]] = {}
        for block, vocabulary in zip(article.blocks, article.vocabularies, strict=True):
            ids = set(self._always)
            tokens = self._tokens(article, block)
            for word in vocabulary & self._words:
                ids.update(self._by_word.get(word, ()))
                tokens.update(_TOKEN_WORDS.get(word, ()))
            for token in tokens:
                ids.update(self._by_token.get(token, ()))
            for id_ in ids:
                if block.scope in self._scopes[id_]:
                    woken.setdefault(id_, []).append(block)
        return {id_: tuple(woken[id_]) for id_ in sorted(woken)}

    def _tokens(self, article: Article, block: Block) -> set[Token]:
        text = article.slice(block.span)
        tokens = {token for sign, tokens in _SIGNS if sign.search(text) for token in tokens}
        if block.linked:
            tokens.add("link")
        if any(article.blocks[max(image.block, 0)] is block for image in article.document.images):
            tokens.add("image")
        return tokens
