"""Whether a name of one word is somebody else than the one whose surname it is like: a given name, which kin go by, or beside a byline."""

from __future__ import annotations

from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.names._forms import Form
from pelican_newslint.rules.names._styles import Pair

_REACH = 60
_KIN = later(
    r"\b(?:brothers?|sisters?|siblings?|twins?|cousins?|uncles?|aunts?|fathers?|mothers?|sons?|daughters?|nephews?|nieces?|wife|husband"
    r"|boyfriend|girlfriend|partner|boys?|girls?|children|grand(?:sons?|daughters?|father|mother|children)"
    r"|step(?:sons?|daughters?|father|mother|children)),? "
    r"(?:(?:[A-Z][\w'’-]{0,20}(?:, (?:aged )?\d{1,2})?,? ){1,3}and |(?:[A-Z][\w'’-]{0,20}, ){1,3})?$"
)
"""What stands before the name: "her sister Brooke", "his sons Tom, 4, and Ned"."""


def somebody_else(article: Article, pair: Pair) -> bool:
    lone, full, part = (pair.rare, pair.usual, pair.other) if pair.rare.lone else (pair.usual, pair.rare, pair.one)
    if full.lone or not lone.lone:
        return False
    return _signs(article, full) or (part == full.parts[-1] and _of_kin(article, lone))


def _signs(article: Article, full: Form) -> bool:
    """Whether it is the byline's only: who signs a story isn't called by the surname in it."""
    return all(article.blocks[name.block].scope == "author" for name in full.mentions)


def _of_kin(article: Article, lone: Form) -> bool:
    starts = (name.span.start for name in lone.mentions)
    return any(_KIN.search(article.text[max(start - _REACH, 0) : start]) for start in starts)
