"""A headline's month, court, medal or disease is the text's.

"Trams to run from March" over trams that will run from May, "high court strikes down tax" where it was the Supreme Court: of things of which
there are a few there is one in the headline, and another one in the first paragraph. Nothing is said where the text has the headline's
own anywhere, by whatever name, or where the paragraph has two. Months and days count only where headline and text both tell what is to come.

Bad:

    Title: Tarn's new trams to carry riders from March
                                                 ^^^^^ The headline says “March”, the text “May”.
    Date: 2023-11-05

    New trams will start to carry riders in Tarn in May, its council said on Monday.

Bad:

    Title: High court strikes down levy on tractors
           ^^^^^^^^^^ The headline says “High court”, the text “Supreme Court”.

    Farmers no longer have to pay a levy on tractors, the Supreme Court ruled on Tuesday.

Bad:

    Title: Ostby rower takes silver in Lund
                             ^^^^^^ The headline says “silver”, the text “bronze”.

    A rower from Ostby won a bronze medal in Lund on Sunday. "I wept," she said.

Bad:

    Title: Measles outbreak shuts school in Tarn
           ^^^^^^^ The headline says “Measles”, the text “mumps”.

    A school in Tarn has been shut by an outbreak of mumps.

Good:

    Title: Tarn's new trams to carry riders from March
    Date: 2023-11-05

    New trams were bought for Tarn in May and will carry riders in four months, its council said.

Good:

    Title: High court strikes down levy on tractors

    Farmers no longer have to pay a levy on tractors that the Supreme Court allowed in May, the High Court ruled on Tuesday.

Good:

    Title: Tarn rower takes silver in Lund

    A rower from Tarn took silver in Lund on Sunday, a second behind the gold.

Good:

    Title: Bus strike to go on

    Drivers of coaches in Tarn will go on with their strike; trams run.

Evidence: in 2,600 edited posts with a headline (1.1 million words) none.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import msgspec
from msgspec import Struct

from pelican_newslint.cache.derived import read_toml
from pelican_newslint.model import Block, Match, Related
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.sentences import Sentence
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.headline._keys import keys
from pelican_newslint.rules.headline._outcomes import sentences_of

_SHARED = 2
"""Words that headline and sentence have in common beside the two."""
_NEAR = 4
_LONG = 25
_AHEAD = frozenset("to will due set plans planned expected would shall".split())
_BACK = frozenset("after since following from despite because".split())
_PLACED = frozenset(
    "in by until till from since of on to before early late mid next last this through for between and during till after around end begin".split()
)


class _Sort(Struct, frozen=True, forbid_unknown_fields=True):
    name: str
    members: str
    ahead: bool = False
    behind: str = ""
    verbs: str = ""


class _File(Struct, frozen=True, forbid_unknown_fields=True):
    sort: tuple[_Sort, ...]


class _Told(Struct, frozen=True):
    """One member where it stands: `first`, `last` are indexes of words."""

    member: int
    first: int
    last: int


@cache
def _sorts() -> tuple[tuple[_Sort, dict[str, list[tuple[tuple[str, ...], int]]]], ...]:
    """Each sort with its phrases by first word, with the number of the member."""
    made = []
    for sort in read_toml(Path(__file__).with_name("headline_instead.toml"), _File).sort:
        table: dict[str, list[tuple[tuple[str, ...], int]]] = {}
        for number, member in enumerate(sort.members.split("·")):
            for phrase in member.split("/"):
                words = tuple(phrase.lower().split())
                table.setdefault(words[0], []).append((words, number))
        made.append((sort, table))
    return tuple(made)


RULE = Rule(
    kind="fact", severity="warning", scopes=frozenset({"headline"}), languages=("en",), category="headline-body-mismatch",
    wakes=Wakes(frozenset(word for _, table in _sorts() for word in table)),
)  # fmt: skip


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    if not article.telling:
        return
    for block in woken:
        heads = list(sentences_of(article, [block]))
        if len(heads) != 1 or len(article.words.in_(block.span)) > _LONG or article.slice(block.span).endswith("?"):
            continue
        for sort, table in _sorts():
            yield from _instead(article, heads[0], sort, table)


def _instead(article: Article, head: Sentence, sort: _Sort, table: dict[str, list[tuple[tuple[str, ...], int]]]) -> Iterator[Match]:
    mine = _told(article, range(head.first_word, head.last_word + 1), sort, table)
    if len(mine) != 1 or (sort.ahead and not _to_come(article, head, mine[0])) or _stands_back(article, head, mine[0]):
        return
    text = [each for each in article.blocks if each.scope not in ("headline", "title")]
    if any(_has(article, each, mine[0].member, table) for each in text):
        return
    lead = list(sentences_of(article, [article.blocks[article.telling[0]]]))
    theirs = [(each, found) for each in lead for found in _told(article, range(each.first_word, each.last_word + 1), sort, table)]
    if len({found.member for _, found in theirs}) != 1:
        return
    sentence, other = theirs[0]
    if sort.ahead and (not _to_come(article, sentence, other) or _may_be_relative(article, mine[0])):
        return
    own = [at for at in head.words if not mine[0].first <= at <= mine[0].last]
    its = [at for each in lead for at in each.words if not other.first <= at <= other.last]
    if len(keys(article, own) & keys(article, its)) >= _SHARED and not article.quoted(article.words.span(other.first)):
        span, there = article.words.span(mine[0].first, mine[0].last), article.words.span(other.first, other.last)
        said = f"The headline says “{article.slice(span)}”, the text “{article.slice(there)}”."
        yield Match(span, said, related=(Related(there, "here"),))


def _told(article: Article, at: range, sort: _Sort, table: dict[str, list[tuple[tuple[str, ...], int]]]) -> list[_Told]:
    """Those that are meant, one where several begin with one word."""
    found: dict[int, _Told] = {}
    for each in _named(article, at, table):
        if each.last in at and _meant(article, at, each.first, each.last, sort):
            found.setdefault(each.first, each)
    return list(found.values())


def _named(article: Article, at: range, table: dict[str, list[tuple[tuple[str, ...], int]]]) -> Iterator[_Told]:
    """All that begin there, whatever they mean."""
    lower = article.words.lower
    for first in at:
        for words, member in table.get(lower[first].removesuffix("'s").removesuffix("’s").strip("'’"), ()):
            last = first + len(words) - 1
            if tuple(each.strip("'’") for each in lower[first + 1 : last + 1]) == words[1:]:
                yield _Told(member, first, last)


def _meant(article: Article, at: range, first: int, last: int, sort: _Sort) -> bool:
    words = article.words
    if sort.ahead and not (words.texts[first][0].isupper() and first > at.start and words.lower[first - 1] in _PLACED):
        return False
    if sort.behind and words.after(last) not in sort.behind.split():
        return False
    near = words.lower[max(first - _NEAR, at.start) : first]
    return not sort.verbs or any(each in sort.verbs.split() for each in near) or words.after(last).startswith("medal")


def _has(article: Article, block: Block, member: int, table: dict[str, list[tuple[tuple[str, ...], int]]]) -> bool:
    return any(each.member == member for each in _named(article, article.words.in_(block.span), table))


def _to_come(article: Article, sentence: Sentence, told: _Told) -> bool:
    return not _AHEAD.isdisjoint(article.words.lower[sentence.first_word : told.first - 1])


def _stands_back(article: Article, sentence: Sentence, told: _Told) -> bool:
    """ "Nurses strike after high court ruling": the news isn't the court's."""
    return not _BACK.isdisjoint(article.words.lower[sentence.first_word : max(told.first - 1, sentence.first_word)])


_MONTHS = "january february march april may june july august september october november december".split()


def _may_be_relative(article: Article, told: _Told) -> bool:
    """Whether the text may mean the headline's month or day with "next month", "tomorrow"."""
    index = article.words.index
    if any(word in index for word in ("month", "months", "tomorrow", "today", "tonight", "weekend", "weeks", "week")):
        word = article.words.lower[told.first]
        return article.date is None or word not in _MONTHS or (_MONTHS.index(word) + 1 - article.date.month) % 12 in (0, 1, 2, 11)
    return False
