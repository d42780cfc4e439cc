"""Who has been closed since 2014 has not been closed for ten years in 2022.

The summary says "for three years", the text "since 2011": the same word stands right before "for" and "since", so both tell of one state that
goes on, and the count must reach back to the date. The article's own date is now.

Bad:

    Date: 2022-09-14

    The council wants to save the lido, shut since 2014.

    The town's lido, which has been shut for ten years, will reopen.
                                             ^^^^^^^^^ From 2014 to now are 8 years, not ten years.

Bad:

    Date: 2019-01-23

    The airline has been under sanctions for three years. American firms have shunned the airline, under sanctions since 2011.
                                             ^^^^^^^^^^^ From 2011 to now are 8 years, not three years.

Good:

    Date: 2022-09-14

    The council wants to save the lido, shut since 2014.

    The lido has been shut for eight years. A second lido, shut for ten years until 2003, was filled in. He was captain for three years.

Good:

    Date: 2022-09-14

    He has been captain since 2014. For three years she has been captain of another club. The pool, shut since May, will be shut for a year.

Good:

    Date: 2022-09-14

    The road has been shut since 2014. It was shut for three years before the flood, and since then nothing was done.

Good:

    Date: 2022-09-14

    The union has been without a leader since March. Its northern branch has been without a leader for two years.

Evidence: 0 in 1.1 million words of edited news and public reports.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

import msgspec

from pelican_newslint.model import Block, Match, Related
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.lengths import Length
from pelican_newslint.prose.facts.moments import Moment
from pelican_newslint.prose.facts.stems import SMALL, stem
from pelican_newslint.prose.later import later
from pelican_newslint.rules.dates.reading.own_day import own_day
from pelican_newslint.rules.dates.reading.sketch import SOFT, amount, as_told, distance, fits, sketch
from pelican_newslint.rules.form import Found, Rule, Wakes

RULE = Rule(
    kind="fact", severity="warning", languages=("en",), needs=frozenset({"date"}), category="temporal-contradiction", wakes=Wakes.on("since"),
)  # fmt: skip

_SINCE = later(r"([A-Za-z][\w'-]+),? since (?:(?:about|early|late|at least|the|in|around) ){0,2}(?P<point>\[d\d+\])")
_FOR = later(rf"([A-Za-z][\w'-]+) for (?:the (?:last|past) )?{SOFT}(?P<length>\[l\d+\])(?P<behind>[^.;:]{{0,30}})")
_NOW = later(r"\b(?:has|have|is|are|been)\b|'s\b|'ve\b|[a-z]+, (?:\w+ ){0,3}$")
_OVER = later(r" ?,? ?(?:from|until|till|between|before|after|in|by|to|ago|earlier|later|at a time)\b|-")
_PRONOUNS = frozenset({"it", "they", "he", "she", ""})
_OTHER = later(r"\b(?:had|was|were|would|will|other|another|not|never|no|first time|if|jailed|sentenced|again)\b")


_HEAD = later(r"([A-Za-z][\w'-]+)(?:,? (?:which|that|who))?(?:,| (?:has|have|is|are)\b|'s been\b|'ve\b)")
"""The noun that the state is told of."""


_FIRST_SINCE = later(r"\b(?:first|only)\b[^.;:\[\]]{0,60}? since (?:the year )?(?P<point>\[d\d+\])(?=[.,;)]|$| (?:and|when|after)\b)")
_FIRST_IN = later(
    rf"\b(?:first|only) (?:[\w'-]+ ){{0,4}}?in {SOFT}(?P<first>\[l\d+\])|{SOFT}(?P<gap>\[l\d+\])[- ](?:wait|drought|gap|absence|hiatus|exile)\b"
    rf"|\bafter {SOFT}(?P<after>\[l\d+\])\.?$"
)
_YEAR = 525960
"""Minutes; a season more or less is let pass."""
_TOP = frozenset({"headline", "summary"})


class _Claim(NamedTuple):
    word: str
    about: frozenset[str]
    sentence: int
    head: str = ""


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    assert article.date is not None
    yield from _first_since(article)
    since = list(_since(article, woken))
    if not since:
        return
    today = own_day(article)
    for told, length in _for(article, {each.word for each, _ in since}):
        alike = [(each, point) for each, point in since if each.word == told.word and each.sentence != told.sentence]
        fitting = [
            point
            for each, point in alike
            if (each.about & told.about) - {told.word} and (told.head in each.about or told.head in _PRONOUNS)
        ]
        if len({each.low for each in fitting}) != 1:
            continue
        between = distance(fitting[0], today)
        if between is not None and between.low > 0 and not fits(length, between):
            there = article.slice(fitting[0].span)
            message = f"From {there} to now are {amount(between, length.unit)}, not {article.slice(length.span)}."
            plain = len(set.intersection(*(set(each.about) for each, _ in alike), set(told.about)) - {told.word}) > 1
            related = (Related(fitting[0].span, "since when"),)
            yield Match(length.span, message, related=related, severity="error" if plain and length.bound == "" else None)


def _first_since(article: Article) -> Iterator[Match]:
    """ "Trophy after 14 years" over "the first time since 2011", in 2023: where each is told once, and of things that share a word."""
    today = own_day(article)
    since: list[tuple[Moment, frozenset[str]]] = []
    above: list[tuple[Length, frozenset[str], bool]] = []
    for sentence in article.sentences:
        scope = article.blocks[sentence.block].scope
        inside = [each for each in article.lengths if each.unit == "year" and sentence.span.holds(each.span)] if scope in _TOP else []
        if not inside and (scope in _TOP or article.text.find(" since ", sentence.span.start, sentence.span.end) < 0):
            continue
        drawn = sketch(article, sentence.span, inside)
        for found in _FIRST_SINCE.finditer(drawn.text) if not inside else ():
            since.append((drawn.moment(found["point"]), _about(drawn.text)))
        for found in _FIRST_IN.finditer(drawn.text) if inside else ():
            above.append((drawn.length(found["first"] or found["gap"] or found["after"]), _about(drawn.text), found["after"] is None))
    if len({point.low for point, _ in since}) != 1 or not since[0][0].sure:
        return
    point, about = since[0]
    between = distance(point, today)
    for length, told, sure in above:
        if between is not None and len(told & about) > (not sure) and not between.low - _YEAR <= length.minutes <= between.high + _YEAR / 2:
            message = f"From {article.slice(point.span)} to now are {amount(between, 'year')}, not {as_told(article, length)}."
            yield Match(length.span, message, related=(Related(point.span, "since when"),), severity=None if sure else "suggestion")


def _since(article: Article, woken: tuple[Block, ...]) -> Iterator[tuple[_Claim, Moment]]:
    for block in woken:
        for at in article.words.index.get("since", ()):
            start = article.words.starts[at]
            if not block.span.start <= start < block.span.end:
                continue
            number = article.sentence_index(start)
            drawn = sketch(article, article.sentences[number].span, [])
            found = _SINCE.search(drawn.text)
            if found and not article.quoted(drawn.moment(found["point"]).span):
                yield _Claim(stem(found[1].lower()), _about(drawn.text), number), drawn.moment(found["point"])


def _for(article: Article, words: set[str]) -> Iterator[tuple[_Claim, Length]]:
    for length in article.lengths:
        if length.step or length.hyphenated or article.quoted(length.span):
            continue
        number = article.sentence_index(length.span.start)
        drawn = sketch(article, article.sentences[number].span, [length])
        for found in _FOR.finditer(drawn.text):
            lead = drawn.text[: found.start()]
            if (
                stem(found[1].lower()) not in words
                or _OVER.match(found["behind"])
                or _OTHER.search(lead[-60:])
                or not _NOW.search(drawn.text)
            ):
                continue
            head = _HEAD.findall(drawn.text[: found.start("length")])
            yield _Claim(stem(found[1].lower()), _about(drawn.text), number, stem(head[-1].lower()) if head else ""), length


def _about(text: str) -> frozenset[str]:
    return frozenset(stem(word.lower()) for word in re.findall(r"[A-Za-z][\w-]{3,}", text) if word.lower() not in SMALL)
