"""A link that names a paper leads to that paper.

"The [BBC](https://somebody.example/copy) reported" sends readers to a copy, or to another paper's story pasted over the first. Where
the linked words name a known outlet and nothing else, the address is compared with the outlet's own domains.

Bad:

    The [BBC](https://www.theguardian.com/world/2024/mar/06/bridge) reported the sale.
         ^^^ The words name BBC, the link leads to theguardian.com.

Good:

    The [BBC](https://www.bbc.co.uk/sport/123) reported the sale, and [Reuters](https://www.reuters.com/world/bridge) the price.

Good:

    The [BBC's rival](https://www.theguardian.com/world/bridge) and the [Guardian of the gate](https://example.org/gate) met.

Good:

    The [BBC](https://en.wikipedia.org/wiki/BBC) was founded in 1922, and [CNN](https://x.com/cnn/status/1) told so.

Good:

    The [New York Times](https://nyti.ms/3abc) and [Le Monde](https://web.archive.org/web/2024/https://www.lemonde.fr/a) reported it.

Evidence: an estimate of 75 in 100 (papers buy each other's stories), so a suggestion. Hardly reached: 464 links of news and public
service writing hold 5 that name an outlet alone, all right; 96,000 of a weekly hold none; a project's site has one that names the
company and leads to another page of its own, which is why a domain with the name in it is left alone.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import msgspec

from pelican_newslint.cache.derived import read_toml
from pelican_newslint.model import BODY_SCOPES, Block, Match, Right
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes, inside
from pelican_newslint.rules.links._hosts import host, owner

RULE = Rule(kind="fact", severity="suggestion", scopes=BODY_SCOPES, wakes=Wakes(tokens=frozenset({"link"})), confidence="medium")

_NEUTRAL = frozenset(
    "wikipedia.org wikinews.org wikidata.org wikimedia.org archive.org archive.is archive.ph archive.today x.com twitter.com facebook.com "
    "youtube.com youtu.be instagram.com t.me threads.net apple.com google.com spotify.com yahoo.com msn.com linkedin.com reddit.com vimeo.com "
    "doi.org bsky.app flipboard.com smartnews.com".split()
)
"""Encyclopedias, archives, networks and gatherers: what stands there can be the outlet's own."""
_ARTICLE = later(r"^(?:the|a) ", re.IGNORECASE)
_SHORT = 5
"""Letters of a domain below which it may be the outlet's own shortener."""


class _Outlets(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    outlet: dict[str, tuple[str, ...]]


@cache
def _outlets() -> dict[str, tuple[str, ...]]:
    """Domains by the outlet's name, lower case."""
    table = read_toml(Path(__file__).with_name("outlets.toml"), _Outlets)
    return {_ARTICLE.sub("", name.lower()): hosts for name, hosts in table.outlet.items()}


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    for link in inside(article, article.links, woken):
        words = article.slice(link.span).strip(" *_“”\"'")
        own = _outlets().get(_ARTICLE.sub("", words.lower()))
        site = owner(host(link.target))
        if own is None or not site or site in _NEUTRAL:
            continue
        if site in own:
            yield Right(link.span, f"The link leads to {words}'s own {site}.")
        elif not _its_own(words, site):
            yield Match(link.span, f"The words name {words}, the link leads to {site}.")


def _its_own(words: str, site: str) -> bool:
    """Whether a domain may be another of the outlet's: a shortener, or one with the outlet's name in it."""
    name = site.partition(".")[0]
    return len(name) < _SHORT or "".join(words.lower().split()).removeprefix("the") in name
