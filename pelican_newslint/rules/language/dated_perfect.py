"""A report that names its day takes the simple past.

"Has said on Monday" is the tense of other languages; English writes "said on Monday", and "has been raining since Monday" for
what goes on. Each pattern carries its own examples.

Evidence: 0 in 500,000 words of edited news, interviews and government posts.
"""

from __future__ import annotations

from pelican_newslint.rules.form import Rule

RULE = Rule(kind="grammar", severity="warning", languages=("en",), guides=("AP", "Reuters"))
