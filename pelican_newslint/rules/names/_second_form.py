"""A full name that comes as one known already though nobody has it: the surname is another person's of the text, the given name isn't.

"Bríd Lavelle conducted … Maura Lavelle said": who is new is introduced, so the two are one. Kin of one surname are told of as kin.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from pelican_newslint.knowledge import people
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.speech_verbs import speech_verbs
from pelican_newslint.prose.later import later
from pelican_newslint.rules.names._apart import of_a_family
from pelican_newslint.rules.names._forms import Form
from pelican_newslint.rules.names._near import is_word, short_given
from pelican_newslint.rules.names._speaking import CROWD, behind_a_quote, speaks
from pelican_newslint.rules.names._styles import Pair
from pelican_newslint.rules.numbers.reading.person_nouns import names_people

_INTRODUCED = later(r",? ?\((?!p\b)|,? (?:an?|the|of|from|at|for|aged) |,? \d{1,3}\b|, (?!who is \d)[a-z]|’s|'s")
_GROUP = later(r"(?:[A-Z][\w’'-]+,? and|[a-z]+ and) $")
"""Somebody is named with another: "Harlan and June Lund"."""
_LONGEST = 4
_COURTESY = frozenset("Mr Mrs Ms Miss Mx Dr Prof".split())


def second_forms(article: Article, forms: Sequence[Form]) -> Iterator[Pair]:
    """Each such name with the one it must be, where no kin are spoken of."""
    groups: dict[tuple[str, ...], list[Form]] = defaultdict(list)
    frequent = people.frequent_surnames()
    for form in forms:
        told = (
            article.blocks[form.first.block].scope == "paragraph"
            and form.words[-1] not in frequent
            and not form.first.initials
            and not _is_role(form)
        )
        if (
            told
            and 1 < len(form.words) <= _LONGEST
            and form.first.known is None
            and not is_word(form.words[-1])
            and not form.first.initials
            and not form.text.isupper()
        ):
            groups[form.words[1:]].append(form)
    fulls = [form for group in groups.values() for form in group]
    if len(fulls) > CROWD:
        return
    for group in groups.values():
        if len(group) != 2:
            continue
        first, second = sorted(group, key=lambda form: form.first.span.start)
        if len(second.mentions) > 1 or first.first.block == second.first.block or not _two_given(first, second):
            continue
        if comes_as_known(article, second) and _is_person(article, first, second) and not of_a_family(article.text):
            yield Pair(second, first, second.parts[0], first.parts[0])


def _is_role(form: Form) -> bool:
    """ "Goalkeeper Lund": what somebody is, with a capital."""
    return names_people(form.words[0]) and form.words[0] not in people.given_names()


def _two_given(first: Form, second: Form) -> bool:
    one, other = first.words[0], second.words[0]
    initials = first.first.initials is not None, second.first.initials is not None
    if initials[0] != initials[1] or one == other or is_word(one) or is_word(other):
        return False
    return all(initials) or not (people.same_given_name(one, other) or short_given(one, other) or short_given(other, one))


def _is_person(article: Article, first: Form, second: Form) -> bool:
    given = people.given_names()
    named = first.person or second.person or first.words[0] in given or second.words[0] in given
    return named or speaks(article, second.first) or first.first.initials is not None


def comes_as_known(article: Article, form: Form) -> bool:
    name = form.first
    start = article.sentences[name.sentence].first_word
    before = article.words.before(name.first_word)
    if name.title is not None and name.title.rstrip(".") not in _COURTESY:
        return False  # "Mayor Carla Lund": who it is, is said
    opens = name.first_word - start == (name.title is not None)
    opens = opens or behind_a_quote(article, name) or before in {"that", "but", "and", "then", "when", "later"}
    said = opens or before in speech_verbs().forms
    joined = _GROUP.search(article.text, max(name.span.start - 24, 0), name.span.start)
    return said and joined is None and _INTRODUCED.match(article.text, name.span.end) is None
