"""What has gone on since 2011 has gone on for 12 years in 2023.

A length of time that ends with the article's own day goes with its beginning: "since 2011, a wait of 17 years", "used since 1994, so for 39
years", "for the first time in 12 years; the last was in 2005". "Eleven years later" after a deed of 2015 is 2026, and what was opened in 1974
hasn't stood for 62 years yet. A promise of 2018 to be kept within two years is one for 2020.

Bad:

    Date: 2023-06-14

    No side from the valley had reached the final since 2011, a drought of 17 years.
                                                                           ^^^^^^^^ From 2011 to now are 12 years, not 17 years.

Bad:

    Date: 2023-06-14

    She asked for a permit in 2016. Nine years later, the town said yes.
                                    ^^^^^^^^^^ Nine years after 2016 is 2025; the article is of 2023.

Bad:

    Date: 2023-06-14

    The club was told in 2019 that a stand would be there within three years, that is by 2024.
                                                                 ^^^^^^^^^^^ From 2019 to 2024 are 5 years, not three years.

Bad:

    Date: 2023-05-04

    The vote ended 22 years of Liberal rule in Selby. The seat had been held by the party since 1991.
                   ^^^^^^^^ From 1991 to 2023 are 32 years, not 22 years.

Bad:

    Date: 2024-06-05

    After 30 years in the post, which she took in 2012, Ida Brandt is off to sea.
          ^^^^^^^^ From 2012 to now are 12 years, less than 30 years.

Bad:

    Date: 2024-06-05

    Eight years after the flood of 2011 the town is still without its mill.
    ^^^^^^^^^^^ From 2011 to now are 13 years, not Eight years.

Bad:

    Date: 2024-06-05

    It is the first time in 20 years that Ayr have won the cup, which they last held in 2013.
                            ^^^^^^^^ From 2013 to now are 11 years, not 20 years.

Good:

    Date: 2023-05-04

    The vote ended 32 years of Liberal rule in Selby. The seat had been held by the party since 1991, and its mayor had 22 years of practice.

Bad:

    Date: 2023-06-14

    The choir won for the first time since 1987, a wait of 34 years.
                                                           ^^^^^^^^ From 1987 to now are 36 years, not 34 years.

Good:

    Date: 2023-06-14

    The choir won for the first time since 1987, a wait of 36 years. It has met since 1987, for 37 years, and since 1988, for 35 years.

Good:

    Date: 2024-06-05

    After 12 years in the post, which she took in 2012, Ida Brandt is off to sea. Thirteen years after the flood of 2011 the town is still without
    its mill. Two years after the strike of 1984 he was mayor.

Good:

    Date: 2023-06-14

    No side from the valley had reached the final since 2011, when two years of rain had spoilt the pitch. Since 2015 the charity has helped
    people who have lived in the town for 30 years.

Good:

    Date: 2023-06-14

    She asked for a permit in 2016. Seven years later, the town said yes.

Good:

    Date: 2023-06-14

    In 1950 the mill was empty. Eighty years later, one hopes, it will be a school. He was elected in 2014 and has now been in politics for
    30 years. In 1902 she moved out; she had lived there since 1890, for 12 years.

Good:

    Date: 2023-06-14

    The pool, which opened in 1934, has been shut for 11 years. The mine, which closed in 1961, has been a museum for 20 years, and the pier,
    which was built in 1870, has been run by volunteers for six years.

Evidence: 0 in 1.2 million words of edited news and public reports.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

import msgspec

from pelican_newslint.model import Block, Match, Related, Right, Severity, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.lengths import Length
from pelican_newslint.prose.facts.moments import Moment
from pelican_newslint.rules.dates.lengths import to_now_cues as cues
from pelican_newslint.rules.dates.lengths.by_sentence import lengths_by_sentence
from pelican_newslint.rules.dates.lengths.length_cues import AGAIN
from pelican_newslint.rules.dates.lengths.promised import YEAR, deadline, jubilee_ago, nth_years, promised
from pelican_newslint.rules.dates.lengths.rule_ended import rule_ended
from pelican_newslint.rules.dates.lengths.to_now_cues import HELD, IN_CHARGE, LATER, LOOSE, MADE, MAYBE, NOW, OWN, STATE, TIGHT, TOOK
from pelican_newslint.rules.dates.reading.sketch import Sketch, amount, distance, fits, sketch
from pelican_newslint.rules.form import Found, Rule, Wakes, starts

RULE = Rule(
    kind="fact", severity="warning", languages=("en",), needs=frozenset({"date"}), category="temporal-contradiction",
    wakes=Wakes.on("years", "decade", "decades", "months", "weeks", "days", "year", "birthday", "anniversary", "season", "centenary", "jubilee",
        "bicentenary"),
)  # fmt: skip

_SCOPES = frozenset({"paragraph", "item", "summary", "caption", "headline"})
_RECENT = 45
"""Days before the article within which a point is its own news."""
_WAIT = re.compile(r"\b(?:sentence|jail\w*|contract|lease|loan|deal|next|coming|another|aged?|terms?|per|every|each)\b[^\[]{0,20}$")


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    begins = starts(woken)
    assert article.date is not None
    day = article.date.toordinal()
    today = Moment(Span.of(0, 0), "day", day, day)
    wanted = (each for each in article.lengths if each.unit in ("day", "week", "month", "year") and not each.step)
    asked = {number for number, block in enumerate(article.blocks) if block.span.start in begins and block.scope in _SCOPES}
    by_sentence = lengths_by_sentence(article, (each for each in wanted if each.block in asked))
    for at, inside in by_sentence.items():
        sentence = article.sentences[at]
        text = article.slice(sentence.span)
        later = _LATER_SIGN.search(text) is not None
        after = "fter" in text and cues.AFTER_SIGN.search(text) is not None
        if not (later or "ince " in text or "within" in text or " has " in text or " have " in text or " time in " in text or after):
            continue
        drawn = sketch(article, sentence.span, inside)
        yield from _since(article, at, drawn, today)
        yield from _whole(article, at, drawn, today, later=later)
        yield from _after(article, at, drawn, today) if after else ()
        yield from promised(article, drawn)
        yield from deadline(article, drawn, today)
    yield from nth_years(article, begins, today)
    yield from jubilee_ago(article, begins)
    yield from rule_ended(article, begins)


_LATER_SIGN = re.compile(r"^.{0,40}(?:years?|decades?|months?|weeks?|days?) (?:later|on|afterwards|after that)\b")


def _since(article: Article, at: int, drawn: Sketch, today: Moment) -> Found:
    """ "Since 2011, a wait of 17 years": up to the article's own day."""
    text = drawn.text
    if ("ince " not in text and " in [l" not in text) or AGAIN.search(re.sub(r"\b(?:not|first time|never|so far|times)\b", "", text)):
        return
    told: set[int] = set()
    for patterns, tight in ((TIGHT, True), (LOOSE, False)):
        for pattern in patterns:
            window = _with_next(article, at, drawn) if "last" in pattern.pattern and not tight else drawn
            for found in pattern.finditer(window.text):
                start, length = window.moment(found["start"]), window.length(found["length"])
                if (
                    length.span.start in told
                    or not _plain(article, at, window, start, today)
                    or _WAIT.search(text[: found.start("length")])
                ):
                    continue
                told.add(length.span.start)
                yield from _judged(article, length, start, today, tight=tight)


