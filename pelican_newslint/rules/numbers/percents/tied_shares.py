"""Shares whose percentage stands before its part or whole: "58 per cent: 4,800 of the 10,000", "60 per cent, or 300"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pelican_newslint.model import Block, Match, Right
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.figures import Range
from pelican_newslint.rules.numbers.reading.outline import Figure, Outline, sketches
from pelican_newslint.rules.numbers.reading.reckoned import COUNTED, earlier, hedged, held, tally, within, woken_sketches
from pelican_newslint.rules.numbers.reading.relations import shown, written

_DET = r"(?:(?:the|its|their|his|her|all|some|those|these|our|an?|[a-z'-]+'s?) (?:[a-z'-]+ ){0,3})?"
_OF_THE = later(
    rf"^ (?:of |(?=the |its |their |all ))(?:the (?=[a-z'-]+'s? ))?{_DET}$|^ (?:on|off|from) (?:an?|the|its|their|his|her) (?:[a-z]+ )?"
    r"(?:bill|price|fee|fare|rent|cost|ticket|charge|salary|wage)(?: of)? $"
)
_APPOSED = later(
    r"^(?: [a-z'-]+){0,4}?(?:, or|, that is|,| \(| –| or|[:;] ?) ?(?:(?:there|they|these) (?:are|were|number) |some |about )?$"
)
_COLON = later(r"^[^.;:,()]{0,60}(?::| –) ?$")
_PART_ENDS = later(r"^(?: (?:people|of them|in all|staff|men|women|[a-z]+s|a year|per year))?(?:[,.;)]| –|$)")
_IS = later(
    r"^(?: [a-z'-]+){0,3}?(?:,| \(| is| was| are| were| or|, or| fills?| filled| filling| took up| covers?| covered| occup(?:y|ied|"
    r"ies)| makes up| made up| accounts? for| accounted for| represents?|"
    r" represented) (?:just |only |about )?$"
)
_THAT_IS = later(
    r"^[^.:#]{0,70}?(?:,|;| –| \(|,? or|,? and) ?(?:or |and |but )?(?:that is |that's |this is |which is |being |equal to |"
    r"about |just |only |nearly |almost |some |a mere |barely |roughly ){0,3}$"
)
_POSTS = frozenset("job post role position person worker employee staff people".split())
_TOLD_AFTER = later(r"^(?: [a-z'-]+){0,5}?(?:[,:(]| –|;) ?(?:with |or |as |that is |meaning |because )?$")
_OF = later(rf"^(?: [a-z'-]+){{0,3}} (?:out )?of {_DET}$")
_FULL = later(r"^ (?:full|empty|sold|filled|occupied|booked|taken)\b")
_IN_THE = later(rf"^(?: [a-z'-]+){{0,3}} (?:in|for|on) {_DET}$")
_OF_WHICH = later(r"\b(?:of|from) which,? (?:about |some |just )?$")
_OR = later(r"^(?: of (?:them|those|these|it|that|this|the total))?(?:, or|, that is,?| \(| or|,) $")
_CHANGED = later(
    r"\b(?:more|fewer|less|higher|lower|up|down|rise|rose|fall|fell|increas\w+|decreas\w+|grew|growth|than|against|compared|from)\b"
)
_MAKE_UP = later(r"\b(?:make|makes|made|making|take|takes|took) up\b")
_NEAR, _WIDE = 1.7, 2.6

_SHARE_OF = later(r"^ of (?:the|its|their|all|those|these|our|his|her)\b")
_ASIDE = later(r"(?:, (?:or |that is )?| \(| – )$")
_ASIDE_ENDS = later(r"^(?:[,)]| –)")
_THIS_IS = later(
    r"^[\"“]?(?:it|this|that|which|what|they|these|those) (?:is|was|are|were|makes?|means?|represents?|represented|constitutes?|amounts? to|"
    r"accounts? for)"
    r" (?:about |only |just |some |roughly |nearly |almost )?$"
)
_ITS_WHOLE = later(
    r"^ of (?:the|its|their|his|her|our|all) (?:[a-z-]+ ){0,2}[a-z-]+(?:,| –| \()? ?(?:that is|which is|i\.e\.,?|namely|equal to|of)?,? ?$"
)

_OF_THE_REST = later(r"^ of (?:the|its|their|his|her) (?:rest|remainder|remaining|others?|balance)\b")


def tied_shares(article: Article, woken: Sequence[Block], done: set[int]) -> Iterator[Match | Right]:
    """Each once; `done` are the starts of percentages and parts that were judged already."""
    for number, sketch in woken_sketches(article, woken):
        for at, rate in enumerate(sketch.figures):
            if rate.kind not in "PF" or rate.span.start in done:
                continue
            found = _of_whole(article, sketch, at) or _then_part_of(article, sketch, at) or _apposed_of(article, sketch, at)
            found = found or _or_part(article, number, sketch, at) or _of_its_whole(article, number, sketch, at)
            if found:
                done.update((rate.span.start, found.span.start))
                yield found


def _of_whole(article: Article, sketch: Outline, at: int) -> Match | Right | None:
    """ "Half of the 86 staff, 43 people," or "the £5,000 is 10 per cent of the £50,000"."""
    if at + 1 >= len(sketch.figures) or not _OF_THE.match(sketch.gaps[at + 1]):
        return None
    rate, whole = sketch.figures[at : at + 2]
    behind = sketch.figures[at + 2] if at + 2 < len(sketch.figures) else None
    apposed = behind is not None and (_APPOSED.match(sketch.gaps[at + 2]) or _COLON.match(sketch.gaps[at + 2]))
    if behind is not None and apposed and _PART_ENDS.match(sketch.gaps[at + 3]) and _comparable(behind, whole):
        return _part(article, rate, whole, behind)
    before = sketch.figures[at - 1] if at else None
    if before is None or not _comparable(before, whole) or before.value >= whole.value:
        return None
    own = at > 1 and sketch.figures[at - 2].kind in "PF" and sketch.gaps[at - 1].startswith(" of ")
    if _IS.match(sketch.gaps[at]) or (not own and _THAT_IS.match(sketch.gaps[at]) and _one_count(before, whole)):
        return _rate(article, rate, before, whole)
    return None


def _one_count(part: Figure, whole: Figure) -> bool:
    """Whether both count one thing: "will cut 90 posts at its mill, one in five of the 630 people who work there"."""
    if hedged(part) or hedged(whole) or (part.quantity is not None and part.quantity.hyphenated):
        return False
    return part.kind != "N" or None in (part.noun, whole.noun) or part.noun == whole.noun or {part.noun, whole.noun} <= _POSTS


def _comparable(part: Figure, whole: Figure) -> bool:
    return part.kind in COUNTED and part.kind == whole.kind and part.unit == whole.unit and part.value > 0


def _then_part_of(article: Article, sketch: Outline, at: int) -> Match | Right | None:
    """ "Turnout was 48 per cent: 4,800 of the town's 10,000 voters"."""
    if (
        at + 2 >= len(sketch.figures)
        or not _TOLD_AFTER.match(sketch.gaps[at + 1])
        or _CHANGED.search(_MAKE_UP.sub("", sketch.gaps[at][-25:]) + sketch.gaps[at + 1])
        or _OF_THE_REST.match(sketch.gaps[at + 1])
    ):
        return None
    part, whole = sketch.figures[at + 1 : at + 3]
    full = _FULL.match(sketch.gaps[at + 1]) and _IN_THE.match(sketch.gaps[at + 2])
    if (not full and not _OF.match(sketch.gaps[at + 2])) or part.kind not in COUNTED or not 0 < part.value < whole.value:
        return None
    if full and part.kind == whole.kind == "N":
        return _rate(article, sketch.figures[at], part, whole)
    if not (part.kind == whole.kind and part.unit == whole.unit) and not (part.kind == "N" and part.noun is None and whole.kind == "U"):
        return None
    return _rate(article, sketch.figures[at], part, whole)


def _apposed_of(article: Article, sketch: Outline, at: int) -> Match | Right | None:
    """ "70 per cent of the seats for the first three nights, 210 of 280, are sold": part and whole stand in an aside, whatever is before it."""
    if sum(each.kind in "PF" for each in sketch.figures) > 1 or not _SHARE_OF.match(sketch.gaps[at + 1]):
        return None
    for first in range(at + 1, min(at + 4, len(sketch.figures) - 1)):
        part, whole = sketch.figures[first : first + 2]
        beside = _ASIDE.search(sketch.gaps[first]) and _OF.match(sketch.gaps[first + 1]) and _ASIDE_ENDS.match(sketch.gaps[first + 2])
        if beside and part.kind in COUNTED and part.kind == whole.kind and part.unit == whole.unit and 0 < part.value < whole.value:
            return _rate(article, sketch.figures[at], part, whole)
    return None


def _of_its_whole(article: Article, number: int, sketch: Outline, at: int) -> Match | Right | None:
    """ "They take 8,000 litres. This is 5 per cent of the output, that is 200,000 litres": the part is the one told before."""
    if at or len(sketch.figures) < 2 or not _THIS_IS.match(sketch.gaps[0]) or not _ITS_WHOLE.match(sketch.gaps[1]):
        return None
    rate, whole = sketch.figures[:2]
    before = next(earlier(article, number, back=1), None)
    parts = [each for each in before.figures if each.kind == whole.kind and each.unit == whole.unit and each.value > 0] if before else []
    if whole.kind not in COUNTED or len(parts) != 1 or parts[0].value >= whole.value or hedged(parts[0]) or hedged(whole):
        return None
    value = 100 * parts[0].value / whole.value
    return _rate(article, rate, parts[0], whole) if within(rate.value, value, _WIDE) else None


def _or_part(article: Article, number: int, sketch: Outline, at: int) -> Match | Right | None:
    """ "Of 500 who were asked 60 per cent, or 300, had none"."""
    if at + 1 >= len(sketch.figures) or not _OR.match(sketch.gaps[at + 1]) or not _PART_ENDS.match(sketch.gaps[at + 2]):
        return None
    rate, part = sketch.figures[at : at + 2]
    loose = sketch.gaps[at + 1].strip() == "," and (rate.kind, part.kind) != ("F", "M")
    if part.kind not in COUNTED or (loose and not sketch.gaps[at + 2].startswith((",", " people"))):
        return None
    wholes = [each for each in sketch.figures[:at] if _comparable(part, each) and each.value > part.value and _same(each, part)]
    same = bool(wholes)
    for other in () if wholes else earlier(article, number, back=1):
        wholes = [each for each in other.figures if _comparable(part, each) and each.value > part.value and _same(each, part)]
    if len(wholes) > 1 and (_OF_WHICH.search(sketch.gaps[at]) or (not same and sketch.gaps[at + 1] == ", or ")):
        right = [each for each in wholes if abs(part.value - each.value * rate.value / 100) <= 0.02 * part.value]
        wholes = right[:1] or (wholes[-1:] if same else [max(wholes, key=lambda each: each.value)])
    if not same and _explained(article, number, rate, part):
        return None
    if len(wholes) != 1 or sum(each.kind == "P" for each in sketch.figures) > 1:
        return None
    if same and any(each.kind == "F" and each.span.end < wholes[0].span.start for each in sketch.figures[:at]):
        return None  # "half of its sales in Ireland, €130m, and 30 per cent, or €78m, in Britain": each is a part
    made = wholes[0].value * rate.value / 100
    near = _NEAR if loose else _WIDE
    return _part(article, rate, wholes[0], part, sure=same) if made < near * part.value and part.value < near * made else None


def _explained(article: Article, number: int, rate: Figure, part: Figure) -> bool:
    """Whether the part is right of another figure of the article, or of all that the sentence before adds up."""
    before = [each for other in earlier(article, number, back=1) for each in other.figures if _comparable(part, each)]
    every = [each.value for other in sketches(article) for each in other.figures if _comparable(part, each)]
    return any(abs(value * rate.value / 100 - part.value) <= 0.02 * part.value for value in (*every, sum(each.value for each in before)))


def _same(whole: Figure, part: Figure) -> bool:
    return whole.kind != "N" or None in (whole.noun, part.noun) or whole.noun == part.noun or part.noun == "person"


def _part(article: Article, rate: Figure, whole: Figure, part: Figure, *, sure: bool = True) -> Match | Right | None:
    """The part, from the share and the whole."""
    if part.value >= whole.value * 1.2:
        return None
    exact = held(whole).exact
    low, high = exact.low * rate.exact.low / 100, exact.high * rate.exact.high / 100
    value = whole.value * rate.value / 100
    slack = 1 if whole.kind == "N" else 0.01 * value
    about = f"{article.slice(rate.quantity.approximate_span)} " if rate.quantity is not None and rate.quantity.approximate_span else ""
    says = f"{about}{shown(article, rate)} of {shown(article, whole)} is {about}{written(part, value, article)}"
    related = ((rate, "the share"), (whole, "the whole"))
    return tally(article, part, Range(low - slack, high + slack), says, related, None if sure and not hedged(whole) else "warning")


def _rate(article: Article, rate: Figure, part: Figure, whole: Figure) -> Match | Right:
    """The share, from the part and the whole."""
    one, all_ = held(part).exact, held(whole).exact
    made = Range(100 * one.low / all_.high, 100 * one.high / all_.low)
    says = f"{shown(article, part)} of {shown(article, whole)} is {written(rate, 100 * part.value / whole.value, article)}"
    return tally(article, rate, made, says, ((part, "the part"), (whole, "the whole")), None)
