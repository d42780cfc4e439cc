"""The report tells; the reader judges.

"Tragically", "a cowardly attack", "union barons", "his cronies", "whopping": outside quotation marks such words are the paper's own
verdict. Quote whoever judges, or leave the facts to speak. Columns and reviews may judge: switch the rule off for them.

Evidence: 5 in 104,000 words of edited news and government posts that it was then mended on, 2 of them true.
"""

from __future__ import annotations

from pelican_newslint.rules.form import Rule

RULE = Rule(kind="style", severity="suggestion", languages=("en",), guides=("BBC", "Reuters", "AP"), confidence="medium")
