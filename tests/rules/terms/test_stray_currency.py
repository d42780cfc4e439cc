"""How much is made of a lone sum in another currency."""

from __future__ import annotations

import pytest

from pelican_newslint.rules.discover import rules
from pelican_newslint.testing import found


@pytest.mark.parametrize(
    ("own", "stray", "severity"),
    [
        ("€", "$8,200", "warning"),
        ("S$", "$8,200", "warning"),
        ("£", "Rs8,200", "warning"),
        ("R", "€8,200", "suggestion"),  # asked abroad
        ("KSh", "£8,200", "suggestion"),
    ],
)
def test_a_sign_that_is_easily_mistaken_is_a_warning(own: str, stray: str, severity: str) -> None:
    text = f"Sales were {own}276m, after {own}250m. Tax was {own}3m, wages {own}9m. A stand cost {stray}."
    posts = {"post.md": f"Title: What happened\nDate: 2024-03-06\n\n{text}\n"}
    assert [(hit.severity, hit.text) for hit in found(rules()["stray-currency"], posts)] == [(severity, stray)]
