"""An event that is named by its month keeps that month.

"The June fire" after a fire in July sends readers to look for a second one. Only an event that the same paragraph, or the one before it,
dates by another month is meant, and only where the month that it is named by stands with no other such event.

Bad:

    The mill burned in July, when fire broke out. Repairs after the June fire cost $1m.
                                                                    ^^^^^^^^^ “June fire” here, but the fire was in July.

Good:

    The mill burned in June, when fire broke out. Repairs after the June fire cost $1m.

Good:

    Fire broke out in July. The June flood was worse, and the fire of May was small.

Good:

    Fire broke out in June and another fire in July. Repairs after the June fire cost $1m.

Evidence: rare; 0 false in 258,000 words.
"""

from __future__ import annotations

import re

import msgspec

from pelican_newslint.model import Block, Match, Related, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.calendar_words import MONTHS
from pelican_newslint.prose.later import later
from pelican_newslint.rules.dates.events.one_day_each import one_day_each
from pelican_newslint.rules.form import Found, Rule, Wakes, starts

RULE = Rule(kind="fact", severity="warning", languages=("en",), wakes=Wakes(tokens=frozenset({"month"})), category="temporal-contradiction")

_EVENTS = (
    "fire|flood|floods|election|vote|referendum|crash|attack|shooting|explosion|earthquake|quake|storm|hurricane|strike|summit|meeting|trial|"
    "raid|ruling|verdict|blast|bombing|coup|protest|protests|riot|riots|outbreak|eruption|accident|collision|launch|summit|ballot|budget"
)
_NAMED = later(rf"\bthe ((?P<month>{MONTHS}) (?P<event>{_EVENTS}))\b")
_DATED = later(
    rf"\b(?P<event>{_EVENTS})\b[^.;!?]{{0,50}}?\bin (?P<month>{MONTHS})\b|\bin (?P<month2>{MONTHS})\b[^.;!?]{{0,50}}?\b(?P<event2>{_EVENTS})\b"
)
_BACK = 2


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    yield from one_day_each(article, starts(woken))
    for block in woken:
        for named in _NAMED.finditer(article.text, block.span.start, block.span.end):
            first = article.blocks[max(article.block_index(block.span.start) - _BACK + 1, 0)].span.start
            dated = {found["month"] or found["month2"]: found for found in _told(article, first, named)}
            if len(dated) != 1 or named["month"] in dated or len(re.findall(rf"\b{named['month']}\b", article.text)) > 1:
                continue
            month, found = next(iter(dated.items()))
            message = f"“{named[1]}” here, but the {named['event']} was in {month}."
            yield Match(Span.of(*named.span(1)), message, related=(Related(Span.of(*found.span()), "here"),))


def _told(article: Article, first: int, named: re.Match[str]) -> list[re.Match[str]]:
    """Where the text before the name dates an event of that sort."""
    found = _DATED.finditer(article.text, first, named.start())
    return [each for each in found if (each["event"] or each["event2"]) == named["event"]]
