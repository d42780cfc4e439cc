"""How likely two figures are told of one thing, by the words round them and where they stand; what the figures are is not looked at.

Learned from edited text alone: two mentions of one value and one noun or unit in an article are one thing told twice, two of different
values are two things (rival_figures.toml).
"""

from __future__ import annotations

from math import log1p

import msgspec

from pelican_newslint.knowledge.words import rarity
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.quantities import Quantity
from pelican_newslint.prose.facts.stems import SMALL, stem
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.rivals.rival_pairs import SMALLEST, TIMES, Pair, measure

_NEAR, _BESIDE = 6, 4
"""Words on either side: that say what is counted, and that say it changed."""
_CHANGE = frozenset(
    "from up down rose risen rise fell fall fallen increase increased decrease decreased cut previously compared earlier year last ago previous "
    "original originally initially before later then now".split()
)
_KNOWN = frozenset("the these those all".split())
_WHEN = later(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|"
    r"(?:19|20)\d\d|yesterday|today|tomorrow)\b"
)


class Context(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Signs, or what each adds to the logarithm of the odds."""

    start: float
    unit: float
    money: float
    per_cent: float
    time: float
    bare: float
    noun: float
    people: float
    word: float
    ordinal: float
    digits: float
    first_or_second: float
    one_paragraph: float
    in_headline: float
    in_summary: float
    known: float
    sentence: float
    near: float
    before: float
    behind: float
    others: float
    hedged: float
    in_quotation: float
    other_time: float
    change: float
    other_names: float
    same_before: float
    hyphen: float
    joined: float
    described: float


class Around(msgspec.Struct, frozen=True, gc=False):
    """The words round one figure."""

    rarities: dict[str, float]
    """Stems of its sentence, without those of the figure and its noun: 1 for a rare one, towards 0 for a common one."""
    left: frozenset[str]
    right: frozenset[str]
    last: str | None
    names: frozenset[str]
    described: bool
    """Whether words stand between figure and noun."""
    previous: str
    change: bool
    times: frozenset[str]


def around(article: Article, figure: Quantity) -> Around:
    words, sentence = article.words, article.sentences[figure.sentence]
    first, number_ends = words.at(figure.span.start), words.at(figure.span.end - 1)
    last = max(words.at(max((figure.noun_span or figure.span).end, figure.span.end) - 1), first)
    rarities: dict[str, float] = {}
    left: list[str] = []
    right: list[str] = []
    names: list[str] = []
    for at in sentence.words:
        word = words.lower[at]
        if first <= at <= last or word in SMALL or word[0].isdigit():
            continue
        root = stem(word)
        rarities[root] = rarity(word)
        beside = first - _NEAR <= at <= last + _NEAR
        if beside:
            (left if at < first else right).append(root)
        if beside and words.texts[at][0].isupper() and at != sentence.first_word:
            names.append(root)
    close = range(max(first - _BESIDE, sentence.first_word), min(last + _BESIDE, sentence.last_word) + 1)
    return Around(
        rarities, frozenset(left), frozenset(right), left[-1] if left else None, frozenset(names),
        any(words.lower[at] not in SMALL for at in range(number_ends + 1, last)), words.lower[first - 1] if first > sentence.first_word else "",
        any(words.lower[at] in _CHANGE for at in close), frozenset(_WHEN.findall(article.slice(sentence.span).lower())),
    )  # fmt: skip


def context(article: Article, pair: Pair, words: tuple[Around, Around]) -> Context:
    """The signs, each as a number; the earlier figure first."""
    first, second, (one, other) = pair.one, pair.other, words
    scopes = {article.blocks[each.block].scope for each in (first, second)}
    rarities = one.rarities | other.rarities
    near, near_other = one.left | one.right, other.left | other.right
    least = min(sum(one.rarities.values()), sum(other.rarities.values())) or 1.0
    return Context(
        start=1.0,
        unit=measure(first) is not None and measure(first) == measure(second),
        money=first.money,
        per_cent=first.unit == "percent",
        time=measure(first) in TIMES,
        bare=pair.how == "bare",
        noun=first.noun is not None and first.noun == second.noun,
        people=pair.how == "people" and first.noun != second.noun,
        word=pair.how == "word",
        ordinal=pair.how == "ordinal",
        digits=pair.how == "digits",
        first_or_second=first.ordinal and min(first.low, second.low) <= SMALLEST,
        one_paragraph=first.block == second.block,
        in_headline="headline" in scopes,
        in_summary="summary" in scopes,
        known=other.previous in _KNOWN,
        sentence=_weight(rarities, one.rarities.keys() & other.rarities.keys()) / least,
        near=_weight(rarities, (near & other.rarities.keys()) | (near_other & one.rarities.keys())),
        before=one.last is not None and one.last == other.last,
        behind=_weight(rarities, one.right & other.right),
        others=log1p(len(pair.likes) - 2),
        hedged=(first.approximate is None) != (second.approximate is None),
        in_quotation=article.quoted(first.span) != article.quoted(second.span),
        other_time=bool(one.times and other.times and not one.times & other.times),
        change=one.change != other.change,
        other_names=bool(one.names and other.names and not one.names & other.names),
        same_before=one.previous == other.previous,
        hyphen=first.hyphenated != second.hyphenated,
        joined="and" in (one.previous, other.previous),
        described=one.described != other.described,
    )


def _weight(rarities: dict[str, float], stems: frozenset[str] | set[str]) -> float:
    return sum(rarities[each] for each in stems)
