"""A ship, a horse, a book or a firm of two words that comes under a second name, of which one word begins like the first one's.

"The Coral Sentinel ran aground … the Coral Sentry": who is new is introduced, and a thing that is told of with "the", as an owner or in the
plain subject's place was told of before.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.stems import stem
from pelican_newslint.prose.later import later
from pelican_newslint.rules.names._forms import Form
from pelican_newslint.rules.names._likeness import like
from pelican_newslint.rules.names._near import is_word
from pelican_newslint.rules.names._speaking import speaks
from pelican_newslint.rules.names._styles import Pair

_MOST = 120
_TWO = 2
_LEAST = 5
_BEGINS = 2
_LONG = 7
_PLAINLY = frozenset(
    "new north south east west northern southern eastern western central upper lower great greater little big old saint st san santa sao port mount "
    "lake fort el la los las royal cape red green black white blue world national public international state city town general prime human high "
    "social grand super union united star first second third main long holy sacred sir lady lord dr prof river market king queen house bay".split()
)
"""With which many names of many things begin."""
_INTRODUCED = later(r",? ?\(|, (?:an?|the|which|who|whose|based|owned|its|another|\d) ")
_OTHER = later(r"\b(?:rivals?|sisters?|stablemates?|subsidiary|merg\w{1,4}|renamed|formerly|rebrand\w{0,3}|sequel|trilogy|series|twin)\b")
_KNOWN = frozenset("the at of on aboard by in from for".split())


def second_things(article: Article, forms: Sequence[Form]) -> Iterator[Pair]:
    several = [
        form
        for form in forms
        if (not form.person or len(form.words) == _TWO) and form.first.known is None and not form.text.isupper() and not form.titled
    ]
    if len(several) > _MOST or _OTHER.search(article.text):
        return
    yield from _of_two_words(article, [form for form in several if len(form.words) == _TWO])
    yield from _alone(article, several)


def _of_two_words(article: Article, forms: Sequence[Form]) -> Iterator[Pair]:
    by_word: dict[tuple[int, str], list[Form]] = defaultdict(list)
    for form in forms:
        if article.blocks[form.first.block].scope == "paragraph":
            for at, word in enumerate(form.words):
                by_word[at, word].append(form)
    for (same, word), group in by_word.items():
        if len(group) != _TWO or word in _PLAINLY:
            continue
        first, second = sorted(group, key=lambda form: form.first.span.start)
        at = 1 - same
        before = article.words.texts[second.first.first_word - 1] if second.first.first_word else ""
        if before.lower() != "the" and not second.first.possessive and (first.person or second.person):
            continue
        titled = (
            before == "The" and not second.first.sentence_start and first.words[at][0] == second.words[at][0]
        )  # "she began The Salt Road"
        alike = _begun_alike if at else _a_slip
        if (titled or alike(first.words[at], second.words[at])) and _comes_as_known(article, first, second):
            yield Pair(second, first, second.parts[at], first.parts[at])


def _begun_alike(one: str, other: str) -> bool:
    """ "Sentinel", "Sentry"."""
    begins = one[:_BEGINS] == other[:_BEGINS] and min(len(one), len(other)) >= _LEAST
    inflected = one.startswith(other) or other.startswith(one) or stem(one) == stem(other)
    return begins and not inflected and one.isalpha() and other.isalpha()


def _a_slip(one: str, other: str) -> bool:
    """ "Harcourt", "Harcott": before a word that both have."""
    plural = one.rstrip("s") == other.rstrip("s")
    return min(len(one), len(other)) >= _LEAST and not (is_word(one) or is_word(other) or plural) and like(one, other)


def _comes_as_known(article: Article, first: Form, second: Form) -> bool:
    name = second.first
    if len(second.mentions) > 1 or any(name.sentence == each.sentence for each in first.mentions) or name.block == first.first.block:
        return False
    if _INTRODUCED.match(article.text, name.span.end):
        return False
    before = article.words.before(name.first_word)
    return name.sentence_start or name.possessive or before in _KNOWN


def _alone(article: Article, forms: Sequence[Form]) -> Iterator[Pair]:
    """ "Nordhaven plans" where the firm is "Nordhavn Kraft"."""
    heads = {form.words[0]: form for form in reversed(forms) if len(form.words) == _TWO and not (form.person or is_word(form.words[0]))}
    known = {word for form in forms if not form.lone for word in form.words}
    for form in forms:
        word = form.words[0]
        if not form.lone or len(form.mentions) > 1 or len(word) < _LONG or is_word(word) or word in known:
            continue
        name = form.first
        acts = name.possessive or (name.sentence_start and (speaks(article, name) or article.words.after(name.last_word) in _DOES))
        near = [head for begun, head in heads.items() if acts and begun[:_BEGINS] == word[:_BEGINS] and like(word, begun)]
        if len(near) == 1 and near[0].first.span.start < name.span.start and not near[0].words[0].startswith(word[:-1]):
            yield Pair(form, near[0], form.text, near[0].parts[0])


_DOES = frozenset("intends plans makes sells employs owns runs builds expects operates has had is was will would said says".split())
