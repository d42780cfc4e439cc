"""Speech is reported in one tense.

News says "said"; features may say "says". A text that has both for the same speaker, outside the quotations, was put together from two drafts.

Bad:

    "It is safe," Ann Price said. Nobody was hurt, Price said. "I know," Price says.
                                                                               ^^^^ “says” here, “said” in 2 other places: keep one tense.

Good:

    "It is safe," Ann Price said. The report says that nobody was hurt.

Good:

    "It is safe," Ann Price says. "I know," Price says, and the law says so too.

Good:

    "It is safe," Ann Price said. "He says nothing," Price said.

Evidence: no hit in 104,000 words of edited news and government posts outside headlines, which keep their own tense.
"""

from __future__ import annotations

from collections import defaultdict

import msgspec

from pelican_newslint.model import Block, Match, Related
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.attributions import Attribution
from pelican_newslint.rules.form import Found, Rule, Wakes

RULE = Rule(
    kind="style", severity="suggestion", profile="strict", scopes=frozenset({"paragraph", "item"}), languages=("en",),
    wakes=Wakes.on("says", "said"), guides=("AP",),
)  # fmt: skip


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    by_speaker: dict[str, dict[str, list[Attribution]]] = defaultdict(lambda: defaultdict(list))
    for each in article.attributions:
        form = article.slice(each.span).lower()
        if (
            each.name is not None
            and form in ("says", "said")
            and article.blocks[each.block].scope in RULE.scopes
            and not article.quoted(each.span)
        ):
            by_speaker[article.names[each.name].parts[-1]][form].append(each)
    for _, forms in sorted(by_speaker.items()):
        if len(forms) == 2:
            rare, usual = sorted(forms, key=lambda form: (len(forms[form]), form == "said"))
            odd, rule = forms[rare][0], forms[usual]
            places = f"{len(rule)} other places" if len(rule) > 1 else "another place"
            yield Match(odd.span, f"“{rare}” here, “{usual}” in {places}: keep one tense.", related=(Related(rule[0].span, usual),))
