"""A thing is said once.

"New record", "fled away", "8 p.m. in the evening", "currently deployed at present": the second word adds nothing, and readers stop
to look for what it might add. Fixed idioms are left alone, and so is what stands inside quotation marks. Each pattern carries its
own examples.

Evidence: 38 in 154,000 words of held-out edited news, 33 of them true (most in answers of interviews, which stand there without quotation
marks); 14 in 44,000 words of held-out government posts. In 176,000 words that no rule was written from 35 hits, 10 of them judged: 10 true.
"""

from __future__ import annotations

from pelican_newslint.rules.form import Rule

RULE = Rule(kind="style", severity="suggestion", languages=("en",), category="redundancy", guides=("Reuters", "BBC", "Economist"))
