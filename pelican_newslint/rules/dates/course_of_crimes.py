"""What was stolen over 14 months was not stolen between March and August.

Court reports tell twice how long it went on: "stole £40,000 over 14 months" in the lead, "the thefts, between March and August 2023" in the
text. Where the piece has one such length and one such range, the two must go together.

Bad:

    Date: 2025-06-12

    A bursar stole £40,000 from her school over 14 months, a court heard.
                                                ^^^^^^^^^ From March 2023 to August 2023 are 4 to 6 months, not 14 months.

    The thefts, between March 2023 and August 2023, came to light by chance.

Bad:

    Date: 2025-06-12

    He wrote 40 cheques to himself from May 2016 to June 2018. The fraud lasted five years.
                                                                                ^^^^^^^^^^ From May 2016 to June 2018 are 2 years, not five years.

Good:

    Date: 2025-06-12

    He wrote 40 cheques to himself from May 2016 to June 2018. The fraud lasted two years.

Good:

    Date: 2025-06-12

    She was in charge of the till from May 2016 to June 2018. The thefts, over five months, came to light in June.

Good:

    Date: 2025-06-12

    A bursar stole £40,000 from her school over 14 months, a court heard. The thefts, between March 2022 and May 2023, came to light by chance.

Good:

    Date: 2025-06-12

    A bursar was jailed for 14 months. The thefts, between March 2023 and August 2023, came to light by chance. He had worked there for six years.

Good:

    Date: 2025-06-12

    A court found that she stole £40,000 over two years. Between March 2023 and August 2023 she stole £4,000 from one man, and between 2021 and 2022
    the rest.

Good:

    Date: 2025-06-12

    A bursar stole £40,000 over three years, a court heard. The first thefts, between March 2020 and August 2020, were small.

Evidence: 0 in 1.1 million words of edited news and public reports.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from pelican_newslint.model import Block, Match, Related, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.lengths import Length
from pelican_newslint.prose.facts.moments import Moment
from pelican_newslint.prose.later import later
from pelican_newslint.rules.dates.reading.sketch import SOFT, L, M, amount, distance, fits, sketch
from pelican_newslint.rules.form import Found, Rule, Wakes

RULE = Rule(
    kind="fact", severity="warning", languages=("en",), category="temporal-contradiction",
    wakes=Wakes.on("between", "from"),
)  # fmt: skip

_CRIME = (
    r"(?:thefts?|stole|stealing|stolen|took|taking|frauds?|defraud\w*|offences?|offenses?|offending|abus\w+|embezzl\w+|siphon\w+|syphon\w+|"
    r"burglar\w+|raids?|harass\w+|stalk\w+|scams?|bribes?|smuggl\w+|laundered|laundering|swindl\w+|pocketed|forged|vandali\w+|poach\w+|skimm\w+)"
)
_LENGTH = later(
    rf"\b{_CRIME}\b[^.;:\[\]]{{0,80}}?\b(?:over|for|across|during|in the course of|last(?:ed|ing)|spann(?:ed|ing))"
    r"(?: (?:a|the))?(?: (?:period|space|course|span) of)? "
    rf"{SOFT}(?P<length>{L})(?! ago)",
    re.IGNORECASE,
)
_RANGE = later(
    rf"\b{_CRIME}\b[^.;:\[\]]{{0,60}}?\b(?:between|from) (?P<one>{M}) (?:and|to|until) (?P<two>{M})|"
    rf"\b[Bb]etween (?P<one2>{M}) and (?P<two2>{M})[^.;:\[\]]{{0,60}}?\b{_CRIME}\b",
    re.IGNORECASE,
)
_DEEDS = later(
    rf"\b(?:transfers|withdrawals|payments|che(?:que|ck)s|transactions|invoices|purchases|claims|loans|receipts|bets|refunds)\b"
    rf"[^.;:\[\]]{{0,70}}?\b(?:between|from) (?P<one>{M}) (?:and|to|until) (?P<two>{M})",
    re.IGNORECASE,
)
_TAKEN_UP = later(
    rf"(?:The|Her|His|Their|These|That) (?:[a-z]+ )?{_CRIME}(?:,? (?:which|that))?,? [^.;:\d]{{0,40}}?\b(?:for|over|lasted|spanned) "
)
""" "Made 211 transfers between March 2015 and August 2019. The thefts, which went on for …": all of them."""
_PART = later(
    r"\b(?:first|last|next|then|later|some|part|most|alone|only|one of|charged|charges?|counts?|example|including|include|at least|another"
    r"|single|other)\b|\d"
)
"""A part of the crimes, or of what was taken."""
_ENDS = 2
_OTHER = later(r"\b(?:jailed|sentenced|ordered|prison|suspended|worked|employed|served|another|other|second|previous|earlier)\b")


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    if not any(word in article.words.index for word in ("between", "from")) or not article.lengths:
        return
    told = list(_lengths(article))
    if not told:
        return
    ranges = list(_ranges(article))
    if len(ranges) != 1 or len({round(each.minutes) for each in told}) != 1:
        return
    (start, end), length = ranges[0], told[0]
    between = distance(start, end, whole=True)
    if between is None or between.cycle is not None or fits(length, between) or 0.75 * between.low <= length.minutes <= 1.3 * between.high:
        return
    here, there = article.slice(start.span), article.slice(end.span)
    message = f"From {here} to {there} are {amount(between, length.unit)}, not {article.slice(length.span)}."
    yield Match(length.span, message, related=(Related(Span.of(start.span.start, end.span.end), "the time of the crimes"),))


def _lengths(article: Article) -> Iterator[Length]:
    for each in article.lengths:
        if each.step or each.hyphenated or each.unit not in ("week", "month", "year") or article.quoted(each.span):
            continue
        drawn = sketch(article, article.sentence_at(each.span.start).span, [each])
        for found in _LENGTH.finditer(drawn.text):
            if not _OTHER.search(found.group()):
                yield drawn.length(found["length"])


def _ranges(article: Article) -> Iterator[tuple[Moment, Moment]]:
    for at in sorted({article.sentence_index(each.span.start) for facts in (article.dates, article.years) for each in facts}):
        drawn = sketch(article, article.sentences[at].span, [])
        if len(drawn.points("day")) != _ENDS:
            continue
        plain = re.sub(rf"{M}", "", drawn.text)
        if _goes_on(article, at):
            for found in _DEEDS.finditer(drawn.text) if not _PART.search(_FIGURES.sub("", plain)) else ():
                yield drawn.moment(found["one"]), drawn.moment(found["two"])
            continue
        for found in _RANGE.finditer(drawn.text) if not _PART.search(plain) else ():
            yield drawn.moment(found["one"] or found["one2"]), drawn.moment(found["two"] or found["two2"])


_FIGURES = later(r"[$£€]?\d[\d,.]*[mk]?\b")


def _goes_on(article: Article, at: int) -> bool:
    """Whether the next sentence begins with these crimes and how long they lasted."""
    if at + 1 >= len(article.sentences) or article.sentences[at + 1].block != article.sentences[at].block:
        return False
    return _TAKEN_UP.match(article.text, article.sentences[at + 1].span.start) is not None
