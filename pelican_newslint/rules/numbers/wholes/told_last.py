"""Lists whose whole comes last: "12 on the first floor and 14 on the second, 26 in all", "18 km, 22 km and 17 km: 57 km"."""

from __future__ import annotations

import re

from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.outline import Outline
from pelican_newslint.rules.numbers.reading.part_lists import VOTE, PartList, Sum, alike_parts, can_be, plain_value
from pelican_newslint.rules.numbers.reading.reckoned import COUNTED, words_between

OPEN = later(
    r"\b(?:includ\w+|among|such as|at least|mostly|mainly|up to|as many as|led by|not counting|excluding|besides|on top of|in addition|"
    r"as well as|more than|apart from|except|some of|both|also|already|so far)\b"
)
_IN_ALL = later(
    r"^(?: [a-z]+){0,2},? (?:in all|in total|altogether|all told|combined|overall|between them|(?:for|in|over|during) the (?:year|"
    r"quarter|half|season|week|month|"
    r"weekend|day|night|period))\b"
)
_TOTAL = later(
    r"\b(?:total of|totall?ing|total(?: was| is|:)?|making(?: a total of| it)?|makes|make|adding up to|adds? up to|coming to|comes? to|"
    r"came to|which gives|giving|in all,?|altogether,?|so that|so that there (?:are|is|were)) (?:only |just |about )?$"
)
_OF_ITS = later(r"^ of (?:their|its|his|her|the) (?:[a-z]+ ){0,2}$")
_RESULT = later(r"\b(?:won|drew|drawn|lost|tied|winning|drawing|losing|win|lose|draw)\b")
_ANOTHER = later(
    r"\b(?:and|but|while) (?:his|her|their|its|the|another|[a-z]+'s) [a-z]+ (?:made|had|has|won|took|got|scored|sold|lost|paid) "
)
_AGAIN = later(r"(?:, or| –|:|;|=)(?: that is| that's| in all| altogether)? $")
_AND_ALL = later(r"(?:,|;| –|\band|\bbut),? (?:and )?(?:(?P<all>all (?:the |of the |its |their )?)|(?:his|her|its|their|these|those) )$")
_IN_BODY = later(
    r"\b(?:in|of) (?:an?|the|its) (?:new |full |incoming |outgoing |state |city |national |town )?(?:legislature|parliament|council|assembly|"
    r"chamber|house|senate|board|committee|congress|bundestag|diet) (?:of|with|that has|which has) $"
)
_CLOSE = 0.12
"""How far a sum may be from what is meant as its whole."""


def told_last(sketch: Outline, run: PartList) -> Sum | None:
    """ "12 on the first floor and 14 on the second, 26 in all": the whole comes last."""
    last = run.at[-1]
    behind = next((at for at in range(last + 1, len(sketch.figures)) if sketch.figures[at].kind in COUNTED), None)
    if len(run.at) > 2 and (
        _IN_ALL.match(sketch.gaps[last + 1])
        or _said_again(sketch, run.without_last(), last)
        or _TOTAL.search(sketch.gaps[last])
        or _voted_all(sketch, run.without_last(), last)
        or _all_of_them(sketch, run.without_last(), last)
    ):
        parts, whole = run.without_last(), run.figures[-1]
    elif (
        behind is not None
        and alike_parts(sketch.figures[behind], run.figures[0])
        and len(words_between(sketch, last, behind)) < 70
        and not _ANOTHER.search(words_between(sketch, last, behind))
        and (
            _IN_ALL.match(sketch.gaps[behind + 1])
            or _TOTAL.search(sketch.gaps[behind])
            or _record_of(sketch, run, behind)
            or _said_again(sketch, run, behind)
            or _voted_all(sketch, run, behind)
        )
    ):
        parts, whole = run, sketch.figures[behind]
    else:
        return None
    sums = [each for each in parts.tails() if each.total == plain_value(whole)]
    if sums:
        return Sum(sums[0], whole, closed=True)
    return (
        Sum(parts, whole, closed=True)
        if can_be(whole, parts, loose=True) and not OPEN.search(words_between(sketch, parts.at[0] - 1, last) if parts.at[0] else "")
        else None
    )


def _voted_all(sketch: Outline, run: PartList, whole: int) -> bool:
    """ "With 22 yes votes, 17 no votes and two abstentions, all 41 took part"."""
    return all(VOTE.match(sketch.gaps[at + 1]) for at in run.at) and re.search(r"\b(?:all|the) $", sketch.gaps[whole]) is not None


def _all_of_them(sketch: Outline, run: PartList, whole: int) -> bool:
    """ "Has 18 sopranos, 14 altos and nine tenors, and all 41 singers sing"; "two goals in May and three in June, and her five goals";
    "25 seats, the Greens 16 and others eight, in a house of 49 seats"."""
    last = sketch.figures[whole]
    if _IN_BODY.search(sketch.gaps[whole]):
        return True
    found = _AND_ALL.search(sketch.gaps[whole])
    one = {each.noun for each in run.figures} - {None}
    return found is not None and last.noun is not None and (found["all"] is not None or one == {last.noun})


def _said_again(sketch: Outline, run: PartList, whole: int) -> bool:
    """ "18 sopranos, 15 altos and nine tenors, or 42 voices"; "18 km, 22 km and 17 km: 57 km"."""
    near = abs(plain_value(sketch.figures[whole]) - run.total) <= _CLOSE * run.total
    return near and len(run.at) > 2 and run.at[-1] == whole - 1 and _AGAIN.search(sketch.gaps[whole]) is not None


def _record_of(sketch: Outline, run: PartList, whole: int) -> bool:
    """ "Won eight, drew three and lost three of their 14 games"."""
    words = "".join(sketch.gaps[each] for each in run.at)
    return _OF_ITS.match(words_between(sketch, run.at[-1], whole)) is not None and len(_RESULT.findall(words)) == len(run.at)
