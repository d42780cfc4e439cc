"""A noun that counts has an article before it, or is in the plural.

"He spoke in interview", "passengers need visa", "hit by gust of wind": what is natural in languages without articles is a slip
in English. Only nouns are judged that edited text never leaves bare, and only where the phrase ends with the noun. Offices
("elected mayor"), places that stand bare ("in court", "at school") and pairs ("from village to village") are left alone.

Bad:

    The minister spoke in interview after he was seen from helicopter.
                       ^^^^^^^^^^^^ “interview” wants an article, or the plural.

Bad:

    Passengers need visa until May. The hall was hit by gust of wind and has new roof.
               ^^^^^^^^^ “visa” wants an article, or the plural.

Good:

    The minister went from village to village and was seen by helicopter. She was in court, at school and in bed.

Good:

    They need visas, and she was elected mayor. The bus station in Bridge Street is near Station Road; the tank crew left.

Good:

    From driver to passenger all were well. It is the school to pick, and no doctor, neither driver nor nurse, was hurt by train.

Evidence: 18 in 1.1 million words of edited news, interviews and government posts, 15 true, most of them in interviews.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

import msgspec

from pelican_newslint.knowledge import inflections
from pelican_newslint.model import Block, Match
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.language._clauses import BOUND, begins_sentence, positions

_WORDS = {name: frozenset(words.split()) for name, words in tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8")).items()}
_PEOPLE, _THINGS = _WORDS["people"], _WORDS["things"]
_PREPOSITIONS, _TAKERS, _ADJECTIVES = _WORDS["prepositions"], _WORDS["takers"], _WORDS["adjectives"]
_ENDS = (BOUND | {"said", "says", "told", "saying"}) - {"and", "or", "to", "per", "a", "than", "but", "by", "into"}
_PAIRED = frozenset("from between both neither either no such what any".split())

RULE = Rule(
    kind="grammar", severity="warning", wakes=Wakes(_PEOPLE | _THINGS), languages=("en",),
    scopes=frozenset({"summary", "paragraph", "item", "quotation"}),
)  # fmt: skip


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    for at in positions(article, woken, RULE.wakes.words):
        if article.words.texts[at].islower() and article.words.spaced(at):
            yield from _judged(article, at)


def _judged(article: Article, noun: int) -> Iterator[Match]:
    words = article.words
    at = noun - 1
    if at < 1 or words.lower[at] in ("a", "the"):
        return
    modified = words.lower[at] in _ADJECTIVES or "-" in words.texts[at] or words.texts[at] in inflections.plain_nouns()
    if modified and words.spaced(at) and words.lower[at] not in _PREPOSITIONS | _TAKERS and words.lower[at - 1] != "to":
        at -= 1
    if at < 1 or begins_sentence(article, at) or not words.texts[at].islower() or not _ends(article, noun):
        return
    leads, word = words.lower[at], words.lower[noun]
    if leads in _PREPOSITIONS:
        if leads == "to" and (
            "from" in words.lower[max(at - 6, 0) : at] or word in inflections.verbs() or words.texts[at + 1] in inflections.verbs()
        ):
            return
        if leads == "from" and "to" in words.lower[noun + 1 : noun + 3]:
            return
        if words.lower[at - 1] == word or (words.lower[at - 1] in _PAIRED):
            return
    elif not (leads in _TAKERS and word in _THINGS and words.lower[at - 1] not in ("the", "a", "an", "as", "their", "his", "its", "her")):
        return
    yield Match(words.span(at, noun), f"“{words.texts[noun]}” wants an article, or the plural.")


def _ends(article: Article, noun: int) -> bool:
    """Whether the phrase ends with its noun: a small word or a stop follows."""
    words = article.words
    if noun + 1 >= len(words) or begins_sentence(article, noun + 1):
        return words.gaps[noun + 1][:1] in (".", "!", "?", "")
    if words.spaced(noun + 1):
        return words.lower[noun + 1] in _ENDS
    return words.gaps[noun + 1] in (", ", "; ", ": ")
