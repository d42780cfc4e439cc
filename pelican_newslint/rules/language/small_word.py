"""No small word is missing, none is too many.

"One of most visited", "a lot people", "the a problem", "of the of the", "more safer": the words that carry no news are the ones
that slip when a sentence is edited or thought in another language. Each pattern carries its own examples.

Evidence: 2 in 104,000 words of edited news and government posts (“most well-known”, “a couple weeks”), both true.
"""

from __future__ import annotations

from pelican_newslint.rules.form import Rule

RULE = Rule(
    kind="grammar", severity="warning", scopes=frozenset({"summary", "paragraph", "item", "quotation", "caption"}), languages=("en",),
    guides=("AP", "BBC"),
)  # fmt: skip
