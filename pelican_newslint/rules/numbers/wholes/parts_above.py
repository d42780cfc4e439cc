"""Parts of a total that stand some sentences above it: "3,118 votes to 3,114 … Together the two drew"."""

from __future__ import annotations

from collections.abc import Sequence

from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.outline import Figure, Outline
from pelican_newslint.rules.numbers.reading.reckoned import earlier, like


def first_of(article: Article, number: int, sketch: Outline, told: Figure) -> Sequence[Figure]:
    """The first of the list where it stands alone in the sentence before: "Most came from Kiel, 140. It was followed by Bonn with 120, …"."""
    before = next(earlier(article, number, back=1), None) if _FOLLOWED.match(sketch.text) else None
    likes = [each for each in before.figures if each.kind == told.kind and adds(each, told)] if before is not None else []
    return likes if len(likes) == 1 else ()


_FOLLOWED = later(
    r"^[\"“]?(?:(?:it|they|he|she|this|these|that) (?:was|were|is|are) followed by|(?:next|then|second|after (?:it|them|that)|behind (?:it|them)) "
    r"(?:came|comes?|was|were|is|are|follow(?:s|ed)?))\b"
)


def of_both(article: Article, number: int, sketch: Outline, at: int) -> Sequence[Figure]:
    """The only pair of like figures a few sentences up, where "together the two" sums them up: "3,118 votes to 3,114 … Together the two drew"."""
    told = sketch.figures[at]
    if not of_two(sketch):
        return ()
    for other in earlier(article, number, back=_BOTH_BACK):
        pair = [each for each in other.figures if each.kind == told.kind and adds(each, told) and each.value * _SMALL > told.value]
        if len(pair) > 1:
            return pair if len(pair) == 2 and of_one_thing(pair, told) else ()
    return ()


def of_two(sketch: Outline) -> bool:
    return _BOTH.match(sketch.text) is not None and ("[N0]" not in sketch.text[:30] or sketch.figures[0].value == 2)


_BOTH = later(r"^[\"“]?(?:together|between them|combined|in all|altogether),? (?:the |these |both )?(?:two|pair|both|they|\[N0\])(?: |$)")
_BOTH_BACK, _SMALL = 3, 40


def of_one_thing(parts: Sequence[Figure], told: Figure) -> bool:
    """Whether what is counted is told once at most, and the total is of it."""
    nouns = {each.noun for each in parts if each.kind == "N"} - {None}
    return len(nouns) < 2 and (told.noun is None or told.noun in nouns)


def adds(part: Figure, told: Figure) -> bool:
    if part.kind == told.kind == "N":
        return part.quantity is not None and not part.quantity.fraction
    return part.unit == told.unit if part.kind == told.kind else like(part, told) and part.kind != "N"
