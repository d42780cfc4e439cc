"""Two names after initials, in any form of these: "R.K. Sharma" and "R K Sharama"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from pelican_newslint.rules.names._forms import Form
from pelican_newslint.rules.names._near import is_word, slip

_CROWD = 60


def after_initials(forms: Sequence[Form]) -> Iterator[tuple[Form, Form, int, int]]:
    """Pairs that have the same two initials or more in another form and nearly the same surname, with the places of the surnames."""
    groups: dict[str, list[Form]] = defaultdict(list)
    for form in forms:
        initials = form.first.initials
        if initials is not None and len(initials) > 1 and "".join(form.words[:-1]) == initials.lower():
            groups[initials].append(form)
    for group in groups.values():
        for one, other in combinations(group[:_CROWD], 2):
            wrong, right = one.words[-1], other.words[-1]
            if len(one.words) != len(other.words) and slip(wrong, right, whole=True) and not (is_word(wrong) or is_word(right)):
                yield one, other, len(one.words) - 1, len(other.words) - 1
