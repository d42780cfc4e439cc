"""A count that comes back by another noun, and is another: "48,000 seedlings" and "the 48,500 plants", "five men died" and "the six deaths"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations
from pathlib import Path

import msgspec

from pelican_newslint.cache.derived import read_toml
from pelican_newslint.model import Match, Related, Scope, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.quantities import Quantity
from pelican_newslint.prose.later import later
from pelican_newslint.prose.once import once
from pelican_newslint.rules.numbers.counts.tolls import anchor
from pelican_newslint.rules.numbers.reading.beside import whole
from pelican_newslint.rules.numbers.reading.figures import after, before
from pelican_newslint.rules.numbers.reading.person_nouns import names_people
from pelican_newslint.rules.numbers.rivals.same_thing import is_one_thing, is_slip
from pelican_newslint.rules.numbers.rivals.told_again import comes_back, is_part_of

_SCOPES: frozenset[Scope] = frozenset({"headline", "summary", "paragraph", "caption"})
_STATE = later(r"^ (?P<state>dead|deceased|injured|wounded|hurt|missing|arrested|detained|accused|faithful)\b")
"""Behind a figure without a noun: "the 13 dead"."""
_SHORT = later(r"^ (?P<noun>lp|ep|cd|dvd)s(?=[.,;]| that [^.;,]{3,35}[.,;])")
"""A noun in capitals, which isn't read as one."""
_EVENTS = {
    "killed": frozenset({"death", "fatality", "victim", "body", "dead", "deceased", "killing"}),
    "hurt": frozenset({"injured", "wounded", "hurt", "injury", "casualty"}),
    "arrested": frozenset({"suspect", "arrest", "arrested", "detainee", "detained", "accused"}),
    "rescued": frozenset({"survivor"}),
    "infected": frozenset({"patient", "case", "infection"}),
    "missing": frozenset({"missing"}),
}
"""What those are called to whom it happened."""
_ACTS = (
    (later(r"\b(?:hire|hires|hired|hiring|recruit(?:s|ed|ing)?|employ(?:s|ed|ing)?|take on|create[sd]?) (?:an? |another )?$"),
     frozenset({"job", "post", "position", "vacancy", "role"})),
    (later(r"\b(?:abduct(?:s|ed|ing)?|kidnap(?:s|ped|ping)?|seized?|captur(?:ed|es?|ing)|took|held) $"),
     frozenset({"hostage", "captive", "abductee"})),
)  # fmt: skip
"""What those are to whom it's done: "hired 40 cooks" makes 40 jobs."""
_SHOT = later(r"\bshot (?:[a-z]+ ){0,3}$")
_SHOTS = frozenset({"bullet", "shot", "wound", "round"})
_CLOSE, _FACTOR = 1.06, 1.7
_FEW = 12
"""Figures of one kind of thing: with more it's a table."""
_SOME = frozenset("winner finalist graduate loser leader relative mourner orphan widow convert newcomer absentee dropout rival".split())
"""Some of those of whom was told, or others."""
_PERSON = frozenset({"person", "people"})


