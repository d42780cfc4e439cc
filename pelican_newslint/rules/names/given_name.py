"""A person keeps the given name.

"Deputy mayor Joanne Whittaker" becomes "Jane Whittaker, the deputy mayor", or "Whittaker Joanne": the surname and the office say that it is
one person, the given name says two. Two people of one surname have two offices; where the text speaks of a family, or both names stand
in one sentence, nothing is said.

Bad:

    Deputy mayor Joanne Whittaker voted against the bridge.

    Jane Whittaker, the deputy mayor, left.
    ^^^^^^^^^^^^^^ “Jane Whittaker” here, “Joanne Whittaker” elsewhere with the same office: which given name?

Bad:

    The deputy mayor, Joanne Whittaker, voted against the bridge.

    Then Whittaker Joanne left.
         ^^^^^^^^^^^^^^^^ “Whittaker Joanne” here, “Joanne Whittaker” elsewhere in the article: the names changed places.

Bad:

    Dr Linnea Whittaker counted the owls.

    Then Dr Linda Whittaker left.
            ^^^^^^^^^^^^^^^ “Linda Whittaker” here, “Linnea Whittaker” elsewhere with the same office: which given name?

Good:

    Dr Linnea Whittaker counted the owls. Dr Linda Whittaker, a vet, fed them. Mr Alan Berg and Mr Allen Berg left. Dr Jan Ross met Dr Jim Ross.

Good:

    Mayor Joanne Whittaker and Senator Paul Whittaker spoke. Paul Whittaker left.

Good:

    Mayor Joanne Whittaker spoke after her brother, the mayor of Oslo. Peter Whittaker, the mayor, left.

Good:

    Coach James Martin spoke to Martin James, a coach. Mayor Anna Berg met Mayor Karl Berg.

Good:

    The winner, Szendrey Joanne, puts her family name first. Joanne Szendrey is what her bank writes.

Evidence: none in 303,000 words of news and government pages.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Set
from itertools import combinations

import msgspec
from rapidfuzz.distance import OSA

from pelican_newslint.knowledge import people
from pelican_newslint.model import Block, Match, Related
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.prose.once import once
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.names._apart import apart
from pelican_newslint.rules.names._as_written import order_told
from pelican_newslint.rules.names._forms import Form, forms_of
from pelican_newslint.rules.names._near import homophones, is_word

RULE = Rule(kind="fact", severity="warning", languages=("en",), wakes=Wakes(tokens=frozenset({"name"})), category="name-variant")

_OFFICE = (
    r"(?:deputy |vice[- ]|chief |prime |general |managing |executive |head |finance |foreign |home |health |education |"
    r"defence |club |union |school |fire |police ){0,2}"
    r"(?:mayor|coach|minister|secretary|director|chairman|chairwoman|chairperson|chair|president|executive|manager|governor|principal|headteacher|chancellor|captain|"
    r"commissioner|mp|msp|mep|vicar|rector|founder|headmaster|headmistress|sheriff|bishop|spokesman|spokeswoman|spokesperson|treasurer|editor|prosecutor|architect|curator|coroner|speaker)"
)
_BEFORE = later(rf"\b({_OFFICE}),? (?:Mr |Mrs |Ms |Dr )?$", re.IGNORECASE)
_BEHIND = later(rf", (?:(?:the|its|their|her|his) )?(?:[\w’']{{2,20}}[’']s )?({_OFFICE})\b", re.IGNORECASE)
_LOOK = 60


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    full = [form for form in forms_of(article) if len(form.words) == 2 and form.first.known is None and "." not in form.text]
    for one, other in _pairs(article, full):
        turned = one.words == other.words[::-1]
        if apart(article, one, other) or (turned and order_told(article)):
            continue
        rare, usual = sorted((one, other), key=lambda form: (len(form.mentions), -form.first.span.start))
        related = (Related(usual.first.span, "the other form"),)
        if turned:
            said = f"“{rare.text}” here, “{usual.text}” elsewhere in the article: the names changed places."
            yield Match(rare.first.span, said, related=related)
        elif one.words[1] != other.words[1]:
            said = f"“{rare.text}” here, “{usual.text}” elsewhere with the same office: which surname?"
            yield Match(rare.first.span, said, related=related, severity="suggestion")
        else:
            said = f"“{rare.text}” here, “{usual.text}” elsewhere with the same office: which given name?"
            yield Match(rare.first.span, said, related=related, severity="error" if _one_name(rare.words[0], usual.words[0]) else None)


def _pairs(article: Article, full: list[Form]) -> list[tuple[Form, Form]]:
    """Names turned round whose first word alone is a given name, and those with one office that have one of two names in common."""
    given, forms = people.given_names(), {form.words for form in full}
    if all(len({words[at] for words in forms}) == len(full) for at in (0, 1)) and not any(words[::-1] in forms for words in forms):
        return []
    alike: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, form in enumerate(full):
        alike[min(form.words, form.words[::-1])].append(number)
        if _named(form, given):
            for key in _keys(article, form):
                alike[key].append(number)
    found = {pair for numbers in alike.values() if len(numbers) <= _HOLDERS for pair in combinations(numbers, 2)}
    pairs = [(full[one], full[other]) for one, other in sorted(found)]
    return [(one, other) for one, other in pairs if _goes_together(article, one, other, given)]


_HOLDERS = 30
"""Names that have an office and a name in common. More, in a register, aren't one person's."""


def _keys(article: Article, form: Form) -> Iterator[tuple[str, ...]]:
    """What two of a pair have in common: a surname and an office or a title, or a given name and an office that one alone has."""
    for office in _offices(article, form):
        yield "surname", form.words[1], office
        if office in _ONLY:
            yield "given name", form.words[0], office
    for title in _of_few(form):
        yield "surname", form.words[1], "titled", title


def _goes_together(article: Article, one: Form, other: Form, given: Collection[str]) -> bool:
    if one.words == other.words[::-1]:
        return sum(word in given for word in set(one.words)) == 1 and not any(map(is_word, one.words))
    if not (_named(one, given) and _named(other, given)):
        return False
    offices = _offices(article, one) & _offices(article, other)
    if one.words[1] != other.words[1]:
        return one.words[0] == other.words[0] and not offices.isdisjoint(_ONLY)
    return bool(offices) or _doctor_again(article, one, other)


_ONLY = frozenset(
    "mayor deputy mayor|chief executive|managing director|headteacher|head teacher|headmaster|headmistress|principal|vicar|rector|bishop|sheriff"
    "|head coach|prime minister|governor|chancellor|mp|coroner|fire chief|police chief|general secretary|club secretary".split("|")
) | {"mayor", "deputy mayor"}
"""Offices of which a story has one holder."""


def _named(form: Form, given: Collection[str]) -> bool:
    """Whether its first word is a given name, or no word at all: "Seun Okoro", whom the office makes a person."""
    return form.words[0] in given or not is_word(form.words[0])


def _one_name(one: str, other: str) -> bool:
    """Whether two given names are one in two spellings: "Stuart", "Stewart"; not "Daniel", "Danielle"."""
    short, long = sorted((one, other), key=len)
    ends = one[0] == other[0] and one[-1] == other[-1] and len(short) > _SHORT and not long.startswith(short)
    return homophones(one, other) or (ends and OSA.distance(one, other) <= 2)


_SHORT = 4


def _doctor_again(article: Article, one: Form, other: Form) -> bool:
    """ "Dr Elin Prosser, who" and "Dr Ellen Prosser says": one title that few have, and two given names that are nearly one (name-variant has
    those that one letter makes one). The later comes as one known already.
    """
    later = max(one, other, key=lambda form: form.first.span.start).first
    known = not article.text.startswith((",", " ("), later.span.end)
    a, b = one.words[0], other.words[0]
    near = a[0] == b[0] and a[-1] == b[-1] and min(len(a), len(b)) >= _SHORT and OSA.distance(a, b) == 2
    return not _of_few(one).isdisjoint(_of_few(other)) and known and near


def _of_few(form: Form) -> Set[str]:
    """Its titles that few have."""
    return {_stopless(name.title) for name in form.mentions if name.title} & _OF_FEW


def _stopless(title: str) -> str:
    return title.lower().rstrip(".")


_OF_FEW = frozenset("dr prof professor doctor judge rabbi imam sgt sergeant inspector canon rev reverend bishop archbishop justice".split())


@once
def _known(_article: Article) -> dict[str, frozenset[str]]:
    """Filled by `_offices`, by the form's text."""
    return {}


def _offices(article: Article, form: Form) -> frozenset[str]:
    """What the text calls the person: "deputy mayor"."""
    known = _known(article)
    if form.text not in known:
        known[form.text] = _called(article, form)
    return known[form.text]


def _called(article: Article, form: Form) -> frozenset[str]:
    found: set[str] = set()
    for name in form.mentions:
        before = _BEFORE.search(article.text[max(name.span.start - _LOOK, 0) : name.span.start])
        behind = _BEHIND.match(article.text[name.span.end : name.span.end + _LOOK])
        found.update(each[1].lower() for each in (before, behind) if each)
    return frozenset(found)
