"""What left at seven didn't hit a wall at half past six.

One thing goes through its stages in order: it leaves before it arrives, is found before it is raised, shot before it is shown, charged before
it is convicted, opened after it was built. Two stages of one subject, each with its own day or hour, must stand in that order.

Bad:

    Date: 2023-06-14

    The coach left Durby at 7.15pm and hit a wall near Ashwell at about 6.50pm.
                                                                        ^^^^^^ “hit” at 6.50pm, but “left” at 7.15pm.

Bad:

    Date: 2023-06-14

    The hearing ended at 4.10pm after it had begun at 4.45pm.
                         ^^^^^^ “ended” at 4.10pm, but “begun” at 4.45pm.

Bad:

    Date: 2023-06-14

    She was charged with fraud in June 2021 and arrested in September 2021.
                                  ^^^^^^^^^ “charged with fraud” in June 2021, but “arrested” in September 2021.

Bad:

    Date: 2023-06-14

    He was freed in 2013 after being jailed in 2017. The feud, which ended in 1952, broke out in 1955.
                    ^^^^ “freed” in 2013, but “being jailed” in 2017.
                                                                              ^^^^ “ended” in 1952, but “broke out” in 1955.

Good:

    Date: 2023-06-14

    The plane took off at 7.10pm, and the pilot was calm. The plane landed at 6.50pm local time. He was released in 2013 and jailed in 2017.

Good:

    Date: 2023-06-14

    The coach left Durby at 7.15pm and hit a wall near Ashwell at about 8.10pm. The ship left Hull at 11pm on Sunday and ran aground at about
    1.30am.

Good:

    Date: 2023-06-14

    He was charged in June 2021, months after an accomplice had been convicted in March 2021.

Evidence: 0 in 1.2 million words of edited news and public reports.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import permutations

import msgspec

from pelican_newslint.model import Block, Match, Related, Severity
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.dates.events.court_courses import court_courses
from pelican_newslint.rules.dates.events.crafts import same_craft
from pelican_newslint.rules.dates.events.stage_chains import Stage, stages
from pelican_newslint.rules.dates.events.turned import turned
from pelican_newslint.rules.dates.reading.sketch import Sketch, sketch
from pelican_newslint.rules.form import Found, Rule, Wakes, starts

RULE = Rule(
    kind="fact", severity="warning", languages=("en",), needs=frozenset({"date"}), category="temporal-contradiction",
    wakes=Wakes(tokens=frozenset({"date", "month", "year", "time"})),
)  # fmt: skip

_SCOPES = frozenset({"paragraph", "item", "summary", "caption", "headline"})
_OTHER = later(
    r"\b(?:another|other|second|third|again|earlier|previous\w*|former|separate|different|unrelated|similar|since|each|every|accomplice|"
    r"co-[a-z]+|brothers?|sisters?|father|mother|sons?|daughters?|wife|husband|colleague|predecessor|successor|re-?opened|re-?built|re-?elected|"
    r"re-?arrested|re-?married|re-?launched|rival|replac\w+|instead|compared|usually|daily|weekly|would|if|planned|scheduled|appeal\w*|"
    r"original\w*|(?:days?|weeks?|nights?) later|old|new one|twice|one of|some|several)\b",
    re.IGNORECASE,
)
_AUX = (
    r"(?:(?:was|were|is|are|had|has|have|been|being|be|will|then|later|finally|only|eventually|also|so|it|they|he|she|first|"
    r"formally|officially) ){0,4}"
)
_ALSO = later(rf"[^;:\[\]]{{0,50}}?,? ?(?:,|\band\b|\bbut\b|\bthen\b) ?{_AUX}$")
"""Between one stage and the next: no subject of its own."""
_UNDER = later(
    rf"[^;:\[\]]{{0,30}}?,? ?(?:\b[a-z-]+ (?:years?|months?|weeks?|days?|hours?|minutes?) )?\b(?:after|before|although|though|when|"
    rf"while|having|until) {_AUX}(?:[a-z]+ did not )?$"
)
_WHO = later(rf",? (?:which|who|that) {_AUX}$")
_IT = later(rf"(?:It|They|He|She) {_AUX}$")
_DAY = later(r"^,? ?(?:on )?\[w\d+\](?: (?:morning|afternoon|evening|night))?")
_SAME_FIND = later(
    r"\b(?:it|them|[Tt]he (?:find|discovery|wreck|hull|site|grave|tomb|hoard|excavation|dig|ship|boat|skeleton|vessel|bones))\b"
)
_GOES_ON = later(r"(?:It|They|He|She|Divers|The (?:find|discovery|wreck|hull|site|grave|tomb|hoard|excavation|dig|skeleton|bones|alarm))\b")
_MANY = 5
_TWO = 2
_HE, _SHE = later(r"\b[Hh]e\b"), later(r"\b[Ss]he\b")
_ONCE = frozenset({"court", "hospital", "theft", "making", "war"})
"""Chains in which "closed in 1954 and opened in 1971" can't be one thing's second life."""
_LOOSE = frozenset({"rise"})
"""Chains of which the later line may come first: "became an editor in 2015 before she joined the Post in 2018"."""
_SINGULAR = frozenset({"court", "post", "life", "hospital", "company", "prison", "rise"})
"""Chains that a person goes through more than once, or that words of other senses share: side by side only."""
_ONCE_ONLY = {"life": frozenset((0, 5, 6))}
"""Stages of such a chain that nobody goes through twice: born, died, buried."""
_ZONE = later(r"\b(?:local|[A-Z][a-z]+) time\b|\b(?:GMT|UTC|[A-Z]{1,3}ST)\b")


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    begins = starts(woken)
    spans = [*(each.span for each in article.dates), *(each.span for each in article.years)]
    spans += (each.span for each in article.times if each.minutes is not None)
    told = Counter(article.sentence_index(each.start) for each in spans)
    for at in sorted({near for each in told for near in (each, each + 1) if near < len(article.sentences)}):
        sentence = article.sentences[at]
        block = article.blocks[sentence.block]
        goes_on = at - 1 in told and article.sentences[at - 1].block == sentence.block
        goes_on = goes_on and (_GOES_ON.match(article.text, sentence.span.start) is not None or bool(same_craft(article, at)))
        if not (told[at] > 1 or goes_on) or block.span.start not in begins or block.scope not in _SCOPES:
            continue
        drawn, found = _read(article, at)
        yield from _inside(article, drawn, found)
        if goes_on and found:
            yield from _follows(article, _read(article, at - 1)[1], drawn, found)
    for early, late in court_courses(article, told, begins):
        yield _match(article, early, late, None)


def _read(article: Article, at: int) -> tuple[Sketch, list[Stage]]:
    """The sentence and its stages; none where it may speak of two things."""
    span = article.sentences[at].span
    text = article.text
    both = _HE.search(text, span.start, span.end) and _SHE.search(text, span.start, span.end)
    if both or _OTHER.search(text, span.start, span.end):
        return Sketch("", (), {}), []
    drawn = sketch(article, span, [])
    weekdays = {each.weekday for each in drawn.points("weekday")}
    return drawn, list(stages(drawn)) if len(drawn.marks) < _MANY and len(weekdays) < _TWO else []


def _inside(article: Article, drawn: Sketch, found: list[Stage]) -> Iterator[Match]:
    for early, late in permutations(found, 2):
        if (
            early.chain != late.chain
            or early.rank >= late.rank
            or not turned(early, late)
            or _two_counts(drawn, early, late)
            or _flown(article, early, late)
        ):
            continue
        one, other = sorted((early, late), key=lambda each: each.start)
        between = drawn.text[one.end : other.first] if other.first >= one.end else ""
        if not between:
            continue
        between += " " if not between.endswith(" ") else ""
        between = _DAY.sub("", between)
        lead = re.sub(r"\b(?:in|on|at|by|about|around|early|late) $", "", between)
        forward = one is early
        if early.chain in _LOOSE and not forward:
            continue
        under = _UNDER.fullmatch(lead) is not None
        if under or _WHO.fullmatch(lead) or (_ALSO.fullmatch(lead) and (forward or early.chain in _ONCE)):
            sure = early.chain not in _LOOSE and (under or forward) and _exact(early, late)
            yield _match(article, early, late, "error" if sure else None)


def _flown(article: Article, early: Stage, late: Stage) -> bool:
    """Whether it's a journey into another zone: "took off at 2pm and landed at 1.40pm local time"."""
    said = (article.text[each.moment.span.start : each.moment.span.end + _BEHIND] for each in (early, late))
    return early.chain == "journey" and late.rank > 1 and any(_ZONE.search(each) for each in said)


