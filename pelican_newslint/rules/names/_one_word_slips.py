"""Names of one word that are one with a slip: two that stand alone, or a given name beside the full one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rapidfuzz.distance import OSA

from pelican_newslint.knowledge import people
from pelican_newslint.rules.names._doubled import doubled_letters
from pelican_newslint.rules.names._forms import Form, Near
from pelican_newslint.rules.names._near import heard, is_word, slip, sound

_CROWD = 300
"""More names of one word than this are a list of people: nothing is compared in it."""
_SURE_FROM = 4


def lone_names(forms: Sequence[Form]) -> Iterator[Near]:
    """Two words that are no words and nobody's given name, one of them said once: "Stornaway" beside "Stornoway"."""
    given = people.given_names()
    lone = [
        form
        for form in forms
        if form.lone
        and len(form.words[0]) >= _LONG
        and form.words[0].isalpha()
        and form.first.known is None
        and not is_word(form.words[0])
        and form.words[0] not in given
        and form.text[1:].islower()
    ]
    yield from doubled_letters(forms)
    within = {word for form in forms if not form.lone for word in form.words}
    if len(lone) > _CROWD:
        return
    for number, one in enumerate(lone):
        for other in lone[number + 1 :]:
            left, right = one.words[0], other.words[0]
            if min(len(one.mentions), len(other.mentions)) > 1 or left[:2] != right[:2] or {left, right} <= within:
                continue
            near = OSA.distance(left, right, score_cutoff=1) <= 1 and slip(left, right)
            if not near and min(len(left), len(right)) > _LONG and left[:_BEGUN] == right[:_BEGUN] and sound(left) == sound(right):
                near = OSA.distance(left, right, score_cutoff=2) <= 2 and slip(left, right)
            near = near and (
                sound(left) == sound(right)
                or (len(left) != len(right) and min(len(left), len(right)) >= _LONGER and left[-3:] == right[-3:])
            )
            if (near or (left[:_SURE_FROM] == right[:_SURE_FROM] and heard(left) == heard(right))) and not left.endswith("s"):
                yield one, other, 0, 0


_LONGER = 9
"""Letters from which one that is missing or wrong in the middle makes no other name."""
_BEGUN = 5
_LONG = 7
"""Letters from which two lone words that are nearly equal are one."""


def first_names(forms: Sequence[Form]) -> Iterator[Near]:
    """A given name on its own that is nearly a full name's, where neither is a usual given name."""
    explained = {word for form in forms if len(form.parts) > 1 and not alone(form) for word in form.words}
    given = people.given_names()
    lone = [form for form in forms if alone(form) and form.first.known is None and form.words[-1] not in explained]
    if len(lone) > _CROWD:
        return
    for full in forms:
        if len(full.parts) < 2 or full.first.known is not None:
            continue
        usual = full.words[0] in given
        for form in lone:
            wrong, right = form.words[-1], full.words[0]
            if usual and (len(right) < _LONG or wrong[:2] != right[:2] or sound(wrong) != sound(right) or form.titled):
                continue
            if (full.person or form.person) and wrong[:1] == right[:1] and wrong not in given and not is_word(wrong) and slip(wrong, right):
                yield form, full, len(form.words) - 1, 0


def alone(form: Form) -> bool:
    """One word, or one after letters that may be a rank ("OC Rafiqul")."""
    return form.lone or (len(form.parts) == 2 and form.first.initials is not None and "." not in form.text)
