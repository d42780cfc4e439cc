"""Dates with their weekdays in German, French, Spanish and Portuguese."""

from __future__ import annotations

from datetime import date

import pytest

from pelican_newslint.prose.facts.calendar_words import calendar_words
from tests.prose.articles import article, texts


@pytest.mark.parametrize(
    ("language", "text", "span"),
    [
        ("de", "am Montag, 5. März 2024, tagt", "Montag, 5. März 2024"),
        ("de", "am Montag, dem 5. März, tagt", "Montag, dem 5. März"),
        ("de", "Montag, den 5.\u00a0März 2024", "Montag, den 5. März 2024"),
        ("de", "am 5. März (Montag) tagt", "5. März (Montag"),
        ("de", "am 5. März, einem Montag, tagt", "5. März, einem Montag"),
        ("de", "Mo., 5. März", "Mo., 5. März"),
        ("fr", "le lundi 5 mars 2024, on", "lundi 5 mars 2024"),
        ("fr", "lundi 1er mars", "lundi 1er mars"),
        ("fr", "le lundi 1ᵉʳ mars", "lundi 1ᵉʳ mars"),
        ("fr", "le 5 mars, un lundi", "5 mars, un lundi"),
        ("es", "el lunes, 5 de marzo de 2024, se", "lunes, 5 de marzo de 2024"),
        ("es", "el lunes día 5 de marzo", "lunes día 5 de marzo"),
        ("es", "el lunes 1.º de marzo", "lunes 1.º de marzo"),
        ("pt", "na segunda-feira, 5 de março de 2024, o", "segunda-feira, 5 de março de 2024"),
        ("pt", "na segunda, 5 de março", "segunda, 5 de março"),
        ("pt", "na segunda-feira, dia 1° de março", "segunda-feira, dia 1° de março"),
        ("pt", "em 5 de março (segunda)", "5 de março (segunda"),
    ],
)
def test_the_weekday_belongs_to_the_date(language: str, text: str, span: str) -> None:
    found = article(text, lang=language)
    (mention,) = found.dates
    assert mention.weekday_span is not None
    assert found.slice(mention.span) == span
    assert found.slice(mention.weekday_span).lower().startswith(("mo", "lun", "segunda"))
    assert (mention.weekday, mention.month, mention.day) == (0, 3, 1 if "1" in span else 5)
    assert (mention.year, mention.explicit_year) == ((2024, True) if "2024" in span else (None, False))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Montag und Dienstag, 4. und 5. März"),
        ("fr", "les lundi et mardi 4 et 5 mars"),
        ("es", "lunes y martes, 4 y 5 de marzo"),
        ("pt", "segunda e terça, 4 e 5 de março"),
    ],
)
def test_two_weekdays_before_two_days_belong_to_one_each(language: str, text: str) -> None:
    assert [(each.day, each.weekday) for each in article(text, lang=language).dates] == [(4, 0), (5, 1)]


@pytest.mark.parametrize(
    ("language", "text", "dates"),
    [
        ("pt", "em 5 de março, a segunda vez, e 6 de março (quinta edição)", ["5 de março", "6 de março"]),
        ("de", "im Juni 31 Boote", ["Juni"]),
        ("de", "im Herbst waren es 45. Mai und", []),
        ("es", "hasta el 40 de mayo", []),
        ("fr", "en juin 31 bateaux", ["juin"]),
    ],
)
def test_what_belongs_to_no_date(language: str, text: str, dates: list[str]) -> None:
    found = article(text, lang=language)
    assert texts(found, found.dates) == dates
    assert all(each.weekday is None for each in found.dates)


@pytest.mark.parametrize(
    ("language", "written", "full", "like"),
    [
        ("en", "Mon", "Tuesday", "Tue"),
        ("en", "Thurs", "Tuesday", "Tue"),
        ("en", "MONDAY", "Tuesday", "Tuesday"),
        ("de", "Mo", "Dienstag", "Di"),
        ("de", "Sonnabend", "Dienstag", "Dienstag"),
        ("fr", "lundi", "mardi", "mardi"),
        ("es", "Lunes", "Martes", "Martes"),
        ("pt", "segunda", "terça-feira", "terça"),
        ("pt", "Sábado", "Terça-feira", "Terça-feira"),
    ],
)
def test_a_weekday_in_the_length_of_another(language: str, written: str, full: str, like: str) -> None:
    assert calendar_words(language).weekday_like(1, written) == (full, like)


@pytest.mark.parametrize(
    ("language", "text", "span"),
    [
        ("de", "am Montag, 5.3.2024, tagt", "Montag, 5.3.2024"),
        ("de", "am Montag, dem 05.03.2024", "Montag, dem 05.03.2024"),
        ("fr", "le lundi 05/03/2024", "lundi 05/03/2024"),
        ("es", "el lunes 05/03/2024", "lunes 05/03/2024"),
        ("pt", "na segunda-feira, 05/03/2024", "segunda-feira, 05/03/2024"),
    ],
)
def test_dates_in_figures_have_their_day_first(language: str, text: str, span: str) -> None:
    found = article(text, lang=language)
    (mention,) = found.dates
    assert (found.slice(mention.span), mention.date, mention.weekday) == (span, date(2024, 3, 5), 0)
