"""A count or a measure that comes back with "the", "all", "its" or "each of", and is another than before: "all 46 players" of 64."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pelican_newslint.model import Match, Related, Right
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.quantities import Quantity
from pelican_newslint.prose.facts.stems import SMALL, content_stems, stem
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.beside import apart, names, whole
from pelican_newslint.rules.numbers.reading.figures import after, before
from pelican_newslint.rules.numbers.rivals.told_apart import of_another_thing

_DEFINITE = later(
    r"\b(?:the|these|those|its|their|his|her|all|both|our|each of (?:the|its|their|his|her)|any of the|all of (?:the|its|their)|every one of the)"
    r"(?: (?!first|last|next|other|remaining|final|past|previous|top|best|only|same|latest|initial|further|extra|additional|few|new)"
    r"(?:[a-z]{3,10}ed|original|entire|whole|full|famous|missing|lost|stolen|old|daily|injured|dead|young|[a-z]{4,9}(?:ing|al|ous|ful|ic)))? $"
)
_NOT_BACK = later(
    r"\b(?:first|last|next|other|remaining|final|past|previous|top|best|latest|initial|further|extra|additional|another|within|for|in|during|"
    r"over) (?:the |its |his |her )?$"
)
_RESTRICTED = later(
    r"^ (?:of|in|from|at|on|with|for|before|after|since|under|near|around|to|by|aged|between|where|whose|remaining|left|not|still|nearby|opposite|"
    r"there|elsewhere|outside|inside|belonging|asked|polled|surveyed|tested|inspected|checked|examined|screened|sampled|searched|assessed|questioned|counted|studied|"
    r"visited|owned|run|due|he|she|they|it|we)\b"
)
_DAY = later(
    r"^ (?:on|in|by|at|from|until|before|after|during) (?:next |last )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|"
    r"april|may|june|july|august|september|october|"
    r"november|december|"
    r"dawn|noon|night|dusk|\d)"
)
_A_NEW = later(r"^ [a-z]+ (?:an?|another|other|some|several|each|every) ")
"""Of one that wasn't told before: "of a rival school"."""
_CLAUSE = later(r"^ (?:that|who|which|whom)\b")
_THAT_IT_MADE = later(r"^(?: (?:that|which))? (?:the|he|she|they|it|his|her|their|its) (?:[a-z'-]+ ){0,2}?(?P<did>[a-z]{3,})[.,;]")
""" "The eight books that she wrote": all, where "she wrote" some was told."""
_SORTED = later(
    r"^ (?:[a-z]+ly )?[a-z]+(?:ed|en|un|ld|nd|ght|wn) (?:so far|already|on|in|by|at|from|for|to|with|as|during|last|this)\b[^.,;]*? "
    r"(?:are|were|is|was|have|has|had|will|would|can|could|must|cost|lie|live|stand|need|want|deny|remain)\b"
)
""" "The 11 victims named so far were from Leeds": some of them."""
_ABOARD = later(r"^ (?:on board|aboard)\b")
_CARRIED = later(r"\b(?:aboard|on board|carrying|carried|passengers?|ferry|boat|ship|vessel|plane|flight|bus|train|aircraft|helicopter)\b")
""" "The 215 people on board" are all of those whom a ferry carried."""
_TAKEN = later(
    r"\b(?:pull|rescu|sav|pluck|tak|took|remov|fre|recover|evacuat|flow|br(?:ing|ought)|mov|lift|winch|carri|releas)(?:e?d|en|ing|e|n)? "
)
"""Those who were pulled from the water aren't others than those before."""
_AND_MORE = later(r",?(?: and|,| as well as| plus) (?:an?|one|another|two|three|four|five|six|seven|eight|nine|ten|\d+) [a-z]")
_OF_IT = later(r"^ of (?:it|him|her|them)\b")
_CHANGED = later(
    r"\b(?:another|others|more|fewer|joined|withdrew|withdrawn|dropped|resigned|reduced|increased|extended|cut|added|later|originally|then|now|since|"
    r"grew|rose|fell|expanded|called back|turned back|left|down to|up to|new)\b"
)
_CHANGED_MUCH = later(r"\b(?:another|others|joined|withdrew|withdrawn|extended|reduced|increased|added)\b")
_SOON, _NEXT = 250, 60
"""Characters in which a change would be told, and beside the two figures where they are further apart."""
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
_FREE = later(
    r"\b(?:if|could|should|need\w*|require\w*|enough|minimum|maximum|limit|usual\w*|normal\w*|average|every(?! one of)|per|target|capacity)\b"
)
_ELSE = later(
    r"\b(?:another|(?:two|three|four|several|many|some) other|other (?:fatal|recent|similar|such)|previous(?:ly)?|elsewhere|similar|separate|"
    r"different|in (?:19|20)\d\d(?=[^.]*$)|(?<![a-z0-9,;] )in (?:19|20)\d\d)\b"
)
"""A paragraph about something else."""
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
_TEENS = {13: 30, 14: 40, 15: 50, 16: 60, 17: 70, 18: 80, 19: 90}
_PLACES = 4
_SOON_AFTER = 10
"""Sentences."""


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
    if key is None or (figure.unit is not None and not (_OF_IT.match(after(article, figure)) or figure.noun)):
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


