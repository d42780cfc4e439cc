"""A new speaker comes before his words.

Two quotations run on in one paragraph, and only behind the second do readers learn that somebody else is speaking. Reuters names the
speaker at once: put the name before the quotation, or begin a paragraph. For the strict profile.

Bad:

    "The bridge is safe," said Ann Price. "It will fall," said John Hale.
                                          ^^^^^^^^^^^^^^^ John Hale speaks here, and Ann Price before: name the new speaker first.

Good:

    "The bridge is safe," said Ann Price. John Hale, an engineer, said: "It will fall before the winter."

Good:

    "The bridge is safe," said Ann Price. "It will stand for a hundred years," Price said.

Good:

    "The bridge is safe," said Ann Price.

    "It will fall before the winter," said John Hale.

Evidence: 5 in a million words of edited news and government posts, all as described.
"""

from __future__ import annotations

from itertools import pairwise

import msgspec

from pelican_newslint.model import Block, Match, Related
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.attributions import Attribution
from pelican_newslint.prose.facts.names import Name
from pelican_newslint.rules.form import Found, Rule, Wakes, inside

RULE = Rule(
    kind="fact", severity="suggestion", profile="strict", languages=("en",), scopes=frozenset({"paragraph"}), category="speaker",
    guides=("Reuters",), wakes=Wakes(tokens=frozenset({"quotation"})),
)  # fmt: skip


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    spoken = [each for each in inside(article, article.attributions, woken) if each.quotation is not None and each.name is not None]
    for before, after in pairwise(spoken):
        old, new = _name(article, before), _name(article, after)
        if before.block != after.block or old is None or new is None or old.parts[-1] in new.parts or new.parts[-1] in old.parts:
            continue
        quotation = article.quotations[after.quotation or 0]
        first = article.sentence_at(quotation.span.start).span.start
        if after.span.start > quotation.span.end and new.span.start > quotation.span.end and quotation.span.start - first <= 1:
            message = f"{new.text} speaks here, and {old.text} before: name the new speaker first."
            yield Match(quotation.span, message, related=(Related(old.span, "the one before"),))


def _name(article: Article, attribution: Attribution) -> Name | None:
    return article.names[attribution.name] if attribution.name is not None else None
