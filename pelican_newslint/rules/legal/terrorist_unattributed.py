"""“Terrorist” is somebody's word for somebody.

Say who calls them so, or say what they are: bombers, gunmen, attackers, a group by its name. It's for houses that ask for it.

Evidence: no hit in 104,000 words of edited news and government posts.
"""

from __future__ import annotations

from pelican_newslint.model import BODY_SCOPES
from pelican_newslint.rules.form import Rule

RULE = Rule(
    kind="style", severity="suggestion", profile="strict", scopes=BODY_SCOPES | {"headline", "summary"}, languages=("en",),
    guides=("BBC", "Reuters"),
)  # fmt: skip
