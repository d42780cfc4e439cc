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

import re

import msgspec

from pelican_newslint.model import Block, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.moments import Moment
from pelican_newslint.prose.later import later
from pelican_newslint.rules.dates.lengths import to_now_cues as cues
from pelican_newslint.rules.dates.lengths.beyond_now import after_beginning, beyond_now
from pelican_newslint.rules.dates.lengths.by_sentence import lengths_by_sentence
from pelican_newslint.rules.dates.lengths.length_cues import AGAIN
from pelican_newslint.rules.dates.lengths.promised import deadline, jubilee_ago, nth_years, promised
from pelican_newslint.rules.dates.lengths.rule_ended import rule_ended
from pelican_newslint.rules.dates.lengths.to_now import ends_now, judged_to_now
from pelican_newslint.rules.dates.lengths.to_now_cues import LOOSE, TIGHT
from pelican_newslint.rules.dates.reading.sketch import Sketch, sketch
from pelican_newslint.rules.form import Found, Rule, Wakes, starts

RULE = Rule(
    kind="fact", severity="warning", languages=("en",), needs=frozenset({"date"}), category="temporal-contradiction",
    wakes=Wakes.on("years", "decade", "decades", "months", "weeks", "days", "year", "birthday", "anniversary", "season", "centenary", "jubilee",
        "bicentenary"),
)  # fmt: skip

_SCOPES = frozenset({"paragraph", "item", "summary", "caption", "headline"})
_WAIT = later(r"\b(?:sentence|jail\w*|contract|lease|loan|deal|next|coming|another|aged?|terms?|per|every|each)\b[^\[]{0,20}$")


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
        yield from beyond_now(article, at, drawn, today, later=later)
        yield from after_beginning(article, at, drawn, today) if after else ()
        yield from promised(article, drawn)
        yield from deadline(article, drawn, today)
    yield from nth_years(article, begins, today)
    yield from jubilee_ago(article, begins)
    yield from rule_ended(article, begins)


_LATER_SIGN = later(r"^.{0,40}(?:years?|decades?|months?|weeks?|days?) (?:later|on|afterwards|after that)\b")


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
                    or not ends_now(article, at, window, start, today)
                    or _WAIT.search(text[: found.start("length")])
                ):
                    continue
                told.add(length.span.start)
                yield from judged_to_now(article, length, start, today, tight=tight)


def _with_next(article: Article, at: int, drawn: Sketch) -> Sketch:
    """With the sentence behind it: "the first time in 12 years. The last was in 2005."."""
    if at + 1 >= len(article.sentences) or article.sentences[at + 1].block != article.sentences[at].block:
        return drawn
    span = Span.of(article.sentences[at].span.start, article.sentences[at + 1].span.end)
    return sketch(article, span, [each for each in article.lengths if span.holds(each.span)])
