"""What comes 40 minutes after ten past six comes at ten to seven.

"The kiln was lit at 6.10 a.m. after a wait of four minutes. Forty minutes later, at 7.10 a.m., the first tile cracked": where the words make
plain what is counted from, `offset-from-anchor` and `counted-from-event` do the sum; here the signs are weighed that no word says. Which of the
points in the piece is meant is read from where they stand and what is told round them, as learned from edited text, where a count goes with
its anchor far beyond chance: the last point before, the sentence before, the words behind "after", an age in the life of somebody whose year
of birth is told. Then, where the likeliest doesn't go with the count, what looks like a slip: that no other that may be meant does, that it
goes the other way round, that it's off by one. What is likelier than not is a suggestion, what is plainly so a warning.

Bad:

    Date: 2024-03-05

    The kiln was lit at 6:10 a.m. after a wait of four minutes. Forty minutes later, at 7:10 a.m., the first tile cracked.
                                                                ^^^^^^^^^^^^^ 7:10 a.m. is 1 hour after 6:10 a.m., not forty minutes.

Bad:

    Date: 2024-03-05

    The barge sank at about 9.40 local time, when it had just left its quay.

    The pilot boat came an hour before the sinking, at 10.40.
                        ^^^^^^^ 10.40 is not an hour before 9.40 local time: it comes after it.

Bad:

    Date: 2024-03-25

    The trustees wrote to the tenants on 18 March, a week before the sale was announced on the 14th.
                                                   ^^^^^^ 18 March is not before the 14th.

Bad:

    Date: 2024-03-25

    Ada Brill was born on 2 March 1931. She went to sea at 16 and came home three years later, in 1955.
                                                                            ^^^^^^^^^^^ 1955 is 8 years after the age of 16, not three years.

Good:

    Date: 2024-03-05

    The kiln was lit at 6:10 a.m. after a wait of four minutes for a dry match. Forty minutes later, at 6:50 a.m., the first tile cracked.

Good:

    Date: 2024-03-05

    The barge sank at about 9.40 local time, when it had just left its quay. The pilot boat came an hour after the sinking, at 10.40. It docked at
    1.15pm, 12 minutes ahead of the timetable.

Good:

    Date: 2024-03-25

    The museum shuts at 8pm today, two hours later than normal, and the choir will sing at 9pm.

Good:

    Date: 2024-03-05

    The lights failed at 11.47pm; the pumps stopped at six minutes past midnight, 19 minutes afterwards.

Good:

    Date: 2024-03-25

    Pickers walked out on 5 March, the day after a shed at the farm fell in. They had met on Monday. The band came on at 11.20pm, seven hours after a
    first van had set off from Hull.

Good:

    Date: 2024-03-25

    The pool opens in July.

    Bathers come back in July, a decade after cracks shut it.

Evidence: fitted on 1,000 counts in 27 million words of edited text and 50 marked slips, and tried on each of 17 labelled sets with weights
fitted without it, before its last guards: 33 to 38 marks true, one or two false, and four in 1.2 million words of edited news; of the warnings
22 to 27 true, four or five false. As it stands it has two suggestions in those words, both false, and no warning in clean
articles.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.model import Block, Match, Related, Right, Severity
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.dates.clocks.summer_time import clocks_changed
from pelican_newslint.rules.dates.lengths.between_ties import of_other_event
from pelican_newslint.rules.dates.offsets.offset_claims import Claim, claims
from pelican_newslint.rules.dates.offsets.offset_evidence import Judged, judged
from pelican_newslint.rules.dates.reading.sketch import Distance, amount, as_told, fits
from pelican_newslint.rules.form import Found, Rule, Wakes, starts

RULE = Rule(
    kind="fact", severity="warning", languages=("en",), category="temporal-contradiction",
    wakes=Wakes.on(
        "later", "earlier", "afterwards", "after", "before", "following", "next", "previous", "previously", "preceding", "prior", "thereafter",
        "beforehand",
    ),
)  # fmt: skip

_SUGGESTED, _WARNED = -0.75, 0.3
"""Logarithms of the odds."""
_LIKELY, _SURE = 0.4, 0.5
"""That the point counted from is the one meant."""
_ON = later(r" (?:earlier|later),? and ")
_ANOTHER = 0.1
"""That one is that goes with the count."""


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    for claim in claims(article, starts(woken)):
        found = judged(article, claim)
        if (
            found is None
            or found.likely < _LIKELY
            or _than_now(article, claim, found)
            or clocks_changed(article, claim.length, found.pair.between)
        ):
            continue
        if found.odds is None:
            if found.likely >= _SURE:
                yield Right(
                    claim.length.span, f"{_said(article, found)} is {_told(article, claim)} {article.slice(found.pair.anchor.moment.span)}."
                )
        elif found.odds >= _SUGGESTED and not _one_and_the_same(found.pair.between):
            yield _match(article, claim, found, found.odds)


def _one_and_the_same(between: Distance) -> bool:
    """Whether the one may come before the other or after it: July told twice is no point and its anchor."""
    return between.cycle is None and between.low < 0 < between.high


def _match(article: Article, claim: Claim, found: Judged, odds: float) -> Match:
    point, anchor, between = found.pair.point, found.pair.anchor, found.pair.between
    where = article.slice(anchor.moment.span)
    other = {"date": "the article's own date", "age": f"the age of {where}", "told": where}[anchor.kind]
    way = "after" if claim.later else "before"
    if between.cycle is None and between.high < 0:
        message = f"{_said(article, found)} is not {way} {other}."
    elif between.cycle is not None and _turned(claim, between):
        comes = "before" if claim.later else "after"
        message = f"{_said(article, found)} is not {as_told(article, claim.length)} {way} {other}: it comes {comes} it."
    else:
        message = f"{_said(article, found)} is {amount(between, claim.length.unit)} {way} {other}, not {as_told(article, claim.length)}."
    related = (Related(point.span, "the point"), *((Related(anchor.moment.span, "counted from"),) if anchor.kind != "date" else ()))
    sure = odds >= _WARNED and found.likely >= _SURE and found.another < _ANOTHER and not _of_another(article, claim, found)
    severity: Severity | None = None if sure else "suggestion"
    return Match(claim.length.span, message, related=related, severity=severity, confidence="medium")


def _of_another(article: Article, claim: Claim, found: Judged) -> bool:
    """Whether it may be counted from what is told of for the first time, "after a van came", or from what stands before a semicolon."""
    here = article.sentences[claim.sentence].span
    event = article.text[claim.event.start : claim.event.end].lower() if claim.event is not None else ""
    parted = found.pair.anchor.sentence != claim.sentence and ";" in article.text[here.start : claim.cue.start]
    elsewhere = found.pair.anchor.sentence != claim.sentence and of_other_event(article, found.pair.anchor.sentence, claim.length.span)
    between = found.pair.between
    turned = _turned(claim, between) if between.cycle is not None else between.high < 0
    before = found.pair.anchor.sentence != claim.sentence and turned
    return parted or elsewhere or before or event.startswith(("a ", "an ", "another "))


def _than_now(article: Article, claim: Claim, found: Judged) -> bool:
    """ "Starts at 5am, 25 minutes earlier, and ends at 11pm": earlier than it did till now."""
    point, length = found.pair.point.span, claim.length.span
    beside = point.end <= length.start and article.text[point.end : length.start] in (", ", ", some ", ", about ")
    return beside and found.pair.anchor.moment.span.start > length.end and _ON.match(article.text, length.end) is not None


def _turned(claim: Claim, between: Distance) -> bool:
    return fits(claim.length, Distance(-between.high, -between.low, between.cycle))


def _said(article: Article, found: Judged) -> str:
    said = article.slice(found.pair.point.span)
    return said[:1].upper() + said[1:]


def _told(article: Article, claim: Claim) -> str:
    return f"{as_told(article, claim.length)} {'after' if claim.later else 'before'}"
