"""Shapes of one flaw that a page of examples would be too long for."""

from __future__ import annotations

import pytest

from pelican_newslint.rules.discover import rules
from pelican_newslint.testing import found

_RULES = ("crime-as-fact", "guilt-before-conviction")


def hits(text: str) -> list[tuple[str, str]]:
    post = {"post.md": f"Title: Court news\nDate: 2024-03-06\n\n{text}"}
    return [(hit.severity, hit.text) for id_ in _RULES for hit in found(rules()[id_], post)]


@pytest.mark.parametrize(
    ("text", "severity", "words"),
    [
        ("Neil Ford resigned. Ford stole more than $300 from the charity. Police are investigating.", "error", "Ford stole"),
        ("Dev Patel denies it, Patel said. Patel took bribes from two builders.", "error", "Patel took"),
        ("Tom Ellis, who has not been charged, pocketed $40 in kickbacks.", "error", "Tom Ellis, who has not been charged, pocketed"),
        ("Its head, Liam Orr, laundered money. A clerk has sued Orr.", "error", "Liam Orr, laundered"),
        ("Aaron Pike, the man who killed the clerk, was arrested.", "warning", "the man who killed"),
        ("Leo Marsh was arrested. Marsh is the murderer of two women.", "error", "Marsh is the murderer"),
        ("Leo Marsh was arrested. The drunk killer had no licence.", "error", "The drunk killer"),
        ("The guilty man, Leo Marsh, was remanded.", "error", "guilty man"),
        ("Corrupt mayor Frank Bell was detained.", "error", "Corrupt mayor Frank Bell"),
    ],
)
def test_guilt_stated(text: str, severity: str, words: str) -> None:
    assert hits(text) == [(severity, words)]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Price was arrested. Prosecutors say that Price stole $200.",
        "Ann Price was arrested. If Price stole $200, she will say so.",
        "Ann Price pleaded guilty. Price stole $200 from the till.",
        "Detectives look for the killer. The killer wore a red coat. A suspect was let go.",
        "The defender, charged with misconduct, robbed Hale of the ball.",
        "Soldiers killed 12 people; a captain was arrested.",
        "In 1969 John Hale killed his wife. A man was arrested for selling his letters.",
        "# John Hale shot dead\n\nA man was arrested.",
        "Officer John Hale shot the man twice. The man was arrested.",
        "Curry stole the ball from Smith twice, and a fan was arrested.",
        "Time is the thief of youth, said John Hale, who was arrested in 1970.",
        "John Hale is the brother of the thief who was arrested on Monday.",
        "Prosecutors allege that Hale ran it. He laundered money through a bakery. He was charged with fraud.",
        "Ann Price did not steal it, and she never robbed a bank. A man was arrested.",
    ],
)
def test_nobody_is_called_guilty(text: str) -> None:
    assert hits(text) == []
