"""A change in one sentence or headline, and the two figures in the next: "Thefts fell by 40 per cent. There were 60, against 150 before"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise, permutations

import msgspec

from pelican_newslint.model import Block, Match, Right
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.stems import SMALL, stem
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.changes.change_sizes import size
from pelican_newslint.rules.numbers.reading.moves import FELL, ROSE
from pelican_newslint.rules.numbers.reading.outline import Figure, Outline, sketches
from pelican_newslint.rules.numbers.reading.reckoned import COUNTED, hedged, held, like, one_voice, tally, within, words_between
from pelican_newslint.rules.numbers.reading.relations import shown, written

_MOVED = later(
    rf"\b(?:(?P<up>{ROSE}|goes up|go up|put up)|(?P<down>{FELL}|goes down|come down|came down|shrank|shrunk))(?: [a-z'-]+){{0,3}}? by "
    r"(?:about |just )?$"
    r"|\b(?:(?P<upis>up)|(?P<downis>down)) by $"
)
_LESS = later(r"^ (?:(?P<up>more|higher|dearer)|(?P<down>less|fewer|lower|cheaper)) (?=[a-z])(?!than\b)")
_LINK = later(
    r"^(?: ?#| [a-z'-]+){0,7}?,? (?:compared (?:with|to)|(?:as )?against|up from|down from|instead of|rather than) "
    r"(?:the |just |only |some )?$"
)
_FROM = later(r"\bfrom (?:the |about )?$")
_TO = later(r"^(?: [a-z'-]+){0,4} to (?:just |only )?$")
_WAS = later(r"\b(?:was to (?:have )?cost(?:ed)?|would have cost|was put at|was estimated at|cost|was(?: priced at)?) (?:about |just )?$")
_NOW = later(r"\b(?:is|are|costs?|stands at) now(?: put at)? (?:about |just )?$|\bnow (?:costs?|is|put at|stands at) (?:about |just )?$")
_REST = later(r"\b(?:if|would|could|might|expected|forecast|hopes?|target|aims?|plan(?:s|ned)?|each|per|average)\b")
_SHARED = 4
_FAR, _SLACK = 3.0, 1.0
_MANY = 12
"""Figures of a sentence that are compared."""


def pairs_told_next(article: Article, woken: Sequence[Block], done: set[int]) -> Iterator[Match | Right]:
    """Each percentage once; `done` are the starts of those judged already."""
    begun, every = {block.span.start for block in woken}, sketches(article)
    for number, sketch in enumerate(every):
        if sketch.block not in begun or any(each.kind in COUNTED and each.kind != "N" for each in sketch.figures):
            continue
        rates = [(at, up) for at, each in enumerate(sketch.figures) if each.kind in "PF" and (up := _told(sketch, at)) is not None]
        if len(rates) != 1:
            continue
        (at, found), told = rates[0], sketch.figures[rates[0][0]]
        if told.span.start in done or hedged(told):
            continue
        scope = article.block_at(sketch.block).scope
        near: Sequence[Outline] = every[number + 1 :] if scope == "headline" else every[number + 1 : number + 2]
        near = near if scope == "headline" else [other for other in near if other.block == sketch.block]
        pairs = [pair for other in near for pair in _pairs(other)] + [pair for one, two in pairwise(near) for pair in _over_two(one, two)]
        pairs = [pair for pair in pairs if _same_thing(sketch, at, pair) or (scope != "headline" and _goes_on(pair))]
        if len(pairs) != 1 or _made_by_any(every, told, up=found):
            continue
        if (match := _judge(article, told, *pairs[0][:2], up=found)) is not None:
            done.add(told.span.start)
            yield match


def _told(sketch: Outline, at: int) -> bool | None:
    """Up or down."""
    found = _MOVED.search(sketch.gaps[at]) or _LESS.match(sketch.gaps[at + 1])
    if found is None or _REST.search(sketch.text):
        return None
    names = found.groupdict()
    return bool(names.get("up") or names.get("upis"))


def _pairs(sketch: Outline) -> Iterator[tuple[Figure, Figure, Outline]]:
    """The old and new figure of a sentence that has but two of a kind."""
    told = [at for at, each in enumerate(sketch.figures) if each.kind in COUNTED]
    if any(each.kind in "PF" for each in sketch.figures):
        return
    for first, second in pairwise(told):
        one, two = sketch.figures[first], sketch.figures[second]
        between = words_between(sketch, first, second)
        if like(one, two) and _LINK.match(between):
            yield two, one, sketch
        elif like(one, two) and _FROM.search(sketch.gaps[first]) and _TO.match(between):
            yield one, two, sketch


def _over_two(before: Outline, behind: Outline) -> Iterator[tuple[Figure, Figure, Outline]]:
    """ "In 2019 it was to have cost £16m. The estimate is now £24m"."""
    old, new = ([at for at, each in enumerate(sketch.figures) if each.kind in "MU"] for sketch in (before, behind))
    if len(old) == len(new) == 1 and before.block == behind.block:
        one, two = before.figures[old[0]], behind.figures[new[0]]
        if like(one, two) and _WAS.search(before.gaps[old[0]]) and _NOW.search(behind.gaps[new[0]]):
            yield one, two, msgspec.structs.replace(before, gaps=(*before.gaps, *behind.gaps))


def _same_thing(sketch: Outline, at: int, pair: tuple[Figure, Figure, Outline]) -> bool:
    """Whether the clause of the change and the sentence of the pair have a noun in common."""
    here, there = "".join(sketch.gaps[: at + 1]).rpartition(",")[2], "".join(pair[2].gaps)
    return bool(_stems(here) & _stems(there)) or (pair[0].kind == "M" and bool(_COST.search(here)) and bool(_COST.search(there)))


def _goes_on(pair: tuple[Figure, Figure, Outline]) -> bool:
    """ "There were 90", "The price will go": no other thing is begun. Money may be anybody's."""
    return (_PRICE if pair[0].kind == "M" else _GOES_ON).match(pair[2].text) is not None


