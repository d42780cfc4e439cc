"""The whole site's records, and the look-ups that rules over the site share."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from functools import cached_property
from typing import Any, TypeVar

from pelican_newslint.archive.forms import key
from pelican_newslint.config.model import House
from pelican_newslint.model import (
    Candidate,
    Confidence,
    Kind,
    Mention,
    Place,
    PlacedFix,
    PlacedRelated,
    Record,
    Scope,
    Severity,
    Site,
    Span,
    Targets,
)

LookUp = TypeVar("LookUp")


class Archive:
    """All records of a site by path. Every look-up is made once, when it is first asked for."""

    def __init__(self, records: Iterable[Record], site: Site, house: House | None = None) -> None:
        self.records: dict[str, Record] = {record.path: record for record in sorted(records, key=lambda each: each.path)}
        self.site = site
        self.house = house or House()
        self._kept: dict[str, Any] = {}

    def kept(self, name: str, make: Callable[[Archive], LookUp]) -> LookUp:
        """A look-up of a rule's own, made by `make` when it is first asked for, and kept under `name`."""
        if name not in self._kept:
            self._kept[name] = make(self)
        found: LookUp = self._kept[name]
        return found

    @property
    def targets(self) -> Targets:
        return self.site.targets

    @cached_property
    def articles(self) -> tuple[Record, ...]:
        """Published articles: what the site's own habits are read from."""
        return tuple(record for record in self.records.values() if not record.metadata.page and record.metadata.status == "published")

    @cached_property
    def names(self) -> dict[str, dict[str, Mention]]:
        """Name → path → its mention there."""
        found: dict[str, dict[str, Mention]] = defaultdict(dict)
        for record in self.records.values():
            for name in record.names:
                found[name.text][record.path] = name
        return dict(found)

    @cached_property
    def paragraphs(self) -> Counter[str]:
        """In how many articles a paragraph stands word for word, by its hash: more than a few, and it is a template's."""
        return Counter(digest for record in self.records.values() for digest in {digest for digest, _ in record.paragraphs})

    @cached_property
    def forms(self) -> dict[str, dict[str, dict[str, Mention]]]:
        """Key of a term (see `archive.forms.key`) → each of its forms → path → its mention there."""
        found: dict[str, dict[str, dict[str, Mention]]] = defaultdict(lambda: defaultdict(dict))
        for record in self.records.values():
            for mention in record.forms:
                found[key(mention.text)][mention.text][record.path] = mention
        return {term: dict(forms) for term, forms in found.items()}

    @cached_property
    def words(self) -> Counter[str]:
        """In how many articles a word that is in no common list stands."""
        return Counter(word for record in self.records.values() for word in record.words)


def candidate(
    rule: str, place: Place, text: str, message: str, *,
    kind: Kind = "fact", severity: Severity = "warning", category: str = "", scope: Scope = "paragraph", span: Span | None = None,
    fixes: tuple[PlacedFix, ...] = (), related: tuple[PlacedRelated, ...] = (), confidence: Confidence = "high",
) -> Candidate:  # fmt: skip
    """A finding of a rule over the site, which has places but no document at hand."""
    return Candidate(
        rule=rule, place=place, text=text, message=message, kind=kind, category=category or rule, scope=scope, span=span,
        fixes=fixes, related=related, severity=severity, confidence=confidence,
    )  # fmt: skip
