"""A date's weekday and its day of the month are checked in the language of the post, and put right in its words."""

from __future__ import annotations

import pytest

from pelican_newslint.rules.discover import rules
from pelican_newslint.testing import found


def said(rule: str, language: str, text: str) -> list[tuple[str, int, str, str, list[str]]]:
    """(words, column, severity, message, what the fixes write) of every finding."""
    source = f"Title: X\nDate: 2024-03-06\nLang: {language}\n\n{text}\n"
    return [
        (each.text, each.place.column, each.severity, each.message, [edit.text for fix in each.fixes for edit in fix.edits])
        for each in found(rules()[rule], {"post.md": source})
    ]


@pytest.mark.parametrize(
    ("language", "text", "words", "right"),
    [
        ("de", "Die Fähre fährt seit Montag, 5. März 2024, nicht.", "Montag, 5. März 2024", "Dienstag"),
        ("fr", "Le bac ne circule plus depuis le lundi 5 mars 2024.", "lundi 5 mars 2024", "mardi"),
        ("es", "El barco no sale desde el lunes, 5 de marzo de 2024.", "lunes, 5 de marzo de 2024", "martes"),
        ("pt", "O barco parou na segunda-feira, 5 de março de 2024.", "segunda-feira, 5 de março de 2024", "terça-feira"),
        ("pt-BR", "O barco parou na segunda, 5 de março de 2024.", "segunda, 5 de março de 2024", "terça"),
        ("de", "Termin: Mo., 5. März 2024, im Hafen.", "Mo., 5. März 2024", "Di"),
        ("fr", "Lundi 5 mars 2024, le port ferme.", "Lundi 5 mars 2024", "Mardi"),
    ],
)
def test_a_weekday_that_is_not_the_dates(language: str, text: str, words: str, right: str) -> None:
    message = "5 March 2024 was a Tuesday, not a Monday."
    assert said("weekday-mismatch", language, text) == [(words, text.index(words) + 1, "error", message, [right])]


def test_without_a_year_it_is_a_warning() -> None:
    assert said("weekday-mismatch", "de", "Der Rat tagte am Montag, dem 5. März.") == [
        ("Montag, dem 5. März", 18, "warning", "5 March 2024 was a Tuesday, not a Monday.", ["Dienstag"])
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Die Fähre fährt seit Dienstag, dem 5. März 2024. Am Samstag und Sonntag, 2. und 3. März 2024, war Fest."),
        ("fr", "Le bac ne circule plus depuis le mardi 5 mars 2024. Les samedi et dimanche 2 et 3 mars 2024, fête au port."),
        ("es", "El barco no sale desde el martes, 5 de marzo de 2024. Sábado y domingo, 2 y 3 de marzo de 2024, fiesta."),
        ("pt", "O barco parou na terça-feira, 5 de março de 2024. Sábado e domingo, 2 e 3 de março de 2024, festa."),
        ("pt", "Depois da reunião de 5 de março de 2024, a segunda do ano, e do dia 6 de março (quinta vez), o barco parou."),
    ],
)
def test_weekdays_that_are_right_and_ordinals(language: str, text: str) -> None:
    assert said("weekday-mismatch", language, text) == []


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("de", "Das Fest dauert bis zum 31. Juni im Hafen.", "31. Juni"),
        ("fr", "La fête dure jusqu'au 31 juin au port.", "31 juin"),
        ("es", "La fiesta dura hasta el 31 de junio.", "31 de junio"),
        ("pt", "A festa vai até 31 de junho no porto.", "31 de junho"),
    ],
)
def test_a_day_that_never_comes(language: str, text: str, words: str) -> None:
    assert said("impossible-date", language, text) == [(words, text.index(words) + 1, "error", "There is no 31 June.", [])]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Im Juni 31 Boote, im April waren es 45. Mai und Juni waren besser."),
        ("fr", "En juin 31 bateaux sont partis."),
        ("es", "En junio 31 barcos; hasta el 40 de mayo no te quites el sayo."),
        ("pt", "Em junho 31 barcos saíram."),
    ],
)
def test_figures_beside_a_month_that_count_something(language: str, text: str) -> None:
    assert said("impossible-date", language, text) == []


def test_english_posts_do_not_wake_on_other_months() -> None:
    assert said("weekday-mismatch", "en", "He met us on lundi 5 mars 2024 and Montag, 5. März 2024.") == []
