"""A title that leads a name has a capital and no article; behind a name a job has neither.

"Minister Okoro had agreed", not "minister Okoro"; "Prime Minister Ines Okoro", not "the Prime Minister Ines Okoro"; "Ann Marsh, head of the
union", not "Ann Marsh, Head of the union". Each pattern carries its own examples.

Evidence: an estimate of 80 in 100; guides differ about single offices, so that it is a suggestion.
"""

from __future__ import annotations

from pelican_newslint.rules.form import Rule

RULE = Rule(kind="spelling", severity="suggestion", languages=("en",), category="title-capitals", guides=("AP", "BBC"))
