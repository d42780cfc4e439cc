"""Whoever speaks says it.

"Slammed", "gushed", "ranted" and "boasted" judge the speaker instead of telling what was said. "Said" is nearly always enough, and readers don't
see it. Verbs that shout in a headline have a rule of their own.

Evidence: 302,000 words of edited news and government posts: 3 hits, all true.
"""

from __future__ import annotations

from pelican_newslint.model import BODY_SCOPES
from pelican_newslint.rules.form import Rule

RULE = Rule(
    kind="style",
    severity="suggestion",
    scopes=BODY_SCOPES | {"summary"},
    languages=("en",),
    category="loaded-language",
    guides=("AP", "BBC"),
)
