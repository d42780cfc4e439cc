"""The same words round two figures, one above or in a caption and one in the text: "pawned for £70 in Hove", "pawned for £7 in Hove"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from pelican_newslint.model import Match, Related, Scope, Severity
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.quantities import Quantity
from pelican_newslint.prose.facts.stems import SMALL, stem
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.figures import after, meant
from pelican_newslint.rules.numbers.reading.person_nouns import names_people
from pelican_newslint.rules.numbers.rivals.rival_pairs import covers, measure
from pelican_newslint.rules.numbers.rivals.told_apart import told_apart

_HEAD: frozenset[Scope] = frozenset({"headline", "summary", "caption"})
_TEXT: frozenset[Scope] = frozenset({"paragraph", "item", "caption", "summary"})
_FIRST = 3
"""Content words that are compared on either side,"""
_REACH = 7
"""among so many."""
_RESULT = later(r"^(?: [a-z]+)? (?:to|against|out of|of) (?:the )?(?:\d|nil|none|one|two|three|four|five|six|seven|eight|nine|ten)")
""" "By three sets to two"."""
_TIMES = frozenset("day week month year hour minute time".split())
_TENFOLD = frozenset({10.0, 100.0, 1000.0})
_FAR = 3.0
_MOST = 12
_NEARLY = 0.15
_SURE = 3


def same_words(article: Article, starts: frozenset[int]) -> Iterator[Match]:
    """Each figure above once."""
    figures = [each for each in article.quantities if _plain(article, each)]
    heads = [each for each in figures if article.blocks[each.block].scope in _HEAD]
    if not heads:
        return
    for head in heads:
        kin = [each for each in figures if article.blocks[each.block].scope in _TEXT and _one_kind(head, each)]
        rivals = [each for each in kin if _may_rival(head, each)]
        again = [each for each in figures if each.low == head.low and each.block != head.block and _one_kind(head, each)]
        for each in rivals if len(rivals) <= _MOST else ():
            alike = _alike(article, head, each, both=bool(again))
            if any(_alike(article, head, other, both=True) for other in again) or _made(head, kin):
                continue
            if article.blocks[each.block].span.start in starts and alike and not told_apart(article, *sorted((head, each), key=_start)):
                twice = len({one.block for one in kin if one.low == each.low} | {one.block for one in heads if one.low == each.low}) > 1
                yield _match(article, head, each, "error" if alike >= _SURE or twice else "warning")
                break


def _plain(article: Article, figure: Quantity) -> bool:
    if figure.range or figure.malformed or figure.fraction or figure.ordinal or figure.low <= 1:
        return False
    return _RESULT.match(after(article, figure)) is None


def _start(figure: Quantity) -> int:
    return figure.span.start


def _made(head: Quantity, kin: Sequence[Quantity]) -> bool:
    """Whether two figures of the kind make the one above: ten libraries in the north and four in the south."""
    pairs = ((one, two) for one, two in combinations(kin, 2) if one.sentence == two.sentence)
    if any(head.low in {one.low + two.low, abs(one.low - two.low)} for one, two in pairs):
        return True
    listed = [[each.low for each in kin if each.sentence == at] for at in {each.sentence for each in kin}]
    return any(len(each) > 1 and abs(sum(each) - head.low) <= _NEARLY * head.low for each in listed)  # its parts, well or badly summed


def _may_rival(head: Quantity, each: Quantity) -> bool:
    if each.block == head.block:
        return False
    small, large = sorted((head.low, each.low))
    if meant(head).meets(meant(each)) or covers(head, each.low) or covers(each, head.low):
        return False
    return large < _FAR * small or large / small in _TENFOLD


def _one_kind(head: Quantity, each: Quantity) -> bool:
    """Of one unit, or one noun; people by any, and a bare figure may count them."""
    if measure(head) in _TIMES or measure(head) != measure(each):
        return False
    if head.unit is not None:
        return True
    nouns = {one.noun for one in (head, each)} - {None}
    return len(nouns) < 2 or all(map(names_people, nouns))


def _alike(article: Article, head: Quantity, each: Quantity, *, both: bool) -> int:
    """How many content words stand round both, from the figure outwards, on either side (`both`) or on one; 0 where that is no frame."""
    left = _common(_before(article, head), _before(article, each))
    people = head.noun is not None and head.noun == each.noun and names_people(head.noun)
    right = people + _common(_behind(article, head), _behind(article, each))
    if (left and right) or (right >= 2 and not both):
        return left + right
    return 0


def _common(one: Sequence[str], other: Sequence[str]) -> int:
    count = 0
    for first, second in zip(one, other, strict=False):
        if first != second:
            break
        count += 1
    return count


def _before(article: Article, figure: Quantity) -> list[str]:
    words, first = article.words, article.sentences[figure.sentence].first_word
    start = words.at((figure.approximate_span or figure.span).start)
    return _content(article, range(start - 1, max(first, start - _REACH) - 1, -1))


def _behind(article: Article, figure: Quantity) -> list[str]:
    words = article.words
    last = words.at(figure.span.end - 1)
    stop = min(last + _REACH, article.sentences[figure.sentence].last_word)
    found = _content(article, range(last + 1, stop + 1))
    if figure.noun_span is not None and figure.unit is None and names_people(figure.noun or ""):
        return found[1:] if words.at(figure.noun_span.start) == last + 1 else found
    return found


def _content(article: Article, inside: range) -> list[str]:
    words = article.words
    return [stem(words.lower[at]) for at in inside if words.lower[at] not in SMALL][:_FIRST]


def _match(article: Article, head: Quantity, each: Quantity, severity: Severity) -> Match:
    here, there = article.slice(each.span), article.slice(head.span)
    message = f"“{here}” here, “{there}” elsewhere, in the same words."
    return Match(each.span, message, related=(Related(head.span, "here"),), severity=severity)
