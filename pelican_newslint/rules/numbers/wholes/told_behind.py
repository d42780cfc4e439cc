"""The whole of a list that the next sentence names ("The 81 men"), or that grows: "four more, making 16 in all. They had 12 before"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pelican_newslint.model import Block, Match, Related, Right
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.outline import Figure, Outline, sketches
from pelican_newslint.rules.numbers.reading.part_lists import alike_parts, part_lists
from pelican_newslint.rules.numbers.reading.part_rounding import slipped
from pelican_newslint.rules.numbers.reading.person_nouns import names_people
from pelican_newslint.rules.numbers.reading.reckoned import hedged, woken_sketches
from pelican_newslint.rules.numbers.reading.relations import shown, written

_THE = later(r"^[\"“]?(?:(?:in|at|on|for|from|to|by) )?(?:all|all the|the|these|those|all of the|her|his|its|their) $", re.IGNORECASE)
_MORE = later(r"^ (?:more|extra|further|additional|new|other)\b")
_MAKING = later(r"\b(?:making(?: it)?|for a total of|giving (?:it|them|us)|bringing (?:the|its|their) (?:total|number|fleet) to) $")
_HAD = later(r"^(?:it|they|he|she|we|the [a-z ]{1,30}?) (?:had|has|have|owned|owns|used to have|started with) (?:only |just |already )?$")
_BEFORE = later(r"^(?: [a-z]+){0,2} (?:before|already|until (?:now|then)|previously|to start with)\b")
_OPEN = later(r"\b(?:includ\w+|among|such as|at least|up to|more than|also|other|another|some)\b")
_PEOPLE = frozenset("man woman person people member worker".split())
_NEAR = 0.2


def told_behind(article: Article, woken: Sequence[Block], done: set[int]) -> Iterator[Match | Right]:
    """Each whole once; `done` are the starts of those judged already."""
    every = sketches(article)
    for number, sketch in woken_sketches(article, woken, 1):
        behind = every[number + 1] if number + 1 < len(every) else None
        if behind is None or not behind.figures or behind.block != sketch.block:
            continue
        found = _named(article, sketch, behind) if _THE.match(behind.gaps[0]) else _grown(article, sketch, behind)
        if found and found.span.start not in done:
            done.add(found.span.start)
            yield found


def _named(article: Article, sketch: Outline, behind: Outline) -> Match | Right | None:
    """The only list of the sentence, of one noun, and "the" so many in the next."""
    whole, lists = behind.figures[0], list(part_lists(sketch))
    if len(lists) != 1 or whole.kind != "N" or hedged(whole) or _OPEN.search(sketch.text):
        return None
    parts = lists[0]
    noun = parts.figures[-1].noun
    one = noun is not None and all(each.noun in (None, noun) for each in parts.figures) and (whole.noun == noun or whole.noun in _PEOPLE)
    every = len(parts.at) > 2 or all(each.noun is not None and names_people(each.noun) for each in parts.figures)
    kinds = len({each.noun for each in parts.figures} - {None}) > 1
    fits = one or (kinds and (every or slipped("N", parts.total, whole.value)))
    plain = all(each.kind == "N" and not hedged(each) for each in parts.figures)
    if not fits or not plain or not alike_parts(whole, parts.figures[0]):
        return None
    if any(each.kind == "N" and each not in parts.figures for each in sketch.figures):
        return None
    return _summed(article, whole, parts.figures)


def _grown(article: Article, sketch: Outline, behind: Outline) -> Match | Right | None:
    if len(behind.figures) != 1 or not _HAD.match(behind.gaps[0]) or not _BEFORE.match(behind.gaps[1]):
        return None
    for at in range(len(sketch.figures) - 1):
        more, told = sketch.figures[at : at + 2]
        if more.kind == told.kind == "N" and _MORE.match(sketch.gaps[at + 1]) and _MAKING.search(sketch.gaps[at + 1]):
            return _summed(article, told, (behind.figures[0], more))
    return None


def _summed(article: Article, whole: Figure, parts: Sequence[Figure]) -> Match | Right | None:
    total = sum(each.value for each in parts)
    if whole.value <= max(each.value for each in parts) or abs(total - whole.value) > _NEAR * total:
        return None
    listed = [shown(article, each) for each in parts]
    says = f"{', '.join(listed[:-1])} and {listed[-1]} make {written(whole, total, article)}"
    if total == whole.value:
        return Right(whole.span, f"{says}.")
    related = tuple(Related(each.span, "a part") for each in parts)
    return Match(whole.span, f"{says}, not {shown(article, whole)}.", related=related, severity="warning")