def _with_next(article: Article, at: int, drawn: Sketch) -> Sketch:
    """With the sentence behind it: "the first time in 12 years. The last was in 2005."."""
    if at + 1 >= len(article.sentences) or article.sentences[at + 1].block != article.sentences[at].block:
        return drawn
    span = Span.of(article.sentences[at].span.start, article.sentences[at + 1].span.end)
    return sketch(article, span, [each for each in article.lengths if span.holds(each.span)])


def _plain(article: Article, at: int, drawn: Sketch, start: Moment, today: Moment) -> bool:
    """Whether it's the only point of the past, so that the other end is now."""
    if start.kind != "day" or start.high >= today.low:
        return False
    days = [each for each in drawn.marks.values() if isinstance(each, Moment) and each.kind == "day" and each is not start]
    if any(each.high < today.low - _RECENT for each in days):
        return False
    if re.search(r"\bhad\b|'d\b", drawn.text) is None:
        return True
    block = article.sentences[at].block
    return not any(each.block == block and start.high / YEAR + 1 < each.year - 0.5 < (today.low - _RECENT) / YEAR for each in article.years)


def _judged(article: Article, length: Length, start: Moment, end: Moment, *, tight: bool) -> Found:
    between = distance(start, end)
    if between is None or between.high <= 0:
        return
    here, there = article.slice(length.span), article.slice(start.span)
    if fits(length, between):
        yield Right(length.span, f"From {there} to now are {here}.")
        return
    if not tight and 0.87 * between.low <= length.minutes <= 1.13 * between.high:
        return
    severity: Severity | None = (
        "error" if tight and length.bound in ("", "about") and start.sure and not article.quoted(length.span) else None
    )
    message = f"From {there} to now are {amount(between, length.unit)}, not {here}."
    yield Match(length.span, message, related=(Related(start.span, "since when"),), severity=severity)


