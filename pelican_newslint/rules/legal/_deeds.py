"""What is a crime or a fault to say of somebody, found at its verb."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, Literal

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from pelican_newslint.cache.derived import read_toml
from pelican_newslint.knowledge.inflections import verbs
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later

Form = Literal["past", "participle", "third", "ing", "base"]
""""base": the present of several, "traders steal"."""
_MONEY = " \n$£€₹₦"
_REACH = 9
"""Words behind the verb that are read."""
_NEAR = 7
"""Words behind a common verb among which one of its words stands."""
_DOUBLED = frozenset(
    "rob con scam mug stab hit run cut set put slip skim rig nick dump bug tap throw drug grab rut pad whip batter".split()
)
_IRREGULAR = {
    "be": ("was were", "been", "is are", "being"), "steal": ("stole", "stolen", "steals", "stealing"),
    "take": ("took", "taken", "takes", "taking"), "hide": ("hid", "hidden", "hides", "hiding"),
    "beat": ("beat", "beaten", "beats", "beating"), "shoot": ("shot", "shot", "shoots", "shooting"),
    "break": ("broke", "broken", "breaks", "breaking"), "drive": ("drove", "driven", "drives", "driving"),
    "buy": ("bought", "bought", "buys", "buying"), "sell": ("sold", "sold", "sells", "selling"),
    "deal": ("dealt", "dealt", "deals", "dealing"), "pay": ("paid", "paid", "pays", "paying"),
    "light": ("lit", "lit", "lights", "lighting"), "blow": ("blew", "blown", "blows", "blowing"),
    "burn": ("burned burnt", "burned burnt", "burns", "burning"), "mislead": ("misled", "misled", "misleads", "misleading"),
    "lie": ("lied", "lied", "lies", "lying"), "throw": ("threw", "thrown", "throws", "throwing"), "run": ("ran", "run", "runs", "running"),
    "make": ("made", "made", "makes", "making"), "strike": ("struck", "struck", "strikes", "striking"),
    "rewrite": ("rewrote", "rewritten", "rewrites", "rewriting"), "underpay": ("underpaid", "underpaid", "underpays", "underpaying"),
    "hit": ("hit", "hit", "hits", "hitting"), "hurt": ("hurt", "hurt", "hurts", "hurting"), "set": ("set", "set", "sets", "setting"),
    "put": ("put", "put", "puts", "putting"), "mow": ("mowed", "mown", "mows", "mowing"),
    "bring": ("brought", "brought", "brings", "bringing"), "spike": ("spiked", "spiked", "spikes", "spiking"),
    "swipe": ("swiped", "swiped", "swipes", "swiping"),
}  # fmt: skip


class _With(Struct, frozen=True, forbid_unknown_fields=True):
    verbs: tuple[str, ...]
    objects: str = ""
    never: str = ""
    direct: bool = False
    """What is done stands right behind the verb."""
    always: tuple[str, ...] = ()
    """Verbs of the entry that are crimes with every object but those of `never`."""
    near: frozenset[str] = frozenset()
    """Of a verb that every text has ("is", "had"): words of which one stands behind it; they wake in its place."""
    fault: bool = False
    """Blame rather than a crime: at most a warning."""
    open: bool = False
    """Nothing to say of anybody, but of somebody of whom the text says that nothing is decided."""


class _Plain(Struct, frozen=True, forbid_unknown_fields=True):
    verbs: tuple[str, ...]
    never: frozenset[str]


class _Harmless(Struct, frozen=True, forbid_unknown_fields=True):
    verbs: tuple[str, ...]


class _Table(Struct, frozen=True, forbid_unknown_fields=True, rename={"with_": "with"}):
    plain: _Plain
    with_: tuple[_With, ...]
    harmless: _Harmless


class _Faults(Struct, frozen=True, forbid_unknown_fields=True, rename={"with_": "with"}):
    with_: tuple[_With, ...]


class _Way(Struct, frozen=True):
    rest: tuple[str, ...]
    form: Form
    objects: re.Pattern[str] | None
    never: re.Pattern[str] | None
    near: frozenset[str] = frozenset()
    fault: bool = False
    exact: bool = False
    open: bool = False


class Deed(Struct, frozen=True):
    """The form that the verb has, and its last word."""

    form: Form
    end: int
    fault: bool
    exact: bool
    """Its objects say all: no thing can be meant."""
    tells: int
    """The last word to mark: behind a common verb the word that counts, else its last."""
    open: bool = False
    """It counts only where nothing is decided."""


def _file(name: str) -> dict[str, Any]:
    return read_toml(Path(__file__).with_name(name), dict[str, Any])


@cache
def _table() -> _Table:
    return msgspec.convert(_file("_deeds.toml"), _Table)


@cache
def ways() -> dict[str, tuple[_Way, ...]]:
    """From a verb's form, lower case, to what must stand behind it."""
    found: dict[str, list[_Way]] = {}
    plain = _table().plain
    not_these = later(rf"(?:{'|'.join(map(re.escape, sorted(plain.never)))})\b")
    for verb in plain.verbs:
        _add(found, verb, _Way((), "base", None, not_these))
    faults = msgspec.convert(_file("_faults.toml"), _Faults).with_
    for entry in (*_table().with_, *faults):
        never = later(rf".{{0,40}}?\b{entry.never}\b") if entry.never else None
        objects = later(entry.objects if entry.direct else rf"(?:\S+ ){{0,5}}?{entry.objects}")
        for verb in entry.verbs:
            way = _Way((), "base", None if verb in entry.always else objects, never, entry.near, entry.fault, entry in faults, entry.open)
            _add(found, verb, way)
    return {form: tuple(each) for form, each in found.items()}


