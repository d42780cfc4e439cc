"""Where readers know an acronym: it is told beside it what it is, or the site is full of it."""

from __future__ import annotations

from pelican_newslint.archive.archive import Archive
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.acronyms import Acronym
from pelican_newslint.prose.later import later

_CALL_SIGN = later(r"[WK][A-Z]{3}(?:-(?:TV|FM|AM))?")
"""Of an American station."""
_WHAT = (
    r"(?:organi[sz]ation|outlet|newsroom|agency|company|consultancy|firm|group|chain|union|charity|broadcaster|station|network|website|app"
    r"|service)"
)
_TELLS = later(rf"(?:[’']s)?(?:,| [—–]) (?:an?|the) (?:[\w’'-]+ ){{0,4}}{_WHAT}\b| (?:Inc|Ltd|LLC|plc|Corp|Public Media)\b")
_TOLD = later(rf"\b{_WHAT}, $|\b(?:law firm|firm|company|union|station) (?:[A-Z]\w+ ){{1,3}}$")
""" "NOTUS, a news organisation that"; "another news organisation, CNHI"."""
_POSTS, _BARE = 8, 0.8
"""Posts of a site that have it, and the share of them that never spell it out, from which the house's readers know it."""


def told_beside(article: Article, use: Acronym) -> bool:
    """Whether the words round it say that it is a body of some kind, or an American station's call sign."""
    text, span = article.text, use.span
    station = article.words.before(article.words.at(span.start)) != "the" and _CALL_SIGN.fullmatch(use.text)
    return bool(station or _TELLS.match(text, span.end) or _TOLD.search(text[max(span.start - _NEAR, 0) : span.start]))


_NEAR = 40


def house_word(archive: Archive, letters: str) -> bool:
    """Whether the site's own posts hardly ever spell it out: it is what they are about."""
    posts, bare = archive.kept("acronyms", _in_posts).get(letters, (0, 0))
    return posts >= _POSTS and bare >= _BARE * posts


def _in_posts(archive: Archive) -> dict[str, tuple[int, int]]:
    """For each acronym how many posts have it, and how many of them without its words."""
    counts: dict[str, tuple[int, int]] = {}
    for record in archive.articles:
        for letters, expansion in record.acronyms.items():
            posts, bare = counts.get(letters, (0, 0))
            counts[letters] = posts + 1, bare + (not expansion)
    return counts
