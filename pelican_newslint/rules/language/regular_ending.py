"""An irregular word has its own form: “shot”, not “shooted”; “grandchildren”, not “grandchilds”; “countries”, not “countrys”.

The regular ending on an irregular word is the commonest slip of those who learnt English late, and of typing. Only forms that are no
words at all are marked.

Bad:

    The officer shooted him. She has two grandchilds in six countrys, says Ms Childs.
                ^^^^^^^ Write “shot”.
                                         ^^^^^^^^^^^ Write “grandchildren”.
                                                            ^^^^^^^^ Write “countries”.

Bad:

    The companys first ferry sank.
        ^^^^^^^^ Write “companies” or “company's”.

Good:

    The officer shot him. She has two grandchildren in six countries, says Ms Childs.

Good:

    The Armys, a band, and Citys, a film, are here. Mr Storys left.

Good:

    It was broadcasted live, as forecasted, and it costed; Ms Childs met the Partys.

Good:

    The Womans Club met the Berrys in Hobbys Lane.

Evidence: 3 in 1.1 million words of edited news, interviews and government posts, 3 true.
"""

from __future__ import annotations

from functools import cache

import msgspec

from pelican_newslint.knowledge import inflections
from pelican_newslint.knowledge import words as known
from pelican_newslint.model import Block, Fix, Match
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.language._clauses import BOUND, positions

_VOWELS = frozenset("aeiou")
_OLD = ("men", "children", "feet", "teeth", "mice", "geese")
_ACCEPTED = frozenset(
    "broadcasted forecasted costed lighted shined hanged wedded knitted betted quitted speeded sweated spitted shitted sticked rided grinded input "
    "inputted outputted podcasted babysitted offsetted typecasted webcasted telecasted leaved staved putted strided shedded ringed winged stringed "
    "roofs chiefs staffs fishes mouses indexes matrixes formulas stadiums beefs hoofs dwarfs scarfs turfs wharfs oxes pennys "
    "strived dwelled waked thrived travelling transferred".split()
)


@cache
def _wrong() -> dict[str, str]:
    """A form that is no word → the right one."""
    found: dict[str, str] = {}
    for base, verb in inflections.verbs().items():
        if len(base) > 2:
            found |= _of_verb(base, verb)
    for one, many in inflections.singulars().items():
        if many.endswith(_OLD) and one != many and len(one) > 2:
            found |= {f"{one}s": many, f"{many}s": many}
        elif (one.endswith("y") and many.endswith("ies")) or (many.endswith("ves") and one.endswith(("f", "fe"))):
            found[f"{one}s"] = many
    return {form: right for form, right in found.items() if form not in _ACCEPTED and form != right and not _is_word(form)}


def _of_verb(base: str, verb: inflections.Verb) -> dict[str, str]:
    """ "shooted", "stoped", "openned", "makeing", "studys", "carryed"."""
    regular = f"{base}d" if base.endswith("e") else f"{base}ed"
    found = {}
    if regular not in verb.past and len(base) > 3:
        found[regular] = verb.past[0]
    if f"{base}ing" != verb.ing:
        found[f"{base}ing"] = verb.ing
    if base.endswith(("en", "er")) and regular in verb.past and len(base) > 4:
        found |= {f"{base}{base[-1]}ed": regular, f"{base}{base[-1]}ing": verb.ing}
    if base.endswith("y") and base[-2] not in _VOWELS:
        found[f"{base}s"] = verb.third
    return found


def _is_word(form: str) -> bool:
    """Whether it is one, or a form of a verb in -e that the tables lack: "siting", "scraped"."""
    stem = form[:-3] + "e" if form.endswith("ing") else form[:-1] if form.endswith("ed") else ""
    return form in _words() or stem in _words()


@cache
def _words() -> frozenset[str]:
    """All forms that are words."""
    forms = set(inflections.pasts()) | set(inflections.participles()) | set(inflections.thirds()) | set(inflections.verbs())
    return frozenset(forms | set(inflections.plurals()) | set(inflections.singulars()) | known.common() | known.near())


RULE = Rule(kind="spelling", severity="warning", wakes=Wakes(frozenset(_wrong())), languages=("en",), spoken=True)


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    words = article.words
    for at in positions(article, woken, _wrong(), last=True):
        if words.texts[at].islower() and not (words.lower[at] == "lifes" and words.before(at) == "still"):
            rights = _rights(article, at)
            fixes = tuple(Fix.change(words.span(at), right) for right in rights)
            spoken = article.quoted(words.span(at))  # it may be dialect
            choice = " or ".join(f"“{right}”" for right in rights)
            yield Match(words.span(at), f"Write {choice}.", fixes, severity="suggestion" if spoken else None)


def _rights(article: Article, at: int) -> tuple[str, ...]:
    """The right form, and the possessive where a noun may follow: "the companys first rocket"."""
    words = article.words
    right, one = _wrong()[words.lower[at]], words.lower[at].removesuffix("s")
    owned = right.endswith("ies") and words.spaced(at + 1) and words.after(at) and words.after(at) not in BOUND
    return (right, f"{one}'s") if owned else (right,)
