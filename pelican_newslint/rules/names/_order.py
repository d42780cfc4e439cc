"""Names that have the same words in another order: "Lim Chee Keong" and "Chee Keong Lim"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from pelican_newslint.knowledge import people
from pelican_newslint.rules.names._forms import Form
from pelican_newslint.rules.names._near import is_word
from pelican_newslint.rules.names._styles import Pair


def turned(forms: Sequence[Form]) -> Iterator[Pair]:
    """The rarer of two orders with the usual one. Two usual given names in either order ("Martin James") are two people."""
    groups: dict[tuple[str, ...], list[Form]] = defaultdict(list)
    for form in forms:
        if len(form.words) > 1 and form.first.known is None:
            groups[tuple(sorted(form.words))].append(form)
    for words, group in groups.items():
        orders = {form.words for form in group}
        if len(orders) != 2 or len(set(words)) < len(words) or any(map(is_word, words)) or not any(form.person for form in group):
            continue
        if sum(word in people.usual_given_names() for word in words) > 1 or any(len(word) == 1 for word in words):
            continue
        usual = max(group, key=lambda form: (len(form.mentions), -form.first.span.start))
        yield from (Pair(form, usual, form.text, usual.text) for form in group if form.words != usual.words)
