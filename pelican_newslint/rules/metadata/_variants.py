"""Labels of a site that mean one thing: the same but for case, marks, plural or one slip of the finger."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from pelican_newslint.prose.later import later

_MARKS = later(r"[\W_]+")
_SHORTEST = 5
"""Letters from which one letter's difference is a slip: "Iran" and "Iraq" are two countries."""


def plain(label: str) -> str:
    """Without case, spaces and marks: "US-Elections" and "us elections" are one. "&" is "and"; "C++" and "C#" keep their marks."""
    lower = label.lower().replace("&", " and ")
    kept = _MARKS.sub("", lower)
    return kept if len(kept) > 1 else lower


def variants(counts: Mapping[str, int], *, often: int, settled: Collection[str] = ()) -> dict[str, str]:
    """Rare label → the usual one that it is a form of.

    Usual ones stand in at least `often` posts, and in twice as many as the rare one; or the house has `settled` them: then they are
    never a variant themselves.
    """
    usual = sorted(
        {*settled, *(label for label, count in counts.items() if count >= often)}, key=lambda label: (-counts.get(label, 0), label)
    )
    known = _index(usual)
    found = {}
    for label in sorted(set(counts).difference(settled)):
        near = (each for key in _keys(label) for each in known.get(key, ()))
        other = next((each for each in near if (each in settled or counts[label] * 2 <= counts[each]) and _one_label(label, each)), None)
        if other is not None:
            found[label] = other
    return found


def _one_label(label: str, other: str) -> bool:
    if label == other:
        return False
    one, two = plain(label), plain(other)
    return one == two or _number(one) == _number(two) or _slip(one, two)


def _index(labels: Iterable[str]) -> dict[str, list[str]]:
    index: dict[str, list[str]] = defaultdict(list)
    for label in labels:
        for key in _keys(label):
            index[key].append(label)
    return index


def _keys(label: str) -> list[str]:
    """Keys that any two forms of a label share at least one of: its singular, and for slips each half of it."""
    form = _number(plain(label))
    half = len(form) // 2
    halves = [f"<{form[:half]}", f"<{form[: half + 1]}", f"{form[half:]}>", f"{form[half + 1 :]}>"] if len(form) >= _SHORTEST else []
    return [form, *halves]


def _number(form: str) -> str:
    """A singular and its plural alike."""
    if len(form) > 4 and form.endswith("ies"):
        return f"{form[:-3]}y"
    if len(form) > 4 and form.endswith(("ses", "xes", "zes", "ches", "shes")):
        return form[:-2]
    return form[:-1] if len(form) > 3 and form.endswith("s") and not form.endswith(("ss", "us", "is")) else form


def _slip(one: str, two: str) -> bool:
    """One letter more, or two that changed places: what fingers do. One letter for another is as often another word."""
    if min(len(one), len(two)) < _SHORTEST or any(letter.isdigit() for letter in one + two):
        return False
    if abs(len(one) - len(two)) == 1:
        short, long = sorted((one, two), key=len)
        at = next((index for index, letter in enumerate(short) if letter != long[index]), len(short))
        return 0 < at < len(short) and short[at:] == long[at + 1 :]
    different = [index for index, (a, b) in enumerate(zip(one, two, strict=False)) if a != b]
    swapped = len(one) == len(two) and len(different) == 2 and different[1] == different[0] + 1
    return swapped and one[different[0]] == two[different[1]] and one[different[1]] == two[different[0]] and different[0] > 0
