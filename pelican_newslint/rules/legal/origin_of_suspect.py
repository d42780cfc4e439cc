"""Race, religion and origin of a suspect are told only where they matter.

"A black man was arrested" tells nothing that helps to find anybody, and makes a crime of a group. Leave it out unless it is part of a search
or of the case. For the strict profile: whether it matters a rule can't tell.

Evidence: an estimate of 50 in 100 that a desk would strike it.
"""

from __future__ import annotations

from pelican_newslint.rules.form import Rule

RULE = Rule(kind="style", severity="suggestion", profile="strict", languages=("en",), guides=("AP", "BBC"))
