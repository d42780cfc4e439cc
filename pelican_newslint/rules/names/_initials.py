"""Two names after initials, in any form of these: "R.K. Sharma" and "R K Sharama"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from pelican_newslint.rules.names._forms import Form, Near
from pelican_newslint.rules.names._near import is_word, of_one_script, slip

_CROWD = 60


def after_initials(forms: Sequence[Form]) -> Iterator[Near]:
    """Pairs that have the same two initials or more in another form, or an initial of the other's given name, and nearly the same surname,
    with the places of the surnames.
    """
    groups: dict[str, list[Form]] = defaultdict(list)
    for form in forms:
        initials = form.first.initials
        if initials is not None and "".join(form.words[:-1]) == initials.lower():
            groups[initials].append(form)
    for initials, group in groups.items():
        for one, other in combinations(group[:_CROWD], 2) if len(initials) > 1 else ():
            wrong, right = one.words[-1], other.words[-1]
            if len(one.words) != len(other.words) and slip(wrong, right, whole=True) and not (is_word(wrong) or is_word(right)):
                yield one, other, len(one.words) - 1, len(other.words) - 1
    yield from _of_a_given_name([form for group in groups.values() for form in group], forms)


def _of_a_given_name(initialled: Sequence[Form], forms: Sequence[Form]) -> Iterator[Near]:
    """ "K.J. Pelphry" beside "Karen Pelphrey"."""
    fulls = [form for form in forms if form.person and len(form.words) == _TWO and form.first.initials is None]
    if len(fulls) > _CROWD:
        return
    surnames = {form.words[-1] for form in fulls}
    for form in initialled:
        wrong = form.words[-1]
        if wrong in surnames or is_word(wrong):
            continue
        alike = [full for full in fulls if full.words[0][0] == form.words[0][0] and _alike(wrong, full.words[-1])]
        if len(alike) == 1:
            yield form, alike[0], len(form.words) - 1, 1


_TWO = 2


def _alike(one: str, other: str) -> bool:
    return (slip(one, other, whole=True) or of_one_script(one, other)) and not is_word(other)
