"""What is said of parts and their whole: right where they make it, a contradiction where nothing explains the gap."""

from __future__ import annotations

from msgspec import structs

from pelican_newslint.model import Match, Related, Right
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.figures import Range
from pelican_newslint.rules.numbers.reading.outline import Figure, Outline
from pelican_newslint.rules.numbers.reading.own_verbs import contrary, elided, may_overlap, overlapping, own_verbs
from pelican_newslint.rules.numbers.reading.part_lists import (
    CLOSER,
    PartList,
    Sum,
    opposite,
    plain_value,
    voted,
)
from pelican_newslint.rules.numbers.reading.reckoned import hedged, words_between
from pelican_newslint.rules.numbers.reading.relations import shown, written

_MORE = later(
    r"(?:,| and|;| with| plus) (?:an?|another|one|several|some|many|others?|more|both|the (?:rest|other|others|remainder)|half|dozens) "
)
_COUNTED_ONE = later(r"(?: and|,) an? [a-z' -]{2,40} $")
"""What stands before a part: "and a foundation £90,000" is no more than that part."""
_HAVING = later(
    r"\b(?:(?:had|have|has)(?! (?:not|yet|never|been|already|since|[a-z]{2,}ed)\b)|use|used|own|owned|speak|spoke|play|played|visited|watched|"
    r"read|like|liked)\b"
)
_HOLDS = later(
    r"^ [a-z-]+(?:,? (?:that|which)\b[^;:]{0,60}?)? (?:held|holds?|holding|had|with|of|contain(?:ed|s|ing)|carr(?:ied|ies|ying))(?: only| just)? $"
)
_TOO = later(r"\b(?:too|also|both|as well)\b")
"""What one and the same person may do: parts that overlap."""
_SURVEY = later(r"\b(?:said|say|named|mentioned|chose|want|wanted|cited|blamed|listed|support\w*|agreed|thought|felt)\b")
_MOST = 0.75
"""Of all that rounding could do."""
_CLOSE = 0.12
"""How far a sum may be from what is meant as its whole, where parts may be left out."""


def judged(article: Article, sketch: Outline, found: Sum) -> Match | Right | None:
    found = structs.replace(found, parts=_but_holders(sketch, found.parts))
    parts, whole = found.parts, found.whole
    if len(parts.at) < 2 or any(hedged(each) for each in parts.figures):
        return None
    total, value, exact = parts.total, plain_value(whole), _exact(parts)
    listed = [shown(article, each) for each in parts.figures]
    says = f"{', '.join(listed[:-1])} and {listed[-1]} make {written(whole, total, article)}"
    if abs(total - value) < 1e-6 * max(total, 1):
        return Right(whole.span, f"{says}.")
    last = parts.at[-1] if parts.at[-1] < len(sketch.figures) else 0
    tail = _tail(sketch, parts) if last else ""
    short = total < value
    if _open(found, tail) if short else _overlap(sketch, found, tail):
        return None
    meets = exact.meets(_span(whole))
    if meets and _explains(parts, whole) and any(_in_steps(each) and "." in shown(article, each) for each in parts.figures):
        return None
    loose = meets or _SURVEY.search(tail) is not None or short or _apart(sketch, parts) or _floor(found)
    related = tuple(Related(each.span, "a part") for each in parts.figures)
    severity = found.severity if found.severity == "suggestion" or not loose else "warning"
    return Match(whole.span, f"{says}, not {shown(article, whole)}.", related=related, severity=severity)


def _tail(sketch: Outline, parts: PartList) -> str:
    """The words behind the first part, without those that only lead to another."""
    gaps = (_COUNTED_ONE.sub(" ", gap) if at in parts.at else gap for at, gap in enumerate(sketch.gaps))
    return "#".join(list(gaps)[parts.at[0] + 1 :])


def _but_holders(sketch: Outline, parts: PartList) -> PartList:
    """ "Six doses: one vial that held five, and one dose": the vial is no dose."""
    kept = [
        (at, each)
        for here, (at, each) in enumerate(zip(parts.at, parts.figures, strict=True))
        if not (each.value == 1 and here + 1 < len(parts.at) and _HOLDS.search(words_between(sketch, at, parts.at[here + 1])))
    ]
    return PartList(tuple(at for at, _ in kept), tuple(each for _, each in kept))


def _open(found: Sum, tail: str) -> bool:
    """Whether parts that make less may not be all of them."""
    total, whole, value = found.parts.total, found.whole, plain_value(found.whole)
    return (
        not found.closed
        or (whole.kind != "D" and whole.exact.high > value * 1.05)
        or _MORE.search(tail) is not None
        or (hedged(whole) and total > 0.85 * value)
        or (found.severity is not None and total < (1 - _CLOSE) * value)
    )


def _overlap(sketch: Outline, found: Sum, tail: str) -> bool:
    """Whether parts that make more may share some, or the whole may be more than is told."""
    parts = found.parts
    if (
        len(_HAVING.findall(tail)) > 1
        or _TOO.search(tail)
        or _gapped(sketch, parts)
        or elided(sketch, parts)
        or (may_overlap(sketch, parts) and found.severity)
    ):
        return True
    if _apart(sketch, parts) and not (contrary(sketch, parts) or opposite(sketch, parts)):
        return True  # "95 have been sold and 55 were let before the sale began"
    every = parts.at[-1] < len(sketch.figures) and CLOSER.search(sketch.gaps[parts.at[-1]]) is not None
    return _floor(found) and not every  # "at least 17": but "eleven of them and the other seven" are all


def _apart(sketch: Outline, parts: PartList) -> bool:
    """Whether each of two parts is told of in its own way, so that one and the same may be in both."""
    return len(parts.at) == 2 and not voted(sketch, parts) and (own_verbs(sketch, parts) or overlapping(sketch, parts))


def _floor(found: Sum) -> bool:
    """Whether the whole is told as a least one, and may be what the parts make."""
    return hedged(found.whole) and found.whole.exact.high >= found.parts.total


def _in_steps(figure: Figure) -> bool:
    """Whether it is written to its last place."""
    return figure.quantity is not None and bool(figure.quantity.step) and figure.value % figure.quantity.step == 0


def _explains(parts: PartList, whole: Figure) -> bool:
    """Whether rounding explains the gap without being at its most in every figure."""
    least = sum((_span(each).high - _span(each).low) / 2 for each in (*parts.figures, whole))
    return abs(parts.total - plain_value(whole)) <= _MOST * least


def _gapped(sketch: Outline, parts: PartList) -> bool:
    """ "300 had a car, 250 a bicycle": one and the same person may have both."""
    return parts.at[-1] < len(sketch.figures) and all(sketch.gaps[at + 1].startswith((" a ", " an ")) for at in parts.at[1:])


def _exact(parts: PartList) -> Range:
    """All that the parts can make, each rounded in its last place."""
    spans = [_span(each) for each in parts.figures]
    return Range(sum(each.low for each in spans), sum(each.high for each in spans))


def _span(figure: Figure) -> Range:
    return Range(plain_value(figure), plain_value(figure)) if figure.kind == "D" else figure.exact
