"""Copy is written in words that people say.

Nobody says that a row looms amid fears over a probe. Such words are short for headlines, and in copy they make all news sound
alike. They stand in most papers, so the rule belongs to the strict profile; headlines and words inside quotation marks are left alone.

Evidence: 18 in 104,000 words of edited news and government posts, all as meant, and a matter of taste.
"""

from __future__ import annotations

from pelican_newslint.model import BODY_SCOPES
from pelican_newslint.rules.form import Rule

RULE = Rule(
    kind="style", severity="suggestion", scopes=BODY_SCOPES - {"heading"}, languages=("en",), profile="strict", category="cliche",
    guides=("Guardian", "Economist"),
)  # fmt: skip
