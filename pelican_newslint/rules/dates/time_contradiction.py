"""One event happens at one time.

"The ministers will meet next year" in one paragraph and "the ministers will meet at the end of this year" in another cannot
both be right, and no reader can tell which is. Both places are shown. Two sentences tell of one event where they share most
of their content words, their verb among them; what differs must be the time only.

Bad:

    The ministers will meet in Oslo next year to discuss the fishing quota.
                                    ^^^^^^^^^ “next year” here and “this year” elsewhere, for what reads like the same event.

    The quota comes first: the ministers will meet in Oslo to discuss it at the end of this year.

Bad:

    The school will open in September, the council said.
                            ^^^^^^^^^ “September” here and “October” elsewhere, for what reads like the same event.

    The new school will open in October.

Good:

    The ministers will meet in Oslo at the end of this year to discuss the fishing quota.

    The quota comes first: the ministers will meet in Oslo to discuss it at the end of this year.

Good:

    Profits rose last year after a cold winter. Profits will fall this year, the company said.

Good:

    The council cut the library budget last year. It will cut the library budget again this year.

Good:

    The festival drew 2,000 people last month, and the festival office hopes to draw 3,000 people next month.

Good:

    Last year, the wardens cleared the south path of the reserve. This year, the wardens cleared the north path of the reserve.

Good:

    For the last year the wardens have been clearing the paths of the reserve. This year the wardens cleared the paths of the whole reserve.

Evidence: no hit in 2,218 edited news articles with 203 pairs of sentences that differ in this, next or last; all of them about
two events.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from pelican_newslint.model import Block, Match, Related, Severity, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.relatives import Relative
from pelican_newslint.prose.facts.stems import content_stems
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes, inside

RULE = Rule(
    kind="fact",
    severity="error",
    wakes=Wakes.on("this", "next", "last", "coming", tokens=("month",)),
    languages=("en",),
    guides=("Economist",),
)

_UNITS = frozenset({"day", "week", "month", "quarter", "season", "year", "decade"})
_AGAIN = frozenset("again also another further second third more still earlier previous compared than from".split())
"""Words that say that there are two events."""
_FUTURE = frozenset("will would shall".split())
_IS_LENGTH = later(r"\b(?:for|over|during|in|within|throughout) the(?: [a-z]+)? $", re.IGNORECASE)
""" "For the last year" is a length of time."""
_ASIDE = later(r"(?:,|\(|–|—) ?(?:which|who|whose|whom|where|when|up|down|after|against|as|compared)\b[^,;()–—]*$")
""" "Taxes, which brought €5m this year, rise": another time, told by the way."""
_OPENING = 12
_SHARE = 0.55
_SHARED = 4
_SHARED_OF_SHORT = 2
"""Enough where both sentences look ahead and the shorter one says nothing else: "The buses will arrive late this year."."""


class _Telling(msgspec.Struct, frozen=True):
    relative: Relative
    stems: frozenset[str]
    ahead: bool
    opens: bool
    """Its time is the first word: "Last year we built a site. This year we ..." sets one against the other."""


class _Month(msgspec.Struct, frozen=True):
    """A sentence that looks ahead to one month."""

    span: Span
    month: int
    stems: frozenset[str]


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    tellings = list(_tellings(article, woken))
    for index, first in enumerate(tellings):
        for second in tellings[index + 1 :]:
            if severity := _contradict(first, second):
                yield _match(article, first.relative, second.relative, severity)
    yield from _months(article)


def _months(article: Article) -> Iterator[Match]:
    """ "The school will open in September" and "the school will open in October": one of two sentences says nothing else."""
    told: list[_Month] = []
    for mention in article.dates:
        sentence = article.sentence_at(mention.span.start).span
        alone = sum(sentence.holds(each.span) for each in article.dates) == 1
        words = article.words.in_(sentence)
        lower = article.words.lower[words.start : words.stop]
        if mention.form == "month" and mention.month and alone and not _FUTURE.isdisjoint(lower) and _AGAIN.isdisjoint(lower):
            told.append(_Month(mention.span, mention.month, content_stems(article, sentence, without=mention.span)))
    for at, first in enumerate(told):
        for second in told[at + 1 :]:
            shared = len(first.stems & second.stems)
            if first.month != second.month and shared >= _SHARED_OF_SHORT and shared >= min(len(first.stems), len(second.stems)) - 1:
                here, there = article.slice(first.span), article.slice(second.span)
                message = f"“{here}” here and “{there}” elsewhere, for what reads like the same event."
                yield Match(first.span, message, related=(Related(second.span, f"“{there}” stands here"),), severity="warning")


def _tellings(article: Article, woken: tuple[Block, ...]) -> Iterator[_Telling]:
    """Sentences with one "this", "next" or "last" unit of time in them, and nothing that speaks of two times."""
    by_sentence: dict[int, list[Relative]] = {}
    for relative in inside(article, article.relatives, woken):
        by_sentence.setdefault(article.sentence_index(relative.span.start), []).append(relative)
    for sentence, relatives in by_sentence.items():
        relative = relatives[0]
        if len(relatives) > 1 or relative.form != "this" or relative.unit not in _UNITS or relative.weekday is not None:
            continue
        span = article.sentences[sentence].span
        words = article.words.in_(span)
        lower = article.words.lower[words.start : words.stop]
        start = _bare(article, relative).start
        by_the_way = _ASIDE.search(article.text[span.start : start]) is not None
        if _AGAIN.isdisjoint(lower) and not by_the_way and not _IS_LENGTH.search(article.text[max(relative.span.start - 14, 0) : start]):
            yield _Telling(
                relative,
                content_stems(article, span, without=relative.span),
                ahead=not _FUTURE.isdisjoint(lower),
                opens=_opens(article, relative, span),
            )


def _opens(article: Article, relative: Relative, sentence: Span) -> bool:
    return len(article.text[sentence.start : _bare(article, relative).start]) < _OPENING


def _contradict(first: _Telling, second: _Telling) -> Severity | None:
    """How grave it is; None where the two go together."""
    one, other = first.relative, second.relative
    if one.unit != other.unit or one.offset == other.offset or one.offset is None or other.offset is None or (first.opens and second.opens):
        return None
    shared, shorter = len(first.stems & second.stems), min(len(first.stems), len(second.stems))
    if shared >= _SHARED and shared >= _SHARE * shorter:
        return "error"
    return "warning" if first.ahead and second.ahead and shared == shorter >= _SHARED_OF_SHORT else None


def _match(article: Article, first: Relative, second: Relative, severity: Severity) -> Match:
    here, there = _bare(article, first), _bare(article, second)
    message = f"“{article.slice(here)}” here and “{article.slice(there)}” elsewhere, for what reads like the same event."
    return Match(here, message, related=(Related(there, f"“{article.slice(there)}” stands here"),), severity=severity)


def _bare(article: Article, relative: Relative) -> Span:
    """ "this year" of "at the end of this year"."""
    at = article.slice(relative.span).lower().rfind(relative.base)
    start = relative.span.start + max(at, 0)
    return Span.of(start, relative.span.end if at < 0 else start + len(relative.base))
