"""A word that is no word is the writer's slip in direct speech too; a form of dialect there is only a suggestion."""

from __future__ import annotations

from pelican_newslint.rules.discover import rules
from pelican_newslint.testing import found

_HEADER = "Title: T\nDate: 2026-01-01\n\n"


def test_a_misspelt_word_in_direct_speech_is_found() -> None:
    (hit,) = found(rules()["misspelling"], {"post.md": f"{_HEADER}“She recieves nobody,” he said.\n"})
    assert (hit.text, hit.severity) == ("recieves", "warning")


def test_a_regular_ending_in_direct_speech_is_a_suggestion() -> None:
    (hit,) = found(rules()["regular-ending"], {"post.md": f"{_HEADER}“I sended it,” he said.\n"})
    assert (hit.text, hit.severity) == ("sended", "suggestion")
