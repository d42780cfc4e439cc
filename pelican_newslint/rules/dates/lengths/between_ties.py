"""What ties a length of time to the two points beside it: "two hours later", "for nine hours until"."""

from __future__ import annotations

from pelican_newslint.knowledge import inflections
from pelican_newslint.model import Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.moments import Moment
from pelican_newslint.prose.facts.stems import SMALL, stem
from pelican_newslint.prose.later import later
from pelican_newslint.rules.dates.lengths.between_cues import (
    AFTER,
    BRACKET,
    CLOSED,
    FOR,
    FROM,
    LIST,
    MAKES,
    ON,
    OWN,
    POINTS_BACK,
    RANGE,
    STEP,
    TO,
    TOTAL,
    UNTIL,
)
from pelican_newslint.rules.dates.lengths.whole_length import is_whole
from pelican_newslint.rules.dates.reading.sketch import Sketch

_EVENT = later(r",? (?:before|after) ((?:(?:the|its|his|her|their|this|that) )(?:[a-z]+ ){0,2}[a-z]+)(?=[,.;)]|$)")
""" "The robbery", "the robbery began"."""
_WIDE = 90
_ANOTHER = later(r"(?: [\w'-]+){4,12}, (?:which|who)\b")
"""Half an hour after dogs joined the search, which began at ten, isn't half an hour after ten."""


def _gaps(drawn: Sketch, mark: str, points: tuple[Moment, ...]) -> tuple[int, int, list[tuple[int, int]]]:
    """Where the length begins and ends, and where the points do."""
    start = drawn.text.index(mark)
    marks = {id(each): name for name, each in drawn.marks.items()}
    places = [(drawn.text.index(name), drawn.text.index(name) + len(name)) for each in points for name in (marks[id(each)],)]
    return start, start + len(mark), places


def stretch(drawn: Sketch, mark: str, points: tuple[Moment, ...]) -> tuple[Moment, ...]:
    """Of several points the two of "from … to …" that a length stands right behind, with no other between."""
    start, _, places = _gaps(drawn, mark, points)
    before = [at for at, (_, end) in enumerate(places) if end <= start]
    if len(before) < 2:
        return points
    (one, one_end), (other, _) = (places[at] for at in before[-2:])
    ends = drawn.text[max(one - 5, 0) : one] == "from " and drawn.text[one_end:other] in {" to ", " until ", " till "}
    return tuple(points[at] for at in before[-2:]) if ends else points


def stepped(drawn: Sketch, mark: str, points: tuple[Moment, ...]) -> bool:
    """ "At 9 a.m., two hours later" and "two hours later, at 9 a.m.": the length stands right beside one of the points."""
    start, end, places = _gaps(drawn, mark, points)
    step = STEP.match(drawn.text, end)
    if step is None or (len(points) == 1 and step[0].endswith(("after", "before")) and not POINTS_BACK.match(drawn.text, step.end())):
        return False
    beside = any(
        first >= step.end() and OWN.fullmatch(drawn.text, step.end(), first) and not _ANOTHER.match(drawn.text, step.end(), first)
        for first, _ in places
    )
    of_first = any(last <= start and TO.fullmatch(drawn.text, last, start) for _, last in places)
    if len(points) == 2 and of_first and drawn.text.startswith((", and ", " and "), step.end()):
        return False  # "starts at 5am, 25 minutes earlier, and ends at 11pm": than till now
    if len(points) == 2 and step[0].endswith(("after", "before")) and not beside:
        return False  # "an hour after the gates opened": counted from what has no time here
    if len(points) == 2 and not step[0].endswith(("after", "before")) and places[0][0] > end:
        return False
    return any(
        (last <= start and TO.fullmatch(drawn.text, last, start)) or (first >= step.end() and ON.fullmatch(drawn.text, step.end(), first))
        for first, last in places
    )


def of_other_event(article: Article, at: int, length: Span) -> bool:
    """Whether a length counts from what isn't in sentence `at`, where a point stands: "56 minutes before the robbery began"."""
    found = _EVENT.match(article.text, length.end)
    if found is None:
        return False
    there = article.sentences[at]
    event = [word for word in found[1].lower().split() if word not in SMALL]
    if not event or {stem(word) for word in event} & {stem(word) for word in article.words.lower[there.words.start : there.words.stop]}:
        return False
    clause = event[-1] in inflections.pasts()
    return clause or any(told < there.words.start for told in article.words.forms.get(event[-1], ())[:1])


def lasting(drawn: Sketch, mark: str, points: tuple[Moment, ...]) -> bool:
    """ "From 4 a.m. for nine hours until 10 a.m.", "for nine hours, from 4 a.m. to 10 a.m.", "from 4 a.m. to 10 a.m., or nine hours"."""
    start, end, ((one, one_end), (other, other_end)) = _gaps(drawn, mark, points)
    text = drawn.text
    linked = LIST.fullmatch(text, one_end, other) is not None and "between" not in text[max(one - 12, 0) : one]
    closed = CLOSED.match(text, end) is not None
    if one_end <= start and end <= other:
        if AFTER.search(text, one_end, start):
            return closed and other - end < _WIDE and not text.startswith(", and", end)
        way, rest = text[one_end:start], text[end:other]
        return is_whole(way, rest, text[one_end:]) and FOR.search(way) is not None and UNTIL.fullmatch(rest) is not None
    if other_end <= start:
        if not linked and text[max(one - 5, 0) : one] == "from " and MAKES.fullmatch(text, other_end, start):
            return True
        return not linked and closed and other - one_end < _WIDE and TOTAL.fullmatch(text, other_end, start) is not None
    return (
        FOR.search(text, 0, start) is not None
        and (FROM.fullmatch(text, end, one) is not None or BRACKET.fullmatch(text, end, one) is not None)
        and RANGE.fullmatch(text, one_end, other) is not None
    )
