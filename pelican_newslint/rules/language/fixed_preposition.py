"""Days, spans of time and set phrases have their own preposition.

"On last Monday", "since two years", "despite of", "in connection to": the preposition comes from the writer's other language, or
from a phrase of like sense. Each pattern carries its own examples.

Evidence: 8 in 500,000 words of edited news, interviews and government posts, 8 true; two of them “till now”, which is speech.
"""

from __future__ import annotations

from pelican_newslint.rules.form import Rule

RULE = Rule(kind="grammar", severity="warning", languages=("en",), guides=("AP",))
