"""Next Sunday hasn't come, and last month is over.

"Exams began next Sunday" and "the booths will be full by last month" contradict themselves: the tense or the word is wrong. The verb must
stand right before the day, so that what is said of another time is left alone.

Bad:

    Exams began next Sunday in every school.
                ^^^^^^^^^^^ “began” is past, but next Sunday lies ahead.

Bad:

    The service expects the booths to be full by last month.
                                                 ^^^^^^^^^^ “expects” looks ahead, but last month has passed.

Bad:

    The ministers will meet last Friday in Hull.
                            ^^^^^^^^^^^ “will meet” looks ahead, but last Friday has passed.

Good:

    Exams begin next Sunday. They will sell what they bought last month, and the man who will be judged last week lost.

Good:

    He said that the exams began next Sunday. She opened next month's letters, and what was held next week? The firm expects what it did last year.

Good:

    They began the next Sunday. It will be last year's winner. She will play last. The house opened next door. By last month it was full.

Evidence: 0 in 130,000 words of edited text.
"""

from __future__ import annotations

import re

import msgspec

from pelican_newslint.model import Block, Match
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule, Wakes, inside

RULE = Rule(
    kind="fact", severity="warning", languages=("en",), category="tense-and-date", wakes=Wakes.on("next", "last"),
)  # fmt: skip

_DAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|week|weekend|month|year|spring|summer|autumn|winter)"
_NEXT = re.compile(rf"^(?:on )?next {_DAY}$", re.IGNORECASE)
_LAST = re.compile(rf"^(?:on )?last {_DAY}$", re.IGNORECASE)
_PAST = re.compile(
    r"(?P<verb>\b(?:began|started|ended|closed|took place|met|arrived|died|left|came|went|happened|(?:was|were) (?:held|opened|shut|sold|"
    r"found|killed|arrested|launched)))(?: on)? $"
)
_AHEAD = re.compile(
    r"(?P<verb>\bwill (?:open|close|begin|start|meet|play|arrive|leave|vote|visit|return|end|take place|be (?:held|opened|closed|launched|sold)))"
    r"(?: on)? $"
)
_BY_LAST = re.compile(
    r"(?P<verb>\b(?:expects?|will|hopes?|aims?|plans?|(?:is|are) (?:due|set|expected|to)))\b"
    r"(?!.*\b(?:was|were|had|did|since|that)\b)[^.,;:]{0,50}? by $"
)
_REPORTED = re.compile(r"\b(?:said|says|told|thought|hoped|heard|knew|that|if|whether|would|what)\b")


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    for relative in inside(article, article.relatives, woken):
        written = article.slice(relative.span)
        start = article.sentence_at(relative.span.start).span.start
        lead = article.text[max(start, relative.span.start - 90) : relative.span.start]
        if article.text[relative.span.end : relative.span.end + 2] in {"'s", "’s"}:
            continue
        if _NEXT.match(written) and (found := _PAST.search(lead)) and not _REPORTED.search(lead):
            yield Match(relative.span, f"“{found['verb']}” is past, but {written} lies ahead.")
        elif _LAST.match(written) and (found := _AHEAD.search(lead) or _BY_LAST.search(lead)) and not _REPORTED.search(lead):
            yield Match(relative.span, f"“{found['verb']}” looks ahead, but {written} has passed.")
