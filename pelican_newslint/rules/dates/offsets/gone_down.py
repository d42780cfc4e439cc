"""A mishap told by the time since somebody set out, and elsewhere by the clock: "left at 6:50 and went down 20 minutes later", "sank at 7:40"."""

from __future__ import annotations

from collections.abc import Iterator

from pelican_newslint.model import Match, Related
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.lengths import Length
from pelican_newslint.prose.facts.moments import Moment
from pelican_newslint.prose.later import later
from pelican_newslint.rules.dates.reading.sketch import AT, SOFT, L, M, sketch

_KINDS = (
    r"sank|went down|capsized|foundered|turned over|keeled over|sinking|capsizing",
    r"crashed|came down|plunged|hit the ground|crash",
    r"overturned|rolled over|left the road|veered off|skidded|plunged",
    r"ran aground|hit (?:a )?(?:rocks?|reef|sandbar)|grounding",
    r"derailed|left the (?:rails|tracks)|jumped the (?:rails|tracks)|derailment",
    r"exploded|blew up|caught fire|explosion|blast",
    r"collided|collision|hit an?",
)
_OUT = r"(?:left|set out|set off|took off|sailed|departed|pulled out|cast off|put to sea|started|lifted off)"
_PLAIN = (r"(?:(?!\b(?:and|but|when|before|after|which|who)\b)[^.;\[\]]){0,60}?", r"(?:(?!\b(?:before|after|until)\b)[^.;\[\]]){0,40}?")
_LATER = tuple(
    later(
        rf"\b{_OUT}\b{_PLAIN[0]}{AT}(?P<start>{M}),? (?:and|but) (?:then )?(?:{kind})\b{_PLAIN[1]} {SOFT}(?P<length>{L}) (?:later|afterwards)\b"
    )
    for kind in _KINDS
)
_CLOCK = tuple(
    later(rf"\b(?:{kind})\b(?:(?!\b(?:and|but|before|after|until|from)\b)[^.;,\[\]]){{0,40}}? {AT}(?P<point>{M})") for kind in _KINDS
)
_DAY = 1440
_OTHER = later(r"\b(?:[Aa]nother|[Oo]ther|second|[Ee]arlier|previous|last (?:year|month|week)|in (?:19|20)\d\d)\b")
_NEW = later(r"(?:At [\d.:apm ]+,? )?[Aa]n? ")


def gone_down(article: Article, begins: frozenset[int]) -> Iterator[Match]:
    ways = list(_set_out(article)) if len(article.times) > 1 else []
    for at, kind, start, length in ways if len(ways) == 1 else ():
        told = [(other, point) for other in range(len(article.sentences)) if other != at for point in _told(article, other, kind)]
        if len({point.low for _, point in told}) != 1:
            continue
        other, point = told[0]
        cycle = _DAY if start.sure and point.sure else _DAY // 2
        off = (point.low - start.low - length.minutes + cycle / 2) % cycle - cycle / 2
        if abs(off) > max(8, 0.35 * length.minutes) and article.blocks[article.sentences[other].block].span.start in begins:
            there, after = article.slice(start.span), article.slice(length.span)
            message = f"{article.slice(point.span)} is not {after} after {there}, as is said elsewhere."
            related = (Related(start.span, "set out"), Related(length.span, "so long before"))
            yield Match(point.span, message, related=related, severity="warning")


def _set_out(article: Article) -> Iterator[tuple[int, int, Moment, Length]]:
    for at in sorted({article.sentence_index(each.span.start) for each in article.times}):
        span = article.sentences[at].span
        inside = [each for each in article.lengths if span.holds(each.span) and each.unit in ("minute", "hour")]
        drawn = sketch(article, span, inside)
        for kind, pattern in enumerate(_LATER) if inside and not article.quoted(span) and not _OTHER.search(drawn.text) else ():
            for found in pattern.finditer(drawn.text):
                start = drawn.moment(found["start"])
                if start.kind == "clock":
                    yield at, kind, start, drawn.length(found["length"])


def _told(article: Article, at: int, kind: int) -> Iterator[Moment]:
    span = article.sentences[at].span
    if not any(span.holds(each.span) for each in article.times) or article.quoted(span):
        return
    drawn = sketch(article, span, [])
    if _OTHER.search(drawn.text) or _NEW.match(drawn.text):
        return  # "a tanker ran aground at 8pm"
    for found in _CLOCK[kind].finditer(drawn.text):
        if (point := drawn.moment(found["point"])).kind == "clock":
            yield point
