from __future__ import annotations

from datetime import date

import pytest

from pelican_newslint.prose.facts.dates import DateMention
from tests.prose.articles import article, texts


def one(text: str, *, lang: str = "en") -> tuple[str, DateMention]:
    found = article(text, lang=lang)
    (mention,) = found.dates
    return found.slice(mention.span), mention


@pytest.mark.parametrize(
    ("text", "span", "day", "form"),
    [
        ("On Tuesday, April 06, 2021 it rained", "Tuesday, April 06, 2021", date(2021, 4, 6), "month day"),
        ("On 6 April 2021 it rained", "6 April 2021", date(2021, 4, 6), "day month"),
        ("On Saturday Jan. 5, 2020, it rained", "Saturday Jan. 5, 2020", date(2020, 1, 5), "month day"),
        ("On Saturday (2 October 2021) it rained", "Saturday (2 October 2021", date(2021, 10, 2), "day month"),
        ("From Monday, the 18. July 2022, it rains", "Monday, the 18. July 2022", date(2022, 7, 18), "day month"),
        ("Published 2021-04-06 here", "2021-04-06", date(2021, 4, 6), "iso"),
        ("Published 13/04/2021 here", "13/04/2021", date(2021, 4, 13), "numeric"),
        ("Published 04/13/2021 here", "04/13/2021", date(2021, 4, 13), "numeric"),
        ("Published 6.4.2021 here", "6.4.2021", date(2021, 4, 6), "numeric"),
        ("the 6th of April, 2021", "6th of April, 2021", date(2021, 4, 6), "day month"),
        ("In April 2021 it rained", "April 2021", None, "month year"),
        ("In May it rained", "May", None, "month"),
        ("Since December it rained", "December", None, "month"),
    ],
)
def test_forms(text: str, span: str, day: date | None, form: str) -> None:
    words, mention = one(text)
    assert (words, mention.date, mention.form) == (span, day, form)


def test_what_a_mention_knows() -> None:
    found = article("It was Tuesday, April 06th, 2021 then.")
    (mention,) = found.dates
    assert (mention.year, mention.month, mention.day, mention.weekday) == (2021, 4, 6, 1)
    assert (mention.day_text, mention.ordinal, mention.month_text, mention.year_text, mention.explicit_year) == (
        "06",
        "th",
        "April",
        "2021",
        True,
    )
    parts = (mention.weekday_span, mention.day_span, mention.month_span, mention.year_span)
    assert [found.slice(part) for part in parts if part is not None] == ["Tuesday", "06", "April", "2021"]


@pytest.mark.parametrize(
    ("text", "weekday"),
    [
        ("Tuesday the 6th of April", 1),
        ("6 April (Tuesday)", 1),
        ("April 6, a Tuesday", 1),
        ("Tues., Apr. 6", 1),
        ("Monday 5 April", 0),
        ("5 April. Monday was fine", None),
    ],
)
def test_weekdays(text: str, weekday: int | None) -> None:
    assert one(text)[1].weekday == weekday


def test_a_weekday_that_ends_a_sentence_belongs_to_no_date() -> None:
    words, mention = one("He left on Monday. April 6 was cold.")
    assert (words, mention.weekday) == ("April 6", None)


@pytest.mark.parametrize(
    ("text", "valid"),
    [("June 31", False), ("February 29, 2023", False), ("February 29", True), ("29 February 2024", True), ("31/02/2020", False)],
)
def test_days_that_are_not_in_the_calendar_are_kept(text: str, valid: bool) -> None:
    mention = one(text)[1]
    assert mention.valid == valid
    assert (mention.date is None) == (not valid or mention.year is None)


def test_numeric_dates_that_can_be_read_both_ways() -> None:
    british, american = one("06/04/2021", lang="en-GB")[1], one("06/04/2021", lang="en-US")[1]
    assert (british.month, british.day, british.ambiguous, british.date) == (4, 6, True, None)
    assert (american.month, american.day, american.ambiguous) == (6, 4, True)


