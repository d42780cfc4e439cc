"""A debate from half past six to a quarter to eleven didn't last two hours.

How long an event is said to have lasted goes with the times at which the piece says it began and ended, wherever they stand: "a two-year
closure" and "shut in September 2020", "a trial that lasted three weeks" and "the trial, which opened on 4 May", "four hours after the fire was
reported" and "reported at 3.30pm". Where no end is told it's the article's own day.

Bad:

    Date: 2023-06-14

    The debate lasted two hours.
                      ^^^^^^^^^ From 6.30pm to 10.45pm are 4 hours 15 minutes, not two hours.

    The debate began at 6.30pm and ended at 10.45pm.

Bad:

    Date: 2023-06-14

    She wed Carl Lunn in 1957. She died in 2016, after 49 years of marriage.
                                                       ^^^^^^^^ From 1957 to 2016 are 59 years, not 49 years.

Bad:

    Date: 2023-06-14

    The blast was at 2.10am.

    At 1.30am, about half an hour after the blast, a neighbour rang.
                     ^^^^^^^^^^^^ 1.30am is not half an hour after 2.10am, when the blast was.

Good:

    Date: 2023-06-14

    The debate lasted four hours. The debate began at 6.30pm and ended at 10.45pm. A second debate lasted two hours.

Good:

    Date: 2023-06-14

    The strike has lasted three weeks. A strike that began on 2 January was over in a day.

Good:

    Date: 2023-06-14

    She wed Carl Lunn in 1957. He died in 1990, and after ten years of marriage to Ola Birk she was a widow again.

Evidence: 0 in 1.2 million words of edited news and public reports.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from pelican_newslint.model import Block, Match, Related, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.dated_events import DatedEvent, dated_events
from pelican_newslint.prose.facts.event_words import event_kind
from pelican_newslint.prose.facts.lengths import Length
from pelican_newslint.prose.facts.moments import Moment
from pelican_newslint.prose.facts.stems import stem
from pelican_newslint.prose.later import later
from pelican_newslint.rules.dates.lengths.by_sentence import lengths_by_sentence
from pelican_newslint.rules.dates.reading.sketch import SOFT, L, M, Sketch, amount, distance, fits, sketch
from pelican_newslint.rules.form import Found, Rule, Wakes, starts

RULE = Rule(
    kind="fact", severity="warning", languages=("en",), needs=frozenset({"date"}), category="temporal-contradiction",
    wakes=Wakes.on(
        "lasted", "lasts", "took", "closure", "shutdown", "trial", "strike", "siege", "debate", "hearing", "inquest", "search", "lockdown",
        "blockade", "occupation", "standoff", "outage", "blackout", "vigil", "talks", "marriage", "after", "before",
    ),
)  # fmt: skip

_NOUN = (
    r"(?P<noun>closure|shutdown|trial|strike|walkout|siege|debate|hearing|inquest|search|lockdown|blockade|occupation|stand-?off|outage|blackout|"
    r"vigil|talks|negotiations|meeting|session|festival|tour|campaign|operation|rescue|renovation|restoration|ceasefire|curfew|voyage|crossing|"
    r"match|fire|blaze|election|inquiry|investigation|ban|exile|fast|protest|sit-in|concert|speech|flight)"
)
_LASTED = later(
    rf"\b{_NOUN}(?:,? (?:that|which))? (?:has |had |have )?(?:now )?(?:lasted|took|taken|gone on for|went on for|ran for|dragged on "
    rf"for)(?: for)? {SOFT}(?P<length>{L})",
    re.IGNORECASE,
)
_LONG = later(
    rf"\b(?:after|in|during|ended|ends|of|following) (?:a|an|the|its|their) {SOFT}(?P<length>{L}) (?:[a-z]+ "
    rf")?{_NOUN}\b",
    re.IGNORECASE,
)
_LONG_OF = later(
    rf"\b(?:after|ending|ends|following|despite) {SOFT}(?P<length>{L}) of (?:[a-z]+ )?{_NOUN}\b(?! (?:over|about|on|with) [a-z]+ing)",
    re.IGNORECASE,
)
_OF = later(rf"\b(?:a|the|its) (?:[a-z]+ )?{_NOUN} (?:of|lasting) {SOFT}(?P<length>{L})(?=[,.; ]|$)", re.IGNORECASE)
_WED = later(rf"(?P<end>{M}),? after {SOFT}(?P<length>{L}) of (?:marriage(?! to)|being married)\b")
_MARRIED = later(r"\b(?:married|wed|wedding)\b(?! to\b)[^.;]{0,60}?\bin (?:the [a-z]+ of |[A-Z][a-z]+ )?((?:19|20)\d\d)\b")
_AFTER = later(
    rf"(?P<point>{M}),? (?:or )?{SOFT}(?P<length>{L}) (?P<side>after|before) (?:the|that) (?:[a-z]+ )?(?P<noun>[a-z-]+)"
    r"(?P<verb> (?:was|had been|were) [a-z]+| began| started| broke out| ended)?(?=[,.;]|$)"
)
_NOW = later(r"\b(?:has|have|today|yesterday|this (?:week|month|year))\b|\[w\d+\]")
_OTHER = later(
    r"\b(?:second|another|other|previous\w*|earlier|first|last year|if|would|will|could|may|planned|each|every|"
    r"average|usually|again)\b"
)


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    begins = starts(woken)
    wanted = (each for each in article.lengths if each.count and not each.step and article.blocks[each.block].span.start in begins)
    by_sentence = lengths_by_sentence(article, wanted)
    for at, inside in by_sentence.items():
        span = article.sentences[at].span
        text = article.slice(span)
        if _SIGN.search(text) is None or _OTHER.search(text):
            continue
        drawn = sketch(article, span, inside)
        yield from _lasted(article, at, drawn)
        yield from _after(article, at, drawn)
        for found in _WED.finditer(drawn.text):
            yield from _wed(article, drawn, found)


_SIGN = later(rf"\b{_NOUN}\b|\b(?:of marriage|being married)\b|\b(?:after|before) (?:the|that) [a-z]", re.IGNORECASE)


def _lasted(article: Article, at: int, drawn: Sketch) -> Iterator[Match]:
    for pattern in (_LASTED, _LONG, _LONG_OF, _OF):
        for found in pattern.finditer(drawn.text):
            length, noun = drawn.length(found["length"]), found["noun"].lower()
            began, ended = _ends(article, noun)
            start = _only(began)
            if start is None or article.quoted(length.span) or (start.new and start.sentence > at):
                continue
            end = _only([each for each in ended if each.moment.kind == start.moment.kind])
            if end is None and (
                any(each.moment.kind == "day" for each in ended)
                or start.moment.kind != "day"
                or not (_NOW.search(drawn.text) or pattern is _LONG_OF)
            ):
                continue
            last = end.moment if end is not None else _today(article)
            yield from _judged(article, length, start.moment, last, now=end is None)


def _ends(article: Article, noun: str) -> tuple[list[DatedEvent], list[DatedEvent]]:
    """The told beginnings and ends of an event; a closure begins where something closes."""
    events = dated_events(article)
    if noun in ("closure", "shutdown"):
        return [each for each in events if each.kind.endswith(" close")], [each for each in events if each.kind.endswith(" reopen")]
    thing = stem(noun)
    began = [each for each in events if each.kind in (f"{thing} begin", f"{thing} open", f"{thing} break")]
    return began, [each for each in events if each.kind in (f"{thing} end", f"{thing} close")]


def _only(events: list[DatedEvent]) -> DatedEvent | None:
    return (
        events[0]
        if events and all(each.moment.kind == events[0].moment.kind and each.moment.low == events[0].moment.low for each in events)
        else None
    )


def _judged(article: Article, length: Length, start: Moment, end: Moment, *, now: bool) -> Iterator[Match]:
    between = distance(start, end)
    if between is None or between.high <= 0 or (between.cycle is not None and between.cycle != _DAY) or fits(length, between):
        return
    if between.cycle is not None and length.minutes >= _DAY:
        return
    there, then = article.slice(start.span), "now" if now else article.slice(end.span)
    message = f"From {there} to {then} are {amount(between, length.unit)}, not {article.slice(length.span)}."
    related = [Related(start.span, "the beginning")] + ([] if now else [Related(end.span, "the end")])
    yield Match(length.span, message, related=tuple(related))


_DAY = 1440.0


def _today(article: Article) -> Moment:
    assert article.date is not None
    day = article.date.toordinal()
    return Moment(Span.of(0, 0), "day", day, day)


def _wed(article: Article, drawn: Sketch, found: re.Match[str]) -> Iterator[Match]:
    length, end = drawn.length(found["length"]), drawn.moment(found["end"])
    years = {each[1]: each for each in _MARRIED.finditer(article.text)}
    if len(years) != 1 or length.unit != "year" or end.kind != "day":
        return
    told = next(iter(years.values()))
    span = Span.of(*told.span(1))
    real = int(article.slice(end.span)[-4:]) - int(told[1]) if article.slice(end.span)[-4:].isdigit() else 0
    if real > 0 and abs(real - length.count) > (1 if length.bound == "" else 2):
        message = f"From {told[1]} to {article.slice(end.span)} are {real} years, not {article.slice(length.span)}."
        yield Match(length.span, message, related=(Related(span, "the wedding"), Related(end.span, "the end")))


def _after(article: Article, at: int, drawn: Sketch) -> Iterator[Match]:
    for found in _AFTER.finditer(drawn.text):
        point, length, noun = drawn.moment(found["point"]), drawn.length(found["length"]), found["noun"]
        kind = event_kind(noun) if not found["verb"] else event_kind(f"{noun}{found['verb']}")
        events = [each for each in dated_events(article) if each.kind == kind and each.sentence != at and each.moment.kind == point.kind]
        event = _only(events) if kind else None
        if event is None or event.marks or article.quoted(length.span) or (event.moment.kind == "clock" and length.minutes >= _DAY):
            continue
        later = found["side"] == "after"
        between = distance(event.moment, point) if later else distance(point, event.moment)
        if between is None or between.cycle == 720 or fits(length, between):
            continue
        here, there = article.slice(point.span), article.slice(event.moment.span)
        side = found["side"]
        message = f"{here} is not {article.slice(length.span)} {side} {there}, when the {noun} was."
        yield Match(length.span, message, related=(Related(point.span, "the point"), Related(event.moment.span, "the event")))
