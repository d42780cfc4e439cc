"""Claims are doubted, admissions are of wrong, and insistence is stubborn.

"Claimed" says that the paper doesn't believe it, "admitted" that there was something to hide, "insisted" that nobody else believes it. Where that
isn't meant, "said" is fair. It is for houses that ask for it: papers use all three, often with reason.

Evidence: 104,000 words of edited news and government posts: 2 hits, both of them attributions that “said” could replace. It's for the
strict profile, since papers differ.
"""

from __future__ import annotations

from pelican_newslint.model import BODY_SCOPES
from pelican_newslint.rules.form import Rule

RULE = Rule(
    kind="style", severity="suggestion", profile="strict", scopes=BODY_SCOPES, languages=("en",), category="loaded-language",
    guides=("AP", "BBC"),
)  # fmt: skip
