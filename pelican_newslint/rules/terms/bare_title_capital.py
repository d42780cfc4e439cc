"""On its own a body or an office has no capital.

The Mines Council is a name, and so is Mayor Ross; "the council" and "the mayor" are common nouns, and so are the government, the ministry,
the doctor and the capital: AP, the BBC, the Guardian and the Economist write them small. What an article writes so throughout, three times
or more, or a site in most of its posts, is its own style and is left alone, and so are the crown, courts, churches, forces and parties, about
which houses differ.

Bad:

    The plan was signed, and the Ministry paid for it.
                                 ^^^^^^^^ “the ministry”: on its own it has no capital.

Bad:

    The PQF Secretary left before noon.
            ^^^^^^^^^ “the PQF secretary”: on its own it has no capital.

Bad:

    The Judge, Ida Roe, fined a firm whose Director, Tom Ray, was late.
        ^^^^^ “the judge”: on its own it has no capital.
                                           ^^^^^^^^ “whose director”: on its own it has no capital.

Good:

    The plan was signed, and the ministry paid for it.

Good:

    They met the Mayor of Leeds, the Council for Arts and the Minister Ann Ross; "the Mayor is late," he said of the Mayor's Office.

Good:

    It is for the Council to say, and the Council said so. Then the Council met.

Good:

    The ship, the Governor, sailed. The pub is the Mayor. The Bishop, a pub, is shut, and the City, as bankers call it, is empty. The
    Bank of England met, and the Bank cut its rate.

Good:

    === content/a.md
    It is for the Council to say.
    === content/b.md
    In May the Council said no.
    === content/c.md
    So the Council will vote again.

Evidence: 44 in 1,250,000 words of edited text, all against the guides that are named, most of them in posts of one government.
"""

from __future__ import annotations

from collections import defaultdict

import msgspec

from pelican_newslint.archive.archive import Archive
from pelican_newslint.archive.bare_titles import DETERMINERS, WORDS, BareTitle, bare_titles
from pelican_newslint.model import Block, Candidate, Fix, Match, Scope
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule, Wakes

_OFTEN = 3
"""Capitals from which it is the article's own style, and posts from which it is the site's."""
_SCOPES: frozenset[Scope] = frozenset({"summary", "paragraph", "item", "caption"})

RULE = Rule(
    kind="style", severity="suggestion", scopes=_SCOPES, languages=("en",), wakes=Wakes(WORDS), category="needless-capital",
    guides=("AP", "BBC", "Guardian", "Economist"),
)  # fmt: skip


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    own: dict[str, list[BareTitle]] = defaultdict(list)
    for each in bare_titles(article):
        if each.capital:
            own[article.words.lower[each.last]].append(each)
    for word, places in own.items():
        if len(places) < _OFTEN:
            for each in places:
                yield _match(article, each, word)


def _match(article: Article, bare: BareTitle, word: str) -> Match:
    words = article.words
    span = words.span(bare.first, bare.last)
    right = article.slice(span).lower()
    before = article.text[words.starts[bare.first - 1] : span.start]
    led = before if before.lower().startswith("the") or before.strip().lower() in DETERMINERS else f"the {before}"
    said = f"“{led[:1].lower()}{led[1:]}{right}”: on its own it has no capital."
    return Match(span, said, (Fix.change(span, right),), key=word)


def confirm(found: Candidate, archive: Archive, options: msgspec.Struct) -> Candidate | None:
    """Left alone where most of the site's posts that have it write it so."""
    forms = archive.forms.get(found.key, {})
    capital, small = len(forms.get(found.key.capitalize(), ())), len(forms.get(found.key, ()))
    return None if capital >= _OFTEN and capital >= small else found
