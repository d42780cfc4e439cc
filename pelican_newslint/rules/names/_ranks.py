"""An officer who has two ranks: "Detective Inspector Ana Lund", then "Detective Sergeant Lund".

One surname, of one person in the whole text, with ranks of which each is held by itself. Whoever was promoted is said to have been.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from pelican_newslint.model import Match, Related, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.names import Name
from pelican_newslint.prose.later import later
from pelican_newslint.prose.letters import plain

_SHORT = {
    "sgt": "sergeant", "insp": "inspector", "supt": "superintendent", "ch": "chief", "lt": "lieutenant", "capt": "captain", "maj": "major",
    "col": "colonel", "cpl": "corporal", "gen": "general", "det": "", "detective": "", "brig": "brigadier", "cmdr": "commander", "pc": "constable",
    "pte": "private", "adm": "admiral", "sub-lieutenant": "sublieutenant", "di": "inspector", "dci": "chief inspector", "ds": "sergeant",
    "dc": "constable", "dsi": "superintendent", "ssgt": "staff sergeant", "sen": "senator", "rep": "representative", "woman": "",
    "temporary": "", "acting": "", "retired": "", "flt": "flight",
}  # fmt: skip
_RANKS = frozenset(
    "constable sergeant inspector superintendent corporal private lieutenant captain major colonel brigadier general commander commodore admiral "
    "midshipman sublieutenant marshal senator representative bishop archbishop cardinal canon judge coroner".split()
)
_RISEN = later(
    r"(?i)\b(?:promot\w{1,4}|demot\w{1,4}|ranks?|retired|former|formerly|then|late|ex-?\w{2,12}|made|elevated|consecrated|acting|became|since"
    r"|brothers?|namesakes?|no relation)\b"
)


def ranks(article: Article) -> Iterator[Match]:
    """Each such second rank."""
    held: dict[str, list[tuple[Name, str]]] = defaultdict(list)
    fulls: dict[str, set[str]] = defaultdict(set)
    for name in article.names:
        surname = plain(name.parts[-1])
        if not name.lone:
            fulls[surname].add(plain(name.text))
        rank = _rank(name.title) if name.title else ""
        if rank:
            held[surname].append((name, rank))
    for surname, several in held.items():
        if len(several) < len(("one", "other")) or len(fulls[surname]) != 1:
            continue
        first, told = several[0]
        for name, rank in several[1:]:
            if (name.lone or first.lone) and not _one_in_short(told, rank):
                if not _risen(article, first, name):
                    yield _match(article, (first, name))
                break


def _rank(title: str) -> str:
    words = (_SHORT.get(word, word) for word in title.lower().replace(".", "").split())
    rank = " ".join(filter(None, words))
    return rank if rank.rpartition(" ")[2] in _RANKS else ""


def _one_in_short(one: str, other: str) -> bool:
    """ "Lieutenant colonel" and "Colonel"."""
    return f" {one}".endswith(f" {other}") or f" {other}".endswith(f" {one}")


def _risen(article: Article, *names: Name) -> bool:
    return any(_RISEN.search(article.slice(article.sentences[name.sentence].span)) for name in names)


def _match(article: Article, names: tuple[Name, Name]) -> Match:
    here, there = (Span.of((name.title_span or name.span).start, name.span.end) for name in reversed(names))
    said = f"“{article.slice(here)}” here, “{article.slice(there)}” before: one of the ranks is wrong."
    return Match(here, said, related=(Related(there, "before"),), severity="error")
