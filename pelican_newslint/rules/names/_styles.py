"""Which two forms of an article are the same letters in another dress: initials, marks on letters, particles, spaces."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

from msgspec import Struct

from pelican_newslint.knowledge import people, words
from pelican_newslint.model import Block
from pelican_newslint.prose.later import later
from pelican_newslint.rules.names._forms import Form, letters

_TAIL = 3
"""How many words a surname can have: "de la Cruz"."""
_SHORT = 4
"""Fewer letters are met by chance."""


class Pair(Struct, frozen=True):
    """`rare` is written as `one`, `usual` as `other`: the whole name, or the surname of a longer one."""

    rare: Form
    usual: Form
    one: str
    other: str


def same_person(pair: Pair) -> bool:
    """Whether nobody else can be meant: one is a person named in full, and the letters differ in their marks, hyphens, spaces or case.

    Stops alone are a matter of the house's style; what is one word here and two there ("MarineTraffic") may be a firm, and so may what
    begins with a particle ("Al Manar").
    """
    full = len(pair.usual.parts) > 1 or len(pair.rare.parts) > 1
    person = (pair.rare.person or pair.usual.person) and pair.rare.first.known is None and pair.usual.first.known is None
    shouted = any(part.isupper() and len(part) > 1 for part in (*pair.rare.parts, *pair.usual.parts))
    grown = pair.rare.lone != pair.usual.lone and {pair.one, pair.other} == {pair.rare.text, pair.usual.text}
    begun = {pair.rare.words[0], pair.usual.words[0]} & people.PARTICLES and not (pair.rare.titled or pair.usual.titled)
    stops = pair.one.replace(".", "") == pair.other.replace(".", "")
    return full and person and not shouted and not grown and not (begun and len(pair.usual.parts) < 3) and not stops


def in_full(pair: Pair, forms: Sequence[Form]) -> Pair:
    """The pair with the full name of which its usual form is the surname, where there is one: "Yildiz", "Yıldız", "Ayşe Yıldız"."""
    if not (pair.rare.lone and pair.usual.lone):
        return pair
    full = next((form for form in forms if form.person and not form.lone and form.parts[-1] == pair.other), None)
    return pair if full is None else Pair(pair.rare, full, pair.one, pair.other)


def styles(forms: Sequence[Form], blocks: Sequence[Block]) -> Iterator[Pair]:
    """The rarer of two dresses with the usual one; of two that are as frequent the later is the rarer."""
    seen = [form for form in forms if not all(blocks[name.block].scope in {"headline", "heading"} for name in form.mentions)]
    yield from _whole(seen)
    yield from _surnames(seen)
    yield from _particles(seen)


_ARTICLES = frozenset("de del della delle dei di da do dos das du des la le les el los las van von der den".split())


def _particles(forms: Sequence[Form]) -> Iterator[Pair]:
    """ "Rifugio Selva" and "Rifugio della Selva": the same words but for a particle between them."""
    bare: dict[tuple[str, ...], list[Form]] = defaultdict(list)
    for form in forms:
        if len(form.words) > 1 and form.words[0] not in _ARTICLES:
            kept = tuple(word for word in form.words if word not in _ARTICLES)
            if len(kept) > 1:
                bare[kept].append(form)
    for group in bare.values():
        if len(group) < 2 or len({form.words for form in group}) < 2:
            continue
        usual = max(group, key=lambda form: (len(form.mentions), -form.first.span.start))
        yield from (Pair(form, usual, form.text, usual.text) for form in group if form.words != usual.words)


def _whole(forms: Sequence[Form]) -> Iterator[Pair]:
    groups: dict[str, list[Form]] = defaultdict(list)
    for form in forms:
        full, bare = _key(form.text), _key(_without_role(form))
        groups[full].append(form)
        if bare != full:
            groups[bare].append(form)
    told: set[str] = set()
    for squeezed, group in groups.items():
        if len(group) < 2 or len(squeezed) < _SHORT:
            continue
        usual = max(group, key=lambda form: (_count(forms, form.text), -form.first.span.start))
        for form in group:
            if form.text not in told and not _explained(form, usual):
                told.add(form.text)
                yield Pair(form, usual, _own(form, squeezed), _own(usual, squeezed))


_SAINT = later(r"\bSt\.? (?=[A-Z])")


@lru_cache(maxsize=16384)
def _key(text: str) -> str:
    """Its letters, "St Ronan" and "Saint Ronan" alike."""
    return letters(_SAINT.sub("Saint ", text) if "St" in text else text)


def _own(form: Form, squeezed: str) -> str:
    """The name as it is written where its letters are these: with what may be a role before it, or without."""
    return form.text if _key(form.text) == squeezed else _without_role(form)


def _without_role(form: Form) -> str:
    """What opens a sentence before a full name is its bearer's role: "Farmer [Piet van der Merwe]"."""
    role = form.first.sentence_start and len(form.parts) > 2 and form.words[0] in words.common() and len(form.mentions) == 1
    return " ".join(form.parts[1:]) if role else form.text


