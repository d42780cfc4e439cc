"""A surname that speaks or acts on its own though nobody in full has it, beside the one full name that it must be a slip of.

"Senad Begić told the court … Begović said": whoever is called by the surname alone was named in full before. Where nobody was, and one
person's name is like it, the two are one person: so the likeness may be looser here than between any two names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from datetime import timedelta

from rapidfuzz.distance import OSA

from pelican_newslint.knowledge import offices, people
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.names import Name
from pelican_newslint.prose.facts.speech_verbs import speech_verbs
from pelican_newslint.prose.letters import plain
from pelican_newslint.rules.names._apart import of_a_family
from pelican_newslint.rules.names._forms import Form
from pelican_newslint.rules.names._likeness import both_ends, half, like, one_letter, same, two_letters
from pelican_newslint.rules.names._near import homophones, is_word, several, short_given, slip
from pelican_newslint.rules.names._offices import speaks_of
from pelican_newslint.rules.names._styles import Pair

_ACTS = frozenset("is was has had must will would can could did does who lives owns asked wants declined took left plans hopes".split())
_DID = frozenset(
    "described flew won lost scored led finished joined returned moved started began opened closed signed wrote founded taught studied played ran "
    "beat broke set landed missed called named met visited told spent bought sold kept made gave got went came ended hopes works runs owns "
    "teaches plays leads".split()
)
"""What a sentence that begins with a surname goes on with."""
_ASIDE = re.compile(r", (?:who |an? |the |\d{2},|now |aged |whose )")
_ADVERBS = frozenset("also then later".split())
_COURTESY = frozenset("Mr Mrs Ms Miss Mx Dr Mr. Mrs. Ms. Dr. Prof Prof. Professor Sir".split())
_ANYBODY = frozenset("Mr Mrs Ms Miss Mx Sir".split())
_SHORTEST = 3
_FOUR = 4
_MIXED = re.compile(r"[a-z][A-Z].*[A-Z]|^[A-Z]{2}")
_CROWD = 60
_DAYS = timedelta(days=2000)
"""More full names than this are a list."""


def orphans(article: Article, forms: Sequence[Form]) -> Iterator[Pair]:
    """Each such surname with the full name, the surname as `one` and the full name's as `other`."""
    fulls = [form for form in forms if _full(form)]
    if not fulls or len(fulls) > _CROWD:
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
        found = [
            (full, at)
            for full in fulls
            for at in _places(full)
            if full.words[at] != word and (like if acts and at == _places(full)[-1] else same)(word, full.words[at])
        ]
        found = found or [(full, 0) for full in fulls if acts and _by_first_name(word, full)]
        found = found or [(full, at) for full in fulls for at in _places(full)[-1:] if form.titled and half(word, full.words[at])]
        found = found or [
            (full, at) for full in fulls for at in _places(full)[-1:] if _may_slip(form, full, often) and one_letter(word, full.words[at])
        ]
        found = found or [(full, at) for full in fulls for at in _places(full) if _of_one_office(form, full, at, fulls)]
        beside = [full for full in fulls if any(name.block == form.first.block for name in full.mentions)]
        if form.titled and len(beside) == 1:
            found = found or [(full, at) for full in beside for at in _places(full)[-1:] if two_letters(word, full.words[at])]
        if len({full.words for full, _ in found}) != 1 or not (
            _titles(form) & _titles(found[0][0]) or found[0][0] in beside or not _somebody(article, word)
        ):
            continue
        if _earlier(found[0][0], form) or _leads(article, form):
            full, at = found[0]
            if form.titled or not (is_word(word) and full.words[at].startswith(word)) or _plainly(article, form):
                yield Pair(form, full, form.parts[-1], full.parts[at])


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


