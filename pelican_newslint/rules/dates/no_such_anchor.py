"""What was a year before, in July 2019, was a year before something.

"A year before, in July 2019" in a piece of July 2021 that has no other day in 2020: no day, month or year of the whole piece, nor its own date, lies
so far from the one beside the count. So the count or the date is wrong. It opens its paragraph, or a day stands before it.

Bad:

    Date: 2021-07-28

    A year before, in July 2019, there was none.
    ^^^^^^ Nothing in the article, nor its date, is a year after July 2019.

Good:

    Date: 2021-07-28

    This summer 41 days were too hot to work. A year before, in July 2020, there was none. It is the tale of a man who died in 1950. Ten years
    earlier, in 1940, he had wed.

Good:

    Date: 2021-07-28

    He was 16 when he left. Two years later, in 1980, he was back. In the book a man wakes up; a year later, in 1990, he is old.

Good:

    Date: 2021-07-28

    Cracks were seen on 11 February 2020. Word of them came two months later, on 12 April, but the wall fell in March this year.

Good:

    Date: 2021-07-28

    The vote was held in June. The count ended on 6 July, five days after the last postal vote came in.

Evidence: 0 in 1.1 million words of edited news and public reports.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from pelican_newslint.model import Block, Match, Related, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.lengths import Length
from pelican_newslint.prose.facts.moments import Moment, moments
from pelican_newslint.prose.later import later
from pelican_newslint.rules.dates.reading.sketch import FLAGS, L, M, as_told, distance, fits, sketch
from pelican_newslint.rules.form import Found, Rule, Wakes, starts

RULE = Rule(
    kind="fact", severity="warning", languages=("en",), needs=frozenset({"date"}), category="temporal-contradiction",
    wakes=Wakes.on("later", "earlier", "before", "after"),
)  # fmt: skip

_CLAIMS = (
    later(rf"(?P<length>{L}) (?P<way>later|earlier|before|after), (?:on|in) (?:early |late )?(?P<point>{M})", FLAGS),
    later(rf"(?P<point>{M}), (?P<length>{L}) (?P<way>later|earlier|before)(?=[,.;])", FLAGS),
)
_UNDATED = later(
    r"\b(?:aged?|[Aa]t (?:\d+|[a-z]+(?:teen|ty(?:-[a-z]+)?))|when|born|after|before|then|later|old|retired|moved|married|\d+ years?)\b|;"
)


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    begins = starts(woken)
    for length in article.lengths:
        if length.step or length.bound or article.blocks[length.block].span.start not in begins or article.quoted(length.span):
            continue
        at = article.sentence_index(length.span.start)
        drawn = sketch(article, article.sentences[at].span, [length])
        for pattern in _CLAIMS:
            for found in pattern.finditer(drawn.text):
                point = drawn.moment(found["point"])
                later = found["way"].lower() in ("later", "after")
                if (
                    point.kind == "day"
                    and _anchored(article, at, drawn.text[: found.start()], later=later)
                    and not _any_fits(article, length, point, later=later)
                ):
                    side = "before" if later else "after"
                    said = f"{as_told(article, length)} {side} {article.slice(point.span)}"
                    yield Match(
                        length.span, f"Nothing in the article, nor its date, is {said}.", related=(Related(point.span, "the point"),)
                    )


def _anchored(article: Article, at: int, lead: str, *, later: bool) -> bool:
    """Whether a day stands before it, in the sentence or the one before, and no age or event without a day that it may count from; or whether it
    opens its paragraph and looks back."""
    if "[d" in lead:
        return not _UNDATED.search(lead.rpartition("[d")[2])
    if not at or article.sentences[at - 1].block != article.sentences[at].block:
        return not later and not lead.strip()
    before = article.sentences[at - 1].span
    dated = any(each.kind == "day" for each in moments(article, before))
    return dated and not _UNDATED.search(article.slice(before)) and not _UNDATED.search(lead)


def _any_fits(article: Article, length: Length, point: Moment, *, later: bool) -> bool:
    bare, point = point, msgspec.structs.replace(point, sure=True)  # the year nearest to the article's own
    for anchor in _all(article):
        if anchor.span == point.span:
            continue
        # "11 February 2013 … two months later, on 12 April" is of the year told last, too
        for each in (point, *_years_round(bare)):
            between = distance(anchor, each) if later else distance(each, anchor)
            if between is not None and fits(length, between):
                return True
    return False


def _years_round(point: Moment) -> tuple[Moment, ...]:
    return () if point.sure else tuple(msgspec.structs.replace(point.in_year(step), sure=True) for step in (-2, -1, 1))


def _all(article: Article) -> Iterator[Moment]:
    """The article's own day and the one before, its dates and years, its weekdays as those of the week behind and of the week ahead."""
    assert article.date is not None
    today = article.date.toordinal()
    yield Moment(Span.of(0, 0), "day", today - 1, today)
    for each in moments(article, Span.of(0, len(article.text))):
        if each.kind == "day":
            yield msgspec.structs.replace(each, sure=True)
        elif each.kind == "weekday":
            back = (article.date.weekday() - int(each.low)) % 7
            for day in (today - back, today - back + 7):
                yield Moment(each.span, "day", day, day)
