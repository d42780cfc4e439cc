"""What is built is opened after work on it begins.

"Construction would begin in June 2024, and the school would open its doors in August 2023" has one date wrong; so has a bill that "was introduced
in 2018. It became law in 2016". Both stages must be told in one tense, in one sentence or two that follow each other, and of what is yet to come
or of "it".

Bad:

    Steel will be cut in March 2023. It will enter service in autumn 2022.
                                                              ^^^^^^^^^^^ “enter service” in autumn 2022, but “Steel will be cut” in March 2023.

Bad:

    The bridge was designed in 1990. It was opened to traffic in 1987.
                                                                 ^^^^ “opened” in 1987, but “designed” in 1990.

Bad:

    He was arrested in 2017. He was convicted in 2015 and jailed for six years.
                                                 ^^^^ “convicted” in 2015, but “arrested” in 2017.

Bad:

    The orchestra was founded in 1970 and gave its first concert in 1967.
                                                                    ^^^^ “gave its first concert” in 1967, but “founded” in 1970.

Bad:

    Work is due to begin in autumn 2024 and will be finished in early 2024.
                                                                ^^^^^^^^^^ “finished” in early 2024, but “Work is due to begin” in autumn 2024.

Good:

    Date: 2022-03-05

    Steel will be cut in March 2023. The first ship will enter service in autumn 2024.

Good:

    Date: 2023-03-01

    The bridge was designed in 1990. The old one was opened to traffic in 1887. Construction of the second stand begins in June 2023; the first
    opened in May 2022.

Good:

    He was arrested in 2017. He was convicted of another crime in 2015. Work on the line started in 2020. A first section opened in 2018.

Evidence: 0 in 1.1 million words of edited news and public reports.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

import msgspec

from pelican_newslint.model import Block, Match, Related, Severity, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.moments import Moment
from pelican_newslint.prose.later import later
from pelican_newslint.rules.dates.reading.sketch import M, Sketch, sketch
from pelican_newslint.rules.form import Found, Rule, Wakes, starts

RULE = Rule(
    kind="fact",
    severity="warning",
    languages=("en",),
    category="temporal-contradiction",
    wakes=Wakes(tokens=frozenset({"date", "month", "year"})),
)

_WORK = (
    r"(?:[Cc]onstruction|[Bb]uilding|[Bb]uilding work|[Ww]ork|[Dd]rilling|[Dd]igging|[Dd]redging|[Ee]xcavation|[Dd]emolition|[Tt]rials|"
    r"[Tt]unnelling|"
    r"[Rr]estoration)"
)
_FIRST = (
    rf"{_WORK}(?: on (?:it|the [\w-]+))?(?: of [\w ]{{2,20}})? "
    r"(?:(?:will|would|(?:is|are)(?: due| set| expected)? to|was to|should|could) )?(?:begins?|began|starts?|"
    rf"started|be(?:gin)? under way)|"
    r"(?:[Ss]teel|[Tt]he first sod|[Gg]round|[Tt]he keel) (?:will|would|is to|was) (?:be )?(?:cut|broken|laid)|(?:contract|order)s? (?:will|"
    r"would|is to|was) (?:be )?(?:awarded|placed|signed)|"
    r"(?:was|were) (?:designed|laid down|commissioned|ordered|introduced|tabled|drafted|arrested|charged|indicted|nominated|conceived|born|"
    r"founded|planted|conscripted|established|set up|incorporated)"
)
_LAST = (
    r"opens?(?: its doors)?|opened|enter(?:s|ed)? service|be (?:delivered|finished|completed|ready|opened|handed over|in use|launched)|"
    r"(?:was|were) "
    r"(?:delivered|finished|completed|opened|launched|convicted|sentenced|jailed|passed|enacted|demolished|harvested|acquitted|elected|"
    r"disbanded|buried)|"
    r"became law|took effect|came into force|flows?|move in|trains (?:will be )?delivered|carry (?:passengers|traffic)|take(?:s)? (?:its |"
    r"their )?first [\w]+|died|"
    r"(?:made|played|gave|staged|held|printed|published|sold|carried|flew|won|ran|hosted) "
    r"(?:its|their|his|her) (?:first|maiden|debut|inaugural|last) [a-z]+|"
    r"go(?:es)? into service|went into service|welcome[sd]? (?:its|their) first [a-z]+|launched|delivered|convicted"
)
_NEAR = r"[^.;:\[\]]{0,50}?"
_ONE = later(rf"\b(?P<one>{_FIRST})\b{_NEAR}\b(?:in|on|by|from) (?:the )?(?P<a>{M})")
_TWO = later(rf"\b(?P<two>{_LAST})\b{_NEAR}\b(?:in|on|by|from) (?:the )?(?P<b>{M})")
_STAGE = later(rf"\b(?:{_FIRST}|{_LAST})\b")
_AHEAD = later(r"\b(?:will|would|is to|are to|should|begins?|starts?|opens?)\b")
_OTHER = later(
    r"\b(?:second|another|other|old|previous|earlier|phase|section|stage|similar|again|re-?\w+ed|predecessor|successor|former|new (?:one|"
    r"wing)|extension|"
    r"different|separate|had|since|while|instead|before|after|if)\b"
)
_IT = later(r"(?:It|They|He|She) ")


class _Stage(NamedTuple):
    words: str
    moment: Moment
    ahead: bool
    sentence: int
    end: int


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    begins = starts(woken)
    last: list[_Stage] = []
    where = -1
    spans = [*(each.span for each in article.dates), *(each.span for each in article.years)]
    for at in sorted({article.sentence_index(each.start) for each in spans}):
        sentence = article.sentences[at]
        if article.blocks[sentence.block].span.start not in begins:
            continue
        if not _STAGE.search(article.text, sentence.span.start, sentence.span.end):
            continue
        drawn = sketch(article, sentence.span, [])
        firsts = list(_stages(drawn, _ONE, "one", "a", at))
        for end in _stages(drawn, _TWO, "two", "b", at):
            for start in (*firsts, *(last if at - where == 1 and _same_block(article, at) else ())):
                if (match := _turned(article, start, end, drawn)) is not None:
                    yield match
                    break
        last, where = ([] if _OTHER.search(drawn.text) else firsts), at


def _same_block(article: Article, at: int) -> bool:
    return at > 0 and article.sentences[at].block == article.sentences[at - 1].block


def _stages(drawn: Sketch, pattern: re.Pattern[str], words: str, point: str, at: int) -> Iterator[_Stage]:
    for found in pattern.finditer(drawn.text):
        moment = drawn.moment(found[point])
        clause = re.split(r"[;,]|\band\b", drawn.text[: found.start()])[-1] + found[words]
        if moment.kind == "day" and moment.sure:
            yield _Stage(found[words], moment, _AHEAD.search(clause) is not None, at, found.start())


def _turned(article: Article, start: _Stage, end: _Stage, drawn: Sketch) -> Match | None:
    if end.moment.high >= start.moment.low or end.moment.span == start.moment.span or _OTHER.search(drawn.text):
        return None
    one = start.sentence == end.sentence
    if one and start.end > end.end:
        return None
    if start.ahead != end.ahead and not (one and start.ahead):
        return None
    if not start.ahead and not one and not _IT.match(drawn.text):
        return None
    here, there = (article.slice(each.moment.span) for each in (end, start))
    words = re.sub(r"^(?:was|were|be) ", "", end.words)
    message = f"“{words}” in {here}, but “{re.sub(r'^(?:was|were) ', '', start.words)}” in {there}."
    severity: Severity | None = "error" if one and drawn.text[: end.end].endswith("] and ") else None  # one subject, one sentence
    return Match(
        end.moment.span,
        message,
        related=(Related(Span.of(start.moment.span.start, start.moment.span.end), "the first stage"),),
        severity=severity,
    )
