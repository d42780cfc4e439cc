"""Names with a hyphen: with it and without, and with a slip in one half."""

from __future__ import annotations

from rapidfuzz.distance import OSA

from pelican_newslint.knowledge import people
from pelican_newslint.rules.names._forms import Form


def joined_given(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """ "Muhammad-Reza Golshani" and "Mohammad Reza Golshani": a hyphen, and one name of another script in two spellings."""
    left, right = ("-".join(words).split("-") for words in (one, other))
    unlike = [pair for pair in zip(left, right, strict=False) if pair[0] != pair[1]]
    return len(left) == len(right) and len(unlike) == 1 and people.spelt_two_ways(*unlike[0])


_OFFICES = frozenset(
    "ceo president chairman chairwoman chairperson chair governor mayor minister director chief head captain coach principal manager premier "
    "commissioner secretary-general governor-general executive chancellor spokesman spokeswoman spokesperson secretary ambassador".split()
)
"""Of which there is one at a time."""


def one_office(one: Form, other: Form) -> bool:
    titles = [{name.title.lower().split()[-1] for name in form.mentions if name.title} for form in (one, other)]
    return not _OFFICES.isdisjoint(titles[0] & titles[1])


def one_letter_of_a_half(wrong: str, right: str) -> bool:
    """ "CEO Park Jong-su" and "CEO Park Jeong-su"."""
    halves = [(left, other) for left, other in zip(wrong.split("-"), right.split("-"), strict=False) if left != other]
    return wrong.count("-") == right.count("-") and len(halves) == 1 and OSA.distance(*halves[0], score_cutoff=1) <= 1
