"""How far two measures lie apart, told by a word of comparison: "412 metres … 455 metres, 33 metres longer", in one sentence or over two."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pelican_newslint.model import Block, Match, Right
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.figures import Range
from pelican_newslint.rules.numbers.reading.outline import Figure, Outline, sketches
from pelican_newslint.rules.numbers.reading.part_rounding import in_unit
from pelican_newslint.rules.numbers.reading.reckoned import earlier, hedged, like, one_voice, tally, within, woken_sketches
from pelican_newslint.rules.numbers.reading.relations import shown, written

_TRAIL = later(
    r"^ (?:[a-z]+ )?(?:less|more|fewer|longer|shorter|taller|higher|lower|deeper|wider|narrower|heavier|lighter|faster|slower|cheaper|dearer|better|"
    r"worse|bigger|smaller|larger|further|farther|behind|ahead|clear|adrift|short|above|below|back|colder|warmer|hotter|cooler)"
    r"(?=[,.;:)]|$| than (?:the|its|his|her|their|in|that|last|those|[a-z]{3,}s [a-z]+ed)|"
    r" on (?:the|its|his|her|their)|(?<!more)(?<!less)(?<!fewer) of (?:the|its|his|her|their)| and | but )"
)
"""But "one more of the majority" is one of them."""
_HAD = later(r"^(?:had|if|were|with) (?:[a-z]+ )?$")
""" "Had one more come": of what wasn't."""
_LEAD = later(
    r"\b(?:beat|beating|beats|beaten|won|wins|winning|lost|losing|missed|misses|missing|bettered|improved|broke|breaking|cleared|led|leads|ahead|"
    r"outjumped|outscored|exceed\w*|surpass\w*|fell short|falls short|separated|apart)\b[^,;:.\[]{0,40}\bby (?:just |only )?$|"
    r"\b(?:margin|gap|difference|advantage|lead|deficit) (?:of|is|was) (?:just |only )?$|, by (?:just |only )?$"
)
_NOT = later(r"\b(?:a year|a month|a day|per|each|every|record|previous|personal best|last year)\b")
_RATIO = 3.0
_KINDS = "MUN"


def gaps_told(article: Article, woken: Sequence[Block], done: set[int]) -> Iterator[Match | Right]:
    """Each told gap once; `done` are the starts of those judged already."""
    for number, sketch in woken_sketches(article, woken, 1):
        for at, told in enumerate(sketch.figures):
            if told.kind not in _KINDS or told.span.start in done or told.value <= 0 or hedged(told):
                continue
            beaten = _beaten(article, number, sketch, at)
            if beaten is None and (
                (at == 0 and _HAD.match(sketch.gaps[0])) or not (_TRAIL.match(sketch.gaps[at + 1]) or _LEAD.search(sketch.gaps[at]))
            ):
                continue
            pair = beaten or _pair(article, number, sketch, told)
            if pair and (found := _judge(article, told, *pair)):
                done.add(told.span.start)
                yield found


def _pair(article: Article, number: int, sketch: Outline, told: Figure) -> tuple[Figure, Figure] | None:
    """The only two figures of the same measure in the sentence, or in it and the one before."""
    here = _likes(sketch, told)
    if _NOT.search(sketch.text) or len(here) > 2:
        return None
    if len(here) == 1:
        before = next(earlier(article, number, back=1), None)
        if before is not None and _NOT.search(before.text):
            return None
        here = [*((_likes(before, told) if before is not None else []) or _behind(article, number, told)), *here]
    if len(here) != 2 or any(map(hedged, here)) or not one_voice(article, told, *here):
        return None
    return here[0], here[1]


def _behind(article: Article, number: int, told: Figure) -> list[Figure]:
    """ "1.8 grams more than those of 1998. Those weighed 7.6 grams"."""
    every = sketches(article)
    behind = every[number + 1] if number + 1 < len(every) and every[number + 1].block == every[number].block else None
    return _likes(behind, told) if behind is not None and behind.text.startswith(("those ", "these ")) else []


def _beaten(article: Article, number: int, sketch: Outline, at: int) -> tuple[Figure, Figure] | None:
    """ "76 cm of snow fell … beating the old mark of 68 cm by 12 cm": what beat it stands before, as the only figure of its measure."""
    if not at or not _BY.match(sketch.gaps[at]) or not _MARK.search(sketch.gaps[at - 1]):
        return None
    told, old = sketch.figures[at], in_unit(sketch.figures[at - 1], sketch.figures[at])
    if not _same(old, told) or hedged(old):
        return None
    news = [each for each in _likes(sketch, told) if each.span.start < old.span.start]
    for other in earlier(article, number, back=_RECORD_BACK) if not news else ():
        news += _likes(other, told)
    values = {each.value for each in news}
    return (news[0], old) if len(values) == 1 and news[0].value != old.value and not hedged(news[0]) else None


_BY = later(r"^[^,;.:]{0,30} by (?:just |only )?$")
_MARK = later(
    r"\b(?:beat\w*|break\w*|broke|top(?:s|ped|ping)|pass\w*|exceed\w*|surpass\w*|eclips\w*|smash\w*|better(?:s|ed|ing)) "
    r"(?:the |its |their |his |her )?"
    r"(?:[a-z-]+ ){0,3}(?:mark|record|best|high|low|total|figure|peak|maximum|minimum|highest|lowest)(?: of| at|,)? $"
)
_RECORD_BACK = 3


def _likes(sketch: Outline, told: Figure) -> list[Figure]:
    found = [in_unit(each, told) for each in sketch.figures if each.span != told.span and each.kind in _KINDS]
    return [each for each in found if _same(each, told) and each.value > 0]


def _same(each: Figure, told: Figure) -> bool:
    """Of one unit, or counts of one noun; a bare figure may have either, where it is no smaller than the gap."""
    if told.kind == "N":
        return each.kind == "N" and told.noun is not None and each.noun in (told.noun, None) and each.value >= told.value
    return (each.kind == told.kind and each.unit == told.unit) or (each.kind == "N" and like(each, told) and each.value > told.value)


def _judge(article: Article, told: Figure, one: Figure, two: Figure) -> Match | Right | None:
    more, less = sorted((one, two), key=lambda each: -each.value)
    value = more.value - less.value
    slack = _half(more) + _half(less)
    made = Range(value - slack, value + slack)
    if made.low <= 0 or not within(told.value, value, _RATIO) or told.value >= less.value:
        return None
    related = ((more, "from this"), (less, "this is taken"))
    return tally(
        article, told, made, f"{shown(article, more)} less {shown(article, less)} is {_written(told, value, article)}", related, None
    )


def _half(figure: Figure) -> float:
    """What rounding may have done to it."""
    return figure.quantity.step / 2 if figure.kind != "N" and figure.quantity is not None else 0.0


def _written(told: Figure, value: float, article: Article) -> str:
    unit = f" {told.quantity.sign}" if told.kind == "U" and told.quantity is not None and told.quantity.sign else ""
    return f"{written(told, round(value, 3), article)}{unit}"
