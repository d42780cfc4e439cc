"""A second given name in front of a surname that the text has of one person, where only something of hers is told: "Mary Lund's nephew rang"
in a piece on Edna Lund.

Who is new is introduced, and whose nephew rang was told of before. Kin of one surname are told of as kin.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from pelican_newslint.knowledge import people
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.names._apart import of_a_family
from pelican_newslint.rules.names._forms import Form
from pelican_newslint.rules.names._near import is_word
from pelican_newslint.rules.names._speaking import CROWD, in_full
from pelican_newslint.rules.names._styles import Pair

_WHAT = later(r"^(?:’s|'s|’|')? (?:[a-z]+ )?[a-z-]+")
"""What is hers: her nephew is no kin of somebody else of the name."""


def owned(article: Article, forms: Sequence[Form]) -> Iterator[Pair]:
    usual, frequent = people.given_names(), people.frequent_surnames()
    called = {form.words[0] for form in forms if form.lone}
    groups: dict[str, list[Form]] = defaultdict(list)
    for form in forms:
        surname = form.words[-1]
        if len(form.parts) == 2 and in_full(form) and form.words[0] in usual and surname in called and not is_word(surname):
            groups[surname].append(form)
    if sum(map(len, groups.values())) > CROWD:
        return
    for surname, group in groups.items():
        first, second = min(group, key=_start), max(group, key=_start)
        if len(group) == 2 and surname not in frequent and _is_owner(article, first, second):
            yield Pair(second, first, second.parts[0], first.parts[0])


def _start(form: Form) -> int:
    return form.first.span.start


def _is_owner(article: Article, first: Form, second: Form) -> bool:
    name = second.first
    if not name.possessive or name.title is not None or len(second.mentions) > 1 or name.block == first.first.block:
        return False
    if article.blocks[name.block].scope != "paragraph" or article.quoted(name.span):
        return False
    if people.same_given_name(first.words[0], second.words[0]):
        return False
    return not of_a_family(article.text[: name.span.end] + _WHAT.sub("", article.text[name.span.end :], count=1))
