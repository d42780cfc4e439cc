"""The last resort for a difference: a sentence that tells one, and only two other figures that it can be of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pelican_newslint.model import Block, Match, Right
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.changes.change_cues import THAN_THEN
from pelican_newslint.rules.numbers.reading.figures import Range
from pelican_newslint.rules.numbers.reading.reckoned import (
    COUNTED,
    hedged,
    held,
    like,
    one_voice,
    tally,
    woken_sketches,
    words_between,
)
from pelican_newslint.rules.numbers.reading.relations import shown, written

_NEAR, _FAR = 2.0, 3.0
_OF_SOMEBODY = later(r"\bthan (?:her|his|its|their|the) [^#]*(?:, and|, while|, but| while) ")
_DIFFERENCE = later(
    r"\b(?:majority|margin|gap|lead|difference|advantage|plurality|shortfall|surplus|deficit|net [a-z]+)(?: of| was| is|:) (?:just |only )?$"
    r"|\b(?:won|beat|lost|defeated|held|led|leads|win|victory|triumph|winning|losing|beaten|beating|defeat|lose|overrun|exceed\w*|missed|missing|"
    r"outnumber\w*|outsold|cleared?|surpass\w*)\b[^,;:.]{0,40}\bby (?:just |only )?$"
)
_WAY = later(r"^ (high|wide|long|deep|tall|thick|across|old|away)\b")
_SCALE = later(
    r"^(?! over (?:the|its|their|a) (?:[a-z]+ )?(?:decade|years?|months?|weeks?|days?|period|seasons?|quarters?|summer|winter|weekend|century)\b) "
    r"(?:(?:[a-z]+ )?(?:more|fewer|longer|taller|higher|lower|shorter|deeper|wider|heavier|older|younger|less|larger|smaller|dearer|cheaper|"
    r"bigger|faster|"
    r"slower|lighter)(?: votes| points| seats)? than|(?:votes |points |seats |runs )?(?:above|below|over|under|short of|shy of|clear of|"
    r"ahead of|behind|adrift of|"
    r"beyond|in front of|off) (?:the|its|their|his|her|that|what|a)\b)"
)


def loose_differences(article: Article, woken: Sequence[Block], done: set[int]) -> Iterator[Match | Right]:
    """ "She won by 500 votes, with 12,400 to his 11,900"."""
    for _, sketch in woken_sketches(article, woken, 3):
        for at, told in enumerate(sketch.figures):
            cue = _DIFFERENCE.search(sketch.gaps[at]) or _SCALE.match(sketch.gaps[at + 1])
            if not cue or told.kind not in COUNTED or told.span.start in done or hedged(told) or THAN_THEN.match(sketch.gaps[at + 1]):
                continue
            others = [
                each for each in sketch.figures
                if each is not told and each.kind in COUNTED and like(each, told) and not (each.quantity is not None and each.quantity.hyphenated)
            ]  # fmt: skip
            if any(_SCALE.match(sketch.gaps[sketch.figures.index(each) + 1]) for each in others):
                continue  # "$4bn more than the one and $9bn less than the other": each is a difference
            if not _DIFFERENCE.search(sketch.gaps[at]) and not any(each.span.start > told.span.start for each in others):
                continue  # "11 shillings a week, four less than a boy was paid": what it is less than isn't told
            if len(others) != 2 or not like(*others) or any(hedged(each) for each in others) or not one_voice(article, told, *others):
                continue
            more, less = sorted(others, key=lambda each: -each.value)
            first, second = sorted(map(sketch.figures.index, others))
            if _OF_SOMEBODY.search(words_between(sketch, at, at + 1)):
                continue  # "71 votes, 19 fewer than her rival, and a third candidate 43"
            if words_between(sketch, first, second) == " for ":
                continue  # a bowler's figures: "takes four for 19"
            ways = {found[1] for each in others if (found := _WAY.match(sketch.gaps[sketch.figures.index(each) + 1]))}
            if len(ways) > 1:
                continue
            value = more.value - less.value
            far = _FAR if _DIFFERENCE.search(sketch.gaps[at]) else _NEAR
            if value <= 0 or told.value >= more.value or not 1 / far < told.value / value < far:
                continue
            done.add(told.span.start)
            one, two = held(more).exact, held(less).exact
            says = f"{shown(article, more)} less {shown(article, less)} is {written(told, value, article)}"
            yield tally(
                article, told, Range(one.low - two.high, one.high - two.low), says, ((more, "from this"), (less, "this is taken")), None
            )
