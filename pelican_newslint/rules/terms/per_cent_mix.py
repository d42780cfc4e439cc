"""Per cent is written in one way.

"5%", "5 percent" and "5 per cent" in one text are three hands at work. Sign in the headline and word in the text is usual; figures in
tables and captions are left alone, and so is direct speech.

Bad:

    Prices rose by 5% in May and 7% in June. Rents fell by 3 percent.
                                                             ^^^^^^^ “percent” here, “%” elsewhere: one way to write it.

Good:

    Prices rose by 5% in May and 7% in June. Rents fell by 3%.

Good:

    Prices rose by 5%. "We paid 3 percent," he said.

Good:

    Prices rose by five percent; the percentage grew, and a large percentage stayed.

Evidence: 8 in 2,218 edited articles, all real, and a matter of style.
"""

from __future__ import annotations

from collections import defaultdict

import msgspec

from pelican_newslint.model import Block, Fix, Match, Related, Scope, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule, Wakes, inside

_SCOPES: frozenset[Scope] = frozenset({"summary", "paragraph", "item"})
RULE = Rule(kind="style", severity="suggestion", scopes=_SCOPES, languages=("en",), wakes=Wakes.on(tokens=("percent",)))


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    forms: dict[str, list[Span]] = defaultdict(list)
    for each in inside(article, article.quantities, woken):
        if each.unit == "percent" and each.sign and not each.in_words and not article.quoted(each.span):
            end = each.span.end
            forms[" ".join(each.sign.lower().split())].append(Span.of(end - len(each.sign), end))
    if len(forms) < 2:
        return
    usual, *rare = sorted(forms.items(), key=lambda item: (-len(item[1]), item[1][0].start))
    for form, spans in rare:
        said = f"“{form}” here, “{usual[0]}” elsewhere: one way to write it."
        fixes = () if "%" in (form, usual[0]) else (Fix.change(spans[0], usual[0]),)
        yield Match(spans[0], said, fixes, related=(Related(usual[1][0], "the other way"),))
