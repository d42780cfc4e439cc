"""Rules that are only data: `[[pattern]]` in the package's families and in a house's newslint.toml.

`find` is a regular expression without word boundaries: it always matches whole words. `{name}` stands for
one of the words of `[lists] name = […]`.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from pelican_newslint.config.model import Pattern
from pelican_newslint.errors import ConfigError
from pelican_newslint.model import Block, Match, Right, Span
from pelican_newslint.rules.form import Wakes
from pelican_newslint.rules.literals import Needs
from pelican_newslint.rules.patterns import Compiled, FamilyPattern, said_of

if TYPE_CHECKING:
    from pelican_newslint.prose.article import Article


class _FamilyFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    pattern: tuple[FamilyPattern, ...]
    lists: dict[str, tuple[str, ...]] = {}


class Ready(msgspec.Struct, frozen=True):
    """A family that was read, as plain data: what its TOML file says, and what wakes each of its patterns and what they need."""

    file: str
    pattern: tuple[FamilyPattern, ...]
    lists: dict[str, tuple[str, ...]]
    wakers: tuple[frozenset[str], ...]
    needs: tuple[Needs | None, ...]


class Family:
    """Patterns that are one rule."""

    def __init__(self, patterns: list[Compiled], read: Ready | None = None) -> None:
        self.patterns = patterns
        self._read = read
        self._by_waker: dict[str, tuple[Compiled, ...]] = {}
        """The patterns in their order."""
        for pattern in patterns:
            alone = (pattern,)
            for waker in pattern.wakers:
                self._by_waker[waker] = (*self._by_waker[waker], pattern) if waker in self._by_waker else alone
        pairs = frozenset(waker for waker in self._by_waker if " " in waker)
        self.wakes = Wakes(frozenset(self._by_waker) - pairs, pairs=pairs)

    @property
    def ready(self) -> Ready | None:
        """What was read of it, to be kept; None for a house's pattern. Its examples are only for tests, which read the file."""
        if self._read is None:
            return None
        bare = tuple(msgspec.structs.replace(each.pattern, bad=(), good=()) for each in self.patterns)
        wakers_, needs = tuple(each.wakers for each in self.patterns), tuple(each.needs for each in self.patterns)
        return msgspec.structs.replace(self._read, pattern=bare, wakers=wakers_, needs=needs)

    def check(self, article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Iterator[Match | Right]:
        there = self.wakes.words & article.words.vocabulary
        for block in woken:
            at = article.block_index(block.span.start)
            pairs = article.pairs[at]
            wakers_ = (there & article.vocabularies[at]) | (self.wakes.pairs & pairs)
            if not wakers_:
                continue
            lower, text = article.lower_blocks[at], article.slice(block.span)
            awake = dict.fromkeys(pattern for waker in sorted(wakers_) for pattern in self._by_waker[waker])
            taken: list[Span] = []
            for pattern in awake:
                if pattern.possible(lower, pairs) and _speaks(article.language, pattern.pattern.languages):
                    for found in pattern.matches(text):
                        match = said_of(article, block, pattern, found)
                        if match and not any(match.span.touches(span) for span in taken):  # said once, whichever patterns know it
                            taken.append(match.span)
                            yield match


def family(path: Path) -> Family:
    """The patterns of a family's TOML file. Raises `ConfigError` naming the file and the pattern."""
    try:
        data = msgspec.convert(tomllib.loads(path.read_text("utf8")), _FamilyFile)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise ConfigError(f"{path.name}: {error}") from None
    return ready_family(Ready(path.name, data.pattern, data.lists, (frozenset(),) * len(data.pattern), (None,) * len(data.pattern)))


def ready_family(ready: Ready) -> Family:
    """The family that was read before; a pattern without wakers and needs is asked for them."""
    return Family(
        [
            Compiled(pattern, ready.lists, f"{ready.file}, pattern {number}", wakers_, needs)
            for number, (pattern, wakers_, needs) in enumerate(zip(ready.pattern, ready.wakers, ready.needs, strict=True), 1)
        ],
        ready,
    )


def house_family(pattern: Pattern) -> Family:
    """One `[[pattern]]` of a house as a family of its own."""
    one = FamilyPattern(find=pattern.find, why=pattern.why, use=pattern.use, bad=pattern.bad, good=pattern.good, safe=pattern.safe)
    return Family([Compiled(one, {}, pattern.id)])


def _speaks(language: str, languages: tuple[str, ...]) -> bool:
    return not languages or language in languages or language.partition("-")[0] in languages
