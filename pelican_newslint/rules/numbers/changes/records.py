"""A record that isn't one: "61 per cent, the highest since 1994. In 2009 it was 64 per cent"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pelican_newslint.model import Match, Related
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.outline import Figure, Outline, sketches
from pelican_newslint.rules.numbers.reading.reckoned import hedged, like

_MOST = r"(?:highest|largest|biggest|greatest|most|best|heaviest|hottest|longest|strongest|steepest)"
_LEAST = r"(?:lowest|smallest|fewest|least|weakest|shortest|coldest|lightest|slowest)"
_SINCE = (
    r"(?: [a-z-]+){0,4}?,? (?:since (?P<since>[^.;,\[]{0,40}\[O\d+\]|records began)|ever|on record|in (?:its|their|the [a-z]+'s) history|"
    r"in (?P<span>a decade|a century|a generation|\[D\d+\]|[a-z]+ (?:years|decades)))"
)
_CLAIM = later(
    rf"\[(?P<kind>[MUNP])(?P<at>\d+)\][^.;\[]{{0,30}}(?:, |\bwhich is |– |\()(?:the |its |their )?(?:(?P<up>{_MOST})|"
    rf"(?P<down>{_LEAST})){_SINCE}"
)
_RECORD = later(r"\ba record (?:(?P<low>low) (?:of )?)?(?:high of )?\[(?P<kind>[MUNP])(?P<at>\d+)\]")
_WAS = later(
    r"^(?:[\"“]?(?:but |and )?(?:in|two years before, in|back in) \[O\d+\],? )?(?:it|they|that|this|the (?:figure|number|rate|total|turnout|"
    r"level|price|count)) "
    r"(?:was|were|stood at|had been|reached|came to|hit)(?: at)? (?:as (?:high|low) as |just )?\[[MUNP]\d\]"
)
_AGO = later(r"\b(?:last|earlier|ago|before|previous)\b|\[O")
_DECADE, _YEAR = 10, later(r"(?:19|20)\d\d")


def records(article: Article) -> Iterator[Match]:
    if not any(map(article.text.__contains__, _CUES)) or not _CUE.search(article.text):
        return
    every = sketches(article)
    for number, sketch in enumerate(every[:-1]):
        behind = every[number + 1]
        if behind.block != sketch.block or not _WAS.match(behind.text) or not _AGO.search(behind.text):
            continue
        claim = _CLAIM.search(sketch.text) or _RECORD.search(sketch.text)
        figures = [each for each in behind.figures if each.kind in "MUNP"]
        if claim is None or len(figures) != 1:
            continue
        told, then = sketch.figures[int(claim["at"])], figures[0]
        low = bool(claim.groupdict().get("down") or claim.groupdict().get("low"))
        if not _alike(told, then) or hedged(then) or (then.value <= told.value) is not low or then.value == told.value:
            continue
        if _before_it(article, claim, sketch, behind):
            continue
        message = (
            f"No {'low' if low else 'record'}: {article.slice(then.span)} is {'less' if low else 'more'} than {article.slice(told.span)}."
        )
        yield Match(told.span, message, related=(Related(then.span, "before"),), severity="warning")


_CUE = later(rf"\b(?:{_MOST}|{_LEAST}|record)\b")
_CUES = (*_MOST[3:-1].split("|"), *_LEAST[3:-1].split("|"), "record")
"""The same as plain text: found sooner where there is none."""


def _alike(told: Figure, then: Figure) -> bool:
    return like(told, then) or (told.kind == then.kind and told.unit == then.unit)


def _before_it(article: Article, claim: re.Match[str], sketch: Outline, behind: Outline) -> bool:
    """Whether the other figure is of a year before the time that the claim speaks of: "the highest since 2012. In 2009 it was"."""
    since = claim.groupdict().get("since") or ""
    years = [int(found[0]) for each in behind.figures if each.kind == "O" and (found := _YEAR.search(article.slice(each.span)))]
    told = re.search(r"\[O(\d+)\]", since)
    first = _YEAR.search(article.slice(sketch.figures[int(told[1])].span)) if told is not None else None
    if since and told is not None:
        return first is None or not years or min(years) <= int(first[0])
    span = claim.groupdict().get("span") or ""
    date = article.date
    if not span or not years:
        return False
    return span != "a decade" or date is None or date.year - min(years) >= _DECADE
