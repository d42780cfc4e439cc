"""The apostrophe marks what belongs to somebody and what was left out, never a plural.

"It's own", "the 1980's", "MP's are", "two years probation", "whose" and "who's". Each pattern carries its own examples.

Evidence: 4 in 500,000 words of edited news, interviews and government posts, 4 true.
"""

from __future__ import annotations

from pelican_newslint.rules.form import Rule

RULE = Rule(kind="grammar", severity="warning", languages=("en",), category="confused-words", guides=("AP", "BBC", "Guardian"))
