"""What a match report tells of one score in two ways: "won 78-71, a nine-point margin", "3-1 … and 4-2 on aggregate", "6-4, 3-6, 7-5 in straight
sets", "a hat-trick in a 2-1 win"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pelican_newslint.model import Match, Related, Right, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.numerals import cardinal
from pelican_newslint.prose.later import later

_PAIR = r"\d{1,3}[-–]\d{1,3}"
_FREE = r"(?<![\d.,–-])"
_GAELIC = rf"{_FREE}(?P<one>\d[-–]\d{{1,2}}) to (?P<other>\d[-–]\d{{1,2}})(?![\d–-])"
_PLAIN = rf"{_FREE}(?P<score>{_PAIR})(?![\d–-]|\.\d)"
_SCORED = rf"(?:{_GAELIC}|{_PLAIN})"
GAELIC = later(_GAELIC)
"""Goals and points of each side."""
_BY = r"(?P<by>\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty)"
_WON = (
    r"(?:won|wins?|winning|beat|beats|beating|beaten|lost|loses?|losing|edged|defeated|defeating|downed|overcame|victory|defeat|win|loss)"
)
_MARGINS = (
    later(rf"\b{_WON}\b(?: (?!by\b)[\w'’.-]{{1,20}}){{0,5}} by {_BY}(?: points?| goals?| runs?)?(?:,| at| –| -| \(|:) ?{_SCORED}"),
    later(
        rf"{_SCORED}(?: (?:on|at|in|against) (?:the |their )?[A-Za-z'’-]{{2,20}}(?: [\w'’-]{{2,20}})?)?(?:,| –| -|, and) "
        rf"(?:an?|the|their|his|her|its|for an?) (?:[a-z]+ )?{_BY}[- ](?:point|goal|run) "
        r"(?:win|margin|victory|defeat|loss|lead|triumph)\b"
    ),
    later(
        rf"\b(?:an?|the|their|his|her|its) (?:[a-z]+ )?{_BY}[- ](?:point|goal|run) "
        rf"(?:win|victory|defeat|loss|triumph)(?: [\w'’.-]{{1,20}}){{0,4}}(?:,| \(| –) ?{_SCORED}"
    ),
)
_ENDS = r"(?:lead|margin|advantage|cushion|gap|deficit|win|victory|defeat|loss)"
_AHEAD = r"(?:ahead|up|clear|in front|behind|down|adrift|to the good)"
_UNIT = r" (?P<unit>point|goal|run)s?"
_LEFT = r"(?=[.,;)]|$| (?:at|by) (?:the )?(?:break|half|interval)| with | when | after | going )"
_LEADS = (
    later(
        rf"{_SCORED}(?: {_AHEAD}| lead)?(?:,| –| -|, and) (?:which (?:is|was) |that is |that was |with |for |and )?"
        rf"(?:an?|their|his|her|its) (?:[a-z]+ )?{_ENDS} of (?:just |only )?{_BY}(?:(?=[.,;])|{_UNIT}{_LEFT})"
    ),
    later(rf"{_SCORED}(?: {_AHEAD}| lead)?(?:,| –| \(| and) (?:and |or |still |just |only |now )?{_BY}{_UNIT} {_AHEAD}{_LEFT}"),
    later(rf"\b{_BY}{_UNIT} {_AHEAD} (?:at|by) {_SCORED}"),
)
"""A lead, where few goals are no points: "won 2-0, three points clear"."""
_TOTAL = later(
    rf"{_FREE}(?P<score>{_PAIR}) (?:on|over) aggregate\b|\baggregate (?:score )?(?:of|was|finished|ended) (?P<after>{_PAIR})\b",
    re.IGNORECASE,
)
_LEG = later(rf"{_FREE}{_PAIR}(?![\d–-]|\.\d| (?:on|over) (?:aggregate|penalties)| at (?:the )?(?:half|break|interval))")
_SETS = later(
    rf"{_FREE}(?P<sets>\d{{1,2}}[-–]\d{{1,2}}(?:\(\d+\))?(?:(?:,| and|, and) \d{{1,2}}[-–]\d{{1,2}}(?: ?\(\d+\))?){{1,4}})(?![\d–-])"
)
_IN_SETS = later(r"\b(?:in|over) (?P<count>straight|two|three|four|five) sets\b")
_HAT_TRICK = later(r"\bhat[- ]tricks?\b", re.IGNORECASE)
_NO_GOALS = later(
    r"\b(?:wickets?|overs|innings|bowl\w*|titles?|assists?|series|season|last|previous|first half|half[- ]time)\b", re.IGNORECASE
)
_PLAYED = later(
    r"\b(?:series|record(?: of| is| was)?|stands?(?: at)?|stood(?: at)?|is now|are now|was|were|are|is|now|lead|led|leads)(?: the series)?,? "
    r"(?P<record>\d{1,2}[-–]\d{1,2}(?:[-–]\d{1,2})?)(?: this season| overall)?,? (?:after|from|through|in) (?:the |its |their |his |her )?(?:first )?"
    r"(?P<games>\d{1,2}|[a-z]+(?:-[a-z]+)?) (?:games|matches|bouts|fights|starts)\b"
)
_MISSED = 4
_GOAL = 3
"""Points of one in Gaelic games."""
_THREE, _LEGS, _FEW = 3, 2, 10


def match_scores(article: Article) -> Iterator[Match | Right]:
    for sentence in article.sentences:
        text = article.slice(sentence.span)
        if "-" in text or "–" in text:
            yield from _margins(article, sentence.span)
            yield from _games(article, sentence.span)
            yield from _sets(article, sentence.span, text)
            yield from _hat_trick(article, sentence.span, text)
    if "ggregate" in article.text:
        yield from _aggregate(article)


def told_score(written: str) -> tuple[int, int]:
    """ "7-6 (4)": what stands in brackets decided it."""
    one, _, other = written.partition("(")[0].replace("–", "-").partition("-")
    return int(one), int(other)


def gaelic_points(written: str) -> int:
    """What goals and points come to."""
    goals, points = told_score(written)
    return _GOAL * goals + points


def _margins(article: Article, span: Span) -> Iterator[Match | Right]:
    for pattern in (*_MARGINS, *_LEADS):
        for found in pattern.finditer(article.text, span.start, span.end):
            name = "score" if found["score"] else "one"
            low, high = sorted(
                told_score(found["score"]) if found["score"] else [gaelic_points(found["one"]), gaelic_points(found["other"])]
            )
            if found.groupdict().get("unit") == "point" and found["score"] and high < _FEW:
                continue
            told, by = cardinal(found["by"].lower()), Span.of(*found.span("by"))
            score = Span.of(found.start(name), found.end("score" if found["score"] else "other"))
            says = f"{article.slice(score)} is a margin of {high - low}"
            if told == high - low:
                yield Right(by, f"{says}.")
            elif high > low:
                yield Match(by, f"{says}, not {found['by']}.", related=(Related(score, "the score"),), severity="error")


def _games(article: Article, span: Span) -> Iterator[Match | Right]:
    """ "Took the series 4-3 after seven games", "stand at 14-10 after 24 games"."""
    for found in _PLAYED.finditer(article.text, span.start, span.end):
        told = cardinal(found["games"].lower())
        one, other, *drawn = (int(each) for each in found["record"].replace("–", "-").split("-"))
        made, score = one + other + sum(drawn), Span.of(*found.span("record"))
        if told is None:
            continue
        says = f"{found['record']} makes {made} games"
        if told == made:
            yield Right(score, f"{says}.")
        elif abs(told - made) <= _MISSED:
            related = (Related(Span.of(*found.span("games")), "games"),)
            yield Match(score, f"{says}, not {found['games']}.", related=related, severity="warning")


def _sets(article: Article, span: Span, text: str) -> Iterator[Match]:
    count = _IN_SETS.search(text) if " sets" in text else None
    found = list(_SETS.finditer(text)) if count is not None else []
    if count is None or len(found) != 1:
        return
    sets = [told_score(each) for each in re.split(r"(?:,| and|, and) ", found[0]["sets"])]
    at = Span.of(span.start + count.start("count"), span.start + count.end("count"))
    related = (Related(Span.of(span.start + found[0].start("sets"), span.start + found[0].end("sets")), "the sets"),)
    if count["count"] == "straight":
        if len({one > other for one, other in sets}) > 1:
            yield Match(at, "Straight sets are all won by one side.", related=related, severity="error")
    elif cardinal(count["count"]) != len(sets):
        yield Match(at, f"{len(sets)} sets are told, not {count['count']}.", related=related, severity="error")


def _hat_trick(article: Article, span: Span, text: str) -> Iterator[Match]:
    """Of three goals, where nobody scored three."""
    told = _HAT_TRICK.search(text) if "hat" in text.lower() else None
    scores = list(re.finditer(_PLAIN, text)) if told is not None else []
    if told is None or len(scores) != 1 or _NO_GOALS.search(text):
        return
    if max(told_score(scores[0]["score"])) < _THREE:
        score = Span.of(span.start + scores[0].start("score"), span.start + scores[0].end("score"))
        related = (Related(Span.of(span.start + told.start(), span.start + told.end()), "three goals"),)
        yield Match(score, f"A hat-trick is three goals, more than in {article.slice(score)}.", related=related, severity="warning")


def _aggregate(article: Article) -> Iterator[Match | Right]:
    """Two legs in the sentence of the total, or in it and the one before."""
    for found in _TOTAL.finditer(article.text):
        name = "score" if found["score"] else "after"
        at, total = article.sentence_index(found.start()), told_score(found[name])
        for first in (at, at - 1):
            if first < 0 or article.sentences[first].block != article.sentences[at].block:
                return
            legs = [
                each
                for each in _LEG.finditer(article.text, article.sentences[first].span.start, article.sentences[at].span.end)
                if each.span() != found.span(name)
            ]
            if len(legs) >= _LEGS:
                break
        if len(legs) != _LEGS:
            continue
        (one, other), (three, four) = (told_score(each[0]) for each in legs)
        made = {tuple(sorted((one + three, other + four))), tuple(sorted((one + four, other + three)))}
        span = Span.of(*found.span(name))
        says = f"{legs[0][0]} and {legs[1][0]}"
        if tuple(sorted(total)) in made:
            yield Right(span, f"{says} make {article.slice(span)}.")
            continue
        related = tuple(Related(Span.of(*each.span()), "a leg") for each in legs)
        yield Match(span, f"{says} don't make {article.slice(span)}.", related=related, severity="error")
