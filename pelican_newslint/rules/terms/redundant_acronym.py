"""What an acronym ends with isn't said again.

"ATM machine" is an automated teller machine machine, "HIV virus" a virus virus. The acronym alone is enough; where readers may not
know it, spell it out.

Evidence: none in 104,000 words of edited news and government posts; an estimate of 98 in 100.
"""

from __future__ import annotations

from pelican_newslint.rules.form import Rule

RULE = Rule(kind="style", severity="suggestion", languages=("en",), category="redundancy", guides=("Reuters",))
