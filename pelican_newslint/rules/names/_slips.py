"""Which two forms of an article are one name with a slip in one part."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from pelican_newslint.knowledge import people
from pelican_newslint.prose.letters import plain
from pelican_newslint.rules.names._forms import Form, Near, word_counts
from pelican_newslint.rules.names._hyphened import joined_given, one_letter_of_a_half, one_office
from pelican_newslint.rules.names._initials import after_initials
from pelican_newslint.rules.names._near import both_given, homophones, is_word, one_in_four, several, slip, sound
from pelican_newslint.rules.names._one_word_slips import alone, first_names, lone_names
from pelican_newslint.rules.names._styles import Pair

_CROWD = 300
"""More names with one first letter than this are a list of people: nothing is compared in it."""
_SURE_FROM = 4
_OFTEN = 3
"""Two spellings that both stand this often are two names."""


def sure(pair: Pair) -> bool:
    """Whether the two can hardly be two people: one is named in full, one is surely a person, at most one of the differing parts is a
    frequent surname, none a common word, and of two with hyphens one half is the same.
    """
    one, other = plain(pair.one), plain(pair.other)
    full = len(pair.usual.parts) > 1 or len(pair.rare.parts) > 1
    person = (pair.rare.person or pair.usual.person) and pair.rare.first.known is None and pair.usual.first.known is None
    halves = (set(one.split("-")), set(other.split("-")))
    hyphens = max(map(len, halves)) > 1 and len(halves[0] & halves[1]) != 1
    if not full or not person or hyphens or min(len(one), len(other)) < _SURE_FROM or (one_in_four(one, other) and not pair.rare.titled):
        return False
    namesakes = {one, other} <= people.frequent_surnames() or {one, other} <= people.usual_given_names()
    first = pair.rare.words[0] == one and pair.usual.words[0] == other
    if first and {one, other} <= people.given_names() and sound(one) != sound(other):
        return False
    if people.spelt_two_ways(one, other) and first and pair.rare.words[-1] in people.frequent_surnames():
        return False
    return not namesakes and not (is_word(one) or is_word(other))


def slips(forms: Sequence[Form]) -> Iterator[Pair]:
    """Each rare form once, with the form that it is a slip of."""
    counts, seen = word_counts(forms), set()
    for one, other, at, other_at in (*_whole(forms), *after_initials(forms), *_tails(forms), *first_names(forms), *lone_names(forms)):
        if counts[one.words[at]] >= _OFTEN and counts[other.words[other_at]] >= _OFTEN:
            continue
        swap = (counts[one.words[at]], -one.first.span.start) > (counts[other.words[other_at]], -other.first.span.start)
        rare, usual, rare_at, usual_at = (other, one, other_at, at) if swap else (one, other, at, other_at)
        short, long = sorted((rare.words[rare_at], usual.words[usual_at]), key=len)
        if rare_at and usual_at and long.endswith("es") and several(long, short):
            continue
        if rare.text not in seen:
            seen.add(rare.text)
            yield Pair(rare, usual, rare.parts[rare_at], usual.parts[usual_at])


def _whole(forms: Sequence[Form]) -> Iterator[Near]:
    """Two full names that differ in one part."""
    groups: dict[tuple[int, str], list[Form]] = defaultdict(list)
    for form in forms:
        if len(form.parts) > 1:
            groups[0, form.words[0]].append(form)
            groups[1, form.words[-1]].append(form)
    for group in groups.values():
        if len(group) > _CROWD:
            continue
        for number, one in enumerate(group):
            for other in group[number + 1 :]:
                if len(one.words) != len(other.words):
                    yield from _after_a_role(*sorted((one, other), key=lambda form: len(form.words)))
                    if joined_given(one.words, other.words):
                        yield one, other, 0, 0
                    continue
                differing = _differing(one.words, other.words)
                if differing is not None and _one_person(one, other, differing):
                    yield one, other, differing, differing


def _after_a_role(short: Form, long: Form) -> Iterator[Near]:
    """ "Keeper Thibaut Lemaire" and "Thibault Lemaire", "the head of City Council Serhii Luk" and "Sergiy Luk": common words before the
    name are what its bearer is, or is of.
    """
    more = len(long.words) - len(short.words)
    role = long.words[:more]
    if not more or len(short.words) < 2 or not all(map(is_word, role)) or (more == 1 and not long.first.sentence_start):
        return
    differing = _differing(short.words, long.words[more:])
    if differing is None:
        return
    wrong, right = short.words[differing], long.words[differing + more]
    two_ways = differing == 0 and people.spelt_two_ways(wrong, right)
    if (two_ways or (slip(wrong, right) and not both_given(wrong, right))) and not (is_word(wrong) or is_word(right)):
        yield short, long, differing, differing + more


def _one_person(one: Form, other: Form, at: int) -> bool:
    wrong, right = one.words[at], other.words[at]
    if at == 0 and len(one.words) == 2 and one.person and other.person and homophones(wrong, right):
        return True
    if (at < len(one.words) - 1 or "-" in wrong) and one.first.known is None and people.spelt_two_ways(wrong, right):
        return True
    if at and "-" in wrong and one_office(one, other) and one_letter_of_a_half(wrong, right):
        return True
    if 0 < at < len(one.words) - 1 and _middle_slip(wrong, right):
        return True
    whole = at == len(one.words) - 1 and (one.person or other.person) and not (is_word(wrong) or is_word(right))
    if not slip(wrong, right, whole=whole, four=True) or both_given(wrong, right):
        return False
    if at and (is_word(wrong) or is_word(right)):
        return one.person and other.person and not (is_word(wrong) and is_word(right))
    return not (is_word(wrong) and is_word(right)) or (one.person and other.person)


def _middle_slip(wrong: str, right: str) -> bool:
    """Between two words that are equal even a short one that sounds alike is the same: "Karim Hye Sarkar" and "Karim Hai Sarkar"."""
    alike = wrong[0] == right[0] and min(len(wrong), len(right)) > 1 and sound(wrong) == sound(right)
    return alike and not is_word(wrong) and not is_word(right)


def _tails(forms: Sequence[Form]) -> Iterator[Near]:
    """A surname on its own, or with a title, that is nearly a full name's: "Ms Hwang" beside "Huang Shu-fen", "Holloway" beside "June Halloway"."""
    explained = {word for form in forms if len(form.parts) > 1 for word in form.words}
    fulls: dict[str, list[tuple[Form, int]]] = defaultdict(list)
    for form in forms:
        if len(form.parts) > 1 and form.first.known is None:
            for at in _surname_places(form):
                fulls[form.words[at][:1]].append((form, at))
    for form in forms:
        if form.words[-1] in explained and form.lone:
            continue
        candidates = fulls[form.words[-1][:1]]
        if len(candidates) > _CROWD or form.first.known is not None:
            continue
        for full, at in candidates:
            if len(full.parts) > len(form.parts) and _same_surname(form, full, at):
                yield form, full, len(form.parts) - 1, at


