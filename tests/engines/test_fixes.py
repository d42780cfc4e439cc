"""What is offered to mend an engine's find."""

from __future__ import annotations

import pytest

from pelican_newslint.engines.fixes import fixes
from pelican_newslint.engines.protocol import EngineMatch
from pelican_newslint.model import Edit, Fix, Span

SPAN = Span.of(40, 47)


def match(category: str, *replacements: str) -> EngineMatch:
    return EngineMatch("languagetool/X", 0, 7, "m", replacements, "grammar", category, "warning")


def test_the_first_three_replacements_stand_at_the_place_in_the_document() -> None:
    assert fixes(match("agreement", "goes", "went", "gone", "go"), SPAN) == tuple(
        Fix(f"Change to “{text}”", (Edit(SPAN, text),), "unsafe") for text in ("goes", "went", "gone")
    )


@pytest.mark.parametrize(
    ("category", "replacements", "applicability"),
    [("doubled-word", ("the",), "safe"), ("a-an", ("a",), "safe"), ("a-an", ("a", "the"), "unsafe"), ("spelling", ("receive",), "unsafe")],
)
def test_safe_is_what_can_be_mended_in_one_way(category: str, replacements: tuple[str, ...], applicability: str) -> None:
    assert {fix.applicability for fix in fixes(match(category, *replacements), SPAN)} == {applicability}


def test_nothing_in_its_place_is_a_removal() -> None:
    assert fixes(match("punctuation", ""), SPAN)[0].title == "Remove it"


def test_without_a_replacement_there_is_no_fix() -> None:
    assert fixes(match("agreement"), SPAN) == ()
