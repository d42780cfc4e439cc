"""Rules that are only data: `[[pattern]]` in the package's families and in a house's newslint.toml.

`find` is a regular expression without word boundaries: it always matches whole words. `{name}` stands for
one of the words of `[lists] name = […]`.

What keeps a pattern from a match: `unless` (found in the same sentence), `unless_before` and `unless_after` (right before,
from a word's start; right after); `narration` leaves direct speech alone. `use` is the replacement, with `\\1` for groups.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from pelican_newslint.config.model import Pattern
from pelican_newslint.errors import ConfigError
from pelican_newslint.model import Block, Edit, Fix, Match, Right, Span
from pelican_newslint.rules.expressions import LETTER, Expression
from pelican_newslint.rules.form import Wakes
from pelican_newslint.rules.like_headline import like_headline
from pelican_newslint.rules.literals import Needs, needs_of, wakers

if TYPE_CHECKING:
    import re2

    from pelican_newslint.prose.article import Article

_EDGE = rf"(?:^|[^{LETTER}]|\b)"
"""Where a word may begin, so that "he" isn't found in "the"; `\b` serves for guards that are no words ("-")."""
_DIGIT = re.compile("[0-9]")
_NEAR = 80
"""Code points that `unless_before` and `unless_after` may look at."""


class FamilyPattern(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One pattern of a family; its rule gives severity, kind, scopes and languages."""

    find: str
    why: str
    bad: tuple[str, ...]
    good: tuple[str, ...]
    use: str | None = None
    unless: str | None = None
    unless_before: str | None = None
    unless_after: str | None = None
    safe: bool = False
    languages: tuple[str, ...] = ()
    narration: bool = False
    """Only outside quotation marks: what would blame a speaker's dialect."""
    articles: bool = False
    """Not in a sentence of a summary that is told as headlines are."""


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


class Compiled:
    """A pattern ready to run. Compiled when it first wakes. `wakers_`, `needs`: what wakes it and what it needs, where that was told before."""

    def __init__(
        self, pattern: FamilyPattern, lists: Mapping[str, tuple[str, ...]], name: str, wakers_: frozenset[str] = frozenset(),
        needs: Needs | None = None,
    ) -> None:  # fmt: skip
        self.pattern = pattern
        self.name = name
        self._find = _with_lists(pattern.find, lists, name)
        self._lists = lists
        self.wakers = wakers_ or wakers(self._find)
        self._told = needs
        if not self.wakers:
            raise ConfigError(f"{name}: find = {pattern.find!r} needs a literal word in each of its alternatives, which wakes it")

    @cached_property
    def needs(self) -> Needs:
        return self._told or needs_of(self._find)

    @cached_property
    def _expression(self) -> Expression:
        return Expression(rf"(?:^|[^{LETTER}])({self._find})(?:$|[^{LETTER}])", self.pattern.find, self.name)

    @cached_property
    def _guards(self) -> tuple[Expression | None, ...]:
        given = self.pattern
        forms = ((given.unless, "(?:{})"), (given.unless_before, rf"{_EDGE}(?:{{}})\s*$"), (given.unless_after, r"^\s*(?:{})"))
        return tuple(None if guard is None else self._guard(guard, form) for guard, form in forms)

    def _guard(self, guard: str, form: str) -> Expression:
        return Expression(form.replace("{}", _with_lists(guard, self._lists, self.name)), guard, self.name)

    def possible(self, lower: str, pairs: frozenset[str]) -> bool:
        """Whether all is in a block, its text in small letters and its pairs of words, without which no match can be there."""
        needs = self.needs
        for each in needs.pairs:
            if each.isdisjoint(pairs):
                return False
        for words in needs.parts:
            for word in words:
                if word in lower:
                    break
            else:
                return False
        return not needs.figure or _DIGIT.search(lower) is not None

    def matches(self, text: str) -> Iterator[re2._Match[str]]:
        """All matches in the text of one block; group 1 is what was found. The characters round it bound its words.

        One block, not the article: re2 encodes what it is given at every call.
        """
        found = self._expression.search(text)
        return iter(()) if found is None else self._and_behind(text, found)

    def _and_behind(self, text: str, found: re2._Match[str] | None) -> Iterator[re2._Match[str]]:
        at = 0
        while found:
            yield found
            at = max(found.end(1), at + 1)
            found = self._expression.search(text, at - 1) if at < len(text) else None

    def excused(self, text: str, span: Span, sentence: Span) -> bool:
        """Whether a guard speaks against a match."""
        unless, before, after = self._guards
        return bool(
            (unless and unless.search(text[sentence.start : sentence.end]))
            or (before and before.search(text[max(sentence.start, span.start - _NEAR) : span.start]))
            or (after and after.search(text[span.end : min(sentence.end, span.end + _NEAR)]))
        )


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
                        match = _match(article, block, pattern, found)
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


def _match(article: Article, block: Block, pattern: Compiled, found: re2._Match[str]) -> Match | None:
    """What is said of it; nothing where a guard speaks against it."""
    span = Span.of(block.span.start + found.start(1), block.span.start + found.end(1))
    if pattern.pattern.narration and article.quoted(span):
        return None
    if pattern.pattern.articles and block.scope == "summary" and like_headline(article, span):
        return None
    if pattern.excused(article.text, span, article.sentence_at(span.start).span):
        return None
    return Match(span, _message(pattern.pattern, found), fixes=_fixes(pattern.pattern, found, span))


def _message(pattern: FamilyPattern, found: re2._Match[str]) -> str:
    if pattern.use is None:
        return pattern.why
    return f"“{_replacement(pattern, found)}”, not “{found.group(1)}”. {pattern.why}"


def _fixes(pattern: FamilyPattern, found: re2._Match[str], span: Span) -> tuple[Fix, ...]:
    if pattern.use is None:
        return ()
    text = _replacement(pattern, found)
    title = f"Change to “{text}”" if text else "Remove it"
    return (Fix(title, (Edit(span, text),), "safe" if pattern.safe else "unsafe"),)


def _replacement(pattern: FamilyPattern, found: re2._Match[str]) -> str:
    """`use` with its groups filled in, and with the capital of what it replaces."""
    text = re.sub(r"\\(\d)", lambda group: found.group(int(group[1]) + 1) or "", pattern.use or "")
    return text[:1].upper() + text[1:] if found.group(1)[:1].isupper() else text


def _with_lists(expression: str, lists: Mapping[str, tuple[str, ...]], name: str) -> str:
    def alternatives(found: re.Match[str]) -> str:
        if found[1] not in lists:
            raise ConfigError(f"{name}: {{{found[1]}}} is in no [lists]; known: {', '.join(sorted(lists)) or 'none'}")
        return f"(?:{'|'.join(lists[found[1]])})"

    return re.sub(r"\{([a-z_]+)\}", alternatives, expression)


def _speaks(language: str, languages: tuple[str, ...]) -> bool:
    return not languages or language in languages or language.partition("-")[0] in languages
