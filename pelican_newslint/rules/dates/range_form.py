"""A range is "from 1980 to 1990" or "1980-90", never half of each.

A dash stands for "from … to", so that "from 1980-1990" says "from" twice and "to" never. So with "between", which wants "and".

Evidence: 1 in 303,000 words of edited news, true.
"""

from __future__ import annotations

from pelican_newslint.rules.form import Rule

RULE = Rule(kind="style", severity="suggestion", languages=("en",), category="date-style", guides=("AP", "Guardian", "Economist"))
