"""The report tells; the reader judges.

"Tragically", "a cowardly attack", "union barons", "his cronies", "whopping": outside quotation marks such words are the paper's own
verdict. Quote whoever judges, or leave the facts to speak. Columns and reviews may judge: switch the rule off for them.

Evidence: 19 in 154,000 words of held-out edited news, 17 of them in answers of interviews that stand without quotation marks; 2 in 104,000 words of
news and government posts that it was mended on.
"""

from __future__ import annotations

from pelican_newslint.rules.form import Rule

RULE = Rule(kind="style", severity="suggestion", languages=("en",), guides=("BBC", "Reuters", "AP"), confidence="medium")