def again(article: Article, forms: Sequence[Form]) -> Iterator[tuple[Pair, bool]]:
    """A full name that comes as one known already (nobody says who it is), and shares a part with the one before it; whether the other
    part is like it too. Where it is another given name ("Peter Hale", "Paul Hale"), no family may be spoken of.
    """
    fulls = [form for form in forms if len(form.parts) == 2 and _full(form) and not form.first.initials]
    if len(fulls) > _CROWD:
        return
    yield from _cut(article, [form for form in forms if _full(form)])
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
                if near or (at == 0 and _speaks(article, later.first) and _renamed(article, later, first)):
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
                or not _earlier(first, later)
                or (role and not (len(role) == 1 and is_word(role[0])))
            ):
                continue
            short, long = sorted((one, other), key=len)
            begun = len(short) > _SHORTEST and len(long) - len(short) > 1 and long.startswith(short) and not is_word(short)
            opens = later.first.first_word - article.sentence_at(later.first.span.start).first_word <= 1  # "Comrade Ayuba …"
            told = later.first.sentence != first.first.sentence and opens and _speaks(article, later.first)
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
        or not (later.person or first.person or prefixed or (at == 0 and _speaks(article, later.first)))
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


_FOLLOWS = re.compile(r",? ?(?:\(|(?:an?|the|who|of|from|at|for|aged) |\d{1,3}\b)|, (?:[\w-]{1,20} ){1,3}(?:of|for|at|from) |, [a-z]|’s|'s")


def _known_already(article: Article, form: Form) -> bool:
    """Whether its first mention opens a sentence or speaks, and nothing before or behind it says who it is."""
    name = form.first
    before = article.words.before(name.first_word)
    opens = (
        name.sentence_start
        or _behind_a_quote(article, name)
        or before in {"that", "but", "and", "then", "when", "later"}
        or before in speech_verbs().forms
    )
    return name.title is None and opens and _FOLLOWS.match(article.text, name.span.end) is None


def _full(form: Form) -> bool:
    return 1 < len(form.parts) < 5 and form.first.known is None and not any(part.isupper() for part in form.parts if len(part) > 2)


def _places(full: Form) -> tuple[int, ...]:
    """Where a surname may stand: at the end, and first where a hyphenated given name follows ("Tong Yung-soo")."""
    last = len(full.parts) - 1
    _, hyphen, second = full.parts[-1].partition("-")
    if hyphen and second.islower():
        return (0,)
    return (1, 2) if last == 2 else (last,)  # "Wanda Vázquez Garced"


def _acts(article: Article, form: Form) -> bool:
    """Whether it is a person: by a title, or as one who speaks or does something."""
    return form.titled or any(_speaks(article, name) for name in form.mentions)


def _speaks(article: Article, name: Name) -> bool:
    words = article.words
    verbs = speech_verbs().forms
    after = words.after(name.last_word)
    if after in _ADVERBS:
        after = words.after(name.last_word + 1)
    before = words.before(name.first_word)
    if name.possessive:
        return False
    if name.sentence_start and after == "" and _ASIDE.match(article.text, name.span.end):
        return True
    return (
        after in verbs
        or (
            after.endswith("ed") and words.gaps[name.first_word] == ", " and words.gaps[name.last_word + 2][:1] == "."
        )  # "…, Sousa affirmed."
        or (name.sentence_start and after in _DID)
        or (after in _ACTS and before in {"", "but", "and", "that", "when"})
        or (before in verbs and after not in {"of", "in"})
    )


def _plainly(article: Article, form: Form) -> bool:
    """Whether a common word is a name here: who has just spoken ('"They paid us twice," Row said'), or what stands nowhere as a word."""
    verbs = speech_verbs().forms
    if form.text.lower() not in article.words.forms and any(_speaks(article, name) for name in form.mentions):
        return True
    return any(_behind_a_quote(article, name) and article.words.after(name.last_word) in verbs for name in form.mentions)


def _behind_a_quote(article: Article, name: Name) -> bool:
    return article.text[max(name.span.start - 2, 0) : name.span.start].strip() in _CLOSING


_CLOSING = frozenset("\" ” ’ '".split())


def _by_first_name(word: str, full: Form) -> bool:
    return word not in people.given_names() and word not in people.frequent_surnames() and same(word, full.words[0])


def _somebody(article: Article, word: str) -> bool:
    """Whether everybody knows who it is: heads of state and foreign ministers of these days, or of a country that is spoken of, need no full name."""
    known = [term for term in offices.terms_by_word(word) if word in term.surnames and term.office in {*offices.HEADS, "foreign"}]
    day = article.date
    return any(day is None or term.covers(day - _DAYS, day + _DAYS) or speaks_of(article, term.country) for term in known)


def _earlier(full: Form, form: Form) -> bool:
    return full.first.span.start < form.first.span.start


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
