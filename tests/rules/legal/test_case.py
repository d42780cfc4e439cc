from __future__ import annotations

import pytest

from pelican_newslint.rules.legal._case import case_of
from tests.prose.articles import article


@pytest.mark.parametrize(
    ("text", "evidence", "sure", "closed"),
    [
        ("A man was arrested on Monday.", "arrested", True, False),
        ("He has not been charged. He was convicted of theft in 2014.", "not been charged", True, False),
        ("He was arrested and convicted.", "arrested", False, True),
        ("He was arrested; he was never convicted.", "arrested", True, False),
        ("He was arrested. The conviction was quashed.", "arrested", True, False),
        ("He denies it.", "denies", False, False),
        ("He was awaiting trial and had been arrested.", "awaiting trial", True, False),
        ("The film tells of a thief; a clerk was arrested.", "arrested", False, False),
        ("The film festival closes early; a clerk was arrested.", "arrested", True, False),
        ("The bridge is safe.", None, False, False),
    ],
)
def test_what_the_text_says_of_a_case(text: str, evidence: str | None, sure: bool, closed: bool) -> None:
    found = article(text)
    case = case_of(found)
    assert (case.evidence and found.slice(case.evidence), case.sure, case.closed) == (evidence, sure, closed)
