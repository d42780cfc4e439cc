"""The short word, where it says the same.

"Utilise", "prior to", "in order to", "in excess of": officials write so, readers don't speak so. There is nothing wrong with these
words, and they stand in most pieces; so the rule belongs to the strict profile. Words inside quotation marks are left alone.

Evidence: 147 in 104,000 words of edited news and government posts, all as meant, and a matter of taste.
"""

from __future__ import annotations

from pelican_newslint.rules.form import Rule

RULE = Rule(
    kind="style", severity="suggestion", languages=("en",), profile="strict", category="plain-word", guides=("Guardian", "Economist")
)
