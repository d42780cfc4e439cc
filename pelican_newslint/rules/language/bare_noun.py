"""A noun that counts has an article before it, or is in the plural.

"He spoke in interview", "passengers need visa", "hit by gust of wind": what is natural in languages without articles is a slip
in English. Only nouns are judged that edited text never leaves bare, and only where the phrase ends with the noun. Offices
("elected mayor"), places that stand bare ("in court", "at school") and pairs ("from village to village") are left alone.

Bad:

    The minister spoke in interview after he was seen from helicopter.
                       ^^^^^^^^^^^^ “interview” wants an article, or the plural.
                                                      ^^^^^^^^^^^^^^^ “helicopter” wants an article, or the plural.

Bad:

    Passengers need visa until May. The hall was hit by gust of wind and has new roof.
               ^^^^^^^^^ “visa” wants an article, or the plural.
                                                     ^^^^^^^ “gust” wants an article, or the plural.
                                                                         ^^^^^^^^^^^^ “roof” wants an article, or the plural.

Bad:

    The yard received order for two tugs, and he is good man. Court has stopped the sale.
             ^^^^^^^^^^^^^^ “order” wants an article, or the plural.
                                                 ^^^^^^^^^^^ “man” wants an article, or the plural.
                                                              ^^^^^ “Court” wants an article, or the plural.

Good:

    She took note and won best film. They held position in good order. He is chief, and they bought it last month. Court Street was shut.

Good:

    The minister went from village to village and was seen by helicopter. She was in court, at school and in bed.

Good:

    They need visas, and she was elected mayor. The bus station in Bridge Street is near Station Road; the tank crew left.

Good:

    From driver to passenger all were well. Nobody had wound the clock, because nobody had found it.

Good:

    The clock stood still because nobody had wound it. It is the school to pick, and no doctor, neither driver nor nurse, was hurt by train.
    Their jobs are under threat. The land under lease is in flood, he was away through illness, and she said so on camera and at
    party conference. At full blast, the fans sang to children at nursery; he was mired in scandal.

Good:

    Four of those on placebo fell ill. They came in evening dress. It gave them a plot to workshop with pupils.

Good:

    The plans were sorted for topic area, style, and rank. It spends little on pedestrian, cycling and bus lanes.

Good:

    There is room for two more. It is heard on satellite, and opinions on team organisation differ. Those who lost property want choice. He is
    up for artist of the year. There is great benefit in a law that puts a limit on opportunity. She asked them not to ditch the old plan.

Evidence: 18 in 1.1 million words of edited news, interviews and government posts, 15 true, most of them in interviews.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from pelican_newslint.knowledge import inflections
from pelican_newslint.model import Block, Match
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.language._bare_openings import opens_bare
from pelican_newslint.rules.language._clauses import BOUND, begins_sentence, positions
from pelican_newslint.rules.language._count_nouns import (
    ADJECTIVES,
    BARE_PEOPLE,
    BARE_THINGS,
    CALLED,
    OBJECTS,
    OPENERS,
    PREPOSITIONS_BEFORE,
    TAKERS,
)
from pelican_newslint.rules.language._leaves_bare import wants
from pelican_newslint.rules.like_headline import like_headline

_ENDS = (BOUND | {"said", "says", "told", "saying"}) - {"and", "or", "to", "per", "a", "than", "but", "by", "into"}
_ITEMS = 8
"""Words within which a list that a noun opens comes to its "and"."""

RULE = Rule(
    kind="grammar", severity="warning", wakes=Wakes(BARE_PEOPLE | BARE_THINGS | OBJECTS | CALLED | OPENERS), languages=("en",),
    scopes=frozenset({"summary", "paragraph", "item", "quotation"}),
)  # fmt: skip


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    for at in positions(article, woken, RULE.wakes.words, last=True):
        span = article.words.span(at, at)
        if article.block_at(span.start).scope == "summary" and like_headline(article, span):
            continue
        if opens_bare(article, at):
            first = at if begins_sentence(article, at) else at - 1
            yield Match(article.words.span(first, at), f"“{article.words.texts[at]}” wants an article, or the plural.")
        elif article.words.texts[at].islower() and article.words.spaced(at):
            yield from _judged(article, at)


def _judged(article: Article, noun: int) -> Iterator[Match]:
    words = article.words
    at = noun - 1
    if at < 1 or words.lower[at] in ("a", "the") or _one_by_one(article, noun):
        return
    word = words.texts[at]
    modified = word.lower() in ADJECTIVES or word in inflections.adjectives() or "-" in word or word in inflections.plain_nouns()
    if (
        modified
        and words.spaced(at)
        and not (words.lower[at] in PREPOSITIONS_BEFORE or words.lower[at] in TAKERS or words.lower[at - 1] == "to")
    ):
        at -= 1
    if at < 1 or begins_sentence(article, at) or not words.texts[at].islower() or _listed(article, noun):
        return
    if not _ends(article, noun) and not (words.lower[noun] in OBJECTS and words.after(noun) == "to"):
        return
    if wants(article, at, noun):
        yield Match(words.span(at, noun), f"“{words.texts[noun]}” wants an article, or the plural.")


def _one_by_one(article: Article, noun: int) -> bool:
    """ "In city after city": the noun comes twice."""
    words = article.words
    return words.after(noun) in ("after", "by", "upon") and words.after(noun + 1) == words.lower[noun]


def _listed(article: Article, noun: int) -> bool:
    """Whether it's the first of several that all stand bare: "sorted for topic area, style and rank", "on pedestrian, cycling and bus lanes"."""
    words = article.words
    if words.gaps[noun + 1] != ", ":
        return False
    for at in range(noun + 2, min(noun + _ITEMS, len(words) - 1)):
        if words.lower[at] in ("and", "or"):
            return words.lower[at + 1] not in BOUND
        if words.lower[at - 1] in BOUND or begins_sentence(article, at):
            return False
    return False


def _ends(article: Article, noun: int) -> bool:
    """Whether the phrase ends with its noun: a small word or a stop follows."""
    words = article.words
    if noun + 1 >= len(words) or begins_sentence(article, noun + 1):
        return words.gaps[noun + 1][:1] in (".", "!", "?", "")
    if words.spaced(noun + 1):
        return words.lower[noun + 1] in _ENDS
    return words.gaps[noun + 1] in (", ", "; ", ": ")
