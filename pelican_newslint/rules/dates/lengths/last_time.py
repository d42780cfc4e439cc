"""What has not been for so long, or not since a year, beside the one sentence that tells the last time."""

from __future__ import annotations

from collections.abc import Iterator

from pelican_newslint.model import Match, Related, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.moments import Moment
from pelican_newslint.rules.dates.lengths import beginning_cues as cues
from pelican_newslint.rules.dates.reading.sketch import Sketch, amount, distance, fits, sketch


def idle(article: Article, at: int, drawn: Sketch, today: Moment) -> Iterator[Match]:
    """ "Has sent nothing for 12 years", where another sentence has it "last sent" in a year that lies further or less far back."""
    found = cues.IDLE.search(drawn.text)
    if found is None or cues.NOTHING.search(found[0]) is None or cues.ELSE.search(drawn.text) or drawn.points():
        return
    length = drawn.length(found["length"])
    lasts = [each for other in range(len(article.sentences)) if other != at for each in _lasts(article, other)]
    lasts = [(point, words) for point, words in lasts if not cues.stems_of(found["deed"]).isdisjoint(words)]
    if len({point.low for point, _ in lasts}) != 1:
        return
    start = lasts[0][0]
    between = distance(start, today)
    if start.kind == "day" and start.sure and between is not None and between.high > 0 and not fits(length, between):
        message = f"From {article.slice(start.span)} to now are {amount(between, length.unit)}, not {article.slice(length.span)}."
        yield Match(length.span, message, related=(Related(start.span, "the last time"),))


def _lasts(article: Article, at: int) -> Iterator[tuple[Moment, frozenset[str]]]:
    text = article.slice(article.sentences[at].span)
    if " last " not in text:
        return
    drawn = sketch(article, article.sentences[at].span, [])
    for found in cues.LAST.finditer(drawn.text):
        yield drawn.moment(found["start"]), cues.stems_of(found["deed"])


def not_since(article: Article, begins: frozenset[int]) -> Iterator[Match]:
    """ "Was last cleaned in 2014. It has not been washed since 2017"."""
    for at in range(1, len(article.sentences)):
        here, before = article.sentences[at], article.sentences[at - 1]
        text = article.text[here.span.start : here.span.end]
        if here.block != before.block or article.blocks[here.block].span.start not in begins or cues.NOT_SIGN.match(text) is None:
            continue
        one, other = sketch(article, before.span, []), sketch(article, here.span, [])
        last, since = cues.LAST.search(one.text), cues.NOT_SINCE.match(other.text)
        if last is None or since is None or len(one.marks) != 1:
            continue
        then, told = one.moment(last["start"]), other.moment(since["start"])
        if then.kind == told.kind == "day" and then.sure and told.sure and (told.low > then.high or told.high < then.low):
            span = Span.of(told.span.start - len("since "), told.span.end)
            message = f"Not since {article.slice(told.span)}, but the last time was in {article.slice(then.span)}."
            yield Match(span, message, related=(Related(then.span, "the last time"),))
