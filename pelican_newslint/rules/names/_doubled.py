"""A lone name that has lost or won one of two equal letters, where the right form is a common word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pelican_newslint.knowledge import people
from pelican_newslint.rules.names._forms import Form, Near
from pelican_newslint.rules.names._near import is_word, slip

_CROWD = 300
_SURE_FROM = 4


def doubled_letters(forms: Sequence[Form]) -> Iterator[Near]:
    """ "Safron" beside a "Saffron" that comes often: what is no word has lost or won a letter of a name that may be one."""
    given = people.given_names()
    alone = [form for form in forms if form.lone and form.words[0].isalpha() and form.first.known is None and form.text[1:].islower()]
    once = [form for form in alone if len(form.mentions) == 1 and len(form.words[0]) > _SURE_FROM and form.words[0] not in given]
    often = [form for form in alone if len(form.mentions) > 1 and is_word(form.words[0])]
    for one in once if often and len(alone) < _CROWD else ():
        if is_word(one.words[0]):
            continue
        for other in often:
            if (
                one.words[0][0] == other.words[0][0]
                and slip(one.words[0], other.words[0], whole=True)
                and _squeezed(one) == _squeezed(other)
            ):
                yield one, other, 0, 0


def _squeezed(form: Form) -> str:
    return "".join(letter for letter, before in zip(form.words[0], f" {form.words[0]}", strict=False) if letter != before)
