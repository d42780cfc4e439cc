"""What began a few days ago and is told as over can't have lasted for weeks."""

from __future__ import annotations

from collections.abc import Iterator

from pelican_newslint.model import Match, Related
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.moments import Moment
from pelican_newslint.prose.later import later
from pelican_newslint.rules.dates.reading.sketch import SOFT, Distance, L, M, Sketch, amount, distance

_BEGUN = r"(?:beg[au]n|started|broke out|set (?:off|out|in)|sparked|ignited|erupted|walked out|went on strike|was (?:lit|declared|imposed|called))"
_WENT_ON = (
    r"(?:lasted|burn(?:ed|t)|raged|smouldered|blazed|went on|ran|continued|dragged on|held out|took|stayed|kept|fell|rained|blew|fought|marched|"
    r"searched|stood)"
)
_LASTED = later(
    rf"\b{_BEGUN}\b(?:(?!\b(?:will|would|before|until|after)\b)[^.;:\[\]]){{0,50}}? (?:on|early on|late on|last) (?P<start>{M})"
    rf"(?:(?!\b(?:will|would|who|planned|expected|should|could|may|might|if)\b)[^.;:\[\]]){{0,50}}?\b{_WENT_ON}\b"
    rf"[^.;:,\[\]]{{0,24}}? ?(?:for )?{SOFT}(?P<length>{L})(?=[,.;]|$| (?:and|before|without|until)\b)"
)
_SIGN = later(rf"\b{_BEGUN}\b")
_LONG = 1.15
"""Times what lies between, and a day and a half more: whoever counts both ends tells a day too many."""
_DAY = 1440.0
_YEAR = later(r"\b(?:1[5-9]|20)\d\d\b")


def lasted_so_far(article: Article, at: int, drawn: Sketch, today: Moment) -> Iterator[Match]:
    """ "The fire broke out on 4 August and burned for three weeks", in an article of 14 August; a year near it makes it another August."""
    if not _SIGN.search(drawn.text) or _YEAR.search(article.slice(article.blocks[article.sentences[at].block].span)):
        return
    found = _LASTED.search(drawn.text)
    if found is None or article.quoted(drawn.length(found["length"]).span):
        return
    start, length = drawn.moment(found["start"]), drawn.length(found["length"])
    if length.bound in ("most", "under"):
        return
    first = _since(start, today)
    between = None if first is None else distance(first, today)
    if between is not None and between.high >= 0 and length.minutes > between.high * _LONG + 1.5 * _DAY:
        lies = amount(Distance(max(between.low, 0.0), between.high), "day")
        message = f"From {article.slice(start.span)} to now are {lies}, less than {article.slice(length.span)}."
        yield Match(length.span, message, related=(Related(start.span, "the beginning"),))


def _since(start: Moment, today: Moment) -> Moment | None:
    """The day; of a weekday the last before the article's own, with the week before it where it may be meant."""
    if start.kind == "day":
        return start if start.low <= today.low else None
    if start.kind != "weekday":
        return None
    back = (int(today.low) - 1 - int(start.low)) % 7
    return Moment(start.span, "day", today.low - back - 7, today.low - back)
