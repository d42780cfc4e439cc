"""A speaker's slip is left out or mended, not pointed at.

"[sic]" tells readers that the speaker is wrong and the paper knows better. Where the slip doesn't matter, quote less or report the words; where it
does, say so.

Evidence: no hit in 104,000 words of edited news and government posts; a matter of taste.
"""

from __future__ import annotations

from pelican_newslint.model import BODY_SCOPES
from pelican_newslint.rules.form import Rule

RULE = Rule(kind="fact", severity="suggestion", profile="strict", scopes=BODY_SCOPES, languages=("en",), guides=("AP", "Guardian"))