@cache
def harmless() -> frozenset[str]:
    """Past tenses of what everybody in the news does."""
    return frozenset(form for verb in _table().harmless.verbs for form in forms_of_verb(verb)["past"])


@cache
def common() -> frozenset[str]:
    """The forms that every text has, which count only with one of their words behind them."""
    return frozenset(form for form, each in ways().items() if all(way.near for way in each))


@cache
def _beside_common() -> frozenset[str]:
    return frozenset(word for form in common() for way in ways()[form] for word in way.near)


@cache
def waking() -> frozenset[str]:
    """Words of which one stands wherever somebody is told to have done something."""
    return _uncommon() | _beside_common()


@cache
def _uncommon() -> frozenset[str]:
    return frozenset(ways().keys() - common())


def places(article: Article) -> list[int]:
    """The words that may be such verbs, in order."""
    words = article.words
    found = {at for word in _uncommon() & words.vocabulary for at in words.index[word]}
    often = common()
    for word in words.vocabulary & _beside_common():
        found.update(each for at in words.index[word] for each in range(max(at - _NEAR, 0), at) if words.lower[each] in often)
    return sorted(found)


def _add(found: dict[str, list[_Way]], verb: str, way: _Way) -> None:
    """Adds the way with each of the verb's forms."""
    first, *rest = verb.split()
    base: dict[Form, tuple[str, ...]] = {"base": (first,)}
    for kind, forms in (forms_of_verb(first) | base).items():
        for form in forms:
            found.setdefault(form, []).append(replace(way, rest=tuple(rest), form=kind))


@cache
def forms_of_verb(verb: str) -> dict[Form, tuple[str, ...]]:
    if verb in _IRREGULAR:
        past, participle, third, ing = (each.split() for each in _IRREGULAR[verb])
        return {"past": tuple(past), "participle": tuple(participle), "third": tuple(third), "ing": tuple(ing)}
    known = verbs().get(verb)
    if known is not None:
        return {"past": known.past, "participle": known.participle, "third": (known.third,), "ing": (known.ing,)}
    stem = verb + verb[-1] if verb in _DOUBLED else verb
    bare = verb[:-1] if verb.endswith("e") else stem
    past_form = verb[:-1] + "ied" if verb.endswith("y") and verb[-2] not in "aeiou" else bare + "ed"
    return {"past": (past_form,), "participle": (past_form,), "third": (verb + "s",), "ing": (bare + "ing",)}


def deeds_at(article: Article, at: int, last: int) -> Iterator[Deed]:
    """What the verb at word `at` tells, where it is a crime or a fault. `last`: the sentence's last word."""
    words = article.words
    for way in ways().get(words.lower[at], ()):
        end = at + len(way.rest)
        if way.near and way.near.isdisjoint(words.lower[at + 1 : at + 1 + _NEAR]):
            continue
        if not way.rest and way.objects is None and _told_before(article, at, last):
            yield Deed(way.form, at, way.fault, way.exact, at)
            continue
        if end >= last or words.lower[at + 1 : end + 1] != way.rest or words.gaps[end + 1].strip(_MONEY) or not words.gaps[end + 1]:
            continue
        behind = article.text[words.ends[end] + 1 : words.ends[min(end + _REACH, last)]].lower()
        if (way.never is None or not way.never.match(behind)) and (way.objects is None or way.objects.match(behind)):
            tells = next((each for each in range(end, min(at + 1 + _NEAR, last + 1)) if words.lower[each] in way.near), end)
            yield Deed(way.form, end, way.fault, way.exact, tells, way.open)


_RELATIVES = frozenset("what that which whatever".split())
_BEFORE = 4
"""Words before the verb among which "what" stands."""


def _told_before(article: Article, at: int, last: int) -> bool:
    """Whether what was done stands before the verb: "what she had stolen", "the money that he embezzled"."""
    words = article.words
    ends = at == last or words.gaps[at + 1][:1] in (",", ".", ";") or words.lower[at + 1] in _GOES_ON
    return ends and not _RELATIVES.isdisjoint(words.lower[max(at - _BEFORE, 0) : at - 1])


_GOES_ON = frozenset("from and over since between while during to".split())
