"""Patterns of families and of houses, ready to run: one expression with its guards, and what is said of what it finds.

What keeps a pattern from a match: `unless` (found in the same sentence), `unless_before` and `unless_after` (right before,
from a word's start; right after); `narration` leaves direct speech alone. `use` is the replacement, with `\\1` for groups.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

import msgspec

from pelican_newslint.errors import ConfigError
from pelican_newslint.model import Block, Fix, Match, Span
from pelican_newslint.prose.later import later
from pelican_newslint.rules.expressions import LETTER, Expression
from pelican_newslint.rules.like_headline import like_headline
from pelican_newslint.rules.literals import Needs, needs_of, wakers

if TYPE_CHECKING:
    import re2

    from pelican_newslint.prose.article import Article

_EDGE = rf"(?:^|[^{LETTER}]|\b)"
"""Where a word may begin, so that "he" isn't found in "the"; `\b` serves for guards that are no words ("-")."""
_DIGIT = later("[0-9]")
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


def said_of(article: Article, block: Block, pattern: Compiled, found: re2._Match[str]) -> Match | None:
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
    return (Fix.change(span, text, "safe" if pattern.safe else "unsafe"),)


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
