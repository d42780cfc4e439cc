"""Scores of quarters and halves against the score of the game, and a lead against the score that it is told with."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pelican_newslint.model import Match, Related, Right, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.numerals import cardinal
from pelican_newslint.prose.holding import holds
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.counts.match_scores import GAELIC, gaelic_points, told_score

_SCORE = later(r"(?<![\d.,–-])(\d{1,3})[-–](\d{1,3})(?![\d–-]|\.\d)")
_PERIODS = later(
    r"\b(?:quarters|periods|terms|halves|chukkas|stanzas|thirds|(?:quarter|period|set)(?:[- ]by[- ][a-z]+)?[- ]scores)\b", re.IGNORECASE
)
_NEXT = later(r"(?:,|,? and|;) ")
_LAST = later(
    r"\b(?P<score>\d{1,3}[-–]\d{1,3}) (?:in|over|during|across) the (?:(?:last|final|fourth) (?:quarter|term|period|stanza)|"
    r"(?P<half>second half|last half|(?:last|final) two (?:quarters|terms|periods)))\b|"
    r"\boutscored? (?:[\w'’.-]+ ){0,5}(?P<rest>\d{1,3}[-–]\d{1,3}) (?:after|following|since) (?:the )?(?:break|interval|half[- ]time|restart)\b|"
    r"\bthe (?:(?:last|final|fourth) (?:quarter|term|period|stanza)|(?P<second>second half)),? (?P<after>\d{1,3}[-–]\d{1,3})\b"
)
_PERIOD = later(r"the (?:last|final|fourth|second) (?:two )?(?:quarter|term|period|stanza|half)|\boutscore")
"""What each `_LAST` holds."""
_LATE = ("the last ", "the final ", "the fourth ", "the second ", "outscore")
_BREAK = later(
    r"\b(?P<score>\d{1,3}[-–]\d{1,3})(?: [a-z]+){0,2} (?:at|after|by|going into|entering|before|into) (?:the )?(?:(?:final|last|third) (?:break|"
    r"change|quarter)|three[- ]quarter[- ]time|(?:final|fourth|last) (?:quarter|term|period)|three quarters|"
    r"(?P<half>half[- ]?time|break|interval|half))\b"
)
_BY = later(
    r"\b(?:led|trailed|leading|trailing|ahead|behind|up|down)\b[^.;:\d\n]{0,25}?\bby (?P<by>\d{1,2}|[a-z]+)(?: points| goals| runs)?"
    r"(?: (?:at|after|going into) (?:the )?[a-z-]+(?: [a-z-]+)?)?(?:,| at| \() ?(?P<score>\d{1,3}[-–]\d{1,3})\b"
    r"(?: to (?P<other>\d{1,2}[-–]\d{1,2})\b)?"
)
_HALF = later(r"\d (?:[a-z]+ ){0,3}(?:the )?(?:half|break|interval)\b")
"""What each break holds."""
_FINAL = later(
    r"\b(?:won|win|winning|lost|lose|losing|beat|finished|ended|prevail\w*|triumph\w*|victory|victors|winners|ran out) "
    r"(?:(?:it|the|a|as|game|match|final|by|of|on|winners|to|in) ){0,4}(?P<score>\d{1,3}[-–]\d{1,3})(?![\d–-]|\.\d| on (?:penalties|aggregate))"
)
_NO_REPLY = later(
    r"\b(?:scored?|added|adding|struck|netted|with|got) (?P<goals>\d{1,2}|[a-z]+) "
    r"(?:(?:more |second-half )?(?:goals |points |times )?without reply|unanswered)\b"
)
_NEAR, _LEAST, _PAIR = 12, 30, 2
"""Points by which a sum may be off and still be of this game; points of a game that is told by its quarters."""

Pair = tuple[int, int]


def period_scores(article: Article) -> Iterator[Match | Right]:
    gaelic = False
    for sentence in article.sentences:
        text = article.slice(sentence.span)
        if ("-" in text or "–" in text) and _SCORE.search(text):
            gaelic = gaelic or GAELIC.search(article.text) is not None
            yield from _lead(article, sentence.span, gaelic=gaelic)
            if not gaelic:
                yield from _listed(article, sentence.span)
    if not gaelic:
        yield from _last_period(article)
        yield from _finals(article)


def _listed(article: Article, span: Span) -> Iterator[Match | Right]:
    """ "Won the quarters 14-12, 11-9, 15-10 and 8-13 to take the game 48-44"."""
    found = list(_SCORE.finditer(article.text, span.start, span.end))
    if len(found) <= _PAIR or not _PERIODS.search(article.text, span.start, span.end):
        return
    if not _NEXT.fullmatch(article.text, found[0].end(), found[1].start()):
        found = [*found[1:], found[0]]  # the score of the game comes first
    run = found[:1]
    for one in found[1:]:
        if not _NEXT.fullmatch(article.text, run[-1].end(), one.start()):
            break
        run.append(one)
    rest = found[len(run) :]
    if len(run) < _PAIR or len(rest) != 1:
        return
    made = sum(int(each[1]) for each in run), sum(int(each[2]) for each in run)
    yield from _judged(article, rest[0], told_score(rest[0][0]), made, [Span.of(*each.span()) for each in run], "the score of a part")


def _judged(article: Article, told: re.Match[str], final: Pair, made: Pair, parts: list[Span], name: str) -> Iterator[Match | Right]:
    span = Span.of(*told.span())
    listed = [article.slice(each) for each in parts]
    says = f"{', '.join(listed[:-1])} and {listed[-1]}" if len(listed) > 1 else listed[0]
    if sorted(made) == sorted(final):
        yield Right(span, f"{says} make {made[0]}-{made[1]}.")
        return
    ways = (made, made[::-1])
    near = [way for way in ways if way[0] == final[0] or way[1] == final[1]]
    if near and abs(sum(near[0]) - sum(final)) <= _NEAR:
        related = tuple(Related(each, name) for each in parts)
        yield Match(span, f"{says} make {near[0][0]}-{near[0][1]}, not {final[0]}-{final[1]}.", related=related, severity="error")


def _last_period(article: Article) -> Iterator[Match | Right]:
    """ "61-70 at the last break … won the last quarter 30-15 … beat them 91-85"."""
    last = list(_LAST.finditer(article.text)) if holds(article, _LATE) and _PERIOD.search(article.text) else []
    breaks = list(_BREAK.finditer(article.text)) if last else []
    if len(last) != 1 or not breaks:
        return
    half = bool(last[0]["half"] or last[0]["second"] or last[0]["rest"])
    group = next(name for name in ("score", "rest", "after") if last[0][name])
    breaks = [each for each in breaks if bool(each["half"]) == half and each.span("score") != last[0].span(group)]
    if len(breaks) != 1:
        return
    before, told = told_score(breaks[0]["score"]), told_score(last[0][group])
    finals = {
        tuple(sorted(told_score(each[0])))
        for each in _head_scores(article)
        if min(told_score(each[0])) >= min(before) and sum(told_score(each[0])) > _LEAST
    }
    finals = {each for each in finals if each[0] >= min(before) and each[1] >= max(before) and each != tuple(sorted(before))}
    if len(finals) != 1:
        return
    low, high = next(iter(finals))
    ways = [(before[0] + told[0], before[1] + told[1]), (before[0] + told[1], before[1] + told[0])]
    right = next((way for way in ways if sorted(way) == [low, high]), None)
    near = right or next((way for way in ways for final in ((low, high), (high, low)) if way[0] == final[0] or way[1] == final[1]), None)
    if near is None:
        return
    final = (low, high) if near[0] == low or near[1] == high else (high, low)
    if final[0] < final[1]:
        near, final = near[::-1], final[::-1]
    parts = [Span.of(*breaks[0].span("score")), Span.of(*last[0].span(group))]
    says = f"{article.slice(parts[0])} and {article.slice(parts[1])} make {near[0]}-{near[1]}"
    if right:
        yield Right(parts[1], f"{says}.")
    elif abs(sum(near) - low - high) <= _NEAR:
        related = (Related(parts[0], "at the break"),)
        yield Match(parts[1], f"{says}, not {final[0]}-{final[1]}.", related=related, severity="warning")


def _finals(article: Article) -> Iterator[Match | Right]:
    """ "17-10 at the break … won 31-7": no side has less at the end; nor has it won more than it scored without reply."""
    for found in _BREAK.finditer(article.text) if _HALF.search(article.text) else ():
        at = article.sentence_index(found.start())
        ends = [article.sentences[number].span.end for number in (at, at + 1) if number < len(article.sentences)]
        if not found["half"] or article.sentences[at].block != article.sentence_at(ends[-1] - 1).block:
            ends = ends[:1] if found["half"] else []
        final = next((final for end in ends for final in _FINAL.finditer(article.text, found.end(), end)), None)
        if final is None or article.text[found.end() : final.start()].count("-") > 1:
            continue
        before, after = told_score(found["score"]), told_score(final["score"])
        gains = [(one - before[0], other - before[1]) for one, other in (after, after[::-1])]
        gains = [each for each in gains if min(each) >= 0]
        span, half = Span.of(*final.span("score")), Related(Span.of(*found.span("score")), "at the break")
        if not gains:
            message = f"{final['score']} in the end, after {found['score']} at the break?"
            yield Match(span, message, related=(half,), severity="error")
            continue
        reply = _NO_REPLY.search(article.text, found.end(), final.start())
        goals = cardinal(reply["goals"].lower()) if reply is not None else None
        if reply is not None and goals and all(max(each) < goals for each in gains):
            message = f"From {found['score']} to {final['score']} nobody scored {reply['goals']} without reply."
            yield Match(Span.of(*reply.span("goals")), message, related=(half, Related(span, "in the end")), severity="error")


def _head_scores(article: Article) -> Iterator[re.Match[str]]:
    """Those of headline, summary and first paragraph."""
    first = next((article.blocks[each] for each in article.telling), None)
    for block in article.blocks:
        if block.scope in {"headline", "summary"} or block is first:
            yield from _SCORE.finditer(article.text, block.span.start, block.span.end)


def _lead(article: Article, span: Span, *, gaelic: bool) -> Iterator[Match | Right]:
    """ "Led by seven points at the break, 45-38"; where goals and points are told, both sides' stand there: "2-7 to 0-7"."""
    for found in _BY.finditer(article.text, span.start, span.end):
        told = cardinal(found["by"])
        if not told or (gaelic and not found["other"]):
            continue
        ends = [gaelic_points(found[name]) for name in ("score", "other")] if found["other"] else told_score(found["score"])
        score = Span.of(found.start("score"), found.end("other" if found["other"] else "score"))
        says = f"{article.slice(score)} is a lead of {abs(ends[0] - ends[1])}"
        if abs(ends[0] - ends[1]) == told:
            yield Right(score, f"{says}.")
        else:
            related = (Related(Span.of(*found.span("by")), "the lead"),)
            yield Match(score, f"{says}, not {found['by']}.", related=related, severity="error")
