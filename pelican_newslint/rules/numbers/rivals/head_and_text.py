"""Whether a figure of the headline or the summary and one of the text tell one thing, and tell it differently."""

from __future__ import annotations

from itertools import combinations

from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.quantities import Quantity
from pelican_newslint.prose.facts.stems import SMALL, content_stems, stem
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.beside import apart, has, names, near, times, was_then, whole
from pelican_newslint.rules.numbers.reading.figures import after, before, meant
from pelican_newslint.rules.numbers.rivals.restated_facts import both_degrees

_FACTOR = 2.2
_DAYS = {"day": 1.0, "week": 7.0, "month": 30.44, "year": 365.25}
_SAME_LENGTH = 0.1
"""Between durations: a month is four weeks to many."""
_ROUNDED = 0.4
"""Of a week or a month that is told in words: 19 days are three weeks."""
_A_MONTH = 0.25
"""Where one of them is "a month"."""
_HEDGED = 0.4
_HALF = later(r"\b[Hh]alf\b")
_FAR = 400
_NAMED, _ALIKE = 2, 4
"""Words that two sentences must share round a figure, and in all for a duration."""
PLAINLY = 3
"""Round a figure which the text also has elsewhere, and where it's proved."""
_OTHERS = later(
    r"\b(?:another|others?|further|more|additional|including|among them|first|initially|last|next|past|previous|remaining|compared with|"
    r"compared to|than|from|every|average of|half of|like|extra|rest|nearest|up to|just|only|per) (?:\w+ )?$"
)
_OTHERS_BEHIND = later(
    r"^(?: [\w'’-]{1,20}){0,2} (?:more|fewer|less|others?|of them|of whom|of which|ago|earlier|later|older|old|away|before|after|apart|"
    r"higher|lower|longer)\b"
)
_RATE = later(r"^(?: [\w'’-]{1,20}){0,4}? (?:an?|per|each|every) (hour|day|night|week|month|year|head|person|share|tonne|home|kilo)\b")
_LONG_AGO = later(r"last|(?!may)[a-z]+(?<!day)$|\d").match


def comparable(article: Article, head: Quantity, each: Quantity) -> bool:
    """Whether the two tell one thing, and tell it differently."""
    if not _one_kind(head, each) or _may_equal(head, each) or not _close(article, head, each) or aside(article, each):
        return False
    if each.unit not in _DAYS and before(article, each).endswith(" after "):
        return False
    if was_then(article, whole(each), head.span) or (has(article, each.span) and not has(article, head.span)):
        return False
    then, now = times(article, whole(each)), times(article, whole(head))
    if _rate(article, head) != _rate(article, each) or apart(now, then) or (not now and all(map(_LONG_AGO, then or {""}))):
        return False
    return not apart(names(article, whole(head)), names(article, whole(each)))


def enough(article: Article, head: Quantity, each: Quantity) -> bool:
    """Whether the words round both figures, or both sentences where it's a length of time, are alike."""
    if head.unit in _DAYS:
        alone = all(
            sum(other.unit in _DAYS and other.sentence == one.sentence for other in article.quantities) == 1 for one in (head, each)
        )
        one, other = (content_stems(article, article.sentences[figure.sentence].span, without=figure.span) for figure in (head, each))
        return alone and len(one & other) >= _ALIKE and 2 * len(one & other) >= min(len(one), len(other))
    return len(words_round(article, head) & words_round(article, each)) >= _NAMED


def _one_kind(head: Quantity, each: Quantity) -> bool:
    if head.unit in _DAYS or each.unit in _DAYS:
        return head.unit in _DAYS and each.unit in _DAYS
    return head.unit == each.unit and (head.unit is not None or (head.noun is not None and head.noun == each.noun))


def _may_equal(head: Quantity, each: Quantity) -> bool:
    for one, other in ((head, each), (each, head)):  # "more than 20" are 23, and "nearly 30" 27
        more = (other.low - one.low) * (1 if one.approximate == "over" else -1)
        if one.unit == other.unit and one.approximate in {"over", "under"} and 0 <= more < _HEDGED * one.low:
            return True
    if head.unit in _DAYS:
        short, long = sorted(figure.low * _DAYS[figure.unit or "day"] for figure in (head, each))
        coarse = max(head, each, key=lambda figure: _DAYS[figure.unit or "day"])
        if head.unit != each.unit and coarse.in_words and long - short <= _ROUNDED * _DAYS[coarse.unit or "day"]:
            return True
        roughly = head.unit != each.unit and any(figure.in_words and figure.low == 1 for figure in (head, each))
        return long - short <= (_A_MONTH if roughly else _SAME_LENGTH if head.unit != each.unit else 0.0) * long
    return meant(head).meets(meant(each)) or (head.step != each.step and abs(head.low - each.low) <= max(head.step, each.step))


def _close(article: Article, head: Quantity, each: Quantity) -> bool:
    """Whether they are near enough to be one figure, or have the same digits in another order."""
    factors = [_DAYS.get(figure.unit or "", 1.0) for figure in (head, each)]
    small, large = sorted((head.low * factors[0], each.low * factors[1]))
    one, other = (sorted(article.slice(figure.number)) for figure in (head, each))
    return small > 1 and (large <= _FACTOR * small or (one == other and len(one) > 2))


def hidden(article: Article, head: Quantity, each: Quantity, heads: list[Quantity], body: list[Quantity]) -> bool:
    """Whether both figures are told above, or both below: then they are two facts."""
    if any(_one_kind(other, each) and _may_equal(other, each) for other in heads):
        return True
    equal = [
        other
        for other in body
        if other.low == head.low
        and (_one_kind(head, other) or (other.unit is None and other.noun is None) or both_degrees(head.unit or "", other.unit or ""))
    ]
    if any(
        other.block == each.block or other.noun is None or len(words_round(article, head) & words_round(article, other)) >= _NAMED
        for other in equal
    ):
        return head.unit not in _DAYS or any(other.block == each.block for other in equal)
    if equal and head.unit not in _DAYS and len(words_round(article, head) & words_round(article, each)) < PLAINLY:
        return True
    if each.low == 2 * head.low and _HALF.search(article.text[each.span.end : each.span.end + _FAR]):
        return True  # "half of the 6,000"
    beside = range(each.sentence - 1, each.sentence + 2)
    same = [
        other.low for other in body
        if other.unit == head.unit and (_one_kind(head, other) or (other.noun is None and other.sentence in beside))
    ][:16]  # fmt: skip
    return head.low in {round(value, 6) for one, two in combinations(same, 2) for value in (one + two, abs(one - two))}


def aside(article: Article, figure: Quantity) -> bool:
    return bool(_OTHERS.search(before(article, figure)) or _OTHERS_BEHIND.match(after(article, figure)))


def _rate(article: Article, figure: Quantity) -> str | None:
    found = _RATE.match(after(article, figure, 70))
    return found[1] if found else None


def words_round(article: Article, figure: Quantity) -> frozenset[str]:
    """Stems of the words near a figure that say what it counts."""
    words = article.words
    taken = words.in_(figure.span)
    beside = (at for at in words.in_(near(article, whole(figure))) if at not in taken)
    stems = (stem(words.lower[at]) for at in beside if words.lower[at] not in SMALL and not words.lower[at][0].isdigit())
    return frozenset(stems) - {stem(figure.noun or "")}
