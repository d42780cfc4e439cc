"""How like a surname that stands alone must be to one that is given in full."""

from __future__ import annotations

from rapidfuzz.distance import OSA

from pelican_newslint.knowledge import people
from pelican_newslint.rules.names._near import heard, is_word, of_one_script, slip, sound

_SHORTEST = 3
_FOUR = 4
_HALF = 6
"""Letters with which two long names begin alike."""


def one_letter(one: str, other: str) -> bool:
    """ "Mr Tang" beside "Tong Yung-soo", "Mr Lyles" beside "Brandon Lyle"."""
    short, long = sorted((one, other), key=len)
    ends = one[-1] == other[-1] or long == f"{short}s"
    return one[0] == other[0] and ends and len(short) == _FOUR and len(long) <= _FOUR + 1 and OSA.distance(one, other) == 1


def half(one: str, other: str) -> bool:
    """ "Mr Brackenhurst" beside "Ida Brackenbury": long names that begin alike."""
    return one[:_HALF] == other[:_HALF] and min(len(one), len(other)) > _HALF + 1 and not is_word(one)


def two_letters(one: str, other: str) -> bool:
    """ "Mr Mouatt" beside "Iain Mowat", within one paragraph."""
    return one[:2] == other[:2] and one[-1] == other[-1] and min(len(one), len(other)) > _FOUR and OSA.distance(one, other) <= 2


def same(one: str, other: str) -> bool:
    """One edit makes one of the other, or they sound the same."""
    if is_word(one) or (one.startswith(other) and one.removeprefix(other) in {"s", "es"}):
        return False
    return slip(one, other) or (one[0] == other[0] and heard(one) == heard(other))


def like(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    if sorted(one) == sorted(other) and OSA.distance(one, other) == 1:
        return True  # "Zsabo" beside "Szabo"
    if both_ends(one, other) or of_one_script(one, other):
        return True
    if slip(one, other, whole=True) or (one[0] == other[0] and heard(one) == heard(other)):
        return True
    if len(short) > _SHORTEST and sound(one)[1:] == sound(other)[1:] and heard(one) == heard(other):
        return True
    if len(short) < 5 or len(long) - len(short) > 3:
        return False
    head = next((at for at, (left, right) in enumerate(zip(short, long, strict=False)) if left != right), len(short))
    tail = next((at for at, (left, right) in enumerate(zip(short[::-1], long[::-1], strict=False)) if left != right), len(short))
    if {one, other} <= people.frequent_surnames():
        return False
    return head >= 3 and (head > 5 or head + tail >= len(short) or OSA.distance(one, other) <= 3) and head + tail >= 0.6 * len(long)


def both_ends(one: str, other: str) -> bool:
    """ "Kitson" beside "Kidston": as long or nearly, with one beginning and one end."""
    alike = one[:2] == other[:2] and one[-2:] == other[-2:] and min(len(one), len(other)) > _FOUR + 1
    return alike and abs(len(one) - len(other)) <= 1 and OSA.distance(one, other) <= 2
