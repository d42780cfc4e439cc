"""Twice as much is twice as much.

"240 wolves, three times the 120 of 2010" are twice as many. The two figures and the word between them must stand in one sentence.

Bad:

    The number of wolves rose to 240, three times the 120 counted in 2010.
                                 ^^^ three times 120 is 360, not 240.

Bad:

    Membership has tripled since 2015, from 400 to 1,000.
                                                   ^^^^^ tripled, 400 is 1,200, not 1,000.

Bad:

    At noon 900 children went home, and 450 others, a third as many, came in.
                                        ^^^ 900 and 450: one is 0.5 times the other, not a third.

Bad:

    The limit is 5 grams. The water held 45 grams, so it was at six times the limit.
                                                                ^^^^^^^^^ 45 grams is 9 times 5 grams, not “six times”.

Bad:

    The mill was insured for £80,000. A new one would cost twice that, about £200,000.
                                                                             ^^^^^^^^ twice £80,000 is £160,000, not £200,000.

Bad:

    There were 240 letters for the plan and 60 against, a ratio of six to one.
                                                                   ^^^ 240 to 60 is 4 to one, not six.

Bad:

    The island has 9,000 people and 30 nurses, or one nurse for every 500 people.
                                                                      ^^^ 9,000 for 30 is one for 300, not 500.

Good:

    The grant was halved to £30,000 in 2019 and cut again to £20,000 last year.

Good:

    There were 240 letters for and 60 against, a ratio of four to one. The island has 9,000 people and 30 nurses, one nurse for every 300 people.

Good:

    At noon 900 children went home, and 450 others, half as many, came in.

Good:

    The number of wolves rose to 240, twice the 120 counted in 2010.

Good:

    Membership has tripled since 2015, from 400 to 1,200. It won 12 games, almost three times its four of last year.

Good:

    The 240 wolves were seen three times; 120 of them were young.

Good:

    At 300 metres the tower is twice as tall as the 150-metre church, and it cost $40m, more than double its budget of $15m.

Good:

    The limit is 5 grams. The water held 45 grams, so it was at nine times the limit. He won three times.

Good:

    Fares doubled in 2016, and riders who pay by card saw the fee go from 20p to 60p. My aunt had 12 goats. I have three times the land and two goats.

Good:

    The clerks' pay went from £30,000 to £31,000 in ten years in which the chief's doubled.

Good:

    Profit was £820m, after the bank set £460m aside for bad loans, twice as much as a year before. She is twice as old as her brother, who is
    21; he is 30.

Good:

    The river rose to 3.6 metres, three times its usual level, and fell to 2.1 metres by noon.

Good:

    Twice as many storks nest there as ten years ago: volunteers rose at four on six Sundays. Calls tripled in June, to 1,800, but had fallen to 400.

Good:

    Exports to Japan doubled, to $4bn, and those to Korea tripled, to $1.5bn.

Evidence: 0 false in 303,000 words of edited news; a tenth more or less is allowed for.
"""

from __future__ import annotations

import re

import msgspec

from pelican_newslint.model import Block, Match, Related, Right, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.holding import small_letters
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.numbers.derived.ratios import told_ratios
from pelican_newslint.rules.numbers.products.near_multiples import near_multiples
from pelican_newslint.rules.numbers.products.told_multiples import told_multiples
from pelican_newslint.rules.numbers.reading.another_thing import without_others
from pelican_newslint.rules.numbers.reading.figures import Range
from pelican_newslint.rules.numbers.reading.outline import Figure, Outline
from pelican_newslint.rules.numbers.reading.reckoned import COUNTED, hedged, held, like, within, woken_sketches
from pelican_newslint.rules.numbers.reading.relations import TIMES, Tie, judged, shown, ties, written

RULE = Rule(
    kind="fact", severity="error", languages=("en",), category="percent-arithmetic",
    wakes=Wakes.on("twice", "double", "triple", "times", "half", "doubled", "tripled", "trebled", "quadrupled", "halved", "third", "quarter",
        "ratio", "every", "per"),
)  # fmt: skip

_SLACK = 0.1
_SOFT = 0.3
_LEAST = 0.03
"""By how much what has "more than doubled" may miss it, rounded."""
_MORE = 0.5
_FAR = 4.0

_ANOTHER = later(r"(?:\b(?:and|but|while)\b|;)[^.;]{0,60}\b(?:doubled|tripled|trebled|quadrupled|halved)\b")


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    done: set[int] = set()
    for loose in ties(article, woken, "times"):
        tie = msgspec.structs.replace(loose, figures={name: held(each) for name, each in loose.figures.items()})
        found = judged(article, tie, _expected)
        if isinstance(found, Match) and (word := _factor(article, tie)):
            found = Match(found.span, found.message, related=(*found.related, Related(word, "so many times")), severity=found.severity)
        if found:
            done.update((found.span.start, *(each.span.start for each in tie.figures.values())))
            yield found
    yield from _loose(article, woken, done)
    yield from told_multiples(article, woken, done)
    near = without_others(article, near_multiples(article, woken, done))
    yield from (kept := [each for each in near if isinstance(each, Right) or not _of_two(article, each)])
    yield from told_ratios(article, woken, done | {each.span.start for each in kept}, frozenset({"times"}))


