"""Whoever says it has a name.

"Critics say", "experts believe" and "it is believed" put an opinion into the paper without anybody who holds it. Name one of them, or say it
as the paper's own.

Evidence: 104,000 words of edited news and government posts: one hit, true. In 176,000 words that no rule was written from 6 hits: 6 true.
"""

from __future__ import annotations

from pelican_newslint.model import BODY_SCOPES
from pelican_newslint.rules.form import Rule

RULE = Rule(kind="style", severity="suggestion", scopes=BODY_SCOPES, languages=("en",), guides=("BBC", "Reuters"))
