"""Of two words that sound alike the one that is meant stands there.

"Put the breaks on", "a grizzly discovery", "in principal": no dictionary sees them, since both words exist. The words round them
tell which one is meant, so only set phrases and sure neighbours are looked at. Each pattern carries its own examples.

Evidence: 5 in 500,000 words of edited news, interviews and government posts, 5 true (“the affects of”, “is lead by”).
"""

from __future__ import annotations

from pelican_newslint.rules.form import Rule

RULE = Rule(kind="grammar", severity="warning", languages=("en",), category="confused-words")
