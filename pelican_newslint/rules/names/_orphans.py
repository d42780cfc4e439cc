"""A surname that speaks or acts on its own though nobody in full has it, beside the one full name that it must be a slip of.

"Senad Begić told the court … Begović said": whoever is called by the surname alone was named in full before. Where nobody was, and one
person's name is like it, the two are one person: so the likeness may be looser here than between any two names.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from datetime import timedelta

from rapidfuzz.distance import OSA

from pelican_newslint.knowledge import offices, people
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.speech_verbs import speech_verbs
from pelican_newslint.prose.later import later
from pelican_newslint.prose.letters import plain
from pelican_newslint.rules.names._apart import of_a_family
from pelican_newslint.rules.names._forms import Form
from pelican_newslint.rules.names._likeness import both_ends, half, like, one_letter, same, two_letters
from pelican_newslint.rules.names._near import is_word, slip
from pelican_newslint.rules.names._offices import speaks_of
from pelican_newslint.rules.names._speaking import CROWD, behind_a_quote, earlier, in_full, speaks
from pelican_newslint.rules.names._styles import Pair

_COURTESY = frozenset("Mr Mrs Ms Miss Mx Dr Mr. Mrs. Ms. Dr. Prof Prof. Professor Sir".split())
_ANYBODY = frozenset("Mr Mrs Ms Miss Mx Sir".split())
_SHORTEST = 3
_FOUR = 4
_MIXED = later(r"[a-z][A-Z].*[A-Z]|^[A-Z]{2}")
_DAYS = timedelta(days=2000)


def orphans(article: Article, forms: Sequence[Form]) -> Iterator[Pair]:
    """Each such surname with the full name, the surname as `one` and the full name's as `other`."""
    fulls = [form for form in forms if in_full(form)]
    if not fulls or len(fulls) > CROWD:
        return
    explained = {word for form in forms if len(form.parts) > 1 for word in form.words}
    often = {form.words[0] for form in forms if form.lone and len(form.mentions) > 1}
    for form in forms:
        word = form.words[-1]
        if not form.lone or word in explained or len(word) < _SHORTEST or form.first.known is not None or _MIXED.search(form.text):
            continue
        acts = _acts(article, form)
        if not acts and not any(name.possessive for name in form.mentions):
            continue
        beside = [full for full in fulls if any(name.block == form.first.block for name in full.mentions)]
        found = _meant(form, fulls, beside, often, acts=acts)
        if len({full.words for full, _ in found}) != 1 or not (
            _titles(form) & _titles(found[0][0]) or found[0][0] in beside or not _somebody(article, word)
        ):
            continue
        if earlier(found[0][0], form) or _leads(article, form):
            full, at = found[0]
            if form.titled or not (is_word(word) and full.words[at].startswith(word)) or _plainly(article, form):
                yield Pair(form, full, form.parts[-1], full.parts[at])


def _meant(form: Form, fulls: Sequence[Form], beside: Sequence[Form], often: Set[str], *, acts: bool) -> list[tuple[Form, int]]:
    """Full names, each with the place of the part that the surname is like: of the nearest sort of likeness that any of them has."""
    word = form.words[-1]
    last = [(full, at) for full in fulls for at in _places(full)[-1:]]
    every = [(full, at) for full in fulls for at in _places(full)]
    return (
        [
            (full, at) for full, at in every
            if full.words[at] != word and (like if acts and at == _places(full)[-1] else same)(word, full.words[at])
        ]
        or [(full, 0) for full in fulls if acts and _by_first_name(word, full)]
        or [(full, at) for full, at in last if form.titled and half(word, full.words[at])]
        or [(full, at) for full, at in last if _may_slip(form, full, often) and one_letter(word, full.words[at])]
        or [(full, at) for full, at in every if _of_one_office(form, full, at, fulls)]
        or [
            (full, at) for full, at in last
            if form.titled and len(beside) == 1 and full is beside[0] and two_letters(word, full.words[at])
        ]
    )  # fmt: skip