def is_slip(one: float, other: float) -> bool:
    """Whether one is the other misheard or mistyped: 17 and 70, 46 and 64, 3,870 and 3,780."""
    low, high = sorted((int(one), int(other)))
    if _TEENS.get(low) == high:
        return True
    first, second = str(low), str(high)
    return (
        len(first) == len(second) > 1 and sorted(first) == sorted(second) and sum(a != b for a, b in zip(first, second, strict=True)) == 2
    )


def is_one_thing(article: Article, figure: Quantity, first: Quantity) -> bool:
    """Whether nothing says that the later figure is a part, or of others, or of another time."""
    slip = is_slip(first.low, figure.low)
    here, there = (article.slice(article.sentences[each.sentence].span).lower() for each in (figure, first))
    behind = (
        after(article, figure)
        if figure.noun_span is None or figure.unit
        else article.text[figure.noun_span.end : figure.noun_span.end + 40].lower()
    )
    block = article.blocks[figure.block].span.start
    if not slip and _ELSE.search(article.text[max(block, figure.span.start - 300) : figure.span.start].lower()):
        return False
    if _FREE.search(here) or (_FREE.search(there) and not slip):
        return False
    taken = behind.startswith(" from ") and _TAKEN.search(here) is not None
    plain = taken or _DAY.match(behind) or _OF_IT.match(behind) or (_ABOARD.match(behind) and _CARRIED.search(there))
    if _RESTRICTED.match(behind) and not plain and not _shared(article, figure, first, behind):
        return False
    rest = article.text[whole(figure).end : article.sentences[figure.sentence].span.end].lower()
    if not slip and (_SORTED.match(rest) or _and_more(article, first)):
        return False
    made = _THAT_IT_MADE.match(behind) if _CLAUSE.match(behind) else None
    if _CLAUSE.match(behind) and not (slip and _shared(article, figure, first, behind)) and not (made and f" {made['did']} " in there):
        return False
    if figure.hyphenated and behind.split()[:1] != after(article, first).split()[:1]:
        return False
    text = article.text[whole(first).end : figure.span.start].lower()
    if not slip and (_CHANGED.search(text) if len(text) < _SOON else _CHANGED_MUCH.search(text[:_NEXT] + text[-_NEXT:])):
        return False
    return not (_elsewhere(article, figure, first) or of_another_thing(article, first, figure))


def _and_more(article: Article, first: Quantity) -> bool:
    """Whether the first is told with more of them: "two men and a woman"."""
    return _AND_MORE.match(article.text, whole(first).end) is not None


def _elsewhere(article: Article, figure: Quantity, first: Quantity) -> bool:
    """Whether names stand beside both, and they are others; a headline's are the news itself, and "Turkish" is of Turkey."""
    if article.blocks[first.block].scope == "headline" and figure.sentence - first.sentence <= _SOON_AFTER:
        return False
    if figure.block == first.block and figure.sentence - first.sentence == 1:
        return False
    one, other = ({name[:4] for name in names(article, whole(each))} for each in (figure, first))
    return apart(frozenset(one) - {each[:4] for each in after(article, figure).split()[:1]}, frozenset(other))  # "the eight LPs"


def _shared(article: Article, figure: Quantity, first: Quantity, behind: str) -> bool:
    """Whether what restricts the later figure is told of the first too: "members of the syndicate", "the syndicate has members"."""
    if _A_NEW.match(behind):
        return False
    words = [each for each in re.findall(r"[a-z]{3,}", re.split(r"[,.;:]", behind)[0])[:3] if each not in SMALL]
    return bool(words) and bool({stem(each) for each in words} & content_stems(article, article.sentences[first.sentence].span))
