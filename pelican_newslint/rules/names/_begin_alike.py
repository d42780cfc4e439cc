"""Two full names of one given name whose surnames begin alike, of which the later comes as one known already: "Ida Brackley", "Ida Brackwell".

Whoever writes a name from memory keeps how it begins. Two people of one given name hardly have such surnames by chance; where each is brought
in by what he is, they may.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from pelican_newslint.knowledge import people
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.names._forms import Form
from pelican_newslint.rules.names._near import is_word
from pelican_newslint.rules.names._speaking import CROWD, behind_a_quote, in_full, speaks
from pelican_newslint.rules.names._styles import Pair

_BEGUN = 4
"""Letters with which both begin."""
_MORE = 2
"""Letters that both have behind those: fewer may be an ending."""
_BROUGHT_IN = later(r",? ?(?:\(|\d{1,3}\b|(?:of|from|at|for|aged|with|and) )|, (?!an? former |formerly |who |and |but )[a-z]|’s|'s")
"""Who somebody new is; what he was once is told of those whom one knows."""


def begun_alike(article: Article, forms: Sequence[Form]) -> Iterator[Pair]:
    given, groups = people.given_names(), defaultdict[tuple[str, str], list[Form]](list)
    for form in forms:
        surname = form.words[-1]
        if len(form.parts) == 2 and in_full(form) and form.words[0] in given and len(surname) >= _BEGUN + _MORE and not is_word(surname):
            groups[form.words[0], surname[:_BEGUN]].append(form)
    if sum(map(len, groups.values())) > CROWD:
        return
    for group in groups.values():
        if len(group) != 2:
            continue
        first, second = sorted(group, key=lambda form: form.first.span.start)
        if first.first.block != second.first.block and len(second.mentions) == 1 and _comes_as_known(article, first, second):
            yield Pair(second, first, second.parts[1], first.parts[1])


def _comes_as_known(article: Article, first: Form, form: Form) -> bool:
    name = form.first
    new = name.title is not None and name.title != first.first.title  # "Dr Ida Lund" is the "Dr Ida Lunding" of before
    if new or article.blocks[name.block].scope != "paragraph" or _BROUGHT_IN.match(article.text, name.span.end):
        return False
    former = name.sentence_start and _FORMER.match(article.text, name.span.end) is not None
    return former or speaks(article, name) or behind_a_quote(article, name)


_FORMER = later(r", (?:an? former |formerly |who )")
