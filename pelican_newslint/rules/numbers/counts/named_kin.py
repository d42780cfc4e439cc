"""Children and brothers told by number, and more of them by name: "a mother of two", "her sons, Ib and Per, and her daughter, Una"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pelican_newslint.model import Block, Match, Related, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.numerals import CARDINALS, cardinal
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.counts.listed import CAPITAL

_N = r"(?P<n>two|three|four|five|six|seven|eight|nine|ten)"
_PARENT = later(rf"\b(?P<who>mother|mum|mom|father|dad)[- ]of[- ]{_N}\b")
_ONE_OF = later(
    rf"\b(?:one|(?:second[- ])?youngest|(?:second[- ])?eldest|oldest|second|third|fourth|fifth|sixth|seventh|first|middle|last) of {_N} "
    r"(?:children|siblings|brothers and sisters)\b"
)
_PARENTS = tuple(f"{parent}{of}" for parent in ("other", "ather", "mum", "mom", "dad") for of in (" of", "-of"))
_BORN = ("children", "siblings", "brothers and sisters")
_FIRST = rf"{CAPITAL}[\w'’-]{{1,15}}"
_LIST = rf"(?P<list>{_FIRST}(?:, {_FIRST}){{0,8}}(?:,? and {_FIRST})?)"
_CHILDREN = later(
    r"\b(?P<whose>[Hh]er|[Hh]is)(?: (?:two|three|four|five|six|young|grown-up|grown|adult|older|younger)){0,2} "
    rf"(?:sons?|daughters?|children),? {_LIST}\b"
)
_SIBLINGS = later(
    r"\b(?P<whose>[Hh]er|[Hh]is)(?: (?:two|three|four|five|six|older|younger|elder|twin)){0,2} "
    rf"(?:brothers?|sisters?|siblings),? {_LIST}\b"
)
_MORE_KIN = later(r"\b(?:step|in-law|half|adopt|foster|grand|late|husband's|wife's|partner's|cousin|niece|nephew)")
_BACK = 2
"""Sentences behind the number in which the names are told."""


def named_kin(article: Article, woken: Sequence[Block], done: set[int]) -> Iterator[Match]:
    """Each number once; fewer names than it says are no slip, as nobody has to be named."""
    for block in woken:
        text = article.slice(block.span)
        for told, signs, names, self in ((_PARENT, _PARENTS, _CHILDREN, 0), (_ONE_OF, _BORN, _SIBLINGS, 1)):
            found = told.search(text) if any(sign in text for sign in signs) else None
            if found is None or len(told.findall(text)) > 1 or _MORE_KIN.search(text):
                continue
            last = article.sentence_index(block.span.start + found.start()) + _BACK
            end = article.sentences[min(last, len(article.sentences) - 1)].span.end - block.span.start
            lists = [each for each in names.finditer(text, found.end(), min(max(end, 0), len(text))) if _fits(found, each["whose"].lower())]
            people = {name for each in lists for name in re.findall(_FIRST, each["list"])}
            start, number = block.span.start, cardinal(found["n"]) or 0
            span = Span.of(start + found.start("n"), start + found.end("n"))
            if len(people) + self > number and span.start not in done:
                done.add(span.start)
                lists_at = [Span.of(start + each.start("list"), start + each.end("list")) for each in lists]
                yield _match(article, span, lists_at, len(people), self)


def _fits(told: re.Match[str], whose: str) -> bool:
    """Whether they can be those of the one of whom the number is told."""
    who = told.groupdict().get("who")
    return who is None or (whose == "her") == (who in {"mother", "mum", "mom"})


def _match(article: Article, span: Span, lists: list[Span], many: int, self: int) -> Match:
    names = next((word for word, value in CARDINALS.items() if value == many), str(many))
    message = f"“{article.slice(span)}” are said, {names} are named{' besides that one' if self else ''}."
    return Match(span, message, related=tuple(Related(each, "the names") for each in lists), severity="warning")
