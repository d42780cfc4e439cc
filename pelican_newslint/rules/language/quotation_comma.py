"""A comma, a colon or a full stop stands between who speaks and what is said.

"A spokesman said "We were called at eight"" lacks its comma, and behind a quoted sentence and its speaker the next quoted sentence
starts anew: full stop, not a comma. Each pattern carries its own examples.

Evidence: some 35 in 700,000 words of edited news, interviews and government posts, all of them without the mark that the guides ask for; most in
one house.
"""

from __future__ import annotations

from pelican_newslint.rules.form import Rule

RULE = Rule(
    kind="grammar", severity="warning", scopes=frozenset({"summary", "paragraph", "item", "caption"}), languages=("en",),
    guides=("AP", "Guardian", "BBC"),
)  # fmt: skip
