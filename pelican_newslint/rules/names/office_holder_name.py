"""A minister is called by the name that the office's holder had that day.

"Foreign Minister S. Jayashankar" in a piece of April 2021 is S. Jaishankar: title, country and date say who is meant, and the name is
a letter or two off. The rule knows heads of state and government, ministers and heads of states and provinces since 2000, and adds
what a house gives under `[[offices]]`. It speaks only where nobody else of that country's table has the name as written, and where no
other way to write a foreign script explains it: Sergei and Sergey Lavrov are both right.

Bad:

    Date: 2021-04-06

    India's Foreign Minister S. Jayashankar spoke.
                             ^^^^^^^^^^^^^^ Is this S. Jaishankar, Indian minister of external affairs on 6 April 2021?

Good:

    Date: 2021-04-06

    India's Foreign Minister S. Jaishankar spoke.

Bad:

    Date: 2020-05-05

    Germany's chancellor, Angela Merkal, spoke in Berlin.
                          ^^^^^^^^^^^^^ Is this Angela Merkel, German federal chancellor on 5 May 2020?

Bad:

    Date: 2019-03-01

    Emmanuel Macrone won in France.
    ^^^^^^^^^^^^^^^^ Is this Emmanuel Macron, French president from 14 May 2017?

Good:

    Date: 2021-04-06

    Russia's foreign minister, Sergei Lavrov, met Ukraine's President Volodymyr Zelenskiy.

Good:

    Date: 2024-04-06

    India's Foreign Minister S. Jayashankar spoke.

Good:

    Date: 2021-04-06

    India's former foreign minister, S. M. Krishnan, and deputy foreign minister S. Jayashankar spoke.

Good:

    Date: 2019-04-06

    Canada's Finance Minister Bill Morneau met Indian President Ram Smith.

Evidence: an estimate of 95 in 100; in 570,000 words of edited text it said nothing false.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import lru_cache

import msgspec

from pelican_newslint.config.model import Office
from pelican_newslint.knowledge import office_titles, offices, people
from pelican_newslint.knowledge.office_terms import Term
from pelican_newslint.model import Block, Edit, Fix, Match, Right, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.names import Name
from pelican_newslint.prose.letters import plain
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.names._forms import bare
from pelican_newslint.rules.names._near import is_word, slip, sound
from pelican_newslint.rules.names._offices import office_of, say_day, served, speaks_of
from pelican_newslint.rules.names._titles import holders_on, titled

RULE = Rule(kind="fact", severity="warning", wakes=Wakes(tokens=frozenset({"name"})), needs=frozenset({"date"}), category="name-spelling")


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    day = article.date
    if day is None:
        return
    allowed, told = set(article.house.names.allow), set[str]()
    for each in titled(article):
        if each.former or each.name.text in allowed:
            continue
        held = list(holders_on(each, day))
        if right := next((term for term in held if _same(each.name, term)), None):
            yield Right(each.name.span, f"{right.name} was {office_of(right)} on {say_day(day)}.")
        elif near := next((term for term in held if _near(each.name, term)), None):
            told.add(each.name.text)
            yield _match(article, each.name, near, f"{office_of(near)} on {say_day(day)}")
    for name in article.names:
        if name.text in told or name.text in allowed:
            continue
        if house := next((term for term in _house(article, name, day) if not _same(name, term) and _near(name, term)), None):
            told.add(name.text)
            yield _match(article, name, house, f"{office_of(house)} on {say_day(day)}")
        elif near := _famous(article, name):
            told.add(name.text)
            yield _match(article, name, near, served([near]))


def _same(name: Name, term: Term) -> bool:
    return bool(set(bare(name.parts)) & term.surnames)


def _near(name: Name, term: Term) -> bool:
    """Whether the name is the holder's with a slip in it, and nobody else's."""
    words = bare(name.parts)
    if plain(words[-1]) in offices.surnames_in(term.country):
        return False
    near = [surname for surname in term.surnames if slip(words[-1], surname) and not _transliterated(words[-1], surname, term.country)]
    return bool(near) and (len(words) == 1 or any(_given_fits(words[0], form) for form in term.forms))


def _given_fits(given: str, form: str) -> bool:
    first = bare(form.split()[:1])[0]
    return (
        given == first
        or (given[:1] == first[:1] and min(len(given), len(first)) <= 2)
        or people.same_given_name(given, first)
        or slip(given, first)
    )


def _transliterated(wrong: str, right: str, country: str) -> bool:
    """Whether another way to bring a foreign script into Latin letters explains the difference."""
    return country in office_titles.transliterated() and sound(wrong) == sound(right)


def _famous(article: Article, name: Name) -> Term | None:
    """A full name that differs by one slip from an office-holder's of a country in the text: "Narendra Mody"."""
    if len(name.parts) < 2 or name.known is not None:
        return None
    return next((term for term in _near_heads(name.text, name.parts) if speaks_of(article, term.country)), None)


@lru_cache(maxsize=4096)
def _near_heads(text: str, parts: tuple[str, ...]) -> tuple[Term, ...]:
    """Heads of state and government from whose names this one differs by one slip; none where it's an office-holder's own."""
    if offices.terms_of(text):
        return ()
    words = bare(parts)
    return tuple(
        term
        for at, word in enumerate(words)
        for term in offices.terms_by_word(word)
        if term.office in offices.HEADS and _one_slip(words, at, term)
    )


def _one_slip(words: tuple[str, ...], same: int, term: Term) -> bool:
    for form in term.forms:
        theirs = bare(form.split())
        unlike = [(one, other) for one, other in zip(words, theirs, strict=False) if _letters(one) != _letters(other)]
        if len(words) == len(theirs) and words[same] == theirs[same] and len(unlike) == 1:
            wrong, right = unlike[0]
            usual = wrong in people.frequent_surnames() or wrong in people.given_names() or is_word(wrong)
            return slip(wrong, right) and not usual and not _transliterated(wrong, right, term.country)
    return False


def _letters(word: str) -> str:
    """Without the marks that a name is written with at home and without abroad: "ʻAkilisi"."""
    return word.translate(_BREATHINGS)


_BREATHINGS = str.maketrans("", "", "ʻʼ'`-")


def _match(article: Article, name: Name, term: Term, office: str) -> Match:
    words = bare(name.parts)
    right = next((part for form in term.forms for part in form.split() if slip(words[-1], plain(part))), term.name)
    wrong = next((part for part in reversed(name.parts) if slip(bare([part])[0], plain(right))), name.parts[-1])
    edits = tuple(_edits(article, wrong, right))
    return Match(name.span, f"Is this {term.name}, {office}?", (Fix(f"Change to “{right}”", edits),) if edits else ())


def _edits(article: Article, wrong: str, right: str) -> Iterator[Edit]:
    words = article.words
    for at in words.forms.get(wrong, ()):
        yield Edit(Span.of(words.starts[at], words.ends[at]), right)


def _house(article: Article, name: Name, day: date) -> Iterator[Term]:
    """The house's own offices whose title stands right before the name and whose place stands in the text."""
    if not article.house.offices:
        return
    before = article.text[max(name.span.start - 60, 0) : name.span.start].rstrip(" ,").lower()
    for office in article.house.offices:
        if before.endswith(office.title.lower()) and office.place in article.text and _running(office, day):
            yield Term(
                office.place, "house", f"{office.title} of {office.place}", office.holder, "",
                date.fromisoformat(office.since), None, day, (office.since, office.until or ""),
            )  # fmt: skip


def _running(office: Office, day: date) -> bool:
    return office.since <= day.isoformat() and (office.until is None or day.isoformat() <= office.until)