def _whole(article: Article, at: int, drawn: Sketch, today: Moment, *, later: bool) -> Iterator[Match]:
    """What is told to have lasted longer, or to have come later, than can be."""
    if MAYBE.search(drawn.text):
        return
    for pattern in OWN if " has " in drawn.text or " have " in drawn.text else ():
        for found in pattern.finditer(drawn.text):
            yield from _too_long(article, drawn.length(found["length"]), drawn.moment(found["start"]), today)
    for found in STATE.finditer(drawn.text) if " for " in drawn.text else ():
        start = drawn.moment(found["start"])
        if _plain(article, at, drawn, start, today):
            yield from (
                each for each in _judged(article, drawn.length(found["length"]), start, today, tight=False) if isinstance(each, Match)
            )
    if not at or article.sentences[at - 1].block != article.sentences[at].block:
        return
    for pattern, beginning in ((HELD, MADE), (IN_CHARGE, TOOK)):
        if (held := pattern.match(drawn.text)) is None:
            continue
        before = sketch(article, article.sentences[at - 1].span, [])
        made = beginning.search(before.text.rstrip(" ."))
        if made is not None and sum(isinstance(each, Moment) for each in before.marks.values()) == 1:
            yield from _too_long(article, drawn.length(held["length"]), before.moment(made["start"]), today)
    opening = LATER.match(drawn.text) if later else None
    if opening is not None and (drawn.length(opening["length"]).unit == "year" or _NOW_BESIDE.match(drawn.text, opening.end())):
        yield from _came_later(article, at, drawn, opening, today)


def _after(article: Article, at: int, drawn: Sketch, today: Moment) -> Iterator[Match]:
    """ "After 25 years in the job, which she took in 2009", "ten years after the flood of 2009 they met on Wednesday"."""
    if MAYBE.search(drawn.text):
        return
    if (job := cues.IN_JOB.search(drawn.text)) is not None:
        yield from _too_long(article, drawn.length(job["length"]), drawn.moment(job["start"]), today)
    event = cues.SINCE_EVENT.match(drawn.text)
    if event is None or NOW.search(drawn.text, event.end()) is None or drawn.length(event["length"]).unit != "year":
        return
    start = drawn.moment(event["start"])
    if _plain(article, at, drawn, start, today):
        yield from (each for each in _judged(article, drawn.length(event["length"]), start, today, tight=False) if isinstance(each, Match))


def _too_long(article: Article, length: Length, start: Moment, today: Moment) -> Iterator[Match]:
    between = distance(start, today)
    if between is not None and between.high > 0 and length.minutes > between.high * 1.03 + 200 * 1440:
        message = f"From {article.slice(start.span)} to now are {amount(between, length.unit)}, less than {article.slice(length.span)}."
        yield Match(length.span, message, related=(Related(start.span, "the beginning"),))


def _came_later(article: Article, at: int, drawn: Sketch, found: re.Match[str], today: Moment) -> Iterator[Match]:
    """ "Nine years later" after a sentence with one year: not after the article, and with "now" or "today" its own year."""
    length = drawn.length(found["length"])
    if any(isinstance(each, Moment) and each.kind == "day" and each.high < today.low - _RECENT for each in drawn.marks.values()):
        return
    before = sketch(article, article.sentences[at - 1].span, [])
    years = [each for each in before.marks.values() if isinstance(each, Moment) and each.kind == "day" and each.sure]
    if not years or any(each is not years[-1] and each.high > years[-1].low for each in years) or length.bound in ("least", "most", "over"):
        return
    start = years[-1]
    between = distance(start, today)
    slack = (0.6 if length.bound == "" else 1.2) * YEAR * 1440 + (0.1 * length.minutes if length.count % 10 == 0 or length.bound else 0.0)
    if between is None or between.high <= 0 or article.quoted(length.span):
        return
    beyond = length.minutes > between.high + slack
    rest = drawn.text[found.end() :]
    if length.unit != "year":
        if not fits(length, between) and len(years) == 1:
            message = f"From {article.slice(start.span)} to now are {amount(between, length.unit)}, not {article.slice(length.span)}."
            yield Match(length.span, message, related=(Related(start.span, "counted from"),))
        return
    beside = _NOW_BESIDE.match(drawn.text, found.end()) is not None
    short = length.minutes < between.low - slack and len(years) == 1
    short = short and (beside or (found["sign"] == "on" and NOW.search(rest) is not None and not _WAS.search(rest)))
    if beyond or short:
        year = datetime.date.fromordinal(int(start.low)).year
        told = article.slice(length.span)
        message = (
            f"{told[:1].upper()}{told[1:]} after {year} is {year + round(length.minutes / 525949)}; the article is of {article.date:%Y}."
        )
        exact = beyond and length.bound == "" and len(years) == 1
        yield Match(length.span, message, related=(Related(start.span, "counted from"),), severity="error" if exact else None)


_NOW_BESIDE = re.compile(
    r",? (?:this (?:week|month|year|spring|summer|autumn|fall|winter|morning)|today|now|yesterday|on \[w\d+\]|"
    r"last (?:week|month|night)),"
)
_WAS = re.compile(r"\b(?:was|were|had)\b")
