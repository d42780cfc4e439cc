"""Old and new figure told in one place, and the change between them in another that tells one of the two again."""

from __future__ import annotations

from itertools import pairwise

from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.stems import SMALL, stem
from pelican_newslint.prose.later import later
from pelican_newslint.prose.once import once
from pelican_newslint.rules.numbers.reading.outline import Figure, Outline, sketches
from pelican_newslint.rules.numbers.reading.reckoned import COUNTED, hedged, like, timed, words_between

_LINK = later(r"^(?: ?#| [a-z'-]+){0,9}?(?:,| –)? (?:(?:up|down) from|instead of|in place of|rather than) (?:the |a |just |only )?$")
_TO = later(r"^(?: [a-z'-]+){0,4} to (?:just |only )?$")
_FROM = later(
    r"\b(?:ris(?:e|es|en|ing)|rose|go(?:es|ing|ne)?(?: up| down)?|went(?: up| down)?|f[ae]ll(?:s|en)?|raised|cut|increased?|reduced|"
    r"dropped|put up) (?:[a-z]+ ){0,6}?from (?:the |just )?$"
)
_THIS_YEARS = later(r"\bso (?:that )?this (?:year|season|month|week|time)'s\b")
_NUMBER_OF = later(
    r"\b(?:number|total|count|tally) of (?:[a-z-]+ )?(?P<noun>[a-z]{3,})(?:,| was| is| reached| stood at| rose to| fell to) $"
)
_FAR = 6.0
_KINDS = COUNTED + "D"
_BEFORE = 60
"""Characters between the figure that is told again and the change."""


@once
def base_pairs(article: Article) -> tuple[tuple[Figure, Figure], ...]:
    """Every old and new figure that "up from" or "from … to" ties."""
    found: list[tuple[Figure, Figure]] = []
    for sketch in sketches(article):
        told = [at for at, each in enumerate(sketch.figures) if each.kind in _KINDS]
        for first, second in pairwise(told):
            one, two = sketch.figures[first], sketch.figures[second]
            if not like(one, two):
                continue
            one, two = timed(one, two)
            if one.value == two.value or min(one.value, two.value) <= 0:
                continue
            between = words_between(sketch, first, second)
            if _LINK.match(between):
                found.append((two, one))
            elif _FROM.search(sketch.gaps[first]) and _TO.match(between):
                found.append((one, two))
    return tuple(found)


def told_elsewhere(article: Article, sketch: Outline, at: int, *, up: bool) -> tuple[Figure, Figure, bool] | None:
    """The pair of which the sentence of a percentage tells one figure again, where the article has one such pair only."""
    told = sketch.figures[at]
    here = [each for each in sketch.figures[:at] if each.kind in COUNTED]
    if told.kind not in "PF" or not here or hedged(here[-1]) or len(sketch.gaps[at]) > _BEFORE:
        return None
    near = here[-1]
    pairs = {
        (old.value, new.value): (old, new) for old, new in base_pairs(article)
        if near.value in (old.value, new.value) and near.unit == old.unit and near.span.start not in (old.span.start, new.span.start)
    }  # fmt: skip
    if len(pairs) != 1:
        return _of_headline(article, sketch, near, up=up) if not pairs else None
    old, new = next(iter(pairs.values()))
    if (new.value > old.value) != up:
        return None
    return (near, new, True) if near.value == old.value else (old, near, True)


def _of_headline(article: Article, sketch: Outline, near: Figure, *, up: bool) -> tuple[Figure, Figure, bool] | None:
    """ "The first run raised £10,250, so this year's was up by half": this year's is the headline's."""
    heads = {block.span.start for block in article.blocks if block.scope == "headline"}
    title = next((each for each in sketches(article) if each.block in heads), None)
    if title is None or not _THIS_YEARS.search(sketch.text) or sum(each.kind in COUNTED for each in sketch.figures) != 1:
        return None
    likes = [each for each in title.figures if each.kind in COUNTED and like(each, near)]
    if len(likes) != 1 or not 1 < max(likes[0].value, near.value) / max(min(likes[0].value, near.value), 1e-9) < _FAR:
        return None
    return (near, likes[0], False) if (likes[0].value > near.value) == up else None


def each_its_own(article: Article, number: int, other: Outline) -> bool:
    """Whether the sentence before has a change of its own, and this begins with another thing: "Hats rose 3% to £9m. Coats made £7m, up 5%"."""
    first = article.words.lower[article.sentences[number].first_word]
    return first not in SMALL and first not in other.text.lower() and any(each.kind == "P" for each in other.figures)


def of_another_noun(sketch: Outline, here: Figure, there: Figure) -> bool:
    """Whether the sentence says what its figure counts, before it, and the other counts something else: "the number of cubs, 639"."""
    found = _NUMBER_OF.search(sketch.gaps[sketch.figures.index(here)])
    return (
        found is not None
        and there.noun is not None
        and stem(found["noun"]) != stem(f"{there.noun}s")
        and stem(found["noun"]) != stem(there.noun)
    )
