"""A percentage put on a figure makes the figure that is printed.

"They earn £10.50 an hour. A 4 per cent rise would have made that £11.80" is half a pound too much: it makes £10.92. So do a discount, a
tax on top and a share of a sum.

Bad:

    The fare, now £2.50, will go up by 20 per cent to £3.20 in April.
                                                      ^^^^^ £2.50 and 20 per cent make £3.00, not £3.20.

Bad:

    A 10 per cent discount on the $250 ticket brings it down to $215.
                                                                ^^^^ $250 less 10 per cent makes $225, not $215.

Bad:

    A duty of 15% on the $200 phone adds $40 to the bill.
                                         ^^^ 15% of $200 is $30, not $40.

Bad:

    The drivers turned down an offer of 4 per cent.

    A porter is paid £10.50 an hour. That deal would lift the wage to £11.80.
                                                                      ^^^^^^ £10.50 and 4 per cent make £10.92, not £11.80.

Good:

    Hale's shares rose 9% to £3.10 on the news but Roe's shares fell 4.2% to £6.44.

Good:

    The fare, now £2.50, will go up by 20 per cent to £3.00 in April.

Good:

    A 10 per cent discount on the $250 ticket brings it down to $225, and a duty of 15% on the $200 phone adds $30.

Good:

    The wage of £11 rises in May. In the north 20 per cent of shops pay £13; 5 per cent of them pay £9 and £10.

Good:

    The typical rent fell by 6 per cent, to £780, and the lowest rose by 7 per cent, to £720.

Good:

    The toll fell by 60 cents to €2.40, a cut of 20 per cent. Rent rose by €40 to €240, an increase of 20 per cent.

Good:

    Profits of £2m rose by 20 per cent in the north, to £500,000, the firm said.

Bad:

    The plough costs $24,000 and is sold to members at a 25 per cent discount, for $19,000.
                                                                                   ^^^^^^^ $24,000 less 25 per cent makes $18,000, not $19,000.

Bad:

    With 20 per cent VAT the €500 ticket costs €620.
                                               ^^^^ €500 and 20 per cent make €600, not €620.

Good:

    The plough costs $24,000 and is sold to members at a 25 per cent discount, for $18,000. With 20 per cent VAT the €500 ticket costs €600.

Bad:

    Prices may rise by a third. A box of pears sold last July for $24 and may fetch $36.
                                                                                    ^^^ $24 and a third make $32, not $36.

Good:

    Prices may rise by a third. A box of pears sold last July for $24 and may fetch $32.

Evidence: 0 hits, true or false, in 303,000 words of edited news; the sums are certain where the words tie the three figures.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.model import Block
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.stems import SMALL, stem
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.numbers.percents.rated import rated
from pelican_newslint.rules.numbers.reading.figures import Range, after, before, meant
from pelican_newslint.rules.numbers.reading.moves import FELL, ROSE
from pelican_newslint.rules.numbers.reading.outline import Figure
from pelican_newslint.rules.numbers.reading.reckoned import held
from pelican_newslint.rules.numbers.reading.relations import Tie, alike, judged, shown, ties, written

RULE = Rule(
    kind="fact", severity="error", languages=("en",), category="percent-arithmetic",
    wakes=Wakes.on("offer", "deal", "rise", "increase", tokens=("percent",)),
)  # fmt: skip

_OFFER = later(r"\b(?:offer|rise|increase|raise|deal) of $")
_OFFERED = later(r"^ (?:pay |wage )?(?:offer|rise|increase|raise|deal)\b")
_ANOTHER = later(r"\b(?:and|but|while|whereas) (?:the|its|their|those|an?|(?:[a-z.-]+ ){0,2}[a-z.-]+['’]s?) [a-z]")
""" "To £780, and the lowest rose by 7 per cent"."""
_TURN = later(rf"(?:;|\b(?:and|but|while|whereas|as|when)\b)(?P<who>(?: [a-z'’-]+,?){{1,6}}) (?:{ROSE}|{FELL})(?: by)? $")
""" "Up at £64m, and income grows 2 per cent": the move has a subject of its own."""
_SAME = frozenset(
    "sum figure figures amount total price prices cost costs pay bill number rate value then also now later again since soon go goes".split()
)
_SLACK = 0.002
"""Prices are rounded to what one can pay."""
_FAR = 0.5
"""A figure that lies further from the one expected speaks of something else."""


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    done: set[int] = set()
    for means, expected in (("applied", _applied), ("part-of", _part), ("valued", _valued)):
        for tie in ties(article, woken, means):
            if found := judged(article, tie, expected):
                done.add(found.span.start)
                yield found

    rate = _offer(article)
    for tie in ties(article, woken, "offered") if rate is not None else ():
        figures = {**tie.figures, "rate": rate}
        if found := judged(article, msgspec.structs.replace(tie, figures=figures), _applied):
            done.add(found.span.start)
            yield found
    yield from rated(article, woken, done)


def _offer(article: Article) -> Figure | None:
    """The one percentage that the article says was offered."""
    offers = [
        each for each in article.quantities
        if each.unit == "percent" and not each.range and (_OFFER.search(before(article, each)) or _OFFERED.match(after(article, each)))
    ]  # fmt: skip
    if not offers or len({each.low for each in offers}) > 1:
        return None
    return Figure("P", offers[0].low, meant(offers[0]), offers[0].span, "percent", None, offers[0])


def _applied(article: Article, tie: Tie) -> tuple[Range, str] | None:
    base, rate, told = (held(tie.figures[name]) if name == "base" else tie.figures[name] for name in ("base", "rate", "told"))
    if base.span.end < rate.span.start and _of_another(article, base, rate):
        return None
    sign = -1 if tie.entry.down else 1
    value = base.value * (1 + sign * rate.value / 100)
    ends = [low * (1 + sign * part / 100) for low in base.exact for part in rate.exact]
    return _near(
        article,
        tie,
        value,
        ends,
        f"{shown(article, base)} {'less' if tie.entry.down else 'and'} {shown(article, rate)} make{'s' if tie.entry.down else ''}",
        told.value,
    )


def _of_another(article: Article, base: Figure, rate: Figure) -> bool:
    gap = article.text[base.span.end : rate.span.start].lower()
    if _ANOTHER.search(gap):
        return True
    turn = _TURN.search(gap)
    known = {stem(each) for each in article.text[article.sentence_at(base.span.start).span.start : base.span.start].lower().split()}
    return turn is not None and any(
        each not in SMALL and each not in _SAME and not each.endswith("ly") and stem(each) not in known for each in turn["who"].split()
    )


def _part(article: Article, tie: Tie) -> tuple[Range, str] | None:
    base, rate, told = (held(tie.figures[name]) if name == "base" else tie.figures[name] for name in ("base", "rate", "told"))
    ends = [low * part / 100 for low in base.exact for part in rate.exact]
    return _near(article, tie, base.value * rate.value / 100, ends, f"{shown(article, rate)} of {shown(article, base)} is", told.value)


def _valued(article: Article, tie: Tie) -> tuple[Range, str] | None:
    """What the whole is worth of which a share cost so much."""
    base, rate, told = (held(tie.figures[name]) if name == "base" else tie.figures[name] for name in ("base", "rate", "told"))
    if not 0 < rate.value < 100 or rate.exact.low <= 0:
        return None
    ends = [low * 100 / part for low in base.exact for part in rate.exact]
    says = f"If {shown(article, rate)} is worth {shown(article, base)}, all of it is worth"
    return _near(article, tie, base.value * 100 / rate.value, ends, says, told.value)


def _near(article: Article, tie: Tie, value: float, ends: list[float], says: str, told: float) -> tuple[Range, str] | None:
    if not alike(tie.figures["base"], tie.figures["told"]) or abs(told - value) > _FAR * value:
        return None
    slack = _SLACK * value
    return Range(min(ends) - slack, max(ends) + slack), f"{says} {written(tie.figures['told'], value, article)}"
