"""A thing is said once.

"New record", "fled away", "8 p.m. in the evening", "currently deployed at present": the second word adds nothing, and readers stop
to look for what it might add. Fixed idioms are left alone, and so is what stands inside quotation marks. Each pattern carries its
own examples.

Evidence: 24 in 154,000 words of held-out edited news (half of it interviews, whose answers stand without quotation marks), 21 of them true; 7 in
37,000 words of government posts.
"""

from __future__ import annotations

from pelican_newslint.rules.form import Rule

RULE = Rule(kind="style", severity="suggestion", languages=("en",), category="redundancy", guides=("Reuters", "BBC", "Economist"))