def _may_slip(form: Form, full: Form, often: Set[str]) -> bool:
    """Whether one letter of four may be wrong: "Mr Tang", and what opens a sentence once beside somebody who is named often."""
    once = form.first.sentence_start and len(form.mentions) == 1 and not is_word(form.words[-1])
    crowned = form.first.title in {"King", "Queen"}  # nobody's surname follows: "King Kong"
    return (form.titled and not crowned) or (once and full.words[-1] in often)


def _of_one_office(form: Form, full: Form, at: int, fulls: Sequence[Form]) -> bool:
    """ "The CEO Suh" where the only one in full is "CEO Seo Jin-woo", "Prof Rau" beside "Prof Anita Rao": short names of one letter and one title."""
    one, other = form.words[-1], full.words[at]
    if one[0] != other[0] or max(len(one), len(other)) > _FOUR or is_word(one) or OSA.distance(one, other) > 2:
        return False
    titles = _titles(form) & _titles(full)
    return bool(titles) and sum(not titles.isdisjoint(_titles(each)) for each in fulls) == 1


def _titles(form: Form) -> set[str]:
    return {name.title.rstrip(".") for name in form.mentions if name.title} - _ANYBODY


def _places(full: Form) -> tuple[int, ...]:
    """Where a surname may stand: at the end, and first where a hyphenated given name follows ("Tong Yung-soo")."""
    last = len(full.parts) - 1
    _, hyphen, second = full.parts[-1].partition("-")
    if hyphen and second.islower():
        return (0,)
    return (1, 2) if last == 2 else (last,)  # "Wanda Vázquez Garced"


def _acts(article: Article, form: Form) -> bool:
    """Whether it is a person: by a title, or as one who speaks or does something."""
    return form.titled or any(speaks(article, name) for name in form.mentions)


def _plainly(article: Article, form: Form) -> bool:
    """Whether a common word is a name here: who has just spoken ('"They paid us twice," Row said'), or what stands nowhere as a word."""
    verbs = speech_verbs().forms
    if form.text.lower() not in article.words.forms and any(speaks(article, name) for name in form.mentions):
        return True
    return any(behind_a_quote(article, name) and article.words.after(name.last_word) in verbs for name in form.mentions)


def _by_first_name(word: str, full: Form) -> bool:
    return word not in people.given_names() and word not in people.frequent_surnames() and same(word, full.words[0])


def _somebody(article: Article, word: str) -> bool:
    """Whether everybody knows who it is: heads of state and foreign ministers of these days, or of a country that is spoken of, need no full name."""
    known = [term for term in offices.terms_by_word(word) if word in term.surnames and term.office in {*offices.HEADS, "foreign"}]
    day = article.date
    return any(day is None or term.covers(day - _DAYS, day + _DAYS) or speaks_of(article, term.country) for term in known)


def _leads(article: Article, form: Form) -> bool:
    """Whether it opens the story: whom the first sentence calls by the surname the next ones name in full."""
    return article.blocks[form.first.block].scope == "paragraph" and form.first.sentence_start and len(form.mentions) == 1


def certain(article: Article, pair: Pair) -> bool:
    """Whether nobody else can be meant: it is titled or no word, no family is spoken of, and the two aren't two ways to put one sound of
    another script into letters ("Saree", "Sarea").
    """
    if not pair.rare.titled and one_letter(pair.rare.words[-1], plain(pair.other)):
        return False
    if pair.one.rstrip("aeiouy") == pair.other.rstrip("aeiouy"):
        return False
    if both_ends(pair.rare.words[-1], plain(pair.other)) and not slip(pair.rare.words[-1], plain(pair.other), whole=True):
        return False
    loosely = half(pair.rare.words[-1], plain(pair.other)) or two_letters(pair.rare.words[-1], plain(pair.other))
    if loosely and not like(pair.rare.words[-1], plain(pair.other)):
        return False
    offices = [{name.title for name in form.mentions if name.title} for form in (pair.rare, pair.usual)]
    if pair.rare.lone and any(title not in _COURTESY for title in offices[0] & offices[1]):
        return True  # "Judge Simon Carter", "Judge Carver"
    if pair.rare.lone and _somebody(article, pair.rare.words[-1]):
        return False
    return (pair.rare.titled or not is_word(pair.rare.words[-1])) and not of_a_family(article.text)
