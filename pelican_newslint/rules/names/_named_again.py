"""A full name that comes as one known already, beside the one that it must be a slip of: "Peter Hale" of whom the text has told, "Paul Hale said"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rapidfuzz.distance import OSA

from pelican_newslint.knowledge import people
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.speech_verbs import speech_verbs
from pelican_newslint.rules.names._apart import of_a_family
from pelican_newslint.rules.names._begin_alike import begun_alike
from pelican_newslint.rules.names._forms import Form
from pelican_newslint.rules.names._likeness import like, same
from pelican_newslint.rules.names._near import homophones, is_word, several, short_given, slip
from pelican_newslint.rules.names._speaking import CROWD, behind_a_quote, earlier, in_full, speaks
from pelican_newslint.rules.names._styles import Pair

_FOUR = 4
_FOLLOWS = re.compile(
    r",? ?(?:\(|(?:an?|the|who|of|from|at|for|aged) |\d{1,3}\b)|, (?:[\w-]{1,20} ){1,3}(?:of|for|at|from) |, (?!(?:and|but) )[a-z]|’s|'s"
)


def again(article: Article, forms: Sequence[Form]) -> Iterator[tuple[Pair, bool]]:
    """A full name that comes as one known already (nobody says who it is), and shares a part with the one before it; whether the other
    part is like it too. Where it is another given name ("Peter Hale", "Paul Hale"), no family may be spoken of.
    """
    fulls = [form for form in forms if len(form.parts) == 2 and in_full(form) and not form.first.initials]
    if len(fulls) > CROWD:
        return
    yield from _cut(article, [form for form in forms if in_full(form)])
    yield from ((pair, False) for pair in begun_alike(article, forms))
    for number, later in enumerate(fulls):
        for first in fulls[:number]:
            same = [one == other for one, other in zip(first.words, later.words, strict=True)]
            if not any(same) and _short_form(later, first) and _known_already(article, later):
                yield Pair(later, first, later.parts[1], first.parts[1]), False
            if sum(same) == 1 and later.first.sentence != first.first.sentence and _known_already(article, later):
                at = same.index(False)
                if at == 0 and short_given(later.words[0], first.words[0]):
                    continue
                near = _near(article, later, first, at)
                if near or (at == 0 and speaks(article, later.first) and _renamed(article, later, first)):
                    yield Pair(later, first, later.parts[at], first.parts[at]), near


def _cut(article: Article, fulls: Sequence[Form]) -> Iterator[tuple[Pair, bool]]:
    """ "Comrade Ayuba Suleiman said" beside "Ayuba Sule": one surname begins the other, and who speaks is known already."""
    for later in fulls:
        for first in fulls:
            given, one = later.words[-2:]
            other = first.words[-1]
            role = later.words[:-2]
            if (
                given != first.words[-2]
                or one == other
                or not earlier(first, later)
                or (role and not (len(role) == 1 and is_word(role[0])))
            ):
                continue
            short, long = sorted((one, other), key=len)
            begun = len(short) >= _FOUR and len(long) - len(short) > 1 and long.startswith(short) and not is_word(short)
            opens = later.first.first_word - article.sentence_at(later.first.span.start).first_word <= 1  # "Comrade Ayuba …"
            told = later.first.sentence != first.first.sentence and opens and speaks(article, later.first)
            if begun and told and _FOLLOWS.match(article.text, later.first.span.end) is None and not of_a_family(article.text):
                yield Pair(later, first, later.parts[-1], first.parts[-1]), False


def _short_form(later: Form, first: Form) -> bool:
    """ "Ted Vassalo" beside "Teodoro Vassallo"."""
    (given, surname), (other_given, other) = later.words, first.words
    alike = people.same_given_name(given, other_given) or (given[:2] == other_given[:2] and {given, other_given} <= people.given_names())
    return alike and min(len(surname), len(other)) > _FOUR and surname[:2] == other[:2] and same(surname, other)


def _near(article: Article, later: Form, first: Form, at: int) -> bool:
    one, other = later.words[at], first.words[at]
    prefixed = min(len(one), len(other)) > _FOUR and (one.startswith(other) or other.startswith(one)) and abs(len(one) - len(other)) > 1
    prefixed = prefixed and not any(map(is_word, later.words))  # "Alaskan Native"
    if (
        is_word(one)
        or is_word(other)
        or not (later.person or first.person or prefixed or (at == 0 and speaks(article, later.first)))
        or (at and (several(one, other) or several(other, one)))
    ):
        return False
    if "-" in one or "-" in other:  # "Kim Min-ji" and "Kim Min-ju" are two
        return people.spelt_two_ways(one, other) or slip(one, other)
    if at:
        return like(one, other)
    if one == f"h{other}" or other == f"h{one}":
        return True
    return (one[0] == other[0] and OSA.distance(one, other) <= 2) or homophones(one, other)


def _renamed(article: Article, later: Form, first: Form) -> bool:
    given = people.given_names()
    both = {later.words[0], first.words[0]} <= given and not people.same_given_name(later.words[0], first.words[0])
    return both and not of_a_family(article.text)


def _known_already(article: Article, form: Form) -> bool:
    """Whether its first mention opens a sentence or speaks, and nothing before or behind it says who it is."""
    name = form.first
    before = article.words.before(name.first_word)
    opens = (
        name.sentence_start
        or behind_a_quote(article, name)
        or before in {"that", "but", "and", "then", "when", "later"}
        or before in speech_verbs().forms
    )
    return name.title is None and opens and _FOLLOWS.match(article.text, name.span.end) is None