def _of_two(article: Article, found: Match) -> bool:
    """ "Exports to Japan doubled, to $4bn, and those to Korea tripled, to $1.5bn": each figure has a multiple of its own; "four times as much, £10
    now and £12 from May": one thing at two times.
    """
    spans = sorted((found.span, *(each.span for each in found.related)), key=lambda each: each.start)
    between = article.text[spans[0].end : spans[-1].start].lower()
    return _ANOTHER.search(between) is not None or re.search(r" (?:now|today|at present),? and $", between) is not None


def _factor(article: Article, tie: Tie) -> Span | None:
    """Where "twice" or "tripled" stands."""
    sentence = article.sentence_at(tie.figures["told"].span.start).span
    at = small_letters(article).find(tie.factor_word, sentence.start, sentence.end)
    return Span.of(at, at + len(tie.factor_word)) if at >= 0 else None


def _expected(article: Article, tie: Tie) -> tuple[Range, str] | None:
    old, told = tie.figures["old"], tie.figures["told"]
    value = old.value * tie.factor
    if old.unit != told.unit or value <= 0 or not within(told.value, value, _FAR):
        return None
    start, end = sorted((old.span.start, told.span.start))
    words = article.text[max(start - 60, 0) : end].lower()
    soft = any(word in words for word in ("nearly", "almost", "about", "roughly"))
    more = "more than" in words or "over " in words
    low, high = value * (1 - (_SOFT if soft else _LEAST if more else _SLACK)), value * (1 + (_MORE if more else _SOFT if soft else _SLACK))
    if more and tie.factor_word == "halved":  # more than halved, it is less than a half
        low, high = value * (1 - _MORE), value * (1 + _LEAST)
    return Range(
        low, high
    ), f"{tie.factor_word}{',' if tie.factor_word.endswith('ed') else ''} {shown(article, old)} is {written(told, value, article)}"


_TOLD = later(
    r"(?:,|\band|\bor|\bis|\bwas|\bare|\bwere) (?:about |nearly |almost |roughly )?(?:(?P<word>twice|(?:three|four|five|six|ten) times|half)|"
    r"\[F(?P<part>\d+)\]) (?:as (?:many|much|high|large|big|long|tall|heavy|deep|wide|far)|the (?:number|amount|figure))"
    r"(?=[,.;)]| as (?:last|in|the) )"
)
_NEAR = 2.5


def _loose(article: Article, woken: tuple[Block, ...], done: set[int]) -> Found:
    """ "860 come in the morning and 430, a third as many, in the evening": two figures and what is told of them."""
    for _, sketch in woken_sketches(article, woken):
        found = _TOLD.search(sketch.text) if " as " in sketch.text or " the " in sketch.text else None
        pair = (_around(sketch, found) or _before(sketch, found.start())) if found else None
        if found is None or pair is None:
            continue
        one, other = pair
        if hedged(one) or hedged(other) or other.span.start in done:
            continue
        told = sketch.figures[int(found["part"])].value / 100 if found["part"] else TIMES[found["word"]]
        less, more = sorted((one.value, other.value))
        value = less / more if told < 1 else more / less
        if not within(told, value, _NEAR):
            continue
        slack = _SLACK if _around(sketch, found) else _SOFT
        low, high = sorted((value * (1 - slack), value * (1 + slack)))
        says = f"{shown(article, one)} and {shown(article, other)}: one is {value:.1f} times the other"
        if low <= told <= high:
            yield Right(other.span, f"{says}.")
        else:
            word = found["word"] or shown(article, sketch.figures[int(found["part"])])
            yield Match(other.span, f"{says}, not {word}.", related=(Related(one.span, "the other"),), severity="warning")


def _before(sketch: Outline, end: int) -> tuple[Figure, Figure] | None:
    """The two figures before what is told, where no other is there and both can be of one thing."""
    marks = [int(each[1]) for each in _MARK.finditer(sketch.text, 0, end) if not _MORE_THAN.match(sketch.text, each.end())]
    figures = [sketch.figures[at] for at in marks if sketch.figures[at].kind in COUNTED]
    if len(figures) != 2:
        return None
    one, other = figures
    same = like(one, other) or (one.kind == other.kind == "N" and other.noun == "other")
    return (one, other) if same and one.value > 0 < other.value != one.value else None


def _around(sketch: Outline, found: re.Match[str]) -> tuple[Figure, Figure] | None:
    """ "There were 96 new cases, half as many as the 148 of the week before": one on each side."""
    behind = _AS_THE.match(sketch.text, found.end())
    before = [sketch.figures[int(each[1])] for each in _MARK.finditer(sketch.text, 0, found.start())]
    before = [each for each in before if each.kind in COUNTED]
    if behind is None or not before:
        return None
    one, other = before[-1], sketch.figures[int(behind["at"])]
    return (one, other) if like(one, other) and one.value > 0 < other.value != one.value else None


_AS_THE = later(r" as (?:the|its|their|his|her|(?:last|this) year's) (?:\w+ )?\[[NMU](?P<at>\d+)\]")
_MARK = later(r"\[[A-Z](\d+)\]")
_MORE_THAN = later(r" (?:\w+ )?(?:more|fewer|less|higher|lower) than\b")
""" "14 people, three more than in May and twice as many as in April": a difference is no other figure."""
