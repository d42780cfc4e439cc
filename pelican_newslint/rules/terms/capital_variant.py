"""A term has its capitals throughout, or never.

The Indonesian Navy in one paragraph and the Indonesian navy in another, the Airport here and the airport there: readers wonder
whether two things are meant. The rule compares a name of several words with the same words in other letters, and a common word that
stands alone with a capital inside a sentence with the same word without one. Titles of people are `title-capitals`.

Bad:

    The Coast Watch found the boat. Later the Coast watch towed it.
                                              ^^^^^^^^^^^ “Coast watch” here, “Coast Watch” elsewhere: choose one form.

Good:

    The Coast Watch found the boat. Later the Coast Watch towed it.

Bad:

    The harbour was closed. Ships left the Harbour late.
                                           ^^^^^^^ “Harbour” here, “harbour” elsewhere: choose one form.

Bad:

    The court sat. On Friday the Court rose.
                                 ^^^^^ “Court” here, “court” elsewhere: choose one form.

Good:

    The state owns it. The State Department and the State of Ohio do not. A Republican spoke to republicans.

Good:

    Harbour lights went out. He asked: "Harbour?" The harbour was dark. Read The Harbour.

Good:

    St Mary's High School agreed with the school. The House of Lords bought a house, and the West looked west.

Evidence: 10 in 68,000 words of edited news, 9 of them two forms of one thing; 13 in 38,000 of government posts, 9 of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from pelican_newslint.knowledge import words as known_words
from pelican_newslint.model import Block, Edit, Fix, Match, Related, Scope, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule, Wakes

_SCOPES: frozenset[Scope] = frozenset({"paragraph"})
_TWO_LIVES = frozenset(
    "state states house senate congress parliament church bill act west east north south western eastern northern southern party union "
    "republican republicans democrat democrats liberal conservative labour green greens internet earth sun moon god king queen president "
    "minister mayor governor chancellor general may march will mark times guardian sky apple windows square council court lord lady prince "
    "princess pope bishop secretary treasury cabinet constitution street road avenue river lake bay park university college school may "
    "web facebook twitter google amazon uber zoom meta target shell gap orange oracle chrome safari swift rust go python java ruby independent "
    "sir dr mr mrs ms miss professor mother father mum dad grandma grandpa allies crown opposition marines pill games cup test home "
    "city speaker police post women debates rock speaker county town district province island islands valley bank bridge club"
    .split()
)  # fmt: skip
"""Words that are rightly written both ways in one text: with a capital they name one of their kind."""

_BODIES = frozenset(
    "state government court council university college parliament navy army ministry committee commission board company senate cabinet "
    "treasury airport hospital church department agency".split()
)
"""Bodies that a text calls "the Court" or "the court", and then always so."""

_DETERMINERS = frozenset("the a an this its their".split())
_JOINING = frozenset("if that because when where while as with by and or but than".split())
_THE = frozenset({"the"})
_ORDINALS = frozenset("first second third fourth fifth sixth one-off".split())
_MOSTLY = 3
_RARE_FROM = 1500
"""Of the words by frequency: those before it are small words that only a lost full stop gives a capital."""

RULE = Rule(
    kind="style", severity="suggestion", scopes=_SCOPES, languages=("en",), wakes=Wakes(tokens=frozenset({"name"})), category="capitals"
)


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    phrases = list(_phrases(article))
    yield from phrases
    for found in _words(article, woken):
        if not any(isinstance(phrase, Match) and phrase.span.touches(found.span) for phrase in phrases):
            yield found


def _phrases(article: Article) -> Found:
    """Names of two words and more, and the same words with other capitals."""
    told: set[str] = set()
    for name in article.names:
        key = name.text.lower()
        if name.lone or name.person or key in told or not name.text[-1].isalpha() or _titled(article, name.span):
            continue
        if not _alone(article, name.first_word, name.last_word):
            continue
        other = next(_otherwise(article, name.first_word, name.last_word), None)
        if other is not None:
            told.add(key)
            first, second = sorted((name.span, other))
            yield _match(article, second, first)


def _otherwise(article: Article, first: int, last: int) -> Iterator[Span]:
    """Where the words from `first` to `last` stand with other capitals, alone and inside a sentence."""
    words = article.words
    count = last - first
    for at in words.index[words.lower[last]]:
        start = at - count
        if start < 0 or at == last or words.lower[start : at + 1] != words.lower[first : last + 1]:
            continue
        written, own = words.texts[start : at + 1], words.texts[first : last + 1]
        if [word[:1].isupper() for word in written][1:] == [word[:1].isupper() for word in own][1:] or any(
            word.isupper() for word in written[1:]
        ):
            continue
        if written[0][:1].isupper() != own[0][:1].isupper() and not _inside(article, start):
            continue
        span = Span.of(words.starts[start], words.bare_end(at))
        if _alone(article, start, at) and not _titled(article, span):
            yield span


def _words(article: Article, woken: tuple[Block, ...]) -> Found:
    """A common word with a capital inside a sentence, behind a small determiner, that elsewhere has none."""
    words, told = article.words, set[str]()
    for block in woken:
        for at in words.in_(block.span):
            lower = words.lower[at]
            if lower in told or words.gaps[at + 1].strip() == "&" or not _lone_capital(article, at):
                continue
            if _has_reason(article, at) and (small := _small(article, lower)) is not None:
                told.add(lower)
                yield _match(article, Span.of(words.starts[at], words.bare_end(at)), Span.of(words.starts[small], words.bare_end(small)))


def _fitting(word: str) -> frozenset[str] | None:
    """The words before it beside which two forms of `word` can be compared: "the Court" and "the court", "first Test" and "second test".
    None: any.
    """
    return _THE if word in _BODIES else _ORDINALS if word in _TWO_LIVES else None


def _has_reason(article: Article, at: int) -> bool:
    """Behind "the" for a body, behind a determiner for any word; elsewhere only where the article mostly writes it small."""
    words = article.words
    lower, before = words.lower[at], words.before(at)
    fitting = _fitting(lower)
    if fitting is not None or before in _DETERMINERS:
        return fitting is None or before in fitting
    if (
        before not in _JOINING
        or known_words.rank().get(lower, _RARE_FROM) < _RARE_FROM
        or article.text[words.ends[at] : words.ends[at] + 1] == "."
    ):
        return False
    small = sum(words.texts[other][:1].islower() for other in words.index[lower])
    return small >= _MOSTLY and small > 2 * (len(words.index[lower]) - small)


def _lone_capital(article: Article, at: int) -> bool:
    words = article.words
    text = words.texts[at]
    if (
        len(text) < 4
        or not text[0].isupper()
        or not text[1:].replace("’", "").replace("'", "").islower()
        or words.lower[at] not in known_words.common()
    ):
        return False
    return _alone(article, at, at) and not _titled(article, words.span(at))


def _small(article: Article, lower: str) -> int | None:
    """Where the word stands without its capital, in running text and not inside a longer name."""
    words = article.words
    allowed = _fitting(lower)
    for at in words.index[lower]:
        small = words.texts[at][:1].islower()
        if (
            small
            and (allowed is None or words.before(at) in allowed)
            and _alone(article, at, at)
            and article.block_at(words.starts[at]).scope in _SCOPES
        ):
            return at
    return None


def _titled(article: Article, span: Span) -> bool:
    """Outside paragraphs, in a link or quotation marks, before the acronym that it spells out: there capitals are a title's or a label's."""
    after = article.text[span.end : span.end + 2]
    if article.block_at(span.start).scope not in _SCOPES or after == " (" or after[:1] == ":" or article.quoted(span):
        return True
    return any(link.span.touches(span) for link in article.links)


def _inside(article: Article, at: int) -> bool:
    """Whether word `at` neither opens a sentence nor follows a colon or a mark."""
    words = article.words
    sentence = article.sentence_at(words.starts[at])
    return sentence.first_word != at and not re.search(r"[:“\"‘(–—-]\s*$", words.gaps[at])


def _alone(article: Article, first: int, last: int) -> bool:
    """Whether no capital stands beside it, which would make it part of a longer name."""
    words = article.words
    before, after = first - 1, last + 1
    if (
        before >= 0
        and words.spaced(first)
        and words.texts[before][:1].isupper()
        and article.sentence_at(words.starts[before]).first_word != before
    ):
        return False
    if after < len(words) and words.spaced(after) and (words.texts[after][:1].isupper() or words.texts[after][:1].isdigit()):
        return False
    joined = words.lower[after : after + 1] in {("of",), ("for",), ("and",)}
    return not (joined and words.texts[after + 1 : after + 2] and words.texts[after + 1][:1].isupper())


def _match(article: Article, span: Span, other: Span) -> Match:
    one, two = article.slice(span), article.slice(other)
    fix = Fix(f"Change to “{two}”", (Edit(span, two),))
    return Match(span, f"“{one}” here, “{two}” elsewhere: choose one form.", (fix,), (Related(other, "the other form"),))
