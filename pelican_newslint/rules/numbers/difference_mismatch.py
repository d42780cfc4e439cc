"""A difference is what its two figures make of it.

"The wage is $16.40 an hour; the warehouse pays $21. The gap of $5.60 is wide" is a dollar too much. The two figures must stand in the
sentence of the difference or in the one before it, and be the only ones of their kind there.

Bad:

    The wage is $16.40 an hour; the warehouse pays $21. The gap of $5.60 is wide.
                                                                   ^^^^^ $21 less $16.40 is $4.60, not $5.60.

Bad:

    Chasing 305 runs, they were all out for 191 runs, falling short by 115 runs.
                                                                       ^^^ 305 less 191 is 114, not 115.

Bad:

    Ro won in 2:05:10. Ba came second in 2:05:52, 52 seconds behind.
                                                  ^^^^^^^^^^ Between 2:05:10 and 2:05:52 lie 42 seconds, not 52.

Bad:

    Ro won in 9.84 seconds. Ba came second in 9.97 seconds, 0.23 seconds behind him.
                                                            ^^^^^^^^^^^^ Between 9.84 and 9.97 lie 0.13 seconds, not 0.23.

Bad:

    The old bridge is 412 metres long; the new one, at 455 metres, is 33 metres longer.
                                                                      ^^^^^^^^^ 455 metres less 412 metres is 43 metres, not 33 metres.

Bad:

    Orr threw 21.14 metres. Second was Low with 20.88 metres, 36 centimetres less.
                                                              ^^^^^^^^^^^^^^ 21.14 metres less 20.88 metres is 26 centimetres, not 36 centimetres.

Bad:

    Ann Orr ran 2:21:40 at Ayr. Jo Low has a best of 2:21:12, more than two minutes faster.
                                                                        ^^^^^^^^^^^ Between 2:21:40 and 2:21:12 lie 0.47 minutes, not two.

Good:

    Ada Roe took five for 31 as Harrow beat Selby by 17 runs.

Good:

    Ann Orr ran 2:21:40 at Ayr. Jo Low has a best of 2:21:12, less than half a minute faster.

Good:

    Ro won in 9.84 seconds. Ba came second in 9.97 seconds, 0.13 seconds behind him. Mo won in 2hr 5min 10sec and beat the record of 2hr 6min
    50sec by one minute and 40 seconds.

Bad:

    The shaft is 64 metres deep, 14 metres less than the 50 metres that were asked for.
                                 ^^^^^^^^^ 64 metres is more than 50 metres, not less.

Good:

    The wage is $16.40 an hour; the warehouse pays $21. The gap of $4.60 is wide.

Good:

    The wage was $17 in 2020, $18 in 2021 and $21 in 2022. The gap of $9 was never explained.

Good:

    He won by a margin of 12 votes. The council has 40 members; the difference of opinion is 20 years old.

Good:

    Ro won in 2:05:10. Ba came second in 2:05:52, 42 seconds behind. He ran 2:07:14. Orr was second in 2:08:02, 48 seconds behind, and Low third in
    2:09:11.

Good:

    At 15 she earned 12 shillings a week, two less than her brothers.

Good:

    She gained 1min 5sec on Roe. A bonus of 20 seconds brought her gain to 1min 25sec, which left her seven seconds short.

Good:

    It inherits a deficit of €6 million in a budget of €150 million. The old mayor had told of a gap of €4 million.

Good:

    The bill would cost $12bn, $4bn more than the one that the House passed and $9bn less than she wanted. "I may lose by five," he
    said; he won nine of 12.

Bad:

    The county gained 1,200 nurses and lost 1,900 over the decade, a net loss of 600.
                                                                                 ^^^ 1,900 less 1,200 is 700, not 600.

Good:

    Sugar rose by 5 per cent. The mill had a margin of 7 per cent, compared with 11 per cent the year before. Coal cost 3 per cent more.

Good:

    The county gained 1,200 nurses and lost 1,900 over the decade, a net loss of 700.

Good:

    Denmark has had 84 floods this winter, 60 more than by this date last year, and 139 in the year to June.

Evidence: only where exactly two figures of the unit stand before the difference.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.model import Block, Match, Related, Right
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.quantities import Quantity
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.numbers.changes.gaps_to_marks import gaps_to_marks
from pelican_newslint.rules.numbers.changes.gaps_told import gaps_told
from pelican_newslint.rules.numbers.changes.race_gaps import race_gaps
from pelican_newslint.rules.numbers.changes.which_side import wrong_sides
from pelican_newslint.rules.numbers.derived.differences import told_differences
from pelican_newslint.rules.numbers.percents.only_difference import loose_differences
from pelican_newslint.rules.numbers.reading.figures import Range, before, by_sentence, meant, scaled
from pelican_newslint.rules.numbers.reading.reckoned import hedged, within
from pelican_newslint.rules.numbers.reading.relations import Tie, judged, shown, ties, written
from pelican_newslint.rules.numbers.reading.same_event import other_event
from pelican_newslint.rules.numbers.reading.versions import told_of_a_version

RULE = Rule(
    kind="fact", severity="error", languages=("en",), category="number-inconsistency",
    wakes=Wakes.on(
        "gap", "difference", "margin", "short", "shortfall", "deficit", "surplus", "lead", "leads", "led", "majority", "ahead", "behind", "beat",
        "trail", "defeated", "above", "clear", "fewer", "won", "by", "majority", "more", "longer", "taller", "higher",
        "lower", "below", "over", "under", "faster", "slower", "quicker",
        "seconds", "shy", "adrift", "losing", "winning", "beaten", "lost", "less", "shorter", "deeper", "wider", "heavier", "lighter", "cheaper",
        "dearer", "better", "worse", "bigger", "smaller", "larger", "further", "farther", "net", "colder", "warmer", "hotter", "cooler", "advantage",
        "off", "apart", "drop", "rise", "increase", "fall", "profit", "saving", "overspend", "excess", "shortage", "unspent", "unsold", "empty",
        "vacant", "unused", "still", "not",
    ),
)  # fmt: skip

_DIFFERENCE = later(
    r"\b(?:(?:gap|difference|margin|shortfall|deficit|surplus) of|(?:gap|difference) (?:between (?:them|(?:the|these|"
    r"their) [a-z]+(?: [a-z]+)?) )?(?:is|was|came to)|short by|shortfall is|a lead of) "
    r"(?:about |around |just |only |exactly |nearly )?$"
)
_COMPARED = later(r",? (?:as )?(?:compared (?:with|to)|against|up from|down from|from|after|versus|a year)\b")
""" "A margin of 7 per cent, against 11 a year ago": of profit, and no difference of two."""
_THREE = 3
"""A difference and its two figures."""
_FAR = 4.0
_MILES = 100
""" "14 miles, against three over the pass": few enough to be counted."""
_SCORE_WORDS = frozenset({"run", "point", "vote", "seat", "goal"})


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    done: set[int] = set()
    sentences = dict(by_sentence(article, woken))
    for number, quantities in sentences.items():
        if sum(len(sentences.get(near, ())) for near in (number - 1, number, number + 1)) < _THREE:
            continue
        for at, difference in enumerate(quantities):
            if not _DIFFERENCE.search(before(article, difference)) or told_of_a_version(article, difference.span):
                continue
            if difference.unit == "percent" and _COMPARED.match(article.text, difference.span.end):
                continue
            here = _operands(quantities[:at], difference)
            earlier = _operands(sentences.get(number - 1, []), difference)
            later = _operands([*quantities[at + 1 :], *sentences.get(number + 1, [])], difference) if not here and not earlier else []
            later = [] if later and _apart(article, difference, later[-1]) else later
            pair = here if len(here) == 2 else earlier if not here and len(earlier) == 2 else later if len(later) == 2 else None
            found = pair and _judge(article, difference, *sorted(pair, key=lambda each: -each.low), same=pair is here)
            if found:
                done.add(difference.span.start)
                yield found
    for tie in ties(article, woken, "difference"):
        if found := judged(article, tie, _expected):
            done.add(found.span.start)
            yield found
    yield from wrong_sides(article, woken, done)
    yield from gaps_to_marks(article, woken, done)
    yield from loose_differences(article, woken, done)
    yield from gaps_told(article, woken, done)
    for each in race_gaps(article, woken):
        done.add(each.span.start)
        yield each
    yield from told_differences(article, woken, done)


def _apart(article: Article, difference: Quantity, figure: Quantity) -> bool:
    """Whether the figures behind are of another time."""
    there, here = (article.slice(article.sentences[each.sentence].span).lower() for each in (difference, figure))
    return other_event(there, here) or other_event(here, there)


def _expected(article: Article, tie: Tie) -> tuple[Range, str] | None:
    """ "By 52 votes to 48, a majority of four": votes, points and seats."""
    first, second, told = (tie.figures[name] for name in ("first", "second", "told"))
    value = abs(first.value - second.value)
    whole = all(float(each.value).is_integer() and not hedged(each) for each in (first, second, told))
    if first.exact.low != first.exact.high or second.exact.low != second.exact.high:
        if not (first.kind == "U" and whole and value < _MILES):
            return None
        if told.unit != first.unit or second.unit not in (None, first.unit):
            return None
    more, less = sorted((first, second), key=lambda each: -each.value)
    return Range(value, value), f"{shown(article, more)} less {shown(article, less)} is {written(told, value, article)}"


def _operands(quantities: list[Quantity], difference: Quantity) -> list[Quantity]:
    """Figures of the difference's unit, or bare ones where it counts runs or votes."""
    if difference.unit is None and difference.noun not in _SCORE_WORDS:
        return []
    nouns = {None, difference.noun, "target"}
    return [
        each for each in quantities
        if each.unit == difference.unit and (difference.unit is not None or each.noun in nouns) and not each.ordinal and not each.range
    ]  # fmt: skip


def _judge(article: Article, difference: Quantity, more: Quantity, less: Quantity, *, same: bool) -> Match | Right | None:
    high, low, told = meant(more), meant(less), meant(difference)
    shown = [article.slice(each.span if each.money else each.number) for each in (more, less, difference)]
    if Range(high.low - low.high, high.high - low.low).meets(told):
        return Right(difference.span, f"{shown[0]} less {shown[1]} is {shown[2]}.")
    if not within(told.low, high.high - low.low, _FAR):
        return None  # "a deficit of £14m in a budget of £212m": none of it was taken from that
    sign = shown[2][:1] if difference.money and not shown[2][0].isalnum() else ""
    left = more.low - less.low
    value = f"{left:,.2f}" if difference.step < 1 and difference.step else f"{left:,.0f}"
    made = scaled(difference, left, shown[2]) or f"{sign}{value}"
    message = f"{shown[0]} less {shown[1]} is {made}, not {shown[2]}."
    related = (Related(more.span, "from this"), Related(less.span, "this is taken"))
    return Match(difference.span, message, related=related, severity=None if same else "warning")
