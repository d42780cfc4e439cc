"""How likely two figures are told of one thing, by the words round them and where they stand; what the figures are is not looked at.

Learned from edited text alone: two mentions of one value and one noun or unit in an article are one thing told twice, two of different
values are two things (rival_figures.toml).
"""

from __future__ import annotations

import re
from math import log, log1p

import msgspec

from pelican_newslint.knowledge.words import rank
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.quantities import Quantity
from pelican_newslint.prose.facts.stems import SMALL, stem

_NEAR, _BESIDE = 6, 4
"""Words on either side: that say what is counted, and that say it changed."""
_RAREST, _COMMONEST = log(60_000), 0.1
_CHANGE = frozenset(
    "from up down rose risen rise fell fall fallen increase increased decrease decreased cut previously compared earlier year last ago previous "
    "original originally initially before later then now".split()
)
_KNOWN = frozenset("the these those all".split())
_WHEN = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|"
    r"(?:19|20)\d\d|yesterday|today|tomorrow)\b"
)
_TIMES = frozenset("day year week month hour minute second".split())


class Context(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What each sign adds to the logarithm of the odds."""

    start: float
    unit: float
    money: float
    per_cent: float
    time: float
    bare: float
    noun: float
    people: float
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

    rarity: dict[str, float]
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
    rarity: dict[str, float] = {}
    left: list[str] = []
    right: list[str] = []
    names: list[str] = []
    for at in sentence.words:
        word = words.lower[at]
        if first <= at <= last or word in SMALL or word[0].isdigit():
            continue
        root = stem(word)
        rarity[root] = _rarity(word)
        beside = first - _NEAR <= at <= last + _NEAR
        if beside:
            (left if at < first else right).append(root)
        if beside and words.texts[at][0].isupper() and at != sentence.first_word:
            names.append(root)
    close = range(max(first - _BESIDE, sentence.first_word), min(last + _BESIDE, sentence.last_word) + 1)
    return Around(
        rarity, frozenset(left), frozenset(right), left[-1] if left else None, frozenset(names),
        any(words.lower[at] not in SMALL for at in range(number_ends + 1, last)), words.lower[first - 1] if first > sentence.first_word else "",
        any(words.lower[at] in _CHANGE for at in close), frozenset(_WHEN.findall(article.slice(sentence.span).lower())),
    )  # fmt: skip


def one_thing(
    article: Article, pair: tuple[Quantity, Quantity], words: tuple[Around, Around], how: str, others: int, weigh: Context
) -> float:
    """Logarithm of the odds, the earlier figure first. `how` the two belong together: "unit", "noun", "people", "digits" or "bare";
    `others` is how many more figures of that kind the piece has."""
    (first, second), (one, other) = pair, words
    scopes = {article.blocks[each.block].scope for each in pair}
    rarity = one.rarity | other.rarity
    near, near_other = one.left | one.right, other.left | other.right
    holds = (
        (weigh.unit, first.unit is not None and first.unit == second.unit),
        (weigh.money, first.money),
        (weigh.per_cent, first.unit == "percent"),
        (weigh.time, first.unit in _TIMES),
        (weigh.bare, how == "bare"),
        (weigh.noun, first.noun is not None and first.noun == second.noun),
        (weigh.people, how == "people" and first.noun != second.noun),
        (weigh.digits, how == "digits"),
        (weigh.first_or_second, first.ordinal and min(first.low, second.low) <= 2),
        (weigh.one_paragraph, first.block == second.block),
        (weigh.in_headline, "headline" in scopes),
        (weigh.in_summary, "summary" in scopes),
        (weigh.known, other.previous in _KNOWN),
        (weigh.before, one.last is not None and one.last == other.last),
        (weigh.hedged, (first.approximate is None) != (second.approximate is None)),
        (weigh.in_quotation, article.quoted(first.span) != article.quoted(second.span)),
        (weigh.other_time, bool(one.times and other.times and not one.times & other.times)),
        (weigh.change, one.change != other.change),
        (weigh.other_names, bool(one.names and other.names and not one.names & other.names)),
        (weigh.same_before, one.previous == other.previous),
        (weigh.hyphen, first.hyphenated != second.hyphenated),
        (weigh.joined, "and" in (one.previous, other.previous)),
        (weigh.described, one.described != other.described),
    )
    shared = _weight(rarity, one.rarity.keys() & other.rarity.keys())
    least = min(sum(one.rarity.values()), sum(other.rarity.values())) or 1.0
    told = sum(weight for weight, true in holds if true)
    told += weigh.sentence * shared / least + weigh.behind * _weight(rarity, one.right & other.right) + weigh.others * log1p(others)
    return weigh.start + told + weigh.near * _weight(rarity, (near & other.rarity.keys()) | (near_other & one.rarity.keys()))


def _rarity(word: str) -> float:
    at = rank().get(word)
    return 1.0 if at is None else min(1.0, max(_COMMONEST, log1p(at) / _RAREST))


def _weight(rarity: dict[str, float], stems: frozenset[str] | set[str]) -> float:
    return sum(rarity[each] for each in stems)
