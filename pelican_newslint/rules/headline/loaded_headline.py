"""A headline says what happened and leaves the feeling to the reader.

"Desperate", "shocking" and "slams" are the desk's opinion in the one line that everybody reads. What was done, in a plain
verb, is stronger. Words inside quotation marks are somebody's and are left alone. Each pattern carries its own examples.

Evidence: an estimate of 80 in 100 that a desk would change; a suggestion for that reason.
"""

from __future__ import annotations

from pelican_newslint.rules.form import Rule

RULE = Rule(
    kind="style",
    severity="suggestion",
    scopes=frozenset({"headline"}),
    languages=("en",),
    guides=("BBC", "Reuters"),
    category="loaded-language",
)
