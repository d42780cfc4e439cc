"""Millions and billions are written in one way.

"£4m", "£3 million" and "£2mn": one text, one form. The short form in headlines and tables beside the word in the text is usual; direct
speech has its own.

Bad:

    It cost £4m in May and £5m in June. The county paid £3 million.
                                                        ^^^^^^^^^^ “million” here, “m” elsewhere: one way to write it.

Good:

    It cost £4m in May and £5m in June. The county paid £3m.

Good:

    It cost £4m in May. "We paid £3 million," he said.

Good:

    It cost £4m, and two million people came; the bank lost £2bn.

Evidence: none in 104,000 words of edited news and government posts.
"""

from __future__ import annotations

from collections import defaultdict

import msgspec

from pelican_newslint.model import Block, Match, Related, Scope
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.quantities import Quantity
from pelican_newslint.rules.form import Found, Rule, Wakes, inside

_SCOPES: frozenset[Scope] = frozenset({"summary", "paragraph", "item"})
RULE = Rule(
    kind="style", severity="suggestion", scopes=_SCOPES, languages=("en",), wakes=Wakes.on(tokens=("money",)), confidence="medium",
)  # fmt: skip

_SAME = {
    "m": "million",
    "mn": "million",
    "mln": "million",
    "bn": "billion",
    "b": "billion",
    "bln": "billion",
    "tn": "trillion",
    "trn": "trillion",
}


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    sizes: dict[str, dict[str, list[Quantity]]] = defaultdict(lambda: defaultdict(list))
    for each in inside(article, article.quantities, woken):
        if each.scale and each.money and not each.in_words and not article.quoted(each.span):
            form = each.scale.lower()
            sizes[_SAME.get(form, form)][form].append(each)
    for forms in sizes.values():
        if len(forms) < 2:
            continue
        usual, *rare = sorted(forms.items(), key=lambda item: (-len(item[1]), item[1][0].span.start))
        for form, places in rare:
            said = f"“{form}” here, “{usual[0]}” elsewhere: one way to write it."
            yield Match(places[0].span, said, related=(Related(usual[1][0].span, "the other way"),))