_BEHIND = 14
"""Letters behind a clock that may tell its zone."""


def _two_counts(drawn: Sketch, early: Stage, late: Stage) -> bool:
    """ "Convicted of theft and charged with murder"."""
    return early.chain == "court" and all(_COUNT.match(drawn.text, each.start) is not None for each in (early, late))


_COUNT = later(r"[a-z]+(?: guilty)? (?:with|of|for|over) [a-z]", re.IGNORECASE)


def _follows(article: Article, before: list[Stage], drawn: Sketch, found: list[Stage]) -> Iterator[Match]:
    """ "It" of the next sentence."""
    for one in before:
        for other in found:
            early, late = (one, other) if one.rank < other.rank else (other, one)
            if one.chain != other.chain or one.rank == other.rank or not turned(early, late) or _flown(article, early, late):
                continue
            if one.chain in _SINGULAR and not {one.rank, other.rank} <= _ONCE_ONLY.get(one.chain, frozenset()):
                continue
            craft = one.chain == "journey" and same_craft(article, article.sentence_index(other.moment.span.start))
            if craft or _IT.fullmatch(drawn.text[: other.start]) or (one.chain == "find" and _SAME_FIND.search(drawn.text)):
                yield _match(article, early, late, None)


def _exact(early: Stage, late: Stage) -> bool:
    return early.moment.sure and late.moment.sure


def _match(article: Article, early: Stage, late: Stage, severity: Severity | None) -> Match:
    here, there = (_when(article, each) for each in (late, early))
    message = f"“{_verb(late.words)}” {here}, but “{_verb(early.words)}” {there}."
    return Match(late.moment.span, message, related=(Related(early.moment.span, "the earlier stage"),), severity=severity)


def _verb(words: str) -> str:
    return re.sub(r"^(?:was|were|is|are|had|been|having been|having|it had|they had) ", "", words)


def _when(article: Article, each: Stage) -> str:
    moment = each.moment
    word = "at" if moment.kind == "clock" else "on" if moment.low == moment.high else "in"
    return f"{word} {article.slice(moment.span)}"
