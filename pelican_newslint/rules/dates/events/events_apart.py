"""What sets two events of one noun or verb apart: their numbers, places, years, or what is told of one of them right there."""

from __future__ import annotations

import re

from pelican_newslint.model import Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.dated_events import DatedEvent
from pelican_newslint.prose.facts.moments import Moment, moments
from pelican_newslint.prose.later import later

_ORDINAL = frozenset("first second third fourth fifth last next another other old former previous".split())
_DETAIL = later(r"(?:,| \(|,? (?:of|in|at|near|off|on|outside|between|with|against|involving|for|which|that|where|who|\d))\b|, \d")
"""What an event is told by when it's new: "Thursday's auction, of prints"."""
_OF_YEAR = later(r"\b(?:of|in) ((?:1[5-9]|20)\d\d)\b")


def told_apart(article: Article, one: DatedEvent, other: DatedEvent) -> bool:
    """Whether the two are set apart by what stands beside them."""
    if one.marks & _ORDINAL != other.marks & _ORDINAL or (one.marks and other.marks and one.marks != other.marks):
        return True
    named = one.names or (other.names and one.new)
    if named and other.names and not one.names & other.names:
        return True
    if _of_two_people(article, one, other):
        return True
    if one.noun and other.noun and (_many(article, one) or _many(article, other)):
        return True
    if one.noun and other.noun and one.moment.kind == "weekday" and _known(article, one, other):
        return True
    owned = [_owned(article, each) for each in (one, other)]
    return all(owned) or _detailed(article, other, owned=owned[1]) or _other_days(article, one, other)


def _of_two_people(article: Article, one: DatedEvent, other: DatedEvent) -> bool:
    """Whether each sentence opens with somebody of its own: "Ida Roe was jailed in May. Bo Falk was jailed in July." """
    who = []
    for each in (one, other):
        start = article.sentences[each.sentence].span.start
        who += [name.parts[-1] for name in article.names if name.span.start == start and len(name.parts) > 1 and name.person is not False]
    return len(who) == len((one, other)) and who[0] != who[1]


def _many(article: Article, event: DatedEvent) -> bool:
    """Whether the piece speaks of more than one such event: "two crashes"."""
    word = event.word.lower()
    return any(form in article.words.index for form in (f"{word}s", f"{word}es", word[:-1] + "ies"))


def _known(article: Article, one: DatedEvent, other: DatedEvent) -> bool:
    """Whether a third sentence has the other's day beside the noun: "left the road on Sunday; the crash killed two"."""
    day = re.sub(r"['’]s$", "", article.slice(other.moment.span)).split()[0]
    rest = (article.slice(each.span) for number, each in enumerate(article.sentences) if number not in (one.sentence, other.sentence))
    return any(day in text and other.word.lower() in text.lower() for text in rest)


def _owned(article: Article, event: DatedEvent) -> bool:
    """ "Monday's blast"."""
    span = event.moment.span
    behind = article.text[span.end - 2 : span.end + 2]
    return event.noun and event.moment.kind == "weekday" and ("'s" in behind or "’s" in behind)


def _detailed(article: Article, event: DatedEvent, *, owned: bool) -> bool:
    if not owned:
        return False
    start = event.moment.span.end
    at = article.text.find(event.word, start, start + 40)
    return at >= 0 and _DETAIL.match(article.text, at + len(event.word)) is not None


def _other_days(article: Article, one: DatedEvent, other: DatedEvent) -> bool:
    """Whether their sentences tell of two days or years beside the times that are compared."""
    first, second = (_beside(article, each) for each in (one, other))
    if one.moment.kind == "clock":
        return any(here.kind == there.kind and (here.high < there.low or there.high < here.low) for here in first for there in second)
    years = [{int(found[1]) for found in _years(article, each)} for each in (one, other)]
    return years[0] != years[1] and not one.moment.sure and not other.moment.sure


def _beside(article: Article, event: DatedEvent) -> list[Moment]:
    span: Span = article.sentences[event.sentence].span
    return [each for each in moments(article, span) if each.span != event.moment.span and each.kind != "clock"]


def _years(article: Article, event: DatedEvent) -> list[re.Match[str]]:
    span = article.sentences[event.sentence].span
    return list(_OF_YEAR.finditer(article.text, span.start, span.end))
