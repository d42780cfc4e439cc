"""A name has all of its capitals.

"Memorial day", "the Natural history Museum", "the supreme Court", "New york": one half of the name is written as a common noun. Each
pattern carries its own examples.

Evidence: 1 in 350,000 words of edited news and government posts, true (“the European union”).
"""

from __future__ import annotations

from pelican_newslint.rules.form import Rule

RULE = Rule(kind="spelling", severity="warning", languages=("en",), category="proper-capital", guides=("AP", "BBC"))
