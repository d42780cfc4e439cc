"""What is well formed in a house style file and still can't be meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import get_args

from pelican_newslint.config.model import House, Names, Office, Override, Pattern, Term
from pelican_newslint.config.rule_names import ENGINES
from pelican_newslint.config.shape import Problem, choices, label, shown
from pelican_newslint.config.suggest import did_you_mean
from pelican_newslint.model import Scope

CONDITIONS = ("path", "tag", "category", "author", "status", "before", "language")
"""What an [[override]] can depend on."""
SCOPES: tuple[str, ...] = get_args(Scope)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,4}")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_PATTERN_ID = re.compile(r"[a-z0-9-]{1,40}/[a-z0-9-]{1,80}")


def senseless(house: House) -> Iterator[Problem]:
    """Everything in `house` that can't be meant, with the path of its key in the file."""
    if house.language is not None:
        yield from _language(house.language, ("language",))
    for index, engine in enumerate(house.required):
        if engine not in ENGINES:
            yield ("required", index), f"required must name {choices(ENGINES)}, not {shown(engine)}{did_you_mean(engine, ENGINES)}"
    yield from _preferred(house.names)
    for index, term in enumerate(house.terms):
        yield from _term(term, index)
    for index, office in enumerate(house.offices):
        yield from _office(office, index)
    for index, override in enumerate(house.override):
        yield from _override(override, index)
    seen: set[str] = set()
    for index, pattern in enumerate(house.pattern):
        yield from _pattern(pattern, index)
        if pattern.id in seen:
            yield ("pattern", index, "id"), f"there are two [[pattern]] with the id {shown(pattern.id)}."
        seen.add(pattern.id)


def _language(tag: str, path: tuple[str | int, ...]) -> Iterator[Problem]:
    if not _LANGUAGE.fullmatch(tag):
        yield path, f'a language is written like "en-GB" or "en", not {shown(tag)}.'


def _date(text: str, path: tuple[str | int, ...]) -> Iterator[Problem]:
    try:
        if not _DATE.fullmatch(text):
            raise ValueError
        date.fromisoformat(text)
    except ValueError:
        yield path, f"{label(path)} must be a date such as 2023-01-09, not {shown(text)}."


def _preferred(names: Names) -> Iterator[Problem]:
    for wrong, right in names.prefer.items():
        if not wrong.strip() or not right.strip():
            yield ("names", "prefer", wrong), "[names] prefer must give a wrong form and a right one, neither of them empty."
        elif wrong == right:
            yield ("names", "prefer", wrong), f"[names] prefer says that {shown(wrong)} is wrong and right."


def _term(term: Term, index: int) -> Iterator[Problem]:
    if not term.use.strip():
        yield ("terms", index, "use"), "[[terms]] use must not be empty."
    if not term.avoid or not all(word.strip() for word in term.avoid):
        yield ("terms", index, "avoid"), "[[terms]] avoid must name at least one form, none of them empty."
    if term.use in term.avoid:
        yield ("terms", index, "avoid"), f"[[terms]] {shown(term.use)} is both to be used and to be avoided."


def _office(office: Office, index: int) -> Iterator[Problem]:
    wrong = list(_date(office.since, ("offices", index, "from")))
    if office.until is not None:
        wrong += _date(office.until, ("offices", index, "to"))
        if not wrong and office.until < office.since:
            span = f"ends ({office.until}) before it begins ({office.since})"
            wrong.append((("offices", index, "to"), f"{office.holder}'s time as {office.title} {span}."))
    yield from wrong


def _override(override: Override, index: int) -> Iterator[Problem]:
    if all(getattr(override, name) is None for name in CONDITIONS):
        needs = f"[[override]] needs at least one of {', '.join(CONDITIONS)}"
        yield ("override", index), f"{needs}; what holds for every post stands under [rules]."
    if override.before is not None:
        yield from _date(override.before, ("override", index, "before"))
    for rule, setting in override.rules.items():
        if setting.options:
            where = ("override", index, "rules", rule)
            yield where, f"[[override]] can only set the severity of {rule}; its options stand under [rules] and hold for every post."
    if override.language is not None:
        yield from _language(override.language, ("override", index, "language"))


def _pattern(pattern: Pattern, index: int) -> Iterator[Problem]:
    if not _PATTERN_ID.fullmatch(pattern.id):
        form = 'is written like "house/visitors" (lower case, one slash)'
        yield ("pattern", index, "id"), f"a [[pattern]] id {form}, not {shown(pattern.id)}."
    elif pattern.id.partition("/")[0] in ENGINES:
        yield ("pattern", index, "id"), f'{shown(pattern.id)} would pass for a rule of that engine; write "house/…".'
    for position, scope in enumerate(pattern.scopes):
        if scope not in SCOPES:
            near = did_you_mean(scope, SCOPES)
            yield ("pattern", index, "scopes", position), f"[[pattern]] scopes has {shown(scope)}, which is no part of a post{near}"
    for position, language in enumerate(pattern.languages):
        yield from _language(language, ("pattern", index, "languages", position))
