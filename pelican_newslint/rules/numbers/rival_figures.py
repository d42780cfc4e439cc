"""Two figures for what reads like one thing.

The summary says 31 metres, the text 13; "nine of the seats" in the headline are ten below. No single sign proves it, so the signs are
weighed. Whether two figures are of one thing at all is read from the words round them, as learned from edited text, where a figure that
comes back is one thing told twice: rare words that both sentences share, the same word before both, "the four", other days or names, and
how many more figures of the noun there are. Then what looks like a slip: where the two stand (headline and summary restate the text),
digits that changed places, a difference of one. What may well be so is a suggestion, what is plainly so a warning. So are two times of
a race that differ in one place.

Bad:

    Title: Barge goes on show
    Summary: A barge 31 metres long went on show on Monday.

    The barge, which was dug out of a field, is 13 metres long and was built of oak.
                                                ^^^^^^^^^ “31 metres” in the summary, “13 metres” here: if that is one thing, which is right?

Bad:

    Title: Council sells its boats
    Summary: Four boats were sold on Tuesday.

    The council has sold five boats to a yard in Ayr, it said.
                         ^^^^ “Four” in the summary, “five” here: if that is one thing, which is right?

Bad:

    Title: Probe lifts off after three delays

    The probe lifted off on Monday after its launch was postponed four times.
                                                                  ^^^^ “three” in the headline, “four” here: if that is one thing, which is right?

Bad:

    Title: Orr scores for Selby
    Summary: Ann Orr scored for Selby after 41 minutes.

    Orr scored in the 44th minute, after a long pass by Low.
                      ^^ “41 minutes” in the summary, “44” here: if that is one thing, which is right?

Bad:

    Title: Orr wins coast race
    Summary: Ann Orr won in 2hr 41min 7sec.

    She said that 2:31:07 was more than she had hoped for.
                  ^^^^^^^ “2hr 41min 7sec” and “2:31:07” differ in one place: if both are one runner's, which is right?

Good:

    Title: Orr wins coast race
    Summary: Ann Orr won in 2:31:07.

    She was ten minutes ahead of Jo Low, who came second in 2:41:07. The record of 2:29:40 stands.

Good:

    Title: Council sells its boats
    Summary: Five boats were sold on Tuesday.

    The council has sold five boats to a yard in Ayr. It has four boats left.

Good:

    The yard built four boats in May. Its rival in Ayr built five boats, and a third yard twelve boats.

Good:

    Title: Nearly 300 march
    Summary: Nearly 300 people marched on Sunday.

    The police counted 286 people at the bridge.

Good:

    Title: Three people held over thefts

    Police in Ayr have arrested two people and a boy, who was said to have kept watch, over thefts from boats.

Good:

    Title: Profit up 14% at mill

    Profit rose 14% to £2m. Visitors to its shop were 41% more than in June.

Good:

    Title: Vicar leaves after 23 years

    Ann Orr leaves Selby in July after 23 years. She had been a priest for 32 years in all.

Good:

    Title: How six clubs use the lake
    Summary: The clerk of one, Ann Orr, spent its money on boats over five years.

    Two of them row. Four other clubs swim. The former clerk has been jailed for three years and two months.

Good:

    Alba brings 62,000 marbles, Roe 41,000, Day 17,000 and Moss 13,000. Alba plays first, and hers are halved, which makes 31,000.

    Roe, whose pile shrinks to 20,500, plays next. Alba's 31,000 is the largest pile again. Day is the last but one, then come Moss and 13,000.

Good:

    The clinic saw 170 cases last week, compared with an average of 107 in the same week of other years.

Evidence: tried on each of 17 labelled sets with weights fitted without it. In 637,000 words of papers and press releases it has some 25 marks,
most of them false, 8 of them warnings; in 72,000 words with marked slips it points at 163. Times of a race: 3 true, none false in 280 edited
pieces that tell some.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.model import Block, Match, Related, Severity
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.quantities import Quantity
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes, starts
from pelican_newslint.rules.numbers.rivals.evidence import rivals
from pelican_newslint.rules.numbers.rivals.left_over import one_is_left
from pelican_newslint.rules.numbers.rivals.of_a_term import part_of_a_term
from pelican_newslint.rules.numbers.rivals.rival_pairs import TIMES
from pelican_newslint.rules.numbers.rivals.rival_race_times import rival_race_times
from pelican_newslint.rules.numbers.rivals.told_apart import told_apart
from pelican_newslint.rules.numbers.untold.rival_slip import is_untold_slip

RULE = Rule(kind="fact", severity="suggestion", wakes=Wakes.on(tokens=("number",)), languages=("en",), category="number-inconsistency")

_SUGGESTED, _WARNED = -2.0, 0.4
"""Logarithms of the odds, which the fit tells too low."""
_UNTOLD = -3.0
"""Where the later is told nowhere else, nothing makes it, and it is a slip away."""
_SELDOM, _ABOVE, _LARGE = -2.5, -2.3, 100
"""A piece has seldom two large figures of a kind, and a headline seldom one that isn't the piece's own."""
_OF_OTHERS, _OF_MANY = -0.35, -1.0
"""Where the words speak of other things than those counted before; of money, shares, points and lengths, of which a piece has many."""
_OFTEN = frozenset(
    "point run goal vote wicket try set frame over match game time nomination award medal title person people other body case child season".split()
)
"""What a piece counts of several people or days."""
_AFAR = frozenset({"percent", "points", "m", "km", "ft", "yd", "mile"})
_ELSE = frozenset("might may could would first second earlier former another turns turn turned aged age".split())
_LENGTHS = frozenset({"year", "month", "week", "day"})
_LEAD = 6
"""Words before a figure."""
_ASIDE = ("from ", "with his ", "with her ", "with their ", "as many as ", "as few as ", "up to ")
""" "To £3.9m from £3.1m"; the four who own it are "she with her three brothers"."""
_WHERE = {"headline": " in the headline", "summary": " in the summary"}


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    begun = starts(woken)
    likeliest: dict[int, tuple[float, Quantity, Quantity]] = {}
    for first, second, odds in rivals(article, _UNTOLD):
        pair = ((first, second), (second, first))  # "second" wakes nobody
        told = next(((one, other) for one, other in pair if article.blocks[other.block].span.start in begun), None)
        if told is None or odds < _least(article, first, second) or any(_others(article, each) for each in told):
            continue
        if first.unit in _LENGTHS and (_term(article, first) != _term(article, second) or first.ordinal != second.ordinal):
            continue
        if first.unit in _LENGTHS and part_of_a_term(article, first.span) != part_of_a_term(article, second.span):
            continue
        if one_is_left(article, first, second):
            continue
        before = likeliest.get(told[1].span.start)
        if before is None or odds > before[0]:
            likeliest[told[1].span.start] = odds, *told
    for odds, one, other in likeliest.values():
        where = f"“{article.slice(one.span)}”{_place(article, one.block)}, “{article.slice(other.span)}” here"
        message = f"{where}: if that is one thing, which is right?"
        severity: Severity = "warning" if odds >= _WARNED and not _apart(article, one, other) else "suggestion"
        yield Match(other.span, message, related=(Related(one.span, "or this"),), severity=severity, confidence="medium")
    for time, rival in rival_race_times(article):
        if article.block_at(rival.span.start).span.start in begun:
            both = f"“{article.slice(time.span)}” and “{article.slice(rival.span)}”"
            message = f"{both} differ in one place: if both are one runner's, which is right?"
            yield Match(rival.span, message, related=(Related(time.span, "or this"),), severity="warning", confidence="medium")


def _least(article: Article, first: Quantity, second: Quantity) -> float:
    """The odds from which two figures of their kind are worth a look."""
    others = any(_SPEAKS_OF_OTHERS.search(article.slice(article.sentences[each.sentence].span)) for each in (first, second))
    if others or first.ordinal != second.ordinal or _is_name(article, second):
        return _OF_OTHERS
    if is_untold_slip(article, first, second):
        return _UNTOLD
    kind = first.unit or first.noun
    if first.money or second.money or kind is None or kind in TIMES or kind in _OFTEN | _AFAR:
        return _OF_MANY
    scopes = {article.blocks[each.block].scope for each in (first, second)}
    if "headline" in scopes or max(first.low, second.low) >= _LARGE:
        return _SELDOM
    return _ABOVE if "summary" in scopes and first.noun is not None and not first.ordinal else _SUGGESTED


def _is_name(article: Article, figure: Quantity) -> bool:
    """Whether it is the word of a title: "it beat Ocean's Eleven"."""
    start = figure.span.start
    return article.text[start].isupper() and start != article.sentence_at(start).span.start


_SPEAKS_OF_OTHERS = later(r"\b(?:another|others?|further|additional|remaining|left|before that|compared)\b")


def _others(article: Article, figure: Quantity) -> bool:
    """Whether its own words say that it counts others: "four other clubs", "the remaining £4m", "an average of 90"."""
    return (
        _MORE.match(article.text, figure.span.end) is not None
        or _REST.search(article.text[max(figure.span.start - 20, 0) : figure.span.start]) is not None
    )


_MORE = later(r" (?:other|more|further|additional|others)\b|(?: [a-z]+)? (?:short of|behind|ahead of|adrift|clear of)\b")
"""Or is how far two others are apart: "226 short of the 384 they needed"."""
_REST = later(r"\b(?:remaining|other|another|further|additional|average of|compared with|compared to) $")


def _term(article: Article, figure: Quantity) -> bool:
    """Whether it is how long somebody is punished."""
    near = article.text[max(figure.span.start - 30, 0) : figure.span.end + 20]
    return _PUNISHED.search(near) is not None


_PUNISHED = later(r"\b(?:jail\w*|prison\w*|imprison\w*|sentence\w*|banned|ban|suspended|probation|custody)\b")


def _apart(article: Article, one: Quantity, other: Quantity) -> bool:
    """Whether words tell the two apart, if not surely: "a first plan", "turns 75", "from £4.2m"."""
    words = article.words
    start = article.sentences[other.sentence].first_word
    near = {words.lower[at] for at in range(max(start, words.at(other.span.start) - _LEAD), words.at(other.span.start))}
    aside = any(article.text.endswith(_ASIDE, 0, each.span.start) for each in (one, other))
    return aside or not near.isdisjoint(_ELSE) or told_apart(article, one, other)


def _place(article: Article, block: int) -> str:
    return _WHERE.get(article.blocks[block].scope, " in the text")
