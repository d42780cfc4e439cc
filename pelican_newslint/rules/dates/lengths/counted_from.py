"""The points that stand before "two weeks later", in its sentence or in the one before, from which it may be counted."""

from __future__ import annotations

import re

from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.lengths import Length
from pelican_newslint.prose.facts.moments import Moment
from pelican_newslint.rules.dates.offsets.offset_cues import BROKEN, EVENTS
from pelican_newslint.rules.dates.reading.sketch import Sketch, sketch


def other_event(article: Article, at: int, event: str) -> bool:
    """Whether the sentence before tells of another one: "the vote was held in May. … three weeks after the crash"."""
    before = article.slice(article.sentences[at - 1].span)
    if " will " in before or any(each.span.touches(article.sentences[at - 1].span) for each in article.quotations):
        return True  # "We'll be done on Tuesday", she said
    named = EVENTS & set(re.findall(r"[a-z]+", before.lower()))
    return bool(named) and event not in named


def before_in_sentence(drawn: Sketch, end: int) -> tuple[Moment, ...] | None:
    """The points before it in its sentence; None where something else lies between that could be counted from."""
    marks = [(found.start(), found[0]) for found in re.finditer(r"\[\w\d+\]", drawn.text[:end])]
    points = [(start, drawn.marks[mark]) for start, mark in marks]
    if not points:
        return ()
    last, thing = points[-1]
    between = drawn.text[last:end]
    if isinstance(thing, Length) or BROKEN.search(between) or len(between) > 130:
        return None
    return tuple(each for _, each in points if isinstance(each, Moment))


def sentence_before(article: Article, at: int, lead: str) -> tuple[Moment, ...] | None:
    if not at or article.sentences[at - 1].block != article.sentences[at].block or BROKEN.search(lead) or len(lead) > 90:
        return None
    span = article.sentences[at - 1].span
    before = sketch(article, span, [each for each in article.lengths if span.holds(each.span)])
    points = before.points()
    if any(isinstance(each, Length) and each.span.start > points[-1].span.start for each in before.marks.values() if points):
        return None
    return None if BROKEN.search(before.text) else tuple(points)
