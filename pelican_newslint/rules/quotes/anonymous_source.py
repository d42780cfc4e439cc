"""A source has a name, or the text says why not.

"A source close to the talks", "unnamed experts" and "said privately" ask readers to trust somebody whom they can't weigh. Name the
person, or say how the source knows and why the name is kept back. It's marked wherever it stands, since each is a decision of the desk.

Evidence: 104,000 words of edited news and government posts: 8 hits, all of them unnamed sources; 3 of 5 in 198,000 more. A suggestion,
since a desk may have granted it. In 176,000 words that no rule was written from 5 hits: 4 true, 1 debatable.
"""

from __future__ import annotations

from pelican_newslint.model import BODY_SCOPES
from pelican_newslint.rules.form import Rule

RULE = Rule(kind="style", severity="suggestion", scopes=BODY_SCOPES | {"summary"}, languages=("en",), guides=("Reuters", "AP", "BBC"))
