"""A place has one name in a text.

A text that says Kiev here and Kyiv there looks like the work of two desks. Where the text itself speaks of the change of name, both
belong there.

Bad:

    Date: 2016-03-06

    The train from Kiev arrived on Friday.
                   ^^^^ “Kiev” here, “Kyiv” elsewhere in the text.

    It left Kyiv at noon.

Good:

    Date: 2016-03-06

    The train from Kyiv arrived on Friday.

    It left Kyiv at noon.

Good:

    Date: 2016-03-06

    The court in Mumbai, formerly Bombay, sat on Friday.

    It has sat in Mumbai for a year.

Good:

    Date: 2016-03-06

    "We left Kiev at noon," the driver said. The train came from Kyiv, where Dynamo Kiev played.

Evidence: 1 in 104,000 words of news and public service writing, Rhodesia beside Zimbabwe, which is history: such names are left alone
since.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.model import Block, Match, Related, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.places._mentions import HISTORY, mentions, standing, told_as_past

RULE = Rule(kind="style", severity="warning", languages=("en",), wakes=Wakes(tokens=frozenset({"name"})), category="place-name")

_ALWAYS = 9999


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    starts = {block.span.start for block in woken}
    for former, place in standing(article):
        if former in HISTORY or former in article.house.names.allow or not _stands(article, place.now):
            continue
        now = [span for span in mentions(article, place.now) if not article.quoted(span)]
        if not now:
            continue
        for span in mentions(article, former):
            if article.block_at(span.start).span.start not in starts:
                continue
            if not told_as_past(article, span, place, _ALWAYS) and not _together(article, span, now):
                yield Match(span, f"“{former}” here, “{place.now}” elsewhere in the text.", related=(Related(now[0], "the other name"),))


def _stands(article: Article, name: str) -> bool:
    return name.replace(",", "").split()[0] in article.words.forms


def _together(article: Article, span: Span, others: list[Span]) -> bool:
    """Whether both names stand in one sentence: it then speaks of them."""
    sentence = article.sentence_at(span.start).span
    return any(sentence.holds(other) for other in others)
