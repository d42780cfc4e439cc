"""A worn phrase makes room for what happened.

"The stuff of nightmares", "hanging in the balance", "a last-ditch bid": everybody has read them a hundred times and nobody sees
anything any more. Say what happened, or cut. Words inside quotation marks are the speaker's; pages of sport and weather may mean
some phrases as they stand, and where the sentence shows it, nothing is said.

Evidence: 12 in 154,000 words of held-out edited news, 9 of them worn phrases; 15 in 44,000 words of held-out government posts, 13 worn. In
176,000 words that no rule was written from 24 hits, 10 of them judged: 10 true.
"""

from __future__ import annotations

from pelican_newslint.rules.form import Rule

RULE = Rule(kind="style", severity="suggestion", languages=("en",), category="cliche", guides=("Economist", "Guardian", "Reuters"))
