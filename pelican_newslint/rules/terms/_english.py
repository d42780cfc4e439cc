"""Which English a piece is written in, and the words of its own that tell."""

from __future__ import annotations

import calendar
from collections.abc import Iterator, Sequence
from itertools import islice

import msgspec

from pelican_newslint.knowledge import spelling
from pelican_newslint.knowledge.spelling import Pair
from pelican_newslint.model import PROSE_SCOPES, Scope, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later

SCOPES: frozenset[Scope] = PROSE_SCOPES - {"headline", "heading", "alt"}
"""Where the words are the writer's own, in full sentences."""
_AMERICAN = frozenset({"en-us", "en-ph", "en-lr", "en-pr"})
_COMPUTING = frozenset("computer computers software app apps code programmer programmers".split())
_BOTH = frozenset("cancelled cancelling canceled canceling".split())
"""Usual in both countries, whatever dictionaries say."""


class Use(msgspec.Struct, frozen=True):
    """A word that is British (`british`) or American, in the writer's own words."""

    at: int
    pair: Pair
    british: bool
    spoken: bool = False
    """In direct speech, whose spelling is the writer's, too, unless it was written elsewhere."""


def uses_of(article: Article) -> Iterator[Use]:
    """Every word that one English spells otherwise, in no order."""
    words = article.words
    index = words.index
    for table, british in ((spelling.british(), True), (spelling.american(), False)):
        for word in (index.keys() & table.keys()) - _BOTH:
            pair = table[word]
            if pair.note == "other" and not _programme(article, word):
                continue
            yield from (Use(at, pair, british) for at in index[word] if is_own(article, at))
            yield from (Use(at, pair, british, True) for at in index[word] if _in_speech(article, at))
    for word in (each for each in index if "-" in each and each not in _BOTH):
        last = word.rpartition("-")[2]  # "four-kilometer"
        for table, british in ((spelling.british(), True), (spelling.american(), False)):
            if last in table and table[last].note == "":
                yield from (Use(at, table[last], british) for at in index[word] if is_own(article, at))


def _programme(article: Article, word: str) -> bool:
    """A "program" in Britain is one for a computer."""
    return word == "program" and not (_COMPUTING & article.words.index.keys())


_WRITTEN = later(r"\b(?:statement|letter|e-?mail|post|posted|tweet|tweeted|wrote|writes|report|document|message|caption|leaflet|poster)\b")


def _in_speech(article: Article, at: int) -> bool:
    """Whether somebody is quoted who said so, and did not write it."""
    span = article.words.span(at)
    if not article.quoted(span) or article.block_at(span.start).quoted or not article.words.texts[at].islower():
        return False
    return _WRITTEN.search(article.slice(article.block_at(span.start).span)) is None and is_own(article, at, spoken=True)


def is_british(article: Article, uses: Sequence[Use]) -> bool | None:
    """Which English the article is in; None where nothing says so."""
    if "-" in article.language:
        return article.language.lower() not in _AMERICAN
    uses = [use for use in uses if not use.spoken]
    sure = [use for use in uses if use.pair.note == "" or (use.pair.note == "ize" and use.british)]
    if len({use.pair for use in sure}) == 1:
        signs = (sign_of(article, british=True), sign_of(article, british=False))
        if (signs[0] is None) != (signs[1] is None):
            return signs[0] is not None
    british = len({use.pair.british for use in sure if use.british})
    american = len({use.pair.american for use in sure if not use.british})
    if british == american:
        return next((use.british for use in sure), None)
    return british > american


_SIGNS = {
    True: later(rf"\b(?:[Pp]er cent\b|\d{{1,2}} (?:{'|'.join(calendar.month_name[1:])})\b|(?:Mr|Mrs|Dr) (?=[A-Z])|£\d)"),
    False: later(
        rf"\b(?:percent\b|(?:{'|'.join(calendar.month_name[1:])}) \d{{1,2}}(?:, \d{{4}})?\b(?! ?\d)|(?:Mr|Mrs|Dr)\. (?=[A-Z])|U\.S\."
        r"|Ms\. (?=[A-Z])|(?:Sen|Gov|Rep)\. (?=[A-Z])"
        r"|(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\. \d{1,2}\b|\d [ap]\.m\.|Idaho|Iowa|Ohio|Oregon|Texas|Colorado|Vermont|Kansas|Nebraska|Montana"
        r"|Wisconsin|Minnesota|Arizona|Utah|Maine|Kentucky|Tennessee|Oklahoma|Missouri|Michigan|Illinois|Indiana|California|Florida)"
    ),
}
"""How else the two show: "per cent", 5 May, Mr; "percent", May 5, Mr., U.S."""
_SIGNS_LEAST = 2
_DAY = later(r"[A-Z][a-z]{2,} \d{1,2}(?:, \d{4})?")
"""May 5 is written in Canada, India and South Africa, too, and in British newspapers: alone it tells nothing."""
_TITLES = frozenset({"Dr. ", "Mr. ", "Mrs. ", "Ms. "})
"""With their stop they are usual in Canada and India."""


def sign_of(article: Article, british: bool) -> Span | None:
    """The first of several such signs, where the text has none of the other English."""
    found = list(islice(_SIGNS[british].finditer(article.text), _SIGNS_LEAST))
    if len(found) < _SIGNS_LEAST or _SIGNS[not british].search(article.text):
        return None
    if not british and all(_DAY.fullmatch(each[0]) or each[0] in _TITLES for each in _SIGNS[british].finditer(article.text)):
        return None
    return Span.of(*found[0].span())


_BEFORE_A_NAME = frozenset({"councillor", "councilor", "counsellor", "counselor"})
"""Titles: the name behind them says nothing of their spelling."""
_PARTIES = frozenset({"labour", "labor"})
_OF_LABOUR = frozenset("unions costs markets market force laws law shortages camps disputes leaders".split())


def _inside(article: Article, at: int) -> bool:
    """Whether it stands inside a sentence."""
    return article.sentence_at(article.words.starts[at]).first_word != at


def is_own(article: Article, at: int, *, spoken: bool = False) -> bool:
    """The writer's own word, and no part of a name."""
    words = article.words
    span = words.span(at)
    if article.block_at(span.start).scope not in SCOPES or article.quoted(span) is not spoken:
        return False
    if any(link.span.holds(span) and "/" in article.slice(link.span) for link in article.links):
        return False
    if words.texts[at][0].isupper() and words.lower[at] in _BEFORE_A_NAME:
        return words.texts[at][1:].islower()
    if words.texts[at][0].isupper():
        first = article.sentence_at(span.start).first_word == at
        behind = words.texts[at + 1] if words.after(at) else ""
        named = any(_inside(article, other) for other in words.forms.get(words.texts[at], ())) or (
            words.lower[at] in _PARTIES and behind not in _OF_LABOUR
        )
        return first and not named and not behind[:1].isupper() and words.texts[at][1:].islower()
    return True


def bare(article: Article, at: int) -> Span:
    """Where word `at` stands, without the ’s behind it."""
    return Span.of(article.words.starts[at], article.words.bare_end(at))
