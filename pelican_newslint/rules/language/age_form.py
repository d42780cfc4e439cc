"""An age is “58-year-old” before a noun and “58 years old” behind a verb.

"A 58 years old man", "aged of 58", "in the age of 58": AP and the BBC write figures, and hyphens before a noun.

Evidence: 0 in 500,000 words of edited news, interviews and government posts.
"""

from __future__ import annotations

from pelican_newslint.rules.form import Rule

RULE = Rule(kind="grammar", severity="warning", languages=("en",), guides=("AP", "BBC"))
