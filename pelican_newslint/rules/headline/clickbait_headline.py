"""A headline tells; it doesn't tease.

"You won't believe", "Here's why" and "12 things" promise something and hold it back. Readers who are teased once don't come back.

Evidence: the phrases are certain; 95 in 100 would be changed by a news desk (an estimate).
"""

from __future__ import annotations

from pelican_newslint.rules.form import Rule

RULE = Rule(kind="style", severity="suggestion", scopes=frozenset({"headline"}), languages=("en",), guides=("BBC",))