def _surnames(forms: Sequence[Form]) -> Iterator[Pair]:
    """A surname alone ("Erdogan", "Larosa") beside a full name that has it in another dress."""
    tails: dict[str, list[tuple[Form, str]]] = {}
    for form in forms:
        for squeezed, tail in _tails(form.parts):
            tails.setdefault(squeezed, []).append((form, tail))
    for form in forms:
        squeezed = letters(form.text)
        if (
            squeezed not in tails
            or _LANGUAGE.search(form.text)
            or len(squeezed) < (_SHORT - form.titled)
            or not (form.lone or form.titled or form.words[0] in people.PARTICLES or _double_barrelled(form, tails[squeezed]))
        ):
            continue
        for _, surname in tails.get(squeezed, ()):
            if _straight(surname[1:]) == _straight(form.text[1:]) and surname[0].lower() == form.text[0].lower():
                break
        else:
            for full, surname in tails.get(squeezed, ())[:1]:
                if (_count(forms, form.text), -form.first.span.start) < (_count(forms, surname), -full.first.span.start):
                    yield Pair(form, full, form.text, surname)
                else:
                    yield Pair(full, form, surname, form.text)


def _double_barrelled(form: Form, tails: Sequence[tuple[Form, str]]) -> bool:
    """Whether "Amory Platt" is the surname of a "Sylvia Amory-Platt"."""
    opens = any(name.sentence_start for name in form.mentions)  # "the Baden Powell house" is named after one
    return opens and len(form.parts) == _HALVES and form.first.known is None and all("-" in tail and full.person for full, tail in tails)


_HALVES = 2


def _straight(name: str) -> str:
    """With straight apostrophes: which of them a text has is no matter of names."""
    return name.replace("’", "'")


@lru_cache(maxsize=16384)
def _tails(parts: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """What may be the surname of a full name: its letters, and as it is written."""
    tails = (" ".join(parts[-count:]) for count in range(1, min(_TAIL, len(parts) - 1) + 1))
    return tuple((letters(tail), tail) for tail in tails)


def _count(forms: Sequence[Form], written: str) -> int:
    """How often the names end so."""
    size = written.count(" ") + 1
    return sum(len(form.mentions) for form in forms if " ".join(form.parts[-size:]) == written) if size <= _TAIL else 0


_LANGUAGE = later(r"-(?:language|speaking|based|born|style|made|led|owned)$")


def _explained(form: Form, usual: Form) -> bool:
    """Whether it is the usual form itself, in capitals, with the capital of a sentence's start, or a phrase of common words."""
    if form is usual or form.text.isupper() or usual.text.isupper():
        return True
    one, other = _straight(_without_role(form)), _straight(_without_role(usual))
    if _LANGUAGE.search(one) or _LANGUAGE.search(other):  # "Spanish-language radio" beside the "Academy of the Spanish Language"
        return True
    if one == other or (one[1:] == other[1:] and (form.first.sentence_start or usual.first.sentence_start)):
        return True
    if one.lower() != other.lower() or form.person:
        return False
    return (one[1:] == other[1:] and "-" in one) or all(word in words.common() for part in form.words for word in part.split("-"))
