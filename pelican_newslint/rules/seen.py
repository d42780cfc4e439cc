"""What the house's rules saw in a text, before it has places in a source: plain data that can be kept under the text alone.

Where a post's metadata has changed and what its reader sees has not, that is all still true but for the rules that asked for more
than the text. `Article.asked` tells which did.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct

from pelican_newslint.model import Candidate, Kind, Match, Right, Severity, Span, Verified
from pelican_newslint.prose.placing import candidate
from pelican_newslint.rules.wake import unseen

if TYPE_CHECKING:
    from pelican_newslint.prose.article import Article

Looked = tuple[list[Candidate], list[Verified]]
"""What the rules find in one article."""


class Flaw(Struct, frozen=True, gc=False, array_like=True):
    """A rule's match, with what its rule says of it."""

    rule: str
    match: Match
    kind: Kind
    category: str
    severity: Severity


class Seen(Struct, frozen=True):
    """Of one text, in the order of the rules' ids."""

    flaws: tuple[Flaw, ...] = ()
    right: tuple[tuple[str, Right], ...] = ()
    """With the rule's id."""
    again: dict[str, tuple[int, ...]] = {}
    """Rules that asked for more than the text → the numbers of the blocks that woke them. What they saw isn't among the rest."""

    def placed(self, article: Article) -> Looked:
        """All of it at its place in the source."""
        document = article.document
        return (
            [candidate(article, each.rule, each.match, kind=each.kind, category=each.category, severity=each.severity) for each in self.flaws],
            [Verified(rule, document.place(each.span), article.slice(each.span), each.message) for rule, each in self.right],
        )  # fmt: skip

    def joined(self, other: Seen) -> Seen:
        """Both, in the order of the rules' ids."""
        flaws = sorted((*self.flaws, *other.flaws), key=lambda each: each.rule)
        return Seen(tuple(flaws), tuple(sorted((*self.right, *other.right), key=lambda each: each[0])))

    def fits(self, article: Article, known: Callable[[str], bool]) -> bool:
        """Whether it can be of this text and of rules that are `known`: it may come from anywhere."""
        rules = {*(each.rule for each in self.flaws), *(rule for rule, _ in self.right), *self.again}
        blocks = {number for numbers in self.again.values() for number in numbers}
        return (
            all(map(known, rules))
            and all(each.match.at is None for each in self.flaws)
            and all(0 <= span.start <= span.end <= len(article.text) for span in self._spans())
            and blocks <= set(range(len(article.blocks)))
        )

    def _spans(self) -> Iterator[Span]:
        for flaw in self.flaws:
            yield flaw.match.span
            yield from (edit.span for fix in flaw.match.fixes for edit in fix.edits)
            yield from (each.span for each in flaw.match.related)
        yield from (each.span for _, each in self.right)


def text_key(article: Article, rules: bytes) -> str:
    """Of all that a rule may know which asks for no more than the text. `rules`: what identifies the rules and the house."""
    about = (
        article.text, article.blocks, article.links, article.images, article.masks, article.language, str(article.date), article.modified,
        unseen(article.document),
    )  # fmt: skip
    return hashlib.blake2b(rules + b"\0" + msgspec.json.encode(about), digest_size=16).hexdigest()
