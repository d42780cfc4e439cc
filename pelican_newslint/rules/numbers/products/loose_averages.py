"""An average told beside the only whole and count that it can be of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pelican_newslint.model import Block, Match, Right
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.numbers.reading.figures import Range
from pelican_newslint.rules.numbers.reading.reckoned import COUNTED, hedged, held, tally, woken_sketches
from pelican_newslint.rules.numbers.reading.relations import shown, written

_NEAR = 2.0
_OF_THEM = re.compile(r"^(?: [a-z'-]+){0,2} of (?:the |its |all )?")
_AVERAGE = re.compile(r"\b(?:an average of|average of|averaging|averaged|on average|at an average)(?: of)? (?:just |only |one every )?$")


def loose_averages(article: Article, woken: Sequence[Block], done: set[int]) -> Iterator[Match | Right]:
    """ "420 runs in seven innings, an average of 60"."""
    for _, sketch in woken_sketches(article, woken, 3):
        for at, told in enumerate(sketch.figures):
            before = [each for each in sketch.figures[:at] if each.kind in COUNTED]
            if (
                not _AVERAGE.search(sketch.gaps[at])
                or told.kind not in COUNTED
                or told.span.start in done
                or len(before) != 2
                or hedged(told)
            ):
                continue
            total, count = before
            if _OF_THEM.search(article.text[total.span.end : count.span.start]):
                continue  # "in 70 of the 72 counties"
            if (
                count.kind != "N"
                or total.kind != told.kind
                or count.value < 2
                or hedged(total)
                or hedged(count)
                or sketch.gaps[at + 1].startswith(" per cent")
            ):
                continue
            value = total.value / count.value
            if not 1 / _NEAR < told.value / value < _NEAR:
                continue
            done.add(told.span.start)
            says = f"{shown(article, total)} for {shown(article, count)} is {written(told, value, article)} each"
            half = 0.51 if told.value == int(told.value) else 0.06
            made = Range(held(total).exact.low / count.value - half, held(total).exact.high / count.value + half)
            yield tally(article, told, made, says, ((total, "the whole"), (count, "how many")), "warning")
