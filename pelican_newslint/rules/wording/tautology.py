"""A thing is said once.

"New record", "fled away", "8 p.m. in the evening", "currently deployed at present": the second word adds nothing, and readers stop
to look for what it might add. Fixed idioms are left alone, and so is what stands inside quotation marks. Each pattern carries its
own examples.

Evidence: 15 in 104,000 words of edited news and government posts that it was then mended on, 11 of them true; an estimate of 85 in 100.
"""

from __future__ import annotations

from pelican_newslint.rules.form import Rule

RULE = Rule(kind="style", severity="suggestion", languages=("en",), category="redundancy", guides=("Reuters", "BBC", "Economist"))