_COST = later(r"\b(?:price|costs?|bill|budget|estimate)\b")
_PRICE = later(
    r"(?:(?:from|on|since|in|by|next|last|this) [^,;]{2,24},? )?(?:the|its|their) (?:price|cost|bill|fare|fee|charge|figure|sum|total)\b"
)
_GOES_ON = later(
    r"there (?:were|was|have been)\b|(?:it|they) (?:counted|recorded|had|took|dealt|received|saw|made|sold|fell|rose|went)\b"
    r"|the (?:figure|number|total|count|tally)\b"
    r"|(?:last|this) (?:year|month|season)\b|in (?:all|total)\b"
)


def _stems(text: str) -> set[str]:
    return {stem(word) for word in text.replace(",", " ").split() if word.isalpha() and len(word) >= _SHARED and word not in SMALL}


def _made_by_any(every: Sequence[Outline], told: Figure, *, up: bool) -> bool:
    """Whether two like figures of one sentence make the change."""
    for sketch in every:
        figures = [each for each in sketch.figures if each.kind in COUNTED and each.value > 0][:_MANY]
        for old, new in permutations(figures, 2):
            if like(old, new) and (new.value > old.value) == up and told.exact.meets(size(held(old), held(new), percent=True)):
                return True
    return False


def _judge(article: Article, told: Figure, old: Figure, new: Figure, *, up: bool) -> Match | Right | None:
    if (
        min(old.value, new.value) <= 0
        or (new.value > old.value) != up
        or hedged(old)
        or hedged(new)
        or not one_voice(article, told, old, new)
    ):
        return None
    value = 100 * abs(new.value / old.value - 1)
    if not within(told.value, value, _FAR):
        return None
    made = size(held(old), held(new), percent=True)
    kind = "an increase" if up else "a decrease"
    says = f"From {shown(article, old)} to {shown(article, new)} is {kind} of {written(told, value, article)}"
    return tally(article, told, made, says, ((old, "from"), (new, "to")), "warning")