class _Thing(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    names: str
    kinds: str = ""


@cache
def _things() -> list[_Thing]:
    return read_toml(Path(__file__).parent / "other_nouns.toml", dict[str, list[_Thing]])["thing"]


@cache
def akin_nouns() -> frozenset[tuple[str, str]]:
    """Each two that may be one thing, either first."""
    found: set[tuple[str, str]] = set()
    for thing in _things():
        names = thing.names.split()
        for name in names:
            found |= {pair for other in (*names, *thing.kinds.split()) if other != name for pair in ((name, other), (other, name))}
    return frozenset(found)


def _is_narrower(noun: str, other: str | None) -> bool:
    """Whether a noun may be told of some only: 22 men of 26 people, 12 jets of 14 aircraft."""
    if other in _PERSON:
        return noun not in _PERSON and not any(noun in nouns for nouns in _EVENTS.values())
    return any(noun in thing.kinds.split() and other in thing.names.split() for thing in _things())


def by_another_noun(article: Article, starts: frozenset[int]) -> Iterator[Match]:
    """Each definite count once, where one other figure was told before of what may be the same."""
    figures = [
        each for each in article.quantities
        if each.unit is None and article.blocks[each.block].scope in _SCOPES
        and not (each.ordinal or each.range or each.malformed or each.fraction or each.hyphenated or each.shared)
    ]  # fmt: skip
    for at, figure in enumerate(figures):
        block = article.blocks[figure.block]
        noun = _noun(article, figure)
        if noun is None or block.scope != "paragraph" or block.span.start not in starts or not comes_back(article, figure):
            continue
        if (first := _told(article, figure, noun, figures[:at], figures[at + 1 : at + 3])) is not None:
            here, there = whole(figure), whole(first)
            message = f"“{article.slice(here)}” here, “{article.slice(there)}” before, for what reads like the same."
            yield Match(here, message, related=(Related(there, "here"),))


def _told(
    article: Article, figure: Quantity, noun: str, earlier: Sequence[Quantity], next_: Sequence[Quantity]
) -> Quantity | None:  # fmt: skip
    """The one figure of the same thing that differs; none where the text has told this one, too, or makes it of others."""
    earlier = [each for each in earlier if _is_of_one_kind(article, noun, each)]
    if any(each.low == figure.low for each in earlier):
        return None
    akin = [each for each in earlier if _is_akin(article, noun, each) and not is_part_of(article, each, figure)]
    crossed = [each for each in earlier if each.noun and is_slip(each.low, figure.low) and names_people(noun) and names_people(each.noun)]
    if not (akin or crossed) or len(akin) > _FEW or any(each.noun == noun for each in akin):
        return None
    values = {each.low for each in (*earlier, *next_)}
    if any(figure.low in {one + two, abs(one - two)} for one, two in combinations(values, 2)):
        return None
    near = [each for each in (*akin, *crossed) if is_slip(each.low, figure.low) or _within(each.low, figure.low, _CLOSE)]
    if not near and len({each.low for each in akin}) == 1:
        near = [each for each in akin if _within(each.low, figure.low, _FACTOR) or each.low in {figure.low / 10, figure.low * 10}]
    if len({each.low for each in near}) != 1:
        return None
    first = near[-1]
    if figure.low < first.low and _is_narrower(noun, _noun(article, first)) and not is_slip(first.low, figure.low):
        return None
    if first.sentence == figure.sentence or (first.approximate and not is_slip(first.low, figure.low)):
        return None
    if abs(first.low - figure.low) in values or not is_one_thing(article, figure, first):
        return None
    return first


def _within(one: float, other: float, factor: float) -> bool:
    small, large = sorted((one, other))
    return small > 1 and large <= factor * small


@once
def _known(_article: Article) -> dict[Span, str | None]:
    """Filled by `_noun`: each figure is held against every later one."""
    return {}


def _noun(article: Article, figure: Quantity) -> str | None:
    known = _known(article)
    if figure.span not in known:
        known[figure.span] = _noun_of(article, figure)
    return known[figure.span]


def _noun_of(article: Article, figure: Quantity) -> str | None:
    if figure.noun is not None:
        return figure.noun
    found = _STATE.match(after(article, figure)) or _SHORT.match(after(article, figure))
    return found[1] if found else None


def _is_of_one_kind(article: Article, noun: str, told: Quantity) -> bool:
    """Whether a figure may be this one at all, or a part of it: people of people, and what has no noun of anything."""
    other = _noun(article, told)
    return other is None or (names_people(noun) and names_people(other)) or _is_akin(article, noun, told)


def _is_akin(article: Article, noun: str, told: Quantity) -> bool:
    """Whether what was told before may be called by this noun."""
    other = _noun(article, told)
    if other == "time" and noun in _SHOTS:
        return bool(_SHOT.search(before(article, told)))
    if other is not None and (other == noun or (noun, other) in akin_nouns()):
        return True
    if any(noun in nouns for nouns in _EVENTS.values()):
        did = anchor(article, told)
        return did is not None and noun in _EVENTS.get(did, ())
    if other is not None and not names_people(other):
        return False
    if other is not None and names_people(noun) and (noun in _PERSON or other in _PERSON):
        return noun not in _SOME
    lead = before(article, told)
    return any(noun in nouns and cue.search(lead) for cue, nouns in _ACTS)
