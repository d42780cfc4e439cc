"""Whether a list isn't the whole: parts that no figure counts ("several nurses", "with one seat to be decided"), or that are told later."""

from __future__ import annotations

import re
from math import isclose

from pelican_newslint.model import Match, Right, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.quantities import Quantity
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.person_nouns import names_people
from pelican_newslint.rules.numbers.reading.told_there import begun_at

_VAGUE = later(
    r"\ban? (?:pair|couple|handful|few|number|lot|brace|trio|quartet|clutch|crowd|bunch|group|family|cluster|host|scattering|sprinkling) of\b|"
    r"\b(?:several|(?:a|quite a) few|(?:the|an) odd|numerous|countless|various|sundry|twins|triplets)\b|\b(?:and|,) (?:some|many|others)\b",
    re.IGNORECASE,
)
_TO_COME = later(
    r"\b(?:to be (?:decided|declared|filled|named|counted|announced|settled)|(?:yet|still) to (?:declare|vote|be)|undecided|undeclared|"
    r"too close to call|vacant|vacanc(?:y|ies)|unfilled)\b",
    re.IGNORECASE,
)
_ONE = later(
    r"(?:,|\band|\bplus|\bwith) (?:an?|the|his|her|their|its) (?!total|half|further|record|combined|other|two|three|four|five|"
    r"six|seven|eight|nine|ten|eleven|twelve)[a-z-]{3,}\b(?! ?\()"
)
_LEADS = later(r"(?: [a-z]+){0,2} (?:of|that is|worth) (?:only |just )?")
"""From what an article tells to the whole: "four golds and five silvers, a haul of 12"."""
_OWN = later(r"[^,.;:]{0,30}")
"""Between a part and what it's said to be: "five vacant"."""
_EACH = later(r"[^.;:]{0,25}\b(?:each|apiece|every|per)\b")
_ANOTHER_PAYS = later(r"(?:[,;]|,? and) (?:the |an? )?(?!of\b|about\b|some\b)[a-z][\w'’.&-]+(?: [\w'’.&-]+){0,4} ", re.IGNORECASE)
"""Between two parts: "the diocese gives £6m, the village £1.5m"."""
_NO_VOTE = later(
    r"\b(?:(?:did|does|could|has|may|cannot|can) ?(?:not|n.t) vote|(?:paper|ballot)s? (?:was|were) (?:spoilt|spoiled|blank))\b"
)
""" "Out of the 39 who were there. The chair does not vote"."""
_FOR = later(r" (for|to|on|from|in|at|by|with) ")
_LISTED = (": ", " – ", " - ", "—")
_TWO, _LITTLE, _FAR = 2, 0.9, 3.0
_BEHIND = 2
"""Sentences in which the missing part may be told."""


def open_list(article: Article, found: Match | Right) -> bool:
    """Whether a sum that is told as wrong has too few parts only because others are told in words or in the next sentence."""
    if isinstance(found, Right) or not found.related or found.related[0].message == "worth points":
        return False
    parts = [each.span for each in found.related]
    if len(parts) < _TWO:
        return False
    values = [_value(article, each) for each in parts]
    whole = _value(article, found.span)
    few = whole - sum(values)
    inner = few > 0 and len(values) > _TWO and found.span.start < parts[0].start and values[0] == sum(values[1:])
    if inner and not _side_by_side(article, parts):
        return True  # "of the 1,500 members voted: 590 in all, 410 for it and 180 against"
    if len(values) > _TWO and values[-1] == sum(values[:-1]) and not _side_by_side(article, parts):
        return True  # "holds 41 of the 80 seats and its partner nine, giving them 50"
    if few <= 0:
        return few < 0 and ((_nested(values) and not _side_by_side(article, parts)) or _with_one(article, parts, values, found.span))
    if whole > _FAR * sum(values):
        return True  # "six lions, four tigers and in all 210 animals"
    sentences = [article.sentence_at(each.start).span for each in (found.span, *parts)]
    start, end = min(each.start for each in sentences), max(each.end for each in sentences)
    if _VAGUE.search(article.text, start, end) or _EACH.match(article.text, parts[-1].end) or _told_later(article, found, few, sum(values)):
        return True
    for left in _TO_COME.finditer(article.text, start, end):
        if not any(each.end <= left.start() and _OWN.fullmatch(article.text, each.end, left.start()) for each in parts):
            return True
    return _with_one(article, parts, values, found.span)


