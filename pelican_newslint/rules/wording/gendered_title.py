"""A job is named without a sex.

Chair, spokesperson, firefighter, police officer: the words that guides ask for say what somebody does and fit everybody who does it.
A house that keeps the title that the person uses switches the rule off. Official names that hold the old word ("Chairman of the
Joint Chiefs"), "Congresswoman Hill" with her name and the address ("Mr. Chairman") are left alone, as are words inside quotation
marks. Each pattern carries its own examples.

Evidence: a suggestion, since guides differ on some of the words; 43 in 154,000 words of held-out edited news, all of the sort meant. In
176,000 words that no rule was written from 41 hits, 10 of them judged: 4 true, 6 debatable.
"""

from __future__ import annotations

from pelican_newslint.rules.form import Rule

RULE = Rule(kind="style", severity="suggestion", languages=("en",), category="gendered-title", guides=("AP", "Guardian"))
