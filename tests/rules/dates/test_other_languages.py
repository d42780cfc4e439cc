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
