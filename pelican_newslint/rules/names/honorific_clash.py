"""Mr and Ms do not change for one person.

"Mr Ito" in one paragraph and "Ms Ito" in another: either one is wrong, or there are two people and the text doesn't say so. The rule is
silent where the article names two people of that surname, or speaks of a couple or a family.

Bad:

    Kei Ito opened the shop. Mr Ito sold ten cakes. The shop was full, said Ms Ito.
                                                                               ^^^ “Ms Ito” here, “Mr Ito” before: one person?

Good:

    Kei Ito opened the shop. Mr Ito sold ten cakes. The shop was full, said Mr Ito.

Good:

    Kei Ito and his wife opened the shop. Mr Ito sold ten cakes. The shop was full, said Mrs Ito.

Good:

    Kei Ito and Yui Ito opened the shop. Mr Ito sold ten cakes. The shop was full, said Ms Ito.

Good:

    Miss Ito sold ten cakes. The shop was full, said Ms Ito.

Evidence: one clash in 2,218 edited articles, a married couple; couples are now left out.
"""

from __future__ import annotations

import re

import msgspec

from pelican_newslint.model import Block, Match, Related
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.names._people import people_of, title_word

_WOMEN = frozenset({"mrs", "ms", "miss"})
_FAMILY = later(
    r"\b(?:wife|husband|spouse|couple|married|marriage|widow|widower|son|daughter|brother|sister|mother|father|parents|family|twins?|"
    r"siblings|cousins?|uncle|aunt|ex-wife|ex-husband)\b",
    re.IGNORECASE,
)

RULE = Rule(kind="fact", severity="suggestion", languages=("en",), wakes=Wakes.on("mr", "mrs", "ms", "miss"), confidence="medium")


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    people = people_of(article)
    for surname, mentions in people.alone.items():
        man = next((name for name in mentions if title_word(name) == "mr"), None)
        woman = next((name for name in mentions if title_word(name) in _WOMEN), None)
        if man is None or woman is None or len(people.persons(surname)) > 1 or _FAMILY.search(article.text):
            continue
        later, earlier = (man, woman) if man.span > woman.span else (woman, man)
        said = f"“{later.title} {later.text}” here, “{earlier.title} {earlier.text}” before: one person?"
        yield Match(later.span, said, related=(Related(earlier.span, "the other"),))
