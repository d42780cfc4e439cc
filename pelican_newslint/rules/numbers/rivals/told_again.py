"""A count or a measure that comes back with "the", "all", "its" or "each of", and is another than before: "all 46 players" of 64."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pelican_newslint.model import Match, Related, Right
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.quantities import Quantity
from pelican_newslint.prose.facts.stems import SMALL, stem
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.beside import whole
from pelican_newslint.rules.numbers.reading.figures import after, before
from pelican_newslint.rules.numbers.rivals.all_meant import just_named, of_both
from pelican_newslint.rules.numbers.rivals.same_thing import OF_IT, is_one_thing, is_slip

_DEFINITE = later(
    r"\b(?:the|these|those|its|their|his|her|all|both|our|each of (?:the|its|their|his|her)|any of the|all of (?:the|its|their)|every one of the)"
    r"(?: (?!first|last|next|other|remaining|final|past|previous|top|best|only|same|latest|initial|further|extra|additional|few|new)"
    r"(?:[a-z]{3,10}ed|original|entire|whole|full|famous|missing|lost|stolen|old|daily|injured|dead|young|[a-z]{4,9}(?:ing|al|ous|ful|ic)))? $"
)
_NOT_BACK = later(
    r"\b(?:first|last|next|other|remaining|final|past|previous|top|best|latest|initial|further|extra|additional|another|within|for|in|during|"
    r"over) (?:the |its |his |her )?$"
)
_INNER = later(
    r"\b(?:remaining|other|more|further|additional|extra|new|separate|smaller|larger|bigger|shorter|longer|newer|older|younger|cheaper|dearer|"
    r"lighter|heavier|faster|slower|lesser|(?:one|two|three|four|five|\d+)-[a-z]+)\b"
)
"""Before a noun: it counts others, or those of one sort only."""
_FOLLOWING = later(r"\b(?:following|other|another|next|first|last) $")
_ONE = later(
    r"\b(?:one|another|a second|a third)(?: of (?:them|the \w+)| man| woman| other| more)? (?:was|has|had|is|left|died|withdrew|sank|joined|"
    r"resigned|retired|"
    r"escaped|dropped)\b|\bthe (?:only|sole) (?:one|[a-z]{3,14}) (?:not |who (?:did|does|was|is|will|has) not |to (?:lose|drop|miss|leave|fail)\b)",
    re.IGNORECASE,
)
"""What makes a count one more or less."""
_OF = later(r" (?:[a-z]+ )?of (?:the|its|their|these|those) ")
_GROUPS = frozenset(
    "crew jury panel team squad band choir family group committee cast staff board council party convoy fleet herd flock class gang".split()
)
"""What "a crew of 12" has as members."""
_MEMBERS = {
    "jury": "juror", "panel": "judge", "crew": "sailor", "choir": "singer", "band": "musician", "team": "player", "squad": "player",
    "cast": "actor", "class": "pupil", "council": "councillor",
}  # fmt: skip
_EMPLOYS = ("employs ", "employ ", "employed ", "employing ", "workforce of ", "staff of ")
_FACTOR = 1.5
_REACH = 90
_PLACES = 4


def told_again(article: Article, figures: Sequence[Quantity], starts: frozenset[int]) -> Iterator[Match | Right]:
    """`figures` of paragraphs and captions, in order."""
    keys: dict[str, list[Quantity]] = {}
    for figure in figures:
        back = article.blocks[figure.block].span.start in starts and comes_back(article, figure)
        if back and (found := _judge(article, figure, keys, figures)):
            yield found
        for key in _keys(article, figure):
            keys.setdefault(key, []).append(figure)


def of_a_part(article: Article, figure: Quantity) -> bool:
    """Whether the words beside it say that it counts some of them only, or others: "the three remaining orbiters"."""
    inner = article.text[figure.span.end : figure.noun_span.start] if figure.noun_span is not None else ""
    return bool(_INNER.search(inner) or _FOLLOWING.search(before(article, figure)))


def comes_back(article: Article, figure: Quantity) -> bool:
    lead = before(article, figure)
    if of_a_part(article, figure):
        return False
    return figure.approximate is None and figure.low > 1 and bool(_DEFINITE.search(lead)) and not _NOT_BACK.search(lead)


def _keys(article: Article, figure: Quantity) -> frozenset[str]:
    """Stems of what it counts and of the words right behind; the unit of a measure."""
    if figure.unit is not None and figure.noun is None:
        return frozenset({figure.unit})
    words = article.words
    at = words.at((figure.noun_span or figure.span).end - 1)
    near = words.lower[at : at + 1] if figure.noun_span else []
    inside = article.sentences[figure.sentence].words
    behind = [words.lower[each] for each in range(at + 1, min(at + 1 + _PLACES, inside.stop))]
    if (at := words.at(figure.span.start)) > 1 and words.lower[at - 1] == "of" and words.lower[at - 2] in _GROUPS:
        near = [*near, words.lower[at - 2], "member", _MEMBERS.get(words.lower[at - 2], "member")]
    if before(article, figure).endswith(_EMPLOYS):
        near = [*near, "employee", "worker", "staff", "job"]
    return frozenset(stem(each) for each in (*near, *behind) if each not in SMALL and each.isalpha()) | frozenset(
        {stem(figure.noun)} if figure.noun else ()
    )


def _judge(article: Article, figure: Quantity, keys: dict[str, list[Quantity]], figures: Sequence[Quantity]) -> Match | Right | None:
    key = figure.unit if figure.unit is not None and figure.noun is None else stem(figure.noun) if figure.noun else None
    if key is None or (figure.unit is not None and not (OF_IT.match(after(article, figure)) or figure.noun)):
        return None
    told = [
        each for each in keys.get(key, ())
        if each.unit == figure.unit and each.hyphenated == figure.hyphenated and not is_part_of(article, each, figure)
    ]  # fmt: skip
    if any(each.low == figure.low for each in told):
        return None
    near = [each for each in told if is_slip(each.low, figure.low)] or [
        each for each in told if 1 / _FACTOR <= figure.low / max(each.low, 1) <= _FACTOR
    ]
    if len({each.low for each in near}) != 1 or any(each.approximate and not _beyond(each, figure) for each in near):
        return None
    first = near[-1]
    if of_a_part(article, first):
        return None
    if first.sentence == figure.sentence or figure.sentence - first.sentence > _REACH or not is_one_thing(article, figure, first):
        return None
    if any(each.low == figure.low and each.noun is None and each.span.start < figure.span.start for each in figures):
        return None
    if just_named(article, figure) or of_both(article, figure, first):
        return None
    gap = abs(first.low - figure.low)
    if gap == 1 and _ONE.search(article.text[first.span.end : figure.span.start]):
        return None
    if gap > 1 and any(
        each.low == gap and each.unit == figure.unit and each.noun in (None, figure.noun)
        and first.sentence <= each.sentence <= figure.sentence and not is_part_of(article, each, figure)
        for each in figures
    ):  # fmt: skip
        return None
    here = whole(figure)
    sure = is_slip(first.low, figure.low) and figure.noun is not None and first.noun == figure.noun
    message = f"“{article.slice(here)}” here, “{article.slice(whole(first))}” before, for what reads like the same."
    return Match(here, message, related=(Related(whole(first), "here"),), severity="error" if sure else "warning")


def _beyond(told: Quantity, figure: Quantity) -> bool:
    """Whether "about 40" hardly stands for the later figure, as it does for 41."""
    return told.approximate == "about" and told.noun == figure.noun and not 1 - _ABOUT < figure.low / max(told.low, 1) < 1 + _ABOUT


_ABOUT = 0.2


def is_part_of(article: Article, part: Quantity, figure: Quantity) -> bool:
    """ "Four of the 33 animals"."""
    return part.sentence == figure.sentence and _OF.fullmatch(article.text[part.span.end : figure.span.start]) is not None
