"""A verb takes what English lets it take.

"Told that", "discussed about", "insisted to see", "demands the board to pay": writers carry over what the verb of their own
language takes. Each pattern is one verb or a group of like verbs and carries its own examples.

Evidence: 6 in 500,000 words of edited news, interviews and government posts, 6 true (“discuss about”, “told that”).
"""

from __future__ import annotations

from pelican_newslint.rules.form import Rule

RULE = Rule(kind="grammar", severity="warning", languages=("en",), guides=("AP",))
