"""A slip that makes another word is still a slip.

"Form next year", "the Untied Nations", "a pubic library", "stand trail": the letters make a word, so no dictionary minds. Only
frames are looked at in which the other word cannot be meant. Each pattern carries its own examples.

Evidence: 3 in 500,000 words of edited news, interviews and government posts, 3 true; two of them “in regards to”.
"""

from __future__ import annotations

from pelican_newslint.rules.form import Rule

RULE = Rule(kind="grammar", severity="warning", languages=("en",), category="wrong-word")
