"""One of so many children, with the brothers and sisters told: "the youngest of seven children, with three brothers and three sisters"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pelican_newslint.model import Block, Match, Related, Right
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.outline import Figure, Outline
from pelican_newslint.rules.numbers.reading.reckoned import earlier, hedged, woken_sketches
from pelican_newslint.rules.numbers.reading.relations import shown

_ONE_OF = later(
    r"\b(?:youngest|eldest|oldest|second|third|fourth|fifth|sixth|middle|last|firstborn|first|one)(?: born)? of (?:the |a family of )?$"
)
_CHILDREN = later(r"^ (?:children|siblings|brothers and sisters|sons and daughters)\b")
_BROTHERS = later(r"^ (?:older |younger |elder |half-|surviving )?(?:brothers?|sisters?)\b")
_HALF = later(r"\b(?:half-|step|adopt|surviv|died|late|only|including|among)\w*")
_MOST = 3
"""How far off what is told may be."""


def siblings(article: Article, woken: Sequence[Block], done: set[int]) -> Iterator[Match | Right]:
    """Each family once."""
    for number, sketch in woken_sketches(article, woken, 2):
        kin = [each for at, each in enumerate(sketch.figures) if each.kind == "N" and _BROTHERS.match(sketch.gaps[at + 1])]
        if not kin or len(kin) > 2 or _HALF.search(sketch.text):
            continue
        whole = _family(sketch) or next((found for each in earlier(article, number, back=1) if (found := _family(each))), None)
        if whole is None or whole.span.start in done or any(map(hedged, (whole, *kin))):
            continue
        done.add(whole.span.start)
        yield from _judge(article, whole, kin, both=len(kin) == 2)


def _family(sketch: Outline) -> Figure | None:
    for at, each in enumerate(sketch.figures):
        if each.kind == "N" and _ONE_OF.search(sketch.gaps[at]) and _CHILDREN.match(sketch.gaps[at + 1]):
            return each
    return None


def _judge(article: Article, whole: Figure, kin: Sequence[Figure], *, both: bool) -> Iterator[Match | Right]:
    total = 1 + sum(each.value for each in kin)
    told = " and ".join(shown(article, each) for each in kin)
    says = f"One and {told} make {total:.0f}"
    if total == whole.value:
        yield Right(whole.span, f"{says}.")
    elif (both or total > whole.value) and abs(total - whole.value) <= _MOST:
        related = tuple(Related(each.span, "brothers or sisters") for each in kin)
        yield Match(whole.span, f"{says}, not {shown(article, whole)}.", related=related)
