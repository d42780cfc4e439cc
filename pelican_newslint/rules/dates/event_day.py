"""One event has one day, one month, one time of day.

"The match was played on Saturday. After Sunday's match the coach resigned" makes two matches of one. The later words must name the
event itself, "Sunday's match", "the June fire", and the sentence before must give it another day.

Bad:

    The match was played on Saturday. After Sunday's match the coach resigned.
                                            ^^^^^^^^ “Sunday's match” here, but the match was on Saturday.

Bad:

    A fire shut the plant in July. Repairs after the June fire will take a year.
                                                     ^^^^ “June fire” here, but the fire was in July.

Good:

    The match was played on Saturday. After Saturday's match the coach resigned.

Good:

    A fire shut the plant in July. The June flood was another matter. Saturday's match is over; they play on Sunday, and Sunday's game is hard.

Good:

    The vote on Monday failed. A second vote was held on Tuesday, and Wednesday's vote will be the third.

Good:

    Two crashes shut the ring road. The first crash was on Monday. Sunday's crash was the worse one.

Good:

    A coach left the road at Dunfield on Sunday; the crash killed two men. A van driver died in a crash on Monday. Sunday's crash is being looked
    into by the ministry. The concert on Friday is sold out. Tickets are left for Saturday's concert, which starts at 8pm.

Good:

    Students joined on Wednesday in the protest. Since Monday the protest has grown.

Evidence: the event's noun must stand in the sentence before with no other day; 0 false in 300,000 words of edited news.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator

import msgspec

from pelican_newslint.model import Block, Match, Related, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.calendar_words import MONTHS
from pelican_newslint.prose.later import later
from pelican_newslint.rules.dates.clocks.late_on import late_on
from pelican_newslint.rules.form import Found, Rule, Wakes

RULE = Rule(
    kind="fact",
    severity="warning",
    languages=("en",),
    category="temporal-contradiction",
    wakes=Wakes.on("morning", "afternoon", "evening", "night", tokens=("weekday", "month")),
)

_DAYS = "|".join(calendar.day_name)
_NOUN = (
    r"(?P<noun>match|game|vote|talks|meeting|fire|blast|explosion|crash|collapse|attack|raid|shooting|storm|flood|earthquake|quake|election|strike|"
    r"hearing|trial|verdict|debate|summit|march|rally|protest|race|final|concert|launch|landing|accident|robbery|ceremony|funeral|landslide|"
    r"festival|outage|derailment|collision|arrest|referendum|poll|announcement|ruling|eruption|walkout|riot|break-in|theft|killing|murder)"
)
_NAMED = (
    later(
        rf"\b(?P<when>{_DAYS})(?:['’]s)? "
        rf"(?P<between>(?!(?:night|morning|afternoon|evening|the|an?|its|his|her|their|this)\b)(?:[a-z-]+ )?){_NOUN}\b"
    ),
    later(rf"\b(?P<when>{MONTHS})(?:['’]s)? (?P<between>){_NOUN}\b"),
    later(rf"\b[Tt]he (?P<when>morning|afternoon|evening|night)(?:['’]s)? (?P<between>){_NOUN}\b"),
)
_SIGNS = (("day",), tuple(MONTHS.split("|")), ("he morning", "he afternoon", "he evening", "he night"))
_TOLD = (
    later(rf"\bon (?P<when>{_DAYS})\b"),
    later(rf"\bin (?P<when>{MONTHS})\b(?! \d)"),
    later(r"\b(?:on \w+day|in the|yesterday) (?P<when>morning|afternoon|evening|night)\b"),
)
_ALSO = later(
    r"\b(?:second|third|another|other|also|too|separate|unrelated|next|previous|earlier|last|first|two|both|again|matches|games|votes|final round)\b",
    re.IGNORECASE,
)
_PLACE = later(r" (?:in|at|near|against|with|between) (?:the )?[A-Z]")
_ANOTHER = later(r"\b(?:days?|hours?|weeks?|night|morning) (?:after|before) [^.;]*$")
_DETAIL = later(r"(?: \(|,? (?:of|on|off|outside|involving|for|which|that|where|who)\b|, \d)")
_STEMS = {
    "collapse": "collaps",
    "explosion": "explo",
    "crash": "crash",
    "shooting": "shot",
    "robbery": "robb",
    "talks": "talks",
    "landing": "land",
    "eruption": "erupt",
}


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    starts = {block.span.start for block in woken}
    yield from late_on(article, frozenset(starts))
    sentences = article.sentences
    for at, sentence in enumerate(sentences):
        if article.blocks[sentence.block].span.start not in starts:
            continue
        earlier = [sentences[near] for near in (at - 1, at) if near >= 0 and sentences[near].block == sentence.block]
        text = article.slice(sentence.span)
        for signs, named, told in zip(_SIGNS, _NAMED, _TOLD, strict=True):
            if not any(sign in text for sign in signs):
                continue
            for found in named.finditer(article.text, sentence.span.start, sentence.span.end):
                for other in earlier:
                    end = min(other.span.end, found.start())
                    yield from _compare(article, found, told, Span.of(other.span.start, end))


def _compare(article: Article, found: re.Match[str], told: re.Pattern[str], before: Span) -> Iterator[Match]:
    text = article.slice(before)
    days = list(told.finditer(text))
    noun = _STEMS.get(found["noun"], found["noun"])
    if len(days) != 1 or days[0]["when"] == found["when"] or found["when"] in text or _ALSO.search(text) or not _has(text, noun):
        return
    if _ANOTHER.search(text[: days[0].start()]):
        return  # "the attack came a day after the truce was signed on Sunday"
    if _PLACE.match(article.text, found.end()) or _DETAIL.match(article.text, found.end()) or _known(article, found, noun):
        return  # "Sunday's match in Hull", "Sunday's match, which they lost"
    here = article.sentence_at(found.start()).span.start
    if _ALSO.search(article.text[max(here, found.start() - 60) : found.end() + 10]):
        return
    when = days[0]["when"]
    span = Span.of(*found.span("when"))
    span = Span.of(span.start, span.end + 2) if article.text[span.end : span.end + 2] in {"'s", "’s"} else span
    written = f"{article.slice(span)} {found['between']}{found['noun']}"
    place = Span.of(before.start + days[0].start("when"), before.start + days[0].end("when"))
    preposition = "on" if when in calendar.day_name else "in" if when in calendar.month_name else "in the"
    verb = "were" if found["noun"] == "talks" else "was"
    message = f"“{written}” here, but the {found['noun']} {verb} {preposition} {when}."
    yield Match(span, message, related=(Related(place, "another day"),))


def _known(article: Article, found: re.Match[str], noun: str) -> bool:
    """Whether the piece has told of an event on this other day, or of more than one: "two crashes"."""
    if any(form in article.words.index for form in (f"{found['noun']}s", f"{found['noun']}es", "separate")):
        return True
    here = article.sentence_index(found.start())
    texts = (article.slice(each.span) for number, each in enumerate(article.sentences) if number != here)
    return any(found["when"] in text and _has(text, noun) for text in texts)


def _has(text: str, noun: str) -> bool:
    """Whether a word of the sentence begins so."""
    return any(word.startswith(noun) for word in text.lower().replace("-", " ").split())
