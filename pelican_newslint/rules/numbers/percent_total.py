"""Answers that exclude each other make 100 per cent.

"52 per cent voted yes, 45 per cent no and 6 per cent spoiled their papers" is 103. A per cent more or less is rounding.

Bad:

    In the poll 52 per cent were for the bridge, 39 per cent were against and 14 per cent were undecided.
                                                                              ^^^^^^^^^^^ 52, 39 and 14 per cent make 105, not 100.

Bad:

    In May 61% of members voted yes and 49% voted no.
                                        ^^^ 61 and 49 per cent make 110, not 100.

Bad:

    In the inquiry 61 per cent of divers blamed the fog. The other 49 per cent blamed the pilot.
                                                                   ^^^^^^^^^^^ 61 and 49 per cent make 110, not 100.

Bad:

    Ms Hale holds 55 per cent of the shop, her brother 30 per cent and an aunt the remaining 25 per cent.
                                                                                             ^^^^^^^^^^^ 55, 30 and 25 per cent make 110, not 100.

Bad:

    About 55 per cent of the glass is old, and the remaining 35 per cent is lost.
                                                             ^^^^^^^^^^^ 55 and 35 per cent make 90, not 100.

Good:

    About 55 per cent of the glass is old, and the remaining 40 per cent is lost.

Good:

    In the inquiry 61 per cent of divers blamed the fog. The other 39 per cent blamed the pilot. Sales fell by 20 per cent; of the divers 70 per cent
    blamed the fog and the other 30 per cent the pilot. A third of the shops are let, 60 per cent empty, and the rest are to go, 5 per cent by May.

Good:

    In the poll 52 per cent were for the bridge, 39 per cent were against and 9 per cent were undecided.

Good:

    Some 61% of members voted yes and 39% voted no. Of the men 70 per cent were for it, of the women 40 per cent.

Good:

    In 2019, 52 per cent were for it and in 2020, 61 per cent; 12 per cent of those against and 30 per cent of the undecided are young.

Evidence: 0 hits in 2.5 million words of edited news, posts and court notices; all answers must be named as a vote or a poll names them.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.model import Block, Match, Related, Right
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.numbers.percents.closed_shares import closed_shares
from pelican_newslint.rules.numbers.reading.figures import said
from pelican_newslint.rules.numbers.reading.outline import Figure, Outline
from pelican_newslint.rules.numbers.reading.reckoned import hedged, woken_sketches

RULE = Rule(kind="fact", severity="error", languages=("en",), category="percent-arithmetic", wakes=Wakes.on(tokens=("percent",)))

_YES = r"(?:for|in favou?r|yes|support(?:ed|s|ing)?|approved?|back(?:ed|s)?|agreed?|remain|satisfied|optimistic)"
_NO = r"(?:against|no|oppos(?:ed?|es|ing)|disapproved?|rejected|disagreed?|leave|dissatisfied|pessimistic)"
_REST = (
    r"(?:undecided|unsure|not sure|abstain(?:ed|ing)?|spoil(?:ed|t)|did not know|didn't know|don't know|do not know|no opinion|neither|"
    r"blank|did not answer)"
)
_ANSWER = later(
    rf"^(?: (?:of [a-z ]{{3,25}}|were|was|are|is|voted|voting|said|would vote|who|had|have|expressed|did|their papers|"
    rf"gave)){{0,3}},? (?:(?P<yes>{_YES})|(?P<no>{_NO})|(?P<rest>{_REST}))\b"
)
_GROUPS = later(
    r"\b(?:men|women|compared|against the|down|up|from|than|while in|among|aged|old|young|respectively|same|last|earlier|ago)\b|#"
)
_ELSEWHERE = later(r"[;,] (?:and |but |while )?(?:in|at|among) [a-z' -]{2,25} $")
""" "61 per cent were against it; in Selby 68 per cent were for it"."""
_SLACK = 1.6


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    for _, sketch in woken_sketches(article, woken):
        answers = _answers(sketch)
        answers = answers or _opposites(sketch)
        if len(answers) > 1:
            yield from _judge(article, answers)
    yield from closed_shares(article, woken)


def _answers(sketch: Outline) -> list[Figure]:
    """The shares of a sentence, where each says another answer; else none."""
    found: dict[str, Figure] = {}
    for at, each in enumerate(sketch.figures):
        answer = _ANSWER.match(sketch.gaps[at + 1]) if each.kind == "P" else None
        if answer is None or hedged(each):
            if each.kind == "P":
                return []
            continue
        kind = answer.lastgroup or ""
        if kind in found:
            return []
        found[kind] = each
    if not {"yes", "no"} <= set(found) or _GROUPS.search("".join(sketch.gaps[1:])) or any(map(_ELSEWHERE.search, sketch.gaps[1:-1])):
        return []
    return list(found.values())


def _opposites(sketch: Outline) -> list[Figure]:
    """ "Of the donors 38 per cent were women and 62 per cent men": the only two shares of the sentence, of who can't be both."""
    shares = [at for at, each in enumerate(sketch.figures) if each.kind in "PF"]
    if len(shares) != 2 or any(sketch.figures[at].kind != "P" or hedged(sketch.figures[at]) for at in shares):
        return []
    found = [_SEX.match(sketch.gaps[at + 1]) for at in shares]
    first, second = (each["who"] if each else None for each in found)
    opposed = any({first, second} == {one, other} for one, other in _SEXES)
    joined = shares[1] == shares[0] + 1 and _JOINED.search(sketch.gaps[shares[1]]) and not sketch.gaps[shares[1] + 1].startswith(" of ")
    return [sketch.figures[at] for at in shares] if opposed and joined and not _COMPARED.search(sketch.text) else []


_SEX = later(
    r"^(?: of (?:them|these|the [a-z]+|its [a-z]+))?(?: (?:is|are|were|was))? (?P<who>women|men|girls|boys|female|male|females|"
    r"males)(?=[,.;)]| and\b|$)"
)
_JOINED = later(r"^[^;]{0,40}(?:,|\band|, and|, while) $")
_SEXES = (("women", "men"), ("girls", "boys"), ("female", "male"), ("females", "males"))
_COMPARED = later(r"\b(?:compared|against|up|down|from|than|rose|fell|last|earlier|ago|among)\b")


def _judge(article: Article, answers: list[Figure]) -> Found:
    total = sum(each.value for each in answers)
    numbers = [said(each.value) for each in answers]
    says = f"{', '.join(numbers[:-1])} and {numbers[-1]} per cent make {said(total)}"
    if abs(total - 100) <= _SLACK:
        yield Right(answers[-1].span, f"{says}.")
    elif total > 100 or (len(answers) == 3 and total > 90):
        related = tuple(Related(each.span, "an answer") for each in answers[:-1])
        yield Match(answers[-1].span, f"{says}, not 100.", related=related, severity=None if total > 100 else "warning")
