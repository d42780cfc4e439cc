"""The words beside a figure that say how it is meant: another's, a part, a rate, a dimension."""

from __future__ import annotations

import re

from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.stems import content_stems
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.beside import near
from pelican_newslint.rules.numbers.rivals.restated_facts import Fact

_OTHERS = later(
    r"\b(?:another|others?|further|more|additional|including|among them|first|initially|last|next|past|previous|remaining|compared with|"
    r"compared to|than|every|average of|half of|like|extra|rest|nearest|up to|just|only|per|least|most|within|usual\w*|normal\w*|every|old|"
    r"former|second|third) (?:\w+ )?$"
)
_OTHERS_BEHIND = later(
    r"^(?: [\w'’-]{1,20}){0,2} (?:more|fewer|less|others?|of them|of whom|of which|of those|of these|ago|earlier|later|older|old|away|before|after|"
    r"apart|higher|lower|longer|shorter|ahead|behind|short|clear)\b"
)
_RATE = later(
    r"^(?: [\w'’-]{1,20}){0,3}? (?:(?:an?|per|each|every) (second|minute|hour|day|night|week|month|year|head|person|share|tonne|home|kilo|mile|litre)"
    r"\b|(each|apiece|daily|weekly|monthly|yearly|annually)\b)"
)


def started(article: Article, each: Fact) -> bool:
    """Whether it's the first of "from 900 tonnes to 600"."""
    return lead_of(article, each).endswith("from ")


_LED = later(r"\b(for|after|by|within|of|to|at|than|from|cost|costs|costing|worth) (?:the |an? )?$")


_AFTER = later(r"^ (?:after|later)\b")


def led(article: Article, each: Fact) -> str:
    if each.kind == "time" and _AFTER.match(trail_of(article, each)):
        return "after"
    found = _LED.search(lead_of(article, each))
    return found[1] if found else ""


_DIM = later(
    r"^(?:-| )(?:long|wide|high|tall|deep|thick|across|in (?:length|height|width|diameter|depth)|below|above|underground|down|away|from|offshore|"
    r"inland|up|square)\b"
)
_DIM_SAME = {
    "in length": "long",
    "in height": "high",
    "tall": "high",
    "in width": "wide",
    "in depth": "deep",
    "underground": "deep",
    "in diameter": "across",
}
_WEIGHS = later(r"\b(?:weigh(?:s|ed|ing)?|tips? the scales at)(?: in at)? $")


def dimension(article: Article, each: Fact) -> str:
    if _WEIGHS.search(lead_of(article, each)):
        return "weighs"
    found = _DIM.match(article.text[each.span.end : each.span.end + 20])
    if found is None:
        return ""
    word = found[0].strip(" -")
    return _DIM_SAME.get(word, word)


def slip(article: Article, head: Fact, rival: Fact) -> int:
    one, other = (re.sub(r"\D", "", article.slice(each.number)) for each in (head, rival))
    if len(one) < 2 or len(one) != len(other):
        return 0
    return 2 if sorted(one) == sorted(other) else int(sum(a != b for a, b in zip(one, other, strict=True)) == 1)


def around(article: Article, each: Fact) -> frozenset[str]:
    return content_stems(article, near(article, each.span), without=each.span)


_LEAD, _TRAIL = 40, 60
"""Characters before and behind a figure that are read."""


def lead_of(article: Article, each: Fact) -> str:
    begin = max(article.sentences[each.sentence].span.start, each.span.start - _LEAD)
    return re.sub(
        r"(?:about|around|some|nearly|almost|more than|at least|over|up to|just|only) $", "", article.text[begin : each.span.start].lower()
    )


def trail_of(article: Article, each: Fact) -> str:
    return article.text[each.span.end : min(article.sentences[each.sentence].span.end, each.span.end + _TRAIL)].lower()


def aside(article: Article, each: Fact) -> bool:
    lead = lead_of(article, each)
    if each.kind != "time" and lead.endswith("after "):
        return True  # "a length up after 1,000 metres"
    trail = trail_of(article, each)
    if each.kind == "time" and _AFTER.match(trail):
        return False  # "found after 19 hours", "found 16 hours later"
    if each.noun == "other" and lead.endswith("and ") and _KILLED.search(lead):
        return False  # "three were killed and nine others hurt"
    if each.kind != "time" and _SINCE_THEN.match(trail):
        trail = ""  # "was fined £2.5m after it let oil run into the sea"
    return bool(_OTHERS.search(lead) or _OTHERS_BEHIND.match(trail))


_SINCE_THEN = later(r"^ (?:after|before) (?:it|he|she|they|the|an?|[a-z]+ing)\b")
_KILLED = later(r"\b(?:killed|dead|died|deaths?|dies|drowned|arrested|missing|lives)\b")


def rate(article: Article, each: Fact) -> str | None:
    found = _RATE.match(trail_of(article, each))
    return (found[1] or found[2]) if found else None