def _told_later(article: Article, found: Match, few: float, total: float) -> bool:
    """Whether the missing part stands in one of the next sentences, or what the parts make in the whole's own: "54 of 101 seats: 31, 15 …"."""
    last = article.sentence_index(max(each.span.start for each in found.related))
    behind = article.sentences[min(last + 1, len(article.sentences) - 1)].span.end
    if _NO_VOTE.search(article.text, max(each.span.end for each in found.related), behind):
        return True
    own, block = article.sentence_index(found.span.start), article.sentences[last].block
    nouns = {each.noun for start in {found.span.start, *(one.span.start for one in found.related)} for each in begun_at(article, start)}
    units = {None, *(each.unit for each in begun_at(article, found.span.start))}
    for each in article.quantities:
        same = each.noun is None or each.noun in nouns or None not in nouns or names_people(each.noun)
        told = each.unit is None or (each.unit in units and _is_rest(article, each))
        if same and told and each.block == block and last < each.sentence <= last + _BEHIND and isclose(each.low, few):
            return True
        if each.sentence == own == last and each.low == total:
            return True
    return False


def _is_rest(article: Article, figure: Quantity) -> bool:
    """Whether the words before a sum say that it's the one that is missing: "the remaining 5 per cent, £0.5m", not "a £0.5m house"."""
    return _REST.search(article.text, article.sentences[figure.sentence].span.start, figure.span.start) is not None


_REST = later(r"\b(?:remain\w*|rest|others?|another|balance|further|left|also|plus|more)\b", re.IGNORECASE)


def _with_one(article: Article, parts: list[Span], values: list[float], whole: Span) -> bool:
    """Whether those told with an article are the missing ones: "three fiddles, two pipes and a harp, six in all"."""
    last = article.sentence_at(parts[-1].start).span.end
    found = [Span.of(*each.span()) for each in _ONE.finditer(article.text, parts[0].start, last)]
    ones = sum(
        not any(each.touches(part) for part in parts) and not _LEADS.fullmatch(article.text, each.end, whole.start) for each in found
    )
    headed = whole.start < parts[0].start and article.text.endswith((*_LISTED, "("), 0, parts[0].start)
    firsts = 1 if headed else min(_TWO, len(values) - 1)  # "nine boats: three red, four blue and five green": no part is one of its own
    return any(0 <= _value(article, whole) - sum(values[start:]) <= ones for start in range(firsts))


def _nested(values: list[float]) -> bool:
    """Whether the first part is what the others make, or little more: "of 1,200 members 780 voted, 610 for it and 165 against"."""
    return len(values) > _TWO and _LITTLE * values[0] < sum(values[1:]) <= values[0]


def _side_by_side(article: Article, parts: list[Span]) -> bool:
    """Whether each is told as the first is, so that none belongs to the first: "£3.5m for roads, £1.5m for bridges"."""
    if _ANOTHER_PAYS.fullmatch(article.text, parts[0].end, parts[1].start) or _in_own_brackets(article, parts):
        return True
    if article.text.endswith(_LISTED, 0, parts[0].start) and _is_money(article, parts[0]):
        return True
    ways = [_FOR.match(article.text, each.end) for each in parts]
    return all(ways) and len({each[1] for each in ways if each}) == 1


def _is_money(article: Article, span: Span) -> bool:
    return any(each.money and each.span.start == span.start for each in article.quantities)


def _in_own_brackets(article: Article, parts: list[Span]) -> bool:
    """ "The city (£40,000), the county (£25,000) and the club (£15,000)"."""
    return all(article.text.endswith("(", 0, each.start) and article.text.startswith(")", each.end) for each in parts)


def _value(article: Article, span: Span) -> float:
    """Of the figure that begins there; of "a boy" 1, and of a "(31)" that could be an age 31."""
    plain = article.slice(span).replace(",", "")
    return next((each.low for each in begun_at(article, span.start)), float(plain) if plain.isdecimal() else 1.0)
