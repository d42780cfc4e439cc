"""Hours a day or a week, beside the hours of the day and the days on which they lie."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pelican_newslint.model import Match, Related
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.dates.reading.sketch import AT, FLAGS, SOFT, L, M, Sketch, sketch

_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?"
_RATE = later(
    rf"{SOFT}(?P<length>{L}) (?P<per>{L}|(?:a|per|each|every) (?:week|day|night|morning|afternoon|evening|weekday)),? "
    rf"(?:and |(?:is |are |was |were )?open |with [\w' ]{{2,20}} )?(?:from |between )?{AT}(?P<start>{M}),? (?P<to>to|until|till|and|[–—-]) "
    rf"{AT}(?P<end>{M})(?P<days>,? (?:on |every |each )?(?:{_DAY}(?:(?:, | and | or ){_DAY})*|weekdays|weekends|{M}(?: to {M}| through {M}|"
    rf"(?:(?:, | and ){M})*)))?(?=[.,;)]|$| (?:and|but|when|so|until|for|in|at|during|with|instead) (?!\[c))",
    FLAGS,
)
_OPENS = later(
    rf"\b(?:open(?:s|ed)?|starts?|started|begins?|began|from) {AT}(?P<start>{M}),? (?P<to>and|until|till|to) (?:will )?"
    rf"(?:(?:shut|close|end|finish|stop|lock up)(?:s|d|ed|es)? )?{AT}(?P<end>{M})"
    rf"(?:(?!\b(?:who|which|that|but|while|where)\b|\[)[^.;:“”\"]){{0,40}}?\b(?:giv|mak|allow|offer|leav|provid|add)ing (?:[a-z]+ ){{0,3}}?{SOFT}"
    rf"(?P<length>{L}) (?P<per>{L}|(?:a|per|each|every) (?:day|night|morning|afternoon|evening|weekday))(?P<days>)",
    FLAGS,
)
""" "Will open at ten and shut at four, giving visitors eight hours a day"."""
_RATED = later(r" (?:a|per|each|every) (?:day|week|night|morning|afternoon|evening|weekday)\b")
_NAMES = later(rf"\b{_DAY}", re.IGNORECASE)
_MARK = later(r"\[w\d+\]")
_BREAK, _LONG = 60, 300
"""Minutes of a break, in a stretch of so many."""
_SLACK = 5


def hours_a_week(article: Article, begins: frozenset[int]) -> Iterator[Match]:
    """In the blocks that begin there."""
    for each in article.lengths:
        if (
            each.unit in ("hour", "minute")
            and article.blocks[each.block].span.start in begins
            and _RATED.match(article.text, each.span.end)
        ):
            sentence = article.sentence_at(each.span.start).span
            inside = [other for other in article.lengths if sentence.holds(other.span)]
            yield from _judged(article, sketch(article, sentence, inside))


def _judged(article: Article, drawn: Sketch) -> Iterator[Match]:
    """ "Four hours a week, from 2 p.m. to 5 p.m. on Fridays"."""
    rated = _RATE.search(drawn.text)
    found = rated or _OPENS.search(drawn.text)
    if found is None or len(drawn.points("clock")) != 2:
        return
    start, end, length = drawn.moment(found["start"]), drawn.moment(found["end"]), drawn.length(found["length"])
    days = _days(article, drawn, found)
    if {start.kind, end.kind} != {"clock"} or not days or length.unit not in ("hour", "minute") or length.bound not in ("", "about"):
        return
    cycle = 1440 if start.sure and end.sure else 720
    one = (end.low - start.low) % cycle
    less = one * days - length.minutes
    if abs(less) <= _SLACK * days or (length.bound == "about" and abs(less) < 0.2 * length.minutes):
        return
    if less > 0 and ((found["to"] == "and" and rated) or (one >= _LONG and less <= _BREAK * days)):
        return  # some hours of those between, or a break
    hours, minutes = divmod(round(one * days), 60)
    said = " ".join([f"{hours} hour{'s' * (hours != 1)}"] * bool(hours) + [f"{minutes} minutes"] * bool(minutes))
    on = "" if days == 1 else f" on {days} days"
    message = f"From {article.slice(start.span)} to {article.slice(end.span)}{on} are {said}, not {article.slice(length.span)}."
    related = (Related(start.span, "from here"), Related(end.span, "to here"))
    yield Match(length.span, message, related=related, severity="error" if cycle == 1440 else "warning")


def _days(article: Article, drawn: Sketch, found: re.Match[str]) -> int:
    """Of a week, or 1 where the length is a day's; 0 where it isn't told."""
    per = found["per"] if "[" not in found["per"] else article.slice(drawn.length(found["per"]).span)
    told = (found["days"] or "").lower()
    if not per.endswith("week"):
        return 1
    if marks := _MARK.findall(told):
        names = [drawn.moment(each).weekday for each in marks]
        if " to " in told or " through " in told:
            first, last = names[0], names[-1]
            return 0 if first is None or last is None else (last - first) % 7 + 1
        return len(names)
    return 5 if "weekdays" in told else 2 if "weekends" in told else len(_NAMES.findall(told))
