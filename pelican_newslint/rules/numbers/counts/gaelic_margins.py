"""A margin in points against the goals and points of the result: "Ayton 1-19, Corran 2-15", and "hung on by two points". A goal is three."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pelican_newslint.model import Match, Related, Right, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.numerals import cardinal
from pelican_newslint.prose.holding import holds
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.counts.match_scores import gaelic_points

_NAME = r"(?:[A-Z][\w'’.-]{1,20} ?){1,4}"
_SCORE = r"\d[-–]\d{1,2}(?![\d–-])"
_RESULT = later(
    rf"(?P<first>{_NAME}) (?P<one>{_SCORE})[,;:.*]{{0,3}}\s{{1,3}}(?:to )?\**(?P<second>{_NAME}) (?P<other>{_SCORE})|"
    rf"\b(?:beat|defeated|edged|overcame|saw off|downed) (?P<loser>{_NAME})(?: [a-z]+){{0,5}},? (?:by )?(?P<won>{_SCORE}) to (?P<lost>{_SCORE})"
)
_GAMES = later(r"\b(?:[Hh]url(?:ing|ers?|ed)|[Cc]amogie|Gaelic|GAA|sliotar|goals?|free|points)\b")
_MARGIN = later(
    r"\b(?:won|wins?|winning|hung on|hang on|hangs on|held on|holds? on|holding on|got home|gets? home|scraped home|squeezed (?:home|through|past)|"
    r"edged|edges|prevailed|triumphed|survived?|survives|beat|beats|beating|beaten|lost|loses|losing|fell short|victor(?:y|s|ious)|through|home)\b"
    r"(?: (?!by\b|after\b|and\b|but\b|who\b)[\w'’.-]{1,20}){0,6} by (?P<by>a|one|a single|\d{1,2}|[a-z]+) points?\b(?!,? ?(?:at |– |\()?\d)"
    r"|\b(?P<hyphened>\d{1,2}|[a-z]+)-point (?:win|victory|defeat|loss|winners|victors|triumph)\b"
)
_ANOTHER = later(
    r"\b(?:last|previous(?:ly)?|earlier|semi-?finals?|quarter-?finals?|replay|league|when|since|in (?:19|20)\d\d|minors?|would|could|if|might|"
    r"nearly|almost|at least|half[- ]time|interval|break|first half|lead|led|ahead|behind|down|favourites|tipped|next|had)\b",
    re.IGNORECASE,
)
_HEAD, _MOST = 4, 15
"""Paragraphs that tell of the match itself, and points by which it is won at most where the margin is a slip."""


def gaelic_margins(article: Article) -> Iterator[Match | Right]:
    """The margin that the opening tells, where it has one result."""
    if not holds(article, ("point",)) or not _GAMES.search(article.text):
        return
    blocks = [each for each in article.blocks if each.scope in {"headline", "summary"}]
    blocks += [article.blocks[each] for each in article.telling[:_HEAD]]
    end = max((each.span.end for each in blocks), default=0)
    results = list(_RESULT.finditer(article.text, 0, end))
    made = {_margin(each) for each in results}
    if len(made) != 1 or 0 in made or not any(map(_many, results)):
        return
    for block in blocks:
        for found in _MARGIN.finditer(article.text, block.span.start, block.span.end):
            sentence = article.slice(article.sentence_at(found.start()).span)
            if not article.quoted(Span.of(*found.span())) and not _ANOTHER.search(_clause(sentence, found[0])):
                yield from _judged(found, results[0], sentence.lower())


def _clause(sentence: str, margin: str) -> str:
    """What stands round the margin without a comma between."""
    before, _, behind = sentence.partition(margin)
    return f"{before.rpartition(',')[2]}{margin}{behind.partition(',')[0]}"


def _sides(result: re.Match[str]) -> tuple[str, str]:
    return ("one", "other") if result["one"] else ("won", "lost")


def _margin(result: re.Match[str]) -> int:
    one, other = (gaelic_points(result[each]) for each in _sides(result))
    return abs(one - other)


def _many(result: re.Match[str]) -> bool:
    """Whether one side has ten points or more, beside its goals: no game of two small numbers."""
    return any(len(result[each]) > len("0-0") for each in _sides(result))


def _judged(found: re.Match[str], result: re.Match[str], sentence: str) -> Iterator[Match | Right]:
    name, (one, other), right = "by" if found["by"] else "hyphened", _sides(result), _margin(result)
    told = 1 if found[name] in {"a", "a single"} else cardinal(found[name].lower())
    at, shown = Span.of(*found.span(name)), f"{result[one]} to {result[other]}"
    if told == right:
        yield Right(at, f"{shown} is a margin of {right}.")
    elif told is not None and told <= _MOST:
        sure = any(each.strip().lower() in sentence for each in (result["first"], result["second"], result["loser"]) if each)
        related = (Related(Span.of(result.start(one), result.end(other)), "the score"),)
        message = f"{shown} is a margin of {right}, not {found[name]}: a goal is three points."
        yield Match(at, message, related=related, severity="error" if sure else "warning")
