"""What the site says of an article is kept whole, whatever it says."""

from __future__ import annotations

import msgspec

from pelican_newslint.model import Part
from pelican_newslint.parts import Summary


def test_two_findings_that_the_site_speaks_against_are_kept_in_one_order() -> None:
    kept = Summary.of("a.md", Part(instead={3: None, 1: None}))
    assert msgspec.json.decode(kept.part, type=Part) == Part(instead={1: None, 3: None})
    assert kept == Summary.of("a.md", Part(instead={1: None, 3: None}))
