"""Forms of English nouns and verbs: what is a plural, a past, a participle. Lower case, common words only."""

from __future__ import annotations

from functools import cache

from msgspec import Struct

from pelican_newslint.knowledge.tables import About, tsv, tsv_about

NOUNS = "nouns.tsv"
VERBS = "verbs.tsv"
QUALIFIERS = "qualifiers.tsv"
_NONE = "-"
_OWN_PLURALS = {"people": "person", "spokespeople": "spokesperson"}


class Verb(Struct, frozen=True):
    """One verb. `past` and `participle` may have several forms ("learned", "learnt")."""

    base: str
    third: str
    past: tuple[str, ...]
    participle: tuple[str, ...]
    ing: str
    mainly: bool
    """Whether the word is a verb before it is anything else ("describe"; not "house")."""


def about() -> tuple[About, About, About]:
    return tsv_about(NOUNS), tsv_about(VERBS), tsv_about(QUALIFIERS)


@cache
def plurals() -> dict[str, str]:
    """Plural → singular, of nouns that have both."""
    return {**{form: one for one, form in _pairs()}, **_OWN_PLURALS}


@cache
def singulars() -> dict[str, str]:
    """Singular → its first plural, of nouns that have both."""
    found: dict[str, str] = {}
    for one, form in _pairs():
        found.setdefault(one, form)
    return {**found, "person": "people"}


@cache
def plain_nouns() -> frozenset[str]:
    """Singular nouns with a plural that are nouns before they are anything else ("doctor"; not "present")."""
    return frozenset(one for one, forms, main in tsv(NOUNS) if forms != _NONE and main == "noun")


@cache
def verbs() -> dict[str, Verb]:
    """By base form."""
    return {
        base: Verb(base, third.split("/")[0], _pasts(past, participle), _participles(past, participle), ing.split("/")[0], main == "verb")
        for base, third, past, participle, ing, main in tsv(VERBS)
    }


@cache
def thirds() -> dict[str, Verb]:
    """ "goes" → its verb."""
    return {verb.third: verb for verb in verbs().values()}


@cache
def pasts() -> dict[str, Verb]:
    """ "went" → its verb; regular ones too."""
    return {form: verb for verb in verbs().values() for form in verb.past}


@cache
def participles() -> dict[str, Verb]:
    """ "gone" → its verb; regular ones too."""
    return {form: verb for verb in verbs().values() for form in verb.participle}


@cache
def uncountable() -> frozenset[str]:
    """Nouns without a plural ("abolition")."""
    return frozenset(one for one, forms, _ in tsv(NOUNS) if forms == _NONE)


@cache
def adjectives() -> frozenset[str]:
    """Words that are adjectives before they are anything else ("large"; not "light")."""
    return frozenset(word for word, main in tsv(QUALIFIERS) if main == "adjective")


@cache
def adverbs() -> frozenset[str]:
    """Words that are adverbs before they are anything else ("largely", "often")."""
    return frozenset(word for word, main in tsv(QUALIFIERS) if main == "adverb")


def _pasts(past: str, participle: str) -> tuple[str, ...]:
    """The British pasts in -t stand in the table as participles alone ("learnt", "spelt")."""
    forms = tuple(past.split("/"))
    british = [form for form in participle.split("/") if form.endswith("t") and form not in forms]
    return (*forms, *british) if any(form.endswith("ed") for form in forms) else forms


def _participles(past: str, participle: str) -> tuple[str, ...]:
    """The table names the irregular one; a regular past serves too ("proven", "proved")."""
    regular = [form for form in past.split("/") if form.endswith("ed") and form not in participle.split("/")]
    return (*participle.split("/"), *regular)


def _pairs() -> list[tuple[str, str]]:
    return [(one, form) for one, forms, _ in tsv(NOUNS) if forms != _NONE for form in forms.split("/")]
