"""Outcomes: the two ways in which one affair can end, with the phrases that tell of each."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from operator import itemgetter

from msgspec import Struct

from pelican_newslint.knowledge.inflections import participles, verbs
from pelican_newslint.knowledge.tables import About, toml

TABLE = "outcomes.toml"
FORTUNES = "fortunes.toml"
"""Of the same form: its pairs are whom an outcome falls to."""
GAP: frozenset[str] = frozenset({"…"})
"""Stands for up to four words."""
_BE = frozenset("am is are was were be been being get gets got".split())
_VOWELS = "aeiou"
_PREFIXES = ("out", "over", "under", "re-", "re", "for", "dis", "fast-", "rubber-", "green-", "green", "un")
_OWN = {
    "go": "go goes went gone going", "withhold": "withhold withholds withheld withholding", "be": " ".join(_BE),
    "have": "have has had having", "do": "do does did done doing", "let": "let lets letting", "quit": "quit quits quitting",
    "fit": "fit fits fitted fitting",
}  # fmt: skip


class Pair(Struct, frozen=True, forbid_unknown_fields=True):
    """`actor`: who does it decides; `soft`: both can be true of parts of one affair."""

    name: str
    one: str
    other: str
    actor: bool = False
    soft: bool = False


class Phrase(Struct, frozen=True):
    """One way of telling an outcome: the words behind its first one, each as the forms it may have, or `GAP`."""

    pair: int
    side: int
    rest: tuple[frozenset[str], ...]
    base: str
    """The base form of the first word where that is a verb by itself: it may be a noun as well ("cut")."""
    headline: bool
    """Told so in headlines only."""
    falls: bool = False
    """Of the table of those whom outcomes fall to."""


class _Table(Struct, frozen=True, forbid_unknown_fields=True):
    about: About
    pair: tuple[Pair, ...]


@cache
def _table(table: str = TABLE) -> _Table:
    return toml(table, _Table)


def about(table: str = TABLE) -> About:
    return _table(table).about


def pairs(table: str = TABLE) -> tuple[Pair, ...]:
    return _table(table).pair


@cache
def phrases(table: str = TABLE) -> dict[str, tuple[Phrase, ...]]:
    """By first word, as written in lower case."""
    found: dict[str, list[Phrase]] = defaultdict(list)
    for number, pair in enumerate(pairs(table)):
        for side, told in enumerate((pair.one, pair.other)):
            for each in told.split("·"):
                tokens = each.split()
                headline = tokens[0].startswith("^")
                tokens[0] = tokens[0].removeprefix("^")
                _enter(found, number, side, tokens, headline, table == FORTUNES)
                if tokens[0] == "be~" and len(tokens) > 1 and (tokens[1] in participles() or tokens[1].endswith("ed") or tokens[2:]):
                    _enter(found, number, side, tokens[1:], True, table == FORTUNES)
    return {first: tuple(several) for first, several in found.items()}


def beginning(first: str, second: str, table: str = TABLE) -> list[Phrase]:
    """The phrases that may begin with these two words, in their order: of those that begin with "is" alone there are hundreds."""
    by_second = _by_second(table, first)
    both = by_second[None] + by_second[second] if second in by_second else by_second[None]
    return [phrase for _, phrase in sorted(both, key=itemgetter(0))]


@cache
def _by_second(table: str, first: str) -> dict[str | None, list[tuple[int, Phrase]]]:
    """Each with its number by what its second word may be; under None those that may go on with any."""
    found: dict[str | None, list[tuple[int, Phrase]]] = {None: []}
    for number, phrase in enumerate(phrases(table)[first]):
        for second in phrase.rest[0] if phrase.rest and phrase.rest[0] is not GAP else (None,):
            found.setdefault(second, []).append((number, phrase))
    return found


def _enter(found: dict[str, list[Phrase]], pair: int, side: int, tokens: list[str], headline: bool, falls: bool) -> None:
    base = tokens[0].removesuffix("~") if tokens[0].endswith("~") and len(tokens) == 1 else ""
    phrase = Phrase(pair, side, tuple(_forms(token) for token in tokens[1:]), base, headline, falls)
    for first in _forms(tokens[0]):
        found[first].append(phrase)


def _forms(token: str) -> frozenset[str]:
    if token == "…":
        return GAP
    if not token.endswith("~"):
        return frozenset(token.split("/"))
    base = token[:-1]
    if base in _OWN:
        return frozenset(_OWN[base].split())
    verb = verbs().get(base)
    if verb is not None:
        irregular = any(not form.endswith("ed") for form in verb.past)
        own = {base, verb.third, *verb.past, *verb.participle, verb.ing}
        return frozenset(own if irregular else own | _regular(base))
    for prefix in _PREFIXES:
        if base.startswith(prefix) and base.removeprefix(prefix) in verbs():
            return frozenset(prefix + form for form in _forms(base.removeprefix(prefix) + "~"))
    return _regular(base)


def _regular(base: str) -> frozenset[str]:
    """Of a verb that the table of verbs lacks, or spells in one way: "cancelled" beside "canceled"; too many do no harm."""
    ies, es = base[-1] == "y" and base[-2] not in _VOWELS, base.endswith(("s", "x", "z", "sh", "ch", "o"))
    third = base[:-1] + "ies" if ies else base + ("es" if es else "s")
    stem = base[:-1] if base[-1] == "e" else base
    forms = {base, third, (base[:-1] + "ied") if ies else stem + "ed", stem + "ing"}
    if base[-1] not in _VOWELS + "wxy" and base[-2] in _VOWELS and base.replace("qu", "qw")[-3] not in _VOWELS:
        forms |= {base + base[-1] + "ed", base + base[-1] + "ing"}
    return frozenset(forms)