@pytest.mark.parametrize(
    "text",
    [
        "He may 6 go", "Theresa May said", "April said so", "9/11 and 24/7", "version 1.2.3", "192.168.1.20",
        "https://example.org/2021/04/06/x", "example.org/?d=2021-04-06", "They march in Dec", "Sun rose",
        "page 31", "a 2-1 win", "the Augusta course",
    ],
)  # fmt: skip
def test_no_dates(text: str) -> None:
    assert article(text).dates == ()


def test_people_who_died_in_a_month() -> None:
    assert one("In May 6 people died")[0] == "May"


@pytest.mark.parametrize(
    ("text", "span", "first", "last"),
    [
        ("open 3-7 May 2021", "3-7 May 2021", date(2021, 5, 3), date(2021, 5, 7)),
        ("open May 3–7, 2021", "May 3–7, 2021", date(2021, 5, 3), date(2021, 5, 7)),
        ("open May 3 to 7, 2021", "May 3 to 7, 2021", date(2021, 5, 3), date(2021, 5, 7)),
        ("from 3 August to 24 December 2020", "3 August to 24 December 2020", date(2020, 8, 3), date(2020, 12, 24)),
        ("Monday 4 March to Friday 5 April 2024", "Monday 4 March to Friday 5 April 2024", date(2024, 3, 4), date(2024, 4, 5)),
        ("28 December to 3 January 2021", "28 December to 3 January 2021", date(2020, 12, 28), date(2021, 1, 3)),
        ("between 3 and 7 May 2021", "3 and 7 May 2021", date(2021, 5, 3), date(2021, 5, 7)),
    ],
)
def test_ranges_carry_their_year_at_the_end(text: str, span: str, first: date, last: date) -> None:
    found = article(text)
    (together,) = found.date_ranges
    ends = found.dates[together.first], found.dates[together.last]
    assert (found.slice(together.span), ends[0].date, ends[1].date) == (span, first, last)
    assert ends[0].explicit_year


def test_two_days_are_no_range() -> None:
    found = article("on 6 and 7 May")
    assert texts(found, found.dates) == ["6", "7 May"]
    assert found.date_ranges == ()


@pytest.mark.parametrize(
    ("text", "today", "day"),
    [
        ("6 April", date(2021, 4, 7), date(2021, 4, 6)),
        ("28 December", date(2021, 1, 3), date(2020, 12, 28)),
        ("3 January", date(2020, 12, 28), date(2021, 1, 3)),
        ("6 April 2019", date(2021, 4, 7), date(2019, 4, 6)),
        ("29 February", date(2021, 3, 1), date(2020, 2, 29)),
        ("31 June", date(2021, 3, 1), None),
        ("6 April", None, None),
        ("March 2021", date(2021, 3, 1), None),
    ],
)
def test_the_nearest_year_is_inferred(text: str, today: date | None, day: date | None) -> None:
    assert one(text)[1].resolved(today) == day


@pytest.mark.parametrize(
    ("text", "lang", "day"),
    [
        ("am Dienstag, 6. April 2021", "de", date(2021, 4, 6)),
        ("mardi 6 avril 2021", "fr", date(2021, 4, 6)),
        ("el martes 6 de abril de 2021", "es", date(2021, 4, 6)),
        ("terça-feira, 6 de abril de 2021", "pt-BR", date(2021, 4, 6)),
    ],
)
def test_other_languages(text: str, lang: str, day: date) -> None:
    mention = one(text, lang=lang)[1]
    assert (mention.date, mention.weekday) == (day, 1)


@pytest.mark.parametrize(
    "text", ["May " * 6_000, "6 " * 9_000 + "May", "1-" * 9_000, "May 3-" * 5_000, "2021-04-" * 4_000, "Monday, " * 4_000]
)
def test_hostile_text(text: str) -> None:
    found = article(text)
    assert all(mention.span.end <= len(found.text) for mention in found.dates)
