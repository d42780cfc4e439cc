"""The entries of a chronology follow each other.

In a timeline, a list of events or a programme every entry begins with its date or its hour, and all but one stand in order: that one has
a wrong date, or stands in the wrong place. Newest first is an order too. Where more than one stands out, it is no chronology.

Bad:

    - 1990: The mill opens.
    - 1995: It burns.
    - 1993: It is sold.
      ^^^^ “1993” stands between “1995” and “2001”: a wrong date, or the wrong place.
    - 2001: It closes.

Bad:

    - 3 May 2020: The council votes.
    - 15 May 2020: The court stops the sale.
    - 11 June 2020: The bridge is sold.
    - 2 June 2020: The buyer pays.
      ^^^^^^^^^^^ “2 June 2020” comes after “11 June 2020”: a wrong date, or the wrong place.

Bad:

    - 9:00 Doors open
    - 10:30 The mayor speaks
    - 10:15 Lunch
      ^^^^^ “10:15” stands between “10:30” and “13:00”: a wrong time, or the wrong place.
    - 13:00 The bridge opens

Good:

    - 1990: The mill opens.
    - 1993: It is sold.
    - 1995: It burns.
    - 2001: It closes.

Good:

    - 2 June 2020: The buyer pays.
    - 15 May 2020: The court stops the sale.
    - 9 May 2020: The mayor resigns.
    - 3 May 2020: The council votes.

Good:

    - 1990: The mill opens.
    - 1970: The dam is built.
    - 2001: The mill closes.
    - 1985: The dam leaks.

Good:

    - 1990: The mill opens.
    - 1995: It burns.
    - 1993: It is sold.

Evidence: 6 chronologies in a million words of edited news and government posts; five are in order and verified, the sixth was wrong.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from pelican_newslint.model import Block, Match, Related, Right, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule, Wakes

RULE = Rule(
    kind="fact", severity="suggestion", scopes=frozenset({"item", "paragraph", "heading"}),
    wakes=Wakes(tokens=frozenset({"date", "month", "year", "time"})),
)  # fmt: skip

_LEAST = 4
"""Entries of a chronology."""
_LEAD = 3
"""Code points that may stand before an entry's date: a mark, a bracket."""


class _Entry(msgspec.Struct, frozen=True):
    """An entry's date or hour. Only those of one form ("day", "month", "year", "hour") are compared."""

    span: Span
    form: str
    at: tuple[int, ...]


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    for entries in _chronologies(article, _entries(article)):
        for way in (1, -1):
            if (odd := _odd(entries, way)) is not None:
                yield _match(article, entries, odd)
                break
        else:
            if any(_ordered(entries, way) for way in (1, -1)):
                span = Span.of(entries[0].span.start, entries[0].span.end)
                yield Right(span, f"{len(entries)} entries from here stand in order.")


def _entries(article: Article) -> dict[int, _Entry]:
    """Index of each block that begins with a date, a year or an hour → that."""
    found: dict[int, _Entry] = {}
    for date in article.dates:
        if (
            date.valid
            and not date.ambiguous
            and date.year is not None
            and date.month is not None
            and _leads(article, date.block, date.span)
        ):
            form, at = ("day", (date.year, date.month, date.day)) if date.day else ("month", (date.year, date.month))
            found[date.block] = _Entry(date.span, form, at)
    for year in article.years:
        if year.form == "year" and _leads(article, year.block, year.span):
            found[year.block] = _Entry(year.span, "year", (year.year,))
    for time in article.times:
        if time.minutes is not None and time.form != "word" and _leads(article, time.block, time.span):
            found.setdefault(time.block, _Entry(time.span, f"hour {time.form}", (time.minutes,)))
    return found


def _leads(article: Article, block: int, span: Span) -> bool:
    return span.start - article.blocks[block].span.start <= _LEAD


def _chronologies(article: Article, entries: dict[int, _Entry]) -> Iterator[list[_Entry]]:
    """Runs of blocks of one scope that begin with entries of one form; between headings and paragraphs other text may stand."""
    run: list[_Entry] = []
    scope = ""
    for number, block in enumerate(article.blocks):
        entry = entries.get(number)
        if entry is not None and run and (block.scope != scope or entry.form != run[-1].form):
            yield from _long(run)
            run = []
        elif entry is None and scope == "item" and run:
            if block.scope == "item":  # a list whose items do not all begin so is no chronology
                run = []
            else:
                yield from _long(run)
                run = []
        if entry is not None:
            run, scope = [*run, entry], block.scope
    yield from _long(run)


def _long(run: list[_Entry]) -> Iterator[list[_Entry]]:
    if len(run) >= _LEAST:
        yield run


def _ordered(entries: Sequence[_Entry], way: int) -> bool:
    return all((right.at >= left.at) if way > 0 else (right.at <= left.at) for left, right in pairwise(entries))


def _odd(entries: Sequence[_Entry], way: int) -> int | None:
    """The one entry without which the others stand in order; of two that changed places the later; None where there is none."""
    if _ordered(entries, 1) or _ordered(entries, -1):
        return None
    fit = [number for number in range(len(entries)) if _ordered([*entries[:number], *entries[number + 1 :]], way)]
    return fit[-1] if fit and len(entries) - 1 >= _LEAST - 1 else None


def _match(article: Article, entries: Sequence[_Entry], odd: int) -> Match:
    said = [f"“{article.slice(entry.span)}”" for entry in entries]
    what = "time" if entries[0].form.startswith("hour") else "date"
    if odd and odd + 1 < len(entries):
        where = f"stands between {said[odd - 1]} and {said[odd + 1]}"
    else:
        where = f"comes after {said[odd - 1]}" if odd else f"comes before {said[1]}"
    beside = entries[odd - 1 if odd else 1]
    return Match(
        entries[odd].span, f"{said[odd]} {where}: a wrong {what}, or the wrong place.", related=(Related(beside.span, "beside it"),)
    )
