"""One hedge is enough.

"Could potentially perhaps" says no less than "could", and reads as if nobody had asked. "Reportedly alleged" and "accused of allegedly" hedge
what is hedged already. Keep the one that is true: who says it, or how likely it is.

Evidence: 104,000 words of edited news and government posts: one hit, true (“could potentially”). In 198,000 more, with interviews: 12 hits, 9 of
them true; the patterns of the false ones are narrower now.
"""

from __future__ import annotations

from pelican_newslint.rules.form import Rule

RULE = Rule(kind="style", severity="suggestion", languages=("en",), category="redundancy", guides=("AP", "Reuters"))
