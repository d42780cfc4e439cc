"""The form of a rule: what a rule module declares, and what it may be given.

A rule module `rules/<group>/<name_with_underscores>.py` is the rule `<name-with-hyphens>`. It holds

- a docstring that is the rule's page (see `page`),
- ``RULE = Rule(...)``,
- where it takes work to say what wakes the rule, ``wakes() -> Wakes`` in place of the rule's own: the answer is kept in the cache,
- optionally ``class Options(msgspec.Struct, frozen=True)``: its settings with their defaults,
- at least one of

  ``check(article, woken, options)``
      looks at one article and yields `Match` and `Right`. `woken` are the blocks whose words woke the rule (all
      blocks of its scopes for a rule that never sleeps), in order.
      What it finds is kept under the text: a rule that asked for `article.document` or `article.metadata` is asked again whenever
      anything of the post has changed, so ask late, and let `once` keep no object that asks for them later.
  ``judge(archive, options)``
      looks over the whole site's records and yields `Candidate` (made with `archive.candidate`) and `Verified`. Places of records are
      only numbered there (see `pelican_newslint.facts`), so that a header that grows has nothing judged anew: hand them on, compare
      them, ask whether they are `exact`, and read no line from them. Fields of the header that Pelican doesn't know are left out.
  ``confirm(candidate, archive, options)``
      is asked in reduce of each candidate that has a `key`: return it (changed or not) to keep it, None to drop it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from operator import attrgetter
from typing import TYPE_CHECKING, Literal, Protocol, TypeVar

from msgspec import Struct

from pelican_newslint.model import PROSE_SCOPES, Block, Confidence, Kind, Match, Right, Scope, Severity

if TYPE_CHECKING:
    from pelican_newslint.prose.article import Article

Found = Iterator[Match | Right]
"""What `check` yields."""

Token = Literal[
    "number", "date", "weekday", "month", "year", "name", "quotation", "link", "acronym", "time", "money", "percent", "image", "bracket",
    "markup", "question", "garbled", "unseen",
]  # fmt: skip
"""Kinds of token that can wake a rule, beside words. "unseen" are characters of the source that nobody sees; they wake in the first block."""


class Wakes(Struct, frozen=True):
    """What wakes a rule in a block: any of the words (lower case, whole words; "post a comment" wakes on its first word), of the
    neighbours (two lower-case words with a space between, as `article.pairs` has them) or of the tokens.

    `Wakes()` with none of them never sleeps; at most about 15 rules may be so.
    """

    words: frozenset[str] = frozenset()
    tokens: frozenset[Token] = frozenset()
    pairs: frozenset[str] = frozenset()

    @property
    def always(self) -> bool:
        return not self.words and not self.tokens and not self.pairs

    @classmethod
    def on(cls, *words: str, tokens: tuple[Token, ...] = ()) -> Wakes:
        return cls(frozenset(word.lower().split()[0] for word in words), frozenset(tokens))


ALWAYS = Wakes()


class Rule(Struct, frozen=True):
    """What is common to all rules; the runner enforces it, not the rule."""

    kind: Kind
    severity: Severity
    wakes: Wakes = ALWAYS
    scopes: frozenset[Scope] = PROSE_SCOPES
    languages: tuple[str, ...] = ()
    """Primary subtags ("en") or full tags ("en-GB"); empty: any language."""
    needs: frozenset[str] = frozenset()
    """Metadata without which the rule stays silent: "date", "site" (a known site, not loose posts), …"""
    since: str = "0.1"
    profile: Literal["default", "strict"] = "default"
    """`strict`: off unless the house asks for the strict profile or names the rule."""
    spoken: bool = False
    """Whether it looks at direct speech though its kind doesn't: a word that is no word is the writer's slip there too."""
    confidence: Confidence = "high"
    category: str = ""
    """Of the fingerprint; empty: the rule's id. Engine rules of the same flaw map to it too."""
    aliases: tuple[str, ...] = ()
    """Former ids, which suppressions and settings may still name."""
    guides: tuple[str, ...] = ()
    """The style guides it follows ("AP", "BBC", "Reuters", "Guardian", "Economist")."""


class Sited(Protocol):
    """A fact that knows its block, as all facts of an article do."""

    @property
    def block(self) -> int:
        """Index into `article.blocks`."""


Fact = TypeVar("Fact", bound=Sited)


def starts(blocks: Iterable[Block]) -> frozenset[int]:
    """Where these blocks begin: the quick way to ask whether a block is one of them."""
    return frozenset(map(_START, blocks))


_START = attrgetter("span.start")


def inside(article: Article, facts: Iterable[Fact], woken: Iterable[Block]) -> Iterator[Fact]:
    """Those facts of the article that stand in the blocks that woke the rule."""
    begins = starts(woken)
    return (fact for fact in facts if article.blocks[fact.block].span.start in begins)
