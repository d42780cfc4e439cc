"""What ran for 22 years from 1961 wasn't axed in 1979.

Where the words tie a length to its ends ("from 1961 to 1979", "since 2018"), other rules do the sum; here the ends are any two points of the
piece, or a point and now, and whether they are meant is weighed: where they stand, what else is told between, whether a beginning and an end
are told beside them, how many words the sentences share. A length that two points near explain is right. Of the rest the likeliest pair is
shown, to be looked at: it may be another's time.

Bad:

    Date: 2023-05-02

    The serial was first broadcast in 1961. It ran for 22 years until it was dropped in 1979.
                                                       ^^^^^^^^ From 1961 to 1979 are 18 years, not 22 years: if they belong together, which is right?

Bad:

    Date: 2023-05-02

    Finch was elected in 2018. She has led it for two years.
                                                  ^^^^^^^^^ From 2018 to now are 5 years, not two years: if they belong together, which is right?

Bad:

    Date: 2023-05-02

    The alarm went at 2.40am. It took seven hours; all was over by 5am.
                                      ^^^^^^^^^^^ From 2.40am to 5am are 2 hours 20 minutes, not seven hours: if they belong together, which is right?

Good:

    Date: 2023-05-02

    The serial was first broadcast in 1961. It ran for 18 years until it was dropped in 1979.

Good:

    Date: 2023-05-02

    Finch was elected in 2018. She has led the guild for five years. She was a clerk for two years.

Good:

    Date: 2023-05-02

    The panel meets every two years. The levy, of 2009, was raised in each of the past two years and will last for five years. He had waited for
    12 years when it closed in 1999.

Good:

    Date: 2024-08-09

    The team took bronze at Selby in 1992. The gold before, in curling too, came at Ayr in 1984, 13 years before Orr was born.

Good:

    Date: 2024-09-24

    The trial began on 14 January 2023. Eighteen months after injection, four of the birds fell ill.

Evidence: fitted on 153 marked slips and 3,000 pairs of right text, from weights of 44 older slips. Weighed without the piece in hand, seven in ten
of what is told are right in short pieces with a slip each, at four places in 437,000 words of edited news and public posts.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.model import Block, Match, Related, Severity
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.dates.lengths.rival_weights import Rival, likeliest
from pelican_newslint.rules.dates.lengths.told_lengths import told_lengths
from pelican_newslint.rules.dates.reading.sketch import amount, as_told
from pelican_newslint.rules.form import Found, Rule, Wakes, starts

RULE = Rule(
    kind="fact", severity="suggestion", languages=("en",), category="temporal-contradiction",
    wakes=Wakes.on(
        "minutes", "hours", "days", "nights", "weeks", "months", "years", "decade", "decades", "century", "fortnight", "day", "week", "month", "year",
        "season", "anniversary", "edition", "ago",
    ),
)  # fmt: skip
_LIKELY, _SURE = -1.0, 1.0
"""The least logarithm of the odds that is told of, and that of a warning."""


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    begun = starts(woken)
    for told in told_lengths(article):
        if told.form == "age" or article.blocks[told.block].span.start not in begun:
            continue
        found = likeliest(article, told)
        if found is not None and found.odds >= _LIKELY and not _from_elsewhere(article, found) and not _is_part(article, found):
            yield _match(article, found)


def _from_elsewhere(article: Article, found: Rival) -> bool:
    """Whether the words behind say of what it counts, and that is none of the two: "13 years before Orr was born", "17 years after the first"."""
    pair = found.pair
    if len(pair.ends) == 1 and _AFTER_SUCH.match(article.text, pair.told.span.end):
        return True
    behind = _COUNTED_FROM.match(article.text, pair.told.span.end)
    if behind is None or (behind["born"] and any(each.kind == "birth" for each in pair.ends)):
        return False
    return not any(pair.told.span.end <= each.moment.span.start <= behind.end() + _NEAR for each in pair.ends)


def _is_part(article: Article, found: Rival) -> bool:
    """Whether it is a part of what lies between the two: "mayor from 1995 to 2003, the last four years alone"."""
    start = found.pair.told.span.start
    return len(found.pair.ends) > 1 and _PART.search(article.text, max(start - _NEAR, 0), start) is not None


_PART = later(r"[,;(–—] ?the (?:last|first|final) $")
_AFTER_SUCH = later(r" after (?!that\b|this\b|which\b)[a-z]{5,20}(?=[,.;]| (?:of|to|by|in|with|and|or)\b)")
""" "Eighteen months after injection": whenever that was, it isn't now."""
_NEAR = 20
_COUNTED_FROM = later(
    r" (?:before|after) (?:(?P<born>(?:he|she|they|[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?) (?:was|were) born)\b|"
    r"(?:the|its|his|her|their) (?:first|last|previous|second|third)(?: one)?(?=[.,;]))"
)


def _match(article: Article, found: Rival) -> Match:
    pair, told = found.pair, found.pair.told
    first, *rest = (article.slice(each.moment.span) for each in pair.ends)
    real = f"From {first} to {rest[0] if rest else 'now'} are {amount(pair.between, told.length.unit)}"
    message = f"{real}, not {as_told(article, told.length)}: if they belong together, which is right?"
    related = tuple(Related(each.moment.span, name) for each, name in zip(pair.ends, ("from here", "to here"), strict=False))
    severity: Severity = "warning" if found.odds >= _SURE else "suggestion"
    return Match(told.span, message, related=related, confidence="medium", severity=severity)
