"""Where a place is named: not inside a longer name, and not as part of another place's."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from pelican_newslint.knowledge import terms
from pelican_newslint.knowledge.terms import Renamed
from pelican_newslint.model import Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.once import once

HISTORY = frozenset(
    "Rhodesia; Zaire; Tanganyika; Ceylon; East Pakistan; Kampuchea; British Honduras; Upper Volta; Dahomey; Leningrad; Stalingrad; Sverdlovsk; "
    "Saigon; Northern Rhodesia; Nyasaland; Bechuanaland; Basutoland; British Guiana; Persia; Siam; Burma; Gold Coast colony; Leopoldville; "
    "Western Samoa; Portuguese Timor; South West Africa; Mount McKinley; Gorky; Lyons; Cochin; Marseilles; Baroda; Malacca".split("; ")
)
"""Names that are nearly always history's, somebody's or still in use: nothing to blame."""
_LEADS = frozenset(
    "in to from at near outside around across for via into of toward towards between leave left reach reached visit visited and the".split()
)
_RENAMED = frozenset(
    "formerly former then once now called known renamed name named names historically historic historical ancient old colonial soviet ottoman "
    "imperial raj empire wartime pre-war prewar medieval museum novel film born changed rename renaming spelled spelt called".split()
)


@once
def standing(article: Article) -> tuple[tuple[str, Renamed], ...]:
    """The former names whose first word the article has, in the table's order."""
    by_first = _by_first()
    first = by_first.keys() & article.words.forms.keys()
    found = {former for word in first for former in by_first[word]}
    return tuple((former, terms.renamed_places()[former]) for former in sorted(found, key=_order().__getitem__))


@cache
def _order() -> dict[str, int]:
    return {former: number for number, former in enumerate(terms.renamed_places())}


@cache
def _by_first() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for former in terms.renamed_places():
        found.setdefault(former.replace(",", "").split()[0], []).append(former)
    return found


def mentions(article: Article, form: str) -> Iterator[Span]:
    """Spans of `form` (one word or more, as written) where it stands for the place itself."""
    first, *rest = form.replace(",", "").split()
    words = article.words
    for at in words.forms.get(first, ()):
        end = at + len(rest)
        if tuple(words.texts[at + 1 : end + 1]) != tuple(rest):
            continue
        span = words.span(at, end)
        if not article.block_at(span.start).span.holds(span) or _in_longer_name(article, at, end):
            continue
        yield span


def told_as_past(article: Article, span: Span, place: Renamed, since: int) -> bool:
    """Whether the sentence speaks of the name itself, of something that keeps it, or of a year before `since`."""
    sentence = article.sentence_at(span.start).span
    text = article.slice(sentence).lower()
    if any(kept.lower() in text for kept in place.stays_in):
        return True
    said = article.words.within(sentence)
    return any(word in _RENAMED for word in said) or any(word[:4].isdigit() and 1000 < int(word[:4]) < since for word in said)


def _in_longer_name(article: Article, first: int, last: int) -> bool:
    """Whether a capitalised word joins it on either side: "Bombay High Court", "Dynamo Kiev", "Sir Lyons", "Bank of Baroda"."""
    words = article.words
    before, after = words.gaps[first], words.gaps[last + 1]
    follows = last + 1 < len(words) and after == " " and words.texts[last + 1][:1].isupper()
    leads = first > 0 and before == " " and words.texts[first - 1][:1].isupper() and words.lower[first - 1] not in _LEADS
    named_after = first > 1 and words.lower[first - 1] == "of" and words.texts[first - 2][:1].isupper()
    return follows or leads or named_after