_MISTER = frozenset("Mr Mrs Ms Miss Mx Dr Prof".split())
"""Whose surname may have any letter of four wrong; "King Kong" is no king."""


def _surname_places(form: Form) -> list[int]:
    """Where a full name's surname may stand: at its end, and first where a hyphenated given name follows ("Huang Shu-fen")."""
    last = len(form.parts) - 1
    while last > 1 and form.words[last] in people.SUFFIXES:
        last -= 1
    _, hyphen, second = form.parts[-1].partition("-")
    return [0, last] if hyphen and second.islower() and len(form.parts) == 2 else [last]


def _same_surname(form: Form, full: Form, at: int) -> bool:
    wrong, right = form.words[-1], full.words[at]
    before = () if alone(form) else form.words[:-1]
    cut = full.person and right.startswith(wrong) and right[len(wrong) :] in {"s", "n", "an"}
    led = len(before) > 0 and people.PARTICLES.issuperset(before)  # "Van Wyck" is the whole surname of "Jan van Wyk"
    whole = (form.titled or cut or led) and not is_word(wrong)
    if (
        not slip(wrong, right, whole=whole, four=any((name.title or "").rstrip(".") in _MISTER for name in form.mentions))
        or _other_initial(form, full, at)
        or (before and full.words[max(at - len(before), 0) : at] != before)
    ):
        return False
    if wrong in people.frequent_surnames() and right in people.frequent_surnames():
        return False
    if form.titled:
        return True
    if is_word(wrong) or (is_word(right) and not full.person):
        return False
    return wrong not in people.given_names() or wrong in people.frequent_surnames()


def _other_initial(form: Form, full: Form, at: int) -> bool:
    """Whether both give initials that differ: "A. Petrov" and "B. Petrova" are two people."""
    if alone(form):
        return False
    one, other = form.first.initials, full.first.initials or (full.words[0][:1].upper() if at else None)
    return one is not None and other is not None and one[:1] != other[:1]


def _differing(one: tuple[str, ...], other: tuple[str, ...]) -> int | None:
    """Index of the only part in which they differ."""
    if len(one) != len(other):
        return None
    places = [at for at, (left, right) in enumerate(zip(one, other, strict=True)) if left != right]
    return places[0] if len(places) == 1 else None
