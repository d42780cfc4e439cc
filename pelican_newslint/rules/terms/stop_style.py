"""Initials and short titles have stops everywhere or nowhere.

"U.S." in one paragraph and "US" in the next is one name in two dresses, and so are "Dr. Ross" and "Dr Ross". Houses differ: Reuters and AP
write U.S. and Mr., the BBC and the Guardian US and Mr. Names of organisations that hold the other form, headlines and direct speech are
left alone.

Bad:

    The U.S. agreed in May. The U.S. senator left. The US navy stayed.
                                                       ^^ “US” here, “U.S.” elsewhere: stops everywhere or nowhere.

Bad:

    Dr. Ann Ross spoke first. Mr. Cole agreed with her, and so did Dr Ross's brother.
                                                                   ^^ “Dr” here, “Dr.” elsewhere: stops everywhere or nowhere.

Good:

    The U.S. agreed in May. The U.S. senator left. The U.S. navy stayed.

Good:

    Dr Ann Ross wore Dr. Martens. Mr Cole drank Dr Pepper. "Call me Mr. Cole," says the script. The Rev. Ann Hale spoke.

Good:

    The UK and the US agreed; "the U.S. is late," she said.

Good:

    It cost US$4m, which the U.S. Treasury lent and the U.S. paid.

Good:

    The US Navy Times wrote of the U.S. Navy Band; US-led talks failed in the US.

Evidence: 3 in 104,000 words of edited news and government posts, 2 of them true.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import msgspec

from pelican_newslint.model import Block, Match, Related, Scope, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule, Wakes

_SCOPES: frozenset[Scope] = frozenset({"summary", "paragraph", "item", "caption"})
RULE = Rule(
    kind="style", severity="suggestion", scopes=_SCOPES, languages=("en",), wakes=Wakes(tokens=frozenset({"acronym", "name"})),
    guides=("AP", "BBC", "Reuters"),
)  # fmt: skip


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    forms: dict[str, dict[bool, list[Span]]] = defaultdict(lambda: {True: [], False: []})
    for use in article.acronyms:
        if article.blocks[use.block].scope in _SCOPES and not article.quoted(use.span) and not _named(article, use.span):
            forms[use.letters]["." in use.text].append(use.span)
    for title, with_stop, span in _titles(article):
        forms[title][with_stop].append(span)
    for both in forms.values():
        rare, usual = sorted(both.values(), key=lambda spans: (len(spans), -spans[0].start if spans else 0))
        if rare:
            said = f"“{article.slice(rare[0])}” here, “{article.slice(usual[0])}” elsewhere: stops everywhere or nowhere."
            yield Match(rare[0], said, related=(Related(usual[0], "the other way"),))


def _titles(article: Article) -> Iterator[tuple[str, bool, Span]]:
    """Short titles before a name, whether with their stop, and where."""
    for title in _TITLES & article.words.forms.keys():
        for at in article.words.forms[title]:
            behind = article.words.texts[at + 1] if at + 1 < len(article.words) else ""
            gap = article.words.gaps[at + 1]
            start = article.words.starts[at]
            span = Span.of(start, start + len(title) + gap.startswith("."))
            if (
                behind[:1].isupper()
                and behind not in _BRANDS
                and gap in (" ", ". ")
                and article.block_at(start).scope in _SCOPES
                and not article.quoted(span)
            ):
                yield title, gap == ". ", span


_TITLES = frozenset({"Mr", "Mrs", "Ms", "Dr", "Prof"})
_BRANDS = frozenset({"Martens", "Pepper", "Doc", "Oetker", "Who", "Strangelove", "Beast", "Bean"})
"""Names of things that keep their own stop."""


def _named(article: Article, span: Span) -> bool:
    """Whether a capital stands right behind or before it: it may be part of a name. Or a sign of money, which has no stops."""
    if article.text[span.end : span.end + 1] in ("$", "¢"):
        return True
    words = article.words
    at = words.at(span.start)
    behind = words.texts[at + 1] if at + 1 < len(words) and words.spaced(at + 1) else ""
    before = words.texts[at - 1] if at and words.spaced(at) else ""
    return behind[:1].isupper() or (before[:1].isupper() and before not in {"The", "In"})
