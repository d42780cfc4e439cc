"""Of the forms of one word the one that fits stands there.

"A historical win", "human right groups", "they lost their live", "Indonesia waters": noun, adjective and plural of one word are mixed
up. Each pattern carries its own examples.

Evidence: 4 in 500,000 words of edited news, interviews and government posts, 4 true.
"""

from __future__ import annotations

from pelican_newslint.rules.form import Rule

RULE = Rule(
    kind="grammar", severity="warning", scopes=frozenset({"summary", "paragraph", "item", "quotation", "caption"}), languages=("en",),
    guides=("AP", "BBC"),
)  # fmt: skip
