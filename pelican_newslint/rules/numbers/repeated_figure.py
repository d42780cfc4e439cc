"""A figure that comes back is the figure that was told.

"Five men were arrested on Monday. The four men will appear in court" leaves one man out, and "the $35m project" was $30m a sentence ago.
A figure is taken as coming back after "the", "all", "its" and the like, where only one other figure of the same noun was told before
and where nothing tells of a part.

Bad:

    Five men were arrested on Monday. The four men will appear in court.
                                          ^^^^ “four” here, “Five” before, for what reads like the same.

Bad:

    The project will cost $30m, the mayor said. The $35m project will start in May.
                                                    ^^^^ “$35m” here, “$30m” before, for what reads like the same.

Bad:

    Two players were sent off. All three will miss the next match.
                               ^^^^^^^^^ “All three” here, “Two” before, for what reads like the same.

Bad:

    The farm has lost 310 ewes to the flood. The vet came on Monday. Nobody knows how 380 ewes drowned in one night of flood.
                                                                                      ^^^ “380” here, “310” before, for what reads like the same.

Bad:

    The choir has 64 singers. It sang on Friday, with all 46 singers and a band.
                                                          ^^^^^^^^^^ “46 singers” here, “64 singers” before, for what reads like the same.

Bad:

    The browser needs 410 megabytes of memory, down from 920.

    In our test of the browser, its memory fell from 820 megabytes to 410.
                                                     ^^^^^^^^^^^^^ “820 megabytes” here, “920” elsewhere, for a change to 410.

Good:

    Five men were arrested on Monday. The five men will appear in court.

Good:

    Five men were arrested on Monday, four of them in York. The four men will appear in court.

Good:

    The council has 40 members. The nine members of the party left, and all three of its staff too. It has two parks; both parks are shut.

Good:

    The $30m project starts in May. The $35m bridge is another. Six teams play. All four groups are full.

Good:

    The choir has 64 singers. Its 12 youngest singers sang first. Another choir came with 46 singers; all 46 singers were ill.

Good:

    Twelve hundred people came to the fair. Of the 1,300 people asked in another town, half knew of it.

Good:

    There are 60 players in the draw. Of those who are seeded, nine are left. The 16 players who got through on Monday are French.

Good:

    Two months ago there were nine. Of the six members who drive, two live on those streets. Shops on the nine streets sold more.

Good:

    The county spends £2m on 74 buses. A neighbouring county spends £6m on 47 buses.

Evidence: 0 false in 303,000 words of edited news, warnings only; two like figures in two like sentences are two facts nineteen times in
twenty, so that "the" and one noun are asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from pelican_newslint.model import Block, Match, Related, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.quantities import Quantity
from pelican_newslint.prose.facts.stems import SMALL
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.form import starts as starts_of
from pelican_newslint.rules.numbers.reading.figures import after, before, meant
from pelican_newslint.rules.numbers.reading.versions import other_version
from pelican_newslint.rules.numbers.rivals.partners import partners
from pelican_newslint.rules.numbers.rivals.told_again import of_a_part, told_again
from pelican_newslint.rules.numbers.rivals.told_alike import BACK, told_alike

RULE = Rule(kind="fact", severity="warning", wakes=Wakes.on(tokens=("number", "money")), languages=("en",), category="number-inconsistency")

_PART = re.compile(
    r"^ (?:who|that|which|of|in|from|on|with|under|aged|involved|accused|charged|concerned|where|whose|remaining|left|at|and|or|"
    r"asked|polled|surveyed|tested)\b"
)
_VERB = r"(?:will|were|are|have|had|was|died|survived|escaped|face|deny|denied|pleaded|admitted|remain|belong|came|come|live|lived)"
_ALL = re.compile(
    rf"\b(?P<all>[Aa]ll (?P<n>three|four|five|six|seven|eight|nine|ten|\d{{1,3}})|[Bb]oth)(?: (?:of them|men|women))? {_VERB}\b"
)
_WORDS = {"three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
_REACH, _NEAR = 60, 2
"""Sentences before, for what is counted and for what is measured."""
_FACTOR = 2.2
_GONE = re.compile(
    r"\b(?:one|two|another|others?|some|the first) (?:of them |had |has |have )?(?:was|were|been|turned|left|joined|withdrew|died|escaped|sank|"
    r"retired|crashed)\b",
    re.IGNORECASE,
)
_SOON = 250
_REST = re.compile(r"\b(?:leav(?:ing|es)|(?:which|that) left|had been (?:[a-z]+ ){0,2}(?:again|restored|reconnected))\b")
"""Only some of those told before."""


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    starts = starts_of(woken)
    figures = [
        each for each in article.quantities
        if not (each.ordinal or each.range or each.malformed or each.fraction) and article.blocks[each.block].scope not in {"headline", "summary"}
    ]  # fmt: skip
    done: set[int] = set()
    alike = (_match(article, second.span, first) for first, second in told_alike(article, figures, starts))
    told = (*_told_back(article, figures, starts), *alike, *told_again(article, figures, starts))
    for found in (*told, *partners(article, starts)):
        some = _REST.search(article.slice(article.sentence_at(found.span.start).span))
        if found.span.start not in done and not some and not other_version(article, found):
            done.add(found.span.start)
            yield found


def _told_back(article: Article, figures: list[Quantity], starts: frozenset[int]) -> Iterator[Match]:
    for at, figure in enumerate(figures):
        if article.blocks[figure.block].span.start in starts and BACK.search(before(article, figure)):
            yield from _compare(article, figure, figures[:at], figures)
    yield from _all_of_them(article, figures, starts)


def _compare(article: Article, figure: Quantity, earlier: list[Quantity], figures: list[Quantity]) -> Iterator[Match]:
    if figure.approximate or of_a_part(article, figure) or _PART.match(_behind_noun(article, figure)):
        return
    if any(each.low == figure.low for each in figures if each is not figure and each.span.start < figure.span.start):
        return
    alike = [each for each in earlier if _alike(article, figure, each)]
    if len({each.low for each in alike}) != 1 or any(each.approximate for each in alike):
        return
    told = alike[-1]
    if of_a_part(article, told):
        return
    reach = _REACH if figure.unit is None or figure.money else _NEAR
    near = figure.sentence - told.sentence <= reach and figure.sentence != told.sentence
    if _GONE.search(article.text[told.span.end : figure.span.start][:_SOON]):
        return
    if (
        near
        and (figure.hyphenated or not BACK.search(before(article, told)))
        and 1 / _FACTOR < figure.low / max(told.low, 1) < _FACTOR
        and not meant(figure).meets(meant(told))
    ):
        yield _match(article, figure.span, told)


def _alike(article: Article, figure: Quantity, told: Quantity) -> bool:
    """Whether both count one noun, or measure what stands behind the later one: "cost $30m" and "the $30m project"."""
    if figure.unit != told.unit or told.shared:
        return False
    if figure.unit is None:
        return figure.noun is not None and figure.noun == told.noun and figure.low > 1
    words = article.words
    at = words.at(figure.span.end - 1) + 1
    if (
        at >= len(words)
        or not words.spaced(at)
        or words.lower[at] in SMALL
        or figure.unit in {"percent", "points"}
        or not (figure.money or figure.hyphenated)
    ):
        return False
    sentence = article.sentences[told.sentence].span
    return words.lower[at][:4] in {words.lower[near][:4] for near in words.in_(sentence)}


def _behind_noun(article: Article, figure: Quantity) -> str:
    if figure.noun_span is not None and figure.unit is None:
        return article.text[figure.noun_span.end : figure.noun_span.end + 40].lower()
    return after(article, figure)


def _all_of_them(article: Article, figures: list[Quantity], starts: frozenset[int]) -> Iterator[Match]:
    """ "All three were …" right after a sentence that begins with "Two players": nothing but that figure can be meant."""
    for at, sentence in enumerate(article.sentences):
        found = _ALL.match(article.text, sentence.span.start)
        if found is None or at == 0 or article.blocks[sentence.block].span.start not in starts:
            continue
        last = article.sentences[at - 1]
        told = [each for each in figures if each.sentence == at - 1 and each.unit is None]
        count = 2 if found["n"] is None else _WORDS.get(found["n"]) or int(found["n"])
        opens = told and article.text[last.span.start : told[0].span.start].strip().lower() in {
            "",
            "the",
            "these",
            "his",
            "her",
            "its",
            "their",
        }
        if opens and len(told) == 1 and told[0].noun and 1 < told[0].low <= 10 and told[0].low != count and last.block == sentence.block:
            yield _match(article, Span.of(*found.span("all")), told[0])


def _match(article: Article, span: Span, told: Quantity) -> Match:
    message = f"“{article.slice(span)}” here, “{article.slice(told.span)}” before, for what reads like the same."
    return Match(span, message, related=(Related(told.span, "here"),))
