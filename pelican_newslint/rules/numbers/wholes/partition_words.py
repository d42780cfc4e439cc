"""What the words round parts and a whole say of them: another subject, one of the parts told twice, the whole's own noun."""

from __future__ import annotations

import re

from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.stems import content_stems, stem
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.outline import Figure, Outline, sketches
from pelican_newslint.rules.numbers.reading.part_lists import OF_THEM, PartList, plain_value
from pelican_newslint.rules.numbers.reading.reckoned import like
from pelican_newslint.rules.numbers.wholes.list_ends import Whole

_OPEN = later(
    r"\b(?:includ\w+|among|such as|at least|mostly|mainly|up to|as many as|led by|not counting|excluding|besides|on top of|in addition|"
    r"(?:more|fewer|less)(?: [a-z]+)? than|apart from|except|some of|so far|for example|for instance|e\.g\.|say,|"
    r"or (?:more|so|both|two)|each|every|per|apiece|"
    r"respectively|average|"
    r"both|too|a (?:day|week|month|year|head|piece))\b"
)
_OVERLAP = later(
    r"\b(?:own\w*|had|have|has|us(?:e|ed)|sp(?:eak|oke)|play\w*|visit\w*|watch\w*|read|lik(?:e|ed)|named|mentioned|cit(?:e|ed)|said|wanted|chose)\b"
)
_VERBED = later(r"\band (?:[a-z]+ed|lost|sold|shut|took|bought|cut|left|gave|won) $")
"""The last figure is of another verb: "25 in 2020 and 18 in 2022, and closed three"."""
_OF_THOSE = later(r"(?:^|[,;:] )(?:out )?of (?:the|these|those|its|their) (?:[a-z-]+ )?(?P<noun>[a-z]{3,}),? $")
_SUMS_UP = later(r"\b(?:total|all|together|altogether|both|sum|combined|whole|bill|they|them|these|those|that|this|between)\b")


def new_subject(article: Article, run: PartList, whole: Whole) -> bool:
    """Whether a sentence behind the parts has no word in common with theirs, and none that sums up: "Her house cost £6.2m"."""
    there, here = (article.sentence_at(each.span.start).span for each in (whole.figure, run.figures[0]))
    sums_up = _SUMS_UP.search(article.slice(there).lower())
    return not sums_up and not content_stems(article, there) & content_stems(article, here)


def explained(run: PartList, value: float) -> bool:
    """Whether some of the parts make the whole: the others are told beside it."""
    if len(run.figures) < 3 or run.at[-1] == run.at[-2]:
        return False
    values = [plain_value(each) for each in run.figures]
    return any(abs(sum(values) - each - value) < 1e-9 * value for each in values)


def named(article: Article, number: int, noun: str) -> bool:
    """Whether the sentence of the parts, or the one before, says what the whole counts."""
    every = sketches(article)
    words = " ".join(each.text for each in every[max(number - 1, 0) : number + 1])
    return stem(noun) in {stem(each) for each in re.findall(r"[a-z]{4,}", words)}


def of_that_noun(sketch: Outline, run: PartList, whole: Whole) -> bool:
    """Whether the list begins with "of the patients", and patients are what the whole counts."""
    found = _OF_THOSE.search(sketch.gaps[run.at[0]])
    return found is not None and whole.figure.noun is not None and stem(found["noun"]) == stem(f"{whole.figure.noun}s")


def open_ended(sketch: Outline, run: PartList) -> bool:
    """Whether words of the list say that it isn't all, or that one may be counted twice."""
    first, last = run.at[0], run.at[-1]
    tail = sketch.gaps[last + 1]
    inside = " ".join(sketch.gaps[at] for at in run.at[1:])
    if _OPEN.search(f"{sketch.gaps[first][-40:]} {inside} {tail[:25]}") or len(_OVERLAP.findall(inside + tail)) > 1:
        return True
    if _VERBED.search(sketch.gaps[last]) and not any(map(_VERBED.search, (sketch.gaps[at] for at in run.at[1:-1]))):
        return True
    return re.match(r"^ an? ", tail) is not None and _OVERLAP.search(sketch.gaps[first + 1]) is not None


def several_of_it(sketch: Outline, at: int) -> bool:
    """Whether its sentence has the same noun, or a like sum, again beside it: "18 counts of theft and 18 of fraud" are two figures, no whole."""
    one = sketch.figures[at]
    beside = [each for each in (at - 1, at + 1) if 0 <= each < len(sketch.figures)]
    if one.kind in "MU":
        return any(like(one, sketch.figures[each]) for each in beside)
    return one.noun is not None and any(_again(sketch, one, each) for each in beside)


def _again(sketch: Outline, one: Figure, at: int) -> bool:
    other = sketch.figures[at]
    return other.kind == "N" and (
        other.noun == one.noun or (other.noun is None and sketch.gaps[at + 1].startswith(" of ") and not OF_THEM.match(sketch.gaps[at + 1]))
    )
