from __future__ import annotations

import pytest

from pelican_newslint.rules.discover import rules
from pelican_newslint.testing import found


def hits(text: str) -> list[tuple[str, str]]:
    post = {"post.md": f"Title: Bridge news\nDate: 2024-03-06\n\n{text}\n\nThe council meets in June."}
    return [(hit.severity, hit.text) for hit in found(rules()["unbalanced-quotes"], post)]


@pytest.mark.parametrize(
    ("text", "severity", "words"),
    [
        ('"It is over," she said, "and we are glad. The court rose.', "error", '"and'),
        ("\"It is over,' she said.", "error", '"It'),
        ("“It is over”” she said.", "error", "”"),
        ('She said that “it is over".', "warning", '"'),
        ("‘It is over now for us, she said.", "warning", "‘It"),
        ('"It is over.\n\nAnd we are glad," she said.', "warning", '"It'),
        ('"It is "over" now," she said.', "warning", '"over"'),
    ],
)
def test_one_finding_for_one_flaw(text: str, severity: str, words: str) -> None:
    assert hits(text) == [(severity, words)]


@pytest.mark.parametrize(
    "text",
    [
        '"It is over.\n\n"And we are glad," she said.',
        "The '90s were 'Cause enough; 'Tis over, and the workers' pay too.",
        'A 6" nail and a 5\' 11" man.',
        '"The nail is 6" long," she said. "It fits."',
        '"He is 6\' 2" tall," she said.',
        "„So ist es“, sagte sie, in German.",
        "“name”: “value”, “open”: “yes",
    ],
)
def test_nothing_is_wrong(text: str) -> None:
    assert hits(text) == []
