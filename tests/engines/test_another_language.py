"""What isn't English isn't asked of engines that know only English."""

from __future__ import annotations

import pytest

from pelican_newslint.engines.another_language import is_another
from tests.engines.desks import desk, found, paragraphs

WELSH = (
    "Dywedodd llefarydd ar ran y cyngor fod y gwaith o adeiladu'r bont newydd wedi dechrau yr wythnos diwethaf, a bod disgwyl iddi agor "
    "cyn diwedd y flwyddyn nesaf os bydd y tywydd yn caniatáu hynny i bawb."
)
ENGLISH = (
    "A spokesman for the council said work on the new bridge had begun last week and that it should open next year for everybody who comes."
)


@pytest.mark.parametrize(
    ("text", "another"),
    [
        (WELSH, True),
        (WELSH[:100], False),  # too short to tell
        (ENGLISH, False),
        (ENGLISH + " “" + WELSH[:120] + "”", False),
        ("Gold: Ana Ruiz, Lee Chan, Ola Berg. " * 8, True),
        ("", False),
    ],
)
def test_english_has_little_words(text: str, another: bool) -> None:
    assert is_another(text, "en-GB") is another


def test_only_what_should_be_english_is_judged() -> None:
    assert not is_another(WELSH, "cy")


def test_it_is_not_asked() -> None:
    with desk() as (made, notes):
        looked = made.look(paragraphs(WELSH + " flaw", "A flaw."))
    assert ([found(each) for each in looked.matches], notes) == ([{"fake": 0}, {"fake": 1}], [])
