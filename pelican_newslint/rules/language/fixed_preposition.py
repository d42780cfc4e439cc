"""Days, spans of time and set phrases have their own preposition.

"On last Monday", "since two years", "despite of", "in connection to": the preposition comes from the writer's other language, or
from a phrase of like sense. Each pattern carries its own examples.

Evidence: 1 in 104,000 words of edited news and government posts (“cause for the fire”), true.
"""

from __future__ import annotations

from pelican_newslint.rules.form import Rule

RULE = Rule(kind="grammar", severity="warning", languages=("en",), guides=("AP",))
